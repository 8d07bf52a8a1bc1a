// The honour board in words: cards for a filter, and everything the page of one honoree says.
#pragma once

#include "nav/navigation.h"

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <string>
#include <vector>

namespace bangvang {

struct HonorCard {
    std::string code;
    std::string name;  // never shortened
    std::string title; // of the best award that matches
    std::string unit;
    bool has_photo{false};
    int silhouette{0}; // which drawn medallion stands in: 0..3 persons, 4 a group
};

// One choice of a sheet, and the board that it leads to.
struct HonorChoice {
    std::string id; // within its sheet; "all" takes the filter away
    std::string label;
    int count{0};
    bool selected{false};
    Route route;
};

// Where a letter's names begin on the board.
struct HonorInitial {
    std::string letter;
    std::size_t first{0}; // of the roll
    int count{0};
};

struct HonorView {
    std::vector<HonorEntry> roll;         // everybody who matches, in the order of the board
    std::vector<HonorChoice> award_types; // "Tất cả" first, only those that somebody holds
    std::vector<HonorChoice> years;       // "Tất cả" first, newest first
    std::vector<HonorChoice> levels;      // "Tất cả" first
    std::vector<HonorChoice> units;       // "Tất cả" first
    std::vector<HonorInitial> initials;   // where the board stands by name
    int individuals{0};                   // under the other filters
    int collectives{0};
    std::string count_text; // "18 gương mặt năm 2024"
    std::string award_label;
    std::string year_label;
    std::string level_label;
    std::string unit_label;
    std::string narrowed; // what else was chosen: "Cấp tỉnh · Văn phòng Sở"; empty: nothing
    Route unfiltered;     // the same board with every filter taken away
    bool illustrative{false};
};

[[nodiscard]] HonorView honor_view(const Snapshot& snapshot, const Route& route, Language language);

// What the board says of one of its roll.
[[nodiscard]] HonorCard honor_card(const Snapshot& snapshot, const HonorEntry& entry);

// Everybody in the order of the board, whatever the filter: for the tile, and for previous and next.
[[nodiscard]] std::vector<HonorCard> honor_cards(const Snapshot& snapshot, const HonorFilter& filter);

struct HonoreeView {
    HonorCard card;
    HonoreeKind kind{HonoreeKind::individual};
    std::string position;
    std::string decision;   // "152/QĐ-SCT"
    std::string decided_on; // "15/7/2024"
    std::string year;
    std::string issuer;
    std::vector<std::string> citation;     // one entry a paragraph
    std::vector<std::string> other_awards; // "Lao động tiên tiến · 2023"
    std::string unit_code;                 // empty without a unit
    int position_in_list{0};               // 1-based
    int list_size{0};
    std::string previous_code; // empty at the ends
    std::string next_code;
    std::string as_of; // "Số liệu đến 30/9/2024"
    bool illustrative{false};
};

// `route` also carries the filter of the board it was opened from.
[[nodiscard]] HonoreeView honoree_view(const Snapshot& snapshot, const Route& route, Language language);

// A drawn medallion for a person without a photograph: the same one every time, chosen by code.
[[nodiscard]] int silhouette_of(const Honoree& honoree);

} // namespace bangvang
