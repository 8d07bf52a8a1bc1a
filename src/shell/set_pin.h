// `bangvang --set-pin`: the technician chooses the PIN of the service panel, for a kiosk that runs or will
// run.
#pragma once

#include "shell/options.h"

#include <bangvang/base/result.h>

namespace bangvang {

// Asks twice at a terminal, without showing it; else takes one line of standard input. Forgets errors and
// lock. Six digits without a pattern, or a usage error. Says on standard output that it was done.
[[nodiscard]] Result<void> set_pin(const Options& options);

} // namespace bangvang
