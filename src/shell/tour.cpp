#include "shell/screenshots.h"

#include <algorithm>

namespace bangvang {

namespace {

// Every honoree has the same screen; a dozen show all that can differ.
constexpr std::size_t most_honorees = 12;

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

} // namespace

std::vector<TourStop> tour_stops(const Snapshot& snapshot)
{
    using Data = TourStop::Data;
    std::vector<TourStop> stops{stop("01-attract-1-slogan", Place::attract, "slogan"),
                                stop("01-attract-2-standings", Place::attract, "standings")};
    for (const Indicator& indicator : snapshot.indicators)
        stops.push_back(stop("01-attract-3-" + file_part(indicator.code), Place::attract, indicator.code));
    stops.push_back(stop("02-home", Place::home));
    stops.push_back(stop("03-ranking", Place::ranking));
    for (const Unit& unit : snapshot.units)
        stops.push_back(stop("04-unit-" + file_part(unit.code), Place::unit, unit.code));
    stops.push_back(stop("05-progress", Place::progress));
    for (const Indicator& indicator : snapshot.indicators)
        stops.push_back(stop("06-indicator-" + file_part(indicator.code), Place::indicator, indicator.code));
    stops.push_back(stop("07-honor", Place::honor));
    for (std::size_t i = 0; i < std::min(snapshot.honorees.size(), most_honorees); ++i) {
        const std::string& code = snapshot.honorees[i].code;
        stops.push_back(stop("08-honoree-" + file_part(code), Place::honoree, code));
    }
    stops.push_back(stop("09-movements", Place::movements));
    stops.push_back(stop("10-reader", Place::reader));
    stops.push_back(stop("11-notice", Place::notice, {}, Data::none));
    stops.push_back(stop("12-stale", Place::home, {}, Data::stale));
    return stops;
}

} // namespace bangvang
