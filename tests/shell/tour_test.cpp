#include "shell/screenshots.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace bangvang;

TEST_CASE("the tour has a picture of every unit and indicator, and no two share a name")
{
    Snapshot snapshot;
    for (const char* code : {"NL", "a/b", "a_b"})
        snapshot.units.push_back({.code = code});
    snapshot.indicators.push_back({.code = "CN"});
    const std::vector<TourStop> stops = tour_stops(snapshot);

    std::set<std::string> names;
    for (const TourStop& stop : stops) {
        CHECK(names.insert(stop.name).second);
        CHECK(stop.name.find('/') == std::string::npos);
    }
    CHECK(std::ranges::is_sorted(stops, {}, &TourStop::name));
    const auto units =
        std::ranges::count_if(stops, [](const TourStop& stop) { return stop.route.place == Place::unit; });
    CHECK(units == 3);
    CHECK(names.contains("06-indicator-01-CN"));
    CHECK(stops.back().data == TourStop::Data::stale);
}
