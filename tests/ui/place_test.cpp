#include "ui/place.h"

#include "support/headless.h"

#include <doctest/doctest.h>

namespace bangvang {

namespace {

constexpr std::string_view words = "Phòng Kế hoạch - Tài chính - Tổng hợp";

TextStyle fitted(float text_scale, float width, float height)
{
    testing::Headless headless;
    TextStyle result;
    headless.draw(
        1920, 1080,
        [&](Canvas& canvas) {
            result = fit_sized(canvas, type::label, words, width, 2, {28.0F, 26.0F, 24.0F}, height);
        },
        ThemeName::day, text_scale);
    return result;
}

} // namespace

TEST_CASE("without large type a fitted text is what it always was")
{
    CHECK(fitted(1.0F, 400.0F, 1000.0F).px == 28.0F);
    CHECK(fitted(1.0F, 400.0F, 1.0F).px == 28.0F); // the height binds only what has grown
}

TEST_CASE("with large type the grown sizes come first, and give way to the room")
{
    CHECK(fitted(1.3F, 400.0F, 1000.0F).px == doctest::Approx(36.4F));
    const float low = fitted(1.3F, 400.0F, 90.0F).px; // two lines of 36.4 units need 94.6
    CHECK(low == doctest::Approx(33.8F));
    CHECK(fitted(1.3F, 400.0F, 1.0F).px == 28.0F);
}

} // namespace bangvang
