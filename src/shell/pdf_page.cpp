#include "shell/pdf_page.h"

#include "shell/pdf_fills.h"
#include "shell/pdf_patchwork.h"

#include <cairo.h>
#include <imgui.h>

#include <algorithm>
#include <vector>

namespace bangvang {

namespace {

// Goes through the draw commands of one list, and through its texts beside them.
class Walk {
public:
    Walk(cairo_t& cairo, const DrawnFrame& frame, const PdfFonts& fonts, PdfPictures& pictures)
        : cairo_(cairo), frame_(frame), fonts_(fonts), fills_(cairo),
          patches_(cairo, pictures, frame.textures)
    {}

    void command(const ImDrawList& list, const ImDrawCmd& command);

private:
    void shapes(const ImDrawList& list, const ImDrawCmd& command, unsigned from, unsigned to);
    void shape(const ImDrawCmd& command);
    [[nodiscard]] bool is_plain(const ImDrawCmd& command) const;

    cairo_t& cairo_;
    const DrawnFrame& frame_;
    const PdfFonts& fonts_;
    PdfFills fills_;
    PdfPatchwork patches_;
    std::size_t next_text_{0};
    WordCount words_{0};
    std::vector<const ImDrawVert*> corners_; // of one shape
};

void Walk::command(const ImDrawList& list, const ImDrawCmd& command)
{
    const ImVec4& clip = command.ClipRect;
    cairo_save(&cairo_);
    cairo_rectangle(&cairo_, static_cast<int>(clip.x), static_cast<int>(clip.y),
                    static_cast<int>(clip.z) - static_cast<int>(clip.x),
                    static_cast<int>(clip.w) - static_cast<int>(clip.y));
    cairo_clip(&cairo_);
    unsigned at = command.IdxOffset;
    const unsigned end = at + command.ElemCount;
    for (; next_text_ < frame_.texts.size(); ++next_text_) {
        const DrawnText& text = frame_.texts[next_text_];
        const auto first = static_cast<unsigned>(text.glyphs.first_index);
        if (first >= end)
            break;
        shapes(list, command, at, first);
        draw_pdf_text(cairo_, fonts_, text, words_);
        at = first + static_cast<unsigned>(text.glyphs.index_count);
    }
    shapes(list, command, at, end);
    cairo_restore(&cairo_);
}

// Triangles that share a corner with one before make one shape: each is emitted with corners of its own.
void Walk::shapes(const ImDrawList& list, const ImDrawCmd& command, unsigned from, unsigned to)
{
    const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
    unsigned newest = 0;
    for (unsigned i = from; i + 2 < to; i += 3) {
        const ImDrawIdx* const corner = list.IdxBuffer.Data + i;
        if (std::min<unsigned>({corner[0], corner[1], corner[2]}) > newest)
            shape(command);
        newest = std::max<unsigned>({newest, corner[0], corner[1], corner[2]});
        for (int k = 0; k < 3; ++k)
            corners_.push_back(vertices + corner[k]);
    }
    shape(command);
    fills_.flush();
    patches_.flush();
}

bool Walk::is_plain(const ImDrawCmd& command) const
{
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    return command.TexRef._TexData != nullptr && std::ranges::all_of(corners_, [&](const ImDrawVert* vertex) {
               return vertex->uv.x == white.x && vertex->uv.y == white.y;
           });
}

void Walk::shape(const ImDrawCmd& command)
{
    if (corners_.empty())
        return;
    if (is_plain(command)) {
        patches_.flush();
        fills_.add(corners_);
    } else {
        fills_.flush();
        patches_.add(command.TexRef, corners_);
    }
    corners_.clear();
}

} // namespace

void draw_pdf_frame(cairo_t& cairo, const DrawnFrame& frame, const PdfFonts& fonts, PdfPictures& pictures)
{
    Walk walk(cairo, frame, fonts, pictures);
    // Everything that a canvas emits is in one list.
    for (const ImDrawList* const list : frame.data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            walk.command(*list, command);
}

} // namespace bangvang
