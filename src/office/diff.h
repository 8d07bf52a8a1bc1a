// Changes as people and scripts read them.
#pragma once

#include "office/changes.h"

#include <ostream>
#include <span>

namespace bangvang::office {

[[nodiscard]] std::size_t count_doubts(std::span<const Change> changes);

// By topic, one line each, doubts marked; then how many. "Nothing changes on the wall." for none.
void print_changes(std::ostream& stream, std::span<const Change> changes, Language language);

} // namespace bangvang::office
