#include "screens/months.h"

#include "screens/following.h"
#include "screens/nothing.h"
#include "screens/sides.h"
#include "screens/versus.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/line_chart.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"
#include "views/months_view.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr std::string_view prefix = "months";

struct Places {
    std::array<Rect, 2> months;
    Rect swap, previous, last_year; // the last two choose the right side
    Rect versus, chart, rows;
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.months = {Rect{64, 1436, 412, 88}, Rect{604, 1436, 412, 88}},
                .swap = {496, 1436, 88, 88},
                .previous = {64, 1540, 464, 88},
                .last_year = {552, 1540, 464, 88},
                .versus = {64, 264, 952, 352},
                .chart = {64, 636, 952, 386},
                .rows = {64, 1042, 952, 374}};
    return {.months = {Rect{64, 184, 384, 88}, Rect{568, 184, 384, 88}},
            .swap = {464, 184, 88, 88},
            .previous = {984, 184, 372, 88},
            .last_year = {1372, 184, 484, 88},
            .versus = {64, 288, 1792, 196},
            .chart = {64, 502, 860, 380},
            .rows = {948, 502, 908, 380}};
}

constexpr float key_room = 248.0F; // beside the lines, for the names of the years
constexpr float key_height = 40.0F;

class MonthsScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }

private:
    [[nodiscard]] std::array<VersusSide, 2> versus_sides() const;
    void draw_choosing(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_preset(Canvas& canvas, const Rect& r, const msg::Message& words, std::string_view id,
                     const std::string& month, Language language) const;
    void draw_caption(Canvas& canvas, const Rect& r, const Axis& axis, Language language) const;
    void draw_lines(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void hit_months(Canvas& canvas, const Rect& r, const ChartColumns& columns) const;
    void draw_rows(const Frame& frame, Canvas& canvas, const Rect& r) const;

    MonthsView view_;
    Route route_; // with both sides filled in
    Following following_;
    SideSheet sheet_;
    std::uint64_t revision_{0};
};

void aim_line(Aims& aims, std::size_t side, const YearLine& line)
{
    for (std::size_t i = 0; i < line.values.size(); ++i)
        if (line.values[i])
            aims.values.push_back({.name = fmt::format("line.{}.{}", side, i + 1),
                                   .to = *line.values[i],
                                   .motion = motion::bar_grow});
}

void MonthsScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = months_view(frame.snapshot, frame.route, frame.language);
    route_ = frame.route;
    route_.sides = view_.sides;
    Aims aims;
    aim_versus(aims, versus_sides());
    aim_paired_rows(aims, view_.rows);
    aims.values.push_back({.name = "lines", .to = 1.0, .motion = motion::line_draw, .enter = 0.0});
    aim_line(aims, 0, view_.lines[0]);
    aim_line(aims, 1, view_.lines[1]);
    sheet_.take(route_, view_.choices, aims);
    following_.aim(frame, aims);
    revision_ = frame.revision;
}

std::array<VersusSide, 2> MonthsScreen::versus_sides() const
{
    std::array<VersusSide, 2> sides;
    for (std::size_t i = 0; i < 2; ++i) {
        const ComparedMonth& month = view_.months[i];
        sides[i] = {.label = month.figure_label,
                    .value = month.figure,
                    .text = month.figure_text,
                    .under = month.estimate_mark};
    }
    return sides;
}

// Gives the right side the month before the left one, or the same month a year earlier.
void MonthsScreen::draw_preset(Canvas& canvas, const Rect& r, const msg::Message& words, std::string_view id,
                               const std::string& month, Language language) const
{
    Route route = route_;
    route.sheet = Sheet::none;
    route.sides[1].period = month;
    const bool chosen = month == route_.sides[1].period;
    Button button{
        .id = fmt::format("{}.{}", prefix, id), .label = words.in(language), .action = Change{route}};
    if (month.empty())
        button.kind = ButtonKind::disabled;
    else if (chosen)
        button.kind = ButtonKind::primary;
    if (chosen)
        button.icon = Icon::check;
    draw_button(canvas, r, button);
}

void MonthsScreen::draw_choosing(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto scope = canvas.piece("months.choosing");
    Route route = route_;
    route.sheet = Sheet::none;
    draw_side_drop(canvas, at.months[0], prefix, Sheet::left_period, view_.months[0].label, route);
    draw_side_drop(canvas, at.months[1], prefix, Sheet::right_period, view_.months[1].label, route);
    draw_swap(canvas, at.swap, prefix, route);
    draw_preset(canvas, at.previous, msg::previous_month, "previous_month", view_.previous_month,
                frame.language);
    draw_preset(canvas, at.last_year, msg::same_month_last_year, "last_year", view_.last_year,
                frame.language);
}

// What the chart is, and its unit; where its axis does not start at zero that is said too.
void MonthsScreen::draw_caption(Canvas& canvas, const Rect& r, const Axis& axis, Language language) const
{
    const Theme& theme = canvas.theme();
    const auto& words = view_.level ? msg::level_title : msg::cumulative_title;
    const float title = canvas.text({r.x, r.y}, type::h3, theme.ink, words.in(language));
    std::string aside = view_.unit_caption;
    if (axis.low != 0.0)
        aside =
            msg::format(msg::axis_starts_at, language, axis_label(axis.low, axis.decimals)) + " · " + aside;
    fitted_in(canvas, {r.x + title + 32.0F, r.y, r.w - title - 32.0F, type::h3.line_height()},
              type::label_medium, theme.ink2, aside, 1, {28.0F, 26.0F, 24.0F}, Align::right);
}

// The wash of a chosen month and its triangle, no wider than the month: its neighbour may be chosen too.
void mark_month(Canvas& canvas, const Rect& r, const ChartColumns& columns, int month)
{
    const Color accent = canvas.theme().accent;
    const float x = columns.x(month - 1);
    canvas.rect({x - columns.pitch / 2.0F, r.y, columns.pitch, r.h}, accent.alpha(0.07F));
    canvas.triangle({x - 12.0F, r.y}, {x + 12.0F, r.y}, {x, r.y + 16.0F}, accent);
}

// Which year the thick line is. It ends somewhere among the others, so its name stands beside the chart.
void name_line(Canvas& canvas, Point at, std::string_view words)
{
    const Color accent = canvas.theme().accent;
    canvas.rect({at.x, at.y + key_height / 2.0F - 4.0F, 36.0F, 8.0F}, accent);
    line_in(canvas, {at.x + 48.0F, at.y, key_room, key_height}, type::label_bold, accent, words);
}

// The whole of both years; the chosen months are marked.
void MonthsScreen::draw_lines(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("months.chart");
    draw_paper(canvas, r);
    const Rect inner{r.x + 26.0F, r.y + 12.0F, r.w - 48.0F, r.h - 24.0F};
    const Moving moving = following_.at(frame.now);
    const MonthlyValues left = moving.months("line.0", view_.lines[0].values);
    const MonthlyValues right = moving.months("line.1", view_.lines[1].values);
    const LineChart chart{.actual = std::span(left).first(view_.lines[0].months),
                          .last_year = right,
                          .last_year_label = view_.lines[1].label,
                          .floor = view_.level ? AxisFloor::data : AxisFloor::zero,
                          .right = key_room,
                          .top = 44.0F,
                          .labels_foot = key_height,
                          .decimals = view_.decimals};
    draw_caption(canvas, {inner.x + 8.0F, inner.y, inner.w - 8.0F, inner.h}, chart_axis(chart),
                 frame.language);
    const Rect lines{inner.x, inner.y + 50.0F, inner.w, inner.h - 94.0F};
    const ChartColumns columns = chart_columns(lines, chart);
    const Rect band{lines.x, lines.y + 8.0F, lines.w, inner.bottom() - lines.y - 8.0F};
    mark_month(canvas, band, columns, view_.months[0].month);
    if (view_.months[1].month != view_.months[0].month)
        mark_month(canvas, band, columns, view_.months[1].month);
    draw_line_chart(canvas, lines, chart, static_cast<float>(moving.value("lines", 1.0)));
    name_line(canvas, {lines.right() - key_room + 44.0F, lines.bottom() - key_height}, view_.lines[0].label);
    for (int month = 1; month <= 12; ++month)
        canvas.text({columns.x(month - 1), inner.bottom() - 38.0F}, type::label_medium, canvas.theme().ink,
                    std::to_string(month), {.align = Align::center});
    hit_months(canvas, {lines.x, lines.y, lines.w, inner.bottom() - lines.y}, columns);
}

void MonthsScreen::hit_months(Canvas& canvas, const Rect& r, const ChartColumns& columns) const
{
    std::vector<Action> actions;
    for (const auto& sides : view_.columns) {
        Route route = route_;
        route.sheet = Sheet::none;
        route.sides = sides;
        actions.emplace_back(Change{route});
    }
    hit_columns(canvas, "months.column", r, columns, actions);
}

void MonthsScreen::draw_rows(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("months.rows");
    const Theme& theme = canvas.theme();
    draw_paper(canvas, r);
    const Rect inner{r.x + 34.0F, r.y + 8.0F, r.w - 68.0F, r.h - 18.0F};
    float y = inner.y;
    for (std::size_t i = 0; i < view_.rows.size(); ++i) {
        draw_paired_row(canvas, {inner.x, y + 2.0F, inner.w, paired_row_height}, view_.rows, i,
                        following_.at(frame.now));
        y += paired_row_height + 6.0F;
        canvas.rect({inner.x, y - 2.0F, inner.w, 2.0F}, theme.line);
    }
    const Rect rest{inner.x, y + 6.0F, inner.w, inner.bottom() - y - 6.0F};
    const TextStyle style =
        whole_in(canvas, canvas.sized(type::label_medium.leading(1.26F)), view_.sources, rest.w, rest.h);
    canvas.paragraph({rest.x, rest.y}, rest.w, style, theme.ink, view_.sources, {}, Wrap::greedy);
}

void MonthsScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = view_.position,
                 .title = view_.name,
                 .title_px = frame.layout.portrait ? 48.0F : 56.0F,
                 .illustrative = view_.illustrative,
                 .note = view_.as_of,
                 .note_is_stale = frame.freshness.stale},
                frame.language);
    if (view_.possible) {
        const Places at = places(frame.layout);
        draw_choosing(frame, canvas, at);
        draw_versus(canvas, at.versus, versus_sides(), view_.headline, following_.at(frame.now));
        draw_lines(frame, canvas, at.chart);
        draw_rows(frame, canvas, at.rows);
    } else {
        draw_nothing(canvas, msg::no_reading.in(frame.language), msg::no_data_progress.in(frame.language),
                     home_button(frame.language));
    }
    draw_dock(canvas, Place::months, frame.language);
    sheet_.draw(canvas, prefix, following_.at(frame.now), frame.language);
}

} // namespace

std::unique_ptr<Screen> make_months_screen()
{
    return std::make_unique<MonthsScreen>();
}

} // namespace bangvang
