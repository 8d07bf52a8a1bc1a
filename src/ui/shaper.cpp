#include "ui/shaper.h"

#include "ui/utf8.h"

#include <bangvang/base/text.h>

#include <hb.h>

#include <algorithm>
#include <string>

namespace bangvang {

namespace {

// Inter Display has the signs that the serif faces lack (U+2212, arrows), in strokes about as dark.
Face substitute(Face face)
{
    switch (face) {
    case Face::serif_semibold:
        return Face::display_semibold;
    case Face::serif_bold:
    case Face::serif_bold_italic:
        return Face::display_bold;
    default:
        return face;
    }
}

bool is_space(char32_t code_point)
{
    return code_point == U' ' || code_point == U'\u00A0';
}

bool is_digit(char32_t code_point)
{
    return code_point >= U'0' && code_point <= U'9';
}

hb_feature_t feature(const char (&name)[5], bool on)
{
    return {HB_TAG(name[0], name[1], name[2], name[3]), on ? 1U : 0U, HB_FEATURE_GLOBAL_START,
            HB_FEATURE_GLOBAL_END};
}

} // namespace

void Shaper::FreeBuffer::operator()(hb_buffer_t* buffer) const
{
    hb_buffer_destroy(buffer);
}

Shaper::Shaper(const FontFiles& files) : files_(files), buffer_(hb_buffer_create())
{
    for (int i = 0; i < face_count; ++i)
        cells_[static_cast<std::size_t>(i)] = cell_of(static_cast<Face>(i));
}

// The widest tabular figure. They ought to be equal, but in Inter the 4 is a little narrower than the others,
// and those of Inter Display are far from equal.
int Shaper::cell_of(Face face)
{
    int widest = 0;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        const Letter letter{digit, face};
        run_harfbuzz({&letter, 1}, true);
        widest = std::max(widest, hb_buffer_get_glyph_positions(buffer_.get(), nullptr)->x_advance);
    }
    return widest;
}

float Shaper::digit_cell(Face face) const
{
    return static_cast<float>(cells_[static_cast<std::size_t>(face)]) / file(face).units_per_em();
}

ShapedRun Shaper::shape(Face face, bool tabular, std::string_view text)
{
    ShapedRun run;
    choose_faces(face, text, run.missing);
    run.glyphs.reserve(letters_.size());
    const std::span<const Letter> all = letters_;
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        while (end < all.size() && all[end].face == all[begin].face && !is_space(all[begin].code_point) &&
               !is_space(all[end].code_point))
            ++end;
        append(run, all.subspan(begin, end - begin), begin, tabular);
        begin = end;
    }
    return run;
}

void Shaper::choose_faces(Face face, std::string_view text, int& missing)
{
    const Result<std::string> composed = to_nfc(text);
    const std::string_view source = composed.has_value() ? std::string_view(*composed) : text;
    letters_.clear();
    for (std::size_t at = 0; at < source.size();) {
        const char32_t code_point = next_code_point(source, at);
        if (code_point < U' ')
            continue;
        if (file(face).glyph(code_point) != 0) {
            letters_.push_back({code_point, face});
        } else if (file(substitute(face)).glyph(code_point) != 0) {
            letters_.push_back({code_point, substitute(face)});
        } else {
            letters_.push_back({U'?', face});
            ++missing;
        }
    }
}

void Shaper::run_harfbuzz(std::span<const Letter> letters, bool tabular)
{
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    for (std::size_t i = 0; i < letters.size(); ++i)
        hb_buffer_add(buffer, letters[i].code_point, static_cast<unsigned>(i));
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    // In both languages of the program most names are Vietnamese.
    hb_buffer_set_language(buffer, hb_language_from_string("vi", -1));
    const std::array features{feature("liga", false), feature("clig", false), feature("calt", false),
                              feature("tnum", tabular)};
    hb_shape(file(letters.front().face).tables(), buffer, features.data(),
             static_cast<unsigned>(features.size()));
}

void Shaper::append(ShapedRun& run, std::span<const Letter> letters, std::size_t first, bool tabular)
{
    run_harfbuzz(letters, tabular);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
    const Face face = letters.front().face;
    const float em = file(face).units_per_em();
    const auto digit_at = [&](unsigned i) {
        return tabular && i < count && is_digit(letters[infos[i].cluster].code_point);
    };
    int pen = 0;
    for (unsigned i = 0; i < count; ++i) {
        int advance = positions[i].x_advance;
        int x = pen + positions[i].x_offset;
        // A figure fills its cell whatever stands beside it: kerning would make 7.777 narrower than 8.888.
        if (digit_at(i)) {
            const int cell = cells_[static_cast<std::size_t>(face)];
            x = pen + (cell - file(face).advance(infos[i].codepoint)) / 2;
            advance = cell;
        } else if (digit_at(i + 1)) {
            advance = file(face).advance(infos[i].codepoint);
        }
        run.glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint),
                              static_cast<std::uint16_t>(first + infos[i].cluster), face,
                              run.width + static_cast<float>(x) / em,
                              static_cast<float>(positions[i].y_offset) / em});
        pen += advance;
    }
    run.width += static_cast<float>(pen) / em;
}

} // namespace bangvang
