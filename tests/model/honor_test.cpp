#include <doctest/doctest.h>

#include "fixtures.h"

#include <algorithm>

using namespace bangvang;
using namespace bangvang::fixtures;

namespace {

std::vector<std::string> names(const Snapshot& s, const HonorFilter& filter = {})
{
    std::vector<std::string> out;
    for (const HonorEntry& entry : honor_roll(s, filter))
        out.push_back(s[entry.honoree].name);
    return out;
}

using Names = std::vector<std::string>;
constexpr std::size_t fighter = 0; // the higher title
constexpr std::size_t worker = 1;

} // namespace

TEST_CASE("the roll stands by the height of the title, then the newest, then by given name")
{
    Snapshot s = department();
    honour(s, "Lò Thị Bình", worker, 2024, "2024-07-01");
    honour(s, "Hoàng Đức Dũng", fighter, 2023, "2024-01-05");
    honour(s, "Vàng A Páo", fighter, 2024, "2024-12-20");
    honour(s, "Nguyễn Văn An", fighter, 2024, "2024-12-20");
    CHECK(names(s) == Names{"Nguyễn Văn An", "Vàng A Páo", "Hoàng Đức Dũng", "Lò Thị Bình"});
}

TEST_CASE("the order of names that was worked out beforehand gives the same roll")
{
    Snapshot s = department();
    for (const char* name : {"Lò Thị Bình", "Hoàng Đức Dũng", "Vàng A Páo", "Nguyễn Văn An", "Nguyễn Văn An"})
        honour(s, name, worker, 2024, "2024-07-01");
    const Names without = names(s);
    place_names(s);
    REQUIRE(s.name_places.size() == s.honorees.size());
    CHECK(names(s) == without);
    for (std::uint32_t& place : s.name_places) // it is really what counts
        place = static_cast<std::uint32_t>(s.honorees.size()) - 1 - place;
    CHECK(names(s) == Names(without.rbegin(), without.rend()));
    honour(s, "Giàng A Ánh", worker, 2024, "2024-07-01"); // no longer of all honorees
    CHECK(names(s).size() == 6);
}

TEST_CASE("one person's awards stand together, the highest first")
{
    Snapshot s = department();
    honour(s, "Lò Thị Bình", worker, 2024, "2024-12-01");
    Award higher = s.awards.front();
    higher.type = ref<AwardType>(fighter);
    higher.year = 2022;
    higher.decided_on = day("2022-12-01");
    s.awards.push_back(higher);
    const auto roll = honor_roll(s, {});
    REQUIRE(roll.size() == 1);
    REQUIRE(roll[0].awards.size() == 2);
    CHECK(s[roll[0].awards[0]].year == 2022);
    CHECK(honor_years(s) == std::vector{2024, 2022});
}

TEST_CASE("a revoked award is gone, and with it who has no other")
{
    Snapshot s = department();
    honour(s, "Lò Thị Bình", worker, 2024, "2024-12-01");
    honour(s, "Nguyễn Văn An", fighter, 2023, "2023-12-20");
    s.awards[1].revoked_on = day("2024-05-01");
    CHECK(names(s) == Names{"Lò Thị Bình"});
    CHECK(honor_years(s) == std::vector{2024});
}

TEST_CASE("filters narrow the roll, alone and together")
{
    Snapshot s = department();
    honour(s, "Lò Thị Bình", worker, 2024, "2024-12-01");    // unit 0
    honour(s, "Nguyễn Văn An", fighter, 2023, "2023-12-20"); // unit 1
    honour(s, "Phòng Năng lượng", fighter, 2024, "2024-12-20");
    s.honorees[2].kind = HonoreeKind::collective;
    CHECK(names(s, {.kind = HonoreeKind::collective, .type = {}, .year = {}, .unit = {}}) ==
          Names{"Phòng Năng lượng"});
    CHECK(names(s, {.kind = {}, .type = ref<AwardType>(worker), .year = {}, .unit = {}}) ==
          Names{"Lò Thị Bình"});
    CHECK(names(s, {.kind = {}, .type = {}, .year = 2024, .unit = {}}) ==
          Names{"Phòng Năng lượng", "Lò Thị Bình"});
    CHECK(names(s, {.kind = {}, .type = {}, .year = {}, .unit = ref<Unit>(1)}) == Names{"Nguyễn Văn An"});
    CHECK(names(s, {.kind = {}, .type = {}, .year = 2024, .unit = ref<Unit>(1)}).empty());
}

TEST_CASE("only the awards that match are listed with a person")
{
    Snapshot s = department();
    honour(s, "Lò Thị Bình", worker, 2024, "2024-12-01");
    Award older = s.awards.front();
    older.year = 2021;
    older.decided_on = day("2021-12-01");
    s.awards.push_back(older);
    const auto roll = honor_roll(s, {.kind = {}, .type = {}, .year = 2021, .unit = {}});
    REQUIRE(roll.size() == 1);
    REQUIRE(roll[0].awards.size() == 1);
    CHECK(s[roll[0].awards[0]].year == 2021);
}
