#include <bangvang/base/display.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr double mm_per_inch = 25.4;
constexpr double long_side_units = 1920.0;
constexpr double short_side_units = 1080.0;
constexpr double capital_em = 0.727; // height of the sans serif's capitals
constexpr std::array<std::string_view, 3> large_type_names{"off", "automatic", "on"};
constexpr std::array text_scales{1.0, 1.15, 1.3};

double mm_per_pixel(const DisplayGeometry& display)
{
    return display.diagonal_mm / std::hypot(display.width_px, display.height_px);
}

} // namespace

double width_mm(const DisplayGeometry& display)
{
    return mm_per_pixel(display) * display.width_px;
}

double height_mm(const DisplayGeometry& display)
{
    return mm_per_pixel(display) * display.height_px;
}

double mm_per_unit(const DisplayGeometry& display)
{
    const double longer = std::max(display.width_px, display.height_px);
    const double shorter = std::min(display.width_px, display.height_px);
    return mm_per_pixel(display) * std::min(longer / long_side_units, shorter / short_side_units);
}

double capital_mm(const DisplayGeometry& display, double em)
{
    return em * capital_em * mm_per_unit(display);
}

double minutes_of_arc(double size_mm, double distance_mm)
{
    return 2.0 * std::atan(size_mm / 2.0 / distance_mm) * 180.0 / std::numbers::pi * 60.0;
}

double needed_text_scale(const DisplayGeometry& display)
{
    const double seen = minutes_of_arc(capital_mm(display, smallest_text), display.distance_mm);
    for (const double scale : text_scales)
        if (seen * scale >= comfortable_minutes)
            return scale;
    return text_scales.back();
}

double finger_units(const DisplayGeometry& display)
{
    return finger_mm / mm_per_unit(display);
}

ReachBand reach_band(const DisplayGeometry& display)
{
    const double height = height_mm(display);
    return {std::clamp(reach_low_mm - display.lower_edge_mm, 0.0, height),
            std::clamp(reach_high_mm - display.lower_edge_mm, 0.0, height)};
}

double SettingRange::stepped(double value, int steps) const
{
    // From one multiple of the step to the next, also where the file gave something between.
    const double place = value / step;
    const double from = steps > 0 ? std::floor(place + 1e-6) : std::ceil(place - 1e-6);
    return std::clamp((from + steps) * step, least, most);
}

std::string_view large_type_name(LargeType type)
{
    return large_type_names[static_cast<std::size_t>(type)];
}

std::optional<LargeType> parse_large_type(std::string_view name)
{
    for (const LargeType type : {LargeType::off, LargeType::automatic, LargeType::on})
        if (large_type_name(type) == name)
            return type;
    return std::nullopt;
}

DisplayGeometry geometry_of(const DisplaySettings& settings, int width_px, int height_px)
{
    return {.diagonal_mm = settings.diagonal_inch * mm_per_inch,
            .width_px = width_px,
            .height_px = height_px,
            .distance_mm = settings.distance_m * 1000.0,
            .lower_edge_mm = settings.lower_edge_cm * 10.0};
}

double text_scale_of(const DisplaySettings& settings, const DisplayGeometry& display)
{
    switch (settings.large_type) {
    case LargeType::off:
        return text_scales.front();
    case LargeType::automatic:
        return needed_text_scale(display);
    case LargeType::on:
        break;
    }
    return text_scales.back();
}

} // namespace bangvang
