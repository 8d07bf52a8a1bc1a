#include "shell/screenshots.h"

#include "views/deck_view.h"

#include <algorithm>

namespace bangvang {

namespace {

// Every honoree has the same screen; a dozen show all that can differ.
constexpr std::size_t most_honorees = 12;
constexpr std::size_t all = 10'000;

// Codes come from the office and may hold anything; file names only hold letters, digits, '-', '_' and '.'.
std::string file_part(std::string_view code)
{
    std::string part;
    for (const char c : code) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           c == '-' || c == '_' || c == '.';
        part += plain ? c : '_';
    }
    return part;
}

TourStop stop(std::string name, Place place, std::string code = {},
              TourStop::Data data = TourStop::Data::current)
{
    return {std::move(name), Route{.place = place, .code = std::move(code)}, data};
}

// One stop for each of the first `most` rows; the running number keeps the sheet's order and tells apart
// codes that look alike as file names.
template <class Row>
void add_each(std::vector<TourStop>& stops, std::string_view name, Place place, const std::vector<Row>& rows,
              std::size_t most)
{
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        stops.push_back(
            stop(fmt::format("{}-{:02}-{}", name, i + 1, file_part(rows[i].code)), place, rows[i].code));
}

// Every slide, and one of each kind that lies behind them.
void add_slides(std::vector<TourStop>& stops, const Snapshot& snapshot)
{
    std::vector<std::string> ids;
    for (const PlannedSlide& slide : deck_plan(snapshot))
        ids.push_back(slide.id);
    if (!snapshot.units.empty())
        ids.push_back("unit:" + snapshot.units.front().code);
    if (!snapshot.indicators.empty())
        ids.push_back("indicator:" + snapshot.indicators.front().code);
    if (!snapshot.honorees.empty())
        ids.push_back("honoree:" + snapshot.honorees.front().code);
    for (std::size_t i = 0; i < ids.size(); ++i)
        stops.push_back(stop(fmt::format("14-deck-{:02}-{}", i + 1, file_part(ids[i])), Place::deck, ids[i]));
}

} // namespace

std::vector<TourStop> tour_stops(const Snapshot& snapshot)
{
    using Data = TourStop::Data;
    std::vector<TourStop> stops{stop("01-attract-1-slogan", Place::attract, "slogan"),
                                stop("01-attract-2-standings", Place::attract, "standings")};
    add_each(stops, "01-attract-3", Place::attract, snapshot.indicators, all);
    if (!snapshot.honorees.empty())
        stops.push_back(stop("01-attract-4-honor", Place::attract, "honor"));
    stops.push_back(stop("02-home", Place::home));
    stops.push_back(stop("03-ranking", Place::ranking));
    add_each(stops, "04-unit", Place::unit, snapshot.units, all);
    stops.push_back(stop("04-unit-compare", Place::compare));
    stops.push_back(stop("05-progress", Place::progress));
    add_each(stops, "06-indicator", Place::indicator, snapshot.indicators, all);
    add_each(stops, "06-indicator-months", Place::months, snapshot.indicators, 2);
    stops.push_back(stop("07-honor", Place::honor));
    add_each(stops, "08-honoree", Place::honoree, snapshot.honorees, most_honorees);
    stops.push_back(stop("09-movements", Place::movements));
    stops.push_back(stop("10-reader", Place::reader));
    stops.push_back(stop("11-search", Place::search));
    stops.push_back(stop("12-display", Place::display));
    stops.push_back(stop("12-pin", Place::pin));
    for (int tab = 0; tab < static_cast<int>(service_tabs.size()); ++tab)
        stops.push_back({fmt::format("12-service-{}", tab + 1),
                         Route{.place = Place::service, .section = tab}, Data::current});
    stops.push_back(stop("13-notice", Place::notice, {}, Data::none));
    add_slides(stops, snapshot);
    stops.push_back(stop("15-stale", Place::progress, {}, Data::stale));
    return stops;
}

} // namespace bangvang
