#include "ui/line_chart.h"

#include "ui/chart_lines.h"
#include "views/format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bangvang {

namespace {

constexpr float tick_gap = 26.0F;      // between the plot and the right end of a tick's label
constexpr float estimate_slack = 4.0F; // the widest digit is rarely the only one
constexpr float value_px = 36.0F;
constexpr float label_from = 42.0F; // after the last column
constexpr TextStyle label_style = type::label;
constexpr float label_line = 36.0F;
constexpr TextStyle note_style = type::label_medium;
constexpr float note_gap = 16.0F;    // to the value beside the ring
constexpr float least_note = 160.0F; // a column narrower than a word helps nobody
constexpr TextStyle value_style = type::label_bold.at(value_px);

struct Range {
    double low{std::numeric_limits<double>::infinity()};
    double high{-std::numeric_limits<double>::infinity()};
    void take(ChartValues values)
    {
        for (const std::optional<double>& value : values) {
            if (!value)
                continue;
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
};

Range range_of(const LineChart& chart)
{
    Range range;
    for (const ChartValues values :
         {chart.actual, chart.plan, chart.last_year, chart.forecast, chart.forecast_low, chart.forecast_high})
        range.take(values);
    return range;
}

Axis whole_axis(const LineChart& chart)
{
    const Range range = range_of(chart);
    return make_axis(range.low, range.high, chart.floor);
}

// The plot's inset on the left: wider than asked where the labels of the axis are long. An estimate from the
// widest digit of the face, so that the columns do not depend on loaded fonts.
float left_inset(const LineChart& chart)
{
    const Axis axis = whole_axis(chart);
    float widest = 0.0F;
    for (const double tick : axis.ticks()) {
        float width = 0.0F;
        for (const char c : axis_label(tick, axis.decimals))
            width += (c >= '0' && c <= '9' ? 0.654F : 0.30F) * type::label_medium.px;
        widest = std::max(widest, width);
    }
    return std::max(chart.left, widest + tick_gap - estimate_slack);
}

bool is_empty(const LineChart& chart)
{
    const Range range = range_of(chart);
    return range.low > range.high;
}

// Everything a drawing step needs to find its place.
struct Plot {
    Rect r;
    ChartColumns columns;
    Axis axis;
    float top{0.0F};
    float bottom{0.0F};
    float left{0.0F}; // of what is seen of the columns
    float right{0.0F};

    [[nodiscard]] Rect seen() const { return {left, top, right - left, bottom - top}; }
    [[nodiscard]] float y(double value) const
    {
        return bottom - (bottom - top) * static_cast<float>(axis.share(value));
    }
    [[nodiscard]] Point at(int column, double value) const { return {columns.x(column), y(value)}; }
    [[nodiscard]] PlotLines lines(ChartValues values, int first = 0) const
    {
        return plot_lines(values, [&](std::size_t i) { return at(first + static_cast<int>(i), *values[i]); });
    }
};

Plot make_plot(const Rect& r, const LineChart& chart)
{
    const Rect plot = chart_plot(r, chart);
    return {r, chart_columns(r, chart), chart_axis(chart), plot.y, plot.bottom(), plot.x, plot.right()};
}

// A reading with none on either side is a dot.
void draw_run(Canvas& canvas, const std::vector<Point>& points, Color color, float width)
{
    if (points.size() > 1)
        canvas.polyline(points, color, width);
    else
        canvas.circle(points.front(), width, color);
}

void draw_grid(Canvas& canvas, const Plot& plot)
{
    const Theme& theme = canvas.theme();
    const float left = plot.left - 14;
    const float right = plot.right + 10;
    for (const double tick : plot.axis.ticks()) {
        const float y = plot.y(tick);
        canvas.rect({left, y - 1, right - left, 2}, theme.grid);
        canvas.text({plot.left - tick_gap, y - type::label_medium.line_height() / 2}, type::label_medium,
                    theme.ink2, axis_label(tick, plot.axis.decimals), {.align = Align::right});
    }
}

int last_actual(const LineChart& chart)
{
    for (std::size_t i = chart.actual.size(); i-- > 0;)
        if (chart.actual[i])
            return static_cast<int>(i);
    return -1;
}

void draw_forecast(Canvas& canvas, const Plot& plot, const LineChart& chart)
{
    const int first = std::max(0, last_actual(chart));
    const Color accent = canvas.theme().accent;
    const PlotLines upper = plot.lines(chart.forecast_high, first);
    const PlotLines lower = plot.lines(chart.forecast_low, first);
    for (std::size_t i = 0; i < std::min(upper.size(), lower.size()); ++i)
        if (upper[i].size() == lower[i].size() && upper[i].size() > 1)
            canvas.band(upper[i], lower[i], canvas.theme().band.alpha(0.16F));
    for (const std::vector<Point>& line : plot.lines(chart.forecast, first))
        canvas.polyline_dashed(line, accent, 6.0F, 6.0F, 12.0F);
}

// The design sets the value above and to the left of the ring; early in the year there is no room there.
Rect value_place(const Canvas& canvas, const Plot& plot, const LineChart& chart, Point at)
{
    const float width = canvas.width(value_style, chart.value_label);
    const bool fits_left = at.x - 26 - width > plot.left - 14;
    return {fits_left ? at.x - 26 - width : at.x + 26, std::max(plot.r.y, at.y - 58.5F), width,
            value_style.line_height()};
}

void draw_now(Canvas& canvas, const Plot& plot, const LineChart& chart)
{
    const int column = last_actual(chart);
    if (column < 0)
        return;
    const Theme& theme = canvas.theme();
    const Point at = plot.at(column, *chart.actual[static_cast<std::size_t>(column)]);
    canvas.circle(at, 16.0F, theme.accent);
    canvas.circle(at, 8.0F, theme.surface);
    if (!chart.whole())
        return; // its label is one of many
    const Rect value = value_place(canvas, plot, chart, at);
    canvas.text({value.x, value.y}, value_style, theme.accent, chart.value_label);
}

struct ValueLabel {
    Rect place;
    TextStyle style;
    std::string text;
    Point point;
    bool last{false};
};

Rect moved_into(Rect r, const Rect& outer)
{
    r.x = std::clamp(r.x, outer.x, std::max(outer.x, outer.right() - r.w));
    r.y = std::clamp(r.y, outer.y, std::max(outer.y, outer.bottom() - r.h));
    return r;
}

// Of what is seen of a chart that was zoomed: the last value, and near enough every one at its point.
std::vector<ValueLabel> near_labels(const Canvas& canvas, const Plot& plot, const LineChart& chart)
{
    constexpr float room_for_value = 150.0F;
    const int last = last_actual(chart);
    std::vector<ValueLabel> labels;
    for (int column = plot.columns.pitch < room_for_value ? std::max(last, 0) : 0; column <= last; ++column) {
        const auto& value = chart.actual[static_cast<std::size_t>(column)];
        if (!value || !plot.seen().inset(-1.0F).contains(plot.at(column, *value)))
            continue;
        ValueLabel label{
            .place = {}, .style = type::label_bold, .text = {}, .point = plot.at(column, *value)};
        label.last = column == last;
        label.text = label.last ? std::string(chart.value_label) : format_number(*value, chart.decimals);
        const float width = canvas.width(label.style, label.text);
        const float line = label.style.line_height();
        label.place = {label.point.x - width / 2.0F, label.point.y - 16.0F - line, width, line};
        if (label.last) {
            label.style = value_style;
            label.place = value_place(canvas, plot, chart, label.point);
        }
        label.place = moved_into(label.place, plot.seen());
        labels.push_back(std::move(label));
    }
    return labels;
}

void draw_near_labels(Canvas& canvas, const std::vector<ValueLabel>& labels)
{
    const Theme& theme = canvas.theme();
    for (const ValueLabel& label : labels) {
        if (!label.last)
            canvas.circle(label.point, 10.0F, theme.accent);
        const Rect& r = label.place;
        canvas.rect({r.x - 6.0F, r.y, r.w + 12.0F, r.h}, theme.surface.alpha(0.86F), 6.0F);
        canvas.text({r.x, r.y}, label.style, theme.accent, label.text);
    }
}

// Where a line is seen last: at its last value, or where it leaves the window to the right.
std::optional<double> last_value(ChartValues values, const Plot& plot, int first)
{
    const auto edge = static_cast<double>((plot.right - plot.columns.first) / plot.columns.pitch) -
                      static_cast<double>(first);
    for (std::size_t i = values.size(); i-- > 0;) {
        if (!values[i] || static_cast<double>(i) > edge + 0.01)
            continue;
        const double beyond = edge - static_cast<double>(i);
        const bool goes_on = beyond < 1.0 && i + 1 < values.size() && values[i + 1];
        return goes_on ? *values[i] + (*values[i + 1] - *values[i]) * beyond : *values[i];
    }
    return std::nullopt;
}

struct LineEnd {
    std::string_view text;
    ChartValues values;
    Color color;
    bool strong{false};
    int first{0}; // column
};

void add_label(Canvas& canvas, std::vector<EndLabel>& labels, const Plot& plot, const LineEnd& end)
{
    const std::optional<double> value = last_value(end.values, plot, end.first);
    if (end.text.empty() || !value)
        return;
    const float y = plot.y(*value);
    if (y < plot.top - 1.0F || y > plot.bottom + 1.0F)
        return;
    const float room = plot.r.right() - plot.right - label_from;
    const TextStyle style = end.strong ? type::label_bold : label_style;
    const auto lines = canvas.wrap(style, end.text, room).lines.size();
    labels.push_back({end.text, y, y, label_line * static_cast<float>(lines), end.color, end.strong});
}

void draw_end_labels(Canvas& canvas, const Plot& plot, const LineChart& chart)
{
    const Theme& theme = canvas.theme();
    std::vector<EndLabel> labels;
    const bool ends = plot.columns.seen(plot.columns.count - 1);
    add_label(canvas, labels, plot,
              {ends ? chart.forecast_label : chart.forecast_name, chart.forecast, theme.accent, true,
               std::max(0, last_actual(chart))});
    add_label(canvas, labels, plot, {ends ? chart.plan_label : chart.plan_name, chart.plan, theme.plan});
    // A trace darker than its line: it stands out 7:1 from a slide's ground, too.
    const Color last_year = mix(theme.last_year, theme.ink, 0.1F);
    add_label(canvas, labels, plot, {chart.last_year_label, chart.last_year, last_year});
    push_apart(labels, plot.r.y, plot.r.bottom() - chart.labels_foot);
    const float x = plot.right;
    for (const EndLabel& label : labels) {
        const std::vector<Point> elbow{{x + 6, label.value_y}, {x + 24, label.y}, {x + 34, label.y}};
        canvas.polyline(elbow, label.color, 2.5F);
        const TextStyle style = label.strong ? type::label_bold : label_style;
        const float room = plot.r.right() - x - label_from;
        const TextBlock block = canvas.wrap(style, label.text, room);
        canvas.text_block({x + label_from, label.y - block.height / 2}, room, style, label.color, block);
    }
}

// What is said inside the plot, in as many lines as keep clear of the value beside the ring.
TextBlock wrap_notes(const Canvas& canvas, const Plot& plot, const LineChart& chart, const std::string& notes,
                     Point at)
{
    const float room = plot.right - plot.left;
    const TextBlock wide = canvas.wrap(note_style, notes, room, Wrap::greedy);
    const int column = last_actual(chart);
    if (column < 0 || chart.value_label.empty())
        return wide;
    const Rect value =
        value_place(canvas, plot, chart, plot.at(column, *chart.actual[static_cast<std::size_t>(column)]));
    const Rect taken{at.x, at.y, wide.width + note_gap, wide.height};
    if (!taken.overlaps(value))
        return wide;
    return canvas.wrap(note_style, notes, std::max(value.x - note_gap - at.x, least_note), Wrap::greedy);
}

// The grid stops where a note would be struck through.
void clear_grid(Canvas& canvas, const Plot& plot, const TextBlock& block, Point at)
{
    for (const TextLine& line : block.lines) {
        const Rect words{at.x - 6, at.y + 2, line.width + 12, note_style.line_height() - 4};
        for (const double tick : plot.axis.ticks())
            if (words.contains({words.x, plot.y(tick)}))
                canvas.rect(words, canvas.theme().surface);
        at.y += note_style.line_height();
    }
}

// Who looks closely has to know that the axis begins elsewhere. In the corner that the line leaves free,
// unless a value stands there.
Point note_corner(const Plot& plot, const TextBlock& block, bool low, const std::vector<ValueLabel>& labels)
{
    const float left = plot.left + 12.0F;
    const float right = plot.right - block.width - 12.0F;
    const float top = plot.top + 12.0F;
    const float bottom = plot.bottom - block.height - 12.0F;
    const std::array corners{Point{left, low ? top : bottom}, Point{left, low ? bottom : top},
                             Point{right, low ? top : bottom}, Point{right, low ? bottom : top}};
    const auto is_free = [&](const Point& at) {
        const Rect taken{at.x - 12.0F, at.y - 6.0F, block.width + 24.0F, block.height + 12.0F};
        return std::ranges::none_of(labels,
                                    [&](const ValueLabel& label) { return taken.overlaps(label.place); });
    };
    const auto* const free = std::ranges::find_if(corners, is_free);
    return free != corners.end() ? *free : corners.front();
}

void draw_zoom_note(Canvas& canvas, const Plot& plot, const LineChart& chart,
                    const std::vector<ValueLabel>& labels)
{
    const TextBlock block = canvas.wrap(note_style, chart.floor_note, plot.right - plot.left - 24.0F);
    const auto column = static_cast<std::size_t>(
        std::clamp(std::ceil((plot.left - plot.columns.first) / plot.columns.pitch), 0.0F, 11.0F));
    const auto first = column < chart.actual.size() ? chart.actual[column] : std::nullopt;
    const bool low = !first || plot.y(*first) > plot.seen().center().y;
    const Point at = note_corner(plot, block, low, labels);
    canvas.rect({at.x - 12.0F, at.y - 6.0F, block.width + 24.0F, block.height + 12.0F},
                canvas.theme().surface.alpha(0.92F), 8.0F);
    canvas.text_block(at, block.width, note_style, canvas.theme().ink2, block);
}

// Under the highest line of the grid at the left, which is free where the lines begin low; else at the foot.
void draw_notes(Canvas& canvas, const Plot& plot, const LineChart& chart)
{
    std::string notes;
    if (!chart.floor_note.empty() && plot.axis.low > 0.0)
        notes = std::string(chart.floor_note) + "\n";
    notes += chart.note;
    if (notes.empty())
        return;
    const std::optional<double> start = chart.actual.empty() ? std::nullopt : chart.actual.front();
    const bool low = !start || plot.axis.share(*start) < 0.5;
    Point at{plot.left, plot.y(plot.axis.ticks().back()) + 6.0F};
    const TextBlock block = wrap_notes(canvas, plot, chart, notes, at);
    if (!low)
        at.y = plot.bottom - block.height - 6.0F;
    clear_grid(canvas, plot, block, at);
    canvas.text_block(at, block.width, note_style, canvas.theme().ink2, block);
}

} // namespace

Rect chart_plot(const Rect& r, const LineChart& chart)
{
    const float left = left_inset(chart);
    return {r.x + left, r.y + chart.top, r.w - left - chart.right, r.h - chart.top - chart.bottom};
}

ChartColumns chart_columns(const Rect& r, const LineChart& chart)
{
    const Rect plot = chart_plot(r, chart);
    const int gaps = std::max(1, chart.columns - 1);
    const float whole = plot.w / static_cast<float>(chart.window.size);
    return {plot.x - whole * static_cast<float>(chart.window.left), whole / static_cast<float>(gaps),
            chart.columns, plot.x, plot.right()};
}

Axis chart_axis(const LineChart& chart)
{
    const Axis axis = whole_axis(chart);
    const ChartWindow& window = chart.window;
    return chart.whole() ? axis : part_of_axis(axis, window.bottom, window.bottom + window.size);
}

float chart_y(const Rect& r, const LineChart& chart, const Axis& axis, double value)
{
    const float bottom = r.bottom() - chart.bottom;
    return bottom - (bottom - r.y - chart.top) * static_cast<float>(axis.share(value));
}

void draw_line_chart(Canvas& canvas, const Rect& r, const LineChart& chart, float shown)
{
    const Theme& theme = canvas.theme();
    const Plot plot = make_plot(r, chart);
    draw_grid(canvas, plot);
    if (is_empty(chart)) {
        canvas.text({r.center().x, r.center().y - 20}, type::body_large, theme.ink2, chart.empty_note,
                    {.align = Align::center});
        return;
    }
    if (chart.whole())
        draw_notes(canvas, plot, chart);
    {
        const auto clipped = canvas.clip(chart.whole() ? Rect{r.x, r.y - 20, r.w * shown, r.h + 40}
                                                       : plot.seen().inset(-10.0F));
        for (const std::vector<Point>& line : plot.lines(chart.last_year))
            draw_run(canvas, line, theme.last_year, 4.0F);
        for (const std::vector<Point>& line : plot.lines(chart.plan))
            canvas.polyline_dashed(line, theme.plan, 4.0F, 18.0F, 12.0F);
        draw_forecast(canvas, plot, chart);
        for (const std::vector<Point>& line : plot.lines(chart.actual))
            draw_run(canvas, line, theme.accent, 8.0F);
        draw_now(canvas, plot, chart);
    }
    if (!chart.whole()) {
        const std::vector<ValueLabel> labels = near_labels(canvas, plot, chart);
        draw_near_labels(canvas, labels);
        draw_zoom_note(canvas, plot, chart, labels);
    }
    const auto faded = canvas.fade(std::clamp((shown - 0.8F) * 5.0F, 0.0F, 1.0F));
    draw_end_labels(canvas, plot, chart);
}

} // namespace bangvang
