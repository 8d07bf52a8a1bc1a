// The words a person types after `bangvang-office`, turned into one of its commands.
#pragma once

#include "office/commands.h"

#include <bangvang/base/time.h>

#include <span>

namespace bangvang::office {

// What a command finds around it.
struct Surroundings {
    WallTime now; // used where the command line gives no --now
    Terminal& terminal;
    std::ostream* watched{nullptr}; // a terminal for what is under way; null: nobody watches
};

// Runs one command.
[[nodiscard]] Outcome run(std::span<const char* const> arguments, const Surroundings& surroundings,
                          std::ostream& out, std::ostream& err);

} // namespace bangvang::office
