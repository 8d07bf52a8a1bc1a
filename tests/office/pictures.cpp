#include "pictures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>
#include <lcms2.h>
#include <png.h>
#include <webp/encode.h>

namespace office_tests {

namespace {

std::string little_endian(unsigned value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
}

std::string as_text(const unsigned char* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size};
}

const unsigned char* as_bytes(const std::string& text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

// One row as libjpeg is told it comes.
std::vector<JSAMPLE> jpeg_row(const Picture& picture, int y, JpegColors colors)
{
    const std::uint8_t* const rgb = picture.row(y);
    const auto width = static_cast<std::size_t>(picture.width);
    if (colors == JpegColors::rgb)
        return {rgb, rgb + width * 3};
    std::vector<JSAMPLE> row;
    for (std::size_t x = 0; x < width; ++x) {
        if (colors == JpegColors::cmyk)
            row.insert(row.end(), {rgb[x * 3], rgb[x * 3 + 1], rgb[x * 3 + 2], 255});
        else
            row.push_back(rgb[x * 3 + 1]);
    }
    return row;
}

void write_extras(jpeg_compress_struct& info, const JpegExtras& extras)
{
    const std::string exif = std::string("Exif\0\0", 6) + extras.exif;
    if (!extras.exif.empty())
        jpeg_write_marker(&info, JPEG_APP0 + 1, as_bytes(exif), static_cast<unsigned>(exif.size()));
    if (!extras.comment.empty())
        jpeg_write_marker(&info, JPEG_COM, as_bytes(extras.comment),
                          static_cast<unsigned>(extras.comment.size()));
    if (!extras.profile.empty())
        jpeg_write_icc_profile(&info, as_bytes(extras.profile), static_cast<unsigned>(extras.profile.size()));
}

void describe(jpeg_compress_struct& info, const Picture& picture, const JpegExtras& extras)
{
    info.image_width = static_cast<JDIMENSION>(picture.width);
    info.image_height = static_cast<JDIMENSION>(picture.height);
    info.input_components = extras.colors == JpegColors::rgb ? 3 : extras.colors == JpegColors::grey ? 1 : 4;
    info.in_color_space = extras.colors == JpegColors::rgb    ? JCS_RGB
                          : extras.colors == JpegColors::grey ? JCS_GRAYSCALE
                                                              : JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 95, TRUE);
    if (extras.progressive)
        jpeg_simple_progression(&info);
}

} // namespace

Picture plain(int width, int height, int red, int green, int blue)
{
    Picture picture(width, height);
    const std::uint8_t colors[] = {static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                   static_cast<std::uint8_t>(blue)};
    for (std::size_t i = 0; i < picture.rgb.size(); ++i)
        picture.rgb[i] = colors[i % 3];
    return picture;
}

Picture quarters(int width, int height)
{
    constexpr std::uint8_t colors[4][3] = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}};
    Picture picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            std::copy_n(colors[(y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0)], 3,
                        picture.row(y) + x * 3);
    return picture;
}

char name_at(const Picture& picture, int x, int y)
{
    const std::uint8_t* const rgb = picture.pixel(x, y);
    std::string light;
    for (int i = 0; i < 3; ++i)
        light += rgb[i] > 200 ? '1' : rgb[i] < 55 ? '0' : '?';
    return light == "100" ? 'R' : light == "010" ? 'G' : light == "001" ? 'B' : light == "110" ? 'Y' : '?';
}

std::string corners(const Picture& picture)
{
    // Away from the edges, where a JPEG is true to its colours.
    const int x = picture.width / 8;
    const int y = picture.height / 8;
    const int right = picture.width - 1 - x;
    const int bottom = picture.height - 1 - y;
    return {name_at(picture, x, y), name_at(picture, right, y), name_at(picture, x, bottom),
            name_at(picture, right, bottom)};
}

// A TIFF header, one directory of two entries (0x010E ImageDescription, 0x0112 Orientation), and the text.
std::string exif_of(int orientation, std::string_view description)
{
    const std::string text =
        std::string(description) + std::string(5, '\0'); // too long to stand in the entry
    return std::string("II*\0", 4) + little_endian(8, 4) + little_endian(2, 2) + little_endian(0x010E, 2) +
           little_endian(2, 2) + little_endian(static_cast<unsigned>(text.size()), 4) + little_endian(38, 4) +
           little_endian(0x0112, 2) + little_endian(3, 2) + little_endian(1, 4) +
           little_endian(static_cast<unsigned>(orientation), 4) + little_endian(0, 4) + text;
}

std::string jpeg_of(const Picture& picture, const JpegExtras& extras)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_CreateCompress(&info, JPEG_LIB_VERSION, sizeof info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    describe(info, picture, extras);
    jpeg_start_compress(&info, TRUE);
    write_extras(info, extras);
    for (int y = 0; y < picture.height; ++y) {
        auto row = jpeg_row(picture, y, extras.colors);
        JSAMPROW start = row.data();
        jpeg_write_scanlines(&info, &start, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string text = as_text(bytes, size);
    std::free(bytes);
    return text;
}

std::string png_of(const PngRows& rows)
{
    std::string text;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &text,
        [](png_structp to, png_bytep bytes, std::size_t size) {
            *static_cast<std::string*>(png_get_io_ptr(to)) += as_text(bytes, size);
        },
        [](png_structp) {});
    png_set_IHDR(png, info, static_cast<png_uint_32>(rows.width), static_cast<png_uint_32>(rows.height),
                 rows.depth, rows.color_type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    std::vector<png_color> palette;
    for (std::size_t i = 0; i + 2 < rows.palette.size(); i += 3)
        palette.push_back(
            {as_bytes(rows.palette)[i], as_bytes(rows.palette)[i + 1], as_bytes(rows.palette)[i + 2]});
    if (!palette.empty())
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
    std::string exif = rows.exif;
    if (!exif.empty())
        png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()),
                       reinterpret_cast<png_bytep>(exif.data()));
    png_write_info(png, info);
    const std::size_t stride = rows.rows.size() / static_cast<std::size_t>(rows.height);
    for (std::size_t at = 0; at < rows.rows.size(); at += stride)
        png_write_row(png, as_bytes(rows.rows) + at);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return text;
}

std::string png_of(const Picture& picture, const std::string& exif)
{
    return png_of({.width = picture.width,
                   .height = picture.height,
                   .rows = as_text(picture.rgb.data(), picture.rgb.size()),
                   .exif = exif});
}

std::string webp_of(const Picture& picture, int alpha)
{
    std::vector<std::uint8_t> rgba;
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3)
        rgba.insert(rgba.end(), {picture.rgb[i], picture.rgb[i + 1], picture.rgb[i + 2],
                                 static_cast<std::uint8_t>(alpha)});
    std::uint8_t* bytes = nullptr;
    const std::size_t size =
        WebPEncodeLosslessRGBA(rgba.data(), picture.width, picture.height, picture.width * 4, &bytes);
    REQUIRE(size > 0);
    std::string text = as_text(bytes, size);
    WebPFree(bytes);
    return text;
}

std::string extended_webp(const Picture& picture, const std::string& exif, unsigned flags)
{
    const std::string image = webp_of(picture).substr(12); // the chunk alone
    std::string body = "WEBPVP8X" + little_endian(10, 4) + little_endian(flags, 4) +
                       little_endian(static_cast<unsigned>(picture.width - 1), 3) +
                       little_endian(static_cast<unsigned>(picture.height - 1), 3) + image + "EXIF" +
                       little_endian(static_cast<unsigned>(exif.size()), 4) + exif;
    if (exif.size() % 2 == 1)
        body += '\0';
    return "RIFF" + little_endian(static_cast<unsigned>(body.size()), 4) + body;
}

std::string display_p3()
{
    const cmsCIExyY white{0.3127, 0.3290, 1.0};
    const cmsCIExyYTRIPLE primaries{{0.680, 0.320, 1.0}, {0.265, 0.690, 1.0}, {0.150, 0.060, 1.0}};
    const double srgb_curve[] = {2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045};
    cmsToneCurve* const curve = cmsBuildParametricToneCurve(nullptr, 4, srgb_curve);
    cmsToneCurve* curves[] = {curve, curve, curve};
    const cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsUInt32Number size = 0;
    REQUIRE(cmsSaveProfileToMem(profile, nullptr, &size));
    std::string bytes(size, '\0');
    REQUIRE(cmsSaveProfileToMem(profile, bytes.data(), &size));
    cmsCloseProfile(profile);
    cmsFreeToneCurve(curve);
    return bytes;
}

} // namespace office_tests
