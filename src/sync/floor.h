// The highest number that was ever accepted: nothing older goes on the wall again, unless the technician says
// so.
#pragma once

#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

struct Floor {
    std::uint64_t epoch{0};
    std::uint64_t sequence{0};
    std::string digest;  // short name of the accepted file; empty after the floor was lowered
    bool lowered{false}; // by the technician, and nothing was accepted since: what is stored may lie above it
    friend bool operator==(const Floor&, const Floor&) = default;
};

enum class Rank {
    newer,
    repeated, // the very file that was accepted
    twice,    // another file with the same number: the office's fault
    older,
    leap, // so far ahead that nothing could ever be newer again; a mistake or a thief
};

// By (epoch, sequence) alone; no clock has a say. `digest` is the short name of the offered file.
[[nodiscard]] Rank rank_above(const Floor& floor, const Identity& offered, std::string_view digest);

// Whether what is stored stands higher than the floor.
[[nodiscard]] bool is_above(const Identity& identity, const Floor& floor);

// One of the two records on disk, which are written in turn: `serial` says which is the newer one, and a
// digest over the rest shows a torn one.
struct FloorRecord {
    Floor floor;
    std::uint64_t serial{0};
};
[[nodiscard]] std::string to_text(const FloorRecord& record);
[[nodiscard]] std::optional<FloorRecord> parse_floor_record(std::string_view text);

// "1:1042" as the technician writes it: epoch and sequence.
[[nodiscard]] std::optional<Floor> parse_floor(std::string_view text);

} // namespace bangvang
