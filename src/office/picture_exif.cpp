#include "office/picture_exif.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace bangvang::office {
namespace {

constexpr std::string_view mark("Exif\0\0", 6);

struct Unreference {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

// libexif wants the mark of the JPEG segment before the data itself.
std::vector<unsigned char> marked(std::span<const std::byte> exif)
{
    const auto* const begin = reinterpret_cast<const unsigned char*>(exif.data());
    const bool has_mark = exif.size() >= mark.size() &&
                          std::equal(mark.begin(), mark.end(), begin, [](char a, unsigned char b) {
                              return static_cast<unsigned char>(a) == b;
                          });
    std::vector<unsigned char> bytes;
    if (!has_mark)
        bytes.assign(mark.begin(), mark.end());
    bytes.insert(bytes.end(), begin, begin + exif.size());
    return bytes;
}

} // namespace

std::optional<int> exif_orientation(std::span<const std::byte> exif)
{
    if (exif.empty() || exif.size() > std::numeric_limits<unsigned>::max() / 2)
        return std::nullopt;
    const auto bytes = marked(exif);
    const std::unique_ptr<ExifData, Unreference> data(
        exif_data_new_from_data(bytes.data(), static_cast<unsigned>(bytes.size())));
    if (!data)
        return std::nullopt;
    ExifEntry* const entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return std::nullopt;
    const int orientation = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return orientation >= 1 && orientation <= 8 ? std::optional(orientation) : std::nullopt;
}

} // namespace bangvang::office
