// A frame drawn by several threads: each takes a band of rows.
#pragma once

#include "ui/raster.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
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

    // As rasterize(); returns when all of it is drawn.
    void draw(const ImDrawData& data, const ImageTextures& textures, Image& target, const PixelRect& damage);

private:
    struct Job {
        const ImDrawData* data{nullptr};
        const ImageTextures* textures{nullptr};
        Image* target{nullptr};
        std::vector<PixelRect> bands{}; // the helper's number is the band's; the last is the caller's
    };
    void help(const std::stop_token& stop, std::size_t number);
    void wait_for_helpers();

    std::mutex mutex_; // guards all below but the threads
    std::condition_variable_any work_;
    std::condition_variable done_;
    Job job_;
    std::uint64_t round_{0};            // of work handed out
    std::size_t busy_{0};               // helpers that have not finished it
    std::vector<std::jthread> helpers_; // last: they end before what they use
};

// How many helpers are worth having here: the processors left, at most three.
[[nodiscard]] int useful_helpers();

} // namespace bangvang
