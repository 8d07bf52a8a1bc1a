// Which slides there are, and what those of words say.
#include "deck_said.h"
#include "support/sample_snapshot.h"

using namespace bangvang;
using namespace bangvang::deck_tests;

TEST_CASE("the sample's deck, slide by slide")
{
    const auto sample = testing::sample_snapshot();
    CHECK(plan(*sample) == Names{"title", "movement", "podium", "ranking:1", "ranking:2", "movers",
                                 "indicators", "attention", "honors", "closing"});
    Names found;
    for (const std::string& id : plan(*sample))
        found.push_back(title(*sample, id));
    CHECK(found == Names{"thực hiện thắng lợi nhiệm vụ chính trị năm 2024",
                         "4 trong 5 chỉ tiêu đúng hoặc vượt tiến độ",
                         "Phòng Quản lý Năng lượng dẫn đầu, cách hạng kế tiếp 1,3 điểm",
                         "Hạng 1 đến 5 cách nhau 3,6 điểm", "Hạng 6 đến 10 cách nhau 4,5 điểm",
                         "Phòng Quản lý Năng lượng và Phòng KH - TC - TH cùng tăng 1 bậc, nhiều nhất trong "
                         "tháng 9/2024",
                         "Xuất nhập khẩu chậm 39,3 điểm %", "Xuất nhập khẩu cần quan tâm trước",
                         "18 cá nhân và 6 tập thể được ghi danh năm 2024",
                         "“Đoàn kết, sáng tạo, thi đua xây dựng và bảo vệ Tổ quốc”"});
    CHECK(title(*sample, "movement", en) == "4 of 5 indicators are on track or ahead");
    CHECK(title(*sample, "podium", en) == "Phòng Quản lý Năng lượng leads, 1,3 points before the next");
    CHECK(title(*sample, "movers", en) ==
          "Phòng Quản lý Năng lượng and Phòng KH - TC - TH rise 1 place each, the most in September 2024");
    CHECK(title(*sample, "indicators", en) == "Xuất nhập khẩu is 39,3 points behind plan");
    CHECK(notes(*sample, "movers") == Names{"+1,1 điểm, nhất là nhờ điểm thưởng, điểm trừ (+2,2)",
                                            "+0,9 điểm, nhất là nhờ điểm thưởng, điểm trừ (+1,0)"});
    CHECK(notes(*sample, "attention") ==
          Names{"Cần 8,9 triệu USD mỗi tháng còn lại, đến nay bình quân 1,5", // (40,6 − 13,9) / 3, 13,9 / 9
                "Cần 851,3 tỷ đồng mỗi tháng còn lại, đến nay bình quân 734,4"});
}

TEST_CASE("the speaker's notes of the sample name figures, dates, decisions and sources")
{
    const auto sample = testing::sample_snapshot();
    CHECK(has_fact(*sample, "title", "Phát động ngày 29/02/2024"));
    CHECK(has_fact(*sample, "title", "Người ký: Nguyễn Sỹ Chín, Giám đốc"));
    CHECK(has_fact(*sample, "movement", "Tổng kim ngạch xuất nhập khẩu: chậm tiến độ 39,3 điểm %"));
    CHECK(has_fact(*sample, "podium", "Căn cứ: Thông báo kết quả thi đua tháng 9/2024"));
    CHECK(has_fact(*sample, "ranking:2", "Hạng 8: Thanh tra Sở, 89,6 điểm"));
    CHECK(has_fact(*sample, "movers",
                   "Văn phòng Sở: từ hạng 4 xuống hạng 5. −0,1 điểm, nhất là do Nhiệm vụ chuyên "
                   "môn (−0,4)"));
    CHECK(has_fact(*sample, "indicators",
                   "Tỷ lệ số hộ được sử dụng điện lưới quốc gia: 96,6% đến hết tháng 9/2024, "
                   "từ 95,9% lên 96,8%"));
    CHECK(has_fact(*sample, "indicators", "So với cùng kỳ năm 2023: 108,0%"));
    CHECK(has_fact(*sample, "indicators", "Kế hoạch: Văn bản phát động thi đua ngày 29/02/2024, mục 2"));
    CHECK(has_fact(*sample, "honors",
                   "Chiến sĩ thi đua cơ sở: 5, quyết định số 152/QĐ-SCT ngày 15/7/2024, Giám đốc "
                   "Sở Công Thương"));
}

TEST_CASE("every slide has a date, and says that the sample's figures are invented")
{
    const auto sample = testing::sample_snapshot();
    for (const std::string& id : plan(*sample)) {
        const Slide slide = deck_slide(*sample, id, vi);
        CHECK(slide.as_of.starts_with("Số liệu đến "));
        CHECK(slide.illustrative);
        CHECK(slide.source == "Sở Công Thương tỉnh Lai Châu");
        CHECK_FALSE(slide.facts.empty());
    }
}

TEST_CASE("a campaign without figures has its title and its slogan")
{
    Snapshot s = fixtures::department();
    CHECK(plan(s) == Names{"title", "closing"});
    CHECK(title(s, "title") == "năm 2024"); // after "Phong trào thi đua", which is set smaller
    CHECK(title(s, "closing") == "Đoàn kết, sáng tạo");
    s.slogans.clear();
    CHECK(plan(s) == Names{"title"});
    s.campaign.theme = "Đoàn kết";
    CHECK(title(s, "closing") == "“Đoàn kết”");
}

TEST_CASE("without a motto the closing slide has the first slogan that is in season")
{
    Snapshot s = fixtures::department();
    s.campaign.as_of = fixtures::day("2024-09-30");
    s.slogans = {{.text = "Mừng xuân", .until = fixtures::day("2024-03-31")},
                 {.text = "Về đích", .source = "Sở"}};
    CHECK(title(s, "closing") == "Về đích");
    CHECK(has_fact(s, "closing", "Về đích (Sở)"));
    s.slogans.resize(1);
    CHECK(plan(s) == Names{"title"});
}

TEST_CASE("the playlist chooses the slides and their order; other names and repetitions do not count")
{
    Snapshot s = september({90, 95, 80, 85});
    play(s, {"slogan", "ranking", "standings", "no such slide", "title", "ranking", "honors"});
    CHECK(plan(s) == Names{"ranking", "title"}); // nobody is honoured
    s.playlist.clear();
    play(s, {"slogan", "standings", "indicator", "honor", "unit"});
    CHECK(plan(s) == Names{"title", "movement", "podium", "ranking", "closing"});
    s.playlist.clear();
    play(s, {"honors"});
    CHECK(plan(s) == Names{"title"});
}

TEST_CASE("an unknown slide, unit, indicator or honoree is the title")
{
    const Snapshot s = september({90, 95, 80, 85});
    for (const char* const id : {"", "nothing", "unit:", "unit:gone", "indicator:gone", "honoree:gone",
                                 "indicators", "attention", "movers"})
        CHECK(title(s, id) == "năm 2024");
}
