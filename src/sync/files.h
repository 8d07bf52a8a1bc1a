// The kiosk's own disk as the sync thread knows it, in single steps, so that tests can break each of them and
// cut the power between any two.
#pragma once

#include <bangvang/base/result.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace bangvang {

// One thread at a time. Errors: not_found where nothing lies at the path, else io with the system's words;
// environment where the disk is full or may not be written.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    // Full paths of what lies in a folder, in the order of their names.
    [[nodiscard]] virtual Result<std::vector<std::filesystem::path>>
    list(const std::filesystem::path& folder) = 0;
    // A regular file of sane size, whole.
    [[nodiscard]] virtual Result<std::vector<std::byte>> read(const std::filesystem::path& path) = 0;
    // New contents for a new or an old file; nothing of it is safe before sync().
    [[nodiscard]] virtual Result<void> write(const std::filesystem::path& path,
                                             std::span<const std::byte> bytes) = 0;
    // The contents survive a loss of power. After a failure the file is worth nothing: the kernel may have
    // dropped its pages, and a second try would succeed without them.
    [[nodiscard]] virtual Result<void> sync(const std::filesystem::path& path) = 0;
    // Replaces what lies at `to`, at once; safe only after sync_folder().
    [[nodiscard]] virtual Result<void> rename(const std::filesystem::path& from,
                                              const std::filesystem::path& to) = 0;
    // The names in a folder survive a loss of power.
    [[nodiscard]] virtual Result<void> sync_folder(const std::filesystem::path& folder) = 0;
    [[nodiscard]] virtual Result<void> remove(const std::filesystem::path& path) = 0;
    // With the folders above it; no error when it is there already.
    [[nodiscard]] virtual Result<void> make_folder(const std::filesystem::path& path) = 0;
    // Nobody but the owner of its folder may read the file from now on, whoever made it.
    [[nodiscard]] virtual Result<void> make_private(const std::filesystem::path& path)
    {
        static_cast<void>(path);
        return {};
    }
};

// The machine's own disk.
class RealFiles final : public Files {
public:
    [[nodiscard]] Result<std::vector<std::filesystem::path>>
    list(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<std::vector<std::byte>> read(const std::filesystem::path& path) override;
    [[nodiscard]] Result<void> write(const std::filesystem::path& path,
                                     std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> sync(const std::filesystem::path& path) override;
    [[nodiscard]] Result<void> rename(const std::filesystem::path& from,
                                      const std::filesystem::path& to) override;
    [[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<void> remove(const std::filesystem::path& path) override;
    [[nodiscard]] Result<void> make_folder(const std::filesystem::path& path) override;
    [[nodiscard]] Result<void> make_private(const std::filesystem::path& path) override;
};

// Temporary name, write, sync, rename, sync the folder: the old contents or the new ones, whatever happens.
[[nodiscard]] Result<void> replace_durably(Files& files, const std::filesystem::path& path,
                                           std::span<const std::byte> bytes);

} // namespace bangvang
