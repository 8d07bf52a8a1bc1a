// Which number a new snapshot gets. Kiosks order files by epoch, then by number, and never by a clock.
#pragma once

#include "office/words.h"

#include <bangvang/base/time.h>
#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <optional>
#include <string>

namespace bangvang::office {

struct NumberWish {
    std::optional<std::uint64_t> sequence; // none: one more than the last, or 1 in a new epoch
    std::optional<std::uint64_t> epoch;    // none: that of the last, or 1
};

struct Number {
    std::uint64_t epoch{1};
    std::uint64_t sequence{1};
};

// The later of two files' numbers; a file that is not there loses.
[[nodiscard]] std::optional<Identity> later(const std::optional<Identity>& a,
                                            const std::optional<Identity>& b);

// `last`: the newest file that is known. Usage where the epoch would fall: such a file reaches no wall.
[[nodiscard]] Result<Number> next_number(const NumberWish& wish, const std::optional<Identity>& last,
                                         Language language);

// A number that kiosks know already, and a clock that goes back or lies before the figures: the snapshot is
// right all the same, but somebody should look. One line each, empty where all is well.
[[nodiscard]] std::string doubts_of_numbering(const Identity& now, const std::optional<Identity>& last,
                                              const std::optional<Date>& as_of, Language language);

} // namespace bangvang::office
