// A disk in memory that knows what would survive a loss of power, and can fail, fill up or be cut off at any
// call.
#pragma once

#include "sync/files.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace bangvang::test {

// Thrown out of a call: the machine is off from here on.
struct PowerLost {};

class MemoryFiles final : public Files {
public:
    Result<std::vector<std::filesystem::path>> list(const std::filesystem::path& folder) override;
    Result<std::vector<std::byte>> read(const std::filesystem::path& path) override;
    Result<void> write(const std::filesystem::path& path, std::span<const std::byte> bytes) override;
    Result<void> sync(const std::filesystem::path& path) override;
    Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    Result<void> sync_folder(const std::filesystem::path& folder) override;
    Result<void> remove(const std::filesystem::path& path) override;
    Result<void> make_folder(const std::filesystem::path& path) override;

    // Safe from the beginning, as if it had always been there.
    void put(const std::filesystem::path& path, std::vector<std::byte> bytes);
    void add_folder(const std::filesystem::path& path) { folders_.insert(path); }

    // The call with this number from now (1 = the next) fails as a broken or a full disk would, or a read
    // gives only half of what is there; or the plug is pulled before it.
    enum class Accident { broken, full, half_read };
    void fail_call(int number, Accident accident = Accident::broken)
    {
        failing_ = calls_ + number;
        accident_ = accident;
    }
    void cut_power_at(int number) { cut_ = calls_ + number; }
    void heal() { failing_ = cut_ = -1; }
    // Everything below this folder that changes the disk fails from now on, in these words.
    void stop_changes(const std::filesystem::path& folder, std::string words);
    void allow_changes() { stopped_folder_.clear(); }

    // What lies there after the power came back. What was not made safe may be there or not; which of it is,
    // a real disk decides by chance.
    enum class Unsafe { lost, names_only, kept, by_chance };
    void lose_power(Unsafe unsafe, unsigned seed = 0);

    [[nodiscard]] int calls() const { return calls_; }
    [[nodiscard]] int writes() const { return writes_; }
    [[nodiscard]] bool has(const std::filesystem::path& path) const { return names_.contains(path); }
    [[nodiscard]] std::vector<std::filesystem::path> in(const std::filesystem::path& folder) const;

private:
    struct File {
        std::vector<std::byte> bytes;
        std::optional<std::vector<std::byte>> safe; // none: not one byte of it is
    };
    using Names = std::map<std::filesystem::path, std::shared_ptr<File>>;

    // The error of this call, if it is the one that shall fail.
    std::optional<Error> accident(const std::filesystem::path* changed);

    Names names_;
    Names safe_names_;
    std::set<std::filesystem::path> folders_;
    std::filesystem::path stopped_folder_;
    std::string stopped_words_;
    int calls_{0};
    int writes_{0};
    int failing_{-1};
    Accident accident_{Accident::broken};
    int cut_{-1};
};

} // namespace bangvang::test
