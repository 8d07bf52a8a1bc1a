// What the presenter's own screen says over a whole meeting.
#include "views/presenter_view.h"

#include "deck_said.h"
#include "nav/present.h"
#include "support/sample_snapshot.h"

#include <algorithm>
#include <set>

using namespace bangvang;
using namespace bangvang::deck_tests;

namespace {

constexpr MonoTime start{std::chrono::hours(1)};

// Somebody who presents this snapshot from its first slide on.
struct Speaker {
    std::shared_ptr<const Snapshot> snapshot;
    Navigation navigation{};

    explicit Speaker(std::shared_ptr<const Snapshot> shown, Language language = vi)
        : snapshot(std::move(shown))
    {
        navigation.language = language;
        navigation.presenting.plan = deck_plan(*snapshot);
        does(Present{.on = true});
    }
    explicit Speaker(Snapshot shown) : Speaker(std::make_shared<const Snapshot>(std::move(shown))) {}
    void does(const Action& action) { navigation = reduce(std::move(navigation), action, start); }
    void next() { does(ShowSlide{ShowSlide::Step::next}); }
    void go_to(std::string_view id) { REQUIRE(turn_to_slide(navigation, id, start)); }
    [[nodiscard]] PresenterView view() const { return presenter_view(*snapshot, navigation, start); }
};

const std::shared_ptr<const Snapshot>& sample()
{
    static const auto snapshot = testing::sample_snapshot();
    return snapshot;
}

std::string about(const PresenterNote& note)
{
    return plain(note.about);
}

bool says(const PresenterNote& note, std::string_view fact)
{
    return std::ranges::any_of(note.facts, [&](const std::string& each) { return plain(each) == fact; });
}

} // namespace

TEST_CASE("what is announced as next is what the next press shows, to the end of the deck")
{
    Speaker speaker(sample());
    std::set<std::string> seen;
    int presses = 0;
    for (PresenterView view = speaker.view(); view.next; view = speaker.view(), ++presses) {
        seen.insert(view.now.slide.id);
        CHECK_FALSE(view.next_words.empty());
        speaker.next();
        const PresenterView after = speaker.view();
        CHECK(after.now.slide.id == view.next->slide.id);
        CHECK(after.now.to_come == view.next->to_come);
        REQUIRE(presses < 40);
    }
    const PresenterView last = speaker.view();
    CHECK(seen.size() == 9);
    CHECK(last.now.slide.id == "closing");
    CHECK(last.position == 9);
    CHECK(last.where == "Trang 10 / 10");
    CHECK(last.next_words == "Hết. Đây là trang cuối.");
}

TEST_CASE("a slide that comes in parts announces its parts")
{
    Speaker speaker(sample());
    speaker.next();
    CHECK(speaker.view().next_words == "Tiếp theo: trang 3");
    CHECK(speaker.view().next->to_come == 2); // only the third place will be there
    speaker.next();
    PresenterView view = speaker.view();
    CHECK(view.where == "Trang 3 / 10 · phần 1 / 3");
    CHECK(view.now.to_come == 2);
    REQUIRE(view.next);
    CHECK(view.next->slide.id == "podium");
    CHECK(view.next->to_come == 1);
    CHECK(view.next_words == "Tiếp theo: phần sau của trang này");
    speaker.next();
    speaker.next();
    view = speaker.view();
    CHECK(view.where == "Trang 3 / 10 · phần 3 / 3");
    CHECK(view.next_words == "Tiếp theo: trang 4");
    CHECK(view.next->slide.id == "ranking:1");
}

TEST_CASE("what was opened from a slide says where it belongs and what follows")
{
    Speaker speaker(sample());
    speaker.go_to("indicators");
    const auto deeper = told_by(speaker.view().now.slide);
    REQUIRE(deeper);
    speaker.does(Open{*deeper});
    PresenterView view = speaker.view();
    CHECK(view.now.slide.id == "indicator:xnk");
    CHECK(view.where == "Chi tiết của trang 7 / 10");
    CHECK(view.next_words == "Tiếp theo: phần sau của trang này"); // its forecast
    CHECK(view.room.empty());
    speaker.next();
    CHECK(speaker.view().next_words == "Tiếp theo: trang 8");
    // The lobby's own screen above it: the slide stays on the desk.
    speaker.does(Open{Route{.place = Place::indicator, .code = "xnk"}});
    view = speaker.view();
    CHECK(view.now.slide.id == "indicator:xnk");
    CHECK(plain(view.room) == "Phòng họp đang xem: Tổng kim ngạch xuất nhập khẩu");
    speaker.does(Open{Route{.place = Place::ranking}}); // a section, right above the slide of the deck
    view = speaker.view();
    CHECK(view.now.slide.id == "indicators");
    CHECK(plain(view.room) == "Phòng họp đang xem: Bảng xếp hạng thi đua");
}

TEST_CASE("behind the last slide the next press leads back to it")
{
    Speaker speaker(sample());
    speaker.go_to("closing");
    speaker.does(Open{Route{.place = Place::movements}});
    CHECK(speaker.view().next_words == "Tiếp theo: trở lại trang 10");
}

TEST_CASE("hidden slides are neither counted nor announced")
{
    Speaker speaker(sample());
    speaker.does(ArrangeSlide{"movement", ArrangeSlide::How::hide});
    speaker.does(ArrangeSlide{"closing", ArrangeSlide::How::hide});
    CHECK(speaker.view().where == "Trang 1 / 8");
    CHECK(speaker.view().next->slide.id == "podium");
    speaker.go_to("honors");
    CHECK_FALSE(speaker.view().next);
}

TEST_CASE("a covered screen is said in words, and what follows stays announced")
{
    Speaker speaker(sample());
    speaker.does(CoverScreen{.cover = Cover::black});
    CHECK(speaker.view().room == "Màn hình phòng họp đang tắt. Bấm B để chiếu lại.");
    CHECK(speaker.view().next->slide.id == "movement");
    speaker.does(CoverScreen{.cover = Cover::black});
    speaker.does(CoverScreen{.cover = Cover::white});
    CHECK(speaker.view().room == "Màn hình phòng họp đang trắng. Bấm W để chiếu lại.");
    speaker.does(CoverScreen{.cover = Cover::white});
    speaker.does(CoverScreen{.cover = Cover::black, .by_touch = true});
    CHECK(speaker.view().room.starts_with("Màn hình phòng họp đang tắt. Chạm"));
    speaker.does(CoverScreen{.cover = Cover::black, .by_touch = true});
    speaker.does(ShowOverview{});
    CHECK(speaker.view().room == "Phòng họp đang xem tất cả các trang.");
    speaker.does(ShowOverview{});
    CHECK(speaker.view().room.empty());
}

TEST_CASE("notes begin with whom the finding is about: figures, dates, the plan's decision, the source")
{
    Speaker speaker(sample());
    speaker.go_to("indicators");
    const PresenterView view = speaker.view();
    REQUIRE(view.notes.size() == 5);
    const PresenterNote& first = view.notes.front();
    CHECK(about(first) == "Xuất nhập khẩu");
    CHECK(says(first, "Tổng kim ngạch xuất nhập khẩu: 13,9 triệu USD đến hết tháng 9/2024, mục tiêu 40,6 "
                      "triệu USD"));
    CHECK(says(first, "34,2% mục tiêu năm, mốc kế hoạch 73,5%"));
    CHECK(says(first, "Chậm tiến độ 39,3 điểm %"));
    CHECK(says(first, "So với cùng kỳ năm 2023: 42,1%"));
    CHECK(says(first, "Kế hoạch: Văn bản phát động thi đua ngày 29/02/2024, mục 2"));
    CHECK(std::ranges::any_of(first.facts, [](const std::string& f) { return f.starts_with("Nguồn: "); }));
    CHECK(std::ranges::any_of(first.facts, [](const std::string& f) { return f.starts_with("Dự báo"); }));
    CHECK(about(view.notes[1]) == "Sản xuất công nghiệp");
}

TEST_CASE("what a slide says of one row stands with that row")
{
    Speaker speaker(sample());
    speaker.go_to("attention");
    const PresenterView view = speaker.view();
    REQUIRE(view.notes.size() == 2);
    CHECK(about(view.notes[0]) == "Xuất nhập khẩu");
    CHECK(says(view.notes[0], "Cần 8,9 triệu USD mỗi tháng còn lại, đến nay bình quân 1,5"));
    CHECK(about(view.notes[1]) == "Bán lẻ và dịch vụ");
    CHECK(says(view.notes[1], "Cần 851,3 tỷ đồng mỗi tháng còn lại, đến nay bình quân 734,4"));
}

TEST_CASE("a talk that begins with a detail counts no slide")
{
    Navigation navigation;
    navigation.presenting.plan = deck_plan(*sample());
    navigation = reduce(std::move(navigation), Open{deck_route("unit:TT")}, start);
    const PresenterView view = presenter_view(*sample(), navigation, start);
    CHECK(view.now.slide.id == "unit:TT");
    CHECK(view.where == "Chi tiết");
}

TEST_CASE("ranks, moves and decisions are said of the slide, the points of each unit after it")
{
    Speaker speaker(sample());
    speaker.go_to("movers");
    PresenterView view = speaker.view();
    REQUIRE(view.notes.size() == 3);
    CHECK(view.notes[0].about.empty());
    CHECK(says(view.notes[0], "Căn cứ: Thông báo kết quả thi đua tháng 9/2024"));
    CHECK(says(view.notes[0], "Phòng Quản lý Năng lượng: từ hạng 2 lên hạng 1. +1,1 điểm, nhất là nhờ điểm "
                              "thưởng, điểm trừ (+2,2)"));
    CHECK(about(view.notes[1]) == "Phòng Quản lý Năng lượng");
    CHECK(says(view.notes[1], "Hạng 1: Phòng Quản lý Năng lượng, 96,4 điểm"));
    CHECK(says(view.notes[1], "Nhiệm vụ chuyên môn: 47,4/50,0 (+1,9)"));
    speaker.go_to("honors");
    view = speaker.view();
    CHECK(says(view.notes[0], "Chiến sĩ thi đua cơ sở: 5, quyết định số 152/QĐ-SCT ngày 15/7/2024, Giám đốc "
                              "Sở Công Thương"));
}

TEST_CASE("the row in the spotlight comes first")
{
    Speaker speaker(sample());
    speaker.go_to("podium");
    CHECK(speaker.view().notes[0].about.empty());
    speaker.does(Spot{"deck.row.2"});
    CHECK(about(speaker.view().notes[0]) == "Phòng Quản lý Thương mại");
    speaker.does(Spot{"deck.row.99"}); // no such row: as if nothing were lit
    CHECK(about(speaker.view().notes[0]) == "Phòng Quản lý Năng lượng");
    speaker.go_to("movers");
    speaker.does(Spot{"deck.row.1"});
    const PresenterView view = speaker.view();
    CHECK(about(view.notes[0]) == "Phòng KH - TC - TH");
    CHECK(about(view.notes.back()) == "Thay đổi thứ hạng · tháng 9/2024 so với tháng 8/2024"); // the rest
}

TEST_CASE("no fact stands twice on any slide")
{
    Speaker speaker(sample());
    for (const std::string& id : plan(*sample())) {
        CAPTURE(id);
        speaker.go_to(id);
        std::vector<std::string> all;
        for (const PresenterNote& note : speaker.view().notes) {
            CHECK_FALSE(note.facts.empty());
            all.insert(all.end(), note.facts.begin(), note.facts.end());
        }
        CHECK_FALSE(all.empty());
        std::ranges::sort(all);
        CHECK(std::ranges::adjacent_find(all) == all.end());
    }
}

TEST_CASE("every figure's date, state and source are on the desk")
{
    Speaker invented(sample());
    invented.go_to("podium");
    CHECK(invented.view().data_state == "Số liệu đến 30/9/2024 · Dữ liệu minh họa");
    CHECK(plain(invented.view().source) == "Nguồn: Sở Công Thương tỉnh Lai Châu");
    Snapshot official = with_indicators({{.name = "Xuất khẩu", .value = 500.0}});
    REQUIRE_FALSE(official.campaign.illustrative);
    Snapshot estimate = official;
    for (Reading& reading : estimate.readings)
        reading.state = DataState::estimate;
    Speaker real(std::move(official));
    real.go_to("indicators");
    CHECK(real.view().data_state.ends_with(" · Số liệu chính thức"));
    Speaker estimated(std::move(estimate));
    estimated.go_to("indicators");
    CHECK(estimated.view().data_state.ends_with(" · Số ước tính"));
}

TEST_CASE("in English, too")
{
    Speaker speaker(sample(), en);
    speaker.go_to("podium");
    const PresenterView view = speaker.view();
    CHECK(view.where == "Slide 3 of 10 · part 3 of 3");
    CHECK(view.next_words == "Next: slide 4");
    CHECK(view.data_state == "Data to 30/9/2024 · Illustrative data");
    speaker.go_to("closing");
    CHECK(speaker.view().next_words == "The end. This is the last slide.");
}

TEST_CASE("the time that was meant for the talk")
{
    using std::chrono::minutes;
    using std::chrono::seconds;
    Presenting talk{.on = true};
    CHECK(minutes_in_words(talk, minutes(5), vi).empty());
    CHECK(part_of_target(talk, minutes(5)) == 0.0);
    talk.target_minutes = 45;
    CHECK(minutes_in_words(talk, seconds(0), vi) == "còn 45 / 45 phút");
    CHECK(minutes_in_words(talk, seconds(1), vi) == "còn 45 / 45 phút");
    CHECK(minutes_in_words(talk, minutes(44) + seconds(59), vi) == "còn 1 / 45 phút");
    CHECK(minutes_in_words(talk, minutes(45), vi) == "còn 0 / 45 phút");
    CHECK(minutes_in_words(talk, minutes(45) + seconds(1), vi) == "quá 1 phút so với 45 phút");
    CHECK(minutes_in_words(talk, minutes(47), en) == "2 min over 45 min");
    CHECK(part_of_target(talk, minutes(9)) == doctest::Approx(0.2));
    CHECK(part_of_target(talk, minutes(90)) == 1.0);
}
