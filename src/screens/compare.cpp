#include "screens/compare.h"

#include "screens/following.h"
#include "screens/nothing.h"
#include "screens/sides.h"
#include "screens/versus.h"
#include "ui/chrome.h"
#include "ui/panels.h"
#include "views/compare_view.h"
#include "views/messages.h"

namespace bangvang {

namespace {

constexpr std::string_view prefix = "compare";

struct Places {
    std::array<Rect, 2> units, periods;
    Rect swap, versus, rows;
    std::size_t columns;
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.units = {Rect{64, 1436, 412, 88}, Rect{604, 1436, 412, 88}},
                .periods = {Rect{64, 1540, 412, 88}, Rect{604, 1540, 412, 88}},
                .swap = {496, 1488, 88, 88},
                .versus = {64, 264, 952, 404},
                .rows = {64, 688, 952, 728},
                .columns = 1};
    return {.units = {Rect{64, 184, 496, 88}, Rect{1036, 184, 496, 88}},
            .periods = {Rect{572, 184, 312, 88}, Rect{1544, 184, 312, 88}},
            .swap = {916, 184, 88, 88},
            .versus = {64, 288, 1792, 196},
            .rows = {64, 502, 1792, 380},
            .columns = 2};
}

class CompareScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }

private:
    [[nodiscard]] std::array<VersusSide, 2> versus_sides(const Frame& frame) const;
    void draw_choosing(Canvas& canvas, const Places& at) const;
    void draw_rows(const Frame& frame, Canvas& canvas, const Places& at) const;

    CompareView view_;
    Route route_; // with both sides filled in
    Following following_;
    SideSheet sheet_;
    std::uint64_t revision_{0};
};

void CompareScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = compare_view(frame.snapshot, frame.route, frame.language);
    route_ = frame.route;
    route_.sides = view_.sides;
    Aims aims;
    aim_versus(aims, versus_sides(frame));
    aim_paired_rows(aims, view_.rows);
    sheet_.take(route_, view_.choices, aims);
    following_.aim(frame, aims);
    revision_ = frame.revision;
}

std::array<VersusSide, 2> CompareScreen::versus_sides(const Frame& frame) const
{
    std::array<VersusSide, 2> sides;
    for (std::size_t i = 0; i < 2; ++i) {
        const ComparedUnit& unit = view_.units[i];
        sides[i] = {.rank = unit.rank,
                    .label = msg::total_score.in(frame.language),
                    .value = unit.rank ? std::optional(unit.total) : std::nullopt,
                    .text = unit.total_text,
                    .under = unit.standing_text,
                    .name = unit.name};
    }
    return sides;
}

void CompareScreen::draw_choosing(Canvas& canvas, const Places& at) const
{
    const auto scope = canvas.piece("compare.choosing");
    Route route = route_;
    route.sheet = Sheet::none;
    for (std::size_t i = 0; i < 2; ++i) {
        const ComparedUnit& unit = view_.units[i];
        const bool left = i == 0;
        // In portrait the full name stands in the panel above.
        draw_side_drop(canvas, at.units[i], prefix, left ? Sheet::left_unit : Sheet::right_unit,
                       canvas.layout().portrait ? unit.short_name : unit.name, route);
        draw_side_drop(canvas, at.periods[i], prefix, left ? Sheet::left_period : Sheet::right_period,
                       unit.period_label, route);
    }
    draw_swap(canvas, at.swap, prefix, route);
}

void CompareScreen::draw_rows(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto scope = canvas.piece("compare.rows");
    draw_paper(canvas, at.rows);
    const Moving moving = following_.at(frame.now);
    const std::size_t lines = (view_.rows.size() + at.columns - 1) / at.columns;
    constexpr float apart = 72.0F;
    const Rect inner{at.rows.x + 34.0F, at.rows.y + 10.0F, at.rows.w - 68.0F, at.rows.h - 20.0F};
    const auto columns = static_cast<float>(at.columns);
    const float width = (inner.w - apart * (columns - 1.0F)) / columns;
    constexpr float most = 6.0F; // rows of criteria, and that of bonus and penalty
    const float pitch = inner.h / (most / columns);
    for (std::size_t i = 0; i < view_.rows.size(); ++i) {
        const auto column = static_cast<float>(i / std::max<std::size_t>(lines, 1));
        const auto line = static_cast<float>(i % std::max<std::size_t>(lines, 1));
        const Rect row{inner.x + column * (width + apart), inner.y + line * pitch, width, pitch};
        if (line > 0.0F)
            canvas.rect({row.x, row.y, row.w, 2.0F}, canvas.theme().line);
        draw_paired_row(canvas, {row.x, row.y + 2.0F, row.w, row.h - 4.0F}, view_.rows, i, moving);
    }
}

void CompareScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
                 .title = msg::compare_units.in(frame.language),
                 .illustrative = view_.illustrative && view_.possible,
                 .note = view_.as_of,
                 .note_is_stale = frame.freshness.stale},
                frame.language);
    if (view_.possible) {
        const Places at = places(frame.layout);
        draw_choosing(canvas, at);
        draw_versus(canvas, at.versus, versus_sides(frame), view_.headline, following_.at(frame.now));
        draw_rows(frame, canvas, at);
    } else {
        draw_nothing(canvas, msg::format(msg::no_data_for_year, frame.language, frame.snapshot.campaign.year),
                     msg::no_data_ranking.in(frame.language), home_button(frame.language));
    }
    draw_dock(canvas, Place::compare, frame.language);
    sheet_.draw(canvas, prefix, following_.at(frame.now), frame.language);
}

} // namespace

std::unique_ptr<Screen> make_compare_screen()
{
    return std::make_unique<CompareScreen>();
}

} // namespace bangvang
