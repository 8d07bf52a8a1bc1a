// The presenter's own screen over a whole meeting: what stands on it, beside what the room sees.
#include "app/presenter_desk.h"

#include "meeting.h"
#include "support/newer.h"
#include "ui/raster.h"

#include <algorithm>
#include <array>

namespace bangvang::testing {

namespace {

// A meeting and the desk beside it, drawn with the same letters and ornaments.
struct DeskMeeting : Meeting {
    PresenterDesk desk{{headless.fonts(), headless.art()}};
    int width{1920};
    int height{1080};
    ThemeName theme{ThemeName::lacquer};
    bool room_portrait{false};
    bool news{false};
    DeskOutput output{};

    [[nodiscard]] DeskLook look() const
    {
        return {.snapshot = sample,
                .navigation = visit.navigation(),
                .news = news,
                .room_portrait = room_portrait,
                .theme = theme};
    }
    void show(std::span<const PointerEvent> pointers = {})
    {
        output = desk.frame(look(), {.now = visit.now(),
                                     .wall = sample_morning,
                                     .width_px = width,
                                     .height_px = height,
                                     .pointers = pointers,
                                     .want_texts = true});
    }
    [[nodiscard]] bool says(std::string_view words) const
    {
        return std::ranges::any_of(desk.texts(), [&](const DrawnText& text) {
            return spaced(text.text).find(words) != std::string::npos;
        });
    }
    [[nodiscard]] static std::string spaced(std::string text)
    {
        for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;)
            text.replace(at, std::string_view("\u00A0").size(), " ");
        return text;
    }
    [[nodiscard]] PointerEvent event(PointerEvent::Kind kind, std::string_view id) const
    {
        const Hit* const hit = desk.hits().find(id);
        REQUIRE_MESSAGE(hit, "nothing is called ", std::string(id));
        const Point at = hit->rect.center() * desk.layout().scale + desk.layout().origin_px;
        return {kind, 0, at, visit.now()};
    }
    // What a tap asks for is done, as the shell does it.
    void tap(std::string_view id)
    {
        const std::array events{event(PointerEvent::Kind::down, id), event(PointerEvent::Kind::up, id)};
        show(events);
        for (const Action& action : output.actions)
            visit.act(action);
        visit.settle();
        show();
    }
};

} // namespace

TEST_CASE("the desk of a whole meeting: this slide, the next, notes, where it stands")
{
    DeskMeeting meeting;
    meeting.show();
    CHECK(meeting.says("Trang 1 / 10"));
    CHECK(meeting.says("Tiếp theo: trang 2"));
    CHECK(meeting.says("4 trong 5 chỉ tiêu")); // the finding of the next slide
    CHECK(meeting.says("Người ký: Nguyễn Sỹ Chín, Giám đốc"));
    CHECK(meeting.says("Số liệu đến 30/9/2024 · Dữ liệu minh họa"));
    CHECK(meeting.says("08:00")); // the time of day
    meeting.press(Key::next);
    meeting.press(Key::next);
    meeting.show();
    CHECK(meeting.says("Trang 3 / 10 · phần 1 / 3"));
    CHECK(meeting.says("Tiếp theo: phần sau của trang này"));
    CHECK(meeting.says("Căn cứ: Thông báo kết quả thi đua tháng 9/2024"));
    meeting.go_to("indicators");
    meeting.show();
    CHECK(meeting.says("34,2% mục tiêu năm, mốc kế hoạch 73,5%"));
    CHECK(meeting.says("ý: mở chi tiết để đọc tiếp."));
    meeting.press(Key::enter);
    meeting.show();
    CHECK(meeting.says("Chi tiết của trang 7 / 10"));
    CHECK_FALSE(meeting.says("ý: mở chi tiết để đọc tiếp."));
    meeting.press(Key::end);
    meeting.show();
    CHECK(meeting.says("Trang 10 / 10"));
    CHECK(meeting.says("Hết. Đây là trang cuối."));
    CHECK_FALSE(meeting.desk.hits().find("desk.next"));
}

TEST_CASE("what the room sees instead is said in words")
{
    DeskMeeting meeting;
    meeting.type(U"b");
    meeting.show();
    CHECK(meeting.says("Màn hình phòng họp đang tắt."));
    CHECK_FALSE(meeting.desk.hits().find("desk.next")); // nothing else happens meanwhile
    meeting.type(U"b");
    meeting.show();
    CHECK_FALSE(meeting.says("Màn hình phòng họp đang tắt."));
    meeting.type(U"w");
    meeting.show();
    CHECK(meeting.says("Bấm W để chiếu lại."));
    meeting.type(U"w");
    meeting.press(Key::tab);
    meeting.show();
    CHECK(meeting.says("Phòng họp đang xem tất cả các trang."));
}

TEST_CASE("new figures that wait, a number that is typed, and the length that was agreed on")
{
    DeskMeeting meeting;
    meeting.show();
    CHECK_FALSE(meeting.says("Có số liệu mới"));
    CHECK_FALSE(meeting.says("phút"));
    meeting.news = true;
    CHECK(meeting.desk.is_due(meeting.look(), meeting.visit.now()));
    meeting.visit.act(SetTarget{45});
    meeting.type(U"7");
    meeting.show();
    CHECK(meeting.says("Có số liệu mới. Bấm N để nhận."));
    CHECK(meeting.says("còn 45 / 45 phút"));
    CHECK(meeting.says("7"));
}

TEST_CASE("its buttons and the next slide turn the room's slides; a press that leaves means nothing")
{
    DeskMeeting meeting;
    meeting.show();
    meeting.tap("desk.next");
    CHECK(meeting.slide() == "deck:movement");
    meeting.tap("desk.previous");
    CHECK(meeting.slide() == "deck:title");
    meeting.tap("desk.next_slide");
    CHECK(meeting.slide() == "deck:movement");
    const std::array slipped{meeting.event(PointerEvent::Kind::down, "desk.next"),
                             meeting.event(PointerEvent::Kind::up, "desk.previous")};
    meeting.show(slipped);
    CHECK(meeting.output.actions.empty());
}

TEST_CASE("the desk wakes once a second for its clock and redraws only that")
{
    DeskMeeting meeting;
    meeting.show();
    meeting.show();
    CHECK(meeting.output.damage.empty());
    REQUIRE(meeting.output.next_frame);
    CHECK(*meeting.output.next_frame > meeting.visit.now());
    CHECK(*meeting.output.next_frame <= meeting.visit.now() + std::chrono::seconds(1));
    CHECK_FALSE(meeting.desk.is_due(meeting.look(), meeting.visit.now()));
    CHECK(meeting.desk.is_due(meeting.look(), *meeting.output.next_frame));
    meeting.visit.wait(Seconds(1.0));
    meeting.show();
    int pixels = 0;
    for (const PixelRect& r : meeting.output.damage)
        pixels += (r.x1 - r.x0) * (r.y1 - r.y0);
    CHECK(pixels > 0);
    CHECK(pixels < 1920 * 1080 / 50);
    // What only the room sees changes nothing here.
    meeting.type(U"z");
    CHECK_FALSE(meeting.desk.is_due(meeting.look(), meeting.visit.now() - std::chrono::seconds(1)));
}

TEST_CASE("at every size, in both themes and languages, texts stand within the desk and apart")
{
    struct Size {
        int width;
        int height;
    };
    DeskMeeting meeting;
    meeting.visit.act(SetTarget{45});
    meeting.news = true;
    for (const char* const id : {"podium", "indicators", "honors", "closing"}) {
        meeting.press(Key::home);
        meeting.go_to(id);
        for (const Language language : {Language::vi, Language::en}) {
            if (meeting.visit.navigation().language != language)
                meeting.visit.act(SwitchLanguage{});
            for (const Size size : {Size{1024, 768}, Size{1366, 768}, Size{1920, 1080}, Size{3840, 2160},
                                    Size{2560, 1080}, Size{1080, 1920}, Size{768, 1024}})
                for (const bool portrait : {false, true}) {
                    CAPTURE(id);
                    CAPTURE(size.width);
                    CAPTURE(size.height);
                    CAPTURE(portrait);
                    meeting.width = size.width;
                    meeting.height = size.height;
                    meeting.room_portrait = portrait;
                    meeting.theme = portrait ? ThemeName::day : ThemeName::lacquer;
                    meeting.show();
                    const DeskPlan plan = desk_plan(meeting.desk.layout(), portrait);
                    for (const Rect& r : {plan.now, plan.next, plan.next_words, plan.notes, plan.position,
                                          plan.spoken, plan.clock}) {
                        CHECK(r.w > 0.0F);
                        CHECK(r.h > 0.0F);
                        CHECK(r.x >= 0.0F);
                        CHECK(r.right() <= meeting.desk.layout().width + 0.5F);
                        CHECK(r.bottom() <= meeting.desk.layout().height + 0.5F);
                    }
                    CHECK_FALSE(plan.notes.overlaps(plan.now));
                    CHECK_FALSE(plan.notes.overlaps(plan.next));
                    CHECK_FALSE(plan.notes.overlaps(plan.next_words));
                    CHECK_FALSE(plan.next.overlaps(plan.now));
                    for (const DrawnText& text : meeting.desk.texts()) {
                        CAPTURE(text.text);
                        CHECK(text.missing == 0);
                        CHECK(text.ink.x >= text.clip.x - 0.5F);
                        CHECK(text.ink.right() <= text.clip.right() + 0.5F);
                        CHECK(text.ink.y >= text.clip.y - 0.5F);
                        CHECK(text.ink.bottom() <= text.clip.bottom() + 0.5F);
                    }
                }
        }
    }
}

} // namespace bangvang::testing
