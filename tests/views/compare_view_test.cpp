#include "model/fixtures.h"
#include "support/sample_snapshot.h"
#include "views/compare_view.h"
#include "views/compare_words.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;

namespace {

CompareView compared(const Side& left, const Side& right, Language language = Language::vi)
{
    return compare_view(*testing::sample_snapshot(), {.place = Place::compare, .sides = {left, right}},
                        language);
}

FindingSide side(std::string name, double total, std::string period = "tháng 9/2024")
{
    return {.name = std::move(name), .period = std::move(period), .scored = true, .total = total};
}

// Văn phòng Sở before Thanh tra Sở in one month.
Finding finding(double left, double right, std::vector<FindingPart> parts)
{
    return {.sides = {side("Văn phòng Sở", left), side("Thanh tra Sở", right)},
            .same_unit = false,
            .same_period = true,
            .parts = std::move(parts)};
}

// Names keep their compounds together; what is said does not depend on it.
std::string plain(std::string words)
{
    for (std::size_t at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0", at))
        words.replace(at, std::string_view("\u00A0").size(), " ");
    return words;
}

std::string vi(const Finding& finding)
{
    return finding_sentence(finding, Language::vi);
}

std::string en(const Finding& finding)
{
    return finding_sentence(finding, Language::en);
}

} // namespace

TEST_CASE("the finding names who is ahead, by how much, and what adds most to it")
{
    // 92,8 and 89,6 on the sheet; 19,3 and 17,9 for the second criterion
    CHECK(plain(compared({.code = "VP"}, {.code = "TT"}).headline) ==
          "Văn phòng Sở hơn Thanh tra Sở 3,2 điểm, nhất là nhờ Cải cách hành chính (+1,4)");
    CHECK(plain(compared({.code = "TT"}, {.code = "VP"}).headline) ==
          "Thanh tra Sở kém Văn phòng Sở 3,2 điểm, nhất là do Cải cách hành chính (−1,4)");
    CHECK(plain(compared({.code = "VP"}, {.code = "TT"}, Language::en).headline) ==
          "Văn phòng Sở is ahead of Thanh tra Sở by 3,2 points, above all thanks to Cải cách hành chính "
          "(+1,4)");
}

TEST_CASE("every row says its difference from both sides, and the rows add up to that of the totals")
{
    const CompareView view = compared({.code = "VP"}, {.code = "TT"});
    REQUIRE(view.rows.size() == 6);
    CHECK(view.rows[1].words[0] == "Hơn 1,4 điểm");
    CHECK(view.rows[1].words[1] == "Kém 1,4 điểm");
    CHECK(view.rows[1].verdict == Comparative::more);
    CHECK(view.rows[1].most == "tối đa 20");
    CHECK(view.rows[4].words[0] == "Kém 0,1 điểm"); // 9,3 and 9,4
    CHECK(view.rows[5].texts[0] == "+1,0");         // a bonus of 1,2 and a penalty of 0,2
    double sum = 0.0;
    for (const PairedRow& row : view.rows)
        sum += points_between(*row.values[0], *row.values[1]);
    CHECK(sum == doctest::Approx(3.2));
    CHECK(view.units[0].total_text == "92,8");
    CHECK(view.units[0].rank == 5);
}

TEST_CASE("one unit is compared with itself in another month")
{
    const CompareView view = compared({"VP", "2024-09"}, {"VP", "2024-08"});
    CHECK(view.units[0].period_label == "Tháng 9/2024");
    CHECK(view.units[1].period_label == "Tháng 8/2024");
    CHECK(plain(view.headline).starts_with("Văn phòng Sở, tháng 9/2024: "));
    CHECK(view.headline.find("so với tháng 8/2024") != std::string::npos);
    CHECK(view.as_of == "Số liệu đến 30/9/2024");
}

TEST_CASE("what a route leaves open is the neighbour in the ranking")
{
    const CompareView first = compared({}, {});
    CHECK(first.sides[0].code == "NL"); // the first, and the one behind it
    CHECK(first.units[1].rank == 2);
    CHECK(first.sides[0].period == "2024-09");
    const CompareView fifth = compared({.code = "VP"}, {});
    CHECK(*fifth.units[1].rank < *fifth.units[0].rank);
    const CompareView lost = compared({"gone", "2019-01"}, {"gone", "2019-01"});
    CHECK(lost.sides == first.sides);
}

TEST_CASE("a unit alone is compared with what it was before")
{
    Snapshot snapshot = fixtures::department();
    fixtures::give(snapshot, 0, 2, 0, 81.0);
    fixtures::give(snapshot, 1, 2, 0, 80.0);
    const CompareView view = compare_view(snapshot, {.place = Place::compare}, Language::vi);
    CHECK(view.sides[0].code == view.sides[1].code);
    CHECK(view.sides[0].period != view.sides[1].period);
    CHECK(view.units[0].total_text == "80,0");
    CHECK(view.units[1].total_text == "81,0");
}

TEST_CASE("a campaign without periods has nothing to compare")
{
    Snapshot snapshot = fixtures::department();
    snapshot.periods.clear();
    CHECK_FALSE(compare_view(snapshot, {.place = Place::compare}, Language::vi).possible);
    CHECK_FALSE(compare_view(Snapshot{}, {.place = Place::compare}, Language::vi).possible);
}

TEST_CASE("a unit without a score is said to have none, and no difference is made up")
{
    Snapshot snapshot = fixtures::department();
    fixtures::give(snapshot, 1, 0, 0, 80.0);
    const Route route{.place = Place::compare,
                      .sides = {Side{.code = snapshot.units[0].code}, Side{.code = snapshot.units[1].code}}};
    const CompareView view = compare_view(snapshot, route, Language::vi);
    CHECK(view.headline.find("chưa được chấm điểm") != std::string::npos);
    CHECK(view.units[1].standing_text == "Chưa chấm điểm");
    CHECK_FALSE(view.units[1].rank);
    for (const PairedRow& row : view.rows) {
        CHECK_FALSE(row.values[1]);
        CHECK_FALSE(row.verdict);
        CHECK(row.words[0].empty());
    }
}

TEST_CASE("choices are listed only where a sheet is open, with what is chosen marked")
{
    const auto choices_of = [](Sheet sheet) {
        const Route route{.place = Place::compare, .sheet = sheet, .sides = {Side{"VP", ""}, Side{"TT", ""}}};
        return compare_view(*testing::sample_snapshot(), route, Language::vi).choices;
    };
    CHECK(choices_of(Sheet::none).empty());
    const auto units = choices_of(Sheet::right_unit);
    REQUIRE(units.size() == 10);
    CHECK(std::ranges::find(units, true, &SideChoice::selected)->code == "TT");
    const auto periods = choices_of(Sheet::left_period);
    CHECK(periods.front().code == "2024-09"); // the newest that is published
    CHECK(periods.front().selected);
    CHECK(std::ranges::count(periods, true, &SideChoice::selected) == 1);
}

TEST_CASE("a lead is explained by the one part that makes it, or by none where many are alike")
{
    CHECK(vi(finding(95.0, 93.0, {{"A", 2.0}, {"B", 0.0}})) ==
          "Văn phòng Sở hơn Thanh tra Sở 2,0 điểm, nhờ A (+2,0)");
    CHECK(vi(finding(95.0, 93.0, {{"A", 3.0}, {"B", -1.0}})) ==
          "Văn phòng Sở hơn Thanh tra Sở 2,0 điểm, nhất là nhờ A (+3,0)");
    CHECK(vi(finding(95.0, 93.0, {{"A", 1.0}, {"B", 1.0}})) ==
          "Văn phòng Sở hơn Thanh tra Sở 2,0 điểm, nhờ A (+1,0) và B (+1,0)");
    CHECK(vi(finding(95.0, 92.0, {{"A", 1.0}, {"B", 1.0}, {"C", 1.0}})) ==
          "Văn phòng Sở hơn Thanh tra Sở 3,0 điểm");
    CHECK(vi(finding(93.0, 95.0, {{"A", -2.0}, {"B", 0.0}})) ==
          "Văn phòng Sở kém Thanh tra Sở 2,0 điểm, do A (−2,0)");
    CHECK(en(finding(93.0, 95.0, {{"A", -3.0}, {"B", 1.0}})) ==
          "Văn phòng Sở is behind Thanh tra Sở by 2,0 points, above all because of A (−3,0)");
}

TEST_CASE("equal totals are said to be equal, to the hundredth")
{
    CHECK(vi(finding(94.1, 94.1, {{"A", 1.0}, {"B", -1.0}})) ==
          "Văn phòng Sở và Thanh tra Sở bằng điểm nhau: 94,1");
    CHECK(en(finding(94.1, 94.1, {})) == "Văn phòng Sở and Thanh tra Sở have equal totals: 94,1");
    CHECK(vi(finding(0.3, 0.1 + 0.2, {})) == "Văn phòng Sở và Thanh tra Sở bằng điểm nhau: 0,3");
    CHECK(vi(finding(93.25, 93.24, {{"A", 0.01}})) ==
          "Văn phòng Sở hơn Thanh tra Sở 0,01 điểm, nhờ A (+0,01)");
}

TEST_CASE("other months are named with the units, the same unit only once")
{
    Finding apart = finding(95.0, 93.0, {});
    apart.same_period = false;
    apart.sides[1].period = "tháng 8/2024";
    CHECK(vi(apart) == "Văn phòng Sở (tháng 9/2024) hơn Thanh tra Sở (tháng 8/2024) 2,0 điểm");
    apart.same_unit = true;
    CHECK(vi(apart) == "Văn phòng Sở, tháng 9/2024: hơn 2,0 điểm so với tháng 8/2024");
    apart.sides[0].total = 91.5;
    CHECK(vi(apart) == "Văn phòng Sở, tháng 9/2024: kém 1,5 điểm so với tháng 8/2024");
    apart.sides[0].total = 93.0;
    CHECK(vi(apart) == "Văn phòng Sở, tháng 9/2024 và tháng 8/2024: bằng điểm nhau, 93,0");
    apart.same_period = true;
    CHECK(vi(apart) == "Hai bên đang là cùng một đơn vị, cùng một kỳ");
}

TEST_CASE("whoever has no score is named, once")
{
    Finding missing = finding(0.0, 0.0, {});
    missing.sides[1].scored = false;
    CHECK(vi(missing) == "Thanh tra Sở chưa được chấm điểm tháng 9/2024");
    missing.sides[0].scored = false;
    CHECK(vi(missing) == "Văn phòng Sở chưa được chấm điểm tháng 9/2024\n"
                         "Thanh tra Sở chưa được chấm điểm tháng 9/2024");
}
