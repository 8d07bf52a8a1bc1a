#include "deck_said.h"

using namespace bangvang;
using namespace bangvang::deck_tests;

TEST_CASE("the movement counts what keeps its pace; what is not known is left out")
{
    Snapshot s = with_indicators({{"A", 700.6}, {"B", 760}, {"C", 800}, {"D", 800, std::nullopt}});
    CHECK(title(s, "movement") == "2 trong 3 chỉ tiêu đúng hoặc vượt tiến độ");
    REQUIRE(deck_slide(s, "movement", vi).rows.size() == 1);
    CHECK(deck_slide(s, "movement", vi).rows[0].figure == "2/3");
    CHECK(has_fact(s, "movement", "A: chậm tiến độ 4,9 điểm %"));
    const Snapshot ranked = september({90, 95});
    CHECK(title(ranked, "movement") == "2 đơn vị được xếp hạng");
    CHECK(deck_slide(september({90}), "movement", en).rows[0].name == "unit ranked in September 2024");
    Snapshot honored = fixtures::department();
    fixtures::honour(honored, "Lò Thị Bình", 0, 2024, "2024-07-15");
    CHECK(title(honored, "movement", en) == "1 person honoured in 2024");
    CHECK(title(with_indicators({{"A", 760}}), "movement") == "Chỉ tiêu duy nhất đúng hoặc vượt tiến độ");
}

TEST_CASE("indicators are told from the furthest behind, as their gap is written")
{
    // 70,06 and 70,14 of 75 percent
    const Snapshot s = with_indicators({{"A", 700.6}, {"B", 701.4}, {"C", 760}});
    CHECK(title(s, "indicators") == "A và B cùng chậm 4,9 điểm %");
    CHECK(eyebrow(s, "indicators") == "Ba chỉ tiêu so với mốc kế hoạch hết tháng 9/2024, điểm %");
    CHECK(title(s, "attention") == "A và B cần quan tâm trước");
    const Slide slide = deck_slide(s, "indicators", vi);
    CHECK(slide.rows[0].figure == "−4,9");
    CHECK(slide.rows[2].figure == "+1,0");
    CHECK(slide.rows[2].note == "760,0 / 1.000,0 tỷ đồng");
    CHECK(notes(s, "attention")[0] == "Cần 99,8 tỷ đồng mỗi tháng còn lại, đến nay bình quân 77,8");
    CHECK(has_fact(s, "indicators", "A: 700,6 tỷ đồng đến hết tháng 9/2024, mục tiêu 1.000,0 tỷ đồng"));
    CHECK(has_fact(s, "indicators", "70,1% mục tiêu năm, mốc kế hoạch 75,0%"));
    CHECK(has_fact(s, "indicators", "Kế hoạch: QĐ 5"));
    CHECK(has_fact(s, "indicators", "Nguồn: Báo cáo"));
}

TEST_CASE("attention has those behind alone, and no slide where none or only one indicator is judged")
{
    const Snapshot one = with_indicators({{"A", 700}, {"B", 760}});
    CHECK(title(one, "attention") == "A cần quan tâm trước");
    CHECK(deck_slide(one, "attention", vi).rows.size() == 1);
    const Snapshot none = with_indicators({{"A", 750}, {"B", 760}});
    CHECK(plan(none) == Names{"title", "movement", "indicators", "closing"});
    CHECK(title(none, "indicators") == "Cả hai chỉ tiêu đúng tiến độ");
    const Snapshot single = with_indicators({{"A", 700}});
    CHECK(plan(single) == Names{"title", "movement", "indicators", "closing"});
    CHECK(title(single, "indicators") == "A chậm 5,0 điểm %");
    CHECK(eyebrow(single, "indicators", en) ==
          "One indicator against the plan at the end of September 2024, in points");
    const Snapshot all = with_indicators({{"A", 700}, {"B", 600}, {"C", 650}});
    CHECK(title(all, "movement") == "Cả 3 chỉ tiêu đang chậm tiến độ");
    CHECK(title(all, "attention") == "B và C cần quan tâm trước");
}

TEST_CASE("7 indicators are two slides, and the second does not speak for the first")
{
    const Snapshot s =
        with_indicators({{"A", 600}, {"B", 750}, {"C", 750}, {"D", 750}, {"E", 750}, {"F", 790}, {"G", 750}});
    CHECK(plan(s) == Names{"title", "movement", "indicators:1", "indicators:2", "attention", "closing"});
    CHECK(title(s, "indicators:1") == "A chậm 15,0 điểm %");
    CHECK(title(s, "indicators:2") == "Các chỉ tiêu này không chậm tiến độ, F vượt 4,0 điểm %");
    CHECK(eyebrow(s, "indicators:2").starts_with("Hai chỉ tiêu"));
    CHECK(deck_slide(s, "indicators:2", vi).scale == doctest::Approx(15.0)); // one scale for both
}

TEST_CASE("an indicator whose figures are older says so, and estimates are marked")
{
    Snapshot s = with_indicators({{"A", 700}, {"B", 640, 1000.0, 8}});
    s.readings[0].state = DataState::estimate;
    CHECK(notes(s, "indicators") ==
          Names{"700,0 (ước) / 1.000,0 tỷ đồng", "640,0 / 1.000,0 tỷ đồng · số liệu đến tháng 8"});
    CHECK(notes(s, "indicators", en)[1].ends_with("figures to August"));
    CHECK(deck_slide(s, "indicators", vi).estimated);
    CHECK(has_fact(s, "indicators", "A: 700,0 tỷ đồng (ước) đến hết tháng 9/2024, mục tiêu 1.000,0 tỷ đồng"));
    CHECK(has_fact(s, "indicators", "B: 640,0 tỷ đồng đến hết tháng 8/2024, mục tiêu 1.000,0 tỷ đồng"));
}

TEST_CASE("a level says how far it is from its target, a budget what is left of it")
{
    // From 50 to 60: 52 is a fifth of the way.
    const Figures level{"Mức", 52, 60.0, 9, Measure::level, Direction::more, "%"};
    const Figures budget{"Chi phí", 900, 1000.0, 9, Measure::cumulative, Direction::less};
    const Snapshot s = with_indicators({level, budget, {"A", 750}});
    CHECK(title(s, "attention") == "Mức và Chi phí cần quan tâm trước");
    CHECK(notes(s, "attention") ==
          Names{"Thấp hơn mục tiêu năm 8,0 điểm %",
                "Chỉ còn 33,3 tỷ đồng cho mỗi tháng còn lại, đến nay bình quân 100,0"});
    CHECK(has_fact(s, "attention", "20,0% mức thay đổi theo kế hoạch, mốc kế hoạch 75,0%"));
    const Figures less{"Tỷ lệ", 49, 40.0, 9, Measure::level, Direction::less, "%"};
    const Figures passed{"Chi phí", 1050, 1000.0, 9, Measure::cumulative, Direction::less};
    CHECK(notes(with_indicators({less, passed}), "attention") ==
          Names{"Cao hơn mục tiêu năm 9,0 điểm %", "Đã vượt mức cả năm 50,0 tỷ đồng"});
}

TEST_CASE("an indicator alone: its finding, its figures, and a sentence also without a plan")
{
    const Snapshot s = with_indicators({{"A", 700}, {"B", 640, std::nullopt}});
    CHECK(title(s, "indicator:ct1") == "A chậm 5,0 điểm %");
    CHECK(title(s, "indicator:ct2") == "B đạt 640,0 tỷ đồng");
    CHECK(title(s, "indicator:ct2", en) == "B stands at 640,0 tỷ đồng");
    CHECK(plan(s) == Names{"title", "movement", "indicators", "closing"}); // B is not held against anything
    Snapshot empty = s;
    empty.readings.clear();
    CHECK(title(empty, "indicator:ct1") == "A: chưa có số liệu");
}

TEST_CASE("a part of an indicator is judged like any other")
{
    Snapshot s = with_indicators({{"Xuất nhập khẩu", 760}, {"Xuất khẩu", 700}});
    s.indicators[1].parent = ref<Indicator>(0);
    CHECK(title(s, "indicators") == "Xuất khẩu chậm 5,0 điểm %");
    CHECK(title(s, "movement") == "1 trong 2 chỉ tiêu đúng hoặc vượt tiến độ");
    CHECK(title(s, "movement", en) == "1 of 2 indicators is on track or ahead");
    CHECK(has_fact(s, "attention",
                   "Trong đó: xuất khẩu: 700,0 tỷ đồng đến hết tháng 9/2024, mục tiêu 1.000,0 tỷ đồng"));
}

TEST_CASE("honours of the campaign's year, of the newest year with any where it has none")
{
    Snapshot s = fixtures::department();
    fixtures::honour(s, "Lò Thị Bình", 0, 2023, "2023-12-22");
    CHECK(title(s, "honors") == "1 cá nhân được ghi danh năm 2023");
    CHECK(plan(s) == Names{"title", "honors", "closing"}); // nobody this year: the movement says nothing
    const auto group = fixtures::honour(s, "Tổ Một cửa", 1, 2024, "2024-07-15");
    s.honorees[group].kind = HonoreeKind::collective;
    CHECK(title(s, "honors") == "1 tập thể được ghi danh năm 2024");
    fixtures::honour(s, "Trần Minh Châu", 0, 2024, "2024-07-15");
    CHECK(title(s, "honors", en) == "1 person and 1 collective honoured in 2024");
    CHECK(has_fact(s, "honors", "Chiến sĩ thi đua cơ sở: 1, quyết định số 12/QĐ-SCT ngày 15/7/2024"));
    CHECK(has_fact(s, "honoree:H102",
                   "Trần Minh Châu: Chiến sĩ thi đua cơ sở, quyết định số 12/QĐ-SCT ngày "
                   "15/7/2024"));
    CHECK(title(s, "honoree:H102") == "Trần Minh Châu");
}

TEST_CASE("a unit against the average, with what is missing to the next rank")
{
    const Snapshot s = september({90, 95, 85});
    CHECK(title(s, "unit:vp") == "Văn phòng Sở: hạng 2, 90,0 điểm");
    CHECK(eyebrow(s, "unit:vp") == "Tháng 9/2024 · so với trung bình 3 đơn vị, điểm");
    CHECK(has_fact(s, "unit:vp", "Cần thêm 5,0 điểm để lên hạng 1"));
    CHECK(deck_slide(s, "unit:tt", vi).rows[0].figure == "+5,0");
    CHECK(title(s, "unit:tm") == "Phòng Quản lý Thương mại chưa được chấm điểm tháng 9/2024");
}
