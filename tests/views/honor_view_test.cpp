#include "support/sample_snapshot.h"
#include "views/honor_view.h"

#include <bangvang/base/text.h>

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Route board(HonoreeKind kind, std::string award = {}, int year = 0)
{
    Route route;
    route.place = Place::honor;
    route.kind = kind;
    route.award_type = std::move(award);
    route.year = year;
    return route;
}

Route person(std::string code, Route from)
{
    from.place = Place::honoree;
    from.code = std::move(code);
    return from;
}

} // namespace

TEST_CASE("the board counts people and collectives apart")
{
    const HonorView view =
        honor_view(*testing::sample_snapshot(), board(HonoreeKind::individual), Language::vi);
    CHECK(view.individuals == 18);
    CHECK(view.collectives == 6);
    CHECK(view.roll.size() == 18);
    CHECK(view.count_text == "18 gương mặt");
    CHECK(view.award_label == "Tất cả");
}

TEST_CASE("a filter keeps the holders of the award and says how many each choice has")
{
    const HonorView view =
        honor_view(*testing::sample_snapshot(), board(HonoreeKind::individual, "CSTDCS", 2024), Language::vi);
    REQUIRE_FALSE(view.roll.empty());
    for (const HonorEntry& entry : view.roll)
        CHECK(honor_card(*testing::sample_snapshot(), entry).title ==
              "Chiến\u00a0sĩ thi\u00a0đua cơ\u00a0sở");
    int selected = 0;
    for (const HonorChoice& choice : view.award_types)
        if (choice.selected) {
            ++selected;
            CHECK(choice.count == static_cast<int>(view.roll.size()));
        }
    CHECK(selected == 1);
    CHECK(view.year_label == "2024");
}

TEST_CASE("a withdrawn award is nowhere on the wall")
{
    const auto snapshot = testing::sample_snapshot();
    for (const Award& award : snapshot->awards)
        CHECK(award.decision != "134/QĐ-SCT");
}

TEST_CASE("previous and next step through the list the visitor came from")
{
    const auto snapshot = testing::sample_snapshot();
    const HonorView list = honor_view(*snapshot, board(HonoreeKind::individual), Language::vi);
    const HonoreeView first = honoree_view(
        *snapshot,
        person(snapshot->honorees[list.roll[0].honoree.index].code, board(HonoreeKind::individual)),
        Language::vi);
    CHECK(first.previous_code.empty());
    CHECK(first.next_code == snapshot->honorees[list.roll[1].honoree.index].code);
    CHECK(first.position_in_list == 1);
    CHECK(first.list_size == 18);
    const HonoreeView last = honoree_view(
        *snapshot,
        person(snapshot->honorees[list.roll[17].honoree.index].code, board(HonoreeKind::individual)),
        Language::vi);
    CHECK(last.next_code.empty());
}

TEST_CASE("an honoree's page carries the decision, the day and the citation line by line")
{
    const HonoreeView view = honoree_view(*testing::sample_snapshot(),
                                          person("CN01", board(HonoreeKind::individual)), Language::vi);
    CHECK(view.card.name == "Nguyễn Văn An");
    CHECK(view.decision == "152/QĐ-SCT");
    CHECK(view.decided_on == "15/7/2024");
    CHECK(view.citation.size() == 3);
    CHECK(view.unit_code == "NL");
}

TEST_CASE("somebody outside the filter is shown among all of the kind")
{
    const HonoreeView view = honoree_view(
        *testing::sample_snapshot(), person("TT01", board(HonoreeKind::individual, "CSTDCS")), Language::vi);
    CHECK(view.kind == HonoreeKind::collective);
    CHECK(view.list_size == 6);
}

TEST_CASE("the drawn medallion of a person never changes and a collective has its own")
{
    Honoree person;
    person.code = "CN07";
    person.name = "Lò Thị Bình";
    CHECK(silhouette_of(person) == silhouette_of(person));
    CHECK(silhouette_of(person) >= 2);
    person.kind = HonoreeKind::collective;
    CHECK(silhouette_of(person) == 4);
}

TEST_CASE(
    "each choice of a filter counts the people it would leave, and those that leave nobody are not offered")
{
    const auto snapshot = testing::sample_snapshot();
    const HonorView all = honor_view(*snapshot, board(HonoreeKind::individual), Language::vi);
    const auto sum_of = [](const std::vector<HonorChoice>& choices) {
        int sum = 0;
        for (std::size_t i = 1; i < choices.size(); ++i)
            sum += choices[i].count;
        return sum;
    };
    CHECK(all.units.front().count == 18);
    CHECK(sum_of(all.units) == 18); // everybody has one unit
    CHECK(all.levels.size() > 1);
    for (const auto* const choices : {&all.units, &all.levels, &all.years, &all.award_types})
        for (std::size_t i = 1; i < choices->size(); ++i) {
            CAPTURE((*choices)[i].label);
            CHECK((*choices)[i].count > 0);
            const HonorView chosen = honor_view(*snapshot, (*choices)[i].route, Language::vi);
            CHECK(static_cast<int>(chosen.roll.size()) == (*choices)[i].count);
        }
}

TEST_CASE("the board of one unit holds its people alone, says so, and knows the way back to all")
{
    const auto snapshot = testing::sample_snapshot();
    Route route = board(HonoreeKind::individual);
    route.unit = "NL";
    const HonorView view = honor_view(*snapshot, route, Language::vi);
    REQUIRE_FALSE(view.roll.empty());
    for (const HonorEntry& entry : view.roll)
        CHECK(snapshot->units[snapshot->honorees[entry.honoree.index].unit->index].code == "NL");
    CHECK(view.narrowed == view.unit_label);
    CHECK(view.unit_label == "Phòng Quản lý Năng lượng");
    CHECK(view.individuals == static_cast<int>(view.roll.size()));
    CHECK(honor_view(*snapshot, view.unfiltered, Language::vi).roll.size() == 18);
}

TEST_CASE("by name the board stands in Vietnamese order of given names, letter by letter")
{
    const auto snapshot = testing::sample_snapshot();
    Route route = board(HonoreeKind::individual);
    route.order = HonorOrder::name;
    const HonorView view = honor_view(*snapshot, route, Language::vi);
    CHECK(view.roll.size() == 18);
    std::string before;
    for (const HonorEntry& entry : view.roll) {
        const std::string key = name_sort_key(snapshot->honorees[entry.honoree.index].name);
        CHECK(before <= key);
        before = key;
    }
    REQUIRE_FALSE(view.initials.empty());
    int sum = 0;
    for (const HonorInitial& initial : view.initials) {
        CHECK(name_initial(snapshot->honorees[view.roll[initial.first].honoree.index].name) ==
              initial.letter);
        CHECK(static_cast<int>(initial.first) == sum);
        sum += initial.count;
    }
    CHECK(sum == 18);
    const HonoreeView person_view = honoree_view(
        *snapshot, person(snapshot->honorees[view.roll[3].honoree.index].code, route), Language::vi);
    CHECK(person_view.position_in_list == 4); // the order of the board is that of its people's pages
}
