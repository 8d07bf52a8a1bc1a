#include "deck_said.h"

#include <algorithm>

namespace bangvang::deck_tests {

Names ids(const std::vector<PlannedSlide>& plan)
{
    Names names;
    for (const PlannedSlide& slide : plan)
        names.push_back(slide.id);
    return names;
}

Names plan(const Snapshot& snapshot)
{
    return ids(deck_plan(snapshot));
}

std::string plain(std::string words)
{
    for (std::size_t at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0", at))
        words.replace(at, std::string_view("\u00A0").size(), " ");
    return words;
}

std::string title(const Snapshot& snapshot, std::string_view id, Language language)
{
    return plain(deck_slide(snapshot, id, language).finding);
}

std::string eyebrow(const Snapshot& snapshot, std::string_view id, Language language)
{
    return plain(deck_slide(snapshot, id, language).eyebrow);
}

Names notes(const Snapshot& snapshot, std::string_view id, Language language)
{
    Names found;
    for (const SlideRow& row : deck_slide(snapshot, id, language).rows)
        found.push_back(plain(row.note));
    return found;
}

bool has_fact(const Snapshot& snapshot, std::string_view id, std::string_view fact, Language language)
{
    const Slide slide = deck_slide(snapshot, id, language);
    return std::ranges::any_of(slide.facts, [&](const std::string& each) { return plain(each) == fact; });
}

Snapshot two_months(std::initializer_list<double> august, std::initializer_list<double> september)
{
    Snapshot s = fixtures::department();
    fixtures::give_all(s, 0, august);
    fixtures::give_all(s, 1, september);
    return s;
}

Snapshot september(std::initializer_list<double> points)
{
    return two_months({}, points);
}

void add_indicator(Snapshot& s, const Figures& figures)
{
    const auto index = s.indicators.size();
    s.indicators.push_back({.code = fmt::format("ct{}", index + 1),
                            .name = figures.name,
                            .short_name = figures.name,
                            .unit = figures.unit,
                            .measure = figures.measure,
                            .direction = figures.direction});
    const auto at = [](int year, unsigned month) {
        return Month{std::chrono::year(year), std::chrono::month(month)};
    };
    const bool level = figures.measure == Measure::level;
    if (level)
        s.readings.push_back(
            {ref<Indicator>(index), at(2023, 12), 50.0, std::nullopt, DataState::official, ""});
    s.readings.push_back({ref<Indicator>(index), at(2024, figures.month), figures.value,
                          level ? std::nullopt : std::optional(figures.value), DataState::official,
                          "Báo cáo"});
    if (figures.target)
        s.targets.push_back({ref<Indicator>(index), 2024, *figures.target, "QĐ 5"});
}

Snapshot with_indicators(std::initializer_list<Figures> all)
{
    Snapshot s = fixtures::department();
    for (const Figures& figures : all)
        add_indicator(s, figures);
    return s;
}

void play(Snapshot& s, std::initializer_list<std::string_view> scenes)
{
    for (const std::string_view scene : scenes)
        s.playlist.push_back({.scene = std::string(scene)});
}

} // namespace bangvang::deck_tests
