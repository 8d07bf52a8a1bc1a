#include "shell/png.h"
#include "shell/portrait_image.h"
#include "test_folder.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

// Left half red, right half blue.
Image two_halves(int width, int height)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint8_t* const pixel = image.pixel(x, y);
            pixel[x < width / 2 ? 0 : 2] = 255;
            pixel[3] = 255;
        }
    return image;
}

std::vector<std::byte> png_bytes(const Image& image)
{
    const TestFolder folder;
    const auto file = folder.path() / "picture.png";
    REQUIRE(write_png(file, image));
    const std::string text = bytes_of(file);
    const auto* const first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

} // namespace

TEST_CASE("a portrait is cut to its middle square and scaled down by mean colours")
{
    const auto small = decode_portrait(png_bytes(two_halves(400, 200)), 50);
    REQUIRE(small);
    CHECK(small->width == 50);
    CHECK(small->height == 50);
    CHECK(small->pixel(0, 0)[0] == 255);
    CHECK(small->pixel(49, 49)[2] == 255);
    CHECK(small->pixel(49, 49)[0] == 0);
}

TEST_CASE("a portrait smaller than its place is not blown up")
{
    const auto same = decode_portrait(png_bytes(two_halves(20, 20)), 96);
    REQUIRE(same);
    CHECK(same->width == 20);
}

TEST_CASE("a portrait that claims to be enormous is refused before it is decoded")
{
    std::vector<std::byte> bytes = png_bytes(two_halves(64, 64));
    for (std::size_t at : {18U, 22U}) // the low halves of width and height in IHDR: 0x4040 pixels each
        bytes[at] = std::byte{0x40};
    CHECK_FALSE(decode_portrait(bytes, 64));
}

TEST_CASE("a portrait that ends in the middle, or is no picture, is refused")
{
    std::vector<std::byte> bytes = png_bytes(two_halves(64, 64));
    bytes.resize(bytes.size() / 2);
    CHECK_FALSE(decode_portrait(bytes, 64));
    CHECK_FALSE(decode_portrait({}, 64));
    const std::vector<std::byte> zeros(1000);
    CHECK_FALSE(decode_portrait(zeros, 64));
}

TEST_CASE("the same picture gives the same PNG bytes")
{
    CHECK(png_bytes(two_halves(321, 123)) == png_bytes(two_halves(321, 123)));
}
