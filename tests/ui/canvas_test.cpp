#include "support/headless.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace bangvang;

namespace {

Color at(const Image& image, int x, int y)
{
    const std::uint8_t* p = image.pixel(x, y);
    return {p[0], p[1], p[2], p[3]};
}

constexpr Color black = rgb(0x000000);
constexpr Color white = rgb(0xFFFFFF);

} // namespace

TEST_CASE("a rectangle covers exactly its pixels, at every scale")
{
    testing::Headless headless;
    for (const int scale : {1, 2}) {
        const Image& screen = headless.draw(1920 * scale, 1080 * scale, [](Canvas& canvas) {
            canvas.rect({10, 20, 30, 5}, white);
        });
        CHECK(at(screen, 10 * scale, 20 * scale) == white);
        CHECK(at(screen, 40 * scale - 1, 25 * scale - 1) == white);
        CHECK(at(screen, 10 * scale - 1, 20 * scale) == black);
        CHECK(at(screen, 40 * scale, 20 * scale) == black);
        CHECK(at(screen, 10 * scale, 20 * scale - 1) == black);
        CHECK(at(screen, 10 * scale, 25 * scale) == black);
    }
}

TEST_CASE("a thin line is never thinner than a pixel, and crisp")
{
    testing::Headless headless;
    const Image& screen = headless.draw(960, 540, [](Canvas& canvas) {
        canvas.line({100, 100}, {300, 100}, white, 1.5F);
    });
    int lit = 0;
    for (int y = 0; y < 540; ++y)
        lit += at(screen, 100, y) == white ? 1 : at(screen, 100, y) == black ? 0 : 100;
    CHECK(lit == 1);
}

TEST_CASE("an outline lies inside its rectangle")
{
    testing::Headless headless;
    for (const float radius : {0.0F, 12.0F}) {
        const Image& screen = headless.draw(1920, 1080, [radius](Canvas& canvas) {
            canvas.rect_outline({100, 100, 200, 100}, white, 2.0F, radius);
        });
        CHECK(at(screen, 200, 99) == black);
        CHECK(at(screen, 200, 100).r >= 250);
        CHECK(at(screen, 200, 101) == white);
        CHECK(at(screen, 200, 102) == black);
        CHECK(at(screen, 299, 150) == white);
        CHECK(at(screen, 300, 150) == black);
    }
}

TEST_CASE("a gradient runs from the top colour to the bottom colour, with rounded corners too")
{
    testing::Headless headless;
    for (const float radius : {0.0F, 12.0F}) {
        const Image& screen = headless.draw(1920, 1080, [radius](Canvas& canvas) {
            canvas.rect_gradient({0, 0, 100, 256}, rgb(0x000000), rgb(0xFF0000), radius);
        });
        for (const int y : {1, 64, 128, 200, 254})
            CHECK(std::abs(int{at(screen, 50, y).r} - y) <= 1);
    }
}

TEST_CASE("what is faded is translucent, what is shifted moves with its touch area")
{
    testing::Headless headless;
    const Image& screen = headless.draw(1920, 1080, [](Canvas& canvas) {
        const auto shifted = canvas.shift({100, 0});
        const auto faded = canvas.fade(0.5F);
        canvas.rect({0, 0, 10, 10}, white);
        canvas.hit("button", {0, 0, 88, 88}, Back{});
    });
    CHECK(at(screen, 5, 5) == black);
    CHECK(std::abs(int{at(screen, 105, 5).r} - 128) <= 1);
    REQUIRE(headless.hits().find("button") != nullptr);
    CHECK(headless.hits().find("button")->rect == Rect{100, 0, 88, 88});
}

TEST_CASE("what is scrolled out of sight can be neither seen nor touched")
{
    testing::Headless headless;
    const Image& screen = headless.draw(1920, 1080, [](Canvas& canvas) {
        const auto clip = canvas.clip({0, 100, 500, 300});
        canvas.rect({0, 50, 100, 100}, white);
        canvas.hit("half", {0, 50, 100, 100}, Back{});
        canvas.hit("gone", {0, 0, 100, 90}, Back{});
    });
    CHECK(at(screen, 50, 99) == black);
    CHECK(at(screen, 50, 100) == white);
    CHECK(headless.hits().find("gone") == nullptr);
    REQUIRE(headless.hits().find("half") != nullptr);
    CHECK(headless.hits().find("half")->rect == Rect{0, 100, 100, 50});
}

TEST_CASE("a dashed outline has dashes and gaps and stays on the outline")
{
    testing::Headless headless;
    const Image& screen = headless.draw(1920, 1080, [](Canvas& canvas) {
        canvas.rect_dashed({100, 100, 320, 52}, white, 2.0F, 26.0F);
    });
    int changes = 0;
    for (int x = 131; x < 389; ++x)
        changes += (at(screen, x, 100).r > 127) != (at(screen, x - 1, 100).r > 127) ? 1 : 0;
    CHECK(changes >= 30);
    CHECK(changes <= 34);
    for (int x = 100; x < 420; ++x)
        CHECK(at(screen, x, 126).r * static_cast<int>(x > 103 && x < 416) == 0);
}

TEST_CASE("a zigzag line has round corners instead of spikes")
{
    testing::Headless headless;
    const std::array zigzag{Point{100, 300}, Point{110, 100}, Point{120, 300}};
    const Image& screen =
        headless.draw(1920, 1080, [&](Canvas& canvas) { canvas.polyline(zigzag, white, 8.0F); });
    for (int y = 0; y < 95; ++y)
        for (int x = 90; x < 130; ++x)
            CHECK(at(screen, x, y) == black);
    CHECK(at(screen, 110, 98) == white);
}

TEST_CASE("status marks differ in shape, not only in colour")
{
    testing::Headless headless;
    std::vector<Image> marks;
    for (const Glyph glyph :
         {Glyph::up, Glyph::down, Glyph::same, Glyph::dot, Glyph::ahead, Glyph::on_track, Glyph::behind}) {
        headless.invalidate();
        marks.push_back(headless.draw(192, 108, [glyph](Canvas& canvas) {
            canvas.glyph(glyph, {100, 100, 480, 480}, white, black);
        }));
    }
    for (std::size_t a = 0; a < marks.size(); ++a)
        for (std::size_t b = a + 1; b < marks.size(); ++b)
            CHECK_FALSE(testing::difference(marks[a], marks[b]).empty());
}
