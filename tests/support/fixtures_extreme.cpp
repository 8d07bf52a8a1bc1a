// The awkward campaigns, each an ordinary one with one thing driven too far.
#include "support/fixtures.h"

#include <bangvang/base/text.h>

#include <functional>

namespace bangvang::testing {

namespace {

using Change = std::function<void(Snapshot&)>;

// `text` repeated word by word until it has `letters` letters.
std::string stretched(std::string_view text, std::size_t letters)
{
    std::string out(text);
    while (length(out) < letters)
        out.append(" ").append(text);
    while (length(out) > letters || out.back() == ' ') {
        while ((static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U)
            out.pop_back();
        out.pop_back();
    }
    return out;
}

Snapshot with_units(std::size_t units, std::size_t blocks)
{
    Snapshot s = bare_campaign();
    add_units(s, units, blocks);
    add_indicators(s, 5);
    add_honorees(s, 24);
    add_reading_matter(s, 7);
    return s;
}

Snapshot with_indicators(std::size_t count)
{
    Snapshot s = bare_campaign();
    add_units(s, 10, 3);
    add_indicators(s, count);
    add_honorees(s, 24);
    add_reading_matter(s, 7);
    return s;
}

Snapshot changed(const Change& change)
{
    Snapshot s = ordinary_campaign();
    change(s);
    return s;
}

void stretch_names(Snapshot& s)
{
    for (Unit& unit : s.units)
        unit.short_name = unit.name = stretched(unit.name, 90);
    for (Indicator& indicator : s.indicators)
        indicator.short_name = indicator.name = stretched(indicator.name, 90);
    for (Honoree& honoree : s.honorees)
        honoree.name = stretched(honoree.name, 90);
    for (AwardType& type : s.award_types)
        type.short_name = type.name = stretched(type.name, 90);
    for (Movement& movement : s.movements)
        movement.name = stretched(movement.name, 90);
    for (DocumentSection& section : s.document)
        section.heading = stretched(section.heading, 90);
}

// Odd figures for the first three indicators: no plan to speak of, a fall below zero, and a very large one.
void odd_figures(Snapshot& s)
{
    s.indicators[1].name = s.indicators[1].short_name = "Tốc độ tăng chỉ số sản xuất";
    for (Target& target : s.targets)
        target.value = target.indicator.index == 1   ? 0.0
                       : target.indicator.index == 2 ? 20'000'000.0
                                                     : target.value;
    for (Reading& reading : s.readings) {
        if (reading.indicator.index == 0)
            reading.value = 0.0;
        if (reading.indicator.index == 1)
            reading.value = reading.month.year() == std::chrono::year(2024) ? -3.2 : 1.4;
        if (reading.indicator.index == 2)
            reading.value = 1'371'742.1;
    }
}

// One indicator far behind its plan, one beyond its target.
void far_apart(Snapshot& s)
{
    for (Target& target : s.targets)
        target.value *= target.indicator.index == 0 ? 3.0 : target.indicator.index == 2 ? 0.7 : 1.0;
}

void without_awards(Snapshot& s)
{
    s.awards.clear();
    s.award_types.clear();
}

// Sixty titles, and awards of thirty years: more than one sheet of choices holds.
void many_titles_and_years(Snapshot& s)
{
    while (s.award_types.size() < 60) {
        AwardType type = s.award_types[s.award_types.size() % 5];
        type.code = fmt::format("E{}", s.award_types.size() + 1);
        type.name = type.short_name = fmt::format("{} {}", type.name, s.award_types.size() + 1);
        type.order = static_cast<int>(s.award_types.size()) + 1;
        s.award_types.push_back(std::move(type));
    }
    for (std::size_t i = 0; i < s.awards.size(); ++i) {
        Award& award = s.awards[i];
        award.type = {static_cast<std::uint32_t>(i % s.award_types.size())};
        award.year = 2024 - static_cast<int>(i % 40);
        award.decided_on = std::chrono::year(award.year) / 7 / 15;
    }
}

// Quarters instead of months, and sixteen criteria each in a group of its own.
void quarters_and_many_criteria(Snapshot& s)
{
    const auto year = std::chrono::year(2024);
    s.scores.clear();
    s.periods.clear();
    for (unsigned quarter = 1; quarter <= 3; ++quarter)
        s.periods.push_back({.code = fmt::format("2024-Q{}", quarter),
                             .label = fmt::format("Quý {}/2024", quarter),
                             .kind = PeriodKind::quarter,
                             .from = year / std::chrono::month(quarter * 3 - 2) / 1,
                             .until = last_day(year / std::chrono::month(quarter * 3))});
    s.criteria.clear();
    for (std::size_t i = 0; i < 16; ++i)
        s.criteria.push_back({std::string(1, static_cast<char>('A' + i)), fmt::format("Nhóm {}", i + 1),
                              fmt::format("Tiêu chí thứ {} về hoàn thành nhiệm vụ được giao", i + 1), 6.0,
                              CriterionKind::standard});
    for (std::uint32_t p = 0; p < s.periods.size(); ++p)
        for (std::uint32_t u = 0; u < s.units.size(); ++u)
            for (std::uint32_t c = 0; c < s.criteria.size(); ++c)
                s.scores.push_back({{p}, {u}, {c}, 4.0 + 0.1 * ((p + u + c) % 20), ""});
}

// The last honoree's only award is of another year, the one before has none that stands.
void without_awards_this_year(Snapshot& s)
{
    s.awards.back().year = 2021;
    s.awards.back().decided_on = std::chrono::year(2021) / 7 / 15;
    s.awards[s.awards.size() - 2].revoked_on = std::chrono::year(2024) / 9 / 1;
}

Fixture fixture(std::string name, Snapshot snapshot)
{
    return {std::move(name), std::make_shared<const Snapshot>(std::move(snapshot))};
}

Snapshot many_titles()
{
    Snapshot s = bare_campaign();
    add_units(s, 10, 3);
    add_honorees(s, 200);
    for (Honoree& honoree : s.honorees)
        honoree.kind = HonoreeKind::individual;
    for (AwardType& type : s.award_types)
        type.target = HonoreeKind::individual;
    many_titles_and_years(s);
    return s;
}

} // namespace

std::vector<Fixture> awkward_fixtures()
{
    Snapshot many_honorees = bare_campaign();
    add_units(many_honorees, 10, 3);
    add_honorees(many_honorees, 5000);
    return {fixture("only a campaign", bare_campaign()),
            fixture("1 unit", with_units(1, 0)),
            fixture("2 units", with_units(2, 1)),
            fixture("40 units in 8 blocks", with_units(40, 8)),
            fixture("400 units", with_units(400, 3)),
            fixture("no blocks", with_units(10, 0)),
            fixture("12 indicators", with_indicators(12)),
            fixture("0 indicators", with_indicators(0)),
            fixture("odd figures", changed(odd_figures)),
            fixture("a third of one plan, beyond another", changed(far_apart)),
            fixture("names of 90 letters", changed(stretch_names)),
            fixture("a slogan of 240 letters", changed([](Snapshot& s) {
                        s.slogans[0].text = s.campaign.theme = stretched(s.campaign.theme, 240);
                    })),
            fixture("no awards", changed(without_awards)),
            fixture("60 titles over 40 years", many_titles()),
            fixture("40 indicators", with_indicators(40)),
            fixture("quarters and sixteen criteria", changed(quarters_and_many_criteria)),
            fixture("20 movements, 20 sections", changed([](Snapshot& s) {
                        s.document.insert(s.document.end(), 12, s.document.back());
                        s.movements.insert(s.movements.end(), 13, s.movements.back());
                    })),
            fixture("5000 honorees", std::move(many_honorees)),
            fixture("an honoree without awards this year", changed(without_awards_this_year))};
}

} // namespace bangvang::testing
