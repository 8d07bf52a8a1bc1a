#include "support/visit.h"

#include "views/messages.h"
#include "views/service_messages.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>

namespace bangvang::testing {

namespace {

constexpr std::array sheet_titles{msg::ask_way_back,  msg::ask_undo,     msg::ask_restart,
                                  msg::ask_power_off, msg::choose_award, msg::choose_level,
                                  msg::choose_letter, msg::choose_month, msg::choose_period,
                                  msg::choose_unit,   msg::choose_year,  msg::filters};

constexpr Duration finger_time = std::chrono::milliseconds(80); // a quick tap, a step of a drag
constexpr Seconds after_tap{0.5};                               // the rings of a touch have run out
constexpr Duration rest = std::chrono::seconds(2);
constexpr Duration longest_motion = std::chrono::seconds(12);

// Compounds are held together by spaces that do not break.
std::string plain(std::string text)
{
    constexpr std::string_view joined{"\u00A0"};
    for (auto at = text.find(joined); at != std::string::npos; at = text.find(joined))
        text.replace(at, joined.size(), 1, ' ');
    return text;
}

AppSettings with_panel(const VisitSettings& settings)
{
    AppSettings app = settings.app;
    app.service_open = settings.service_open;
    return app;
}

} // namespace

Visit::Visit(Headless& headless, std::shared_ptr<const Snapshot> snapshot, const VisitSettings& settings)
    : headless_(headless), settings_(settings),
      app_(with_panel(settings), {headless.fonts(), headless.art(), nullptr}), snapshot_(std::move(snapshot))
{
    frame();
}

void Visit::make_frame(std::span<const PointerEvent> pointers, std::span<const Key> keys,
                       std::u32string_view typed)
{
    output_ = app_.frame({.now = now_,
                          .wall = wall(),
                          .width_px = settings_.width_px,
                          .height_px = settings_.height_px,
                          .pointers = pointers,
                          .keys = keys,
                          .typed = typed,
                          .snapshot = snapshot_,
                          .refusals = settings_.refusals,
                          .service = service_ ? &*service_ : nullptr,
                          .want_texts = settings_.texts});
    ServiceWishes& asked = output_.service;
    wishes_.orders.insert(wishes_.orders.end(), asked.orders.begin(), asked.orders.end());
    wishes_.watching = asked.watching;
    if (asked.pin)
        wishes_.pin = asked.pin;
    if (asked.save)
        wishes_.save = asked.save;
    ++frames_;
    drawn_ += output_.damage.empty() ? 0 : 1;
    const std::span<const PixelRect> damage(output_.damage);
    headless_.show(*output_.draw_data, settings_.pixels ? damage : std::span<const PixelRect>());
}

void Visit::frame()
{
    make_frame({}, {});
}

void Visit::pass(Seconds time)
{
    now_ += std::chrono::duration_cast<Duration>(time);
    frame();
}

void Visit::touch(PointerEvent::Kind kind, Point at, int finger)
{
    const Layout& layout = *output_.layout;
    const std::array event{PointerEvent{
        .kind = kind, .finger = finger, .at = layout.origin_px + at * layout.scale, .when = now_}};
    make_frame(event, {});
}

void Visit::down(Point at, int finger)
{
    touch(PointerEvent::Kind::down, at, finger);
}

void Visit::move(Point at, int finger)
{
    wait(finger_time);
    touch(PointerEvent::Kind::move, at, finger);
}

void Visit::up(Point at, int finger)
{
    wait(finger_time);
    touch(PointerEvent::Kind::up, at, finger);
}

void Visit::tap_at(Point at)
{
    down(at);
    up(at);
    wait(after_tap);
}

void Visit::tap(std::string_view id)
{
    const Hit* const area = hit(id);
    REQUIRE_MESSAGE(area != nullptr, "nothing on the screen is called " << id);
    tap_at(area->rect.center());
}

void Visit::drag(Point from, Point to)
{
    constexpr int steps = 8;
    down(from);
    for (int i = 1; i <= steps; ++i)
        move(from + (to - from) * (static_cast<float>(i) / steps));
    up(to);
    settle();
}

void Visit::key(Key key)
{
    make_frame({}, std::array{key});
    settle();
}

void Visit::type(std::u32string_view typed)
{
    make_frame({}, {}, typed);
    settle();
}

void Visit::wait(Seconds time)
{
    const MonoTime end = now_ + std::chrono::duration_cast<Duration>(time);
    while (output_.next_frame && *output_.next_frame <= end) {
        const MonoTime next = std::max(now_ + settings_.refresh, *output_.next_frame);
        if (next > end)
            break;
        now_ = next;
        frame();
    }
    now_ = end;
}

void Visit::sleep(Seconds time)
{
    now_ += std::chrono::duration_cast<Duration>(time);
    frame();
}

WallTime Visit::wall() const
{
    WallTime wall = settings_.wall;
    wall.utc += std::chrono::duration_cast<std::chrono::seconds>(now_ - start_);
    return wall;
}

void Visit::set_clock(const WallTime& wall)
{
    settings_.wall = wall;
    settings_.wall.utc -= std::chrono::duration_cast<std::chrono::seconds>(now_ - start_);
    frame();
}

Image Visit::picture()
{
    app_.invalidate();
    frame();
    const std::array whole{PixelRect{0, 0, settings_.width_px, settings_.height_px}};
    return headless_.show(*output_.draw_data, whole);
}

bool Visit::settle()
{
    const MonoTime end = now_ + longest_motion;
    while (now_ < end && output_.next_frame && *output_.next_frame < now_ + rest) {
        now_ = std::max(now_ + settings_.refresh, *output_.next_frame);
        frame();
    }
    return now_ < end;
}

void Visit::resize(int width_px, int height_px)
{
    settings_.width_px = width_px;
    settings_.height_px = height_px;
    frame();
}

void Visit::arrive(std::shared_ptr<const Snapshot> snapshot)
{
    snapshot_ = std::move(snapshot);
    frame();
}

void Visit::refuse()
{
    ++settings_.refusals;
    frame();
}

void Visit::tell(const ServiceInput& service)
{
    service_ = service;
    frame();
}

void Visit::begin(const Action& action)
{
    app_.act(action, now_);
    frame();
}

void Visit::act(const Action& action)
{
    begin(action);
    settle();
}

std::size_t Visit::covered_texts() const
{
    if (std::ranges::none_of(hits(""),
                             [](const Hit* area) { return area->id.ends_with(".sheet.background"); }))
        return 0;
    const auto is_title = [this](const DrawnText& text) {
        return std::ranges::any_of(sheet_titles, [&](const msg::Message& title) {
            return text.text == title.in(navigation().language);
        });
    };
    // The button that opens a sheet may say the same as its title, and lies under it.
    const auto title = std::ranges::find_if(texts().rbegin(), texts().rend(), is_title);
    REQUIRE_MESSAGE(title != texts().rend(), "a sheet is open, and no title of one is drawn");
    return static_cast<std::size_t>(std::distance(texts().begin(), title.base())) - 1;
}

bool Visit::says(std::string_view words) const
{
    return std::ranges::any_of(
        texts(), [&](const DrawnText& text) { return plain(text.text).find(words) != std::string::npos; });
}

std::vector<const Hit*> Visit::hits(std::string_view prefix) const
{
    std::vector<const Hit*> found;
    for (const Hit& area : app_.hits().hits())
        if (area.id.starts_with(prefix))
            found.push_back(&area);
    return found;
}

} // namespace bangvang::testing
