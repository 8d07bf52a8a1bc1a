// Every decision about arriving files, one step at a time and without a thread or a clock of its own.
#pragma once

#include "sync/files.h"
#include "sync/moment.h"
#include "sync/slot.h"
#include "sync/source.h"
#include "sync/status.h"
#include "sync/store.h"
#include "sync/watch.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

struct IntakeOptions {
    std::filesystem::path source;      // a snapshot, or a folder in which the newest one counts
    std::filesystem::path data_folder; // the kiosk's own; accepted files are kept here
    AcceptanceRules acceptance;
    std::size_t largest_file{std::size_t{256} << 20};
    // Where a good file goes when the disk cannot take it, just long enough to be read: a folder in memory.
    std::filesystem::path spare_folder{"/dev/shm"};
    std::string program; // and its version: another one judges anew what this one refused
};

// Borrowed; all of it outlives the intake.
struct IntakeParts {
    Files& files;
    Source& source;
    SnapshotSlot& slot;
    StatusBoard& board;
};

// What is on the wall stays until something newer has passed every check; whatever else happens is said in
// the status and changes nothing. One thread calls.
class Intake {
public:
    Intake(IntakeOptions options, const IntakeParts& parts);

    // Shows the newest stored generation that still proves itself, else the one before it. Call once, first.
    void start(Moment now);

    // One look at the source, and what follows from it.
    void step(Moment now);

    // Somebody could not read the accepted file: the next step looks whether it is still the one that was
    // accepted.
    void suspect() { suspected_ = true; }

private:
    // Of the source (intake.cpp).
    void look_and_take(Moment now);
    void describe(const SourceLook& look);
    void report_unreachable(const Reason& reason, Moment now);
    void take_file(const Watch::Due& due, Moment now);
    void recheck(const Watch::Due& due, Moment now);
    [[nodiscard]] FetchOrder order_for(const SeenFile& file, const std::filesystem::path& staging) const;
    [[nodiscard]] bool is_wanted(const std::string& digest) const;
    void obey_technician(Moment now);
    [[nodiscard]] SyncStatus::Phase resting_phase() const;

    // Of one file's verdict (intake_verdicts.cpp).
    void follow(const Fetched& fetched, const SeenFile& file, Moment now);
    void hold_against(const Fetched& fetched, const SeenFile& file, Moment now);
    void wait_for(const std::filesystem::path& path, const Reason& reason, MonoTime until);
    void retry_later(const std::filesystem::path& path, const Reason& reason, SyncStatus::Phase phase,
                     Moment now);
    void count_crash(const Fetched& fetched, const SeenFile& file, Moment now);
    void take_unsaved(const Fetched& fetched, const SeenFile& file, Moment now);
    void take_staged(const Fetched& fetched, const SeenFile& file, const std::filesystem::path& staged,
                     Moment now);
    [[nodiscard]] bool is_second_reading(const std::filesystem::path& path, const std::string& digest,
                                         Moment now);
    void refuse(const std::filesystem::path& file, const std::string& digest, const Reason& reason,
                Moment now);

    // Of what is kept and shown (intake_store.cpp).
    [[nodiscard]] tl::expected<Examined, Fault> examine_marked(std::span<const std::byte> bytes,
                                                               const Fingerprint& print,
                                                               std::string_view minisig,
                                                               const ImportRules& rules);
    [[nodiscard]] bool restore(const Generation& generation, Moment now);
    void restore_newest(Moment now);
    void check_stored(Moment now);
    void fall_back(Moment now);
    void accept(Examined examined, const std::string& digest, const std::filesystem::path& staged);
    void publish(Examined examined, const std::string& digest, const std::filesystem::path& file);
    // Portraits are shown once a process that may die of them has decoded them all; figures never wait.
    void prove_portraits(Moment now);
    void show_portraits(const Store::Proof& proof);
    void note_damage(const std::filesystem::path& file, const Reason& reason, Moment now);
    void save_refusals();
    void note_storage(const Result<void>& result);
    void set_phase(SyncStatus::Phase phase);
    void set_problem(std::optional<Reason> problem);

    IntakeOptions options_;
    IntakeParts p_;
    Store store_;
    Watch watch_;
    std::shared_ptr<const Snapshot> current_;
    // Snapshots that the window may still hold. The last hand to let go frees tens of thousands of people, so
    // it must be this thread's and never the window's.
    std::vector<std::shared_ptr<const Snapshot>> retired_;
    std::string current_digest_;
    std::filesystem::path current_file_; // empty: it could not be saved, or its copy is damaged
    std::set<std::string> refused_;      // digests that need no second look
    std::map<std::string, int> crashes_; // of the helper, by digest
    struct Reading {
        std::filesystem::path path;
        std::string digest;
        MonoTime at{};
    };
    std::optional<Reading> first_reading_; // of a plain file, that a second one must equal
    struct Pending {
        Reason reason;
        SyncStatus::Phase phase{SyncStatus::Phase::waiting};
    };
    std::optional<Pending> pending_; // why a file that lies there is not judged yet
    std::chrono::seconds back_off_{0};
    MonoTime next_look_{};
    MonoTime next_save_{};
    MonoTime next_proof_{};
    bool unproven_{false}; // the portraits of the file on the wall
    std::int64_t next_portrait_{0};
    std::size_t dark_so_far_{0};
    MonoTime next_scrub_{};
    bool is_folder_{false};
    bool last_was_refused_{false};
    bool suspected_{false};
    bool copy_lost_{false}; // the accepted file was damaged, and has not come again yet
};

} // namespace bangvang
