// Pictures that lie side by side without a gap, as the nine parts of a shadow do, made one picture: between
// two that stand on their own every viewer but ours shows a seam.
#pragma once

#include "shell/pdf_pictures.h"

#include <bangvang/base/geometry.h>

#include <imgui.h>

#include <vector>

namespace bangvang {

// Keeps what it was given last for as long as the next one joins it; flush() before anything else draws.
class PdfPatchwork {
public:
    PdfPatchwork(_cairo& cairo, PdfPictures& pictures, const ImageTextures& textures) // borrowed
        : cairo_(cairo), pictures_(pictures), textures_(textures)
    {}

    // One shape whose triangles hang together.
    void add(const ImTextureRef& texture, PdfCorners corners);
    void flush();

private:
    [[nodiscard]] bool joins(const ImTextureRef& texture, PdfCorners corners) const;
    void draw_joined();

    _cairo& cairo_;
    PdfPictures& pictures_;
    const ImageTextures& textures_;
    ImTextureRef texture_{};
    std::vector<ImDrawVert> corners_; // of all patches so far
    Rect area_{};                     // that they cover
    Rect last_{};                     // that the last of them covers
};

} // namespace bangvang
