// Why a file was not taken, or what keeps one from coming, said to the staff: what happened, and what to do
// about it.
#pragma once

#include "snapshot/read_failure.h"

#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace bangvang {

struct Reason {
    std::string code; // "OLDER": for scripts; docs/operations.md lists them
    std::string vi;
    std::string en;
    friend bool operator==(const Reason&, const Reason&) = default;
};

// Of the file itself.
[[nodiscard]] Reason reason(const ReadFailure& failure);
[[nodiscard]] Reason older_than_shown(const Identity& offered, std::uint64_t floor);
[[nodiscard]] Reason same_number_twice(const Identity& offered);
[[nodiscard]] Reason leaps_ahead(const Identity& offered, std::uint64_t floor);
[[nodiscard]] Reason not_a_file(std::string_view what); // a link, a folder, a pipe, a device
[[nodiscard]] Reason unsafe(int signal);

// Of the way to it.
[[nodiscard]] Reason still_copying();
[[nodiscard]] Reason no_file();
[[nodiscard]] Reason odd_name(std::string_view found, std::string_view wanted);
[[nodiscard]] Reason cannot_reach(std::string_view system_words);
[[nodiscard]] Reason may_not_read(std::string_view system_words);
[[nodiscard]] Reason bad_medium(std::string_view system_words);
[[nodiscard]] Reason too_many_files(std::size_t most);
[[nodiscard]] Reason no_answer(); // the source hangs

// Of this machine.
[[nodiscard]] Reason disk_full(std::string_view system_words);
[[nodiscard]] Reason disk_bad(std::string_view system_words);
[[nodiscard]] Reason stored_copy_damaged(std::string_view detail);
[[nodiscard]] Reason no_helper(std::string_view detail);

} // namespace bangvang
