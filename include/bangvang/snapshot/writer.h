// From the model to one SQLite file. The output appears whole or not at all.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bangvang {

// An encoded JPEG or PNG that belongs to one honoree of the same snapshot.
struct PortraitImage {
    std::string honoree_code;
    ImageFormat format{ImageFormat::jpeg};
    int width_px{0};
    int height_px{0};
    std::vector<std::byte> bytes;
};

// Writes beside `path`, syncs, renames over it. Equal input gives equal bytes. The caller has run check().
// What the reader would refuse is not written. `portraits` alone decides who has one: Honoree::portrait is
// not looked at.
[[nodiscard]] Result<void> write_snapshot(const std::filesystem::path& path, const Snapshot& snapshot,
                                          const std::vector<PortraitImage>& portraits);

// The same as bytes, for tests and for hashing.
[[nodiscard]] Result<std::vector<std::byte>> snapshot_bytes(const Snapshot& snapshot,
                                                            const std::vector<PortraitImage>& portraits);

} // namespace bangvang
