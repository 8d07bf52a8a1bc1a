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
#include <functional>
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
    std::vector<std::filesystem::path> import_folders{}; // where a stick may appear, in this order
};

// Borrowed; all of it outlives the intake.
struct IntakeParts {
    Files& files;
    Source& source;
    SnapshotSlot& slot;
    StatusBoard& board;
    // Another place to look into, for an import; empty: there is none.
    std::function<std::unique_ptr<Source>(const std::filesystem::path&)> open_folder{};
};

// What the technician asks for.
enum class SyncOrder { check_now, way_back, undo_way_back, import_stick };

// What is on the wall stays until something newer has passed every check; whatever else happens is said in
// the status and changes nothing. One thread calls.
class Intake {
public:
    Intake(IntakeOptions options, const IntakeParts& parts);

    // Shows the newest stored generation that still proves itself, else the one before it. Call once, first.
    void start(Moment now);

    // One look at the source, and what follows from it.
    void step(Moment now);

    // Carried out now, but for an import, which goes on with the next steps.
    void obey(SyncOrder order, Moment now);
    [[nodiscard]] bool importing() const { return import_ != nullptr; }

    // Somebody could not read the accepted file: the next step looks whether it is still the one that was
    // accepted.
    void suspect() { suspected_ = true; }

private:
    struct Reading {
        std::filesystem::path path;
        std::string digest;
        MonoTime at{};
    };
    struct Pending {
        Reason reason;
        SyncStatus::Phase phase{SyncStatus::Phase::waiting};
    };
    // A stick, and what the intake remembers of it meanwhile.
    struct Import {
        std::unique_ptr<Source> source;
        std::size_t folder{0}; // of the options
        bool begun{false};
        MonoTime give_up{};
        std::string digest_before;
        std::uint64_t refused_before{0};
        Watch watch{};
        bool is_folder{true};
        bool was_refused{false};
        std::optional<Pending> pending{};
        std::optional<Reading> first_reading{};
        std::chrono::seconds back_off{0};
    };
    // Of what the technician asks for (intake_orders.cpp).
    void check_now(Moment now);
    void go_back(Moment now);
    void undo_way_back(Moment now);
    [[nodiscard]] bool is_set_aside(const Generation& generation) const;
    void describe_stored();
    void end_set_aside();
    void begin_import(Moment now);
    void step_import(Moment now);
    void judge_import();
    [[nodiscard]] bool open_import_folder();
    void exchange_sides();
    void say_import(ImportStatus::State state, const Reason& reason);
    void end_import(ImportStatus::State state, const Reason& reason);

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
    Source* source_{&p_.source}; // that is looked at now: the usual one, or a stick
    std::unique_ptr<Import> import_;
    std::optional<SetAside> set_aside_;
    Store store_;
    Watch watch_;
    std::shared_ptr<const Snapshot> current_;
    // Snapshots that the window may still hold. The last hand to let go frees tens of thousands of people, so
    // it must be this thread's and never the window's.
    std::vector<std::shared_ptr<const Snapshot>> retired_;
    std::string current_digest_;
    std::filesystem::path current_file_;   // empty: it could not be saved, or its copy is damaged
    std::set<std::string> refused_;        // digests that need no second look
    std::map<std::string, int> crashes_;   // of the helper, by digest
    std::optional<Reading> first_reading_; // of a plain file, that a second one must equal
    std::optional<Pending> pending_;       // why a file that lies there is not judged yet
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
