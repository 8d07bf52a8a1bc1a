#include "shell/pdf_patchwork.h"

#include "ui/raster_parts.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr std::size_t patch_size = 6; // corners of a rectangle's two triangles

bool is_whole(float value)
{
    return value == std::round(value);
}

// Empty where the shape is no rectangle that stands upright on whole pixels.
Rect rectangle(PdfCorners corners)
{
    if (corners.size() != patch_size)
        return {};
    const ImVec2 a = corners[0]->pos;
    const ImVec2 b = corners[1]->pos;
    const ImVec2 c = corners[2]->pos;
    const bool upright = a.y == b.y && b.x == c.x && a.x < c.x && a.y < c.y;
    if (!upright || !is_whole(a.x) || !is_whole(a.y) || !is_whole(c.x) || !is_whole(c.y))
        return {};
    return {a.x, a.y, c.x - a.x, c.y - a.y};
}

} // namespace

void PdfPatchwork::add(const ImTextureRef& texture, PdfCorners corners)
{
    const Rect patch = rectangle(corners);
    if (!joins(texture, corners)) {
        flush();
        area_ = patch;
    }
    texture_ = texture;
    for (const ImDrawVert* const corner : corners)
        corners_.push_back(*corner);
    last_ = patch;
    area_ = unite(area_, patch);
}

// Right of the last one, or below all of them as the first of another row.
bool PdfPatchwork::joins(const ImTextureRef& texture, PdfCorners corners) const
{
    const Rect patch = rectangle(corners);
    if (corners_.empty() || patch.w <= 0.0F || last_.w <= 0.0F ||
        corners_.front().col != corners.front()->col || texture._TexData != texture_._TexData ||
        texture._TexID != texture_._TexID)
        return false;
    const bool beside = patch.y == last_.y && patch.h == last_.h && patch.x == last_.right();
    const bool below = patch.x == area_.x && patch.y == area_.bottom();
    return beside || below;
}

void PdfPatchwork::flush()
{
    if (corners_.size() > patch_size && last_.w > 0.0F) {
        draw_joined();
    } else if (!corners_.empty()) {
        std::vector<const ImDrawVert*> corners;
        for (const ImDrawVert& corner : corners_)
            corners.push_back(&corner);
        pictures_.draw(cairo_, texture_, textures_, corners);
    }
    corners_.clear();
}

// By the rasteriser, at the frame's own pixels. Over nothing it leaves colours multiplied by their alpha.
void PdfPatchwork::draw_joined()
{
    Image image(static_cast<int>(area_.w), static_cast<int>(area_.h));
    const TextureView view = texture_view(texture_, textures_);
    const ImU32 tint = corners_.front().col;
    for (ImDrawVert& corner : corners_) {
        corner.pos = {corner.pos.x - area_.x, corner.pos.y - area_.y};
        corner.col |= IM_COL32_A_MASK;
    }
    const Surface surface{pixels_of(image), {0, 0, image.width, image.height}};
    for (std::size_t i = 0; i + patch_size <= corners_.size(); i += patch_size)
        (void)fill_quad(surface, view, corners_[i], corners_[i + 1], corners_[i + 2], corners_[i + 5]);
    pictures_.draw(cairo_, image, {area_.x, area_.y}, static_cast<float>(tint >> IM_COL32_A_SHIFT) / 255.0F);
}

} // namespace bangvang
