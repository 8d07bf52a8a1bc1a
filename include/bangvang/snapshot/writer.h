// From the model to one SQLite file. The output appears whole or not at all.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bangvang {

struct SecretKey;

// What the statement behind the database says beyond what stands in the snapshot, and who signs it.
struct Sealing {
    std::string site;              // empty: for every kiosk
    const SecretKey* key{nullptr}; // borrowed; null: not signed
};

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
                                          const std::vector<PortraitImage>& portraits,
                                          const Sealing& sealing = {});

// The same as bytes, for tests and for hashing.
[[nodiscard]] Result<std::vector<std::byte>> snapshot_bytes(const Snapshot& snapshot,
                                                            const std::vector<PortraitImage>& portraits,
                                                            const Sealing& sealing = {});

// The database alone, without a statement.
[[nodiscard]] Result<std::vector<std::byte>> database_bytes(const Snapshot& snapshot,
                                                            const std::vector<PortraitImage>& portraits);

// A statement behind the bytes of a database whose snapshot this is; one that stands there already is
// replaced.
[[nodiscard]] Result<std::vector<std::byte>> sealed(std::vector<std::byte> file, const Identity& identity,
                                                    const Sealing& sealing);

} // namespace bangvang
