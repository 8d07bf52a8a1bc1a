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
    incomplete,       // shorter than its own header says
    damaged,          // not the bytes that were sent, or a broken structure
    saved_while_open, // a plain copy of a database in WAL mode
    newer_format,     // made for a newer kiosk program
    no_statement,     // whole, and nothing says that it is; this kiosk wants a statement
    pair,             // the file and the .minisig beside it do not belong together
    not_signed,       // this kiosk knows the office's keys, and nobody signed
    bad_signature,    // signed by nobody whom this kiosk knows, or not over these bytes
    other_site,       // meant for another place
    foreign_tables,   // the tables are not the agreed ones
    content,          // whole, and its figures break the rules
    too_large,        // more bytes or rows than a kiosk takes
    kiosk_memory,     // this machine ran out of memory or disk: says nothing about the file
    kiosk_time,       // it took longer than it may: likewise
};

struct ReadFailure {
    ReadFault fault{ReadFault::damaged};
    Error error;
    std::string
        detail_vi; // for staff, where there is more to say than the kind: the broken rules of the contents
};

template <class T> using Judged = tl::expected<T, ReadFailure>;

// What an error of a step means when the step as a whole stands for `fault`: the machine's own limits say
// nothing about the file.
[[nodiscard]] inline ReadFault fault_of(ErrorCode code, ReadFault fault)
{
    switch (code) {
    case ErrorCode::environment:
        return ReadFault::kiosk_memory;
    case ErrorCode::timeout:
        return ReadFault::kiosk_time;
    case ErrorCode::too_large:
        return ReadFault::too_large;
    default:
        return fault;
    }
}

// A result of one step, with the kind of fault that its failure means. `step` begins the sentence.
template <class T> Judged<T> judge(ReadFault fault, std::string_view step, Result<T> result)
{
    if (result)
        return std::move(result).value();
    const Error& error = result.error();
    return tl::unexpected(ReadFailure{
        fault_of(error.code, fault), Error{error.code, fmt::format("{}: {}", step, error.message)}, {}});
}

// A database without its statement, with the kind of fault. `database` outlives the call only.
[[nodiscard]] Judged<Snapshot> read_database(std::span<const std::byte> database);

} // namespace bangvang
