// pin.json in the data folder: the PIN as Argon2id keeps it, how often somebody guessed wrong, and the lock
// that follows.
//
// An attempt is counted on the disk before it is checked, and cleared by success: a pulled plug gives no free
// try. The lock is a length of time, not a time of day: it lasts so long by the clock that runs from the
// machine's start, and a machine that starts again begins with what was left at the last note. So no clock
// that is set, forward or back, shortens it, and it never lasts longer than its fifteen minutes of a running
// machine.
#pragma once

#include "sync/files.h"

#include <bangvang/base/result.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

inline constexpr int pin_tries = 3;
inline constexpr std::chrono::seconds pin_lock_time{900};
// How much of a lock a restart of the machine may repeat.
inline constexpr std::chrono::seconds pin_note_time{30};

// Time since the machine's start, its sleep too, and which start that was.
struct BootTime {
    std::string boot;
    std::chrono::seconds since{0};
};
// As the kernel says it. Any thread.
[[nodiscard]] BootTime boot_time();

// How a PIN is kept and compared; libsodium's Argon2id, or something quick in tests.
struct PinHash {
    std::function<Result<std::string>(std::string_view pin)> make;
    std::function<bool(const std::string& hash, std::string_view pin)> matches;
};
[[nodiscard]] PinHash argon2id();

struct PinState {
    enum class Kind { none_set, ready, locked, broken };
    Kind kind{Kind::none_set};
    int tries_left{pin_tries};
    std::chrono::seconds locked_for{0}; // still, at least 1 while locked
    friend bool operator==(const PinState&, const PinState&) = default;
};
enum class PinVerdict { none_set, right, wrong, locked, broken };

// `files` must outlive the store. One thread.
class PinStore {
public:
    PinStore(Files& files, std::filesystem::path folder, PinHash hash, std::function<BootTime()> clock)
        : files_(files), file_(std::move(folder) / "pin.json"), hash_(std::move(hash)),
          clock_(std::move(clock))
    {}

    // Reads the file: whoever sets a PIN is another process. While locked it notes now and then how much of
    // it is left.
    [[nodiscard]] PinState state();
    // Takes as long as Argon2id does.
    [[nodiscard]] PinVerdict check(std::string_view pin);
    // For the technician's command: replaces the PIN, forgets errors and lock. A usage error for what is no
    // PIN or too easily guessed.
    [[nodiscard]] Result<void> set(std::string_view pin);

private:
    struct Record {
        std::string hash;
        int errors{0};
        std::string boot;                     // of the machine's start that `locked_until` belongs to
        std::chrono::seconds locked_until{0}; // since that start
        std::chrono::seconds left{0};         // of the lock, when this was written; 0: not locked
    };
    [[nodiscard]] Result<std::optional<Record>> read();
    [[nodiscard]] Result<void> write(const Record& record);
    [[nodiscard]] std::chrono::seconds left(const Record& record, const BootTime& now) const;
    static void lock(Record& record, std::chrono::seconds time, const BootTime& now);

    Files& files_;
    std::filesystem::path file_;
    PinHash hash_;
    std::function<BootTime()> clock_;
};

// Six digits, and neither all alike, nor a run up or down, nor one pair or triple over and over.
[[nodiscard]] Result<void> judge_pin(std::string_view pin);

} // namespace bangvang
