// `bangvang --lower-floor`: the technician lets older snapshots in again, for a kiosk that runs or will run.
#pragma once

#include "shell/options.h"

#include <bangvang/base/result.h>

namespace bangvang {

// Leaves the order in the kiosk's folder; the running kiosk carries it out at its next look and writes it
// into its log and status. Says on standard output what was done.
[[nodiscard]] Result<void> lower_floor(const Options& options);

} // namespace bangvang
