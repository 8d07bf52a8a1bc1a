#include "deck_said.h"
#include "support/fixtures.h"

#include <algorithm>

using namespace bangvang;
using namespace bangvang::deck_tests;

TEST_CASE("the podium stands on the points of the newest period")
{
    const Snapshot s = september({90, 95.25, 80, 85});
    CHECK(title(s, "podium") == "Thanh tra Sở dẫn đầu, cách hạng kế tiếp 5,25 điểm");
    CHECK(title(s, "podium", en) == "Thanh tra Sở leads, 5,25 points before the next");
    CHECK(eyebrow(s, "podium") == "Ba đơn vị đứng đầu · tháng 9/2024, điểm");
    CHECK(title(s, "ranking") == "Hạng 1 đến 4 cách nhau 15,25 điểm");
    CHECK(has_fact(s, "podium", "Hạng 1: Thanh tra Sở, 95,25 điểm"));
    const Slide slide = deck_slide(s, "podium", vi);
    REQUIRE(slide.rows.size() == 3);
    CHECK(slide.rows[0].figure == "95,25");
    CHECK(slide.rows[2].rank == 3);
    CHECK(slide.rows[0].deeper == deck_route("unit:tt"));
    CHECK(deck_plan(s)[2].builds == 2);
}

TEST_CASE("a podium of one or two does not speak of three, and one that is shared says with how many more")
{
    const Snapshot one = september({90});
    CHECK(title(one, "podium") == "Văn phòng Sở đạt 90,0 điểm");
    CHECK(eyebrow(one, "podium") == "Đơn vị đứng đầu · tháng 9/2024, điểm");
    CHECK(deck_plan(one)[2].builds == 0);
    const Snapshot tied = september({90, 90, 90, 90});
    CHECK(title(tied, "podium") == "4 đơn vị cùng dẫn đầu với 90,0 điểm");
    CHECK(deck_slide(tied, "podium", vi).caption == "và 1 đơn vị khác cùng hạng 1");
    CHECK(deck_slide(tied, "podium", en).caption == "and 1 other unit on rank 1");
    CHECK(title(tied, "ranking") == "4 đơn vị cùng hạng 1 với 90,0 điểm");
    CHECK(has_fact(tied, "ranking", "Hạng 1: Thanh tra Sở, 90,0 điểm, đồng hạng"));
}

TEST_CASE("12 units are three slides, 40 are eight, and each is about its own part")
{
    Snapshot s = testing::bare_campaign();
    testing::add_units(s, 12, 0);
    const Names slides = plan(s);
    CHECK(std::ranges::count_if(slides, [](const std::string& id) { return id.starts_with("ranking:"); }) ==
          3);
    CHECK(deck_slide(s, "ranking:1", vi).rows.size() == 5);
    CHECK(deck_slide(s, "ranking:3", vi).rows.size() == 2);
    Snapshot many = testing::bare_campaign();
    testing::add_units(many, 40, 8);
    const Names all = plan(many);
    CHECK(std::ranges::count_if(all, [](const std::string& id) { return id.starts_with("ranking:"); }) == 8);
}

TEST_CASE("what the council decided is said on every slide about it")
{
    Snapshot s = two_months({95, 90, 85, 80}, {95, 90, 85, 80});
    fixtures::decide(s, 1, 2, 1);
    s.periods[1].decision = "Kết luận số 7";
    CHECK(title(s, "podium") == "Phòng Quản lý Năng lượng xếp thứ nhất theo kết luận của Hội đồng");
    CHECK(title(s, "ranking") == "Hạng 1 đến 4, có thứ hạng do Hội đồng kết luận");
    CHECK(title(s, "movers") ==
          "Phòng Quản lý Năng lượng tăng 2 bậc theo kết luận của Hội đồng, nhiều nhất trong "
          "tháng 9/2024");
    CHECK(notes(s, "movers")[0] == "Theo kết luận của Hội đồng");
    CHECK(notes(s, "movers")[1] == "Bằng điểm kỳ trước, Hội đồng kết luận thứ hạng của đơn vị khác");
    CHECK(has_fact(s, "podium", "Căn cứ: Kết luận số 7"));
    CHECK(has_fact(s, "podium", "Hạng 1: Phòng Quản lý Năng lượng, 85,0 điểm, theo kết luận của Hội đồng"));
}

TEST_CASE("who moved is compared with the period before; the first period has nobody who moved")
{
    CHECK(plan(september({90, 95})) == Names{"title", "movement", "podium", "ranking", "closing"});
    const Snapshot s = two_months({95, 94, 90, 80}, {95, 94, 90, 80});
    CHECK(title(s, "movers") == "Không đơn vị nào đổi bậc trong tháng 9/2024");
    CHECK(title(s, "movers", en) == "No unit changed its place in September 2024");
    CHECK(deck_slide(s, "movers", vi).rows.empty());
}

TEST_CASE("a rise with more points names what they were won by")
{
    const Snapshot s = two_months({95, 90, 85, 80}, {95, 90, 85, 91.5});
    CHECK(title(s, "movers") == "Phòng Quản lý Thương mại tăng 2 bậc, nhiều nhất trong tháng 9/2024");
    CHECK(eyebrow(s, "movers") == "Thay đổi thứ hạng · tháng 9/2024 so với tháng 8/2024");
    CHECK(notes(s, "movers") == Names{"+11,5 điểm, nhờ Nhiệm vụ chuyên môn (+11,5)",
                                      "Bằng điểm kỳ trước, trong khi Phòng Quản lý Thương mại tăng điểm"});
    CHECK(has_fact(
        s, "movers",
        "Phòng Quản lý Thương mại: từ hạng 4 lên hạng 2. +11,5 điểm, nhờ Nhiệm vụ chuyên môn (+11,5)"));
}

TEST_CASE("a rise with fewer points says that those who were passed lost more")
{
    CHECK(notes(two_months({95, 94}, {92, 93.5}), "movers") ==
          Names{"−0,5 điểm, nhưng Văn phòng Sở giảm nhiều hơn", "−3,0 điểm, do Nhiệm vụ chuyên môn (−3,0)"});
    CHECK(notes(two_months({95, 94}, {92, 93.5}), "movers", en)[0] ==
          "−0,5 points, but Văn phòng Sở lost more");
    CHECK(notes(two_months({95, 94}, {93, 94}), "movers")[0] ==
          "Bằng điểm kỳ trước, trong khi Văn phòng Sở giảm điểm");
    CHECK(notes(two_months({95, 94}, {95.5, 96}), "movers")[1] ==
          "+0,5 điểm, nhưng Thanh tra Sở tăng nhiều hơn");
    CHECK(notes(two_months({95, 95, 95, 94}, {90, 90, 90, 93}), "movers")[0] ==
          "−1,0 điểm, nhưng 3 đơn vị giảm nhiều hơn");
    CHECK(notes(two_months({95, 94}, {94, 94}), "movers")[0] == // now they share the place
          "Bằng điểm kỳ trước, trong khi Văn phòng Sở giảm điểm");
}

TEST_CASE("of units that came or went, or that the council moved, nothing is said about their points")
{
    Snapshot left = fixtures::department();
    fixtures::give_all(left, 0, {95, 94});
    fixtures::give(left, 1, 1, 0, 93);
    CHECK(notes(left, "movers") == Names{"−1,0 điểm, có đơn vị không còn được xếp hạng"});
    Snapshot came = fixtures::department();
    fixtures::give(came, 0, 0, 0, 90);
    fixtures::give_all(came, 1, {91, 95});
    CHECK(notes(came, "movers") == Names{"+1,0 điểm, có đơn vị mới được xếp hạng"});
    Snapshot before = two_months({95, 94}, {95, 94});
    fixtures::decide(before, 0, 1, 1);
    CHECK(notes(before, "movers") == Names{"Bằng điểm kỳ trước, Hội đồng kết luận thứ hạng của đơn vị khác",
                                           "Bằng điểm kỳ trước, hạng kỳ trước do Hội đồng kết luận"});
}

TEST_CASE("two that rose alike are both shown, of three one and the one that fell most")
{
    const Snapshot two = two_months({95, 94, 90, 89}, {94, 95, 89, 90});
    CHECK(title(two, "movers") ==
          "Thanh tra Sở và Phòng Quản lý Thương mại cùng tăng 1 bậc, nhiều nhất trong "
          "tháng 9/2024");
    CHECK(deck_slide(two, "movers", vi).rows[1].movement == 1);
    const Snapshot three = two_months({95, 94, 93, 92}, {90, 94, 93, 92});
    CHECK(title(three, "movers", en) == "3 units rise 1 place each, the most in September 2024");
    CHECK(deck_slide(three, "movers", vi).rows[1].movement == -3);
    CHECK(has_fact(three, "movers",
                   "Văn phòng Sở: từ hạng 1 xuống hạng 4. −5,0 điểm, do Nhiệm vụ chuyên môn "
                   "(−5,0)"));
    const Snapshot falls = two_months({95, 95, 80, 70}, {95, 94, 80, 70});
    CHECK(title(falls, "movers") == "Thanh tra Sở giảm 1 bậc trong tháng 9/2024, không đơn vị nào tăng bậc");
}
