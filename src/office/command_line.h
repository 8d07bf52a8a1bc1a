// The words a person types after `bangvang-office`, turned into one of its commands.
#pragma once

#include "office/commands.h"

#include <bangvang/base/time.h>

#include <span>

namespace bangvang::office {

// Runs one command. `now` is used where the command line gives no --now.
[[nodiscard]] Outcome run(std::span<const char* const> arguments, const WallTime& now, std::ostream& out,
                          std::ostream& err);

} // namespace bangvang::office
