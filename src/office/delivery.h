// A snapshot on its way to one folder: written beside, saved to the disk, put in place, read back.
#pragma once

#include "office/snapshot_file.h"

#include <filesystem>

namespace bangvang::office {

struct Delivery {
    std::filesystem::path path; // where it lies now
    bool was_there{false};      // the very same file lay there already
};

// `to` is a folder that is there, or a file NAME.db in one. `file` is a snapshot with this identity and, in a
// folder, is called `name`. Nobody ever reads half a file there, and nothing is lost: what is no snapshot, or
// is a newer one, stays. A snapshot that was cut off on its way is replaced. The file counts as delivered
// only when the medium has given back the same bytes.
[[nodiscard]] Result<Delivery> deliver(const SnapshotFile& file, const Identity& identity,
                                       const std::string& name, const std::filesystem::path& to,
                                       Language language);

} // namespace bangvang::office
