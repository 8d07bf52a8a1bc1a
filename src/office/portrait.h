// From the file that a cell names to the portrait that goes into the snapshot.
#pragma once

#include "office/picture_folder.h"

#include <bangvang/snapshot/writer.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace bangvang::office {

// The largest portrait of any screen is that of the person whose award is shown (screens/honoree.cpp and
// attract_honoree.cpp): a medallion of 430 units whose disc has 0.8 of it. On a 4K wall a unit is two pixels,
// upright or wide: 688, which the kiosk rounds up to the next 32.
inline constexpr int portrait_px = 704;

// A third of that: on such a wall every pixel becomes three wide, and people stand two metres away.
inline constexpr int coarse_portrait_px = 240;

inline constexpr std::size_t max_picture_bytes = std::size_t{64} << 20;

struct MadePortrait {
    PortraitImage image;          // a square JPEG of portrait_px or less, without a honoree's code
    std::optional<Words> warning; // that it will look coarse
};

// Turned by its EXIF flag, cropped to the face's square, scaled down, as sRGB, with nothing of the file but
// the picture itself. Equal bytes give equal bytes. Pure.
[[nodiscard]] tl::expected<MadePortrait, Words> make_portrait(std::span<const std::byte> bytes);

// The same of the file that `cell` names in `folder`.
[[nodiscard]] tl::expected<MadePortrait, PictureFault> read_portrait_file(PictureFolder& folder,
                                                                          const std::string& cell);

} // namespace bangvang::office
