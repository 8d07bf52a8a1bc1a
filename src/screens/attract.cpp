#include "screens/attract.h"

#include "anim/easing.h"
#include "screens/attract_scenes.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Seconds cross_fade{1.2};         // tokens.motion.attractCross
constexpr Seconds reduced_cross_fade{0.2}; // tokens.motion.reducedCross

class AttractScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override;
    [[nodiscard]] std::optional<Ground> ground() const override { return std::nullopt; }
    [[nodiscard]] std::optional<ThemeName> theme() const override { return ThemeName::lacquer; }

private:
    [[nodiscard]] bool pinned(const Frame& frame) const;
    [[nodiscard]] static Seconds fade_time(const Frame& frame);
    void draw_scene(const Frame& frame, Canvas& canvas, std::size_t scene, std::size_t round,
                    Touchable touchable) const;

    AttractView view_;
    AttractMoment moment_;
    std::uint64_t revision_{0};
    Date today_{};
};

bool AttractScreen::pinned(const Frame& frame) const
{
    return pinned_scene(view_, frame.route.code).has_value();
}

Seconds AttractScreen::fade_time(const Frame& frame)
{
    return frame.reduced_motion ? reduced_cross_fade : cross_fade;
}

void AttractScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ != frame.revision || today_ != frame.wall.date()) {
        view_ = attract_view(frame.snapshot, frame.wall.date(), frame.language);
        revision_ = frame.revision;
        today_ = frame.wall.date();
    }
    const auto pin = pinned_scene(view_, frame.route.code);
    moment_ = pin ? AttractMoment{.scene = *pin, .age = Seconds(3600.0), .round = 0}
                  : attract_moment(view_, frame.age());
}

void AttractScreen::draw_scene(const Frame& frame, Canvas& canvas, std::size_t scene, std::size_t round,
                               Touchable touchable) const
{
    const AttractScene& chosen = view_.scenes[scene];
    switch (chosen.kind) {
    case SceneKind::slogan:
        draw_slogan_scene(canvas, view_, round, frame.language, touchable);
        break;
    case SceneKind::standings:
        draw_standings_scene(canvas, view_, frame.language, touchable);
        break;
    case SceneKind::indicator:
        draw_indicator_scene(canvas, view_, chosen.row, frame.language, touchable);
        break;
    }
}

// The coming scene is laid over the going one, which stands until it is covered: never black, never empty.
void AttractScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const double passed = std::clamp(moment_.age / fade_time(frame), 0.0, 1.0);
    const auto part = static_cast<float>(ease(Easing::in_out, passed));
    const bool first = moment_.scene == 0 && moment_.round == 0;
    if (part < 1.0F && !first && view_.scenes.size() > 1) {
        const std::size_t before = moment_.scene == 0 ? view_.scenes.size() - 1 : moment_.scene - 1;
        draw_scene(frame, canvas, before, moment_.round, Touchable::no);
        const auto faded = canvas.fade(part);
        draw_scene(frame, canvas, moment_.scene, moment_.round, Touchable::yes);
        return;
    }
    draw_scene(frame, canvas, moment_.scene, moment_.round, Touchable::yes);
}

std::optional<MonoTime> AttractScreen::next_change(const Frame& frame) const
{
    if (pinned(frame) || view_.scenes.size() < 2)
        return std::nullopt;
    const bool first = moment_.scene == 0 && moment_.round == 0;
    if (!first && moment_.age < fade_time(frame))
        return frame.now;
    const Seconds left = view_.scenes[moment_.scene].length - moment_.age;
    return frame.now + std::chrono::duration_cast<Duration>(std::max(left, Seconds(0.001)));
}

} // namespace

std::unique_ptr<Screen> make_attract_screen()
{
    return std::make_unique<AttractScreen>();
}

} // namespace bangvang
