// Text: glyphs on whole device pixels, placed by our own advances.
#include "ui/canvas.h"
#include "ui/draw_types.h"
#include "ui/fonts.h"
#include "ui/glyph_run.h"

#include <cmath>

namespace bangvang {

namespace {

// Marks of Vietnamese capitals rise above the face's own ascent; no clip may cut them (em).
constexpr float clip_above = 0.12F;
constexpr float clip_below = 0.06F;

// One line ready to be emitted, in device pixels.
struct Line {
    const Fonts& fonts;
    const TextStyle& style;
    std::string_view text;
    ImFontBaked& baked;
    float x;
    float baseline;
    float px; // device pixels in one em
};

Rect glyph_rect(const Line& line, const RunGlyph& at, const ImFontGlyph& glyph)
{
    const float x = std::round(line.x + at.x * line.px) + glyph.X0;
    const float y = line.baseline - line.baked.Ascent + glyph.Y0;
    return {x, y, glyph.X1 - glyph.X0, glyph.Y1 - glyph.Y0};
}

struct Survey {
    int visible{0};
    int missing{0};
    Rect ink{};
};

// Makes sure that every glyph is in the atlas before anything is emitted: a new one may move all others.
Survey survey(const Line& line)
{
    Survey result;
    GlyphRun run(line.fonts, line.style, line.text);
    for (RunGlyph at; run.next(at);) {
        if (!line.fonts.has_glyph(line.style.face, at.code_point))
            ++result.missing;
        const ImFontGlyph* glyph = line.baked.FindGlyph(static_cast<ImWchar>(at.code_point));
        if (glyph == nullptr || glyph->Visible == 0)
            continue;
        const Rect r = glyph_rect(line, at, *glyph);
        result.ink = result.visible == 0 ? r : unite(result.ink, r);
        ++result.visible;
    }
    return result;
}

struct Ramp {
    Color top;
    Color bottom;
    float y0;
    float y1;
    [[nodiscard]] ImU32 at(float y) const
    {
        return pack(mix(top, bottom, std::clamp((y - y0) / (y1 - y0), 0.0F, 1.0F)));
    }
};

void emit(ImDrawList& list, const Line& line, const Ramp& ramp, int visible)
{
    list.PrimReserve(visible * 6, visible * 4);
    GlyphRun run(line.fonts, line.style, line.text);
    for (RunGlyph at; run.next(at);) {
        const ImFontGlyph* glyph = line.baked.FindGlyph(static_cast<ImWchar>(at.code_point));
        if (glyph == nullptr || glyph->Visible == 0)
            continue;
        const Rect r = glyph_rect(line, at, *glyph);
        ImDrawVert* corners = list._VtxWritePtr;
        list.PrimRectUV(low(r), high(r), {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, ramp.at(r.y));
        corners[2].col = corners[3].col = ramp.at(r.bottom());
    }
}

Rect widened(const Rect& clip, float em_px)
{
    const float above = std::ceil(clip_above * em_px);
    return {clip.x, clip.y - above, clip.w, clip.h + above + std::ceil(clip_below * em_px)};
}

bool inside(const Rect& r, const Rect& clip)
{
    return r.x >= clip.x && r.y >= clip.y && r.right() <= clip.right() && r.bottom() <= clip.bottom();
}

} // namespace

void Canvas::line_of_text(Point at, const TextStyle& style, Color color, std::string_view text,
                          const TextOptions& options)
{
    const Fonts& fonts = t_.fonts;
    const float ascent = fonts.ascent(style.face);
    const float descent = fonts.descent(style.face);
    const float em = length_px(style.px);
    const Point top = px(at);
    const float baseline = top.y + em * ((style.line - ascent - descent) / 2.0F + ascent);
    ImFontBaked* baked = fonts.font(style.face)->GetFontBaked(em * fonts.em_to_imgui(style.face));
    const Line line{fonts, style, text, *baked, top.x, std::round(baseline), em};
    const Survey seen = survey(line);
    const Rect clip = widened(clip_px(), em);
    if (seen.visible == 0 || !seen.ink.overlaps(clip))
        return;
    const Color last = options.bottom.value_or(color);
    const Ramp ramp{color.alpha(alpha_), last.alpha(alpha_), line.baseline - ascent * em,
                    line.baseline + descent * em};
    const bool widen = !inside(seen.ink, clip_px());
    if (widen)
        t_.list.PushClipRect(low(clip), high(clip));
    emit(t_.list, line, ramp, seen.visible);
    if (widen)
        t_.list.PopClipRect();
    if (t_.texts != nullptr) {
        const Rect box{at.x + offset_.x, at.y + offset_.y, width(style, text), style.line_height()};
        t_.texts->push_back(
            {std::string(text), box, to_units(seen.ink), to_units(clip), style, seen.missing});
    }
}

float Canvas::text(Point at, const TextStyle& style, Color color, std::string_view text,
                   const TextOptions& options)
{
    const float own = width(style, text);
    const float wide = options.room.empty() ? own : width(style, options.room);
    const float share = options.align == Align::left ? 0.0F : options.align == Align::center ? 0.5F : 1.0F;
    line_of_text({at.x - wide * share + (wide - own), at.y}, style, color, text, options);
    return wide;
}

float Canvas::text_block(Point at, float width, const TextStyle& style, Color color, const TextBlock& block,
                         const TextOptions& options)
{
    const float share = options.align == Align::left ? 0.0F : options.align == Align::center ? 0.5F : 1.0F;
    for (const TextLine& line : block.lines) {
        line_of_text({at.x + (width - line.width) * share, at.y}, style, color, line.text, options);
        at.y += style.line_height();
    }
    return block.height;
}

float Canvas::paragraph(Point at, float width, const TextStyle& style, Color color, std::string_view text,
                        const TextOptions& options, Wrap wrap)
{
    return text_block(at, width, style, color, this->wrap(style, text, width, wrap), options);
}

float Canvas::width(const TextStyle& style, std::string_view text) const
{
    return text_width(t_.fonts, style, text);
}

TextBlock Canvas::wrap(const TextStyle& style, std::string_view text, float max_width, Wrap wrap) const
{
    return wrap_text(t_.fonts, style, text, max_width, wrap);
}

} // namespace bangvang
