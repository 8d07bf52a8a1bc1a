// The visitor's place: where the wall begins, and what a new snapshot leaves of it.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

namespace bangvang {

// At this place, above home; `language` is also what an idle screen returns to.
[[nodiscard]] Navigation begin_at(const Route& start, Language language);

// Routes whose subject is gone are taken out of the stack, so that the visitor lands on the parent; filters
// that no longer exist fall back to their default. The bottom of the stack always stays.
// While somebody presents the plan of the slides is made, too.
[[nodiscard]] Navigation keep_valid(Navigation navigation, const Snapshot& snapshot, MonoTime now);

// What somebody takes along: the slides that are not hidden, in their order, or the screen that he is on.
[[nodiscard]] std::vector<Route> pages_to_take(const Navigation& navigation, bool deck);

// The plan of the slides of this snapshot, arranged as the one before was; the slide on the screen is named
// by its id, and gives way to the first where it is gone.
void plan_slides(Navigation& navigation, const Snapshot& snapshot);

} // namespace bangvang
