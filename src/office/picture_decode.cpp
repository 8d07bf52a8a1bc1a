#include "office/picture_decode.h"

#include "office/picture_codecs.h"
#include "office/picture_kind.h"

namespace bangvang::office {

tl::expected<void, Words> check_dimensions(long width, long height)
{
    // Divided, because two sides from a header may be too much for a product.
    if (width >= 1 && height >= 1 && width <= max_picture_pixels / height)
        return {};
    constexpr long megapixels = max_picture_pixels / 1'000'000;
    return tl::unexpected<Words>(
        Words{fmt::format("ảnh {}×{} điểm, tối đa {} triệu điểm: thu nhỏ lại", width, height, megapixels),
              fmt::format("a picture of {}×{} pixels, {} million at most: make it smaller", width, height,
                          megapixels)});
}

tl::unexpected<Words> damaged_picture(std::string_view kind)
{
    return tl::unexpected<Words>(
        Words{fmt::format("ảnh {} hỏng hoặc thiếu một phần: chép lại từ bản gốc", kind),
              fmt::format("the {} picture is damaged or cut: copy it again from the original", kind)});
}

tl::expected<DecodedPicture, Words> decode_picture(std::span<const std::byte> bytes, int needed_px)
{
    switch (const PictureKind kind = picture_kind(bytes)) {
    case PictureKind::jpeg:
        return decode_jpeg(bytes, needed_px);
    case PictureKind::png:
        return decode_png(bytes);
    case PictureKind::webp:
        return decode_webp(bytes);
    default:
        return tl::unexpected<Words>(refusal_of(kind));
    }
}

} // namespace bangvang::office
