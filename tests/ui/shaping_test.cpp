#include "support/headless.h"
#include "ui/text_layout.h"
#include "ui/utf8.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <vector>

using namespace bangvang;

namespace {

// Counts every allocation of this test program.
int allocations = 0;

constexpr std::array faces{Face::sans_medium,      Face::sans_semibold,    Face::sans_bold,
                           Face::display_semibold, Face::display_bold,     Face::serif_bold,
                           Face::serif_semibold,   Face::serif_bold_italic};

float letter_by_letter(const Fonts& fonts, Face face, std::string_view text)
{
    float em = 0.0F;
    for (std::size_t at = 0; at < text.size();)
        em += fonts.advance(face, next_code_point(text, at));
    return em;
}

} // namespace

void* operator new(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

TEST_CASE("letters that would gape are set closer, with the marks of Vietnamese as without")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    const auto kerning = [&](Face face, std::string_view pair) {
        return fonts.shape(face, false, pair).width - letter_by_letter(fonts, face, pair);
    };
    for (const Face face : faces)
        for (const char* pair : {"AV", "Và", "Ty", "Tỷ", "Tứ", "Từ"}) {
            const std::string text = pair;
            CAPTURE(static_cast<int>(face));
            CAPTURE(text);
            // The serif faces kern no T before letters with marks above; they never set anything wider.
            const bool serif = face >= Face::serif_bold;
            CHECK(kerning(face, pair) < (serif && text[0] == 'T' ? 0.0001F : -0.01F));
        }
    CHECK(kerning(Face::sans_medium, "Tỷ") == doctest::Approx(kerning(Face::sans_medium, "Ty")));
}

TEST_CASE("letters stay letters: no ligature hides one")
{
    testing::Headless headless;
    for (const Face face : faces)
        CHECK(headless.fonts().shape(face, false, "fi fl ffi->").glyphs.size() == 11);
}

TEST_CASE("tabular figures are equally wide in every company, others as wide as they are drawn")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    for (const Face face : faces) {
        CAPTURE(static_cast<int>(face));
        const float cell = fonts.digit_cell(face);
        for (char digit = '0'; digit <= '9'; ++digit)
            CHECK(fonts.shape(face, true, std::string(1, digit)).width == cell);
        const float width = fonts.shape(face, true, "8.888,8%").width;
        for (const char* other : {"1.111,1%", "7.777,7%", "4.444,4%", "1.741,7%"})
            CHECK(fonts.shape(face, true, other).width == doctest::Approx(width));
    }
    CHECK(fonts.shape(Face::sans_medium, false, "1").width < fonts.digit_cell(Face::sans_medium) - 0.1F);
    const auto left = [&](char digit) {
        return fonts.shape(Face::display_semibold, true, std::string(1, digit)).glyphs.front().x;
    };
    CHECK(left('1') > left('0')); // in the middle of its cell
}

TEST_CASE("a line is as wide as its words and spaces, so a paragraph can be broken by adding up")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    const std::string text = "Tỷ lệ hộ được  sử dụng điện, AV. To V\u00A0A";
    for (const float column : {150.0F, 333.0F, 700.0F, 2000.0F})
        for (const TextStyle& style : {type::body, type::h2, type::num_m})
            for (const TextLine& line : wrap_text(fonts, style, text, column).lines)
                CHECK(text_width(fonts, style, line.text) == doctest::Approx(line.width).epsilon(1e-5));
}

TEST_CASE("decomposed letters are set as composed ones")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    const auto draw = [&](std::string_view text) {
        headless.draw(1280, 720, [&](Canvas& canvas) {
            canvas.text({100, 100}, type::h2, rgb(0xFFFFFF), text);
            canvas.text({100, 200}, type::body, rgb(0xFFFFFF), text);
        });
        return headless.screen();
    };
    const std::string composed = "Tỷ lệ, Đường Ẫ ữ";
    const std::string decomposed =
        "Ty\u0309 le\u0323\u0302, \u0110u\u031Bo\u031B\u0300ng A\u0302\u0303 u\u031B\u0303";
    for (const Face face : faces)
        CHECK(fonts.shape(face, false, decomposed).width == fonts.shape(face, false, composed).width);
    const Image expected = draw(composed);
    CHECK(testing::difference(expected, draw(decomposed)).empty());
    CHECK_FALSE(testing::difference(expected, draw("Ty lê, Đương Â ư")).empty());
}

TEST_CASE("a sign that the serif faces lack comes from Inter Display, one that none has is a question mark")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    for (const Face face : {Face::serif_bold, Face::serif_semibold, Face::serif_bold_italic}) {
        REQUIRE_FALSE(fonts.has_glyph(face, U'\u2212'));
        const ShapedRun run = fonts.shape(face, false, "2\u22125");
        CHECK(run.missing == 0);
        REQUIRE(run.glyphs.size() == 3);
        const Face other = face == Face::serif_semibold ? Face::display_semibold : Face::display_bold;
        CHECK(run.glyphs[0].face == face);
        CHECK(run.glyphs[1].face == other);
        CHECK(run.glyphs[2].face == face);
        CHECK(run.glyphs[2].x - run.glyphs[1].x == doctest::Approx(fonts.advance(other, U'\u2212')));
    }
    for (const Face face : faces) {
        const ShapedRun unknown = fonts.shape(face, false, "\u4E2D");
        const ShapedRun question = fonts.shape(face, false, "?");
        CHECK(unknown.missing == 1);
        REQUIRE(unknown.glyphs.size() == 1);
        CHECK(unknown.glyphs.front().glyph == question.glyphs.front().glyph);
    }
}

TEST_CASE("a run that was asked for before is found without allocating anything")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    const std::array texts{std::string_view("Phòng Quản lý Năng lượng"), std::string_view("7.872,7 tỷ đồng")};
    for (const std::string_view text : texts)
        CHECK(fonts.shape(Face::sans_medium, true, text).width > 0.0F);
    const int before = allocations;
    float sum = 0.0F;
    for (int i = 0; i < 100; ++i)
        for (const std::string_view text : texts)
            sum += fonts.shape(Face::sans_medium, true, text).width;
    CHECK(allocations == before);
    CHECK(sum > 0.0F);
}

TEST_CASE("runs are kept within bounds, and those in use survive any number of others")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    CHECK(fonts.shape(Face::sans_medium, false, "Bảng vàng").glyphs.size() == 9);
    for (int i = 0; i < 20000; ++i) {
        CHECK(fonts.shape(Face::sans_medium, true, std::to_string(i)).width > 0.0F);
        const int before = allocations;
        CHECK(fonts.shape(Face::sans_medium, false, "Bảng vàng").glyphs.size() == 9);
        // At most a table for the next generation.
        CHECK(allocations - before <= 2);
    }
}
