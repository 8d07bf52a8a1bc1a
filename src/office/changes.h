// What a new snapshot changes on the wall, in the wall's own words: who rises and falls, which figure moved,
// which award came. And what of it looks like a mistake rather than news.
#pragma once

#include "office/words.h"

#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// In the order in which they are told.
enum class ChangeTopic { periods, standings, indicators, honors, units, texts };

struct Change {
    ChangeTopic topic{ChangeTopic::texts};
    // For scripts: "published", "rose", "fell", "entered", "left", "corrected", "moved", "added", "removed",
    // "changed".
    std::string_view kind;
    std::string code;           // of the unit, indicator, honoree or period; empty: of the whole
    Words words;                // one sentence without its full stop
    std::optional<Words> doubt; // why it looks like a mistake; none: it does not
};

// Rows are the same where their codes are. Everything that the wall would show otherwise is named; an empty
// result means that nobody in the lobby could tell the two apart. Pure.
[[nodiscard]] std::vector<Change> changes(const Snapshot& before, const Snapshot& after);

// The parts of changes(), each in a file of its own.
void compare_scores(const Snapshot& before, const Snapshot& after, std::vector<Change>& result);
void compare_indicators(const Snapshot& before, const Snapshot& after, std::vector<Change>& result);
void compare_honors(const Snapshot& before, const Snapshot& after, std::vector<Change>& result);
void compare_units(const Snapshot& before, const Snapshot& after, std::vector<Change>& result);
void compare_texts(const Snapshot& before, const Snapshot& after, std::vector<Change>& result);

// A change without a doubt.
void add_change(std::vector<Change>& result, ChangeTopic topic, std::string_view kind,
                const std::string& code, Words words);

// "12 trong 20 đơn vị không còn": a doubt where at least half of what was there has gone.
[[nodiscard]] std::optional<Words> doubt_of_loss(std::size_t lost, std::size_t before, const Words& what);

} // namespace bangvang::office
