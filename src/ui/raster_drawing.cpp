#include "ui/raster_drawing.h"

#include "ui/draw_groups.h"
#include "ui/draw_types.h"
#include "ui/hash.h"
#include "ui/raster_rows.h"

#include <algorithm>
#include <cassert>

namespace bangvang {

namespace {

constexpr int run_length = 60; // indices: ten letters
// Leaving out less than that costs more than drawing it.
constexpr long long worth_leaving_out = 6'000; // pixels

// What a renderer owes ImGui for its font textures; the pixels themselves are read where they are.
void serve(ImTextureData& texture)
{
    if (texture.Status == ImTextureStatus_WantCreate) {
        texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID) + 1);
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy) {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

void serve_letters(const ImDrawData& data)
{
    if (data.Textures != nullptr)
        for (ImTextureData* texture : *data.Textures)
            serve(*texture);
}

// ImGui writes a rectangle as 0 1 2 0 2 3.
bool is_quad(const ImDrawIdx* i, const ImDrawIdx* end)
{
    return end - i >= 6 && i[3] == i[0] && i[4] == i[2];
}

// A pixel is touched where its centre lies inside: at most these.
PixelRect bounds(const ImDrawVert* vertices, const ImDrawIdx* from, const ImDrawIdx* end)
{
    ImVec2 low{1e9F, 1e9F};
    ImVec2 high{-1e9F, -1e9F};
    for (; from < end; ++from) {
        const ImVec2& p = vertices[*from].pos;
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -1e6F, 1e6F)); };
    return {whole(low.x) - 1, whole(low.y) - 1, whole(high.x) + 1, whole(high.y) + 1};
}

// What of `rect` lies outside of `hole`: above, below, left and right of it.
void subtract(const PixelRect& rect, const PixelRect& hole, std::vector<PixelRect>& rest)
{
    const PixelRect common = intersect(rect, hole);
    if (common.empty()) {
        rest.push_back(rect);
        return;
    }
    for (const PixelRect& part :
         {PixelRect{rect.x0, rect.y0, rect.x1, common.y0}, PixelRect{rect.x0, common.y1, rect.x1, rect.y1},
          PixelRect{rect.x0, common.y0, common.x0, common.y1},
          PixelRect{common.x1, common.y0, rect.x1, common.y1}})
        if (!part.empty())
            rest.push_back(part);
}

} // namespace

void RasterDrawing::add(const ImDrawList& list, Run run)
{
    assert(run.texture.pixels != nullptr);
    const ImDrawIdx* const all = list.IdxBuffer.Data;
    const ImDrawVert* const vertices = list.VtxBuffer.Data + run.vertex;
    const PixelRect clip = run.seen;
    for (const int end = run.end; run.first < end; run.first = run.end) {
        run.end = run.first;
        while (run.end < end && run.end - run.first < run_length)
            run.end += is_quad(all + run.end, all + end) ? 6 : 3;
        run.seen = intersect(bounds(vertices, all + run.first, all + run.end), clip);
        if (run.seen.empty())
            continue;
        if (area_of(run.seen) >= worth_leaving_out)
            add_covers(run);
        runs_.push_back(run);
    }
}

void RasterDrawing::add_covers(const Run& run)
{
    const ImDrawVert* const vertices = run.list->VtxBuffer.Data + run.vertex;
    const ImDrawIdx* at = run.list->IdxBuffer.Data + run.first;
    const ImDrawIdx* const end = run.list->IdxBuffer.Data + run.end;
    for (; at < end; at += is_quad(at, end) ? 6 : 3) {
        if (!is_quad(at, end))
            continue;
        const PixelRect area = intersect(
            covered(run.texture, vertices[at[0]], vertices[at[1]], vertices[at[2]], vertices[at[5]]),
            run.seen);
        if (area_of(area) >= worth_leaving_out)
            covers_.push_back({runs_.size(), area, in_group_});
    }
}

std::uint64_t RasterDrawing::look(const Run& run) const
{
    Hash64 hash;
    hash.bytes(&run.seen, sizeof run.seen);
    hash.word(reinterpret_cast<std::uintptr_t>(run.texture.pixels));
    for (int i = run.first; i < run.end; ++i)
        hash.bytes(&run.list->VtxBuffer.Data[run.list->IdxBuffer.Data[i] + run.vertex], sizeof(ImDrawVert));
    return hash.value();
}

void RasterDrawing::end_group()
{
    in_group_ = false;
    Group& group = groups_.back();
    group.end = runs_.size();
    Hash64 hash;
    for (std::size_t i = group.begin; i < group.end; ++i) {
        group.seen = unite(group.seen, runs_[i].seen);
        hash.word(look(runs_[i]));
    }
    group.hash = hash.value();
}

void RasterDrawing::take(const ImDrawData& data, const ImageTextures& textures)
{
    serve_letters(data);
    runs_.clear();
    covers_.clear();
    groups_.clear();
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto mark = group_mark(command);
            if (mark && mark->begins) {
                in_group_ = true;
                groups_.push_back({.begin = runs_.size(), .alpha = mark->alpha});
            } else if (mark) {
                end_group();
            } else if (command.ElemCount > 0) {
                add(*list, {list, texture_view(command.TexRef, textures), static_cast<int>(command.VtxOffset),
                            static_cast<int>(command.IdxOffset),
                            static_cast<int>(command.IdxOffset + command.ElemCount), clip_of(command)});
            }
        }
}

std::vector<std::size_t> RasterDrawing::stale_groups(const Pixels& target)
{
    std::vector<std::size_t> stale;
    kept_.resize(groups_.size());
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        Kept& kept = kept_[i];
        const bool fits = kept.pixels.width == target.width && kept.pixels.height == target.height;
        if (fits && kept.hash == groups_[i].hash)
            continue;
        if (!fits) {
            kept.bytes.assign(
                static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height) * 4, 0);
            kept.pixels = target;
            kept.pixels.bytes = kept.bytes.data();
        }
        kept.hash = groups_[i].hash;
        stale.push_back(i);
    }
    return stale;
}

const std::vector<PixelRect>& RasterDrawing::uncovered(std::size_t run, bool grouped, const PixelRect& clip,
                                                       Parts& parts) const
{
    parts.left.assign(1, clip);
    for (const Cover& cover : covers_) {
        if (cover.run < run || cover.grouped != grouped || intersect(cover.area, clip).empty())
            continue;
        parts.rest.clear();
        for (const PixelRect& rect : parts.left)
            subtract(rect, cover.area, parts.rest);
        std::swap(parts.left, parts.rest);
    }
    return parts.left;
}

void RasterDrawing::draw_runs(const Range& range, const Pixels& target, const PixelRect& area) const
{
    Parts parts;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const PixelRect clip = intersect(runs_[i].seen, area);
        if (clip.empty())
            continue;
        if (covers_.empty() || area_of(clip) < worth_leaving_out) {
            draw_run(runs_[i], target, clip);
            continue;
        }
        for (const PixelRect& part : uncovered(i + 1, range.grouped, clip, parts))
            draw_run(runs_[i], target, part);
    }
}

void RasterDrawing::draw_run(const Run& run, const Pixels& target, const PixelRect& clip) const
{
    const Surface surface{target, clip};
    const ImDrawVert* const vertices = run.list->VtxBuffer.Data + run.vertex;
    const ImDrawIdx* at = run.list->IdxBuffer.Data + run.first;
    const ImDrawIdx* const end = run.list->IdxBuffer.Data + run.end;
    while (at < end) {
        if (is_quad(at, end) && fill_quad(surface, run.texture, vertices[at[0]], vertices[at[1]],
                                          vertices[at[2]], vertices[at[5]])) {
            at += 6;
            continue;
        }
        fill_triangle(surface, run.texture, vertices[at[0]], vertices[at[1]], vertices[at[2]]);
        at += 3;
    }
}

void RasterDrawing::draw_group(std::size_t group, const PixelRect& area) const
{
    const Pixels& target = kept_[group].pixels;
    const PixelRect inside = intersect(area, {0, 0, target.width, target.height});
    draw_runs({groups_[group].begin, groups_[group].end, true}, target, inside);
}

void RasterDrawing::lay(std::size_t group, const Pixels& target, const PixelRect& area) const
{
    const Group& g = groups_[group];
    const PixelRect clip = intersect(g.seen, area);
    if (clip.empty())
        return;
    Parts parts;
    for (const PixelRect& part : uncovered(g.end, false, clip, parts))
        for (int y = part.y0; y < part.y1; ++y)
            copy_row(target.at(part.x0, y), kept_[group].pixels.at(part.x0, y), part.x1 - part.x0,
                     {255, 255, 255, g.alpha});
}

void RasterDrawing::draw(const Pixels& target, const PixelRect& area) const
{
    const PixelRect inside = intersect(area, {0, 0, target.width, target.height});
    std::size_t begin = 0;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        draw_runs({begin, groups_[i].begin, false}, target, inside);
        lay(i, target, inside);
        begin = groups_[i].end;
    }
    draw_runs({begin, runs_.size(), false}, target, inside);
}

void rasterize(const ImDrawData& data, const ImageTextures& textures, Image& target,
               std::span<const PixelRect> damage)
{
    serve_letters(data);
    if (damage.empty())
        return;
    RasterDrawing drawing;
    const Pixels pixels = pixels_of(target);
    drawing.take(data, textures);
    const std::vector<std::size_t> groups = drawing.stale_groups(pixels);
    for (const PixelRect& rect : damage) {
        for (const std::size_t group : groups)
            drawing.draw_group(group, rect);
        drawing.draw(pixels, rect);
    }
}

void rasterize(const ImDrawData& data, const ImageTextures& textures, Image& target, const PixelRect& damage)
{
    rasterize(data, textures, target, std::span(&damage, 1));
}

} // namespace bangvang
