// From all draw commands of a frame to those that the damage needs.
#pragma once

#include "ui/pieces.h"

#include <imgui.h>

#include <span>

namespace bangvang {

// Rectangle by rectangle, the commands that touch it, their clip cut to it. The order inside a rectangle
// stays and rectangles do not overlap, so inside the damage the picture is that of the whole list. Pure.
[[nodiscard]] ImVector<ImDrawCmd> cut_to_damage(const ImVector<ImDrawCmd>& commands,
                                                std::span<const PixelRect> damage);

} // namespace bangvang
