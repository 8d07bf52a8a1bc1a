// Keeps the visitor's place valid when a new snapshot arrives.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

namespace bangvang {

// Routes whose subject is gone are taken out of the stack, so that the visitor lands on the parent; filters
// that no longer exist fall back to their default. The bottom of the stack always stays.
[[nodiscard]] Navigation keep_valid(Navigation navigation, const Snapshot& snapshot, MonoTime now);

} // namespace bangvang
