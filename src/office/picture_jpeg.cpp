// JPEG: grey, colour, and the CMYK of printers; baseline and progressive.
#include "office/jpeg_guard.h"
#include "office/picture_codecs.h"
#include "office/picture_exif.h"
#include "snapshot/jpeg_rules.h"

#include <algorithm>
#include <cstdlib>

namespace bangvang::office {
namespace {

using Bytes = std::span<const std::byte>;

constexpr int exif_marker = JPEG_APP0 + 1;
constexpr int profile_marker = JPEG_APP0 + 2;
constexpr unsigned longest_segment = 0xFFFF;

// A libjpeg object for one file. False from any step: libjpeg gave up.
class JpegReader {
public:
    explicit JpegReader(Bytes jpeg) : jpeg_(jpeg)
    {
        report_to(trouble_, reinterpret_cast<jpeg_common_struct*>(&info_), info_.err);
    }
    ~JpegReader() { jpeg_destroy_decompress(&info_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    [[nodiscard]] bool read_header();
    [[nodiscard]] bool begin(int needed_px);
    [[nodiscard]] bool read_rows(Picture& picture);

    [[nodiscard]] int orientation() const;
    [[nodiscard]] std::vector<std::byte> profile();
    [[nodiscard]] const jpeg_decompress_struct& info() const { return info_; }
    [[nodiscard]] bool damaged() const { return trouble_.damaged; }

private:
    [[nodiscard]] bool is_cmyk() const { return info_.out_color_space == JCS_CMYK; }
    void to_rgb(const JSAMPLE* cmyk, std::uint8_t* rgb) const;

    Bytes jpeg_;
    JpegTrouble trouble_;
    jpeg_decompress_struct info_{};
};

bool JpegReader::read_header()
{
    return guarded(trouble_, [this] {
        jpeg_CreateDecompress(&info_, JPEG_LIB_VERSION, sizeof info_);
        jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(jpeg_.data()), jpeg_.size());
        jpeg_save_markers(&info_, exif_marker, longest_segment);
        jpeg_save_markers(&info_, profile_marker, longest_segment);
        jpeg_read_header(&info_, TRUE);
    });
}

// The decoder itself can give a half, a quarter or an eighth, in a fraction of the time and the memory. The
// last step, from twice the size or more, is left to our own scaling, which weighs light as the eye does.
bool JpegReader::begin(int needed_px)
{
    const unsigned shorter = std::min(info_.image_width, info_.image_height);
    const unsigned needed = 2 * static_cast<unsigned>(std::max(needed_px, 1));
    info_.scale_num = 1;
    info_.scale_denom = 1;
    while (info_.scale_denom < 8 && shorter / (info_.scale_denom * 2) >= needed)
        info_.scale_denom *= 2;
    const bool printed = info_.jpeg_color_space == JCS_CMYK || info_.jpeg_color_space == JCS_YCCK;
    info_.out_color_space = printed ? JCS_CMYK : JCS_RGB;
    return guarded(trouble_, [this] { jpeg_start_decompress(&info_); });
}

// Without the printer's profile: what ink leaves of the paper's white. Adobe's programs, which write nearly
// all of these, store the paper that is left, not the ink.
void JpegReader::to_rgb(const JSAMPLE* cmyk, std::uint8_t* rgb) const
{
    const auto paper = [this](JSAMPLE value) { return info_.saw_Adobe_marker ? value : 255 - value; };
    for (JDIMENSION x = 0; x < info_.output_width; ++x, cmyk += 4, rgb += 3)
        for (int ink = 0; ink < 3; ++ink)
            rgb[ink] = static_cast<std::uint8_t>((paper(cmyk[ink]) * paper(cmyk[3]) + 127) / 255);
}

bool JpegReader::read_rows(Picture& picture)
{
    std::vector<JSAMPLE> line(is_cmyk() ? std::size_t{info_.output_width} * 4 : 0);
    return guarded(trouble_, [&] {
        while (info_.output_scanline < info_.output_height) {
            std::uint8_t* const target = picture.row(static_cast<int>(info_.output_scanline));
            JSAMPROW row = is_cmyk() ? line.data() : target;
            jpeg_read_scanlines(&info_, &row, 1);
            if (is_cmyk())
                to_rgb(row, target);
        }
    });
}

int JpegReader::orientation() const
{
    for (const jpeg_marker_struct* marker = info_.marker_list; marker != nullptr; marker = marker->next)
        if (marker->marker == exif_marker)
            if (const auto found =
                    exif_orientation(std::as_bytes(std::span(marker->data, marker->data_length))))
                return *found;
    return 1;
}

std::vector<std::byte> JpegReader::profile()
{
    JOCTET* data = nullptr;
    unsigned size = 0;
    const bool found =
        guarded(trouble_, [&] { jpeg_read_icc_profile(&info_, &data, &size); }) && data != nullptr;
    const auto bytes = found ? std::as_bytes(std::span(data, size)) : Bytes();
    std::vector<std::byte> profile(bytes.begin(), bytes.end());
    std::free(data);
    return profile;
}

} // namespace

tl::expected<DecodedPicture, Words> decode_jpeg(Bytes jpeg, int needed_px)
{
    // Among what this refuses are pictures of a thousand scans that would take minutes.
    if (!check_jpeg(jpeg))
        return damaged_picture("JPEG");
    JpegReader reader(jpeg);
    if (!reader.read_header())
        return damaged_picture("JPEG");
    if (auto allowed = check_dimensions(reader.info().image_width, reader.info().image_height); !allowed)
        return tl::unexpected<Words>(std::move(allowed.error()));
    if (!reader.begin(needed_px))
        return damaged_picture("JPEG");
    DecodedPicture decoded{
        Picture(static_cast<int>(reader.info().output_width), static_cast<int>(reader.info().output_height)),
        reader.orientation(), reader.profile()};
    if (!reader.read_rows(decoded.picture) || reader.damaged())
        return damaged_picture("JPEG");
    return decoded;
}

} // namespace bangvang::office
