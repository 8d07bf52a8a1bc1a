// The visitor's place: where the wall begins, and what a new snapshot leaves of it.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

namespace bangvang {

// At this place, above home; `language` is also what an idle screen returns to.
[[nodiscard]] Navigation begin_at(const Route& start, Language language);

// Routes whose subject is gone are taken out of the stack, so that the visitor lands on the parent; filters
// that no longer exist fall back to their default. The bottom of the stack always stays.
[[nodiscard]] Navigation keep_valid(Navigation navigation, const Snapshot& snapshot, MonoTime now);

} // namespace bangvang
