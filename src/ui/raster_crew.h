// A frame drawn by several threads: each takes one band of rows after the other.
#pragma once

#include "ui/raster_drawing.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace bangvang {

// One thread uses it, the UI thread; the others sleep in between. Gives the bytes that rasterize() gives.
class RasterCrew {
public:
    // `helpers` threads besides the one that calls; 0 is allowed.
    explicit RasterCrew(int helpers);
    RasterCrew(const RasterCrew&) = delete;
    RasterCrew& operator=(const RasterCrew&) = delete;

    // As rasterize() for each of the rectangles, which do not overlap; returns when all of it is drawn.
    void draw(const ImDrawData& data, const ImageTextures& textures, const Pixels& target,
              std::span<const PixelRect> damage);

private:
    void help(const std::stop_token& stop);
    void draw_bands(); // until none is left
    void share();
    void draw_all(std::optional<std::size_t> group, std::span<const PixelRect> areas);

    RasterDrawing drawing_; // all these rest while the helpers work
    Pixels target_;
    std::optional<std::size_t> group_; // none: the frame itself
    std::vector<PixelRect> bands_;
    std::atomic<std::size_t> next_band_{0};
    std::mutex mutex_; // guards all below but the threads
    std::condition_variable_any work_;
    std::condition_variable done_;
    std::uint64_t round_{0};            // of work handed out
    std::size_t busy_{0};               // helpers that have not finished it
    std::vector<std::jthread> helpers_; // last: they end before what they use
};

// How many helpers are worth having here: the processors left, at most three.
[[nodiscard]] int useful_helpers();

} // namespace bangvang
