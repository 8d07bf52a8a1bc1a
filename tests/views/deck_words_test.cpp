#include "deck_said.h"
#include "views/deck_words.h"

#include <doctest/doctest.h>

#include <array>

using namespace bangvang;

namespace {

using Rows = std::vector<RankedName>;
using Paced = std::vector<PacedName>;
constexpr Language vi = Language::vi;
constexpr Language en = Language::en;

RankedName unit(std::string name, int rank, double total, int movement = 0)
{
    return {.name = std::move(name), .rank = rank, .total = total, .by_council = false, .movement = movement};
}

RankedName decided(std::string name, int rank, double total, int movement = 0)
{
    return {.name = std::move(name), .rank = rank, .total = total, .by_council = true, .movement = movement};
}

std::string leads(const Rows& rows, Language language)
{
    return deck_tests::plain(leader_finding(rows, language));
}

std::string range(const Rows& rows, Language language)
{
    return range_finding(rows, 0, rows.size(), language);
}

PacedName paced(std::string name, double gap)
{
    return {std::move(name), gap, gap > 2 ? Pace::ahead : gap < -2 ? Pace::behind : Pace::on_track};
}

std::string gaps(const Paced& rows, Language language)
{
    return gap_finding(rows, PacedRows::all, language);
}

} // namespace

TEST_CASE("the leader is named with what lies behind him, in points")
{
    const Rows rows{unit("VP", 1, 95.35), unit("TT", 2, 93.95), unit("NL", 3, 90)};
    CHECK(leads(rows, vi) == "VP dẫn đầu, cách hạng kế tiếp 1,4 điểm");
    CHECK(leads(rows, en) == "VP leads, 1,4 points before the next");
    CHECK(leads(Rows{unit("VP", 1, 0.3), unit("TT", 2, 0.1 + 0.15)}, vi) ==
          "VP dẫn đầu, cách hạng kế tiếp 0,05 điểm");
}

TEST_CASE("whoever leads together is named, from three on counted")
{
    Rows rows{unit("VP", 1, 95), unit("TT", 1, 95), unit("NL", 3, 90)};
    CHECK(leads(rows, vi) == "VP và TT cùng dẫn đầu với 95,0 điểm");
    CHECK(leads(rows, en) == "VP and TT lead together with 95,0 points");
    rows[2] = unit("NL", 1, 95);
    CHECK(leads(rows, vi) == "3 đơn vị cùng dẫn đầu với 95,0 điểm"); // and nobody is behind
    CHECK(leads(rows, en) == "3 units lead together with 95,0 points");
}

TEST_CASE("a unit alone leads nobody, and where there is none nothing is known")
{
    CHECK(leads(Rows{unit("VP", 1, 88.5)}, vi) == "VP đạt 88,5 điểm");
    CHECK(leads(Rows{unit("VP", 1, 88.5)}, en) == "VP has 88,5 points");
    CHECK(leads({}, vi) == "Chưa có số liệu");
    CHECK(range_finding({}, 0, 0, en) == "No figures yet");
}

TEST_CASE("a first place that the council decided is said to be decided, whatever the points are")
{
    const Rows rows{decided("VP", 1, 80), unit("TT", 2, 95)};
    CHECK(leads(rows, vi) == "VP xếp thứ nhất theo kết luận của Hội đồng");
    CHECK(leads(rows, en) == "VP is first, as decided by the council");
    const Rows both{decided("VP", 1, 80), decided("TT", 1, 95), unit("NL", 3, 96)};
    CHECK(leads(both, vi) == "VP và TT cùng xếp thứ nhất theo kết luận của Hội đồng");
    CHECK(leads(both, en) == "VP and TT are first together, as decided by the council");
}

TEST_CASE("a leader by points is not said to be decided because the council placed somebody else")
{
    CHECK(leads(Rows{unit("VP", 1, 95), decided("TT", 2, 99)}, vi) == "VP dẫn đầu với 95,0 điểm");
    CHECK(leads(Rows{unit("VP", 1, 95), decided("TT", 2, 99)}, en) == "VP leads with 95,0 points");
    CHECK(leads(Rows{unit("VP", 1, 95), unit("TT", 2, 94), decided("NL", 3, 99)}, vi) ==
          "VP dẫn đầu, cách hạng kế tiếp 1,0 điểm");
}

TEST_CASE("a part of the ranking says how far apart it is")
{
    const Rows rows{unit("VP", 6, 91.25), unit("TT", 7, 90), unit("NL", 8, 88)};
    CHECK(range(rows, vi) == "Hạng 6 đến 8 cách nhau 3,25 điểm");
    CHECK(range(rows, en) == "Ranks 6 to 8 lie 3,25 points apart");
    CHECK(range(Rows{unit("VP", 6, 91.25)}, vi) == "Hạng 6: VP, 91,25 điểm");
    CHECK(range(Rows{unit("VP", 6, 91.5)}, en) == "Rank 6: VP, 91,5 points");
}

TEST_CASE("a shared rank counts everybody who shares it, also on the next slide")
{
    const Rows two{unit("VP", 3, 90), unit("TT", 3, 90)};
    CHECK(range(two, vi) == "VP và TT cùng hạng 3 với 90,0 điểm");
    CHECK(range(two, en) == "VP and TT share rank 3 with 90,0 points");
    const Rows seven(7, unit("VP", 1, 90));
    CHECK(range_finding(seven, 0, 5, vi) == "7 đơn vị cùng hạng 1 với 90,0 điểm");
    CHECK(range_finding(seven, 5, 2, en) == "7 units share rank 1 with 90,0 points");
}

TEST_CASE("where the council decided, a part of the ranking names no points")
{
    CHECK(range(Rows{decided("VP", 1, 80), decided("TT", 2, 95)}, vi) ==
          "Hạng 1 đến 2 theo kết luận của Hội đồng");
    CHECK(range(Rows{decided("VP", 1, 80), decided("TT", 2, 95)}, en) ==
          "Ranks 1 to 2, as decided by the council");
    CHECK(range(Rows{unit("VP", 1, 96), decided("TT", 2, 95)}, vi) ==
          "Hạng 1 đến 2, có thứ hạng do Hội đồng kết luận");
    CHECK(range(Rows{unit("VP", 1, 96), decided("TT", 2, 95)}, en) ==
          "Ranks 1 to 2, some as decided by the council");
    CHECK(range(Rows{decided("VP", 4, 80)}, vi) == "Hạng 4: VP, theo kết luận của Hội đồng");
    CHECK(range(Rows{decided("VP", 4, 80), decided("TT", 4, 81)}, vi) ==
          "VP và TT cùng hạng 4 theo kết luận của Hội đồng");
    CHECK(range(Rows{decided("VP", 4, 80), decided("TT", 4, 81)}, en) ==
          "VP and TT share rank 4, as decided by the council");
}

TEST_CASE("who rose most is named, two alike by name, three by number")
{
    Rows rows{unit("VP", 1, 95, 3), unit("TT", 2, 94, -1), unit("NL", 3, 93, 1)};
    CHECK(mover_finding(rows, "tháng 9/2024", vi) == "VP tăng 3 bậc, nhiều nhất trong tháng 9/2024");
    CHECK(mover_finding(rows, "September 2024", en) == "VP rises 3 places, the most in September 2024");
    rows[0].movement = 1;
    CHECK(mover_finding(rows, "tháng 9/2024", vi) ==
          "VP và NL cùng tăng 1 bậc, nhiều nhất trong tháng 9/2024");
    CHECK(mover_finding(rows, "September 2024", en) ==
          "VP and NL rise 1 place each, the most in September 2024");
    rows[1].movement = 1;
    CHECK(mover_finding(rows, "tháng 9/2024", vi) ==
          "3 đơn vị cùng tăng 1 bậc, nhiều nhất trong tháng 9/2024");
    CHECK(mover_finding(rows, "September 2024", en) ==
          "3 units rise 1 place each, the most in September 2024");
}

TEST_CASE("where nobody rose the findings say who fell, and where nobody moved, that")
{
    Rows rows{unit("VP", 1, 95), unit("TT", 2, 94, -1), unit("NL", 3, 93)};
    CHECK(mover_finding(rows, "tháng 9/2024", vi) ==
          "TT giảm 1 bậc trong tháng 9/2024, không đơn vị nào tăng bậc");
    CHECK(mover_finding(rows, "September 2024", en) == "TT falls 1 place in September 2024; no unit rises");
    rows[2].movement = -1;
    CHECK(mover_finding(rows, "tháng 9/2024", vi) ==
          "TT và NL cùng giảm 1 bậc trong tháng 9/2024, không đơn vị nào tăng bậc");
    CHECK(mover_finding(rows, "September 2024", en) ==
          "TT and NL fall 1 place each in September 2024; no unit rises");
    rows[1].movement = rows[2].movement = 0;
    CHECK(mover_finding(rows, "tháng 9/2024", vi) == "Không đơn vị nào đổi bậc trong tháng 9/2024");
    CHECK(mover_finding(rows, "September 2024", en) == "No unit changed its place in September 2024");
}

TEST_CASE("a rise that the council decided is said to be decided, unless somebody rose as much by points")
{
    Rows rows{decided("VP", 1, 80, 2), unit("TT", 2, 95, -1)};
    CHECK(mover_finding(rows, "tháng 9/2024", vi) ==
          "VP tăng 2 bậc theo kết luận của Hội đồng, nhiều nhất trong tháng 9/2024");
    CHECK(mover_finding(rows, "September 2024", en) ==
          "VP rises 2 places by decision of the council, the most in September 2024");
    rows[1].movement = 2;
    CHECK(mover_finding(rows, "tháng 9/2024", vi) ==
          "VP và TT cùng tăng 2 bậc, nhiều nhất trong tháng 9/2024");
}

TEST_CASE("how many indicators keep their pace, in a number that the verb agrees with")
{
    struct Case {
        std::size_t judged, behind;
        std::string vi, en;
    };
    const std::array cases{
        Case{0, 0, "Chưa có số liệu", "No figures yet"},
        Case{1, 0, "Chỉ tiêu duy nhất đúng hoặc vượt tiến độ", "The only indicator is on track or ahead"},
        Case{1, 1, "Chỉ tiêu duy nhất đang chậm tiến độ", "The only indicator is behind plan"},
        Case{2, 0, "Cả hai chỉ tiêu đúng hoặc vượt tiến độ", "Both indicators are on track or ahead"},
        Case{2, 2, "Cả hai chỉ tiêu đang chậm tiến độ", "Both indicators are behind plan"},
        Case{5, 0, "Cả 5 chỉ tiêu đúng hoặc vượt tiến độ", "All 5 indicators are on track or ahead"},
        Case{5, 5, "Cả 5 chỉ tiêu đang chậm tiến độ", "All 5 indicators are behind plan"},
        Case{5, 4, "1 trong 5 chỉ tiêu đúng hoặc vượt tiến độ", "1 of 5 indicators is on track or ahead"},
        Case{5, 1, "4 trong 5 chỉ tiêu đúng hoặc vượt tiến độ", "4 of 5 indicators are on track or ahead"}};
    for (const Case& each : cases) {
        CHECK(pace_finding(each.judged, each.behind, vi) == each.vi);
        CHECK(pace_finding(each.judged, each.behind, en) == each.en);
    }
}

TEST_CASE("who is furthest behind is named, and those that are written alike with him")
{
    CHECK(gaps({paced("A", 1), paced("B", -4.9), paced("C", -3)}, vi) == "B chậm 4,9 điểm %");
    CHECK(gaps({paced("A", 1), paced("B", -4.9)}, en) == "B is 4,9 points behind plan");
    CHECK(gaps({paced("A", -4.94), paced("B", -4.86), paced("C", -4.84)}, vi) ==
          "A và B cùng chậm 4,9 điểm %");
    CHECK(gaps({paced("A", -4.94), paced("B", -4.86)}, en) == "A and B are each 4,9 points behind plan");
    CHECK(gaps({paced("A", -4.94), paced("B", -4.86), paced("C", -4.9)}, vi) ==
          "3 chỉ tiêu cùng chậm 4,9 điểm %");
    CHECK(gaps({paced("A", -2.04), paced("B", -1.96)}, vi) == "A chậm 2,0 điểm %"); // B is on track
    CHECK(gaps({}, vi) == "Chưa có số liệu");
}

TEST_CASE("where none is behind the best is named")
{
    CHECK(gaps({paced("A", 1), paced("B", 3.14)}, vi) ==
          "Không chỉ tiêu nào chậm tiến độ, B vượt 3,1 điểm %");
    CHECK(gaps({paced("A", 1), paced("B", 3.14)}, en) ==
          "No indicator is behind plan, B is 3,1 points ahead");
    CHECK(gaps({paced("A", 3.1), paced("B", 3.14)}, vi) ==
          "Không chỉ tiêu nào chậm tiến độ, A và B cùng vượt 3,1 điểm %");
    CHECK(gaps({paced("A", 1), paced("B", -1), paced("C", 0)}, vi) == "Cả 3 chỉ tiêu đúng tiến độ");
    CHECK(gaps({paced("A", 1), paced("B", -1)}, en) == "Both indicators are on track");
    CHECK(gaps({paced("A", 1)}, vi) == "A đúng tiến độ");
    CHECK(gaps({paced("A", 3.1)}, vi) == "A vượt 3,1 điểm %");
    CHECK(gaps({paced("A", 3.1)}, en) == "A is 3,1 points ahead");
    CHECK(gaps({paced("A", -3.1)}, en) == "A is 3,1 points behind plan");
}

TEST_CASE("a slide with some of the indicators says nothing about those of the other slides")
{
    const auto some = [](const Paced& rows, Language language) {
        return gap_finding(rows, PacedRows::some, language);
    };
    CHECK(some({paced("A", 1), paced("B", 3.14)}, vi) ==
          "Các chỉ tiêu này không chậm tiến độ, B vượt 3,1 điểm %");
    CHECK(some({paced("A", 1), paced("B", 3.14)}, en) ==
          "None of these is behind plan, B is 3,1 points ahead");
    CHECK(some({paced("A", 1), paced("B", -1)}, vi) == "2 chỉ tiêu này đúng tiến độ");
    CHECK(some({paced("A", 1), paced("B", -1)}, en) == "These 2 indicators are on track");
    CHECK(some({paced("A", 1)}, vi) == "A đúng tiến độ");
}

TEST_CASE("what needs attention is named")
{
    CHECK(attention_finding(Paced{paced("A", -9), paced("B", -3)}, vi) == "A và B cần quan tâm trước");
    CHECK(attention_finding(Paced{paced("A", -9), paced("B", -3)}, en) == "A and B need attention first");
    CHECK(attention_finding(Paced{paced("A", -9)}, vi) == "A cần quan tâm trước");
    CHECK(attention_finding(Paced{paced("A", -9), paced("B", 3)}, en) == "A needs attention first");
    CHECK(attention_finding(Paced{paced("A", 9)}, vi) == "Chưa có chỉ tiêu nào chậm tiến độ");
}

TEST_CASE("honours count people and groups, each in its number")
{
    CHECK(honors_finding(18, 6, 2024, vi) == "18 cá nhân và 6 tập thể được ghi danh năm 2024");
    CHECK(honors_finding(18, 6, 2024, en) == "18 people and 6 collectives honoured in 2024");
    CHECK(honors_finding(1, 1, 2024, en) == "1 person and 1 collective honoured in 2024");
    CHECK(honors_finding(3, 0, 2023, vi) == "3 cá nhân được ghi danh năm 2023");
    CHECK(honors_finding(0, 2, 2023, vi) == "2 tập thể được ghi danh năm 2023");
    CHECK(honors_finding(0, 1, 2023, en) == "1 collective honoured in 2023");
    CHECK(honors_finding(0, 0, 2024, vi) == "Chưa có ai được ghi danh năm 2024");
    CHECK(honors_finding(0, 0, 2024, en) == "Nobody has been honoured in 2024 yet");
}
