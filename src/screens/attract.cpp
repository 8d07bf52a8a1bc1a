#include "screens/attract.h"

#include "screens/attract_ground.h"
#include "screens/attract_notice.h"
#include "screens/attract_parts.h"

#include <algorithm>
#include <array>
#include <map>

namespace bangvang {

namespace {

// A scene of a certain round of the loop.
struct Turn {
    std::size_t scene{0};
    std::size_t round{0};
};

constexpr Seconds first_pulse{3.0}; // of a scene's hint

// Words go before others come, so that two sentences are hardly ever read in one place: each takes this part
// of the cross-fade.
constexpr float content_cross = 0.7F;

// No more honorees than this are remembered.
constexpr std::size_t people_at_hand = 8;

HeroArt painting_of(SceneKind kind)
{
    switch (kind) {
    case SceneKind::slogan:
        return HeroArt::slogan;
    case SceneKind::standings:
    case SceneKind::honoree:
        return HeroArt::standings;
    case SceneKind::indicator:
        break;
    }
    return HeroArt::indicator;
}

// Behind an honoree lies the land alone: nothing shines behind a head.
HeroStage stage_of(SceneKind kind, const Layout& layout)
{
    HeroStage stage = hero_stage(painting_of(kind), layout);
    if (kind == SceneKind::honoree)
        stage.drum = {};
    return stage;
}

constexpr std::array scene_kinds{SceneKind::slogan, SceneKind::standings, SceneKind::indicator,
                                 SceneKind::honoree};

Duration clock_time(Seconds time)
{
    return std::chrono::duration_cast<Duration>(std::max(time, Seconds(0.001)));
}

class AttractScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override;
    [[nodiscard]] std::optional<Ground> ground() const override { return std::nullopt; }
    [[nodiscard]] std::optional<ThemeName> theme() const override { return ThemeName::lacquer; }

private:
    [[nodiscard]] const AttractScene& scene(const Turn& turn) const { return view_.scenes[turn.scene]; }
    [[nodiscard]] Turn now() const { return {moment_.scene, moment_.round}; }
    [[nodiscard]] std::optional<Turn> before() const; // none before the first scene, or where one is pinned
    [[nodiscard]] float covered(const Frame& frame) const;
    [[nodiscard]] bool comes_first(const Frame& frame) const;
    [[nodiscard]] float come(const Frame& frame) const;
    [[nodiscard]] Seconds lead(const Frame& frame) const;
    [[nodiscard]] SceneMoment coming_time(const Frame& frame) const;
    [[nodiscard]] SceneMoment going_time(const Frame& frame, const Turn& going) const;
    [[nodiscard]] Seconds stepped_age(const Frame& frame) const;
    [[nodiscard]] Breath breath(const Frame& frame) const;
    [[nodiscard]] Route topic(const Turn& turn) const;
    [[nodiscard]] const HeroStage& stage(const Turn& turn) const;

    void build_view(const Frame& frame);
    void remember_people(const Frame& frame, const Turn& turn);
    void prepare(Canvas& canvas);
    void draw_ground(const Frame& frame, Canvas& canvas, Point shift) const;
    void draw_content(Canvas& canvas, const Turn& turn, const SceneLook& look) const;

    AttractView view_;
    AttractMoment moment_;
    bool pinned_{false};
    bool painted_{false}; // every layer of the scene that is on is there
    std::uint64_t revision_{0};
    Date today_{};
    std::vector<std::size_t> playing_; // rows of the playlist
    Layout layout_{.scale = 0.0F};
    std::array<HeroStage, scene_kinds.size()> stages_; // by SceneKind
    std::map<std::string, HonoreeView, std::less<>> people_;
};

void AttractScreen::build_view(const Frame& frame)
{
    std::vector<std::size_t> playing = playlist_now(frame.snapshot, frame.wall);
    if (revision_ == frame.revision && today_ == frame.wall.date() && playing_ == playing)
        return;
    view_ = attract_view(frame.snapshot, frame.wall, frame.language);
    playing_ = std::move(playing);
    people_.clear();
    revision_ = frame.revision;
    today_ = frame.wall.date();
}

void AttractScreen::remember_people(const Frame& frame, const Turn& turn)
{
    if (scene(turn).kind != SceneKind::honoree)
        return;
    const std::string& code = honoree_at(view_, scene(turn).row, turn.round);
    if (people_.contains(code))
        return;
    people_.emplace(code,
                    honoree_view(frame.snapshot, {.place = Place::honoree, .code = code}, frame.language));
}

void AttractScreen::update(const Frame& frame, Canvas& canvas, const ScrollInput& /*scroll*/)
{
    build_view(frame);
    if (layout_ != frame.layout) {
        layout_ = frame.layout;
        for (const SceneKind kind : scene_kinds)
            stages_[static_cast<std::size_t>(kind)] = stage_of(kind, layout_);
    }
    const auto pin = pinned_scene(view_, frame.route.code);
    pinned_ = pin.has_value();
    moment_ = attract_moment(view_, frame.age());
    if (pin)
        moment_ = {.scene = *pin, .age = settled_age, .round = 0};
    else if (view_.scenes.size() == 1) // the only scene there is does not begin again
        moment_ = {.scene = 0, .age = frame.age(), .round = 0};
    if (people_.size() > people_at_hand)
        people_.clear();
    if (const auto going = before())
        remember_people(frame, *going);
    remember_people(frame, now());
    prepare(canvas);
}

// What is on the glass first; then what the loop will need.
void AttractScreen::prepare(Canvas& canvas)
{
    painted_ = prepare_attract_ground(canvas, stage(now()));
    for (std::size_t i = 0; i < view_.scenes.size() && !pinned_; ++i)
        static_cast<void>(prepare_attract_ground(canvas, stage({i, 0})));
}

const HeroStage& AttractScreen::stage(const Turn& turn) const
{
    return stages_[static_cast<std::size_t>(scene(turn).kind)];
}

std::optional<Turn> AttractScreen::before() const
{
    if (pinned_ || (moment_.scene == 0 && moment_.round == 0))
        return std::nullopt;
    if (moment_.scene == 0)
        return Turn{view_.scenes.size() - 1, moment_.round - 1};
    return Turn{moment_.scene - 1, moment_.round};
}

// How much of the going scene the coming one has taken the place of.
float AttractScreen::covered(const Frame& frame) const
{
    if (!before())
        return 1.0F;
    return part_of(moment_.age, Seconds(0.0),
                   frame.reduced_motion ? motion::reduced_cross : motion::attract_cross);
}

// The age of the scene now when the breath took its last step: between two steps nothing moves once a scene
// has settled.
Seconds AttractScreen::stepped_age(const Frame& frame) const
{
    return moment_.age - (frame.age() - Breath::stepped(frame.age()));
}

// Whether the first scene comes over another screen.
bool AttractScreen::comes_first(const Frame& frame) const
{
    return !before() && frame.entrance != Entrance::standing && !pinned_;
}

// How far the scene has come that is on, over the one before it or over another screen.
float AttractScreen::come(const Frame& frame) const
{
    if (comes_first(frame) && !frame.reduced_motion)
        return part_of(frame.age(), Seconds(0.0), motion::attract_cross);
    return covered(frame);
}

// A coming scene begins to move when it mostly covers what was there.
Seconds AttractScreen::lead(const Frame& frame) const
{
    return before() || comes_first(frame) ? cross_lead : Seconds(0.0);
}

SceneMoment AttractScreen::coming_time(const Frame& frame) const
{
    if (pinned_ || frame.reduced_motion)
        return {};
    const Seconds since = stepped_age(frame);
    const Seconds age = moment_.age - lead(frame);
    return {.age = std::max(age, Seconds(0.0)),
            .passed = static_cast<float>(std::clamp(since / scene(now()).length, 0.0, 1.0)),
            .pulse = since >= first_pulse ? std::optional(since - first_pulse) : std::nullopt};
}

// Everything in it has settled; its hint goes on where it was.
SceneMoment AttractScreen::going_time(const Frame& frame, const Turn& going) const
{
    if (frame.reduced_motion)
        return {};
    return {.pulse = scene(going).length + stepped_age(frame) - first_pulse};
}

Breath AttractScreen::breath(const Frame& frame) const
{
    return pinned_ || frame.reduced_motion ? Breath() : Breath(frame.age());
}

Route AttractScreen::topic(const Turn& turn) const
{
    switch (scene(turn).kind) {
    case SceneKind::slogan:
        break;
    case SceneKind::standings:
        return {.place = Place::ranking};
    case SceneKind::indicator:
        return {.place = Place::indicator, .code = view_.news.progress.rows[scene(turn).row].code};
    case SceneKind::honoree:
        return {.place = Place::honoree, .code = honoree_at(view_, scene(turn).row, turn.round)};
    }
    return {};
}

// The coming painting is laid over the going one, which stands until it is covered: never black, never
// empty. It comes whole, when all of its layers are painted. Scenes on the same painting change before it.
void AttractScreen::draw_ground(const Frame& frame, Canvas& canvas, Point shift) const
{
    const auto going = before();
    const float part = covered(frame);
    const bool same = going && scene(*going).kind == scene(now()).kind;
    const bool crossing = going && !same && part < 1.0F && painted_;
    if (crossing || (going && !same && !painted_)) {
        draw_attract_ground(canvas, stage(*going),
                            {.breath = breath(frame), .shift = shift, .crossing = crossing});
    } else if (!painted_) {
        const auto scope = canvas.piece("attract.background");
        canvas.rect(frame.layout.window(), canvas.theme().bg);
    }
    if (!painted_)
        return;
    const bool slogan = scene(now()).kind == SceneKind::slogan;
    draw_attract_ground(canvas, stage(now()),
                        {.breath = breath(frame),
                         .sun = slogan ? sun_rise(coming_time(frame).age) : SunRise{},
                         .shift = shift,
                         .crossing = crossing,
                         .part = same ? 1.0F : part,
                         .come = same ? 1.0F : come(frame)});
}

void AttractScreen::draw_content(Canvas& canvas, const Turn& turn, const SceneLook& look) const
{
    const AttractScene& shown = scene(turn);
    switch (shown.kind) {
    case SceneKind::slogan:
        return draw_slogan_scene(canvas, look, turn.round);
    case SceneKind::standings:
        return draw_standings_scene(canvas, look);
    case SceneKind::indicator:
        return draw_indicator_scene(canvas, look, shown.row);
    case SceneKind::honoree:
        return draw_honoree_scene(canvas, look, people_.at(honoree_at(view_, shown.row, turn.round)));
    }
}

void AttractScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const float part = covered(frame);
    const Point shift = pinned_ ? Point{} : burn_in_shift(frame.age(), frame.layout.scale);
    draw_ground(frame, canvas, shift);
    {
        const auto shifted = canvas.shift(shift);
        const SceneLook look{view_, frame.language, Touchable::yes, coming_time(frame)};
        draw_attract_frame(canvas, look, scene(now()).kind, topic(now()));
        if (const auto going = before(); going && part < content_cross) {
            const auto faded = canvas.fade(1.0F - part / content_cross);
            draw_content(canvas, *going, {view_, frame.language, Touchable::no, going_time(frame, *going)});
        }
        {
            const auto faded = canvas.fade((part - (1.0F - content_cross)) / content_cross);
            draw_content(canvas, now(), look);
        }
        draw_attract_notice(canvas, look, notice_now(frame.snapshot, frame.wall));
    }
    const float dark = pinned_ ? 0.0F : night_dimming(frame.wall);
    const auto scope = canvas.piece("attract.night");
    if (dark > 0.0F)
        canvas.rect(frame.layout.window(), Color{0, 0, 0, 255}.alpha(dark));
}

std::optional<MonoTime> AttractScreen::next_change(const Frame& frame) const
{
    const std::optional<Seconds> notice = next_notice_change(frame.snapshot, frame.wall);
    if (pinned_)
        return notice ? std::optional(frame.now + clock_time(*notice)) : std::nullopt;
    const bool crossing = before() && covered(frame) < 1.0F;
    const bool moving = !frame.reduced_motion && moment_.age < lead(frame) + settled_after(scene(now()).kind);
    if (crossing || moving)
        return frame.now;
    const Seconds age = frame.age();
    Seconds wait = std::min(next_burn_in_shift(age) - age, next_dimming_change(frame.wall));
    if (view_.scenes.size() > 1)
        wait = std::min(wait, scene(now()).length - moment_.age);
    if (!frame.reduced_motion)
        wait = std::min(wait, Breath::next_after(age) - age);
    wait = std::min(wait, notice.value_or(wait));
    return frame.now + clock_time(wait);
}

} // namespace

std::unique_ptr<Screen> make_attract_screen()
{
    return std::make_unique<AttractScreen>();
}

} // namespace bangvang
