#include "ui/pieces.h"

#include "ui/hash.h"

#include <imgui.h>

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

PieceMark mark(const ImDrawList& list)
{
    return {list.VtxBuffer.Size, list.IdxBuffer.Size};
}

namespace {

// The part of a draw command that belongs to the piece.
struct Part {
    const ImDrawCmd& command;
    int begin;
    int end;
};

PixelRect clip_of(const ImDrawCmd& command)
{
    const ImVec4& c = command.ClipRect;
    return {static_cast<int>(c.x), static_cast<int>(c.y), static_cast<int>(c.z), static_cast<int>(c.w)};
}

PixelRect bounds_of(const ImDrawList& list, const Part& part)
{
    ImVec2 low{1e9F, 1e9F};
    ImVec2 high{-1e9F, -1e9F};
    for (int i = part.begin; i < part.end; ++i) {
        const ImVec2& p = list.VtxBuffer[list.IdxBuffer[i] + static_cast<int>(part.command.VtxOffset)].pos;
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -1e6F, 1e6F)); };
    return {whole(std::floor(low.x)), whole(std::floor(low.y)), whole(std::ceil(high.x)),
            whole(std::ceil(high.y))};
}

void hash_part(Hash64& hash, const ImDrawList& list, const Part& part, const PieceMark& from)
{
    const ImDrawCmd& command = part.command;
    hash.bytes(&command.ClipRect, sizeof command.ClipRect);
    const ImTextureData* atlas = command.TexRef._TexData;
    hash.word(atlas != nullptr ? static_cast<std::uint64_t>(atlas->UniqueID)
                               : ~static_cast<std::uint64_t>(command.TexRef._TexID));
    // Relative to the piece, so that more vertices before it do not make it another one.
    const int shift = static_cast<int>(command.VtxOffset) - from.vertex;
    for (int i = part.begin; i < part.end; i += 3) {
        const auto at = [&](int k) { return static_cast<std::uint64_t>(list.IdxBuffer[i + k] + shift); };
        hash.word(at(0) | (at(1) << 21) | (at(2) << 42));
    }
}

} // namespace

PieceRecord record_since(const ImDrawList& list, const PieceMark& from, std::uint64_t id,
                         const PixelRect& screen)
{
    PieceRecord record{id, {}, 0};
    Hash64 hash;
    // From the back: ImGui may have merged or dropped commands since the mark was taken.
    for (int c = list.CmdBuffer.Size - 1; c >= 0; --c) {
        const ImDrawCmd& command = list.CmdBuffer[c];
        const int first = static_cast<int>(command.IdxOffset);
        const int last = first + static_cast<int>(command.ElemCount);
        if (last <= from.index && command.ElemCount > 0)
            break;
        const Part part{command, std::max(first, from.index), last};
        if (part.begin >= part.end)
            continue;
        const PixelRect seen = intersect(intersect(bounds_of(list, part), clip_of(command)), screen);
        record.bounds = unite(record.bounds, seen);
        hash_part(hash, list, part, from);
    }
    const int vertices = list.VtxBuffer.Size - from.vertex;
    hash.bytes(list.VtxBuffer.Data + from.vertex, static_cast<std::size_t>(vertices) * sizeof(ImDrawVert));
    record.hash = hash.value();
    return record;
}

} // namespace bangvang
