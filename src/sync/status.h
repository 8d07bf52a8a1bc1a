// What the staff may know about the arrival of files: where they come from, what happened, and why not.
#pragma once

#include "sync/floor.h"
#include "sync/reason.h"

#include <bangvang/base/time.h>
#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// A file that was not taken, in words for people.
struct Refusal {
    WallTime at{};
    std::string file;
    std::string digest; // short name; empty where the bytes were never known
    Reason reason;
    std::string program; // and version, that judged it
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

// Who vouches for the figures on the wall.
struct Trust {
    std::size_t keys{0};              // that this kiosk knows; none: unsigned files are taken
    std::vector<std::string> key_ids; // of the same
    bool plain_files{false};
    std::string site;
    std::string signed_by; // key id of the snapshot on the wall; empty: nobody whom this kiosk knows
    bool plain{false};     // the snapshot on the wall came without a statement
};

// A file of the store, by its name.
struct StoredFile {
    std::uint64_t epoch{0};
    std::uint64_t sequence{0};
    std::string digest; // short name
    friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

// The last import from a stick that somebody asked for.
struct ImportStatus {
    enum class State { none, running, taken, nothing, refused, failed };
    State state{State::none};
    Reason reason; // in words, once it is over
};

struct SyncStatus {
    enum class Phase {
        starting,    // looking into our own store
        waiting,     // no file yet, or one that is still being copied
        reading,     // taking in the bytes
        checking,    // judging them
        current,     // the file there is the one on the wall
        refused,     // the file there was not taken
        unreachable, // no folder, no server, no right to read
    };
    Phase phase{Phase::starting};
    std::filesystem::path source;
    std::filesystem::path accepted_file; // empty: shown from memory only
    std::optional<Identity> shown;       // which snapshot is on the wall
    std::string digest;                  // its short name
    std::optional<StoredFile> previous;  // that there is a way back to
    std::optional<StoredFile> set_aside; // that the technician took from the wall
    ImportStatus import;
    std::optional<WallTime> last_checked;  // when the source was last looked at
    std::optional<Reason> source_problem;  // while something keeps a file from coming
    std::optional<Reason> storage_problem; // while this machine cannot save
    std::vector<Refusal> refusals;         // oldest first
    std::uint64_t refused_now{0}; // since the program started; grows with every refusal of an arrival
    Floor floor;
    Trust trust;
    std::size_t dark_portraits{0}; // of the snapshot on the wall, that no decoder can draw
};

// How long and how many refusals are remembered.
inline constexpr std::chrono::days refusal_memory{30};
inline constexpr std::size_t max_refusals = 200;

// Appends and forgets what is too old or too many. Pure apart from `refusals`.
void remember(std::vector<Refusal>& refusals, Refusal refusal);

// As the store keeps them: JSON. What cannot be read is nothing.
[[nodiscard]] std::string to_text(const std::vector<Refusal>& refusals);
[[nodiscard]] std::vector<Refusal> parse_refusals(std::string_view text);

// Any thread may call anything. The sync thread writes, the others copy.
class StatusBoard {
public:
    [[nodiscard]] SyncStatus get() const
    {
        const std::lock_guard lock(mutex_);
        return status_;
    }

    // Cheap enough for every frame.
    [[nodiscard]] std::uint64_t refused_now() const
    {
        const std::lock_guard lock(mutex_);
        return status_.refused_now;
    }

    // `change` receives a SyncStatus& and must not call back.
    template <class Change> void update(Change change)
    {
        const std::lock_guard lock(mutex_);
        change(status_);
    }

private:
    mutable std::mutex mutex_;
    SyncStatus status_; // guarded by mutex_
};

} // namespace bangvang
