#include "ui/painter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numbers>

using namespace bangvang;

namespace {

constexpr Color red{200, 20, 10, 255};

double summed_alpha(const Image& image)
{
    double sum = 0.0;
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        sum += image.rgba[i] / 255.0;
    return sum;
}

} // namespace

TEST_CASE("a disc covers its area")
{
    Painter painter(120, 120, 1.0);
    painter.disc({60.3, 59.8}, 50.0, red);
    CHECK(summed_alpha(painter.finish()) == doctest::Approx(std::numbers::pi * 2500.0).epsilon(0.005));
}

TEST_CASE("a ring covers the difference of two discs")
{
    Painter painter(120, 120, 2.0);
    painter.ring({30, 30}, 20.0, 4.0, red);
    CHECK(summed_alpha(painter.finish()) ==
          doctest::Approx(std::numbers::pi * (44.0 * 44.0 - 36.0 * 36.0)).epsilon(0.005));
}

TEST_CASE("a rectangle on pixel borders is crisp")
{
    Painter painter(20, 20, 2.0);
    painter.rect(2, 3, 4, 2, red);
    const Image image = painter.finish();
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x) {
            const bool inside = x >= 4 && x < 12 && y >= 6 && y < 10;
            CHECK(image.pixel(x, y)[3] == (inside ? 255 : 0));
        }
}

TEST_CASE("half a pixel is half covered and keeps its colour, so that no dark fringe shows")
{
    Painter painter(4, 1, 1.0);
    painter.rect(1.5, 0, 1.5, 1, red);
    const Image image = painter.finish();
    const std::uint8_t* edge = image.pixel(1, 0);
    CHECK(edge[3] == 128);
    CHECK(std::abs(edge[0] - red.r) <= 1);
    CHECK(std::abs(edge[1] - red.g) <= 1);
    CHECK(image.pixel(2, 0)[3] == 255);
}

TEST_CASE("what leaves the picture on the left still closes the shape")
{
    Painter painter(10, 10, 1.0);
    painter.rect(-50, 2, 55, 3, red);
    CHECK(summed_alpha(painter.finish()) == doctest::Approx(15.0).epsilon(0.001));
}

TEST_CASE("a concave outline leaves its notch open")
{
    Painter painter(10, 10, 1.0);
    painter.polygon({{1, 1}, {9, 1}, {9, 9}, {5, 3}, {1, 9}}, red);
    const Image image = painter.finish();
    CHECK(image.pixel(5, 7)[3] == 0);
    CHECK(image.pixel(2, 4)[3] == 255);
}

TEST_CASE("a stroke has its width, and a closed one has no end")
{
    Painter painter(60, 60, 1.0);
    painter.stroke(Line{{10, 30}, {50, 30}}, {4.0}, red);
    CHECK(summed_alpha(painter.finish()) == doctest::Approx(160.0).epsilon(0.005));
    Painter frame(60, 60, 1.0);
    frame.stroke(Line{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {2.0, Join::miter}, red, true);
    CHECK(summed_alpha(frame.finish()) == doctest::Approx(42.0 * 42.0 - 38.0 * 38.0).epsilon(0.005));
}

TEST_CASE("round caps add a disc to a line")
{
    Painter painter(60, 60, 1.0);
    painter.stroke(Line{{15, 30}, {45, 30}}, {10.0, Join::round, Cap::round}, red);
    const double expected = 300.0 + std::numbers::pi * 25.0;
    CHECK(summed_alpha(painter.finish()) == doctest::Approx(expected).epsilon(0.02));
}

TEST_CASE("a vertical ramp runs from its first colour to its last")
{
    Painter painter(2, 100, 1.0);
    painter.rect(0, 0, 2, 100, Paint::vertical(0, 100, {{0, rgb(0x000000)}, {1, rgb(0xC86432)}}));
    const Image image = painter.finish();
    CHECK(image.pixel(0, 0)[0] <= 2);
    CHECK(std::abs(image.pixel(0, 49)[0] - 99) <= 1);
    CHECK(image.pixel(1, 99)[0] >= 198);
}

TEST_CASE("a radial ramp is brightest in its centre")
{
    Painter painter(41, 41, 1.0);
    painter.disc({20.5, 20.5}, 20, Paint::radial({20.5, 20.5}, 20, {{0, rgb(0xFFFFFF)}, {1, rgb(0x000000)}}));
    const Image image = painter.finish();
    CHECK(image.pixel(20, 20)[0] >= 253);
    CHECK(std::abs(image.pixel(30, 20)[0] - 127) <= 3);
}

TEST_CASE("what is erased is gone and what is kept stays")
{
    Painter painter(10, 10, 1.0);
    painter.rect(0, 0, 10, 10, red);
    painter.erase(rectangle(0, 0, 5, 10));
    painter.keep(rectangle(0, 0, 10, 4));
    const Image image = painter.finish();
    CHECK(image.pixel(2, 2)[3] == 0);
    CHECK(image.pixel(7, 2)[3] == 255);
    CHECK(image.pixel(7, 6)[3] == 0);
}
