// The place where files arrive, seen from the sync thread: it can be looked at, and a file can be fetched.
// Nothing behind this interface may hold the thread up for longer than it says.
#pragma once

#include "sync/examine.h"
#include "sync/reason.h"

#include <bangvang/base/time.h>
#include <bangvang/snapshot/statement.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// What can be seen of a file without reading it. Two equal marks mean, most probably, an unchanged file; the
// clocks in it are the copier's and order nothing.
struct FileMark {
    std::uint64_t size{0};
    std::uint64_t device{0};
    std::uint64_t inode{0};
    std::int64_t modified_ns{0}; // since 1970; can be set by a copier
    std::int64_t changed_ns{0};  // since 1970; set by the kernel alone
    std::uint64_t beside{0};     // the same of the .minisig beside it, folded together; 0: there is none
    friend bool operator==(const FileMark&, const FileMark&) = default;
};

struct SeenFile {
    std::filesystem::path path;
    FileMark mark;
    std::string odd_kind; // "link", "folder", "pipe" …: not a normal file; empty for one
    // What its end claims, where that fits its size. Not verified: it only says that reading is worth while.
    std::optional<Statement> claim;
};

struct SourceLook {
    std::vector<SeenFile> files;
    std::optional<Reason> remark; // what the staff should know though nothing is broken
};

// What is wanted of a file.
struct FetchOrder {
    std::filesystem::path path;
    FileMark mark;                 // as it was seen
    std::filesystem::path staging; // where the bytes go when all is well; empty: only the digest is wanted
    ImportRules rules;
};

struct Fetched {
    enum class Outcome {
        staged,         // good, and its bytes lie at `staging`, not yet safe
        known,          // the caller knows this digest and wanted no more
        refused,        // `fault`
        changed,        // it changed while it was read, or is not the one that was seen
        source_failed,  // it could not be read: `fault`
        storage_failed, // it is good, and could not be staged: `fault`
        crashed,        // judging it killed the process that did: `fault`
        stopped,        // this program ends
    };
    Outcome outcome{Outcome::stopped};
    std::string digest{};          // short name; empty where it is not known
    Fault fault{};                 // where the outcome has one
    std::string minisig{};         // the signature beside it, for those who judge the staged bytes
    std::size_t dark_portraits{0}; // that no decoder can draw
    std::optional<std::int64_t> next_portrait{}; // where prove() has to go on
};

class Source {
public:
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    virtual ~Source() = default;

    // What lies there now.
    [[nodiscard]] virtual tl::expected<SourceLook, Reason> look() = 0;
    // `wanted` is asked once, with the digest, before anything is parsed; false ends it as `known`.
    [[nodiscard]] virtual Fetched fetch(const FetchOrder& order,
                                        const std::function<bool(const std::string& digest)>& wanted) = 0;
    // Portraits of an accepted file of ours through a decoder, from the row `first` on and for about a
    // second, in a process that may die of it: `known` with the number of those that cannot be drawn,
    // `crashed`, or a fault of this machine.
    [[nodiscard]] virtual Fetched prove(const std::filesystem::path& accepted_file, std::int64_t first) = 0;
    // Sleeps until there may be something new, or so long, or stop() or nudge().
    virtual void wait(std::chrono::milliseconds most) = 0;

    // Any thread: everything above returns at once from now on.
    virtual void stop() = 0;
    // Any thread: the wait that runs, or the next one, is over.
    virtual void nudge() = 0;
};

} // namespace bangvang
