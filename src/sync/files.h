// The disk as the sync thread knows it, so that tests can bring any disk: slow, full, broken, or none at all.
#pragma once

#include <bangvang/base/result.h>

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace bangvang {

// What can be seen of a file without reading it. Two equal marks mean, most probably, an unchanged file.
struct FileMark {
    bool folder{false};
    std::uint64_t size{0};
    std::uint64_t device{0};
    std::uint64_t inode{0};
    std::int64_t modified_ns{0}; // since 1970; can be set by a copier
    std::int64_t changed_ns{0};  // since 1970; set by the kernel alone
    friend bool operator==(const FileMark&, const FileMark&) = default;
};

// One thread at a time. Errors: not_found where nothing lies at the path, else io, with the system's words.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    [[nodiscard]] virtual Result<FileMark> look(const std::filesystem::path& path) = 0;
    // Full paths of what lies in a folder, in the order of their names.
    [[nodiscard]] virtual Result<std::vector<std::filesystem::path>>
    list(const std::filesystem::path& folder) = 0;
    // A regular file of sane size, whole.
    [[nodiscard]] virtual Result<std::vector<std::byte>> read(const std::filesystem::path& path) = 0;
    // Whole or not at all, and there after a loss of power.
    [[nodiscard]] virtual Result<void> write(const std::filesystem::path& path,
                                             std::span<const std::byte> bytes) = 0;
    [[nodiscard]] virtual Result<void> remove(const std::filesystem::path& path) = 0;
    // With the folders above it; no error when it is there already.
    [[nodiscard]] virtual Result<void> make_folder(const std::filesystem::path& path) = 0;
};

// The machine's own disk.
class RealFiles final : public Files {
public:
    [[nodiscard]] Result<FileMark> look(const std::filesystem::path& path) override;
    [[nodiscard]] Result<std::vector<std::filesystem::path>>
    list(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<std::vector<std::byte>> read(const std::filesystem::path& path) override;
    [[nodiscard]] Result<void> write(const std::filesystem::path& path,
                                     std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> remove(const std::filesystem::path& path) override;
    [[nodiscard]] Result<void> make_folder(const std::filesystem::path& path) override;
};

} // namespace bangvang
