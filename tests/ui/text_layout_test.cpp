#include "support/headless.h"
#include "ui/text_layout.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bangvang;

namespace {

std::vector<std::string> lines(const TextBlock& block)
{
    std::vector<std::string> out;
    for (const TextLine& line : block.lines)
        out.emplace_back(line.text);
    return out;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("the name of a unit never breaks inside a compound")
{
    testing::Headless headless;
    const TextBlock block =
        wrap_text(headless.fonts(), type::label, "Phòng Quản\u00A0lý Năng\u00A0lượng", 290.0F);
    CHECK(lines(block) == Lines{"Phòng Quản\u00A0lý", "Năng\u00A0lượng"});
    CHECK(block.height == doctest::Approx(2 * 28.0F * 1.30F));
    CHECK(block.width <= 290.0F);
}

TEST_CASE("balanced lines are as equal as the same number of lines allows")
{
    testing::Headless headless;
    const std::string text = "Đọc văn bản phát động ngày 29/02/2024 và bảy phong trào của tỉnh";
    const float column = 700.0F;
    const TextBlock greedy = wrap_text(headless.fonts(), type::label, text, column, Wrap::greedy);
    const TextBlock even = wrap_text(headless.fonts(), type::label, text, column, Wrap::balance);
    REQUIRE(greedy.lines.size() == 2);
    REQUIRE(even.lines.size() == 2);
    CHECK(even.width < greedy.width);
    CHECK(even.lines[0].width - even.lines[1].width < greedy.lines[0].width - greedy.lines[1].width);
}

TEST_CASE("every line fits its column, whatever the column, and no word is lost")
{
    testing::Headless headless;
    const std::string text =
        "Thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024 của Sở Công Thương tỉnh Lai Châu";
    for (float column = 200.0F; column < 1500.0F; column += 37.0F)
        for (const Wrap wrap : {Wrap::greedy, Wrap::balance}) {
            std::string joined;
            for (const TextLine& line : wrap_text(headless.fonts(), type::body, text, column, wrap).lines) {
                CHECK(line.width <= column + 0.02F);
                joined += (joined.empty() ? "" : " ") + std::string(line.text);
            }
            CHECK(joined == text);
        }
}

TEST_CASE("written line breaks are kept, also empty lines")
{
    testing::Headless headless;
    CHECK(lines(wrap_text(headless.fonts(), type::body, "Một\n\nHai ba", 1000.0F)) ==
          Lines{"Một", "", "Hai ba"});
    CHECK(lines(wrap_text(headless.fonts(), type::body, "", 1000.0F)) == Lines{""});
}

TEST_CASE("a word wider than the column stands alone on its line")
{
    testing::Headless headless;
    CHECK(lines(wrap_text(headless.fonts(), type::body, "a Nghiêngnghiêngnghiêng b", 60.0F)) ==
          Lines{"a", "Nghiêngnghiêngnghiêng", "b"});
}

TEST_CASE("a title that is too long is set in the next smaller size that fits")
{
    testing::Headless headless;
    const std::string text = "Thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024";
    CHECK(fit_text(headless.fonts(), type::title, text, 1300.0F, 1, {56.0F, 48.0F, 44.0F}).px == 44.0F);
    CHECK(fit_text(headless.fonts(), type::title, "Bảng vàng", 1300.0F, 1, {56.0F, 48.0F, 44.0F}).px ==
          56.0F);
    CHECK(fit_text(headless.fonts(), type::title, text, 100.0F, 1, {56.0F, 48.0F, 44.0F}).px == 44.0F);
}

TEST_CASE("numbers of equal length are equally wide, so that counting up moves nothing")
{
    testing::Headless headless;
    for (const TextStyle& style : {type::num, type::num_s, type::num_m, type::num_hero})
        CHECK(text_width(headless.fonts(), style, "1.111,1") ==
              doctest::Approx(text_width(headless.fonts(), style, "8.650,4")));
}
