// Between our geometry and Dear ImGui's.
#pragma once

#include "ui/color.h"
#include "ui/pieces.h"
#include "ui/textures.h"

#include <bangvang/base/geometry.h>

#include <imgui.h>

namespace bangvang {

[[nodiscard]] inline ImVec2 vec(Point p)
{
    return {p.x, p.y};
}

[[nodiscard]] inline ImVec2 low(const Rect& r)
{
    return {r.x, r.y};
}

[[nodiscard]] inline ImVec2 high(const Rect& r)
{
    return {r.right(), r.bottom()};
}

[[nodiscard]] inline ImU32 pack(Color c)
{
    return IM_COL32(c.r, c.g, c.b, c.a);
}

[[nodiscard]] inline ImTextureRef texture_ref(TextureId id)
{
    return {static_cast<ImTextureID>(id)};
}

[[nodiscard]] inline PixelRect clip_of(const ImDrawCmd& command)
{
    const ImVec4& c = command.ClipRect;
    return {static_cast<int>(c.x), static_cast<int>(c.y), static_cast<int>(c.z), static_cast<int>(c.w)};
}

// What drawing all of it takes: commands that have something to draw.
[[nodiscard]] inline int draw_calls(const ImDrawData& data)
{
    int calls = 0;
    for (const ImDrawList* const list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            calls += command.ElemCount > 0 ? 1 : 0;
    return calls;
}

} // namespace bangvang
