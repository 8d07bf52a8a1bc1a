#include "support/headless.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace bangvang;

namespace {

// Every letter of the Vietnamese alphabet with every tone, both cases.
std::vector<std::string> vietnamese_letters()
{
    const std::array rows{
        "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ A À Ả Ã Á Ạ Ă Ằ Ẳ Ẵ Ắ Ặ Â Ầ Ẩ Ẫ Ấ Ậ",
        "e è ẻ ẽ é ẹ ê ề ể ễ ế ệ E È Ẻ Ẽ É Ẹ Ê Ề Ể Ễ Ế Ệ",
        "i ì ỉ ĩ í ị I Ì Ỉ Ĩ Í Ị",
        "o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ O Ò Ỏ Õ Ó Ọ Ô Ồ Ổ Ỗ Ố Ộ Ơ Ờ Ở Ỡ Ớ Ợ",
        "u ù ủ ũ ú ụ ư ừ ử ữ ứ ự U Ù Ủ Ũ Ú Ụ Ư Ừ Ử Ữ Ứ Ự",
        "y ỳ ỷ ỹ ý ỵ Y Ỳ Ỷ Ỹ Ý Ỵ",
        "đ Đ b c d g h k l m n p q r s t v x B C D G H K L M N P Q R S T V X",
    };
    std::vector<std::string> letters;
    for (const std::string row : rows)
        for (std::size_t at = 0; at < row.size();) {
            const std::size_t end = std::min(row.find(' ', at), row.size());
            letters.push_back(row.substr(at, end - at));
            at = end + 1;
        }
    return letters;
}

constexpr std::array styles{type::slogan,
                            type::slogan_portrait,
                            type::display,
                            type::title,
                            type::tile,
                            type::h2,
                            type::h3,
                            type::quote,
                            type::reader,
                            type::body_large,
                            type::body,
                            type::label,
                            type::label_medium,
                            type::label_bold,
                            type::key,
                            type::num_hero,
                            type::num_xl,
                            type::num_lead,
                            type::num_l,
                            type::num_m,
                            type::num_s,
                            type::num,
                            TextStyle{Face::display_bold, 100.0F, 1.08F}};

} // namespace

TEST_CASE("every Vietnamese letter has a glyph in every style and its marks are never cut")
{
    testing::Headless headless;
    const std::vector<std::string> letters = vietnamese_letters();
    REQUIRE(letters.size() == 2 * 12 * 6 + 2 + 2 * 16);
    for (const TextStyle& style : styles)
        for (const std::string& letter : letters) {
            // Clipped to exactly the box that CSS would give the text.
            const Fonts& fonts = headless.fonts();
            const float box = (fonts.ascent(style.face) + fonts.descent(style.face)) * style.px;
            headless.draw(1920, 1080, [&](Canvas& canvas) {
                const auto clip = canvas.clip({400, 400, 600, box});
                canvas.text({500, 400 + (box - style.line_height()) / 2}, style, rgb(0), letter);
            });
            CAPTURE(letter);
            CAPTURE(style.px);
            REQUIRE(headless.texts().size() == 1);
            const DrawnText& drawn = headless.texts().front();
            CHECK(drawn.missing == 0);
            CHECK(drawn.ink.y >= drawn.clip.y);
            CHECK(drawn.ink.bottom() <= drawn.clip.bottom());
        }
}

TEST_CASE("a letter without a glyph is reported")
{
    testing::Headless headless;
    headless.draw(1920, 1080, [](Canvas& canvas) { canvas.text({10, 10}, type::h2, rgb(0), "A\u25B2B"); });
    REQUIRE(headless.texts().size() == 1);
    CHECK(headless.texts().front().missing == 1);
}

TEST_CASE("glyphs stand in the middle of the line box as in the drawings")
{
    testing::Headless headless;
    // A label whose content area starts at 56,4 in the drawing; its line box is 36,4 high, the content 33,9.
    headless.draw(1920, 1080, [](Canvas& canvas) {
        canvas.text({184, 56.4F - (36.4F - 33.89F) / 2}, type::label, rgb(0xFFFFFF), "HHH");
    });
    const Image& screen = headless.screen();
    int top = 1080;
    int bottom = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 184; x < 260; ++x)
            if (screen.pixel(x, y)[0] > 128) {
                top = std::min(top, y);
                bottom = std::max(bottom, y + 1);
            }
    // Capitals of Inter are .727 em high; the baseline lies .969 em under the top of the content area.
    CHECK(bottom == 84);
    CHECK(bottom - top == 20);
}

TEST_CASE("text is aligned to its left edge, centre or right edge")
{
    testing::Headless headless;
    headless.draw(1920, 1080, [](Canvas& canvas) {
        for (const Align align : {Align::left, Align::center, Align::right})
            canvas.text({500, 100}, type::label, rgb(0), "Bảng vàng", {align, {}});
    });
    REQUIRE(headless.texts().size() == 3);
    const float width = headless.texts()[0].rect.w;
    CHECK(headless.texts()[0].rect.x == 500.0F);
    CHECK(headless.texts()[1].rect.x == doctest::Approx(500.0F - width / 2));
    CHECK(headless.texts()[2].rect.right() == doctest::Approx(500.0F));
}

TEST_CASE("a figure that is still counting ends where the last one will end, and takes its room")
{
    testing::Headless headless;
    for (const Align align : {Align::left, Align::center, Align::right}) {
        float room = 0.0F;
        float taken = 0.0F;
        headless.draw(1920, 1080, [&](Canvas& canvas) {
            room = canvas.text({500, 100}, type::num_m, {0, 0, 0, 255}, "1.024,5", {.align = align});
            taken = canvas.text({500, 300}, type::num_m, {0, 0, 0, 255}, "986,1",
                                {.align = align, .room = "1.024,5"});
        });
        CHECK(taken == room);
        const Rect& settled = headless.texts().at(0).rect;
        const Rect& counting = headless.texts().at(1).rect;
        CHECK(counting.right() == doctest::Approx(settled.right()));
        CHECK(counting.w < settled.w);
    }
}

TEST_CASE("gold leaf is lighter at the top of a line than at its foot")
{
    testing::Headless headless;
    headless.draw(1920, 1080, [](Canvas& canvas) {
        canvas.text({100, 100}, type::slogan, rgb(0xFFFFFF), "HHHH", {Align::left, rgb(0x202020)});
    });
    const Image& screen = headless.screen();
    int top = -1;
    int bottom = -1;
    for (int y = 100; y < 230; ++y)
        for (int x = 100; x < 400; ++x)
            if (screen.pixel(x, y)[0] > 60) {
                const int value = screen.pixel(x, y)[0];
                top = top < 0 ? value : top;
                bottom = value;
            }
    CHECK(top > bottom);
    CHECK(bottom > 0);
}
