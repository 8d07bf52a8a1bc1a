// The tables of docs/architecture.md that the lint holds the sources to, so that the page cannot drift from
// the code.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace bangvang::lint {

// Something that only some places may use: a library's headers, or the clock.
struct Restriction {
    std::string what;               // how an include of it begins; "clock" for asking the time and sleeping
    std::vector<std::string> where; // layers, or single files under src/; empty: nowhere
};

struct Contract {
    std::map<std::string, std::set<std::string>>
        may_include; // layer to the layers it may include besides itself
    std::vector<Restriction> restrictions;
};

// Reads the tables headed "| Folder | may include |" and "| What | only in |". A page without them gives an
// empty contract, which allows no layer at all.
[[nodiscard]] Contract read_contract(const std::filesystem::path& page);

} // namespace bangvang::lint
