#include "widgets/stage.h"

#include "ui/choice_sheet.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/scrubber.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace bangvang;

namespace {

constexpr float filter_width = 720.0F;

std::vector<Segment> blocks(std::size_t count)
{
    static const std::vector<std::string> names{"Tất cả",    "Tham mưu", "Chuyên ngành", "Sự nghiệp",
                                                "Cụm I",     "Cụm II",   "Doanh nghiệp", "Huyện Mường Tè",
                                                "Khối Đảng", "Đoàn thể"};
    std::vector<Segment> items;
    for (std::size_t i = 0; i < count; ++i)
        items.push_back({"block." + std::to_string(i), names[i % names.size()], GoHome{}});
    return items;
}

void check_targets(const HitMap& hits)
{
    for (const Hit& hit : hits.hits()) {
        CAPTURE(hit.id);
        CHECK(hit.rect.w >= min_touch);
        CHECK(hit.rect.h >= min_touch);
        for (const Hit& other : hits.hits())
            if (&other != &hit)
                CHECK_FALSE(other.rect.overlaps(hit.rect));
    }
}

} // namespace

TEST_CASE("every button of the dock is large enough for a finger and none covers another")
{
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        Stage stage(size);
        for (const Language language : {Language::vi, Language::en}) {
            stage.draw([&](Canvas& canvas) { draw_dock(canvas, Place::ranking, language); });
            CHECK(stage.hits().hits().size() ==
                  (size.height > size.width ? 9 : 8)); // portrait lowers the content
            check_targets(stage.hits());
            stage.check_texts_inside(stage.layout().screen());
        }
    }
}

TEST_CASE("Quay lại cannot be touched on the home screen")
{
    Stage stage({1920, 1080});
    stage.draw([](Canvas& canvas) { draw_dock(canvas, Place::home, Language::vi); });
    CHECK(stage.hits().find("nav.back") == nullptr);
    CHECK(stage.hits().find("nav.home") != nullptr);
    stage.draw([](Canvas& canvas) { draw_dock(canvas, Place::unit, Language::vi); });
    CHECK(stage.hits().find("nav.back") != nullptr);
}

TEST_CASE("the segmented filter shows all of its items while they fit and shares what is left over")
{
    Stage stage({1920, 1080});
    const Rect r{64, 184, filter_width, 88};
    const std::vector<Segment> items = blocks(4);
    const SegmentLayout layout = lay_out_segments(stage.fonts(), r, items, 0);
    REQUIRE(layout.items.size() == 4);
    CHECK_FALSE(layout.back.has_value());
    CHECK(layout.items.front().x == doctest::Approx(72.0));
    CHECK(layout.items.back().right() == doctest::Approx(776.0));
}

TEST_CASE("the segmented filter keeps the chosen block in view however many blocks there are")
{
    Stage stage({1920, 1080});
    const Rect r{64, 184, filter_width, 88};
    for (std::size_t count = 1; count <= 10; ++count) {
        const std::vector<Segment> items = blocks(count);
        for (std::size_t selected = 0; selected < count; ++selected) {
            CAPTURE(count);
            CAPTURE(selected);
            stage.draw([&](Canvas& canvas) { draw_segments(canvas, r, items, selected); });
            CHECK(stage.hits().find(items[selected].id) != nullptr);
            check_targets(stage.hits());
            stage.check_texts_inside(r);
        }
    }
}

TEST_CASE("where blocks do not fit, the arrows lead to the neighbours of the chosen one")
{
    Stage stage({1920, 1080});
    const std::vector<Segment> items = blocks(10);
    stage.draw([&](Canvas& canvas) { draw_segments(canvas, {64, 184, filter_width, 88}, items, 5); });
    CHECK(stage.hits().find("block.4.step") != nullptr);
    CHECK(stage.hits().find("block.6.step") != nullptr);
    stage.draw([&](Canvas& canvas) { draw_segments(canvas, {64, 184, filter_width, 88}, items, 0); });
    CHECK(stage.hits().find("block.1.step") != nullptr);
    CHECK(stage.hits().hits().size() < items.size());
}

TEST_CASE("a disabled button cannot be touched, the others can over their whole face")
{
    Stage stage({1920, 1080});
    const Rect r{100, 100, 240, 88};
    for (const ButtonKind kind :
         {ButtonKind::normal, ButtonKind::primary, ButtonKind::ghost, ButtonKind::on_lacquer}) {
        stage.draw([&](Canvas& canvas) {
            draw_button(canvas, r, {.id = "b", .label = "Đóng", .icon = Icon::close, .kind = kind});
        });
        REQUIRE(stage.hits().find("b") != nullptr);
        CHECK(stage.hits().find("b")->rect == r);
        stage.check_texts_inside(r);
    }
    stage.draw([&](Canvas& canvas) {
        draw_button(canvas, r, {.id = "b", .label = "Đóng", .kind = ButtonKind::disabled});
    });
    CHECK(stage.hits().find("b") == nullptr);
}

TEST_CASE("a held button keeps its touch area while its label moves down")
{
    Stage stage({1920, 1080});
    const Rect r{100, 100, 240, 88};
    const auto draw = [&](Canvas& canvas) { draw_button(canvas, r, {.id = "b", .label = "Đóng"}); };
    stage.draw(draw);
    const float before = stage.texts().at(0).rect.y;
    stage.draw([&](Canvas& canvas) {
        canvas.set_pressed("b");
        draw(canvas);
    });
    CHECK(stage.texts().at(0).rect.y == doctest::Approx(before + 2.0F));
    CHECK(stage.hits().find("b")->rect == r);
}

TEST_CASE("the pager's arrows stop at the first and the last page")
{
    Stage stage({1920, 1080});
    const auto draw = [&](int page) {
        stage.draw([&](Canvas& canvas) {
            const Pager pager{.id = "gallery", .page = page, .pages = 5};
            draw_pager(canvas, {1400, 184, pager_width(canvas, pager, Language::vi), 88}, pager,
                       Language::vi);
        });
        check_targets(stage.hits());
    };
    draw(0);
    CHECK(stage.hits().find("gallery.previous") == nullptr);
    CHECK(stage.hits().find("gallery.next") != nullptr);
    CHECK(stage.texts().at(0).text == "Trang 1 trong 5");
    draw(4);
    CHECK(stage.hits().find("gallery.previous") != nullptr);
    CHECK(stage.hits().find("gallery.next") == nullptr);
}

TEST_CASE("a drop button holds any choice inside its edge")
{
    Stage stage({1920, 1080});
    const Rect r{468, 184, 400, 88};
    for (const std::string_view value :
         {"Tất cả", "Chiến sĩ thi đua cơ sở", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"}) {
        CAPTURE(value);
        stage.draw([&](Canvas& canvas) {
            draw_drop(canvas, r, {.id = "award", .prefix = "Danh hiệu:", .value = value});
        });
        stage.check_texts_inside(r);
        CHECK(stage.hits().find("award")->rect == r);
    }
}

TEST_CASE("a sheet of choices leaves nothing under it to be touched and closes from outside")
{
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        Stage stage(size);
        for (int count = 1; count <= choice_sheet_capacity(stage.layout()); ++count) {
            std::vector<Choice> choices;
            for (int i = 0; i < count; ++i)
                choices.push_back({.id = "choice." + std::to_string(i),
                                   .label = "Chiến sĩ thi đua cơ sở",
                                   .selected = i == 0});
            stage.draw([&](Canvas& canvas) {
                draw_dock(canvas, Place::honor, Language::vi);
                draw_choice_sheet(canvas,
                                  {.close_id = "sheet.close", .title = "Chọn danh hiệu", .choices = choices},
                                  Language::vi);
            });
            CAPTURE(count);
            CHECK(stage.hits().find("nav.home") == nullptr);
            CHECK(stage.hits().find("sheet.close") != nullptr);
            check_targets(stage.hits());
        }
    }
}

TEST_CASE("the closing button of a toast is the only thing in it that can be touched")
{
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        Stage stage(size);
        stage.draw([](Canvas& canvas) {
            draw_toast(canvas,
                       {.icon = Icon::warn,
                        .title = "Gói số liệu mới chưa được nhận",
                        .text = "Vẫn chiếu số liệu chốt ngày 30/9/2024."},
                       Language::vi);
        });
        CHECK(stage.hits().hits().size() == 1);
        check_targets(stage.hits());
        stage.check_texts_inside(stage.layout().portrait ? Rect{64, 1500, 952, 128}
                                                         : Rect{836, 40, 1020, 128});
    }
}

namespace {

// Where the visual language puts a text of the toast: the box of its letters.
void check_place(const Stage& stage, std::string_view text, const Rect& wanted)
{
    CAPTURE(text);
    const DrawnText* const drawn = stage.find(text);
    REQUIRE(drawn != nullptr);
    constexpr double near = 4.0;
    CHECK(std::abs(drawn->rect.x - wanted.x) <= near);
    CHECK(std::abs(drawn->rect.w - wanted.w) <= near);
    CHECK(std::abs(drawn->rect.center().y - wanted.center().y) <= near);
}

} // namespace

TEST_CASE("the parts of a toast stand where the visual language has them")
{
    struct Look {
        Size size;
        std::string_view text;
        Rect panel, title, words, button, label;
    };
    const std::vector<Look> looks{{{1920, 1080},
                                   "Vẫn chiếu số liệu chốt ngày 30/9/2024.",
                                   {836, 40, 1020, 128},
                                   {954, 66, 484.2F, 39},
                                   {954, 107.6F, 527.5F, 34},
                                   {1688.1F, 60, 131.9F, 88},
                                   {1718.1F, 86.8F, 71.9F, 34}},
                                  {{1080, 1920},
                                   "Vẫn chiếu số liệu đến 30/9/2024.",
                                   {64, 1500, 952, 128},
                                   {182, 1526, 484.2F, 39},
                                   {182, 1567.6F, 444.9F, 34},
                                   {848.1F, 1520, 131.9F, 88},
                                   {878.1F, 1546.8F, 71.9F, 34}}};
    for (const Look& look : looks) {
        Stage stage(look.size);
        const Toast toast{.icon = Icon::warn, .title = "Gói số liệu mới chưa được nhận", .text = look.text};
        stage.draw([&](Canvas& canvas) { draw_toast(canvas, toast, Language::vi); });
        CHECK(toast_place(stage.layout()) == look.panel);
        check_place(stage, toast.title, look.title);
        check_place(stage, toast.text, look.words);
        check_place(stage, "Đóng", look.label);
        const Rect button = stage.hits().find("toast.close")->rect;
        CHECK(std::abs(button.x - look.button.x) <= 4.0F);
        CHECK(std::abs(button.y - look.button.y) <= 4.0F);
        CHECK(std::abs(button.right() - look.button.right()) <= 4.0F);
        CHECK(button.h == look.button.h);
    }
}
