#include "screens/unit.h"

#include "screens/following.h"
#include "screens/unit_panels.h"
#include "ui/chrome.h"
#include "views/messages.h"

namespace bangvang {

namespace {

class UnitScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }

private:
    [[nodiscard]] std::optional<Button> compare_button(const Frame& frame) const;

    UnitView view_;
    Following following_;
    std::uint64_t revision_{0};
};

void UnitScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = unit_view(frame.snapshot, frame.route, frame.language);
    if (!view_.grade.empty())
        view_.eyebrow += " · " + std::string(msg::grade.in(frame.language)) + ": " + view_.grade;
    following_.aim(frame, unit_aims(view_));
    revision_ = frame.revision;
}

// With the unit on the left, in the period that is shown; none before anything was published.
std::optional<Button> UnitScreen::compare_button(const Frame& frame) const
{
    if (view_.as_of.empty())
        return std::nullopt;
    const Side left{.code = frame.route.code, .period = frame.route.period};
    return Button{.id = "unit.compare",
                  .label = msg::compare.in(frame.language),
                  .icon = Icon::swap,
                  .action = Open{Route{.place = Place::compare, .sides = {left, Side{}}}}};
}

void UnitScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = view_.eyebrow,
                 .title = view_.name,
                 .illustrative = view_.illustrative,
                 .note = view_.as_of,
                 .note_is_stale = frame.freshness.stale,
                 .action = compare_button(frame)},
                frame.language);
    const Moving moving = following_.at(frame.now);
    if (frame.layout.portrait) {
        draw_unit_score(canvas, {64, 256, 952, 256}, view_, moving, frame.language);
        draw_unit_criteria(canvas, {64, 534, 952, 644}, view_, moving);
        draw_unit_adjustments(canvas, {64, 1202, 952, 232}, view_, frame.route, frame.language);
        draw_unit_people(canvas, {64, 1458, 952, 174}, view_, frame.language);
    } else {
        draw_unit_score(canvas, {64, 184, 500, 698}, view_, moving, frame.language);
        draw_unit_criteria(canvas, {588, 184, 608, 698}, view_, moving);
        draw_unit_adjustments(canvas, {1220, 184, 636, 428}, view_, frame.route, frame.language);
        draw_unit_people(canvas, {1220, 636, 636, 246}, view_, frame.language);
    }
    draw_dock(canvas, Place::ranking, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_unit_screen()
{
    return std::make_unique<UnitScreen>();
}

} // namespace bangvang
