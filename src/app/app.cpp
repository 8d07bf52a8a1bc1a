#include "app/app.h"

#include "app/app_impl.h"
#include "app/calendar.h"
#include "app/cleaning_picture.h"
#include "app/keys.h"
#include "app/play.h"
#include "views/service_view.h"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace bangvang {

// A new snapshot comes in only while no finger is down and nobody speaks before the wall, so that nothing
// moves under either.
void App::Impl::adopt(const FrameInput& input)
{
    if (!input.snapshot || input.snapshot == snapshot || !may_adopt())
        return;
    const bool first = snapshot == nullptr;
    if (first && !scenes.empty()) // of the quiet screen
        art_keeper.changed(services.art, input.now);
    snapshot = input.snapshot;
    data_day = as_of(*snapshot);
    take_news = false;
    ++arrivals;
    navigation = keep_valid(std::move(navigation), *snapshot, input.now);
    if (!first)
        show_toast(ToastKind::updated, input.now);
}

// What was refused before the first frame is no news. A notice never comes under a finger: it waits.
void App::Impl::notice_refusals(const FrameInput& input)
{
    if (touched_now())
        return;
    if (refusals_told && input.refusals > *refusals_told)
        show_toast(ToastKind::refused, input.now);
    refusals_told = input.refusals;
}

// Nobody reads a notice over a painting, a speaker is not interrupted, and the quiet screen says enough.
bool App::Impl::has_toasts() const
{
    const Place place = navigation.top().place;
    return snapshot && !navigation.presenting.on && place != Place::attract && place != Place::notice;
}

void App::Impl::show_toast(ToastKind kind, MonoTime now)
{
    if (has_toasts() && toast_view(kind, *snapshot, navigation.language))
        toast.show(kind, now);
}

// After adopt: figures that are old already when they arrive say so on their first frame.
void App::Impl::judge(const FrameInput& input)
{
    if (snapshot)
        freshness = judge_freshness(*snapshot, data_day, input.wall);
}

void App::Impl::apply(const Action& action, MonoTime now)
{
    if (lock.locked() || glass.running())
        return;
    const auto* const present = std::get_if<Present>(&action);
    if (present && present->on) {
        if (!snapshot)
            return;
        plan_slides(navigation, *snapshot);
    }
    const bool presented = navigation.presenting.on;
    navigation = reduce(std::move(navigation), action, now);
    if (navigation.presenting.on && !presented && snapshot)
        plan_slides(navigation, *snapshot); // also where a slide was opened by its number
    display.act(action);
    service.act(action);
    service.guard(navigation);
    follow_service();
    const auto* const test = std::get_if<TestGlass>(&action);
    if (test && service.open())
        glass.begin(test->test, now);
    if (std::holds_alternative<LockForCleaning>(action))
        lock.begin(now);
    if (lock.locked() || glass.running()) { // the fingers that began it mean nothing more
        touching = {};
        emblem.forget();
    }
    if (const auto* const step = std::get_if<StepReach>(&action))
        reach.step(step->steps, now);
    if (const auto* const along = std::get_if<TakeAlong>(&action)) {
        take_along = pages_to_take(navigation, along->deck);
        take_pictures = along->pictures;
    }
    if (std::holds_alternative<UndoMark>(action))
        talk.undo(navigation);
    take_news = take_news || (navigation.presenting.on && std::holds_alternative<TakeNews>(action));
    if (std::holds_alternative<Dismiss>(action))
        toast.dismiss(now);
    if (std::holds_alternative<TogglePlay>(action) && navigation.playing)
        navigation = advance_play(std::move(navigation), snapshot.get(), now);
}

// A page that follows no finger by itself comes from its side.
void App::Impl::take(const Meant& meant)
{
    const Route before = navigation.top();
    led = meant.led;
    apply(Talk::meaning(meant, navigation), meant.when);
    const Route& now = navigation.top();
    const bool page_turned = now.place == before.place && now.code == before.code && now.page != before.page;
    const bool follows = hits.swipes(SwipeWay::across).pages || hits.swipes(SwipeWay::down).pages;
    if (page_turned && led.step != 0 && !follows)
        scenes.bring_page(led.step, meant.when);
}

// Fingers that mean nothing on the screen: it is wiped, or the glass itself is tested.
bool App::Impl::take_away(std::span<const PointerEvent> events, MonoTime now)
{
    if (!lock.locked() && !glass.running())
        return false;
    if (lock.locked())
        lock.take(events, now, cleaning_hold(layout));
    else
        glass.take(events, now, layout);
    navigation = touched(std::move(navigation), now);
    return true;
}

// Nobody knocks while somebody speaks.
void App::Impl::hear_technician(std::span<const PointerEvent> events, MonoTime now)
{
    const Hit* const drawn = hits.find("emblem");
    const bool heard = drawn && !navigation.presenting.on;
    if (!emblem.take(events, now, heard ? std::optional(drawn->rect) : std::nullopt))
        return;
    service.knock(navigation, now);
    touching = {};
}

// What the panel sets holds at once.
void App::Impl::follow_service()
{
    const ServiceSettings& set = service.settings();
    settings.theme = set.theme;
    settings.times.idle = set.idle;
}

void App::Impl::take_pointers(const FrameInput& input)
{
    std::vector<PointerEvent> events(input.pointers.begin(), input.pointers.end());
    for (PointerEvent& event : events)
        event.at = layout.to_units(event.at);
    if (take_away(events, input.now))
        return;
    hear_technician(events, input.now);
    for (const PointerEvent& event : events)
        if (event.kind == PointerEvent::Kind::down)
            talk.touched(event.when);
    talk.take(events, navigation, layout);
    if (const Action lit = Talk::lit(events, navigation, hits); lit.index() != 0)
        apply(lit, input.now);
    const std::vector<Meant> all = touching.take(events, input.now,
                                                 {hits, navigation.top().place, navigation.entered_at,
                                                  layout.width, reach.on(), Talk::on_slide(navigation)});
    if (!settings.reduced_motion)
        for (const Gesture& press : touching.presses())
            echo.touch(press.at, press.when);
    for (const Meant& meant : all)
        take(meant);
    take_lens(input.now);
    follow_swipe(input.now);
}

// A pinch and a drag over a slide move the lens.
void App::Impl::take_lens(MonoTime now)
{
    if (!Talk::on_slide(navigation))
        return;
    const ScrollInput& fingers = touching.scroll();
    const Action pinched = talk.pinched(fingers.zoom.by, fingers.zoom.at);
    if (pinched.index() != 0) // nothing at all would be a sign of somebody
        apply(pinched, now);
    const Lens lens = Talk::lens(navigation);
    if (lens.on() && fingers.dragged != Point{})
        apply(PanSlide{fingers.dragged * (-1.0F / (lens.factor - 1.0F))}, now);
    navigation = Talk::within(std::move(navigation), layout);
}

// Content without pages follows the finger as a whole.
void App::Impl::follow_swipe(MonoTime now)
{
    const Pull pull = touching.pull(now);
    if (scenes.empty())
        return;
    if (touching.pulling() && !pull.pages)
        scenes.hold(pull.by);
    else
        scenes.let_go(now);
}

void App::Impl::take_keys(const FrameInput& input)
{
    std::size_t next = 0; // of what was typed
    const auto type_until = [&](std::size_t keys) {
        for (; next < input.typed.size(); ++next) {
            const bool told = next < input.typed_after.size();
            if ((told ? input.typed_after[next] : input.keys.size()) > keys)
                return;
            apply(typed_action(input.typed[next], hits, navigation, settings.typing), input.now);
        }
    };
    for (std::size_t i = 0; i < input.keys.size(); ++i) {
        type_until(i);
        touching.scroll_by(key_scroll(input.keys[i], navigation));
        const Action action = key_action(input.keys[i], hits, navigation);
        led = led_by(action);
        apply(action, input.now);
    }
    type_until(input.keys.size());
    if (!input.keys.empty() || !input.typed.empty())
        navigation = keyed(std::move(navigation));
    navigation = Talk::within(std::move(navigation), layout);
}

void App::Impl::pass_time(const FrameInput& input)
{
    if (!started) {
        navigation.touched_at = input.now;
        navigation.entered_at = input.now;
        started = true;
    }
    if (navigation.playing && input.now >= navigation.play_step_at)
        navigation = advance_play(std::move(navigation), snapshot.get(), input.now);
    echo.forget_old(input.now);
    art_keeper.pass_time(services.art, layout, input.now);
    toast.pass_time(input.now, touched_now());
}

// After touches and keys: what came in time keeps the screen, however late its frame is.
void App::Impl::fall_idle(MonoTime now)
{
    if (const auto sign = touching.touched(now))
        navigation = touched(std::move(navigation), *sign);
    if (settings.idle_enabled)
        navigation = tick(std::move(navigation), now, settings.times.idle);
    service.guard(navigation);
    service_look = service.look(navigation, settings.idle_enabled, now);
    if (settings.service_open && !service_look.facts)
        service_look.facts =
            std::make_shared<const ServiceFacts>(picture_facts(snapshot ? snapshot->identity : Identity{}));
}

void App::Impl::fall_dark(MonoTime now)
{
    redraw_all = redraw_all || dark != hours.dark(navigation, now);
    dark = hours.dark(navigation, now);
}

// Letters of another size, or no motion, may have been chosen, or not kept.
void App::Impl::follow_display(const FrameInput& input)
{
    display.visitor_at(navigation.top().place);
    settings.reduced_motion = display.reduced_motion();
    toast.reduce_motion(settings.reduced_motion);
    scenes.reduce_motion(settings.reduced_motion);
    resize(input);
}

void App::Impl::resize(const FrameInput& input)
{
    const Place place = navigation.top().place;
    const bool to_a_room = navigation.presenting.on && place != Place::deck && place != Place::display;
    const Layout wanted = display.layout(input.width_px, input.height_px, to_a_room);
    if (wanted == layout)
        return;
    layout = wanted;
    if (!scenes.empty())
        art_keeper.changed(services.art, input.now);
    scenes.settle();
    redraw_all = true;
}

LiveState App::Impl::standing() const
{
    return {.snapshot = snapshot,
            .route = navigation.top(),
            .language = navigation.language,
            .playing = navigation.playing,
            .freshness = freshness,
            .revision = revision.number(),
            .arrivals = arrivals,
            .entered = navigation.entered_at};
}

// From the quiet screen and to it nothing has a side.
Way App::Impl::way_here()
{
    const Way way = passages.way(shown_stack, navigation.stack, led);
    const bool had_data = scenes.current().standing.snapshot != nullptr;
    return had_data == (snapshot != nullptr) ? way : Way{.passage = Passage::cover};
}

// Another scene for a new place or subject; the same one while only its filters change.
void App::Impl::choose_screen(MonoTime now)
{
    revision.note(snapshot.get(), navigation, display.state().now);
    LiveState next = standing();
    if (!scenes.empty() && same_screen(scenes.current().standing, next))
        scenes.current().standing = std::move(next);
    else
        scenes.go(std::move(next), scenes.empty() ? Way{} : way_here(), layout, now);
    if (shown_stack != navigation.stack)
        shown_stack = navigation.stack;
    led = {};
    scenes.pass_time(now);
    reach.follow({navigation, layout, hits, snapshot != nullptr, settings.reduced_motion}, now);
}

// What came under a finger, or while somebody spoke, and may be shown now.
bool App::Impl::has_waiting_news(const FrameInput& input) const
{
    const bool newer = input.snapshot && input.snapshot != snapshot && may_adopt();
    return newer || (refusals_told != input.refusals && !touched_now());
}

std::optional<MonoTime> App::Impl::wake_time(const FrameInput& input) const
{
    if (lock.locked())
        return earliest(lock.next_change(input.now), art_keeper.next_change());
    if (dark) // nothing moves
        return earliest(hours.next_change(navigation, input.now), art_keeper.next_change());
    if (glass.running())
        return earliest(glass.next_change(input.now), art_keeper.next_change());
    std::optional<MonoTime> next = scenes.next_change(scene_time(input));
    next = earliest(next, hours.next_change(navigation, input.now));
    next = earliest(next, touching.next_change(input.now));
    next = earliest(next, reach.next_change(input.now));
    next = earliest(next, emblem.next_change(input.now));
    next = earliest(next, service.next_change(navigation, settings.idle_enabled, input.now));
    next = earliest(next, next_midnight(input.wall, input.now));
    next = earliest(next, art_keeper.next_change());
    if (settings.idle_enabled)
        next = earliest(next, next_idle_change(navigation, input.now, settings.times.idle));
    if (navigation.playing)
        next = earliest(next, navigation.play_step_at);
    next = earliest(next, toast.next_change(input.now, touching.finger_down()));
    if (snapshot)
        next = earliest(next, talk.next_change(navigation, input.now));
    if (echo.active() || has_waiting_news(input))
        next = input.now;
    return next;
}

App::App(const AppSettings& settings, const AppServices& services)
    : impl_(std::make_unique<Impl>(settings, services))
{}

App::~App() = default;

FrameOutput App::frame(const FrameInput& input)
{
    assert(input.width_px > 0 && input.height_px > 0);
    impl_->resize(input);
    impl_->services.art.collect();
    impl_->pass_time(input);
    impl_->notice_refusals(input);
    impl_->adopt(input);
    impl_->hours.pass_time(input.wall, input.now, impl_->snapshot.get());
    impl_->judge(input);
    impl_->service.hear(input.service, impl_->navigation, input.now);
    impl_->take_pointers(input);
    impl_->take_keys(input);
    impl_->fall_idle(input.now);
    impl_->fall_dark(input.now);
    impl_->follow_display(input);
    impl_->talk.follow(impl_->navigation, input.now);
    if (!impl_->dark) // a screen that nobody sees is not made
        impl_->choose_screen(input.now);
    impl_->draw(input);
    return {.draw_data = ImGui::GetDrawData(),
            .damage = impl_->take_damage(),
            .next_frame = impl_->wake_time(input),
            .layout = &impl_->layout,
            .save_display = impl_->display.take_saved(),
            .take_along = std::exchange(impl_->take_along, {}),
            .take_pictures = impl_->take_pictures,
            .screen_on = !impl_->dark,
            .service = impl_->service.take_wishes(impl_->navigation)};
}

const HitMap& App::hits() const
{
    return impl_->hits;
}

const std::vector<DrawnText>& App::texts() const
{
    return impl_->texts;
}

const Navigation& App::navigation() const
{
    return impl_->navigation;
}

ThemeName App::theme() const
{
    return impl_->current_theme();
}

Contrast App::contrast() const
{
    return impl_->display.contrast();
}

ThemeChoice App::theme_choice() const
{
    return impl_->theme_choice();
}

const Snapshot* App::snapshot() const
{
    return impl_->snapshot.get();
}

Freshness App::freshness() const
{
    return impl_->freshness;
}

void App::act(const Action& action, MonoTime now)
{
    impl_->apply(action, now);
}

void App::invalidate()
{
    impl_->redraw_all = true;
}

} // namespace bangvang
