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

void add_word(std::vector<std::byte>& bytes, std::size_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>((value >> static_cast<unsigned>(shift)) & 0xffU));
}

// Deflated data in one block of fixed codes, lowest bit first: a zero, then `runs` times "258 times the
// same".
std::vector<std::byte> many_zeros(std::size_t runs)
{
    std::vector<std::byte> bytes{std::byte{0x78}, std::byte{0x01}};
    unsigned held = 0;
    unsigned count = 0;
    const auto put = [&](unsigned bits, unsigned width) {
        held |= bits << count;
        for (count += width; count >= 8; count -= 8, held >>= 8U)
            bytes.push_back(static_cast<std::byte>(held & 0xffU));
    };
    put(0b011, 3);      // the last block, fixed codes
    put(0b00001100, 8); // the byte 0, its code 00110000 from the left
    for (; runs > 0; --runs)
        put(0b10100011, 13); // length 258 (11000101 from the left), distance 1 (five zeros)
    put(0, 7 + 7);           // the end
    add_word(bytes, 0);      // a checksum, which the decoder does not look at
    return bytes;
}

// A picture of 64 x 64 pixels with this data.
std::vector<std::byte> png_with(const std::vector<std::byte>& data)
{
    std::vector<std::byte> bytes = png_bytes(two_halves(64, 64));
    bytes.resize(33); // signature and IHDR
    add_word(bytes, data.size());
    for (const char letter : std::string_view("IDAT"))
        bytes.push_back(static_cast<std::byte>(letter));
    bytes.insert(bytes.end(), data.begin(), data.end());
    add_word(bytes, 0); // likewise
    add_word(bytes, 0);
    for (const char letter : std::string_view("IEND"))
        bytes.push_back(static_cast<std::byte>(letter));
    add_word(bytes, 0);
    return bytes;
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

TEST_CASE("a portrait that unpacks to far more than a picture needs is refused before it takes the memory")
{
    CHECK(decode_portrait(png_with(many_zeros(100)), 64)); // 64 x (1 + 64 x 4) bytes are less than these
    CHECK(decode_portrait(png_with(many_zeros(100'000)), 64));
    const auto bomb = png_with(many_zeros(600'000)); // 155 MB out of one
    CHECK(bomb.size() < 1'000'000);
    const auto refused = decode_portrait(bomb, 64);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("outofmem") != std::string::npos);
}

TEST_CASE("a portrait with more codes in a table than there is room for never reaches the decoder")
{
    std::vector<std::byte> bytes;
    for (const unsigned value : {0xffU, 0xd8U, 0xffU, 0xc4U, 0U, 19U, 0U})
        bytes.push_back(static_cast<std::byte>(value));
    bytes.resize(bytes.size() + 16, std::byte{0xff});
    for (const unsigned value : {0xffU, 0xc0U, 0U, 11U, 8U, 0U, 8U, 0U, 8U, 1U, 1U, 0x11U, 0U, 0xffU, 0xd9U})
        bytes.push_back(static_cast<std::byte>(value));
    const auto refused = decode_portrait(bytes, 64);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("more than 256 codes") != std::string::npos);
}

TEST_CASE("the same picture gives the same PNG bytes")
{
    CHECK(png_bytes(two_halves(321, 123)) == png_bytes(two_halves(321, 123)));
}
