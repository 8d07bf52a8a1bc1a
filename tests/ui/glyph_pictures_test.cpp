// How glyphs get onto the glass: at parts of a pixel, in their true size, in an atlas that does not grow for
// ever.
#include "support/headless.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>

using namespace bangvang;

namespace {

const Image& draw_at(testing::Headless& headless, float x, const TextStyle& style, const char* text = "dl")
{
    return headless.draw(1920, 1080, [&](Canvas& canvas) {
        canvas.text({x, 100}, style, rgb(0xFFFFFF), text);
    });
}

// Compares two pictures, of which the second is `right` pixels farther to the right.
bool equal_when_moved(const Image& a, const Image& b, int right)
{
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x + right < a.width; ++x)
            if (a.pixel(x, y)[0] != b.pixel(x + right, y)[0])
                return false;
    return true;
}

double coverage(const Image& image)
{
    double sum = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            sum += image.pixel(x, y)[0];
    return sum;
}

} // namespace

TEST_CASE("small text stands at quarters of a pixel")
{
    testing::Headless headless;
    const Image whole = draw_at(headless, 100.0F, type::body);
    for (const float part : {0.25F, 0.5F, 0.75F}) {
        const Image moved = draw_at(headless, 100.0F + part, type::body);
        CHECK_FALSE(equal_when_moved(whole, moved, 0));
        CHECK_FALSE(equal_when_moved(whole, moved, 1));
        // Moved, not blurred: as much is covered, but for the rounding of each pixel.
        CHECK(coverage(moved) == doctest::Approx(coverage(whole)).epsilon(0.01));
        CHECK(equal_when_moved(moved, draw_at(headless, 101.0F + part, type::body), 1));
    }
    CHECK(equal_when_moved(whole, draw_at(headless, 100.1F, type::body), 0));
    CHECK(equal_when_moved(whole, draw_at(headless, 99.9F, type::body), 0));
}

TEST_CASE("large text stands on whole pixels")
{
    testing::Headless headless;
    const Image whole = draw_at(headless, 100.0F, type::title, "d");
    CHECK(equal_when_moved(whole, draw_at(headless, 100.4F, type::title, "d"), 0));
    CHECK(equal_when_moved(whole, draw_at(headless, 100.6F, type::title, "d"), 1));
}

TEST_CASE("letters have the size that was asked for, also between whole ones")
{
    testing::Headless headless;
    const auto density = [&](float px) {
        return coverage(draw_at(headless, 100.0F, type::body.at(px), "HHHH")) / (px * px);
    };
    const double expected = density(28.0F);
    for (const float px : {18.0F, 18.3F, 18.67F, 19.1F, 28.2F, 30.5F})
        CHECK(density(px) == doctest::Approx(expected).epsilon(0.01));
}

TEST_CASE("pictures of sizes that nobody draws any more make room")
{
    testing::Headless headless;
    const char* text = "Bảng vàng thi đua";
    const Image first = draw_at(headless, 100.0F, type::display, text);
    for (int i = 0; i < 200; ++i)
        draw_at(headless, 100.0F, type::display.at(100.0F + static_cast<float>(i) / 4.0F), text);
    const ImTextureData& atlas = *ImGui::GetIO().Fonts->TexData;
    CHECK(atlas.Width * atlas.Height <= 8 * 1024 * 1024);
    CHECK(testing::difference(draw_at(headless, 100.0F, type::display, text), first).empty());
}

TEST_CASE("a frame in the middle of which the atlas grows looks like the one after it")
{
    testing::Headless headless;
    const auto draw = [&headless] {
        headless.invalidate();
        return headless.draw(1920, 1080, [](Canvas& canvas) {
            for (int i = 0; i < 40; ++i)
                canvas.text({20, 20.0F + static_cast<float>(i) * 20.0F},
                            type::display.at(150.0F + static_cast<float>(i)), rgb(0xFFFFFF),
                            "Bảng vàng thi đua");
        });
    };
    const Image first = draw();
    CHECK(ImGui::GetIO().Fonts->TexData->Height > 2048);
    CHECK(testing::difference(first, draw()).empty());
}
