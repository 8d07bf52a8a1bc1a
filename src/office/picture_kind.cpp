#include "office/picture_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bangvang::office {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t at;
    std::string_view bytes;
    PictureKind kind;
};

// HEIC and AVIF are boxes of ISO base media: a length, "ftyp", and the brand. A phone's HEIC may call itself
// by the general brand "mif1".
constexpr std::array signatures{
    Signature{0, "\xFF\xD8\xFF"sv, PictureKind::jpeg}, Signature{0, "\x89PNG\r\n\x1A\n"sv, PictureKind::png},
    Signature{8, "WEBP"sv, PictureKind::webp},         Signature{4, "ftypavif"sv, PictureKind::avif},
    Signature{4, "ftypavis"sv, PictureKind::avif},     Signature{4, "ftyphe"sv, PictureKind::heic},
    Signature{4, "ftypmif1"sv, PictureKind::heic},     Signature{4, "ftypmsf1"sv, PictureKind::heic},
    Signature{4, "JXL "sv, PictureKind::jpeg_xl},      Signature{0, "\xFF\x0A"sv, PictureKind::jpeg_xl},
    Signature{0, "GIF8"sv, PictureKind::gif},          Signature{0, "BM"sv, PictureKind::bmp},
    Signature{0, "II*\0"sv, PictureKind::tiff},        Signature{0, "MM\0*"sv, PictureKind::tiff},
    Signature{0, "%PDF-"sv, PictureKind::pdf},
};

bool has_at(std::span<const std::byte> bytes, const Signature& signature)
{
    return bytes.size() >= signature.at + signature.bytes.size() &&
           std::equal(signature.bytes.begin(), signature.bytes.end(),
                      bytes.begin() + static_cast<std::ptrdiff_t>(signature.at),
                      [](char a, std::byte b) { return static_cast<std::byte>(a) == b; });
}

Words save_as_jpeg(std::string_view vi, std::string_view en)
{
    return {fmt::format("{}: lưu lại thành JPEG", vi), fmt::format("{}: save it again as JPEG", en)};
}

} // namespace

PictureKind picture_kind(std::span<const std::byte> bytes)
{
    for (const Signature& signature : signatures)
        if (has_at(bytes, signature))
            return signature.kind;
    return PictureKind::unknown;
}

Words refusal_of(PictureKind kind)
{
    switch (kind) {
    case PictureKind::heic:
        return save_as_jpeg("ảnh HEIC của điện thoại", "a phone's HEIC picture");
    case PictureKind::avif:
        return save_as_jpeg("ảnh AVIF", "an AVIF picture");
    case PictureKind::jpeg_xl:
        return save_as_jpeg("ảnh JPEG XL", "a JPEG XL picture");
    case PictureKind::gif:
        return save_as_jpeg("ảnh GIF", "a GIF picture");
    case PictureKind::bmp:
        return save_as_jpeg("ảnh BMP", "a BMP picture");
    case PictureKind::tiff:
        return save_as_jpeg("ảnh TIFF hoặc ảnh thô của máy ảnh", "a TIFF picture or a camera's raw one");
    case PictureKind::pdf:
        return save_as_jpeg("tệp PDF, không phải ảnh", "a PDF file, no picture");
    case PictureKind::jpeg:
    case PictureKind::png:
    case PictureKind::webp:
    case PictureKind::unknown:
        break;
    }
    return {"tệp này không phải ảnh: cần JPEG, PNG hoặc WebP",
            "this file is no picture: JPEG, PNG or WebP is needed"};
}

} // namespace bangvang::office
