// Every screen that a snapshot has, by name: what the properties and the pictures go through.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <string>
#include <vector>

namespace bangvang::testing {

struct NamedRoute {
    std::string name; // "unit-NL", "honor-sheet-years"
    Route route;
};

// Each place, with each subject, filter, page, sheet and section that its own touch areas could lead to. Of a
// kind that has more than `most` subjects the first and the last are taken; four of them at least.
[[nodiscard]] std::vector<NamedRoute> all_routes(const Snapshot& snapshot, std::size_t most);

// One for each screen and each of its looks, for pictures; it knows the sample's codes.
[[nodiscard]] std::vector<NamedRoute> picture_routes();

} // namespace bangvang::testing
