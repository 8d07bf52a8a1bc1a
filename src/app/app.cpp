#include "app/app.h"

#include "app/art_keeper.h"
#include "app/calendar.h"
#include "app/cleaning_lock.h"
#include "app/cleaning_picture.h"
#include "app/display_desk.h"
#include "app/keys.h"
#include "app/overlay.h"
#include "app/passage.h"
#include "app/play.h"
#include "app/reach.h"
#include "app/revision.h"
#include "app/routes.h"
#include "app/scenes.h"
#include "app/toast_bar.h"
#include "app/touching.h"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace bangvang {

struct App::Impl {
    Impl(const AppSettings& given, const AppServices& shared)
        : settings(given), services(shared), display(given.display, given.reduced_motion),
          lock(given.times.cleaning), toast(given.reduced_motion), scenes(given.reduced_motion)
    {
        navigation = begin_at(settings.start, settings.language);
    }

    void adopt(const FrameInput& input);
    // A finger is on the glass, or a cloth.
    [[nodiscard]] bool touched_now() const { return touching.finger_down() || lock.locked(); }
    [[nodiscard]] bool may_adopt() const { return !touched_now() && !navigation.presenting; }
    void notice_refusals(const FrameInput& input);
    void show_toast(ToastKind kind, MonoTime now);
    [[nodiscard]] bool has_toasts() const;
    void judge(const FrameInput& input);
    void take_pointers(const FrameInput& input);
    void take(const Meant& meant);
    void follow_swipe(MonoTime now);
    void take_keys(const FrameInput& input);
    void pass_time(const FrameInput& input);
    void fall_idle(MonoTime now);
    void apply(const Action& action, MonoTime now);
    void follow_display(const FrameInput& input);
    void resize(const FrameInput& input);
    void choose_screen(MonoTime now);
    [[nodiscard]] LiveState standing() const;
    [[nodiscard]] Way way_here();
    [[nodiscard]] ThemeName current_theme() const;
    [[nodiscard]] ThemeName set_theme() const;
    [[nodiscard]] SceneTime scene_time(const FrameInput& input) const
    {
        const Pull pull = touching.pull(input.now);
        const Point by = pull.way == SwipeWay::across ? Point{pull.by, 0.0F} : Point{0.0F, pull.by};
        return {layout, input.now, input.wall, display.state(), pull.pages ? by : Point{}};
    }
    void draw(const FrameInput& input);
    void draw_screen(const FrameInput& input);
    void draw_locked(const FrameInput& input);
    void draw_overlays(const FrameInput& input);
    [[nodiscard]] Canvas::Target target(const FrameInput& input, ThemeName colors);
    [[nodiscard]] std::vector<PixelRect> take_damage();
    [[nodiscard]] bool has_waiting_news(const FrameInput& input) const;
    [[nodiscard]] std::optional<MonoTime> wake_time(const FrameInput& input) const;

    AppSettings settings;
    AppServices services;
    DisplayDesk display;
    Navigation navigation;
    std::shared_ptr<const Snapshot> snapshot;
    bool started{false};
    Touching touching;
    CleaningLock lock;
    Reach reach;
    TouchEcho echo;
    ToastBar toast;
    std::optional<std::uint64_t> refusals_told; // none before the first frame
    Scenes scenes;
    Passages passages;
    std::vector<Route> shown_stack; // that the current scene stands for
    Led led;                        // to where the visitor is, since the last frame
    Layout layout;
    HitMap hits;
    Pieces pieces;
    ArtKeeper art_keeper;
    std::vector<PieceRecord> shown; // pieces of the frame on the glass
    std::vector<DrawnText> texts;
    bool redraw_all{true};
    ThemeName shown_theme{ThemeName::day};
    Freshness freshness;
    std::uint64_t arrivals{0}; // snapshots adopted
    Revision revision;
};

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
    return snapshot && !navigation.presenting && place != Place::attract && place != Place::notice;
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
        freshness = judge_freshness(*snapshot, input.wall);
}

void App::Impl::apply(const Action& action, MonoTime now)
{
    if (lock.locked())
        return;
    navigation = reduce(std::move(navigation), action, now);
    display.act(action);
    if (std::holds_alternative<LockForCleaning>(action)) {
        lock.begin(now);
        touching = {};
    }
    if (const auto* const step = std::get_if<StepReach>(&action))
        reach.step(step->steps, now);
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
    apply(meant.action, meant.when);
    const Route& now = navigation.top();
    const bool page_turned = now.place == before.place && now.code == before.code && now.page != before.page;
    const bool follows = hits.swipes(SwipeWay::across).pages || hits.swipes(SwipeWay::down).pages;
    if (page_turned && led.step != 0 && !follows)
        scenes.bring_page(led.step, meant.when);
}

void App::Impl::take_pointers(const FrameInput& input)
{
    std::vector<PointerEvent> events(input.pointers.begin(), input.pointers.end());
    for (PointerEvent& event : events)
        event.at = layout.to_units(event.at);
    if (lock.locked()) {
        lock.take(events, input.now, cleaning_hold(layout));
        navigation = touched(std::move(navigation), input.now);
        return;
    }
    const std::vector<Meant> all = touching.take(
        events, input.now, {hits, navigation.top().place, navigation.entered_at, layout.width, reach.on()});
    if (!settings.reduced_motion)
        for (const Gesture& press : touching.presses())
            echo.touch(press.at, press.when);
    for (const Meant& meant : all)
        take(meant);
    follow_swipe(input.now);
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
    for (const Key key : input.keys) {
        touching.scroll_by(key_scroll(key));
        apply(key_action(key, hits, navigation.top()), input.now);
    }
    for (const char32_t typed : input.typed)
        apply(typed_action(typed, navigation.top(), settings.typing), input.now);
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
    art_keeper.pass_time(services.art, input.now);
    toast.pass_time(input.now, touched_now());
}

// After touches and keys: what came in time keeps the screen, however late its frame is.
void App::Impl::fall_idle(MonoTime now)
{
    if (const auto sign = touching.touched(now))
        navigation = touched(std::move(navigation), *sign);
    if (settings.idle_enabled)
        navigation = tick(std::move(navigation), now, settings.times.idle);
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
    const Layout wanted = display.layout(input.width_px, input.height_px);
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

// A painting keeps its own theme; everything else follows the setting.
ThemeName App::Impl::current_theme() const
{
    if (lock.locked())
        return ThemeName::lacquer;
    const auto own = scenes.empty() ? std::nullopt : scenes.current().screen->theme();
    return own.value_or(set_theme());
}

// By day where it is left to us.
ThemeName App::Impl::set_theme() const
{
    return settings.theme == ThemeChoice::lacquer ? ThemeName::lacquer : ThemeName::day;
}

Canvas::Target App::Impl::target(const FrameInput& input, ThemeName colors)
{
    return {.list = *ImGui::GetBackgroundDrawList(),
            .layout = layout,
            .theme = bangvang::theme(colors, display.contrast()),
            .fonts = services.fonts,
            .art = services.art,
            .portraits = services.portraits,
            .hits = hits,
            .pieces = pieces,
            .texts = input.want_texts ? &texts : nullptr};
}

void App::Impl::draw_screen(const FrameInput& input)
{
    const Canvas::Target below = target(input, set_theme());
    const SceneCanvas on{.target = below, .time = scene_time(input), .pressed = touching.pressed()};
    const ScrollInput scroll = reach.take(touching.scroll(), input.now);
    scenes.lower(reach.shown());
    scenes.update(on, scroll);
    scenes.draw(on);
    draw_overlays(input);
}

void App::Impl::draw_locked(const FrameInput& input)
{
    Canvas canvas(target(input, current_theme()));
    const MonoTime now = input.now;
    draw_cleaning(canvas, {lock.seconds_left(now), lock.part_left(now), lock.held(now)}, navigation.language);
}

void App::Impl::draw_overlays(const FrameInput& input)
{
    Canvas canvas(target(input, current_theme()));
    canvas.set_pressed(touching.pressed());
    reach.draw(canvas, navigation.language, input.now);
    if (has_toasts())
        toast.draw(canvas, *snapshot, navigation.language, input.now);
    else
        toast.remove();
    const auto ring =
        settings.idle_enabled ? idle_ring(navigation, input.now, settings.times.idle) : std::nullopt;
    if (ring)
        draw_idle_ring(canvas, idle_ring_place(layout, hits), *ring, navigation.language);
    echo.draw(canvas, input.now);
}

void App::Impl::draw(const FrameInput& input)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(input.width_px), static_cast<float>(input.height_px));
    io.DeltaTime = 1.0F / 60.0F; // ImGui animates nothing of ours; it only asks for a positive number
    ImGui::NewFrame();
    services.fonts.begin_frame(services.art.atlas_pixels());
    hits.clear();
    pieces.begin_frame();
    texts.clear();
    if (lock.locked())
        draw_locked(input);
    else
        draw_screen(input);
    hits.grow(display.finger(input.width_px, input.height_px), layout.window());
    ImGui::Render();
}

std::vector<PixelRect> App::Impl::take_damage()
{
    const PixelRect whole{0, 0, layout.width_px, layout.height_px};
    if (shown_theme != current_theme())
        redraw_all = true;
    shown_theme = current_theme();
    std::vector<PixelRect> area =
        redraw_all ? std::vector<PixelRect>{whole} : damage(shown, pieces.records(), whole);
    shown = pieces.records();
    redraw_all = false;
    return area;
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
    std::optional<MonoTime> next = scenes.next_change(scene_time(input));
    next = earliest(next, touching.next_change(input.now));
    next = earliest(next, reach.next_change(input.now));
    next = earliest(next, next_midnight(input.wall, input.now));
    next = earliest(next, art_keeper.next_change());
    if (settings.idle_enabled)
        next = earliest(next, next_idle_change(navigation, input.now, settings.times.idle));
    if (navigation.playing)
        next = earliest(next, navigation.play_step_at);
    next = earliest(next, toast.next_change(input.now, touching.finger_down()));
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
    impl_->judge(input);
    impl_->take_pointers(input);
    impl_->take_keys(input);
    impl_->fall_idle(input.now);
    impl_->follow_display(input);
    impl_->choose_screen(input.now);
    impl_->draw(input);
    return {.draw_data = ImGui::GetDrawData(),
            .damage = impl_->take_damage(),
            .next_frame = impl_->wake_time(input),
            .layout = &impl_->layout,
            .save_display = impl_->display.take_saved()};
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
