// Text: the glyphs of a shaped line, across to a quarter of a pixel, down to a whole one.
#include "ui/canvas.h"
#include "ui/draw_types.h"
#include "ui/fonts.h"
#include "ui/shaped_run.h"
#include "ui/strike.h"

#include <cmath>

namespace bangvang {

namespace {

// Marks of Vietnamese capitals rise above the face's own ascent; no clip may cut them (em).
constexpr float clip_above = 0.12F;
constexpr float clip_below = 0.06F;

// One line ready to be emitted, in device pixels.
struct Line {
    Fonts& fonts;
    const TextStyle& style;
    const ShapedRun& run;
    float x;
    float baseline;
    float px; // device pixels in one em
};

// One glyph of it.
struct Placed {
    Rect rect;
    const GlyphPicture& picture;
};

Placed place(const Line& line, Strike& strike, std::size_t index)
{
    const ShapedGlyph& glyph = line.run.glyphs[index];
    const float em = glyph.x + line.style.tracking * static_cast<float>(index);
    const int phases = strike.phases();
    const auto steps =
        static_cast<int>(std::floor((line.x + em * line.px) * static_cast<float>(phases) + 0.5F));
    const int phase = steps & (phases - 1);
    const GlyphPicture& picture = strike.picture(glyph.glyph, phase);
    const auto x = static_cast<float>((steps - phase) / phases);
    const float y = line.baseline - std::round(glyph.y * line.px);
    return {{x + picture.x, y + picture.y, picture.w, picture.h}, picture};
}

// Calls `visit` with every glyph that shows something.
template <class Visit> void each_visible(const Line& line, const Visit& visit)
{
    Strike* strike = nullptr;
    Face face{};
    for (std::size_t i = 0; i < line.run.glyphs.size(); ++i) {
        if (strike == nullptr || line.run.glyphs[i].face != face) {
            face = line.run.glyphs[i].face;
            strike = &line.fonts.strike(face, line.px);
        }
        const Placed placed = place(line, *strike, i);
        if (placed.picture.w > 0.0F)
            visit(placed);
    }
}

struct Survey {
    int visible{0};
    Rect ink{};
};

// Makes sure that every glyph is in the atlas before anything is emitted: a new one may move all others.
Survey survey(const Line& line)
{
    Survey result;
    each_visible(line, [&result](const Placed& placed) {
        result.ink = result.visible == 0 ? placed.rect : unite(result.ink, placed.rect);
        ++result.visible;
    });
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
    each_visible(line, [&](const Placed& placed) {
        const Rect& r = placed.rect;
        const GlyphPicture& picture = placed.picture;
        ImDrawVert* corners = list._VtxWritePtr;
        list.PrimRectUV(low(r), high(r), {picture.u0, picture.v0}, {picture.u1, picture.v1}, ramp.at(r.y));
        corners[2].col = corners[3].col = ramp.at(r.bottom());
    });
}

// Where the glyphs stand, exactly: pictures of them come to a quarter of a pixel.
DrawnGlyphs noted(const Line& line, const Ramp& ramp, int first_index, int index_count)
{
    DrawnGlyphs glyphs{.first_index = first_index,
                       .index_count = index_count,
                       .all = {},
                       .em_px = line.px,
                       .top = ramp.top,
                       .bottom = ramp.bottom,
                       .top_px = ramp.y0,
                       .bottom_px = ramp.y1};
    for (std::size_t i = 0; i < line.run.glyphs.size(); ++i) {
        const ShapedGlyph& glyph = line.run.glyphs[i];
        const float em = glyph.x + line.style.tracking * static_cast<float>(i);
        glyphs.all.push_back({glyph.face,
                              glyph.glyph,
                              glyph.letter,
                              {line.x + em * line.px, line.baseline - glyph.y * line.px}});
    }
    return glyphs;
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
    Fonts& fonts = t_.fonts;
    const float ascent = fonts.ascent(style.face);
    const float descent = fonts.descent(style.face);
    const float em = length_px(style.px);
    const Point top = px(at);
    const float baseline = top.y + em * ((style.line - ascent - descent) / 2.0F + ascent);
    const ShapedRun& run = fonts.shape(style.face, style.tabular, text);
    const Line line{fonts, style, run, top.x, std::round(baseline), em};
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
    const int first_index = t_.list.IdxBuffer.Size;
    emit(t_.list, line, ramp, seen.visible);
    if (widen)
        t_.list.PopClipRect();
    if (t_.texts != nullptr) {
        const Rect box{at.x + offset_.x, at.y + offset_.y, tracked_width(run, style), style.line_height()};
        t_.texts->push_back({std::string(text), box, to_units(seen.ink), to_units(clip), style, run.missing,
                             noted(line, ramp, first_index, seen.visible * 6)});
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
