// What the search finds for what was typed, as rows.
#pragma once

#include "nav/navigation.h"
#include "views/name_index.h"

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <string>
#include <vector>

namespace bangvang {

struct SearchResult {
    NameKind kind{NameKind::person};
    std::string code;               // of the honoree or the unit
    std::string name;               // never shortened
    std::vector<TextRange> matched; // of the name
    std::string title; // "Lao động tiên tiến · 2024"; of a unit its block: "Khối chuyên ngành"
    std::string unit;  // the honoree's; empty without one
    std::string title_short; // for where there is less room
    std::string unit_short;
    bool has_photo{false};
    int silhouette{0};
    Route route; // its own screen
};

struct SearchView {
    std::vector<SearchResult> results; // of the page that is shown, best first
    std::size_t count{0};              // on all pages
    int page{0};
    int pages{1};
    std::string count_text;      // "4 người", "7 kết quả"; empty without any
    std::string count_text_long; // with a word on their order, for results above the field
    Route best;                  // leads to the first of all; without one to the search itself
    std::string as_of;           // "Số liệu đến 30/9/2024"
    bool illustrative{false};
};

// `most` results stand on a page, or `paged` where they are more than that and the pager needs room.
[[nodiscard]] SearchView search_view(const Snapshot& snapshot, const NameIndex& index, const Route& route,
                                     std::size_t most, std::size_t paged, Language language);

} // namespace bangvang
