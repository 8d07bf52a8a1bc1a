// A disk in memory that remembers what was asked of it and can fail, so that tests own every accident.
#pragma once

#include "sync/files.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bangvang::test {

class MemoryFiles final : public Files {
public:
    Result<FileMark> look(const std::filesystem::path& path) override;
    Result<std::vector<std::filesystem::path>> list(const std::filesystem::path& folder) override;
    Result<std::vector<std::byte>> read(const std::filesystem::path& path) override;
    Result<void> write(const std::filesystem::path& path, std::span<const std::byte> bytes) override;
    Result<void> remove(const std::filesystem::path& path) override;
    Result<void> make_folder(const std::filesystem::path& path) override;

    // What somebody else puts there; each time it counts as a change.
    void put(const std::filesystem::path& path, std::vector<std::byte> bytes);
    void take_away(const std::filesystem::path& path) { files_.erase(path); }
    void add_folder(const std::filesystem::path& path) { folders_.insert(path); }
    void remove_folder(const std::filesystem::path& path) { folders_.erase(path); }

    // The call with this number from now (1 = the next) fails as a broken disk would.
    void fail_call(int number) { failing_ = calls_ + number; }
    void heal() { failing_ = -1; }
    // Everything that changes the disk fails from now on.
    void make_read_only() { read_only_ = true; }
    // Called after each read, for changes that happen meanwhile.
    void on_read(std::function<void()> act) { on_read_ = std::move(act); }

    [[nodiscard]] int calls() const { return calls_; }
    [[nodiscard]] int reads() const { return reads_; }
    [[nodiscard]] bool has(const std::filesystem::path& path) const { return files_.contains(path); }
    [[nodiscard]] std::vector<std::filesystem::path> in(const std::filesystem::path& folder) const;

private:
    struct File {
        std::vector<std::byte> bytes;
        std::int64_t changed{0};
    };
    // The error of this call, if it is the one that shall fail.
    std::optional<Error> accident(bool changes_disk);

    std::map<std::filesystem::path, File> files_;
    std::set<std::filesystem::path> folders_;
    std::function<void()> on_read_;
    std::int64_t changes_{0};
    int calls_{0};
    int reads_{0};
    int failing_{-1};
    bool read_only_{false};
};

} // namespace bangvang::test
