#include "ui/pieces.h"

#include "ui/draw_types.h"
#include "ui/hash.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

PixelRect intersect(const PixelRect& a, const PixelRect& b)
{
    const PixelRect common{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1),
                           std::min(a.y1, b.y1)};
    return common.empty() ? PixelRect{} : common;
}

PixelRect unite(const PixelRect& a, const PixelRect& b)
{
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

void Pieces::begin_frame()
{
    records_.clear();
    shapes_.clear();
    repetitions_.clear();
}

std::uint64_t piece_name(std::string_view name)
{
    Hash64 hash;
    hash.text(name);
    return hash.value();
}

std::uint64_t Pieces::next_id(std::uint64_t name)
{
    Hash64 hash;
    hash.word(name);
    hash.word(repetitions_[name]++);
    return hash.value();
}

namespace {

int end_of(const ImDrawCmd& command)
{
    return static_cast<int>(command.IdxOffset + command.ElemCount);
}

// A run of indices of one command and the run of vertices that they use.
struct Run {
    int begin;
    int end;
    int low; // first vertex
    int high;
};

// One draw command as shapes are read from it.
class CommandShapes {
public:
    CommandShapes(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& screen,
                  std::uint8_t group)
        : list_(list), offset_(static_cast<int>(command.VtxOffset)),
          seen_(intersect(clip_of(command), screen))
    {
        Hash64 hash;
        hash.bytes(&command.ClipRect, sizeof command.ClipRect);
        hash.word(group);
        const ImTextureData* atlas = command.TexRef._TexData;
        hash.word(atlas != nullptr ? static_cast<std::uint64_t>(atlas->UniqueID)
                                   : ~static_cast<std::uint64_t>(command.TexRef._TexID));
        look_ = hash.value();
    }
    // Pictures that follow one another along a line, as the letters of a word do, are one shape.
    [[nodiscard]] Run next(int begin, int end) const
    {
        constexpr int longest = 16 * 6; // indices
        Run run = connected(begin, end);
        if (!is_picture(run))
            return run;
        Run last = run;
        while (run.end < end && run.end - run.begin < longest) {
            const Run more = connected(run.end, end);
            if (!is_picture(more) || !follows(last, more))
                break;
            run = {run.begin, more.end, std::min(run.low, more.low), std::max(run.high, more.high)};
            last = more;
        }
        return run;
    }
    [[nodiscard]] ShapeRecord record(const Run& run) const
    {
        Hash64 hash;
        hash.word(look_);
        for (int i = run.begin; i < run.end; i += 3) {
            // Relative to the shape, so that more vertices before it do not make it another one.
            const auto at = [&](int k) { return static_cast<std::uint64_t>(vertex(i + k) - run.low); };
            hash.word(at(0) | (at(1) << 21) | (at(2) << 42));
        }
        hash.bytes(&list_.VtxBuffer[run.low],
                   static_cast<std::size_t>(run.high - run.low + 1) * sizeof(ImDrawVert));
        return {intersect(bounds(run), seen_), hash.value()};
    }

private:
    // ImGui writes the vertices of one shape after those of the one before: what begins beyond them is
    // another.
    [[nodiscard]] Run connected(int begin, int end) const
    {
        Run run{begin, begin, vertex(begin), vertex(begin)};
        for (; run.end < end; run.end += 3) {
            const auto [low, high] = std::minmax({vertex(run.end), vertex(run.end + 1), vertex(run.end + 2)});
            if (low > run.high && run.end > begin)
                break;
            run.low = std::min(run.low, low);
            run.high = std::max(run.high, high);
        }
        return run;
    }
    [[nodiscard]] bool is_picture(const Run& run) const
    {
        return run.end - run.begin == 6 && run.high - run.low == 3 &&
               list_.VtxBuffer.Data[run.low].uv.x != list_.VtxBuffer.Data[run.low + 2].uv.x;
    }
    [[nodiscard]] bool follows(const Run& before, const Run& run) const
    {
        constexpr float most_apart = 40.0F; // pixels
        const ImVec2& from = list_.VtxBuffer.Data[before.low].pos;
        const ImVec2& to = list_.VtxBuffer.Data[run.low].pos;
        const float gap = to.x - list_.VtxBuffer.Data[before.low + 2].pos.x;
        return to.x >= from.x && gap < most_apart && std::abs(to.y - from.y) < most_apart;
    }
    [[nodiscard]] int vertex(int index) const
    {
        return static_cast<int>(list_.IdxBuffer.Data[index]) + offset_;
    }
    [[nodiscard]] PixelRect bounds(const Run& run) const
    {
        ImVec2 low{1e9F, 1e9F};
        ImVec2 high{-1e9F, -1e9F};
        for (int i = run.low; i <= run.high; ++i) {
            const ImVec2& p = list_.VtxBuffer.Data[i].pos;
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
        const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -1e6F, 1e6F)); };
        return {whole(std::floor(low.x)), whole(std::floor(low.y)), whole(std::ceil(high.x)),
                whole(std::ceil(high.y))};
    }

    const ImDrawList& list_;
    int offset_;
    PixelRect seen_;
    std::uint64_t look_; // hash of what all its shapes share
};

} // namespace

void Pieces::add(std::uint64_t id, const ImDrawList& list, int first, const PixelRect& screen,
                 std::uint8_t group)
{
    const std::size_t first_shape = shapes_.size();
    // From the back: ImGui may have merged or dropped commands since the piece began.
    int c = list.CmdBuffer.Size;
    while (c > 0 && end_of(list.CmdBuffer[c - 1]) > first)
        --c;
    for (; c < list.CmdBuffer.Size; ++c) {
        const ImDrawCmd& command = list.CmdBuffer[c];
        const CommandShapes shapes(list, command, screen, group);
        const int end = end_of(command);
        for (int begin = std::max(static_cast<int>(command.IdxOffset), first); begin < end;) {
            const Run run = shapes.next(begin, end);
            shapes_.push_back(shapes.record(run));
            begin = run.end;
        }
    }
    add_piece(id, first_shape);
}

void Pieces::add(std::uint64_t id, std::span<const ShapeRecord> shapes)
{
    const std::size_t first_shape = shapes_.size();
    shapes_.insert(shapes_.end(), shapes.begin(), shapes.end());
    add_piece(id, first_shape);
}

void Pieces::add_piece(std::uint64_t id, std::size_t first_shape)
{
    PieceRecord piece{.id = id, .first = first_shape, .count = shapes_.size() - first_shape};
    Hash64 hash;
    for (const ShapeRecord& shape : shapes(piece)) {
        piece.bounds = unite(piece.bounds, shape.bounds);
        hash.word(shape.hash);
    }
    piece.hash = hash.value();
    records_.push_back(piece);
}

} // namespace bangvang
