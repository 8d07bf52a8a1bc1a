#include "screens/indicator.h"

#include "screens/following.h"
#include "screens/indicator_chart.h"
#include "screens/indicator_motion.h"
#include "screens/progress_motion.h"
#include "screens/progress_rows.h"
#include "ui/badges.h"
#include "ui/chart_zoom.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/fonts.h"
#include "ui/line_chart.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/indicator_view.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

struct Places {
    Rect chart, value, details;
    float lines_height;
    float months_height;
    LineChart insets; // only the plot's distances are used
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.chart = {64, 502, 952, 706},
                .value = {64, 264, 952, 214},
                .details = {64, 1232, 952, 400},
                .lines_height = 398.0F,
                .months_height = 206.0F,
                .insets = {.left = 104.0F, .right = 292.0F}};
    return {.chart = {64, 188, 1208, 692},
            .value = {1296, 188, 560, 344},
            .details = {1296, 556, 560, 324},
            .lines_height = 404.0F,
            .months_height = 190.0F,
            .insets = {.left = 110.0F, .right = 290.0F}};
}

// What the chart's panel is divided into.
struct ChartRects {
    Rect inner, plot, lines; // `plot`: lines and, below them, the months
};

ChartRects chart_rects(const Layout& layout, const Places& at, bool level)
{
    constexpr float between = 20.0F; // lines and bars
    const Rect inner{at.chart.x + 26.0F, at.chart.y + 18.0F, at.chart.w - 48.0F, at.chart.h - 26.0F};
    const float head = layout.portrait ? 44.0F : 52.0F;
    const Rect plot{inner.x, inner.y + head, inner.w, at.lines_height + between + at.months_height};
    Rect lines{plot.x, plot.y, plot.w, at.lines_height};
    if (level)
        lines.h = plot.h - 44.0F;
    return {inner, plot, lines};
}

// Of the two zoom buttons, at the foot of the panel's right side.
Point zoom_buttons(const ChartRects& rects, const Places& at)
{
    return {rects.plot.right() - at.insets.right + 44.0F, rects.plot.bottom() - min_touch};
}

bool over_buttons(Point point, const Frame& frame)
{
    const Places at = places(frame.layout);
    const Point buttons = zoom_buttons(chart_rects(frame.layout, at, false), at);
    return point.x >= buttons.x && point.y >= buttons.y;
}

class IndicatorScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return zoom_.moving(frame.now) ? std::optional(frame.now) : following_.next_change(frame.now);
    }

private:
    void take_view(const Frame& frame);
    [[nodiscard]] std::optional<Button> compare_button(const Frame& frame) const;
    void follow_zoom(const Frame& frame, const ScrollInput& scroll);
    [[nodiscard]] Rect zoom_area(const Frame& frame) const;
    [[nodiscard]] Point chosen_point(const Frame& frame) const;
    void draw_zoom(const Frame& frame, Canvas& canvas, Point at) const;
    void draw_value(const Frame& frame, Canvas& canvas, const Rect& r) const;
    float draw_percent(Canvas& canvas, Point at, double percent, const Moving& moving) const;
    void draw_chart(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_caption(Canvas& canvas, const Rect& r, Language language) const;
    void draw_columns(Canvas& canvas, const Rect& plot, const ChartColumns& columns, const Places& at,
                      const IndicatorView& now) const;
    static void draw_months(Canvas& canvas, const Rect& r, const ChartColumns& columns, const Places& at,
                            const IndicatorView& view);
    static void draw_months_key(Canvas& canvas, const Rect& r, const Places& at, Language language);
    void draw_details(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void draw_figures(const Frame& frame, Canvas& canvas, const Rect& inner) const;
    void draw_sources(Canvas& canvas, const Rect& r) const;
    [[nodiscard]] LineChart line_chart(const IndicatorView& view, const Places& at,
                                       const ChartWindow& window = {}) const;

    IndicatorView view_;
    Following following_;
    ChartZoom zoom_;
    int zoom_steps_{0}; // of the route, that zoom_ has made
    int month_{0};      // that was shown last
    std::string_view zoom_note_;
    std::string_view plan_name_;
    std::string_view forecast_name_;
    std::uint64_t revision_{0};
    std::string floor_note_; // "Trục dọc bắt đầu từ 95,8"
    std::string empty_note_;
};

void IndicatorScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& scroll)
{
    if (revision_ != frame.revision)
        take_view(frame);
    follow_zoom(frame, scroll);
}

void IndicatorScreen::take_view(const Frame& frame)
{
    view_ = indicator_view(frame.snapshot, frame.route, frame.language);
    following_.aim(frame, indicator_aims(view_));
    revision_ = frame.revision;
    empty_note_ = msg::no_reading.in(frame.language);
    zoom_note_ = msg::zoomed_in.in(frame.language);
    plan_name_ = msg::plan_name.in(frame.language);
    forecast_name_ = msg::forecast_name.in(frame.language);
    const Axis axis = chart_axis(line_chart(view_, places(frame.layout)));
    floor_note_ = msg::format(msg::axis_starts_at, frame.language, axis_label(axis.low, axis.decimals));
}

// The chosen month against the same of last year; none before the first reading.
std::optional<Button> IndicatorScreen::compare_button(const Frame& frame) const
{
    if (!view_.row.progress)
        return std::nullopt;
    const Month month{std::chrono::year(view_.row.progress->year),
                      std::chrono::month(static_cast<unsigned>(view_.month))};
    return Button{.id = "indicator.compare",
                  .label = msg::compare.in(frame.language),
                  .icon = Icon::swap,
                  .action = Open{Route{.place = Place::months,
                                       .code = frame.route.code,
                                       .sides = {Side{.period = iso(month)}, Side{}}}}};
}

Rect IndicatorScreen::zoom_area(const Frame& frame) const
{
    const Places at = places(frame.layout);
    return chart_plot(chart_rects(frame.layout, at, view_.level).lines, line_chart(view_, at));
}

// Where the chosen month's figure stands now; else the middle.
Point IndicatorScreen::chosen_point(const Frame& frame) const
{
    const Places at = places(frame.layout);
    const Rect lines = chart_rects(frame.layout, at, view_.level).lines;
    const LineChart chart = line_chart(view_, at, zoom_.window(frame.now));
    const auto column = static_cast<std::size_t>(std::max(view_.month - 1, 0));
    const auto value = view_.actual[column];
    if (view_.month == 0 || !value)
        return zoom_area(frame).center();
    return {chart_columns(lines, chart).x(view_.month - 1), chart_y(lines, chart, chart_axis(chart), *value)};
}

// Two fingers, a double tap and the buttons bring the chart nearer; a month chosen at the edge of what is
// seen comes into it.
void IndicatorScreen::follow_zoom(const Frame& frame, const ScrollInput& scroll)
{
    const Rect plot = zoom_area(frame);
    const Rect panel = places(frame.layout).chart;
    if (scroll.zoom.pinching && panel.contains(scroll.zoom.at))
        zoom_.pinch(scroll.zoom.by, scroll.zoom.at, scroll.zoom.moved, plot, frame.now);
    if (scroll.double_tap && panel.contains(*scroll.double_tap) && !over_buttons(*scroll.double_tap, frame))
        zoom_.toggle(*scroll.double_tap, plot, frame.now);
    for (; zoom_steps_ != frame.route.zoom; zoom_steps_ += frame.route.zoom > zoom_steps_ ? 1 : -1)
        zoom_.step(frame.route.zoom > zoom_steps_, chosen_point(frame), plot, frame.now);
    if (zoom_.zoomed() && month_ != view_.month)
        zoom_.show((view_.month - 1) / 11.0, 1.0 / 11.0, frame.now);
    month_ = view_.month;
}

// The large way to zoom: "−" and "+" at the foot of the chart's right side.
void IndicatorScreen::draw_zoom(const Frame& frame, Canvas& canvas, Point at) const
{
    const auto step = [&](int by) {
        Route route = frame.route;
        route.zoom += by;
        return Change{route};
    };
    draw_round_button(canvas, {at.x, at.y, min_touch, min_touch},
                      {.id = "indicator.zoom.out",
                       .icon = Icon::minus,
                       .kind = zoom_.zoomed() ? ButtonKind::normal : ButtonKind::disabled,
                       .action = step(-1)});
    draw_round_button(canvas, {at.x + min_touch + 16.0F, at.y, min_touch, min_touch},
                      {.id = "indicator.zoom.in",
                       .icon = Icon::plus,
                       .kind = zoom_.nearest() ? ButtonKind::disabled : ButtonKind::normal,
                       .action = step(1)});
}

LineChart IndicatorScreen::line_chart(const IndicatorView& view, const Places& at,
                                      const ChartWindow& window) const
{
    LineChart chart = indicator_lines(view, at.insets);
    chart.window = window;
    chart.labels_foot = view.level ? min_touch + 8.0F : 0.0F;
    chart.floor_note = chart.whole() ? std::string_view(floor_note_) : zoom_note_;
    chart.plan_name = plan_name_;
    chart.forecast_name = forecast_name_;
    chart.note = view.pace_caption;
    chart.empty_note = empty_note_;
    return chart;
}

// "76,2%" with the rest at about half the size. Returns the width.
float IndicatorScreen::draw_percent(Canvas& canvas, Point at, double percent, const Moving& moving) const
{
    const Color gold = canvas.theme().gold_on_lacquer;
    const SplitNumber split = split_number(moving.value(value_name("percent", view_.row.code), percent), 1);
    return draw_number_with_unit(canvas, at,
                                 {.number_style = type::num_xl,
                                  .number_color = gold,
                                  .number = split.whole,
                                  .room = split_number(percent, 1).whole,
                                  .unit_style = type::num_xl.at(72.0F),
                                  .unit_color = gold,
                                  .unit = split.rest + "%"});
}

// The percentage, the figure, the target, the pace.
void IndicatorScreen::draw_value(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("indicator.value");
    const Theme& theme = canvas.theme();
    const bool portrait = frame.layout.portrait;
    draw_lacquer(canvas, r, {.notch = portrait ? 20.0F : 22.0F});
    if (!view_.row.progress) {
        canvas.paragraph({r.x + 40.0F, r.y + 40.0F}, r.w - 80.0F, type::body_large, theme.ink_on_lacquer,
                         msg::no_reading.in(frame.language));
        return;
    }
    const Progress& progress = *view_.row.progress;
    Point at{r.x + 40.0F, r.y + 26.0F};
    const Moving moving = following_.at(frame.now);
    if (progress.percent) {
        const float y = portrait ? r.center().y - type::num_xl.line_height() / 2.0F : at.y;
        const float width = draw_percent(canvas, {at.x, y}, *progress.percent, moving);
        at = portrait ? Point{at.x + width + 40.0F, r.center().y - 72.0F}
                      : Point{at.x, y + type::num_xl.line_height()};
    }
    draw_number_with_unit(canvas, at,
                          {.number_style = type::num_m,
                           .number_color = theme.ink_on_lacquer,
                           .number = moving_value(view_.row, moving),
                           .room = view_.row.value_text,
                           .unit_style = type::label,
                           .unit_color = theme.ink_on_lacquer,
                           .unit = view_.row.estimate_mark,
                           .gap = 12.0F});
    at.y += type::num_m.line_height();
    const std::string target = progress.target ? msg::format(msg::on_target, frame.language,
                                                             view_.row.target_value + view_.row.target_unit)
                                               : view_.row.target_text;
    const std::string& words = view_.level ? view_.row.target_text : target;
    const float room = r.right() - 30.0F - at.x;
    const TextStyle label = fit_sized(canvas, type::label, words, room, 1, {28.0F});
    canvas.text(at, label, theme.ink_on_lacquer, words);
    at.y += label.line_height() + (portrait ? 8.0F : 12.0F);
    if (!progress.pace)
        return;
    canvas.glyph(pace_glyph(*progress.pace),
                 {at.x, at.y + type::label.line_height() / 2.0F - 15.0F, 30.0F, 30.0F}, theme.gold_on_lacquer,
                 theme.lacquer_bottom);
    canvas.text({at.x + 42.0F, at.y}, type::label, theme.gold_on_lacquer, view_.pace_text);
}

// What the chart is, and its unit.
void IndicatorScreen::draw_caption(Canvas& canvas, const Rect& r, Language language) const
{
    const Theme& theme = canvas.theme();
    const float middle = r.y + (canvas.layout().portrait ? 22.0F : 26.0F);
    const auto& words = view_.level ? msg::level_title : msg::cumulative_title;
    const float title =
        canvas.text({r.x, middle - type::h3.line_height() / 2.0F}, type::h3, theme.ink, words.in(language));
    const std::string& aside = view_.unit_caption;
    const TextStyle style =
        fit_sized(canvas, type::label_medium, aside, r.w - title - 32.0F, 1, {28.0F, 26.0F, 24.0F});
    canvas.text({r.right(), middle - style.line_height() / 2.0F}, style, theme.ink2, aside,
                {.align = Align::right});
}

void IndicatorScreen::draw_months(Canvas& canvas, const Rect& r, const ChartColumns& columns,
                                  const Places& at, const IndicatorView& view)
{
    constexpr std::array<std::string_view, 12> labels{"1", "2", "3", "4",  "5",  "6",
                                                      "7", "8", "9", "10", "11", "12"};
    const Rect bars{r.x, r.bottom() - at.months_height, r.w, at.months_height};
    draw_month_bars(
        canvas, bars, columns,
        {.actual = view.months, .plan = view.month_plan, .selected = view.month - 1, .labels = labels});
}

// What the bars are, beside them.
void IndicatorScreen::draw_months_key(Canvas& canvas, const Rect& r, const Places& at, Language language)
{
    const std::string words =
        std::string(msg::each_month.in(language)) + "\n" + std::string(msg::frame_is_plan.in(language));
    canvas.paragraph({r.right() - at.insets.right + 44.0F,
                      r.bottom() - at.months_height + (canvas.layout().portrait ? 34.0F : 24.0F)},
                     at.insets.right - 44.0F, type::label_medium.leading(1.25F), canvas.theme().ink, words,
                     {}, Wrap::greedy);
}

void IndicatorScreen::draw_chart(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto scope = canvas.piece("indicator.chart");
    draw_paper(canvas, at.chart);
    const auto [inner, plot, lines] = chart_rects(frame.layout, at, view_.level);
    draw_caption(canvas, {inner.x, inner.y, inner.w - 4.0F, inner.h}, frame.language);
    const IndicatorView now = on_the_way(view_, following_.at(frame.now));
    const LineChart chart = line_chart(now, at, zoom_.window(frame.now));
    const ChartColumns columns = chart_columns(lines, chart);
    if (view_.month > 0)
        draw_column_band(canvas, {plot.x, plot.y + 8.0F, plot.w, plot.h - 6.0F}, columns, view_.month - 1);
    draw_line_chart(canvas, lines, chart, static_cast<float>(following_.at(frame.now).value("lines", 1.0)));
    if (view_.latest > 0)
        draw_zoom(frame, canvas, zoom_buttons({inner, plot, lines}, at));
    if (!view_.level)
        draw_months_key(canvas, plot, at, frame.language);
    draw_columns(canvas, plot, columns, at, now);
    std::vector<Action> actions;
    for (int month = 1; month <= view_.latest; ++month) {
        Route route = frame.route;
        route.month = month;
        actions.emplace_back(Change{route});
    }
    hit_columns(canvas, "indicator.month", plot, columns, actions);
}

// What stands in the months' columns under the lines.
void IndicatorScreen::draw_columns(Canvas& canvas, const Rect& plot, const ChartColumns& columns,
                                   const Places& at, const IndicatorView& now) const
{
    if (!view_.level)
        return draw_months(canvas, plot, columns, at, now);
    for (int month = 1; month <= 12; ++month)
        if (columns.seen(month - 1))
            canvas.text({columns.x(month - 1), plot.bottom() - 40.0F}, type::label_medium, canvas.theme().ink,
                        std::to_string(month), {.align = Align::center});
}

// The figures of the chosen month, or where they and the plan come from; a tap shows the other.
void IndicatorScreen::draw_details(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("indicator.details");
    const Theme& theme = canvas.theme();
    const bool sources = frame.route.section != 0;
    draw_paper(canvas, r, {.pressed = canvas.pressed("indicator.sources")});
    const auto pressed = canvas.shift(press_offset(canvas, "indicator.sources"));
    const Rect inner{r.x + 34.0F, r.y + 18.0F, r.w - 68.0F, r.h - 30.0F};
    canvas.text({inner.x, inner.y + 28.0F - type::h3.line_height() / 2.0F}, type::h3, theme.ink,
                sources ? msg::sources_title.in(frame.language) : view_.month_title);
    if (sources)
        draw_sources(canvas, {inner.x, inner.y + 56.0F, inner.w, inner.h - 56.0F});
    else
        draw_figures(frame, canvas, inner);
    if (view_.source.empty())
        return;
    Route other = frame.route;
    other.section = sources ? 0 : 1;
    canvas.hit("indicator.sources", r, Change{other});
}

void IndicatorScreen::draw_sources(Canvas& canvas, const Rect& r) const
{
    canvas.icon(Icon::close, {r.right() - 34.0F, r.y - 46.0F, 34.0F, 34.0F}, canvas.theme().accent, 4.0F);
    canvas.rect({r.x, r.y, r.w, 2.0F}, canvas.theme().line);
    const TextStyle style =
        whole_in(canvas, type::label_medium.leading(1.26F), view_.source, r.w, r.h - 8.0F);
    canvas.paragraph({r.x, r.y + 8.0F}, r.w, style, canvas.theme().ink, view_.source, {}, Wrap::greedy);
}

void IndicatorScreen::draw_figures(const Frame& frame, Canvas& canvas, const Rect& inner) const
{
    const Theme& theme = canvas.theme();
    canvas.text({inner.right(), inner.y + 28.0F - type::num_s.line_height() / 2.0F}, type::num_s,
                theme.accent, moving_month_value(view_, following_.at(frame.now)), {.align = Align::right});
    const float pitch = frame.layout.portrait ? 80.0F : 60.0F;
    constexpr std::size_t most = 3; // and the line that leads to the sources
    float y = inner.y + 56.0F;
    for (const IndicatorDetail& detail :
         std::span(view_.details).first(std::min(view_.details.size(), most))) {
        canvas.rect({inner.x, y, inner.w, 2.0F}, theme.line);
        const TextStyle number = fit_sized(canvas, type::num, detail.value, inner.w * 0.6F, 1,
                                           {32.0F, 30.0F, 28.0F, 26.0F, 24.0F}, pitch - 2.0F);
        const Rect line{inner.x, y + 2.0F, inner.w, pitch - 2.0F};
        const float used = line_in(canvas, line, number, theme.ink, detail.value, Align::right);
        sized_in(canvas, {line.x, line.y, line.w - used - 16.0F, line.h}, type::label_medium, theme.ink,
                 detail.label, 1, {28.0F, 26.0F, 24.0F});
        y += pitch;
    }
    if (view_.source.empty())
        return;
    canvas.rect({inner.x, y, inner.w, 2.0F}, theme.line);
    const Rect line{inner.x, y + 2.0F, inner.w, pitch - 2.0F};
    canvas.icon(Icon::info, {line.x, line.center().y - 16.0F, 32.0F, 32.0F}, theme.accent, 3.5F);
    line_in(canvas, {line.x + 46.0F, line.y, line.w - 46.0F, line.h}, type::label_medium, theme.ink,
            msg::sources_title.in(frame.language));
    canvas.icon(Icon::next, {line.right() - 32.0F, line.center().y - 16.0F, 32.0F, 32.0F}, theme.accent,
                4.0F);
}

void IndicatorScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = view_.position,
                 .title = view_.row.name,
                 .title_px = frame.layout.portrait ? 48.0F : 56.0F,
                 .illustrative = view_.illustrative,
                 .note = view_.as_of,
                 .note_is_stale = frame.freshness.stale,
                 .action = compare_button(frame)},
                frame.language);
    const Places at = places(frame.layout);
    draw_chart(frame, canvas, at);
    draw_value(frame, canvas, at.value);
    draw_details(frame, canvas, at.details);
    draw_dock(canvas, Place::progress, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_indicator_screen()
{
    return std::make_unique<IndicatorScreen>();
}

} // namespace bangvang
