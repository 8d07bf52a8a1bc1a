#include "shell/damage_cut.h"

#include <algorithm>

namespace bangvang {

namespace {

ImVec4 intersection(const ImVec4& clip, const PixelRect& rect)
{
    return {std::max(clip.x, static_cast<float>(rect.x0)), std::max(clip.y, static_cast<float>(rect.y0)),
            std::min(clip.z, static_cast<float>(rect.x1)), std::min(clip.w, static_cast<float>(rect.y1))};
}

} // namespace

ImVector<ImDrawCmd> cut_to_damage(const ImVector<ImDrawCmd>& commands, std::span<const PixelRect> damage)
{
    ImVector<ImDrawCmd> cut;
    for (const PixelRect& rect : damage) {
        for (ImDrawCmd command : commands) {
            command.ClipRect = intersection(command.ClipRect, rect);
            if (command.ClipRect.x < command.ClipRect.z && command.ClipRect.y < command.ClipRect.w)
                cut.push_back(command);
        }
    }
    return cut;
}

} // namespace bangvang
