// The screens on the glass: the one that the visitor is on and, for a moment, those that are going.
#pragma once

#include "anim/tween.h"
#include "app/passage.h"
#include "screens/screen.h"

#include <bangvang/model/snapshot.h>

#include <memory>
#include <vector>

namespace bangvang {

// What a screen is drawn from. One that is going keeps what it had, whatever the App turns to.
struct LiveState {
    std::shared_ptr<const Snapshot> snapshot; // null: the quiet screen
    Route route;
    Language language{Language::vi};
    bool playing{false};
    Freshness freshness;
    std::uint64_t revision{0};
    std::uint64_t arrivals{0};
    MonoTime entered{};
};

// The theme that a screen has: its own, the technician's, what it prefers, paper.
[[nodiscard]] ThemeName theme_of(const Screen& screen, ThemeName set, bool chosen);

// Whether one screen shows both: the same place and subject, with data or without.
[[nodiscard]] bool same_screen(const LiveState& a, const LiveState& b);

// One screen and where it is on its way. Every value has a timeline of its own, so that a change in the
// middle of another only gives each a new end, and nothing jumps.
struct LiveScreen {
    std::unique_ptr<Screen> screen;
    LiveState standing;
    Entrance entrance{Entrance::standing};
    MonoTime appears{}; // when its content begins to be seen
    Lowering lowered{}; // reach mode
    bool covers{false}; // it is laid over those below with its own ground, instead of sharing theirs
    Tween content{1.0};
    Tween header{1.0}; // and ground
    Tween x{0.0};
    Tween edge{0.0}; // above this height nothing of it is seen yet
    // The small thing that grows to the size of the content, or goes back into its place.
    struct Panel {
        Tween x, y, w, h;
        Tween coming{0.0};
        Tween staying{1.0};
        [[nodiscard]] Rect rect(MonoTime now) const;
        [[nodiscard]] float alpha(MonoTime now) const;
    } panel;

    [[nodiscard]] bool moving(MonoTime now) const;
    [[nodiscard]] Presence presence(MonoTime now, bool with_dock) const;
};

// When and on what display a frame is made. Borrowed.
struct SceneTime {
    const Layout& layout;
    MonoTime now;
    WallTime wall;
    const DisplayState& display;
    Point pull{};        // of the pages of the current screen
    bool covered{false}; // a bar lies over the foot of the current screen
    const ServiceLook* service{nullptr};
};

// What the App gives for drawing. Borrowed.
struct SceneCanvas {
    const Canvas::Target& target; // its theme is that of screens that have none of their own
    bool theme_chosen{false};     // it is the technician's choice, and goes before what a screen prefers
    SceneTime time;
    std::string_view pressed{};
};

class Scenes {
public:
    explicit Scenes(bool reduced_motion) : reduced_motion_(reduced_motion) {}
    void reduce_motion(bool reduced) { reduced_motion_ = reduced; }

    [[nodiscard]] bool empty() const { return scenes_.empty(); }
    [[nodiscard]] LiveScreen& current() { return scenes_[current_]; }
    [[nodiscard]] const LiveScreen& current() const { return scenes_[current_]; }

    // The screen for `standing` becomes the current one: the very first is simply there; one that is still
    // going comes back; else a new one is made.
    void go(LiveState standing, const Way& way, const Layout& layout, MonoTime now);
    // The content of the current screen is held `by` units beside its place; let go, it comes back; another
    // page of it comes from a side (+1: the right).
    void hold(float by);
    void let_go(MonoTime now);
    void bring_page(int side, MonoTime now);
    // Reach mode, of the current screen; those that are going keep what they had.
    void lower(const Lowering& lowered) { current().lowered = lowered; }
    // Only the current screen, in its place: the display has another shape.
    void settle();
    // Screens that can no longer be seen go for good.
    void pass_time(MonoTime now);
    [[nodiscard]] bool moving(MonoTime now) const;

    // Tells the current screen of the frame; before draw().
    void update(const SceneCanvas& on, const ScrollInput& scroll);
    // Back to front; only the current one answers a finger and tells its strings.
    void draw(const SceneCanvas& on) const;
    [[nodiscard]] std::optional<MonoTime> next_change(const SceneTime& time) const;

private:
    [[nodiscard]] std::size_t index_for(const LiveState& standing, const Way& way, const Layout& layout,
                                        MonoTime now);
    [[nodiscard]] Frame frame(const LiveScreen& scene, const SceneTime& time) const;
    void draw_group(const SceneCanvas& on, std::size_t begin, std::size_t end) const;
    void draw_scene(const SceneCanvas& on, const LiveScreen& scene, bool with_dock) const;

    bool reduced_motion_;
    const Snapshot nothing_{};       // what the quiet screen looks at before the first snapshot
    std::vector<LiveScreen> scenes_; // back to front
    std::size_t current_{0};
    bool held_{false};
};

// The rectangle that content has on every screen, between header and dock.
[[nodiscard]] Rect content_rect(const Layout& layout);

} // namespace bangvang
