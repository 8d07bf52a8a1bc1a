// A source in memory: what lies there, how it misbehaves, and how often it was read.
#pragma once

#include "sync/files.h"
#include "sync/source.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace bangvang::test {

// Judges in this process what a helper would judge in its own; stages into `files`.
class MemorySource final : public Source {
public:
    MemorySource(Files& files, std::filesystem::path source) : files_(files), source_(std::move(source)) {}

    tl::expected<SourceLook, Reason> look() override;
    Fetched fetch(const FetchOrder& order, const std::function<bool(const std::string&)>& wanted) override;
    Fetched prove(const std::filesystem::path&, std::int64_t) override
    {
        ++proofs_;
        return proof_;
    }
    void wait(std::chrono::milliseconds) override {}
    void stop() override {}
    void nudge() override {}

    // What somebody puts there; each time it counts as a change.
    void put(const std::filesystem::path& path, std::vector<std::byte> bytes);
    void put(std::vector<std::byte> bytes) { put(source_, std::move(bytes)); }
    // The bytes change and nothing can be seen of it from outside.
    void swap_unseen(std::vector<std::byte> bytes) { files_there_[source_].bytes = std::move(bytes); }
    void put_odd(std::string kind);
    void put_minisig(std::string text);
    void take_away() { files_there_.clear(); }
    // Nothing answers, or nothing is there, until clear_problem().
    void set_problem(Reason problem) { problem_ = std::move(problem); }
    void clear_problem() { problem_.reset(); }
    // The helper dies over these bytes.
    void crash_over(const std::string& digest) { deadly_.insert(digest); }
    // Done in the middle of each reading.
    void on_read(std::function<void()> act) { on_read_ = std::move(act); }
    // Staging fails below this folder, as on a full disk.
    void fill_disk(const std::filesystem::path& folder) { full_ = folder; }
    void empty_disk() { full_.clear(); }

    // What the decoder makes of portraits.
    void set_proof(Fetched proof) { proof_ = std::move(proof); }
    [[nodiscard]] int proofs() const { return proofs_; }
    [[nodiscard]] int looks() const { return looks_; }
    [[nodiscard]] int reads() const { return reads_; }
    [[nodiscard]] int parses() const { return parses_; }

private:
    struct File {
        std::vector<std::byte> bytes;
        std::string odd_kind;
        std::string minisig;
        std::int64_t changed{0};
    };
    [[nodiscard]] SeenFile seen(const std::filesystem::path& path, const File& file) const;
    [[nodiscard]] Fetched judge(const FetchOrder& order, const File& file, const Fingerprint& print);

    Files& files_;
    std::filesystem::path source_;
    std::map<std::filesystem::path, File> files_there_;
    std::optional<Reason> problem_;
    std::set<std::string> deadly_;
    std::function<void()> on_read_;
    std::filesystem::path full_;
    std::int64_t changes_{0};
    int looks_{0};
    int reads_{0};
    int parses_{0};
    int proofs_{0};
    Fetched proof_{.outcome = Fetched::Outcome::known};
};

} // namespace bangvang::test
