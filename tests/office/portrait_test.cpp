#include "office/portrait.h"

#include "office/picture_crop.h"
#include "office/picture_decode.h"
#include "pictures.h"
#include "snapshot/jpeg_rules.h"

#include <bangvang/snapshot/image_header.h>

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::corners;
using office_tests::exif_of;
using office_tests::jpeg_of;
using office_tests::plain;
using office_tests::png_of;
using office_tests::quarters;
using office_tests::webp_of;

namespace {

std::span<const std::byte> bytes_of(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

MadePortrait made(const std::string& file)
{
    auto portrait = make_portrait(bytes_of(file));
    REQUIRE_MESSAGE(portrait.has_value(), (portrait ? "" : portrait.error().en));
    return std::move(*portrait);
}

// The portrait as a kiosk would see it.
Picture pixels(const MadePortrait& portrait)
{
    auto decoded = decode_picture(portrait.image.bytes, portrait_px);
    REQUIRE(decoded.has_value());
    CHECK(decoded->orientation == 1);
    return std::move(decoded->picture);
}

Picture seen(const std::string& file)
{
    return pixels(made(file));
}

std::string refusal(const std::string& file)
{
    const auto portrait = make_portrait(bytes_of(file));
    return portrait ? "taken" : portrait.error().vi + " / " + portrait.error().en;
}

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

// Whether the middle of a picture is this colour, as near as a JPEG keeps it.
bool is_about(const Picture& picture, int red, int green, int blue)
{
    const std::uint8_t* const rgb = picture.pixel(picture.width / 2, picture.height / 2);
    CAPTURE(int{rgb[0]});
    CAPTURE(int{rgb[1]});
    CAPTURE(int{rgb[2]});
    return std::abs(rgb[0] - red) <= 4 && std::abs(rgb[1] - green) <= 4 && std::abs(rgb[2] - blue) <= 4;
}

// The markers of every segment up to the scan.
std::set<int> segments(std::span<const std::byte> jpeg)
{
    const auto at = [&](std::size_t i) { return std::to_integer<int>(jpeg[i]); };
    std::set<int> markers;
    for (std::size_t i = 2; i + 3 < jpeg.size();) {
        markers.insert(at(i + 1));
        if (at(i + 1) == 0xDA)
            break;
        i += 2 + static_cast<std::size_t>(at(i + 2) << 8 | at(i + 3));
    }
    return markers;
}

} // namespace

TEST_CASE("a picture is turned by each of the eight EXIF flags")
{
    // Stored are R G over B Y; what EXIF means by a flag is the place of the stored corners as they are seen.
    const std::string expected[] = {"RGBY", "GRYB", "YBGR", "BYRG", "RBGY", "BRYG", "YGBR", "GYRB"};
    const Picture stored = quarters(480, 320);
    for (int flag = 1; flag <= 8; ++flag) {
        CAPTURE(flag);
        const std::string& as_seen = expected[flag - 1];
        CHECK(corners(seen(jpeg_of(stored, {.exif = exif_of(flag)}))) == as_seen);
        CHECK(corners(seen(png_of(stored, exif_of(flag)))) == as_seen);
        CHECK(corners(seen(office_tests::extended_webp(stored, exif_of(flag)))) == as_seen);
    }
}

TEST_CASE("a flag that EXIF does not know, and EXIF data that is none, turn nothing")
{
    const Picture stored = quarters(320, 320);
    for (const std::string& exif :
         {exif_of(0), exif_of(9), std::string("nothing of the kind"), exif_of(6).substr(0, 20)}) {
        CAPTURE(exif.size());
        CHECK(corners(seen(jpeg_of(stored, {.exif = exif}))) == "RGBY");
    }
}

TEST_CASE("the square has the whole of the shorter side, and of an upright picture what is near the top")
{
    const auto square = [](int width, int height) {
        const Square found = face_square(width, height);
        return std::vector<int>{found.left, found.top, found.side};
    };
    CHECK(square(300, 400) == std::vector<int>{0, 10, 300});
    CHECK(square(900, 400) == std::vector<int>{250, 0, 400});
    CHECK(square(500, 500) == std::vector<int>{0, 0, 500});
    CHECK(square(1, 1) == std::vector<int>{0, 0, 1});
}

TEST_CASE("an upright picture loses its bottom and a turned one what is the bottom then")
{
    // 300 x 700, of which rows 40 to 339 stay: red from row 20 to 359, blue elsewhere.
    Picture picture = plain(300, 700, 0, 0, 255);
    const Picture red = plain(300, 340, 255, 0, 0);
    std::copy(red.rgb.begin(), red.rgb.end(), picture.rgb.begin() + 20 * 300 * 3);
    CHECK(corners(seen(png_of(picture))) == "RRRR");
    // Upside down the same rows are the last ones to be taken.
    CHECK(corners(seen(png_of(picture, exif_of(3)))) == "BBBB");
}

TEST_CASE("a large picture comes as large as a 4K wall needs it, a small one as it is, with a warning")
{
    const MadePortrait large = made(jpeg_of(quarters(2000, 3000)));
    CHECK(large.image.width_px == 704);
    CHECK(large.image.height_px == 704);
    CHECK_FALSE(large.warning);
    const MadePortrait enough = made(png_of(quarters(240, 300)));
    CHECK(enough.image.width_px == 240);
    CHECK_FALSE(enough.warning);
    const MadePortrait small = made(png_of(quarters(239, 300)));
    CHECK(small.image.width_px == 239);
    REQUIRE(small.warning);
    CHECK(says(small.warning->vi, "239×239 điểm"));
    CHECK(made(png_of(plain(1, 1, 9, 9, 9))).image.width_px == 1);
}

TEST_CASE("light is mixed, not numbers: fine black and white lines become the grey that the eye sees")
{
    Picture lines(1408, 1408);
    for (int y = 0; y < lines.height; y += 2)
        std::fill_n(lines.row(y), lines.width * 3, std::uint8_t{255});
    CHECK(is_about(seen(png_of(lines)), 188, 188, 188));
}

TEST_CASE("where a new pixel covers parts of old ones, each counts by its part")
{
    // 1056 to 704 is three to two: of every three lines the middle one lies half in one new line and half in
    // the other, so both have a third of the light.
    Picture columns(1056, 1056);
    Picture rows(1056, 1056);
    for (int y = 0; y < 1056; ++y)
        for (int x = 1; x < 1056; x += 3) {
            std::fill_n(columns.row(y) + x * 3, 3, std::uint8_t{255});
            std::fill_n(rows.row(x) + y * 3, 3, std::uint8_t{255});
        }
    for (const Picture& lines : {columns, rows}) {
        const Picture scaled = seen(png_of(lines));
        for (int i = 350; i < 354; ++i) {
            CAPTURE(i);
            CHECK(std::abs(*scaled.pixel(i, i) - 156) <= 2);
        }
    }
}

TEST_CASE("a JPEG far larger than needed is decoded smaller")
{
    const std::string jpeg = jpeg_of(quarters(3200, 2816));
    const auto decoded = decode_picture(bytes_of(jpeg), 704);
    REQUIRE(decoded.has_value());
    CHECK(decoded->picture.width == 1600);
    CHECK(decoded->picture.height == 1408);
    CHECK(corners(seen(jpeg)) == "RGBY");
}

TEST_CASE("nothing of the file but the picture reaches the snapshot")
{
    const std::string file = jpeg_of(quarters(400, 400), {.exif = exif_of(1, "22.38 N 103.45 E"),
                                                          .comment = "so dien thoai 0912",
                                                          .profile = office_tests::display_p3()});
    REQUIRE(says(file, "22.38 N"));
    const MadePortrait portrait = made(file);
    const std::string jpeg(reinterpret_cast<const char*>(portrait.image.bytes.data()),
                           portrait.image.bytes.size());
    for (const char* left : {"Exif", "22.38 N", "0912", "ICC_PROFILE"}) {
        CAPTURE(left);
        CHECK(says(file, left));
        CHECK_FALSE(says(jpeg, left));
    }
    // JFIF, tables, a baseline frame, the scan.
    CHECK(segments(portrait.image.bytes) == std::set<int>{0xE0, 0xDB, 0xC0, 0xC4, 0xDA});
}

TEST_CASE("a portrait is what a kiosk takes, and the same every time")
{
    const std::string file = jpeg_of(quarters(1000, 900), {.progressive = true});
    const MadePortrait portrait = made(file);
    CHECK(portrait.image.format == ImageFormat::jpeg);
    const auto header = read_image_header(portrait.image.bytes);
    REQUIRE(header.has_value());
    CHECK(header->format == ImageFormat::jpeg);
    CHECK(header->width_px == portrait.image.width_px);
    CHECK(header->height_px == portrait.image.height_px);
    CHECK(check_jpeg(portrait.image.bytes).has_value());
    CHECK(made(file).image.bytes == portrait.image.bytes);
}

TEST_CASE("JPEG pictures: progressive, grey, and the inks of printers")
{
    CHECK(corners(seen(jpeg_of(quarters(320, 320), {.progressive = true}))) == "RGBY");
    CHECK(is_about(seen(jpeg_of(plain(300, 300, 0, 90, 0), {.colors = office_tests::JpegColors::grey})), 90,
                   90, 90));
    const auto inks = office_tests::JpegColors::cmyk;
    CHECK(is_about(seen(jpeg_of(plain(300, 300, 200, 40, 90), {.colors = inks})), 200, 40, 90));
    CHECK(corners(seen(jpeg_of(quarters(320, 320), {.colors = inks}))) == "RGBY");
}

TEST_CASE("PNG pictures: a palette, sixteen bits, and what is transparent lies on white")
{
    const std::string palette("\x0A\x14\x1E\xC8\x64\x32", 6);
    CHECK(is_about(seen(png_of({.width = 300,
                                .height = 300,
                                .color_type = 3,
                                .rows = std::string(300 * 300, '\1'),
                                .palette = palette})),
                   200, 100, 50));
    CHECK(is_about(seen(png_of({.width = 300,
                                .height = 300,
                                .depth = 16,
                                .color_type = 0,
                                .rows = std::string(300 * 300 * 2, '\x64')})),
                   100, 100, 100));
    const auto with_alpha = [](char alpha) {
        std::string rows;
        for (int i = 0; i < 300 * 300; ++i)
            rows += std::string("\xC8\0\0", 3) + alpha;
        return png_of({.width = 300, .height = 300, .color_type = 6, .rows = rows});
    };
    CHECK(is_about(seen(with_alpha('\0')), 255, 255, 255));
    CHECK(is_about(seen(with_alpha('\xFF')), 200, 0, 0));
}

TEST_CASE("WebP pictures, and what is transparent in them lies on white")
{
    CHECK(corners(seen(webp_of(quarters(320, 320)))) == "RGBY");
    CHECK(is_about(seen(webp_of(plain(300, 300, 200, 0, 0), 0)), 255, 255, 255));
    CHECK(is_about(seen(webp_of(plain(300, 300, 200, 0, 0), 51)), 244, 204, 204));
    const std::string animated = office_tests::extended_webp(quarters(300, 300), exif_of(1), 0x0A);
    CHECK(says(refusal(animated), "ảnh WebP động: lưu lại thành JPEG"));
}

TEST_CASE("a phone's wider colours become the wall's, and a broken profile counts as sRGB")
{
    const Picture skin = plain(300, 300, 200, 120, 100);
    const std::string profile = office_tests::display_p3();
    CHECK(is_about(seen(jpeg_of(skin)), 200, 120, 100));
    const Picture converted = seen(jpeg_of(skin, {.profile = profile}));
    CHECK(converted.pixel(150, 150)[0] > 206);
    CHECK(converted.pixel(150, 150)[1] < 120);
    CHECK(is_about(seen(jpeg_of(skin, {.profile = profile.substr(0, 60)})), 200, 120, 100));
}

TEST_CASE("a picture that is cut off is refused, whatever kind it is")
{
    Picture noise(300, 300);
    unsigned value = 1;
    for (std::uint8_t& channel : noise.rgb)
        channel = static_cast<std::uint8_t>((value = value * 1103515245U + 12345U) >> 16);
    const std::pair<const char*, std::string> files[] = {{"JPEG", jpeg_of(noise)},
                                                         {"JPEG", jpeg_of(noise, {.progressive = true})},
                                                         {"PNG", png_of(noise)},
                                                         {"WebP", webp_of(noise)}};
    for (const auto& [kind, whole] : files) {
        CAPTURE(kind);
        CHECK(refusal(whole) == "taken");
        for (const std::size_t part : {16U, 30U, 90U, 99U})
            CHECK(says(refusal(whole.substr(0, whole.size() * part / 100)),
                       fmt::format("ảnh {} hỏng hoặc thiếu một phần", kind)));
        CHECK(says(refusal(whole.substr(0, 16)), fmt::format("the {} picture is damaged or cut", kind)));
    }
}

TEST_CASE("a byte turned anywhere in a picture never brings the tool down")
{
    const Picture picture = quarters(40, 56);
    for (const std::string& whole :
         {jpeg_of(picture, {.exif = exif_of(6), .profile = office_tests::display_p3()}),
          jpeg_of(picture, {.progressive = true}), png_of(picture, exif_of(6)),
          office_tests::extended_webp(picture, exif_of(6))}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
            (void)make_portrait(bytes_of(damaged));
        }
        CHECK(refusal(whole) == "taken");
    }
}

TEST_CASE("what a header says is refused before memory is taken for it")
{
    std::string png = png_of(quarters(20, 20));
    png.replace(16, 8, std::string("\0\0\x4E\x20\0\0\x4E\x20", 8)); // 20000 x 20000
    CHECK(says(refusal(png), "ảnh 20000×20000 điểm, tối đa 120 triệu điểm"));
    std::string jpeg = jpeg_of(quarters(20, 20));
    jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, "\xEA\x60\x75\x30"); // 60000 high, 30000 wide
    CHECK(says(refusal(jpeg), "a picture of 30000×60000 pixels, 120 million at most"));
    std::string webp = webp_of(quarters(20, 20));
    webp.replace(21, 3, "\xFF\xFF\xFF"); // 14 bits each way: 16384 x 16384 with the rest of the fourth byte
    webp[24] = static_cast<char>(webp[24] | 0x0F);
    CHECK(says(refusal(webp), "16384×16384"));
}

TEST_CASE("other files are refused by what they are, with what would be right")
{
    const std::pair<std::string, const char*> files[] = {
        {std::string("\0\0\0\x18"
                     "ftypheic\0\0\0\0",
                     16),
         "ảnh HEIC của điện thoại: lưu lại thành JPEG / a phone's HEIC picture: save it again as JPEG"},
        {std::string("\0\0\0\x18"
                     "ftypmif1\0\0\0\0",
                     16),
         "ảnh HEIC của điện thoại: lưu lại thành JPEG"},
        {std::string("\0\0\0\x18"
                     "ftypavif\0\0\0\0",
                     16),
         "ảnh AVIF: lưu lại thành JPEG"},
        {"GIF89a", "ảnh GIF: lưu lại thành JPEG"},
        {"BM6\x10", "ảnh BMP: lưu lại thành JPEG"},
        {std::string("II*\0", 4), "ảnh TIFF"},
        {std::string("MM\0*", 4), "a TIFF picture"},
        {"%PDF-1.7", "tệp PDF, không phải ảnh"},
        {"", "tệp này không phải ảnh: cần JPEG, PNG hoặc WebP"},
        {"không phải ảnh", "JPEG, PNG or WebP is needed"}};
    for (const auto& [file, words] : files) {
        CAPTURE(words);
        CHECK(says(refusal(file), words));
    }
}
