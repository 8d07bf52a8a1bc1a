#include "nav/navigation.h"

#include <doctest/doctest.h>

using namespace bangvang;

TEST_CASE("a screen's name reads back as the same screen")
{
    for (const char* name : {"attract",      "attract:standings",
                             "home",         "ranking",
                             "unit:NL",      "progress",
                             "indicator:cn", "honor",
                             "honoree:an",   "compare",
                             "compare:NL",   "compare:NL:TM",
                             "months:cn",    "movements",
                             "reader",       "search",
                             "notice",       "deck",
                             "deck:3",       "deck:ranking:2",
                             "deck:unit:NL", "pin",
                             "service",      "service:settings",
                             "service:about"}) {
        CAPTURE(name);
        const auto route = parse_screen(name);
        REQUIRE(route.has_value());
        CHECK(screen_name(*route) == name);
    }
}

TEST_CASE("a text to look for is taken, and never told")
{
    const auto route = parse_screen("search:lo thi b");
    REQUIRE(route.has_value());
    CHECK(*route == Route{.place = Place::search, .query = "lo thi b"});
    CHECK(screen_name(*route) == "search");
}

TEST_CASE("a wrong screen name is answered with the names there are")
{
    const auto unknown = parse_screen("rankings");
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == ErrorCode::usage);
    CHECK(unknown.error().message.find("ranking,") != std::string::npos);
    CHECK(parse_screen("unit").error().message.find("unit:CODE") != std::string::npos);
    CHECK_FALSE(parse_screen("home:x").has_value());
    CHECK_FALSE(parse_screen("").has_value());
}
