// What an App is made of; app.cpp lets time pass and takes input, app_drawing.cpp draws.
#pragma once

#include "app/app.h"

#include "app/art_keeper.h"
#include "app/cleaning_lock.h"
#include "app/display_desk.h"
#include "app/glass_test.h"
#include "app/hours.h"
#include "app/overlay.h"
#include "app/passage.h"
#include "app/reach.h"
#include "app/revision.h"
#include "app/routes.h"
#include "app/scenes.h"
#include "app/service_desk.h"
#include "app/talk.h"
#include "app/toast_bar.h"
#include "app/touching.h"

namespace bangvang {

struct App::Impl {
    Impl(const AppSettings& given, const AppServices& shared)
        : settings(given), services(shared), display(given.display, given.reduced_motion),
          hours(given.schedule), lock(given.times.cleaning),
          service(service_settings(given), given.service_open), toast(given.reduced_motion),
          scenes(given.reduced_motion)
    {
        navigation = begin_at(settings.start, settings.language);
        service.guard(navigation);
    }

    // What the panel begins with.
    [[nodiscard]] static ServiceSettings service_settings(const AppSettings& given)
    {
        return {given.theme, given.language, given.times.idle, given.log};
    }

    void adopt(const FrameInput& input);
    // A finger is on the glass, or a cloth.
    [[nodiscard]] bool touched_now() const
    {
        return touching.finger_down() || lock.locked() || glass.running();
    }
    [[nodiscard]] bool may_adopt() const
    {
        return !touched_now() && (!navigation.presenting.on || take_news || !snapshot);
    }
    void notice_refusals(const FrameInput& input);
    void show_toast(ToastKind kind, MonoTime now);
    [[nodiscard]] bool has_toasts() const;
    void judge(const FrameInput& input);
    void take_pointers(const FrameInput& input);
    void take(const Meant& meant);
    [[nodiscard]] bool take_away(std::span<const PointerEvent> events, MonoTime now);
    void hear_technician(std::span<const PointerEvent> events, MonoTime now);
    void follow_service();
    void follow_swipe(MonoTime now);
    void take_keys(const FrameInput& input);
    void take_lens(MonoTime now);
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
    [[nodiscard]] ThemeChoice theme_choice() const;
    [[nodiscard]] SceneTime scene_time(const FrameInput& input) const
    {
        const Pull pull = touching.pull(input.now);
        const Point by = pull.way == SwipeWay::across ? Point{pull.by, 0.0F} : Point{0.0F, pull.by};
        return {seen,
                input.now,
                input.wall,
                display.state(),
                pull.pages ? by : Point{},
                talk.bar_shown(navigation, input.now),
                &service_look};
    }
    void draw(const FrameInput& input);
    void draw_screen(const FrameInput& input);
    void draw_locked(const FrameInput& input);
    void draw_hours(const FrameInput& input);
    void fall_dark(MonoTime now);
    void draw_glass(const FrameInput& input);
    void draw_instead(const FrameInput& input);
    void draw_talk(const FrameInput& input);
    [[nodiscard]] TalkLook talk_look(const FrameInput& input);
    void draw_overlays(const FrameInput& input);
    [[nodiscard]] Canvas::Target target(const FrameInput& input, ThemeName colors, const Layout& units);
    [[nodiscard]] std::vector<PixelRect> take_damage();
    [[nodiscard]] bool has_waiting_news(const FrameInput& input) const;
    [[nodiscard]] std::optional<MonoTime> wake_time(const FrameInput& input) const;

    AppSettings settings;
    AppServices services;
    DisplayDesk display;
    Hours hours;
    bool dark{false}; // by the schedule, this frame
    Navigation navigation;
    std::shared_ptr<const Snapshot> snapshot;
    bool started{false};
    Touching touching;
    CleaningLock lock;
    GlassTester glass;
    EmblemHold emblem;
    ServiceDesk service;
    ServiceLook service_look; // of this frame
    Reach reach;
    TouchEcho echo;
    ToastBar toast;
    std::optional<std::uint64_t> refusals_told; // none before the first frame
    Scenes scenes;
    Passages passages;
    std::vector<Route> shown_stack; // that the current scene stands for
    Led led;                        // to where the visitor is, since the last frame
    Talk talk;
    std::vector<Route> take_along; // that were asked for since the last frame
    bool take_pictures{false};     // and as what
    bool take_news{false};         // who presents asked for the figures that wait
    Layout layout;
    Layout seen; // the same, or through the lens of who presents
    HitMap hits;
    Pieces pieces;
    ArtKeeper art_keeper;
    Pieces shown; // of the frame on the glass
    std::vector<DrawnText> texts;
    bool redraw_all{true};
    ThemeName shown_theme{ThemeName::day};
    std::optional<Date> data_day; // of the snapshot
    Freshness freshness;
    std::uint64_t arrivals{0}; // snapshots adopted
    Revision revision;
};

} // namespace bangvang
