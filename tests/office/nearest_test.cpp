#include "office/nearest.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::places;
using office_tests::review_sheets;
using Lines = std::vector<std::string>;

namespace {

std::optional<std::size_t> nearest(std::string_view wanted, const std::vector<std::string>& known)
{
    Nearest nearest(wanted);
    for (std::size_t i = 0; i < known.size(); ++i)
        nearest.consider(i, known[i]);
    return nearest.best();
}

} // namespace

TEST_CASE("letters put in, left out, replaced and swapped are counted, and a letter with marks is one")
{
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("published", "published") == 0);
    CHECK(edit_distance("pubished", "published") == 1);
    CHECK(edit_distance("publlished", "published") == 1);
    CHECK(edit_distance("pablished", "published") == 1);
    CHECK(edit_distance("pulbished", "published") == 1);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("lượng", "lương") == 1);
    CHECK(edit_distance("ca", "abc") == 3);
}

TEST_CASE("the nearest is what differs by two letters and a third of them at most")
{
    CHECK(nearest("NLL", {"NL", "KC"}) == 0);
    CHECK(nearest("NX", {"NL", "KC"}) == std::nullopt); // of two letters one is half
    CHECK(nearest("pubishd", {"draft", "provisional", "published"}) == 2);
    CHECK(nearest("pubshd", {"published"}) == std::nullopt); // three letters
    CHECK(nearest("Phong Quan ly Nang luong", {"Thanh tra Sở", "Phòng Quản lý Năng lượng"}) == 1);
    CHECK(nearest("", {"", "a"}) == std::nullopt);
}

TEST_CASE("of two that are equally near neither is the nearest, and marks decide where letters do not")
{
    CHECK(nearest("block", {"blocs", "blocd"}) == std::nullopt);
    CHECK(nearest("block", {"blocs", "blocs"}) == std::nullopt);
    CHECK(nearest("Bản Vạng", {"Bàn Vâng", "Bản Vàng"}) == 1);
}

TEST_CASE("another number is another thing, but for zeros in front")
{
    CHECK(nearest("2024-13", {"2024-12"}) == std::nullopt);
    CHECK(nearest("2025-01", {"2024-01"}) == std::nullopt);
    CHECK(nearest("2024-1", {"2024-01", "2024-10", "2024-11"}) == 0);
    CHECK(nearest("Thang 3", {"Tháng 2", "Tháng 3"}) == 1);
}

TEST_CASE("a reference or a choice that is nearly another stays an error and asks for that one")
{
    const auto reviewed = review_sheets(
        {{"scores", "period,unit,criterion,points\n2024-1,VP,A,90\n2024-01,Thanh tra Sơn,A,91\n"},
         {"periods", "code,label,kind,from,until,state\n"
                     "2024-01,Tháng 1/2024,month,2024-01-01,2024-01-31,published\n"
                     "2024-02,Tháng 2/2024,month,2024-02-01,2024-02-29,pubished\n"}});
    REQUIRE(places(reviewed.problems) ==
            Lines{"error periods 3 state F3", "error scores 2 period A2", "error scores 3 unit B3"});
    CHECK(reviewed.problems[0].expected.vi == "có phải là published (công bố)?");
    CHECK(reviewed.problems[1].expected.en == "did you mean 2024-01 (Tháng 1/2024)?");
    CHECK(reviewed.problems[2].expected.vi == "có phải là TT (Thanh tra Sở)?");
    CHECK(reviewed.draft.snapshot.scores.empty());
    CHECK(to_line(reviewed.problems[2], Language::vi).ends_with("; có phải là TT (Thanh tra Sở)?"));
}

TEST_CASE("a sheet, a heading or a key that is nearly a known one asks for it")
{
    const auto reviewed = review_sheets(
        {{"milestone", "name,date\nPhát động,2024-02-29\n"},
         {"units", "code,name,Tên gọt\nVP,Văn phòng Sở,a\nTT,Thanh tra Sở,b\n"},
         {"slogans", "text,sourse,texts\nĐoàn kết,x,y\n"},
         {"campaign", "key,value\norganization,Sở Công Thương\ntitle,Thi đua 2024\nyear,2024\n"
                      "starts_on,2024-01-01\nends_on,2024-12-31\nsigned by him,Ai\nsignedby,Ai\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"warning campaign 7 key A7", "warning campaign 8 key A8",
                                               "warning slogans 1 sourse B1", "warning slogans 1 texts C1",
                                               "warning units 1 Tên gọt C1", "warning milestone 0  "});
    CHECK(reviewed.problems[0].expected.vi.empty());
    CHECK(reviewed.problems[1].expected.vi == "có phải là signed_by (Người ký)?");
    CHECK(reviewed.problems[2].expected.en == "did you mean source (Nguồn)?");
    CHECK(reviewed.problems[3].expected.vi.empty()); // the sheet has that column
    CHECK(reviewed.problems[5].expected.vi == "có phải là milestones (Các mốc)?");
}
