// What each kind of fault is called: for the staff in both languages, and by a code for telephones and
// scripts.
#pragma once

#include "snapshot/read_failure.h"

#include <string_view>

namespace bangvang {

struct FaultWords {
    std::string_view vi; // what happened, and what to do about it
    std::string_view en;
    std::string_view code; // upper case; never changes, since scripts and notes of the staff name it
};

[[nodiscard]] FaultWords fault_words(ReadFault fault);

} // namespace bangvang
