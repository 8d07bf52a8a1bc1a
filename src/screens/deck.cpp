#include "screens/deck.h"

#include "nav/present.h"
#include "screens/deck_slide.h"
#include "screens/following.h"
#include "views/deck_view.h"

namespace bangvang {

namespace {

// The id behind a route that names a slide by its number, or not at all.
std::string id_of(const Snapshot& snapshot, const Route& route)
{
    const Presenting planned{.plan = deck_plan(snapshot)};
    const auto position = slide_position(planned, route.code);
    const bool by_name = route.code.find_first_not_of("0123456789") != std::string::npos;
    return by_name || !position ? route.code : planned.plan[*position].id;
}

class DeckScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }
    [[nodiscard]] std::optional<Ground> ground() const override { return Ground::bare; }
    // In a dark room lacquer rests the eyes; for a bright one the technician chooses paper.
    [[nodiscard]] std::optional<ThemeName> preferred_theme() const override { return ThemeName::lacquer; }

private:
    Slide slide_;
    Following following_;
    std::uint64_t revision_{0};
};

// The area that the finding is about.
std::string area_of(const Slide& slide)
{
    const bool row = slide.focus < slide.rows.size() && slide.rows[slide.focus].deeper;
    return row ? fmt::format("deck.row.{}", slide.focus) : "deck.slide";
}

Aims aims_of(const Slide& slide, int to_come)
{
    Aims aims;
    if (slide.kind == SlideKind::indicator) { // its lines are drawn, each time that another comes
        aims.values.push_back(
            {.name = slide_bar_name(0), .to = 1.0, .motion = motion::line_draw, .enter = 0.0});
        return aims;
    }
    for (std::size_t i = 0; i < slide.rows.size(); ++i) {
        const SlideRow& row = slide.rows[i];
        const bool hidden = static_cast<int>(i) < to_come;
        const auto bar = row.bar ? row.bar : row.percent;
        if (bar)
            aims.values.push_back({.name = slide_bar_name(i),
                                   .to = hidden ? 0.0 : *bar,
                                   .motion = motion::bar_grow,
                                   .place = static_cast<int>(i),
                                   .from = 0.0,
                                   .enter = 0.0});
        aims.values.push_back(
            {.name = slide_row_name(i), .to = hidden ? 0.0 : 1.0, .motion = motion::sheet_rise});
    }
    return aims;
}

void DeckScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    slide_ = deck_slide(frame.snapshot, id_of(frame.snapshot, frame.route), frame.language);
    following_.aim(frame, aims_of(slide_, frame.route.section));
    revision_ = frame.revision;
}

void DeckScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const Moving moving = following_.at(frame.now);
    draw_slide(canvas, {.slide = slide_,
                        .moving = moving,
                        .language = frame.language,
                        .to_come = frame.route.section,
                        .foot = !frame.foot_covered});
    canvas.swipes(SwipeWay::across, {.previous = ShowSlide{ShowSlide::Step::previous},
                                     .next = ShowSlide{ShowSlide::Step::next}});
    if (const std::optional<Route> deeper = told_by(slide_))
        canvas.enters(area_of(slide_), Open{*deeper});
}

} // namespace

std::unique_ptr<Screen> make_deck_screen()
{
    return std::make_unique<DeckScreen>();
}

} // namespace bangvang
