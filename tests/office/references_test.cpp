#include "office/lookup.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::places;
using office_tests::review_sheets;
using Lines = std::vector<std::string>;

namespace {

std::string scores(std::string_view rows)
{
    return fmt::format("period,unit,criterion,points\n{}", rows);
}

} // namespace

TEST_CASE("a code wins over a name, and everything but the exact code is told")
{
    Lookup lookup;
    lookup.add("VP", "Văn phòng Sở", "VP Sở");
    lookup.add("HB", "Phường Hòa Bình");
    CHECK(lookup.find("VP")->by == NamedBy::code);
    CHECK(lookup.find("vp")->by == NamedBy::similar_code);
    CHECK(lookup.find("Văn phòng Sở")->by == NamedBy::name);
    CHECK(lookup.find("VP Sở")->by == NamedBy::name);
    CHECK(lookup.find("văn  phòng sở")->by == NamedBy::similar_name);
    CHECK(lookup.find("Phường Hoà Bình")->index == 1);
    CHECK_FALSE(lookup.find("Phường Hoa Bình"));
    CHECK_FALSE(lookup.find(""));
}

TEST_CASE("a unit may be named instead of coded, with a warning")
{
    const auto reviewed = review_sheets(
        {{"scores",
          scores(
              "2024-01,VP,A,90\n2024-01,thanh tra sở,A,91\n2024-02,Văn phòng Sở,A,90\n2024-02,TT,A,92\n")}});
    CHECK(places(reviewed.problems) == Lines{"warning scores 3 unit B3", "warning scores 4 unit B4"});
    CHECK(reviewed.draft.snapshot.scores.size() == 4);
    CHECK(reviewed.problems[0].expected.vi == "TT");
}

TEST_CASE("two units whose names differ only by case, spaces or tone placement are pointed out")
{
    const auto reviewed =
        review_sheets({{"units", "code,name\nVP,Văn phòng Sở\nTT,Thanh tra Sở\nV2,VĂN  PHÒNG SỞ\n"}});
    CHECK(places(reviewed.problems) == Lines{"warning units 4 name B4"});
}

TEST_CASE("what refers to nothing is an error with the codes to choose from")
{
    const auto reviewed = review_sheets({{"scores", scores("2024-01,VP,A,90\n2024-13,XX,Z,91\n")},
                                         {"targets", "indicator,year,value\nxx,2024,1\n"}});
    CHECK(places(reviewed.problems) == Lines{"error scores 3 period A3", "error scores 3 unit B3",
                                             "error scores 3 criterion C3", "error targets 2 indicator A2"});
    CHECK(reviewed.problems[1].expected.en == "VP, TT");
}

TEST_CASE("draft periods and their scores and standings never leave the office")
{
    const auto reviewed = review_sheets(
        {{"periods",
          "code,label,kind,from,until,state\n2024-01,Tháng 1/2024,tháng,1/1/2024,31/1/2024,công bố\n"
          "2024-02,Tháng 2/2024,month,1/2/2024,29/2/2024,draft\n"},
         {"standings", "period,unit,rank\n2024-02,TT,1\n"}});
    CHECK(places(reviewed.problems) == Lines{});
    CHECK(reviewed.draft.snapshot.periods.size() == 1);
    CHECK(reviewed.draft.snapshot.scores.size() == 2);
    CHECK(reviewed.draft.snapshot.council.empty());
}

TEST_CASE("a draft is still checked, so that it can be published without surprises")
{
    const auto reviewed = review_sheets(
        {{"periods",
          "code,label,kind,from,until,state\n2024-01,Tháng 1/2024,month,1/1/2024,31/1/2024,published\n"
          "2024-02,Tháng 2/2024,month,1/2/2024,29/2/2024,draft\n"},
         {"scores", scores("2024-01,VP,A,90\n2024-02,VP,A,chín mươi\n")}});
    CHECK(places(reviewed.problems) == Lines{"error scores 3 points D3"});
}

TEST_CASE("penalties may be negative or positive points, and are stored negative")
{
    for (const char* points : {"-2", "2"}) {
        const auto reviewed =
            review_sheets({{"scores", scores(fmt::format("2024-01,VP,A,90\n2024-01,VP,P,{}\n", points))}});
        CHECK(places(reviewed.problems) == Lines{});
        CHECK(reviewed.draft.snapshot.scores.at(1).points == -2);
    }
}

TEST_CASE("penalties written both ways in one sheet are refused")
{
    const auto reviewed = review_sheets(
        {{"scores", scores("2024-01,VP,A,90\n2024-01,VP,P,-2\n2024-02,VP,A,90\n2024-02,VP,P,1\n")}});
    CHECK(places(reviewed.problems) == Lines{"error scores 5 points D5"});
}

TEST_CASE("a rule of the model is reported at the cell it came from, whatever the order of the rows")
{
    const auto reviewed = review_sheets(
        {{"scores", scores("2024-02,TT,A,92\n2024-02,VP,A,120\n2024-01,TT,A,91\n2024-01,VP,A,90\n")}});
    CHECK(places(reviewed.problems) == Lines{"error scores 3 points D3"});
}

TEST_CASE("months and a running total that disagree are reported with both numbers")
{
    const auto reviewed = review_sheets({{"readings", "indicator,month,value,cumulative\nbl,2024-01,100,100\n"
                                                      "bl,2024-02,110,250\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"error readings 3 cumulative D3"});
    CHECK(reviewed.problems[0].what.vi.find("250") != std::string::npos);
    CHECK(reviewed.problems[0].what.vi.find("210") != std::string::npos);
}

TEST_CASE("a part may stand above the indicator it belongs to")
{
    const auto reviewed = review_sheets(
        {{"indicators", "code,name,unit,measure,parent\nxk,Xuất khẩu,triệu USD,lũy kế,xnk\n"
                        "xnk,Xuất nhập khẩu,triệu USD,cumulative,\nbl,Bán lẻ,tỷ đồng,cumulative,\n"}});
    CHECK(places(reviewed.problems) == Lines{});
    REQUIRE(reviewed.draft.snapshot.indicators.at(0).parent);
    CHECK(reviewed.draft.snapshot[*reviewed.draft.snapshot.indicators[0].parent].code == "xnk");
}
