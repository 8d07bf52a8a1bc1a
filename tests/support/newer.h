// The same campaign some days later, for tests of what a screen does when new figures reach it.
#pragma once

#include <bangvang/model/snapshot.h>

#include <memory>

namespace bangvang::testing {

// In the newest period the first unit falls to the fourth place and the fourth comes onto the podium, others
// change places in the list, and every indicator has moved on.
[[nodiscard]] std::shared_ptr<const Snapshot> newer_figures(const Snapshot& snapshot);

} // namespace bangvang::testing
