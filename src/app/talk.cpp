#include "app/talk.h"

#include "nav/present.h"
#include "ui/chrome.h"
#include "ui/place.h"
#include "ui/qr_code.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

const std::string& slide_code(const Navigation& navigation)
{
    return navigation.top().code;
}

bool holds(Tool tool)
{
    return tool == Tool::laser || tool == Tool::draw;
}

// What the spotlight rests on: what was chosen, else what the slide is about.
const Hit* lit_object(const TalkLook& look)
{
    const Presenting& presenting = look.navigation.presenting;
    const Hit* const chosen = look.hits.find(presenting.spot);
    return chosen ? chosen : look.hits.find(look.hits.enter_area());
}

// From the first row down to the bar: the finding stays bright.
Rect dimmed_part(const TalkLook& look, const Layout& layout)
{
    float top = layout.height;
    for (const Hit& hit : look.hits.hits())
        if (hit.id.starts_with("deck.row."))
            top = std::min(top, hit.rect.y);
    const Rect window = layout.window();
    const float bottom = layout.height - dock_height(layout);
    return {window.x, top - 16.0F, window.w, std::max(0.0F, bottom - top + 16.0F)};
}

void draw_light(Canvas& canvas, const TalkLook& look)
{
    const Hit* const object = lit_object(look);
    if (look.navigation.presenting.tool != Tool::spotlight || !object || object->id == "deck.slide")
        return;
    const auto piece = canvas.piece("talk.light");
    draw_spotlight(canvas, object->rect, dimmed_part(look, canvas.layout()));
}

// A quiet word where it disturbs nobody.
void draw_mark(Canvas& canvas, std::string_view words)
{
    const auto piece = canvas.piece("talk.mark");
    const Theme& theme = canvas.theme();
    const Layout& layout = canvas.layout();
    const float y = layout.portrait ? 1780.0F : 986.0F;
    const float right = layout.width - 64.0F;
    const float width = canvas.text({right, y}, type::label, theme.accent, words, {.align = Align::right});
    canvas.lozenge({right - width - 24.0F, y + type::label.line_height() / 2.0F}, 10.0F, theme.accent);
}

// On the last slide, for those who want the figures in their hand.
void draw_code(Canvas& canvas, const TalkLook& look)
{
    if (look.published_address.empty() || look.navigation.top().code != "closing")
        return;
    const auto code = make_qr_code(look.published_address);
    if (!code)
        return;
    const auto piece = canvas.piece("talk.code");
    const Theme& lacquer = theme(ThemeName::lacquer, canvas.theme().contrast);
    const bool portrait = canvas.layout().portrait;
    const Rect r = portrait ? Rect{616.0F, 1200.0F, 400.0F, 400.0F} : Rect{1456.0F, 420.0F, 400.0F, 400.0F};
    draw_qr_code(canvas, *code, r);
    const Rect words{r.x - 40.0F, r.bottom() + 8.0F, r.w + 40.0F, 56.0F};
    canvas.rect(words, lacquer.scrim.alpha(0.8F));
    fitted_in(canvas, words, type::label, lacquer.ink_on_lacquer,
              msg::scan_to_read.in(look.navigation.language), 1, {28.0F, 26.0F, 24.0F}, Align::center);
}

MonoTime next_second(MonoTime began, MonoTime now)
{
    const auto spoken = std::chrono::duration_cast<std::chrono::seconds>(now - began);
    return began + spoken + std::chrono::seconds(1);
}

} // namespace

std::string taken_words(const std::optional<TakenAlong>& taken, Language language)
{
    if (!taken)
        return {};
    switch (taken->kind) {
    case TakenAlong::Kind::writing:
        return msg::format(msg::taking_along, language, taken->done, taken->total);
    case TakenAlong::Kind::written:
        return msg::format(msg::taken_along, language, taken->file);
    case TakenAlong::Kind::failed:
        return std::string(msg::not_taken_along.in(language));
    case TakenAlong::Kind::nowhere:
        return std::string(msg::nowhere_to_take.in(language));
    }
    return {};
}

bool Talk::on_slide(const Navigation& navigation)
{
    return navigation.presenting.on && navigation.top().place == Place::deck;
}

Action Talk::meaning(const Meant& meant, const Navigation& navigation)
{
    const Presenting& presenting = navigation.presenting;
    if (!on_slide(navigation))
        return meant.action;
    if (meant.long_press && presenting.cover != Cover::none)
        return CoverScreen{.cover = presenting.cover};
    const bool on_row = meant.area.starts_with("deck.row.");
    if (on_row && (meant.long_press || presenting.tool == Tool::spotlight))
        return Spot{meant.area};
    return meant.action;
}

Navigation Talk::within(Navigation navigation, const Layout& layout)
{
    Point& at = navigation.presenting.zoom_at;
    at = {std::clamp(at.x, 0.0F, layout.width), std::clamp(at.y, 0.0F, layout.height)};
    return navigation;
}

Lens Talk::lens(const Navigation& navigation)
{
    return on_slide(navigation) ? lens_of(navigation.presenting) : Lens{};
}

// A tool begins above the bar's place; a finger that holds one touches nothing else until it leaves.
void Talk::take(std::vector<PointerEvent>& events, const Navigation& navigation, const Layout& layout)
{
    const Presenting& presenting = navigation.presenting;
    const bool tool = on_slide(navigation) && holds(presenting.tool) && !presenting.overview &&
                      presenting.cover == Cover::none;
    const float bar_top = layout.height - presenter_bar_height(layout);
    const Lens through = lens(navigation);
    std::erase_if(events, [&](const PointerEvent& event) {
        const bool down = event.kind == PointerEvent::Kind::down;
        if (down && tool && !tool_finger_ && event.at.y < bar_top)
            tool_finger_ = event.finger;
        if (!tool_finger_ || *tool_finger_ != event.finger)
            return false;
        pointing_.take(event, presenting.tool, slide_code(navigation), through);
        if (event.kind == PointerEvent::Kind::up || event.kind == PointerEvent::Kind::cancel)
            tool_finger_.reset();
        if (down)
            touched(event.when);
        return true;
    });
}

Action Talk::lit(std::span<const PointerEvent> events, const Navigation& navigation, const HitMap& hits)
{
    const Presenting& presenting = navigation.presenting;
    if (!on_slide(navigation) || presenting.tool != Tool::spotlight || presenting.cover != Cover::none ||
        presenting.overview)
        return {};
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const Hit* const under = event->kind == PointerEvent::Kind::move ? hits.at(event->at) : nullptr;
        if (under && under->id.starts_with("deck.row.") && under->id != presenting.spot)
            return Spot{under->id};
    }
    return {};
}

Action Talk::pinched(float by, Point at)
{
    constexpr float enough = 1.3F;
    pinch_ *= by;
    const int steps = pinch_ > enough ? 1 : pinch_ < 1.0F / enough ? -1 : 0;
    if (steps == 0)
        return {};
    pinch_ = 1.0F;
    return ZoomSlide{steps, steps > 0 ? std::optional(at) : std::nullopt};
}

void Talk::undo(const Navigation& navigation)
{
    pointing_.undo(slide_code(navigation));
}

void Talk::follow(const Navigation& navigation, MonoTime now)
{
    const bool on = navigation.presenting.on;
    if (on && !on_)
        touched(now);
    if (!on && on_)
        pointing_.forget();
    on_ = on;
    pointing_.pass_time(now);
}

void Talk::draw_bar(Canvas& canvas, const TalkLook& look) const
{
    const Presenting& presenting = look.navigation.presenting;
    const auto level = slide_level(look.navigation);
    const std::string code = level ? look.navigation.stack[*level].code : std::string();
    draw_presenter_bar(canvas, {.presenting = presenting,
                                .position = slide_position(presenting, code).value_or(0),
                                .count = std::max<std::size_t>(1, shown_slides(presenting)),
                                .spoken = look.now - presenting.began,
                                .news = look.news,
                                .language = look.navigation.language});
}

void Talk::draw(Canvas& canvas, const Canvas::Target& target, const TalkLook& look) const
{
    if (pointing_.has_marks(slide_code(look.navigation))) {
        const Layout seen = lens(look.navigation).layout(canvas.layout());
        const Canvas::Target on_slide = target.laid_out(seen);
        Canvas marks(on_slide);
        pointing_.draw_marks(marks, slide_code(look.navigation));
    }
    draw_light(canvas, look);
    pointing_.draw_laser(canvas, look.now);
    if (bar_shown(look.navigation, look.now))
        draw_bar(canvas, look);
    else if (!look.taken.empty() || look.news)
        draw_mark(canvas, look.taken.empty() ? msg::news_wait.in(look.navigation.language) : look.taken);
    draw_code(canvas, look);
}

void Talk::draw_overview(Canvas& canvas, const Canvas::Target& target, const TalkLook& look)
{
    draw_ground(canvas, Ground::bare);
    overview_.draw(canvas, target,
                   {.navigation = look.navigation,
                    .snapshot = look.snapshot,
                    .now = look.now,
                    .wall = look.wall,
                    .news = look.news,
                    .taken = look.taken});
}

// A finger that blacked the screen out has no key to bring it back: any touch does.
void Talk::draw_cover(Canvas& canvas, const Presenting& presenting)
{
    const auto piece = canvas.piece("talk.cover");
    const Rect window = canvas.layout().window();
    const bool black = presenting.cover == Cover::black;
    canvas.rect(window, black ? Color{0, 0, 0, 255} : Color{255, 255, 255, 255});
    if (presenting.covered_by_touch)
        canvas.hit("talk.uncover", window, CoverScreen{.cover = presenting.cover, .by_touch = true});
}

std::optional<MonoTime> Talk::next_change(const Navigation& navigation, MonoTime now) const
{
    const Presenting& presenting = navigation.presenting;
    if (!presenting.on || presenting.cover != Cover::none)
        return std::nullopt;
    if (pointing_.moving())
        return now;
    if (presenting.overview)
        return next_second(presenting.began, now);
    if (!on_slide(navigation))
        return std::nullopt;
    if (!bar_shown(navigation, now))
        return std::nullopt;
    const MonoTime second = next_second(presenting.began, now);
    return now < bar_until_ ? std::min(bar_until_, second) : second;
}

} // namespace bangvang
