#include "support/headless.h"
#include "ui/qr_code.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <string>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

// A ring of dark, a ring of light, a dark middle of three by three.
bool is_finder(const QrCode& code, int left, int top)
{
    for (int y = 0; y < 7; ++y)
        for (int x = 0; x < 7; ++x) {
            const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
            if (code.at(left + x, top + y) != (ring != 2))
                return false;
        }
    return true;
}

} // namespace

TEST_CASE("a QR code is as small as its text allows and has its three finders")
{
    const auto small = make_qr_code("https://a.vn");
    REQUIRE(small);
    CHECK(small->size == 21); // version 1
    const auto usual = make_qr_code("https://thidua.laichau.example.vn/2024-09/");
    REQUIRE(usual);
    CHECK(usual->size == 29); // version 3: 42 bytes at level M
    for (const QrCode* code : {&*small, &*usual}) {
        CHECK(code->dark.size() ==
              static_cast<std::size_t>(code->size) * static_cast<std::size_t>(code->size));
        CHECK(is_finder(*code, 0, 0));
        CHECK(is_finder(*code, code->size - 7, 0));
        CHECK(is_finder(*code, 0, code->size - 7));
        CHECK_FALSE(is_finder(*code, code->size - 7, code->size - 7));
        CHECK(code->at(8, code->size - 8)); // the dark module
    }
    CHECK(make_qr_code("https://a.vn/" + std::string(287, 'x')));
    CHECK_FALSE(make_qr_code(""));
    CHECK_FALSE(make_qr_code(std::string(3000, 'x')));
}

TEST_CASE("a QR code stands on whole pixels with its margin, black on white in every theme")
{
    const auto code = make_qr_code("https://a.vn");
    REQUIRE(code);
    Headless headless;
    for (const ThemeName theme : {ThemeName::day, ThemeName::lacquer}) {
        const Image& screen = headless.draw(
            1280, 720,
            [&](Canvas& canvas) {
                canvas.rect({0, 0, 1920, 1080}, canvas.theme().bg);
                draw_qr_code(canvas, *code, {101, 103, 300, 300});
            },
            theme);
        // 200 pixels for 29 modules: six each, in the middle.
        const int left = static_cast<int>(std::lround((251.0 - 29.0 * 9.0 / 2.0) / 1.5));
        const int top = static_cast<int>(std::lround((253.0 - 29.0 * 9.0 / 2.0) / 1.5));
        int wrong = 0;
        for (int y = 0; y < 29 * 6; ++y)
            for (int x = 0; x < 29 * 6; ++x) {
                const int column = x / 6 - 4;
                const int row = y / 6 - 4;
                const bool inside = column >= 0 && row >= 0 && column < 21 && row < 21;
                const bool dark = inside && code->at(column, row);
                const char* const wanted = dark ? "\0\0\0" : "\xff\xff\xff";
                wrong += std::memcmp(screen.pixel(left + x, top + y), wanted, 3) != 0 ? 1 : 0;
            }
        CHECK(wrong == 0);
        CHECK(std::memcmp(screen.pixel(left - 1, top), "\xff\xff\xff", 3) != 0);
    }
}
