// One drawn frame, turned into PDF drawing: shapes as paths, pictures as pictures, texts as text.
#pragma once

#include "shell/pdf_pictures.h"
#include "shell/pdf_text.h"

#include <span>

struct ImDrawData;

namespace bangvang {

// A frame that was drawn with want_texts and without smoothed edges, which are a matter of pixels. Borrowed.
struct DrawnFrame {
    const ImDrawData& data;
    std::span<const DrawnText> texts;
    const ImageTextures& textures;
};

// `cairo` draws in the frame's device pixels.
void draw_pdf_frame(_cairo& cairo, const DrawnFrame& frame, const PdfFonts& fonts, PdfPictures& pictures);

} // namespace bangvang
