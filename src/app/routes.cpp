#include "app/routes.h"

#include "nav/present.h"
#include "views/deck_view.h"

#include <algorithm>

namespace bangvang {

namespace {

bool subject_exists(const Route& route, const Snapshot& snapshot)
{
    switch (route.place) {
    case Place::unit:
        return find_unit(snapshot, route.code).has_value();
    case Place::indicator:
    case Place::months:
        return find_indicator(snapshot, route.code).has_value();
    case Place::compare:
        return !snapshot.units.empty() && latest_period(snapshot).has_value();
    case Place::honoree:
        return find_honoree(snapshot, route.code).has_value();
    case Place::deck:
        return deck_subject_exists(snapshot, route.code);
    case Place::reader:
        return route.code == "movements" ? !snapshot.movements.empty() : !snapshot.document.empty();
    default:
        return true;
    }
}

// A month that the indicator's year does not reach any more.
bool month_lost(const Route& route, const Snapshot& snapshot)
{
    const auto indicator =
        route.place == Place::indicator ? find_indicator(snapshot, route.code) : std::nullopt;
    if (!indicator || route.month == 0)
        return false;
    const auto latest = progress(snapshot, *indicator, snapshot.campaign.year);
    return !latest || route.month > latest->month;
}

bool year_lost(const Route& route, const Snapshot& snapshot)
{
    const std::vector<int> years = honor_years(snapshot);
    return route.year != 0 && std::ranges::find(years, route.year) == years.end();
}

bool has_reading(const Snapshot& snapshot, std::string_view indicator, std::string_view iso_month)
{
    const auto ref = find_indicator(snapshot, indicator);
    const auto month = parse_iso_month(iso_month);
    return ref && month && std::ranges::any_of(snapshot.readings, [&](const Reading& reading) {
               return reading.indicator == *ref && reading.month == *month;
           });
}

// A side without a unit or a period is the one that a comparison begins with.
void mend_sides(Route& route, const Snapshot& snapshot)
{
    for (Side& side : route.sides) {
        if (!find_unit(snapshot, side.code))
            side.code.clear();
        const bool known = route.place == Place::months ? has_reading(snapshot, route.code, side.period)
                                                        : find_period(snapshot, side.period).has_value();
        if (!known)
            side.period.clear();
    }
}

// Pages and sections need no such care: a screen keeps them among those it has.
void drop_lost_filters(Route& route, const Snapshot& snapshot)
{
    if (!route.period.empty() && !find_period(snapshot, route.period))
        route.period.clear();
    if (!route.block.empty() && !find_block(snapshot, route.block))
        route.block.clear();
    if (!route.award_type.empty() && !find_award_type(snapshot, route.award_type))
        route.award_type.clear();
    mend_sides(route, snapshot);
    if (!route.unit.empty() && !find_unit(snapshot, route.unit))
        route.unit.clear();
    const std::vector<std::string> levels = honor_levels(snapshot);
    if (!route.level.empty() && std::ranges::find(levels, route.level) == levels.end())
        route.level.clear();
    if (year_lost(route, snapshot))
        route.year = 0;
    if (month_lost(route, snapshot))
        route.month = 0;
}

} // namespace

Navigation begin_at(const Route& start, Language language)
{
    Navigation navigation{.language = language, .home_language = language};
    if (start.place == Place::home || start.place == Place::attract)
        navigation.stack.clear();
    navigation.stack.push_back(start);
    return navigation;
}

Navigation keep_valid(Navigation navigation, const Snapshot& snapshot, MonoTime now)
{
    const Route before = navigation.top();
    const std::string slide_before = slide_shown(navigation);
    std::erase_if(navigation.stack, [&](const Route& route) { return !subject_exists(route, snapshot); });
    if (navigation.stack.empty())
        navigation.stack.emplace_back();
    for (Route& route : navigation.stack)
        drop_lost_filters(route, snapshot);
    if (slide_level(navigation)) {
        plan_slides(navigation, snapshot);
        settle_presenting(navigation, before, slide_before, now);
    }
    if (before.place != navigation.top().place || before.code != navigation.top().code)
        navigation.entered_at = now;
    return navigation;
}

void plan_slides(Navigation& navigation, const Snapshot& snapshot)
{
    Presenting& presenting = navigation.presenting;
    presenting.plan = arranged_like(presenting.plan, deck_plan(snapshot));
    const auto level = slide_level(navigation);
    if (!level)
        return;
    std::string& code = navigation.stack[*level].code;
    if (!slide_position(presenting, code) && lies_behind_slides(code))
        return;
    std::size_t position = slide_position(presenting, code).value_or(0);
    for (const PlannedSlide& slide : presenting.plan)
        if (!slide.hidden && position-- == 0)
            code = slide.id;
}

std::vector<Route> pages_to_take(const Navigation& navigation, bool deck)
{
    if (!deck)
        return {navigation.top()};
    std::vector<Route> pages;
    for (const PlannedSlide& slide : navigation.presenting.plan)
        if (!slide.hidden)
            pages.push_back(deck_route(slide.id));
    return pages;
}

} // namespace bangvang
