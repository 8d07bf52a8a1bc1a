#include "support/routes.h"

#include "views/deck_view.h"
#include "views/typing.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang::testing {

namespace {

using Routes = std::vector<NamedRoute>;

// Positions of a long table: all, or its beginning and its end.
std::vector<std::size_t> some_of(std::size_t count, std::size_t most)
{
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < count; ++i)
        if (count <= most || i < most / 2 || i + most / 2 >= count)
            chosen.push_back(i);
    return chosen;
}

template <class Row>
void add_subjects(Routes& routes, Place place, std::string_view name, const std::vector<Row>& rows,
                  std::size_t most)
{
    for (const std::size_t i : some_of(rows.size(), most))
        routes.push_back({fmt::format("{}-{}", name, rows[i].code), {.place = place, .code = rows[i].code}});
}

void add_attract(Routes& routes, const Snapshot& snapshot, std::size_t most)
{
    routes.push_back({"attract-slogan", {.place = Place::attract, .code = "slogan"}});
    routes.push_back({"attract-standings", {.place = Place::attract, .code = "standings"}});
    add_subjects(routes, Place::attract, "attract", snapshot.indicators, most);
    routes.push_back({"attract-honor", {.place = Place::attract, .code = "honor"}});
}

void add_ranking(Routes& routes, const Snapshot& snapshot, std::size_t most)
{
    routes.push_back({"ranking", {.place = Place::ranking}});
    routes.push_back({"ranking-last-page", {.place = Place::ranking, .page = 1000}});
    for (const Block& block : snapshot.blocks)
        routes.push_back({"ranking-block-" + block.code, {.place = Place::ranking, .block = block.code}});
    for (const std::size_t i : some_of(snapshot.periods.size(), most)) {
        const std::string& code = snapshot.periods[i].code;
        routes.push_back({"ranking-period-" + code, {.place = Place::ranking, .period = code}});
    }
    add_subjects(routes, Place::unit, "unit", snapshot.units, most);
}

// Neighbours, the first and the last, one unit in two periods, and each sheet.
void add_compare(Routes& routes, const Snapshot& snapshot)
{
    routes.push_back({"compare", {.place = Place::compare}});
    for (const Sheet sheet : {Sheet::left_unit, Sheet::right_period})
        routes.push_back({fmt::format("compare-sheet-{}", static_cast<int>(sheet)),
                          {.place = Place::compare, .sheet = sheet}});
    if (snapshot.units.empty() || snapshot.periods.empty())
        return;
    const std::string& first = snapshot.units.front().code;
    const std::string& last = snapshot.units.back().code;
    routes.push_back({"compare-ends", {.place = Place::compare, .sides = {Side{last, ""}, Side{first, ""}}}});
    routes.push_back(
        {"compare-periods",
         {.place = Place::compare, .sides = {Side{last, ""}, Side{last, snapshot.periods.front().code}}}});
}

void add_months(Routes& routes, const Snapshot& snapshot, std::size_t most)
{
    add_subjects(routes, Place::months, "months", snapshot.indicators, most);
    for (const std::size_t i : some_of(snapshot.indicators.size(), 2)) {
        Route route{.place = Place::months,
                    .code = snapshot.indicators[i].code,
                    .sides = {Side{.period = "2024-02"}, Side{.period = "2024-01"}}};
        routes.push_back({"months-of-one-year-" + route.code, route});
        route.sheet = Sheet::right_period;
        routes.push_back({"months-sheet-" + route.code, route});
    }
}

void add_progress(Routes& routes, const Snapshot& snapshot, std::size_t most)
{
    routes.push_back({"progress", {.place = Place::progress}});
    routes.push_back({"progress-last-page", {.place = Place::progress, .page = 1000}});
    add_subjects(routes, Place::indicator, "indicator", snapshot.indicators, most);
    if (!snapshot.indicators.empty())
        routes.push_back({"indicator-first-month",
                          {.place = Place::indicator, .code = snapshot.indicators.front().code, .month = 1}});
}

void add_honor(Routes& routes, const Snapshot& snapshot, std::size_t most)
{
    routes.push_back({"honor", {.place = Place::honor}});
    routes.push_back({"honor-last-page", {.place = Place::honor, .page = 1000}});
    routes.push_back({"honor-collectives", {.place = Place::honor, .kind = HonoreeKind::collective}});
    routes.push_back({"honor-sheet-awards", {.place = Place::honor, .sheet = Sheet::award_type}});
    routes.push_back({"honor-sheet-years", {.place = Place::honor, .sheet = Sheet::year}});
    routes.push_back({"honor-nobody", {.place = Place::honor, .year = 1990, .level = "Cấp nào đó"}});
    for (const Sheet sheet : {Sheet::filters, Sheet::level, Sheet::unit, Sheet::initials})
        routes.push_back({fmt::format("honor-sheet-{}", static_cast<int>(sheet)),
                          {.place = Place::honor, .order = HonorOrder::name, .sheet = sheet}});
    if (!snapshot.units.empty())
        routes.push_back({"honor-unit", {.place = Place::honor, .unit = snapshot.units.front().code}});
    add_subjects(routes, Place::honoree, "honoree", snapshot.honorees, most);
}

void add_reading(Routes& routes, const Snapshot& snapshot)
{
    routes.push_back({"movements", {.place = Place::movements}});
    routes.push_back({"movements-last-page", {.place = Place::movements, .page = 1000}});
    for (int size = 0; size < 3; ++size)
        routes.push_back({fmt::format("reader-size-{}", size), {.place = Place::reader, .text_size = size}});
    for (std::size_t i = 1; i < snapshot.document.size(); ++i)
        routes.push_back({fmt::format("reader-section-{}", i + 1),
                          {.place = Place::reader, .section = static_cast<int>(i)}});
    for (std::size_t i = 0; i < snapshot.movements.size(); ++i)
        routes.push_back({fmt::format("reader-movement-{}", i + 1),
                          {.place = Place::reader, .code = "movements", .section = static_cast<int>(i)}});
}

// Nothing typed, nobody found, everybody with some letter, each face of the keys, and a text as long as it
// gets.
void add_search(Routes& routes, const Snapshot& snapshot)
{
    routes.push_back({"search", {.place = Place::search}});
    routes.push_back({"search-nobody", {.place = Place::search, .query = "xyz"}});
    routes.push_back({"search-capital", {.place = Place::search, .query = "t", .keys = KeyFace::capital}});
    routes.push_back(
        {"search-tones", {.place = Place::search, .page = 1000, .query = "n", .keys = KeyFace::tones}});
    routes.push_back({"search-long", {.place = Place::search, .query = std::string(40, 'm')}});
    const auto typed = [](std::string_view name) {
        std::string query;
        for (std::size_t at = 0; at < name.size();) {
            const std::size_t size = first_code_point(name.substr(at)).size;
            query = typing::add_letter(query, name.substr(at, size));
            at += size;
        }
        const bool cut = length(query) < length(name);
        return cut ? query.substr(0, query.find_last_of(' ')) : query;
    };
    for (const std::size_t i : some_of(snapshot.honorees.size(), 6))
        routes.push_back({"search-" + snapshot.honorees[i].code,
                          {.place = Place::search, .query = typed(snapshot.honorees[i].name)}});
    for (const std::size_t i : some_of(snapshot.units.size(), 2))
        routes.push_back({"search-unit-" + snapshot.units[i].code,
                          {.place = Place::search, .query = typed(snapshot.units[i].name)}});
}

// The first slide of each name with its pages, and what lies behind them.
void add_deck(Routes& routes, const Snapshot& snapshot, std::size_t most)
{
    const auto add = [&](const std::string& id) {
        std::string name = "deck-" + id;
        std::ranges::replace(name, ':', '-');
        routes.push_back({name, {.place = Place::deck, .code = id}});
    };
    const std::vector<PlannedSlide> plan = deck_plan(snapshot);
    for (const std::size_t i : some_of(plan.size(), std::max<std::size_t>(most, 14)))
        add(plan[i].id);
    for (const std::size_t i : some_of(snapshot.units.size(), 2))
        add("unit:" + snapshot.units[i].code);
    for (const std::size_t i : some_of(snapshot.indicators.size(), 4))
        add("indicator:" + snapshot.indicators[i].code);
    for (const std::size_t i : some_of(snapshot.honorees.size(), 2))
        add("honoree:" + snapshot.honorees[i].code);
}

} // namespace

std::vector<NamedRoute> all_routes(const Snapshot& snapshot, std::size_t most)
{
    Routes routes;
    add_attract(routes, snapshot, std::max<std::size_t>(most, 4));
    routes.push_back({"home", {.place = Place::home}});
    add_ranking(routes, snapshot, std::max<std::size_t>(most, 4));
    add_compare(routes, snapshot);
    add_progress(routes, snapshot, std::max<std::size_t>(most, 4));
    add_months(routes, snapshot, std::max<std::size_t>(most, 4));
    add_honor(routes, snapshot, std::max<std::size_t>(most, 4));
    add_reading(routes, snapshot);
    add_search(routes, snapshot);
    add_deck(routes, snapshot, most);
    routes.push_back({"display", {.place = Place::display}});
    routes.push_back({"pin", {.place = Place::pin}});
    for (int tab = 0; tab < static_cast<int>(service_tabs.size()); ++tab)
        routes.push_back({fmt::format("service-{}", tab), {.place = Place::service, .section = tab}});
    routes.push_back({"notice", {.place = Place::notice}});
    return routes;
}

std::vector<NamedRoute> picture_routes()
{
    return {
        {"attract-1-slogan", {.place = Place::attract, .code = "slogan"}},
        {"attract-2-standings", {.place = Place::attract, .code = "standings"}},
        {"attract-3-indicator", {.place = Place::attract, .code = "cn"}},
        {"attract-4-honoree", {.place = Place::attract, .code = "honor"}},
        {"compare", {.place = Place::compare, .sides = {Side{"VP", ""}, Side{"TT", ""}}}},
        {"compare-periods",
         {.place = Place::compare, .sides = {Side{"NL", "2024-09"}, Side{"NL", "2024-02"}}}},
        {"compare-sheet",
         {.place = Place::compare, .sheet = Sheet::left_unit, .sides = {Side{"VP", ""}, Side{"TT", ""}}}},
        {"deck-01-title", {.place = Place::deck, .code = "title"}},
        {"deck-02-movement", {.place = Place::deck, .code = "movement"}},
        {"deck-03-podium", {.place = Place::deck, .code = "podium"}},
        {"deck-04-ranking-1", {.place = Place::deck, .code = "ranking:1"}},
        {"deck-05-ranking-2", {.place = Place::deck, .code = "ranking:2"}},
        {"deck-06-movers", {.place = Place::deck, .code = "movers"}},
        {"deck-07-indicators", {.place = Place::deck, .code = "indicators"}},
        {"deck-08-attention", {.place = Place::deck, .code = "attention"}},
        {"deck-09-honors", {.place = Place::deck, .code = "honors"}},
        {"deck-10-closing", {.place = Place::deck, .code = "closing"}},
        {"deck-unit", {.place = Place::deck, .code = "unit:TT"}},
        {"deck-indicator", {.place = Place::deck, .code = "indicator:xnk"}},
        {"deck-honoree", {.place = Place::deck, .code = "honoree:CN01"}},
        {"display", {.place = Place::display}},
        {"home", {.place = Place::home}},
        {"honor", {.place = Place::honor}},
        {"honor-collectives", {.place = Place::honor, .kind = HonoreeKind::collective}},
        {"honor-nobody", {.place = Place::honor, .award_type = "CTD", .unit = "NL"}},
        {"honor-sheet-awards", {.place = Place::honor, .sheet = Sheet::award_type}},
        {"honor-sheet-filters",
         {.place = Place::honor, .unit = "NL", .order = HonorOrder::name, .sheet = Sheet::filters}},
        {"honor-sheet-letters", {.place = Place::honor, .order = HonorOrder::name, .sheet = Sheet::initials}},
        {"honor-unit", {.place = Place::honor, .unit = "NL"}},
        {"honor-sheet-years", {.place = Place::honor, .sheet = Sheet::year}},
        {"honoree-group", {.place = Place::honoree, .code = "TT01", .kind = HonoreeKind::collective}},
        {"honoree-person", {.place = Place::honoree, .code = "CN01"}},
        {"indicator-level", {.place = Place::indicator, .code = "dl"}},
        {"indicator-month", {.place = Place::indicator, .code = "cn", .month = 3}},
        {"indicator-sum", {.place = Place::indicator, .code = "cn"}},
        {"months-level", {.place = Place::months, .code = "dl"}},
        {"months-one-year",
         {.place = Place::months,
          .code = "cn",
          .sides = {Side{.period = "2024-09"}, Side{.period = "2024-08"}}}},
        {"months-sum", {.place = Place::months, .code = "cn"}},
        {"movements", {.place = Place::movements}},
        {"progress", {.place = Place::progress}},
        {"ranking", {.place = Place::ranking}},
        {"ranking-block", {.place = Place::ranking, .block = "CN"}},
        {"reader", {.place = Place::reader, .section = 1}},
        {"reader-movements", {.place = Place::reader, .code = "movements"}},
        {"pin", {.place = Place::pin}},
        {"service", {.place = Place::service}},
        {"service-1-settings", {.place = Place::service, .section = 1}},
        {"service-2-checks", {.place = Place::service, .section = 2}},
        {"service-3-about", {.place = Place::service, .section = 3}},
        {"service-sheet", {.place = Place::service, .sheet = Sheet::confirm_way_back}},
        {"search", {.place = Place::search, .query = "lo thi b"}},
        {"search-empty", {.place = Place::search}},
        {"search-pages", {.place = Place::search, .query = "t", .keys = KeyFace::tones}},
        {"unit", {.place = Place::unit, .code = "NL"}}};
}

} // namespace bangvang::testing
