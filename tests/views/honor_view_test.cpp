#include "support/sample_snapshot.h"
#include "views/honor_view.h"

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
    CHECK(view.cards.size() == 18);
    CHECK(view.count_text == "18 gương mặt");
    CHECK(view.award_label == "Tất cả");
}

TEST_CASE("a filter keeps the holders of the award and says how many each choice has")
{
    const HonorView view =
        honor_view(*testing::sample_snapshot(), board(HonoreeKind::individual, "CSTDCS", 2024), Language::vi);
    REQUIRE_FALSE(view.cards.empty());
    for (const HonorCard& card : view.cards)
        CHECK(card.title == "Chiến\u00a0sĩ thi\u00a0đua cơ\u00a0sở");
    int selected = 0;
    for (const HonorChoice& choice : view.award_types)
        if (choice.selected) {
            ++selected;
            CHECK(choice.count == static_cast<int>(view.cards.size()));
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
    const HonoreeView first =
        honoree_view(*snapshot, person(list.cards[0].code, board(HonoreeKind::individual)), Language::vi);
    CHECK(first.previous_code.empty());
    CHECK(first.next_code == list.cards[1].code);
    CHECK(first.position_in_list == 1);
    CHECK(first.list_size == 18);
    const HonoreeView last =
        honoree_view(*snapshot, person(list.cards[17].code, board(HonoreeKind::individual)), Language::vi);
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
