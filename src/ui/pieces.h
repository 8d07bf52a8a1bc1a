// What each named piece of a frame emitted, and from two frames what must be drawn again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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

[[nodiscard]] inline long long area_of(const PixelRect& r)
{
    return r.empty() ? 0 : static_cast<long long>(r.x1 - r.x0) * (r.y1 - r.y0);
}
// The common part; empty where there is none.
[[nodiscard]] PixelRect intersect(const PixelRect& a, const PixelRect& b);
// The smallest rectangle around both; an empty one adds nothing.
[[nodiscard]] PixelRect unite(const PixelRect& a, const PixelRect& b);

// What shares vertices within a piece: a filled shape, a stroke, a picture; or the letters of a word.
struct ShapeRecord {
    PixelRect bounds;      // of the vertices, cut to the clip
    std::uint64_t hash{0}; // of positions, colours, texture coordinates, texture and clip
    friend bool operator==(const ShapeRecord&, const ShapeRecord&) = default;
};

struct PieceRecord {
    std::uint64_t id{0};   // hash of the name and of its repetition on this frame
    PixelRect bounds;      // of all its shapes; empty when nothing visible was emitted
    std::uint64_t hash{0}; // of all its shapes, in their order
    std::size_t first{0};  // of its shapes
    std::size_t count{0};
};

[[nodiscard]] std::uint64_t piece_name(std::string_view name);

// The pieces of one frame in drawing order.
class Pieces {
public:
    void begin_frame();
    // What the list's indices from `first` on draw; `group` is the alpha of the group that it stands in.
    void add(std::uint64_t id, const ImDrawList& list, int first, const PixelRect& screen,
             std::uint8_t group);
    void add(std::uint64_t id, std::span<const ShapeRecord> shapes);
    // A different number for each use of the same name (by its hash) on a frame.
    [[nodiscard]] std::uint64_t next_id(std::uint64_t name);
    [[nodiscard]] const std::vector<PieceRecord>& records() const { return records_; }
    [[nodiscard]] std::span<const ShapeRecord> shapes(const PieceRecord& piece) const
    {
        return std::span(shapes_).subspan(piece.first, piece.count);
    }

private:
    void add_piece(std::uint64_t id, std::size_t first_shape);

    std::vector<PieceRecord> records_;
    std::vector<ShapeRecord> shapes_;
    std::unordered_map<std::uint64_t, std::uint64_t> repetitions_;
};

// The area in which `now` looks different from `before`: bounds, old and new, of the shapes that appeared,
// vanished or changed, and of whole pieces that changed their place in the order. Merged to at most
// `max_rects` rectangles that do not overlap.
inline constexpr std::size_t most_damage = 24;
[[nodiscard]] std::vector<PixelRect> damage(const Pieces& before, const Pieces& now, const PixelRect& screen,
                                            std::size_t max_rects = most_damage);
// The same area, and more of it, in at most so many rectangles.
[[nodiscard]] std::vector<PixelRect> fewer(std::span<const PixelRect> rects, std::size_t max_rects);

} // namespace bangvang
