// What each named piece of a frame emitted, and from two frames what must be drawn again.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImDrawList;

namespace bangvang {

// Device pixels, right and bottom exclusive.
struct PixelRect {
    int x0{0};
    int y0{0};
    int x1{0};
    int y1{0};
    [[nodiscard]] bool empty() const { return x0 >= x1 || y0 >= y1; }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

// The common part; empty where there is none.
[[nodiscard]] PixelRect intersect(const PixelRect& a, const PixelRect& b);
// The smallest rectangle around both; an empty one adds nothing.
[[nodiscard]] PixelRect unite(const PixelRect& a, const PixelRect& b);

struct PieceRecord {
    std::uint64_t id{0};   // hash of the name and of its repetition on this frame
    PixelRect bounds;      // of the vertices, cut to the clip
    std::uint64_t hash{0}; // of positions, colours, texture coordinates, textures, clips and order
    friend bool operator==(const PieceRecord&, const PieceRecord&) = default;
};

[[nodiscard]] std::uint64_t piece_name(std::string_view name);

// The pieces of one frame in drawing order.
class Pieces {
public:
    void begin_frame();
    void add(const PieceRecord& record) { records_.push_back(record); }
    // A different number for each use of the same name (by its hash) on a frame.
    [[nodiscard]] std::uint64_t next_id(std::uint64_t name);
    [[nodiscard]] const std::vector<PieceRecord>& records() const { return records_; }

private:
    std::vector<PieceRecord> records_;
    std::unordered_map<std::uint64_t, std::uint64_t> repetitions_;
};

// Where a piece starts within a draw list.
struct PieceMark {
    int vertex{0};
    int index{0};
};
[[nodiscard]] PieceMark mark(const ImDrawList& list);

// The record of everything emitted since `from`; its bounds are empty when nothing visible was.
[[nodiscard]] PieceRecord record_since(const ImDrawList& list, const PieceMark& from, std::uint64_t id,
                                       const PixelRect& screen);

// The area in which `now` looks different from `before`: bounds, old and new, of the pieces that appeared,
// vanished, changed or changed their place in the order. Merged to at most `max_rects` rectangles that do not
// overlap.
[[nodiscard]] std::vector<PixelRect> damage(const std::vector<PieceRecord>& before,
                                            const std::vector<PieceRecord>& now, const PixelRect& screen,
                                            std::size_t max_rects = 8);

} // namespace bangvang
