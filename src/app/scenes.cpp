#include "app/scenes.h"

#include "anim/motion.h"
#include "ui/chrome.h"
#include "ui/ornaments.h"
#include "ui/panels.h"

#include <algorithm>
#include <utility>

namespace bangvang {

namespace {

constexpr float comes_from = 64.0F; // tokens of the visual language, section 7: units beside its place
constexpr float goes_to = 32.0F;
// Of what grows, in parts of its time: the old screen is gone when the new one begins to be seen.
constexpr double old_gone = 0.55;
constexpr double back_gone = 0.45; // on the way back it is the other way round

Duration part_of(Duration time, double part)
{
    return std::chrono::duration_cast<Duration>(Seconds(time) * part);
}

// From where it is to `to`, between two parts of a motion's time; before that it stays as it is.
void lead(Tween& tween, MonoTime now, double to, const Motion& motion, double from_part = 0.0,
          double to_part = 1.0)
{
    tween = Tween(tween.value(now), to, now + part_of(motion.time, from_part),
                  part_of(motion.time, to_part - from_part), motion.easing);
}

// From where it is to `to` in one step, once the time has passed: something else has covered it by then.
void drop_after(Tween& tween, MonoTime now, const Motion& motion)
{
    tween = Tween(tween.value(now), 0.0, now + motion.time, Duration{0});
}

Motion straight(const Motion& motion)
{
    return {motion.time, Easing::linear};
}

void lead_panel(LiveScreen::Panel& panel, MonoTime now, const Rect& to, const Motion& motion)
{
    lead(panel.x, now, static_cast<double>(to.x), motion);
    lead(panel.y, now, static_cast<double>(to.y), motion);
    lead(panel.w, now, static_cast<double>(to.w), motion);
    lead(panel.h, now, static_cast<double>(to.h), motion);
    // It comes from what is seen of it now, and goes at the end.
    panel.coming = Tween(static_cast<double>(panel.alpha(now)));
    panel.staying = Tween(1.0);
    lead(panel.coming, now, 1.0, straight(motion), 0.0, 0.15);
    lead(panel.staying, now, 0.0, straight(motion), 0.7, 1.0);
}

void stand_panel(LiveScreen::Panel& panel, const Rect& r)
{
    panel.x = Tween(static_cast<double>(r.x));
    panel.y = Tween(static_cast<double>(r.y));
    panel.w = Tween(static_cast<double>(r.w));
    panel.h = Tween(static_cast<double>(r.h));
}

Motion cover_motion(const LiveState& standing, bool reduced)
{
    if (reduced)
        return motion::reduced_cross;
    return standing.route.place == Place::attract ? motion::attract_cross : motion::screen_in;
}

Entrance entrance_by(Passage passage)
{
    return passage == Passage::back   ? Entrance::standing
           : passage == Passage::rise ? Entrance::risen
                                      : Entrance::opened;
}

// One change from a screen to another.
struct Turn {
    Way way;
    Layout layout;
    MonoTime now;
    Motion cover;       // of Passage::cover
    bool back_to_below; // the entering one stands behind the leaving one
};

// Without figures there is the quiet screen, and the one that needs none.
Place place_of(const LiveState& standing)
{
    const Place place = standing.route.place;
    const bool shown =
        standing.snapshot || place == Place::display || place == Place::pin || place == Place::service;
    return shown ? standing.route.place : Place::notice;
}

// A screen that was not there before it enters.
LiveScreen outside(const Way& way, const Layout& layout)
{
    LiveScreen scene;
    scene.covers = way.passage == Passage::rise || way.passage == Passage::cover;
    scene.content = Tween(way.passage == Passage::rise ? 1.0 : 0.0);
    scene.header = Tween(0.0);
    if (way.passage == Passage::slide)
        scene.x = Tween(static_cast<double>(way.side * comes_from));
    if (way.passage == Passage::rise)
        scene.edge = Tween(static_cast<double>(layout.height - dock_height(layout)));
    return scene;
}

void enter(LiveScreen& scene, const Turn& turn)
{
    const MonoTime now = turn.now;
    switch (turn.way.passage) {
    case Passage::slide:
        lead(scene.content, now, 1.0, motion::screen_in);
        lead(scene.header, now, 1.0, motion::screen_in);
        lead(scene.x, now, 0.0, motion::screen_in);
        break;
    case Passage::grow:
        if (scene.panel.alpha(now) <= 0.0F)
            stand_panel(scene.panel, turn.way.place);
        lead_panel(scene.panel, now, content_rect(turn.layout), motion::tile_expand);
        lead(scene.content, now, 1.0, straight(motion::tile_expand), old_gone, 1.0);
        lead(scene.header, now, 1.0, straight(motion::tile_expand), 0.3, 0.8);
        break;
    case Passage::back:
        lead(scene.content, now, 1.0, straight(motion::tile_return), back_gone, 1.0);
        lead(scene.header, now, 1.0, straight(motion::tile_return), 0.2, 0.8);
        break;
    case Passage::rise:
        lead(scene.content, now, 1.0, motion::screen_in);
        lead(scene.header, now, 1.0, motion::screen_in);
        lead(scene.edge, now, 0.0, motion::screen_in);
        break;
    case Passage::cover:
        lead(scene.content, now, 1.0, turn.cover);
        lead(scene.header, now, 1.0, turn.cover);
        break;
    }
}

void leave(LiveScreen& scene, const Turn& turn)
{
    const MonoTime now = turn.now;
    switch (turn.way.passage) {
    case Passage::slide:
        lead(scene.content, now, 0.0, motion::screen_out);
        lead(scene.header, now, 0.0, motion::screen_out);
        lead(scene.x, now, static_cast<double>(-turn.way.side * goes_to), motion::screen_out);
        break;
    case Passage::grow:
        lead(scene.content, now, 0.0, straight(motion::tile_expand), 0.1, old_gone);
        lead(scene.header, now, 0.0, straight(motion::tile_expand), 0.0, 0.4);
        break;
    case Passage::back:
        if (scene.panel.alpha(now) <= 0.0F)
            stand_panel(scene.panel, content_rect(turn.layout));
        lead_panel(scene.panel, now, turn.way.place, motion::tile_return);
        lead(scene.content, now, 0.0, straight(motion::tile_return), 0.0, back_gone);
        lead(scene.header, now, 0.0, straight(motion::tile_return), 0.0, back_gone);
        break;
    case Passage::rise:
    case Passage::cover: {
        const Motion& motion = turn.way.passage == Passage::rise ? motion::screen_in : turn.cover;
        for (Tween* const tween : {&scene.content, &scene.header}) {
            if (turn.back_to_below)
                lead(*tween, now, 0.0, motion);
            else
                drop_after(*tween, now, motion);
        }
        break;
    }
    }
}

} // namespace

ThemeName theme_of(const Screen& screen, ThemeName set, bool chosen)
{
    if (const auto own = screen.theme())
        return *own;
    return chosen ? set : screen.preferred_theme().value_or(set);
}

bool same_screen(const LiveState& a, const LiveState& b)
{
    return a.route.place == b.route.place && a.route.code == b.route.code &&
           (a.snapshot == nullptr) == (b.snapshot == nullptr);
}

Rect content_rect(const Layout& layout)
{
    return layout.portrait ? Rect{64.0F, 256.0F, 952.0F, 1376.0F} : Rect{64.0F, 184.0F, 1792.0F, 698.0F};
}

Rect LiveScreen::Panel::rect(MonoTime now) const
{
    return {static_cast<float>(x.value(now)), static_cast<float>(y.value(now)),
            static_cast<float>(w.value(now)), static_cast<float>(h.value(now))};
}

float LiveScreen::Panel::alpha(MonoTime now) const
{
    return static_cast<float>(coming.value(now) * staying.value(now));
}

bool LiveScreen::moving(MonoTime now) const
{
    const auto goes_on = [now](const Tween& tween) { return !tween.done(now); };
    return goes_on(content) || goes_on(header) || goes_on(x) || goes_on(edge) || goes_on(panel.x) ||
           goes_on(panel.coming) || goes_on(panel.staying);
}

Presence LiveScreen::presence(MonoTime now, bool with_dock) const
{
    const auto seen = static_cast<float>(content.value(now));
    const auto title = covers ? seen : static_cast<float>(header.value(now));
    return {.ground = title,
            .header = title,
            .content = seen,
            .dock = !with_dock ? 0.0F
                    : covers   ? seen
                               : 1.0F,
            .offset = {static_cast<float>(x.value(now)), 0.0F},
            .lowered = lowered};
}

std::size_t Scenes::index_for(const LiveState& standing, const Way& way, const Layout& layout, MonoTime now)
{
    for (std::size_t i = 0; i < scenes_.size(); ++i)
        if (i != current_ && same_screen(scenes_[i].standing, standing))
            return i;
    LiveScreen scene = outside(way, layout);
    scene.screen = make_screen(place_of(standing));
    scene.entrance = entrance_by(way.passage);
    scene.appears =
        now + (way.passage == Passage::grow ? part_of(motion::tile_expand.time, old_gone) : Duration{0});
    // What the visitor goes back to lies behind what he leaves.
    const std::size_t at = way.passage == Passage::back ? current_ : scenes_.size();
    scenes_.insert(scenes_.begin() + static_cast<std::ptrdiff_t>(at), std::move(scene));
    if (at <= current_)
        ++current_;
    return at;
}

void Scenes::go(LiveState standing, const Way& wanted, const Layout& layout, MonoTime now)
{
    if (scenes_.empty()) {
        LiveScreen& first = scenes_.emplace_back();
        first.screen = make_screen(place_of(standing));
        first.standing = std::move(standing);
        current_ = 0;
        return;
    }
    // What has been lowered has no place that anything could grow from.
    const bool lowered = scenes_[current_].lowered.part > 0.0F;
    const Way way = reduced_motion_ || lowered ? Way{.passage = Passage::cover} : wanted;
    const std::size_t next = index_for(standing, way, layout, now);
    const Turn turn{.way = way,
                    .layout = layout,
                    .now = now,
                    .cover = cover_motion(standing, reduced_motion_),
                    .back_to_below = next < current_};
    leave(scenes_[current_], turn);
    scenes_[next].standing = std::move(standing);
    enter(scenes_[next], turn);
    current_ = next;
}

void Scenes::hold(float by)
{
    held_ = true;
    current().x = Tween(static_cast<double>(by));
}

void Scenes::let_go(MonoTime now)
{
    if (std::exchange(held_, false))
        lead(current().x, now, 0.0, motion::screen_in);
}

void Scenes::bring_page(int side, MonoTime now)
{
    if (reduced_motion_)
        return;
    current().x = Tween(static_cast<double>(comes_from) * side);
    lead(current().x, now, 0.0, motion::screen_in);
}

void Scenes::settle()
{
    if (scenes_.empty())
        return;
    LiveScreen scene = std::move(scenes_[current_]);
    const LiveScreen standing;
    scene.covers = false;
    scene.content = standing.content;
    scene.header = standing.header;
    scene.x = standing.x;
    scene.edge = standing.edge;
    scene.panel = standing.panel;
    scenes_.clear();
    scenes_.push_back(std::move(scene));
    current_ = 0;
}

// Also somebody who hits the dock as fast as he can leaves only so many screens behind.
void Scenes::pass_time(MonoTime now)
{
    constexpr std::size_t most = 4;
    if (scenes_.size() > 1 && !moving(now))
        settle();
    while (scenes_.size() > most) {
        const std::size_t oldest = current_ == 0 ? 1 : 0;
        scenes_.erase(scenes_.begin() + static_cast<std::ptrdiff_t>(oldest));
        if (oldest < current_)
            --current_;
    }
}

bool Scenes::moving(MonoTime now) const
{
    return std::ranges::any_of(scenes_, [now](const LiveScreen& scene) { return scene.moving(now); });
}

Frame Scenes::frame(const LiveScreen& scene, const SceneTime& time) const
{
    const LiveState& from = scene.standing;
    return {.snapshot = from.snapshot ? *from.snapshot : nothing_,
            .route = from.route,
            .language = from.language,
            .layout = time.layout,
            .now = time.now,
            .entered = from.entered,
            .wall = time.wall,
            .freshness = from.freshness,
            .revision = from.revision,
            .arrival = from.arrivals,
            .reduced_motion = reduced_motion_,
            .display = time.display,
            .playing = from.playing,
            .entrance = scene.entrance,
            .appears = scene.appears,
            .pull = &scene == &current() ? time.pull : Point{},
            .foot_covered = time.covered,
            .service = time.service};
}

namespace {

Canvas::Target target_for(const SceneCanvas& on, const LiveScreen& scene, const Presence& presence)
{
    const ThemeName name = theme_of(*scene.screen, on.target.theme.name, on.theme_chosen);
    return {.list = on.target.list,
            .layout = on.target.layout,
            .theme = theme(name, on.target.theme.contrast),
            .fonts = on.target.fonts,
            .art = on.target.art,
            .portraits = on.target.portraits,
            .hits = on.target.hits,
            .pieces = on.target.pieces,
            .texts = on.target.texts,
            .presence = presence};
}

// Nothing of a screen that rises is seen above its edge. In the units of its content, which may be moved.
Rect below_edge(const Layout& layout, const LiveScreen& scene, const Presence& presence, MonoTime now)
{
    const auto edge = static_cast<float>(scene.edge.value(now));
    const Rect window = layout.window();
    const float top = edge > 0.0F ? edge : window.y;
    const Point offset = presence.content_offset();
    return Rect{window.x, top, window.w, window.bottom() - top}.moved(-offset.x, -offset.y);
}

// Above lowered content the drum sets behind its ranges; under the painting of home it rises.
void draw_lowered_art(Canvas& canvas, const LiveScreen& scene, const Presence& presence)
{
    if (!canvas.lowered() || !canvas.theme().decorated())
        return;
    const auto piece = canvas.piece("reach.art");
    const auto stays = canvas.stay();
    const auto faded = canvas.fade(presence.lowered.part);
    const Layout& layout = canvas.layout();
    const Rect window = layout.window();
    const auto clipped = canvas.clip({window.x, window.y, window.w, presence.lowered.window.y - window.y});
    const float down = scene.standing.route.place == Place::home ? 200.0F : -140.0F;
    canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::notice)},
                  layout.screen().moved(0.0F, down));
}

// The edge of the paper is a line of gold.
void draw_edge(Canvas& canvas, const LiveScreen& scene, const Presence& presence, MonoTime now)
{
    const auto piece = canvas.piece("passage.edge");
    const Rect below = below_edge(canvas.layout(), scene, presence, now);
    canvas.rect({below.x, below.y, below.w, 3.0F}, canvas.theme().dock_line);
}

} // namespace

void Scenes::update(const SceneCanvas& on, const ScrollInput& scroll)
{
    LiveScreen& scene = current();
    Canvas canvas(target_for(on, scene, {}));
    scene.screen->update(frame(scene, on.time), canvas, scroll);
}

void Scenes::draw_scene(const SceneCanvas& on, const LiveScreen& scene, bool with_dock) const
{
    const bool leaving = &scene != &current();
    if (const float alpha = scene.panel.alpha(on.time.now); alpha > 0.0F) {
        Canvas canvas(target_for(on, scene, {}));
        const auto piece = canvas.piece("passage.panel");
        const auto faded = canvas.fade(alpha);
        draw_paper(canvas, scene.panel.rect(on.time.now));
    }
    const Presence presence = scene.presence(on.time.now, with_dock);
    if (leaving && presence.content <= 0.0F && presence.header <= 0.0F && presence.dock <= 0.0F)
        return;
    Canvas::Target target = target_for(on, scene, presence);
    if (leaving)
        target.texts = nullptr;
    Canvas canvas(target);
    if (leaving)
        canvas.stop_hits();
    else
        canvas.set_pressed(on.pressed);
    const auto clipped = canvas.clip(below_edge(on.target.layout, scene, presence, on.time.now));
    draw_lowered_art(canvas, scene, presence);
    const auto confined = canvas.confine();
    scene.screen->draw(frame(scene, on.time), canvas);
    if (scene.edge.value(on.time.now) > 0.0)
        draw_edge(canvas, scene, presence, on.time.now);
}

// Screens that share a ground: all grounds first, then the screens themselves.
void Scenes::draw_group(const SceneCanvas& on, std::size_t begin, std::size_t end) const
{
    for (std::size_t i = begin; i < end; ++i) {
        const LiveScreen& scene = scenes_[i];
        const auto ground = scene.screen->ground();
        Presence presence = scene.presence(on.time.now, false);
        if (i == begin && !scene.covers)
            presence.ground = 1.0F;
        if (!ground || presence.ground <= 0.0F)
            continue;
        Canvas canvas(target_for(on, scene, presence));
        const auto clipped = canvas.clip(below_edge(on.target.layout, scene, presence, on.time.now));
        draw_ground(canvas, *ground);
    }
    const std::size_t with_dock = begin <= current_ && current_ < end ? current_ : end - 1;
    for (std::size_t i = begin; i < end; ++i)
        draw_scene(on, scenes_[i], i == with_dock);
}

void Scenes::draw(const SceneCanvas& on) const
{
    for (std::size_t begin = 0; begin < scenes_.size();) {
        std::size_t end = begin + 1;
        while (end < scenes_.size() && !scenes_[end].covers)
            ++end;
        draw_group(on, begin, end);
        begin = end;
    }
}

std::optional<MonoTime> Scenes::next_change(const SceneTime& time) const
{
    return moving(time.now) ? std::optional(time.now) : current().screen->next_change(frame(current(), time));
}

} // namespace bangvang
