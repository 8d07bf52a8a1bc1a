// Pictures as a clerk may have them, made in memory by the libraries that others write theirs with.
#pragma once

#include "office/picture.h"

#include <string>
#include <string_view>
#include <vector>

namespace office_tests {

using bangvang::office::Picture;

[[nodiscard]] Picture plain(int width, int height, int red, int green, int blue);

// Top left, top right, bottom left, bottom right in four colours, which name_at() calls R, G, B and Y.
[[nodiscard]] Picture quarters(int width, int height);
// The nearest of the colours of quarters(); '?' where none is near.
[[nodiscard]] char name_at(const Picture& picture, int x, int y);
// The four corners in the order of quarters().
[[nodiscard]] std::string corners(const Picture& picture);

// EXIF data without the mark of its JPEG segment: the flag, and a description to be found again.
[[nodiscard]] std::string exif_of(int orientation, std::string_view description = "");

enum class JpegColors { rgb, grey, cmyk };

struct JpegExtras {
    std::string exif;
    std::string comment;
    std::string profile; // ICC
    JpegColors colors{JpegColors::rgb};
    bool progressive{false};
};
// Of quality 95. Grey takes the green channel; CMYK is stored as Adobe's programs do, without black.
[[nodiscard]] std::string jpeg_of(const Picture& picture, const JpegExtras& extras = {});

// Rows as libpng's `color_type` and `depth` want them; a palette is {red, green, blue} three times over.
struct PngRows {
    int width{0};
    int height{0};
    int depth{8};
    int color_type{2};
    std::string rows;
    std::string palette;
    std::string exif;
};
[[nodiscard]] std::string png_of(const PngRows& rows);
[[nodiscard]] std::string png_of(const Picture& picture, const std::string& exif = "");

// Lossless, with `alpha` everywhere.
[[nodiscard]] std::string webp_of(const Picture& picture, int alpha = 255);
// The same in the extended container, with EXIF data; `flags` are those of its VP8X chunk.
[[nodiscard]] std::string extended_webp(const Picture& picture, const std::string& exif,
                                        unsigned flags = 0x08);

// Display P3, as phones embed it.
[[nodiscard]] std::string display_p3();

} // namespace office_tests
