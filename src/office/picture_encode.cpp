#include "office/picture_encode.h"

#include "office/jpeg_guard.h"

#include <cassert>
#include <span>

namespace bangvang::office {
namespace {

// Below it skin begins to show blocks on a wall where people stand close; above it only the file grows.
constexpr int quality = 88;

// A libjpeg object for one picture. Its output has room for the worst there is, so that libjpeg never takes
// memory of its own for it, which an error would leave dangling.
class JpegWriter {
public:
    explicit JpegWriter(const Picture& picture)
        : picture_(picture), output_(picture.rgb.size() * 2 + 4096), room_(output_.size())
    {
        report_to(trouble_, reinterpret_cast<jpeg_common_struct*>(&info_), info_.err);
    }
    ~JpegWriter() { jpeg_destroy_compress(&info_); }
    JpegWriter(const JpegWriter&) = delete;
    JpegWriter& operator=(const JpegWriter&) = delete;

    [[nodiscard]] bool write()
    {
        return guarded(trouble_, [this] {
            describe();
            jpeg_start_compress(&info_, TRUE);
            write_rows();
            jpeg_finish_compress(&info_);
        });
    }
    [[nodiscard]] std::span<const unsigned char> jpeg() const
    {
        assert(place_ == output_.data());
        return std::span(output_).first(room_);
    }

private:
    void describe()
    {
        jpeg_CreateCompress(&info_, JPEG_LIB_VERSION, sizeof info_);
        jpeg_mem_dest(&info_, &place_, &room_);
        info_.image_width = static_cast<JDIMENSION>(picture_.width);
        info_.image_height = static_cast<JDIMENSION>(picture_.height);
        info_.input_components = 3;
        info_.in_color_space = JCS_RGB;
        jpeg_set_defaults(&info_); // 4:2:0 among them
        jpeg_set_quality(&info_, quality, TRUE);
        info_.optimize_coding = TRUE;
    }
    void write_rows()
    {
        while (info_.next_scanline < info_.image_height) {
            // libjpeg only reads what its interface does not call const.
            auto* row = const_cast<JSAMPROW>(picture_.row(static_cast<int>(info_.next_scanline)));
            jpeg_write_scanlines(&info_, &row, 1);
        }
    }

    const Picture& picture_;
    std::vector<unsigned char> output_;
    unsigned char* place_{output_.data()};
    unsigned long room_; // what there is before, what was used after
    JpegTrouble trouble_;
    jpeg_compress_struct info_{};
};

} // namespace

std::vector<std::byte> encode_jpeg(const Picture& picture)
{
    JpegWriter writer(picture);
    if (!writer.write())
        return {};
    const auto bytes = std::as_bytes(writer.jpeg());
    return {bytes.begin(), bytes.end()};
}

} // namespace bangvang::office
