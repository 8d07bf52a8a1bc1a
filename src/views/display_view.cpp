#include "views/display_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

using Figure = double DisplaySettings::*;

// As few decimals as the value needs: 43 and 42,5.
std::string plain(double value)
{
    return format_number(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
}

DisplayFigure figure(const DisplaySettings& now, Figure member, const SettingRange& range)
{
    const auto moved = [&](int steps) -> std::optional<DisplaySettings> {
        DisplaySettings next = now;
        next.*member = range.stepped(now.*member, steps);
        return next == now ? std::nullopt : std::optional(next);
    };
    DisplayFigure result;
    result.less = moved(-1);
    result.more = moved(1);
    return result;
}

DisplayFigure named(DisplayFigure figure, std::string_view id, std::string_view label, std::string value)
{
    figure.id = id;
    figure.label = label;
    figure.value = std::move(value);
    return figure;
}

std::vector<DisplayFigure> figures(const DisplaySettings& now, Language language)
{
    return {named(figure(now, &DisplaySettings::diagonal_inch, diagonal_range), "diagonal",
                  msg::diagonal.in(language), msg::format(msg::inches, language, plain(now.diagonal_inch))),
            named(figure(now, &DisplaySettings::distance_m, distance_range), "distance",
                  msg::viewing_distance.in(language),
                  msg::format(msg::metres, language, format_number(now.distance_m, 1))),
            named(figure(now, &DisplaySettings::lower_edge_cm, lower_edge_range), "edge",
                  msg::lower_edge.in(language),
                  msg::format(msg::centimetres, language, plain(now.lower_edge_cm)))};
}

DisplayChoice on_or_off(const DisplaySettings& now, bool DisplaySettings::*member, Language language)
{
    DisplayChoice choice;
    for (const bool on : {false, true}) {
        DisplaySettings next = now;
        next.*member = on;
        choice.options.push_back(
            {on ? "on" : "off", std::string((on ? msg::on : msg::off).in(language)), next});
    }
    choice.selected = now.*member ? 1 : 0;
    return choice;
}

DisplayChoice large_type(const DisplaySettings& now, Language language)
{
    DisplayChoice choice;
    for (const auto& [type, id, label] : {std::tuple(LargeType::off, "off", msg::off),
                                          std::tuple(LargeType::automatic, "automatic", msg::automatic),
                                          std::tuple(LargeType::on, "on", msg::on)}) {
        DisplaySettings next = now;
        next.large_type = type;
        if (type == now.large_type)
            choice.selected = choice.options.size();
        choice.options.push_back({id, std::string(label.in(language)), next});
    }
    return choice;
}

DisplayChoice named(DisplayChoice choice, std::string_view id, std::string_view label)
{
    choice.id = id;
    choice.label = label;
    return choice;
}

// What of the screen lies within reach, above the floor, and how much of its height that is.
DisplayResult reach(const DisplayGeometry& display, Language language)
{
    const ReachBand band = reach_band(display);
    DisplayResult result{std::string(msg::in_reach.in(language)), {}, Verdict::poor};
    if (band.empty()) {
        result.value = msg::reach_none.in(language);
        return result;
    }
    const double share = (band.top - band.bottom) / height_mm(display);
    result.value = msg::format(
        msg::reach_of, language, format_number((display.lower_edge_mm + band.bottom) / 10.0, 0),
        format_number((display.lower_edge_mm + band.top) / 10.0, 0), format_percent(share * 100.0, 0));
    result.verdict = share < 0.25 ? Verdict::poor : Verdict::none;
    return result;
}

Verdict judge(double value, double good, double least)
{
    return value >= good ? Verdict::good : value < least ? Verdict::poor : Verdict::none;
}

std::vector<DisplayResult> results(const DisplaySettings& now, const DisplayGeometry& display,
                                   Language language)
{
    const auto millimetres = [&](double value, int decimals) {
        return msg::format(msg::millimetres, language, format_number(value, decimals));
    };
    const double unit = mm_per_unit(display);
    const double target = target_units * unit;
    const double capital = capital_mm(display, smallest_text);
    const double minutes = minutes_of_arc(capital, display.distance_mm);
    const double scale = text_scale_of(now, display);
    return {{std::string(msg::one_unit.in(language)), millimetres(unit, 3), Verdict::none},
            {std::string(msg::touch_target.in(language)), millimetres(target, 1),
             judge(target, finger_mm, finger_mm)},
            {std::string(msg::smallest_letters.in(language)), millimetres(capital, 1), Verdict::none},
            {std::string(msg::seen_under.in(language)),
             msg::format(msg::arc_minutes, language, format_number(minutes, 1)),
             judge(minutes, comfortable_minutes, least_minutes)},
            {std::string(msg::letter_size.in(language)),
             msg::format(msg::times, language, format_number(scale, scale == 1.15 ? 2 : 1)), Verdict::none},
            reach(display, language)};
}

} // namespace

DisplayView display_view(const DisplayState& state, int width_px, int height_px, Language language)
{
    const DisplaySettings& now = state.now;
    DisplayView view;
    view.pixels = msg::format(msg::pixels, language, width_px, height_px);
    view.geometry = geometry_of(now, width_px, height_px);
    view.figures = figures(now, language);
    view.choices = {named(on_or_off(now, &DisplaySettings::high_contrast, language), "contrast",
                          msg::high_contrast.in(language)),
                    named(large_type(now, language), "type", msg::large_type.in(language)),
                    named(on_or_off(now, &DisplaySettings::reduced_motion, language), "motion",
                          msg::reduced_motion.in(language))};
    view.results = results(now, view.geometry, language);
    view.saved = now == state.saved;
    view.installed = now == state.installed;
    return view;
}

} // namespace bangvang
