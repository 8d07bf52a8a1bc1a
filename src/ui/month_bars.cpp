#include "ui/controls.h"
#include "ui/line_chart.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr float label_room = 44.0F;
constexpr float widest_frame = 44.0F;
constexpr float frame_share = 0.95F; // of the pitch, where columns stand close
constexpr float frame_stroke = 2.5F;
constexpr float overhang = 36.0F; // of the base line
constexpr double head_room = 1.16;

struct Scale {
    float base{0.0F}; // y of zero
    float unit{0.0F}; // units of height for one unit of value

    [[nodiscard]] Rect bar(float center, float width, double value) const
    {
        const float height = static_cast<float>(value) * unit;
        return {center - width / 2, base - std::max(height, 0.0F), width, std::abs(height)};
    }
};

void take_range(ChartValues values, double& low, double& high)
{
    for (const std::optional<double>& value : values) {
        low = std::min(low, value.value_or(0.0));
        high = std::max(high, value.value_or(0.0));
    }
}

Scale make_scale(const Rect& r, const MonthBars& bars)
{
    double low = 0.0;
    double high = 0.0;
    take_range(bars.actual, low, high);
    take_range(bars.plan, low, high);
    const double span = std::max((high - low) * head_room, 1e-9);
    const float height = r.h - label_room;
    const float unit = static_cast<float>(static_cast<double>(height) / span);
    return {r.y + height + static_cast<float>(low) * unit, unit};
}

std::optional<double> value_at(ChartValues values, int column)
{
    const auto i = static_cast<std::size_t>(column);
    return i < values.size() ? values[i] : std::nullopt;
}

void draw_bar(Canvas& canvas, const Scale& scale, const MonthBars& bars, int column, float x, float width,
              float shown)
{
    const Theme& theme = canvas.theme();
    if (const std::optional<double> plan = value_at(bars.plan, column))
        canvas.rect_outline(scale.bar(x, width, *plan), theme.line_strong, frame_stroke);
    if (const std::optional<double> actual = value_at(bars.actual, column)) {
        const Color color = column == bars.selected ? theme.accent : theme.gold_deep.alpha(0.78F);
        canvas.rect(scale.bar(x, width - 10, *actual * static_cast<double>(shown)), color);
    }
}

void draw_label(Canvas& canvas, const MonthBars& bars, int column, float x, float bottom)
{
    const auto i = static_cast<std::size_t>(column);
    if (i >= bars.labels.size())
        return;
    const bool chosen = column == bars.selected;
    const TextStyle style = chosen ? type::label_bold : type::label_medium;
    canvas.text({x, bottom - style.line_height()}, style, chosen ? canvas.theme().accent : canvas.theme().ink,
                bars.labels[i], {.align = Align::center});
}

} // namespace

void draw_month_bars(Canvas& canvas, const Rect& r, const ChartColumns& columns, const MonthBars& bars,
                     float shown)
{
    const Scale scale = make_scale(r, bars);
    const float width = std::min(widest_frame, columns.pitch * frame_share);
    const float left = columns.left - overhang;
    const float right = columns.right + overhang;
    canvas.rect({left, scale.base - 1.5F, right - left, 3}, canvas.theme().line_strong);
    for (int column = 0; column < columns.count; ++column) {
        if (!columns.seen(column))
            continue;
        draw_bar(canvas, scale, bars, column, columns.x(column), width, shown);
        draw_label(canvas, bars, column, columns.x(column), r.bottom());
    }
}

void draw_column_band(Canvas& canvas, const Rect& r, const ChartColumns& columns, int column)
{
    if (column < 0 || column >= columns.count || !columns.seen(column))
        return;
    const Color accent = canvas.theme().accent;
    const float x = columns.x(column);
    canvas.rect({x - 40, r.y, 80, r.h}, accent.alpha(0.07F));
    canvas.triangle({x - 12, r.y}, {x + 12, r.y}, {x, r.y + 16}, accent);
}

void hit_columns(Canvas& canvas, std::string_view id, const Rect& r, const ChartColumns& columns,
                 std::span<const Action> actions)
{
    const float half = columns.pitch / 2;
    // The half columns at both ends reach beyond the plot, where nothing else is; those of a part of it do
    // not.
    const bool zoomed = !columns.seen(0) || !columns.seen(columns.count - 1);
    for (std::size_t i = 0; i < actions.size() && i < static_cast<std::size_t>(columns.count); ++i) {
        if (!columns.seen(static_cast<int>(i)))
            continue;
        const float x = columns.x(static_cast<int>(i));
        const float left = zoomed ? std::max(x - half, columns.left) : x - half;
        const float right = zoomed ? std::min(x + half, columns.right) : x + half;
        canvas.hit(std::string(id) + "." + std::to_string(i + 1), {left, r.y, right - left, r.h}, actions[i],
                   id);
    }
}

} // namespace bangvang
