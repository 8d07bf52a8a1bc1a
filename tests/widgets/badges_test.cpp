#include "widgets/stage.h"

#include "ui/badges.h"
#include "ui/chrome.h"

#include <doctest/doctest.h>

#include <string>

using namespace bangvang;

TEST_CASE("pace is always said in words, in both languages")
{
    Stage stage({1920, 1080});
    for (const Pace pace : {Pace::ahead, Pace::on_track, Pace::behind})
        for (const Language language : {Language::vi, Language::en}) {
            stage.draw([&](Canvas& canvas) { draw_pace_pill(canvas, {100, 100}, pace, language); });
            REQUIRE(stage.texts().size() == 1);
            CHECK(stage.texts()[0].text == pace_words(pace, language));
        }
    CHECK(pace_words(Pace::behind, Language::vi) == "Chậm tiến độ");
}

TEST_CASE("a movement of places reads as people say it")
{
    Stage stage({1920, 1080});
    const auto said = [&](int places, MovementWords words, Language language) {
        stage.draw([&](Canvas& canvas) { draw_movement(canvas, {100, 100}, places, language, words); });
        return stage.texts().empty() ? std::string() : stage.texts()[0].text;
    };
    CHECK(said(2, MovementWords::number, Language::vi) == "2");
    CHECK(said(-3, MovementWords::number, Language::vi) == "3");
    CHECK(said(0, MovementWords::number, Language::vi).empty());
    CHECK(said(1, MovementWords::places, Language::vi) == "1 bậc");
    CHECK(said(0, MovementWords::places, Language::vi) == "giữ bậc");
    CHECK(said(-2, MovementWords::sentence, Language::vi) == "Giảm 2 bậc");
    CHECK(said(1, MovementWords::sentence, Language::en) == "Up 1 place");
    CHECK(said(2, MovementWords::sentence, Language::en) == "Up 2 places");
}

TEST_CASE("the numeral of a medal stays inside the medal")
{
    Stage stage({1920, 1080});
    for (const int rank : {1, 2, 10, 88, 100, 999})
        for (const float size : {60.0F, 150.0F}) {
            CAPTURE(rank);
            const Rect r{100, 100, size, size};
            stage.draw([&](Canvas& canvas) { draw_rank_medal(canvas, r, rank); });
            REQUIRE(stage.texts().size() == 1);
            CHECK(stage.texts()[0].rect.x >= r.x);
            CHECK(stage.texts()[0].rect.right() <= r.right());
        }
}

TEST_CASE("a long title gives way to the stamp and the date")
{
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        Stage stage(size);
        stage.draw([](Canvas& canvas) {
            draw_header(
                canvas,
                {.eyebrow = "Khối chuyên ngành · Tháng 9/2024",
                 .title = "Trung tâm Tư vấn công nghiệp và Tiết kiệm năng lượng, Xúc tiến thương mại tỉnh",
                 .illustrative = true,
                 .note = "Số liệu đến 30/9/2024",
                 .note_is_stale = true},
                Language::vi);
        });
        stage.check_texts_inside(stage.layout().screen().inset(64.0F).moved(0.0F, -20.0F));
        stage.check_texts_apart();
    }
}

TEST_CASE("a title that fits keeps its size and its place")
{
    Stage stage({1920, 1080});
    stage.draw([](Canvas& canvas) {
        draw_header(canvas,
                    {.eyebrow = "Sở Công Thương tỉnh Lai Châu",
                     .title = "Bảng xếp hạng thi đua",
                     .illustrative = true,
                     .note = "Số liệu đến 30/9/2024"},
                    Language::vi);
    });
    const DrawnText* title = stage.find("Bảng xếp hạng thi đua");
    REQUIRE(title != nullptr);
    CHECK(title->style.px == doctest::Approx(56.0F));
    CHECK(title->rect.x == doctest::Approx(184.0F));
    const DrawnText* date = stage.find("Số liệu đến 30/9/2024");
    REQUIRE(date != nullptr);
    CHECK(date->rect.right() == doctest::Approx(1856.0F).epsilon(0.001));
}
