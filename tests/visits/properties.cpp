#include "properties.h"

#include <algorithm>
#include <span>

namespace bangvang::testing {

namespace {

constexpr float least_touch = 88.0F;
constexpr float grain = 1.0F; // what snapping to device pixels may move an edge by, in units

std::string words(const Rect& r)
{
    return fmt::format("({:.0f}, {:.0f}, {:.0f} x {:.0f})", r.x, r.y, r.w, r.h);
}

// The months of a scrubber and of a chart are one strip, in which a finger aims by sliding.
bool in_strip(const Hit& area)
{
    return area.id.starts_with("ranking.period.") || area.id.starts_with("indicator.month.") ||
           area.id.starts_with("months.column.");
}

// What lies behind other areas on purpose: all of attract, and what closes a sheet.
bool is_background(const Hit& area)
{
    return area.id.find(".background") != std::string::npos && !area.id.ends_with(".button");
}

bool inside(const Rect& r, const Rect& outer)
{
    return r.x >= outer.x - grain && r.y >= outer.y - grain && r.right() <= outer.right() + grain &&
           r.bottom() <= outer.bottom() + grain;
}

Rect common(const Rect& a, const Rect& b)
{
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

bool too_small(const Hit& area)
{
    return !in_strip(area) && (area.rect.w < least_touch - 0.01F || area.rect.h < least_touch - 0.01F);
}

void check_text(const DrawnText& text, const Rect& window, Complaints& wrong)
{
    if (text.missing > 0)
        wrong.push_back(fmt::format("\"{}\" has {} letters without a glyph", text.text, text.missing));
    if (!inside(text.ink, window))
        wrong.push_back(fmt::format("\"{}\" {} leaves the screen", text.text, words(text.ink)));
    const bool scrolls = text.clip.h < window.h; // a reader's window cuts lines above and below, never beside
    const Rect clip = scrolls ? Rect{text.clip.x, window.y, text.clip.w, window.h} : text.clip;
    if (!inside(text.ink, clip))
        wrong.push_back(fmt::format("\"{}\" {} is cut by {}", text.text, words(text.ink), words(text.clip)));
}

// Ink is known as one rectangle a line; those of neighbouring lines of Vietnamese capitals may touch by a
// mark.
bool collide(const DrawnText& a, const DrawnText& b)
{
    const Rect both = common(a.ink, b.ink);
    return both.w > 2.0F && both.h > 0.2F * std::min(a.style.px, b.style.px);
}

// The medals of the podium stand on the upper edge of its blocks.
bool is_medal(const DrawnText& text, const Hit& area)
{
    return area.id.starts_with("ranking.unit.") && text.style.face == Face::serif_bold &&
           text.text.find_first_not_of("0123456789") == std::string::npos;
}

// Part inside and part outside: a label that is wider than its button.
bool crosses(const DrawnText& text, const Hit& area)
{
    if (is_medal(text, area))
        return false;
    const Rect seen = common(text.ink, text.clip);
    const Rect both = common(seen, area.rect);
    return both.w > 4.0F && both.h > 4.0F && !inside(seen, area.rect.inset(-2.0F));
}

} // namespace

Complaints wrong_areas(const Visit& visit)
{
    Complaints wrong;
    const auto& areas = visit.app().hits().hits();
    const Rect window = visit.layout().window();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const Hit& a = areas[i];
        if (too_small(a))
            wrong.push_back(fmt::format("{} {} is too small for a finger", a.id, words(a.rect)));
        if (!inside(a.rect, window))
            wrong.push_back(fmt::format("{} {} leaves the screen", a.id, words(a.rect)));
        for (std::size_t j = i + 1; j < areas.size(); ++j) {
            const Hit& b = areas[j];
            const Rect both = common(a.rect, b.rect);
            if (both.w > 0.5F && both.h > 0.5F && !is_background(a))
                wrong.push_back(
                    fmt::format("{} {} and {} {} overlap", a.id, words(a.rect), b.id, words(b.rect)));
        }
    }
    return wrong;
}

Complaints wrong_texts(const Visit& visit)
{
    Complaints wrong;
    const auto texts = std::span(visit.texts()).subspan(visit.covered_texts());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        check_text(texts[i], visit.layout().window(), wrong);
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (collide(texts[i], texts[j]))
                wrong.push_back(fmt::format("\"{}\" {} and \"{}\" {} lie upon each other", texts[i].text,
                                            words(texts[i].ink), texts[j].text, words(texts[j].ink)));
        for (const Hit& area : visit.app().hits().hits())
            if (!in_strip(area) && crosses(texts[i], area))
                wrong.push_back(fmt::format("\"{}\" {} crosses the edge of {} {}", texts[i].text,
                                            words(texts[i].ink), area.id, words(area.rect)));
    }
    return wrong;
}

} // namespace bangvang::testing
