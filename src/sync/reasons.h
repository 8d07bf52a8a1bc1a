// Why a file was not taken, said to the staff: what happened, and what to do about it.
#pragma once

#include "snapshot/read_failure.h"

#include <bangvang/model/snapshot.h>

#include <string>

namespace bangvang {

struct Reason {
    std::string vi;
    std::string en;
};

[[nodiscard]] Reason reason(const ReadFailure& failure);
[[nodiscard]] Reason older_than_shown(const Identity& offered, const Identity& shown);
[[nodiscard]] Reason same_number_twice(const Identity& offered);

} // namespace bangvang
