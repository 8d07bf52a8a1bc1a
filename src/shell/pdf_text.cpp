#include "shell/pdf_text.h"

#include "ui/fonts.h"
#include "ui/utf8.h"

#include <bangvang/base/text.h>

#include <cairo-ft.h>

#include <cmath>
#include <span>

namespace bangvang {

namespace {

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using Library = std::shared_ptr<FT_LibraryRec_>;

// Goes when cairo lets go of the face.
struct LentFace {
    Library library;
    FT_Face face;
};

void give_back(void* lent)
{
    const std::unique_ptr<LentFace> back(static_cast<LentFace*>(lent));
    FT_Done_Face(back->face);
}

Result<cairo_font_face_t*> open_face(const Library& library, const std::filesystem::path& file)
{
    static constexpr cairo_user_data_key_t key{}; // only its address counts
    auto lent = std::make_unique<LentFace>(LentFace{library, nullptr});
    if (FT_New_Face(library.get(), file.c_str(), 0, &lent->face) != 0)
        return fail(ErrorCode::environment, "the font {} cannot be opened", file.string());
    cairo_font_face_t* const face = cairo_ft_font_face_create_for_ft_face(lent->face, FT_LOAD_NO_HINTING);
    if (cairo_font_face_set_user_data(face, &key, lent.get(), give_back) != CAIRO_STATUS_SUCCESS) {
        cairo_font_face_destroy(face);
        return fail(ErrorCode::environment, "opening the font {}: out of memory", file.string());
    }
    (void)lent.release();
    return face;
}

void append_utf8(std::string& to, char32_t c)
{
    const auto tail = [&](unsigned shift) { to += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        to += static_cast<char>(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

// Glyphs of one face after one another, and how they spell.
struct Stretch {
    std::string utf8;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
};

// `end`: the first letter that belongs to others.
Stretch stretch_of(std::span<const DrawnGlyph> glyphs, std::u32string_view letters, std::size_t end)
{
    Stretch stretch;
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t next = i;
        while (next < glyphs.size() && glyphs[next].letter == glyphs[i].letter) {
            stretch.glyphs.push_back({glyphs[next].glyph, static_cast<double>(glyphs[next].at.x),
                                      static_cast<double>(glyphs[next].at.y)});
            ++next;
        }
        const std::size_t before = stretch.utf8.size();
        const std::size_t stop = next < glyphs.size() ? glyphs[next].letter : end;
        for (std::size_t letter = glyphs[i].letter; letter < std::min(stop, letters.size()); ++letter)
            append_utf8(stretch.utf8, letters[letter]);
        stretch.clusters.push_back(
            {static_cast<int>(stretch.utf8.size() - before), static_cast<int>(next - i)});
        i = next;
    }
    return stretch;
}

void set_color(cairo_t& cairo, const DrawnGlyphs& glyphs)
{
    const auto part = [](std::uint8_t channel) { return channel / 255.0; };
    const Color a = glyphs.top;
    const Color b = glyphs.bottom;
    if (a == b)
        return cairo_set_source_rgba(&cairo, part(a.r), part(a.g), part(a.b), part(a.a));
    cairo_pattern_t* const shade = cairo_pattern_create_linear(0.0, static_cast<double>(glyphs.top_px), 0.0,
                                                               static_cast<double>(glyphs.bottom_px));
    cairo_pattern_add_color_stop_rgba(shade, 0.0, part(a.r), part(a.g), part(a.b), part(a.a));
    cairo_pattern_add_color_stop_rgba(shade, 1.0, part(b.r), part(b.g), part(b.b), part(b.a));
    cairo_set_source(&cairo, shade);
    cairo_pattern_destroy(shade);
}

// Cairo places the glyphs of a line one after another by widths that it has rounded down, so that its end
// comes to stand two pixels too early. Another matrix makes it say anew where the text is: every word has one
// that differs from the one before in the sixth place, which nobody sees and the file does not even hold.
void set_font(cairo_t& cairo, const PdfFonts& fonts, Face face, const DrawnGlyphs& glyphs, bool odd_word)
{
    const double em = static_cast<double>(glyphs.em_px) * (odd_word ? 1.0 + 1e-7 : 1.0);
    const auto x = static_cast<double>(glyphs.along.x) * em;
    const auto y = static_cast<double>(glyphs.along.y) * em;
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, x, y, -y, x, 0.0, 0.0);
    cairo_set_font_face(&cairo, fonts.of(face));
    cairo_set_font_matrix(&cairo, &matrix);
}

// Whether both are shown by one call. Shaded letters are shown one by one: cairo begins what follows a change
// of font with an empty string, and poppler takes an empty string in a pattern for all of its surroundings.
bool belongs(const DrawnGlyphs& glyphs, const DrawnGlyph& first, const DrawnGlyph& next)
{
    const bool shaded = glyphs.top != glyphs.bottom;
    return next.face == first.face && (!shaded || next.letter == first.letter);
}

} // namespace

void PdfFonts::Free::operator()(cairo_font_face_t* face) const
{
    cairo_font_face_destroy(face);
}

Result<PdfFonts> PdfFonts::open(const std::filesystem::path& folder)
{
    FT_Library started = nullptr;
    if (FT_Init_FreeType(&started) != 0)
        return fail(ErrorCode::environment, "FreeType cannot be started");
    const Library library(started, CloseLibrary());
    PdfFonts fonts;
    for (int i = 0; i < face_count; ++i)
        fonts.faces_[static_cast<std::size_t>(i)].reset(
            BV_TRY(open_face(library, folder / font_file_name(static_cast<Face>(i)))));
    return fonts;
}

void draw_pdf_text(cairo_t& cairo, const PdfFonts& fonts, const DrawnText& text, WordCount& words)
{
    const std::u32string letters = spelled(text.text);
    const std::span<const DrawnGlyph> all = text.glyphs.all;
    set_color(cairo, text.glyphs);
    const auto is_space = [&](std::size_t i) {
        return all[i].letter < letters.size() && letters[all[i].letter] == U' ';
    };
    for (std::size_t begin = 0; begin < all.size(); ++words) {
        std::size_t end = begin + 1;
        while (end < all.size() && !is_space(end - 1) && belongs(text.glyphs, all[begin], all[end]))
            ++end;
        const std::size_t last = end < all.size() ? all[end].letter : letters.size();
        const Stretch stretch = stretch_of(all.subspan(begin, end - begin), letters, last);
        set_font(cairo, fonts, all[begin].face, text.glyphs, words % 2 != 0);
        cairo_show_text_glyphs(&cairo, stretch.utf8.data(), static_cast<int>(stretch.utf8.size()),
                               stretch.glyphs.data(), static_cast<int>(stretch.glyphs.size()),
                               stretch.clusters.data(), static_cast<int>(stretch.clusters.size()),
                               static_cast<cairo_text_cluster_flags_t>(0));
        begin = end;
    }
}

std::u32string spelled(const std::string& text)
{
    const std::string composed = to_nfc(text).value_or(text);
    std::u32string letters;
    for (std::size_t at = 0; at < composed.size();) {
        const char32_t letter = next_code_point(composed, at);
        if (letter >= U' ')
            letters += letter == U'\u00A0' ? U' ' : letter;
    }
    return letters;
}

} // namespace bangvang
