// The sample with the few figures and names that the design's pictures were drawn with.
#pragma once

#include "design/spec.h"

#include <bangvang/model/snapshot.h>

namespace bangvang::testing {

[[nodiscard]] Snapshot design_campaign(Snapshot sample);

// The letter's second section with the first paragraph of the design, which has the words of the letter
// itself; the second one has italics, which the reader has not.
void set_letter(Snapshot& snapshot, const Spec& reader);

// The four people whom the design's search finds; nothing is said of their units there.
void add_namesakes(Snapshot& snapshot);

// Before the first period is closed.
void forget_scores(Snapshot& snapshot);

} // namespace bangvang::testing
