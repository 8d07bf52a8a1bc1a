// Campaigns that are awkward to show: too small, too large, too long, or with figures that no plan foresaw.
#pragma once

#include <bangvang/model/snapshot.h>

#include <memory>
#include <string>
#include <vector>

namespace bangvang::testing {

struct Fixture {
    std::string name;
    std::shared_ptr<const Snapshot> snapshot;
};

// A campaign of 2024 with a slogan and nothing else; the parts below are added to it. Every result passes
// check().
[[nodiscard]] Snapshot bare_campaign();

// Nine criteria and nine months of scores for `units` units in `blocks` blocks (0: none).
void add_units(Snapshot& snapshot, std::size_t units, std::size_t blocks);

// `count` indicators, sums and levels by turns, each with two years of months and a target for 2024.
void add_indicators(Snapshot& snapshot, std::size_t count);

// `count` people and collectives by turns in eight titles, one award each in 2024; needs units.
void add_honorees(Snapshot& snapshot, std::size_t count);

// `movements` movements and a letter in eight sections.
void add_reading_matter(Snapshot& snapshot, std::size_t movements);

// Ordinary in every respect: 10 units in 3 blocks, 5 indicators, 24 honorees, 7 movements.
[[nodiscard]] Snapshot ordinary_campaign();

// The awkward ones, each with a name that says what is awkward.
[[nodiscard]] std::vector<Fixture> awkward_fixtures();

} // namespace bangvang::testing
