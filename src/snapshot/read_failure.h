// Why a file was not taken: the kind, for the words that staff read, and the sentence with the detail.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace bangvang {

enum class ReadFault {
    not_ours,         // no snapshot at all: another program's file, a picture, an empty file
    incomplete,       // shorter or longer than its own header says
    saved_while_open, // a plain copy of a database in WAL mode
    newer_format,     // made for a newer kiosk program
    foreign_tables,   // the tables are not the agreed ones
    damaged,          // the structure is broken
    content,          // whole, and its figures break the rules
    kiosk_limits,     // this machine ran out of memory or time: says nothing about the file
};

struct ReadFailure {
    ReadFault fault{ReadFault::damaged};
    Error error;
    std::string
        detail_vi; // for staff, where there is more to say than the kind: the broken rules of the contents
};

template <class T> using Judged = tl::expected<T, ReadFailure>;

// A result of one step, with the kind of fault that its failure means. `step` begins the sentence.
template <class T> Judged<T> judge(ReadFault fault, std::string_view step, Result<T> result)
{
    if (result)
        return std::move(result).value();
    const Error& error = result.error();
    const bool limits = error.code == ErrorCode::environment;
    return tl::unexpected(ReadFailure{limits ? ReadFault::kiosk_limits : fault,
                                      Error{error.code, fmt::format("{}: {}", step, error.message)},
                                      {}});
}

// read_snapshot with the kind of fault.
[[nodiscard]] Judged<Snapshot> read_judged(std::span<const std::byte> bytes);

} // namespace bangvang
