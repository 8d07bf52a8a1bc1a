// Scene 10: somebody of the honour board, as on a certificate.
#include "screens/attract_parts.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Motion coming = motion::ranks_slide; // everything here comes in the same way
constexpr Seconds picture_start{0.0};
constexpr Seconds ribbon_start{0.4};
constexpr Seconds name_start{0.5};
constexpr Seconds place_start{0.9};
constexpr Seconds decision_start{1.1};
constexpr Seconds citation_start{1.3};
constexpr float below = 24.0F;

// Fades in from a little below while the returned objects live.
struct Coming {
    Coming(Canvas& canvas, Seconds age, Seconds start) : Coming(canvas, part_of(age, start, coming)) {}
    Coming(Canvas& canvas, float part)
        : faded(canvas.fade(part)), moved(canvas.shift({0.0F, below * (1.0F - part)}))
    {}
    Canvas::Restore faded;
    Canvas::Restore moved;
};

// Where things stand.
struct Places {
    Rect picture;
    float medal;
    float medal_y;
    float ribbon_y;
    Rect facts;
    Point padding; // of the facts
};

Places places_of(const Layout& layout)
{
    if (layout.portrait)
        return {{64, 424, 952, 520}, 340.0F, 44.0F, 402.0F, {64, 968, 952, 700}, {54.0F, 36.0F}};
    return {{64, 196, 600, 664}, 430.0F, 62.0F, 536.0F, {688, 196, 1168, 664}, {58.0F, 40.0F}};
}

void draw_ribbon(Canvas& canvas, const Rect& r, std::string_view title)
{
    if (title.empty())
        return;
    canvas.sprite({.kind = ArtKind::ribbon}, r);
    const float width = r.w - 92.0F;
    TextStyle style = fit_text(canvas.fonts(), type::label_bold.at(32.0F).leading(1.2F), title, width, 2,
                               {32.0F, 30.0F, 28.0F, 26.0F, 24.0F});
    style = whole_in(canvas, style, title, width, 68.0F);
    const TextBlock block = canvas.wrap(style, title, width);
    canvas.text_block({r.x + 46.0F, r.y + 40.0F - block.height / 2.0F}, width, style,
                      canvas.theme().dock_on_ink, block, {.align = Align::center});
}

void draw_picture(Canvas& canvas, const Places& places, const HonoreeView& person, Seconds age)
{
    const auto scope = canvas.piece("attract.picture");
    const Rect& r = places.picture;
    {
        const Coming panel(canvas, age, picture_start);
        draw_lacquer(canvas, r, {.notch = 28.0F, .inset = 14.0F, .frame = false});
        canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::honoree)}, r);
        draw_notched_frame(canvas, r.inset(14.0F), 28.0F, canvas.theme().frame_on_lacquer.alpha(0.85F));
        canvas.portrait(
            person.card.code, person.card.has_photo, person.card.silhouette,
            {r.center().x - places.medal / 2.0F, r.y + places.medal_y, places.medal, places.medal});
    }
    const Coming ribbon(canvas, age, ribbon_start);
    draw_ribbon(canvas, {r.center().x - 254.0F, r.y + places.ribbon_y, 508.0F, 96.0F}, person.card.title);
}

// Decision, day and year between two golden lines; returns their height.
float draw_decision(Canvas& canvas, Point at, float width, const HonoreeView& person, Language language)
{
    const Theme& theme = canvas.theme();
    const TextStyle bold = type::body_large.with(Face::sans_semibold);
    constexpr float padding = 14.0F;
    const float height = type::label_medium.line_height() + bold.line_height() + 2.0F * padding;
    canvas.rect({at.x, at.y, width, 2.0F}, theme.gold);
    canvas.rect({at.x, at.y + 2.0F + height, width, 2.0F}, theme.gold);
    float x = at.x;
    const auto fact = [&](std::string_view label, std::string_view value) {
        const float y = at.y + 2.0F + padding;
        const float a = canvas.text({x, y}, type::label_medium, theme.ink2, label);
        const float b = canvas.text({x, y + type::label_medium.line_height()}, bold, theme.ink, value);
        x += std::max(a, b) + 64.0F;
    };
    if (!person.decision.empty())
        fact(msg::decision.in(language), msg::format(msg::decision_number, language, person.decision));
    fact(msg::signed_on.in(language), person.decided_on);
    fact(msg::year.in(language), person.year);
    return height + 4.0F;
}

// The largest letters in which the whole citation fits.
TextStyle citation_style(const Canvas& canvas, const HonoreeView& person, float width, float height)
{
    TextStyle style = type::body_large.leading(1.32F);
    for (const float px : {32.0F, 30.0F, 28.0F, 26.0F, 24.0F}) {
        style = style.at(px);
        float needed = 0.0F;
        for (const std::string& line : person.citation)
            needed += 18.0F + canvas.wrap(style, line, width, Wrap::greedy).height;
        if (needed <= height)
            break;
    }
    return style;
}

void draw_citation(Canvas& canvas, const Rect& r, const HonoreeView& person, Seconds age)
{
    const Theme& theme = canvas.theme();
    const float width = r.w - 42.0F;
    const TextStyle style = citation_style(canvas, person, width, r.h);
    float y = r.y;
    Seconds start = citation_start;
    for (const std::string& line : person.citation) {
        const Coming paragraph(canvas, age, start);
        start = std::min(start + Seconds(coming.stagger), citation_start + Seconds(0.5));
        y += 18.0F;
        canvas.lozenge({r.x + 11.0F, y + style.line_height() / 2.0F}, 11.0F, theme.gold);
        y += canvas.paragraph({r.x + 42.0F, y}, width, style, theme.ink, line, {}, Wrap::greedy);
    }
}

std::string place_of(const HonoreeView& person)
{
    const bool both = !person.position.empty() && !person.card.unit.empty();
    return person.position + (both ? " · " : "") + person.card.unit;
}

void draw_facts(Canvas& canvas, const Places& places, const HonoreeView& person, const SceneLook& look)
{
    const auto scope = canvas.piece("attract.facts");
    const Theme& theme = canvas.theme();
    const Seconds age = look.time.age;
    const Rect inner{places.facts.x + places.padding.x, places.facts.y + places.padding.y,
                     places.facts.w - 2.0F * places.padding.x, places.facts.h - 2.0F * places.padding.y};
    {
        const Coming panel(canvas, age, picture_start);
        draw_paper(canvas, places.facts, {.frame = true, .notch = 28.0F, .inset = 14.0F});
    }
    const TextStyle name = fit_text(canvas.fonts(), type::display.leading(1.2F), person.card.name, inner.w, 1,
                                    {72.0F, 64.0F, 56.0F, 48.0F, 44.0F, 40.0F, 36.0F});
    float y = inner.y + draw_wiped(canvas, {inner.x, inner.y}, inner.w, name, theme.ink,
                                   canvas.wrap(name, person.card.name, inner.w), {}, age, name_start);
    if (const std::string place = place_of(person); !place.empty()) {
        const Coming line(canvas, age, place_start);
        y += canvas.paragraph({inner.x, y + 4.0F}, inner.w, type::body_large, theme.ink2, place) + 4.0F;
    }
    if (person.list_size == 0)
        return;
    y += 20.0F;
    {
        const Coming decision(canvas, age, decision_start);
        y += draw_decision(canvas, {inner.x, y}, inner.w, person, look.language);
    }
    y += 8.0F;
    draw_citation(canvas, {inner.x, y, inner.w, inner.bottom() - y}, person, age);
}

} // namespace

void draw_honoree_scene(Canvas& canvas, const SceneLook& look, const HonoreeView& person)
{
    const bool one = person.kind == HonoreeKind::individual;
    draw_scene_title(canvas, msg::honoree_title.in(look.language),
                     (one ? msg::honoree_eyebrow_person : msg::honoree_eyebrow_group).in(look.language));
    const Places places = places_of(canvas.layout());
    draw_picture(canvas, places, person, look.time.age);
    draw_facts(canvas, places, person, look);
    const bool portrait = canvas.layout().portrait;
    const float size = portrait ? 124.0F : 104.0F;
    const float hint = touch_hint_width(canvas, size, look.language);
    draw_touch_hint(canvas, portrait ? Point{540.0F - hint / 2.0F, 1768.0F} : Point{1856.0F - hint, 946.0F},
                    size, look);
}

} // namespace bangvang
