// A view in one word, with its filters: what --screens takes and one process says to another.
#pragma once

#include "nav/navigation.h"

#include <string>
#include <string_view>

namespace bangvang {

// "ranking;period=2024-09", "compare:NL:TM": the screen's name, then what differs from its default. Bytes
// that mean something here, and all others but letters and figures, are written %2C. Sheets, keyboards and
// what was typed into the search are no part of it: they are no view to take along.
[[nodiscard]] std::string route_words(const Route& route);

// The inverse. A name, key or value that means nothing is a usage error that says what would.
[[nodiscard]] Result<Route> parse_route_words(std::string_view words);

} // namespace bangvang
