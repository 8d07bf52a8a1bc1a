#include "support/headless.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <span>
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

namespace {

// One letter after the other on a grid so wide that none touches the next.
struct Grid {
    float column;
    float row;
    int columns;
    std::size_t size; // letters on one screen

    explicit Grid(const TextStyle& style)
        : column(style.px * 1.6F), row(style.px * 1.9F), columns(static_cast<int>(1920.0F / column)),
          size(static_cast<std::size_t>(columns * static_cast<int>(1080.0F / row)))
    {}
    [[nodiscard]] Point at(std::size_t index) const
    {
        const auto i = static_cast<int>(index);
        return {column * (static_cast<float>(i % columns) + 0.3F),
                row * (static_cast<float>(i / columns) + 0.3F)};
    }
};

enum class Clip { none, content_box };

void draw_letters(testing::Headless& headless, float scale, const TextStyle& style,
                  std::span<const std::string> letters, Clip clip)
{
    const Grid grid(style);
    const Fonts& fonts = headless.fonts();
    const float content = (fonts.ascent(style.face) + fonts.descent(style.face)) * style.px;
    headless.draw(static_cast<int>(1920 * scale), static_cast<int>(1080 * scale), [&](Canvas& canvas) {
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const Point at = grid.at(i);
            // The box that CSS would give the text; it is clipped at the sides only where nothing is.
            const Rect box{at.x - style.px * 0.3F, at.y + (style.line_height() - content) / 2.0F, grid.column,
                           content};
            if (clip == Clip::content_box) {
                const auto clipped = canvas.clip(box);
                canvas.text(at, style, rgb(0xFFFFFF), letters[i]);
            } else {
                canvas.text(at, style, rgb(0xFFFFFF), letters[i]);
            }
        }
    });
}

int painted(const Image& screen, const Layout& layout, const Rect& units)
{
    int count = 0;
    const auto px = [&](float value) { return static_cast<int>(value * layout.scale); };
    for (int y = px(units.y); y < px(units.bottom()); ++y)
        for (int x = px(units.x); x < px(units.right()); ++x)
            count += screen.pixel(x, y)[0] != 0 ? 1 : 0;
    return count;
}

void check_letters(testing::Headless& headless, float scale, const TextStyle& style,
                   std::span<const std::string> letters)
{
    draw_letters(headless, scale, style, letters, Clip::none);
    const Image whole = headless.screen();
    draw_letters(headless, scale, style, letters, Clip::content_box);
    CHECK(testing::difference(whole, headless.screen()).empty());
    REQUIRE(headless.texts().size() == letters.size());
    const Layout layout = make_layout(whole.width, whole.height);
    for (const DrawnText& drawn : headless.texts()) {
        CAPTURE(drawn.text);
        CHECK(drawn.missing == 0);
        CHECK(drawn.ink.y >= drawn.clip.y);
        CHECK(drawn.ink.bottom() <= drawn.clip.bottom());
        CHECK(painted(whole, layout, drawn.ink) > 0);
    }
}

} // namespace

TEST_CASE("every Vietnamese letter and sign has a glyph in every style, and its marks are never cut")
{
    testing::Headless headless;
    std::vector<std::string> letters = vietnamese_letters();
    REQUIRE(letters.size() == 2 * 12 * 6 + 2 + 2 * 16);
    for (const char* sign : {"“", "”", "‘", "’", "–", "…", "−", "₫", "×", "°", "·",
                             "%", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
        letters.emplace_back(sign);
    for (const float scale : {1280.0F / 1920.0F, 2.0F})
        for (const TextStyle& style : styles) {
            CAPTURE(scale);
            CAPTURE(style.px);
            CAPTURE(static_cast<int>(style.face));
            const std::span<const std::string> all = letters;
            const std::size_t page = Grid(style).size;
            for (std::size_t i = 0; i < all.size(); i += page)
                check_letters(headless, scale, style, all.subspan(i, std::min(page, all.size() - i)));
        }
}

TEST_CASE("a letter without a glyph is reported")
{
    testing::Headless headless;
    headless.draw(1920, 1080, [](Canvas& canvas) { canvas.text({10, 10}, type::h2, rgb(0), "A\u4E2DB"); });
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
    std::vector<int> rows; // the brightest pixel of each row that is more than an edge
    for (int y = 100; y < 230; ++y) {
        int brightest = 0;
        for (int x = 100; x < 400; ++x)
            brightest = std::max<int>(brightest, screen.pixel(x, y)[0]);
        if (brightest > 60)
            rows.push_back(brightest);
    }
    REQUIRE(rows.size() > 60);
    CHECK(rows[2] > rows[rows.size() - 3] + 60);
    for (std::size_t i = 3; i + 2 < rows.size(); ++i)
        CHECK(rows[i] <= rows[i - 1]);
}
