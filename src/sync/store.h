// The kiosk's own copies of accepted files: three generations, each proving itself by its name.
#pragma once

#include "sync/files.h"

#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

// gen-0001-0000001042-<64 digits of the digest>.db; written once and never changed.
struct Generation {
    std::uint64_t epoch{0};
    std::uint64_t sequence{0};
    std::string digest;
    std::filesystem::path file;
};

// The generation that a path names; none for any other name.
[[nodiscard]] std::optional<Generation> generation_of(const std::filesystem::path& path);

// Order on disk: the new generation is durable before an old one goes, so that no loss of power leaves none.
// `files` must outlive the store.
class Store {
public:
    Store(Files& files, std::filesystem::path folder) : files_(files), folder_(std::move(folder)) {}

    // Newest first. Makes the folder where there is none and removes what an interrupted write left, as far
    // as the disk lets it: a read-only store can still be read.
    [[nodiscard]] Result<std::vector<Generation>> open();

    // Bytes of a generation, if they are the ones that its name promises.
    [[nodiscard]] Result<std::vector<std::byte>> read(const Generation& generation);

    // The path of the saved file; then other generations beyond the newest three are removed.
    [[nodiscard]] Result<std::filesystem::path> save(const Identity& identity, const std::string& digest,
                                                     std::span<const std::byte> bytes);

private:
    [[nodiscard]] Result<std::vector<Generation>> generations();
    void prune(const std::filesystem::path& kept);

    Files& files_;
    std::filesystem::path folder_;
};

} // namespace bangvang
