#include "office/portrait.h"

#include "office/picture_color.h"
#include "office/picture_crop.h"
#include "office/picture_decode.h"
#include "office/picture_encode.h"
#include "office/picture_scale.h"
#include "office/picture_turn.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

tl::expected<std::vector<std::byte>, Words> read_bounded(const fs::path& path)
{
    auto bytes = read_file_bytes(path, max_picture_bytes);
    if (bytes)
        return std::move(*bytes);
    constexpr std::size_t megabytes = max_picture_bytes >> 20;
    if (bytes.error().code == ErrorCode::too_large)
        return tl::unexpected<Words>(
            Words{fmt::format("tệp ảnh quá lớn, tối đa {} MB: thu nhỏ ảnh lại", megabytes),
                  fmt::format("the picture's file is too large, {} MB at most: make it smaller", megabytes)});
    return tl::unexpected<Words>(Words{"không đọc được tệp ảnh: " + bytes.error().message,
                                       "the picture cannot be read: " + bytes.error().message});
}

std::optional<Words> coarse(int side)
{
    if (side >= coarse_portrait_px)
        return std::nullopt;
    return Words{
        fmt::format("ảnh nhỏ, chỉ {0}×{0} điểm sau khi cắt vuông: trên màn hình lớn sẽ bị thô", side),
        fmt::format("a small picture, {0}×{0} pixels as a square: it will look coarse on the wall", side)};
}

} // namespace

tl::expected<MadePortrait, Words> make_portrait(std::span<const std::byte> bytes)
{
    auto decoded = decode_picture(bytes, portrait_px);
    if (!decoded)
        return tl::unexpected<Words>(std::move(decoded.error()));
    const Picture upright = turned(std::move(decoded->picture), decoded->orientation);
    Picture square = scaled_down(upright, face_square(upright.width, upright.height), portrait_px);
    to_srgb(square, decoded->profile);
    auto jpeg = encode_jpeg(square);
    if (jpeg.empty())
        return tl::unexpected<Words>(Words{"không đủ bộ nhớ cho ảnh", "not enough memory for the picture"});
    return MadePortrait{{"", ImageFormat::jpeg, square.width, square.height, std::move(jpeg)},
                        coarse(square.width)};
}

tl::expected<MadePortrait, PictureFault> read_portrait_file(PictureFolder& folder, const std::string& cell)
{
    const auto path = folder.find(cell);
    if (!path)
        return tl::unexpected<PictureFault>(path.error());
    const auto bytes = read_bounded(*path);
    if (!bytes)
        return tl::unexpected<PictureFault>(PictureFault{bytes.error(), {}});
    auto made = make_portrait(*bytes);
    if (!made)
        return tl::unexpected<PictureFault>(PictureFault{std::move(made.error()), {}});
    return std::move(*made);
}

} // namespace bangvang::office
