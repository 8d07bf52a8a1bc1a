// Counts take the form that each language asks for.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "views/home_view.h"
#include "views/messages.h"
#include "views/unit_view.h"

#include <doctest/doctest.h>

namespace bangvang::testing {

TEST_CASE("English has a form for one and a form for none and many, Vietnamese one form for all")
{
    for (const std::size_t count : {0U, 1U, 2U, 21U}) {
        CAPTURE(count);
        const std::string written = std::to_string(count);
        CHECK(msg::format(msg::people_count, count, Language::vi, count) == written + " gương mặt");
        CHECK(msg::format(msg::people_count, count, Language::en, count) ==
              written + (count == 1 ? " person" : " people"));
        CHECK(msg::format(msg::risen_since, count, Language::en, count, "month 8") ==
              "Up " + written + (count == 1 ? " place" : " places") + " since month 8");
        CHECK(msg::format(msg::stale, count, Language::en, count) ==
              "The figures have not been updated for " + written + (count == 1 ? " day." : " days."));
    }
}

TEST_CASE("a hub with one movement and one face says so")
{
    Snapshot s = bare_campaign();
    add_units(s, 1, 0);
    add_honorees(s, 1);
    add_reading_matter(s, 1);
    const HomeView english = home_view(s, Language::en);
    CHECK(english.people_count == "1 person");
    CHECK(english.movement_count == "1 movement");
    CHECK(english.movement_text.find("movements") == std::string::npos);
    const HomeView vietnamese = home_view(s, Language::vi);
    CHECK(vietnamese.people_count == "1 gương mặt");
    CHECK(vietnamese.movement_count == "1 phong trào");
}

} // namespace bangvang::testing
