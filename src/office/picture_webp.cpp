// WebP, lossy and lossless, with or without transparency. Which frame of an animation is the portrait nobody
// can know, so an animation is refused.
#include "office/picture_codecs.h"
#include "office/picture_exif.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>
#include <memory>

namespace bangvang::office {
namespace {

using Bytes = std::span<const std::byte>;

struct CloseDemuxer {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, CloseDemuxer>;

const std::uint8_t* data_of(Bytes bytes)
{
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

std::vector<std::byte> chunk(const Demuxer& demuxer, const char (&name)[5])
{
    WebPChunkIterator found{};
    if (WebPDemuxGetChunk(demuxer.get(), name, 1, &found) == 0)
        return {};
    const Bytes bytes = std::as_bytes(std::span(found.chunk.bytes, found.chunk.size));
    std::vector<std::byte> copy(bytes.begin(), bytes.end());
    WebPDemuxReleaseChunkIterator(&found);
    return copy;
}

// What is transparent lies on white, mixed as browsers do it.
void lay_on_white(const std::vector<std::uint8_t>& rgba, Picture& picture)
{
    const std::uint8_t* from = rgba.data();
    for (std::size_t at = 0; at < picture.rgb.size(); at += 3, from += 4)
        for (std::size_t channel = 0; channel < 3; ++channel)
            picture.rgb[at + channel] =
                static_cast<std::uint8_t>((from[channel] * from[3] + 255 * (255 - from[3]) + 127) / 255);
}

bool read_opaque(Bytes webp, Picture& picture)
{
    return WebPDecodeRGBInto(data_of(webp), webp.size(), picture.rgb.data(), picture.rgb.size(),
                             picture.width * 3) != nullptr;
}

bool read_transparent(Bytes webp, Picture& picture)
{
    std::vector<std::uint8_t> rgba(picture.rgb.size() / 3 * 4);
    if (WebPDecodeRGBAInto(data_of(webp), webp.size(), rgba.data(), rgba.size(), picture.width * 4) ==
        nullptr)
        return false;
    lay_on_white(rgba, picture);
    return true;
}

} // namespace

tl::expected<DecodedPicture, Words> decode_webp(Bytes webp)
{
    WebPBitstreamFeatures features{};
    if (WebPGetFeatures(data_of(webp), webp.size(), &features) != VP8_STATUS_OK)
        return damaged_picture("WebP");
    if (auto allowed = check_dimensions(features.width, features.height); !allowed)
        return tl::unexpected<Words>(std::move(allowed.error()));
    if (features.has_animation != 0)
        return tl::unexpected<Words>(
            Words{"ảnh WebP động: lưu lại thành JPEG", "an animated WebP picture: save it again as JPEG"});
    const WebPData data{data_of(webp), webp.size()};
    const Demuxer demuxer(WebPDemux(&data));
    if (!demuxer)
        return damaged_picture("WebP");
    DecodedPicture decoded{Picture(features.width, features.height),
                           exif_orientation(chunk(demuxer, "EXIF")).value_or(1), chunk(demuxer, "ICCP")};
    const bool read = features.has_alpha != 0 ? read_transparent(webp, decoded.picture)
                                              : read_opaque(webp, decoded.picture);
    if (!read)
        return damaged_picture("WebP");
    return decoded;
}

} // namespace bangvang::office
