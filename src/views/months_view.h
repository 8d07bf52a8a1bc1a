// Two months of one indicator: a month with another, or this year with last, in units and in percent.
#pragma once

#include "nav/navigation.h"
#include "views/compared.h"

#include <bangvang/model/snapshot.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct ComparedMonth {
    std::string label;            // "Tháng 9/2024", which is chosen
    std::string figure_label;     // what the figure is: "Lũy kế đến tháng 9/2024"
    std::optional<double> figure; // that the headline speaks of
    std::string figure_text;      // "6.001,4"; empty without one
    std::string estimate_mark;    // "(ước)"
    std::string source;           // its state and where it is from
    int year{0};
    int month{0}; // 1..12
};

// The running figures of a year (of a level its months), for the chart.
struct YearLine {
    std::string label; // "Năm 2023"
    MonthlyValues values{};
    std::size_t months{0}; // through the last one with a reading
};

struct MonthsView {
    bool possible{false}; // the indicator has a reading
    std::string name, position, unit_caption;
    bool level{false};
    int decimals{1};
    std::array<Side, 2> sides; // what is shown, whatever the route left open
    std::array<ComparedMonth, 2> months;
    std::string headline;
    std::vector<PairedRow> rows;     // each month alone and both sums; of a level its one figure
    std::array<YearLine, 2> lines;   // the right one is empty where both months are of one year
    std::string sources;             // one paragraph, or one for each side
    std::vector<SideChoice> choices; // of the sheet that is open
    std::string previous_month;      // for the right side, "2024-08"; empty where nothing is known of it
    std::string last_year;           // likewise "2023-09"
    // What a touch on each month's column of the chart shows, through the last one of the left side's year
    // with a reading. The right side goes along where it is the month before, or the same a year earlier.
    std::vector<std::array<Side, 2>> columns;
    std::string as_of;
    bool illustrative{false};
};

// Where the route names no month, the left one is the latest of the campaign's year and the right one the
// same a year earlier. The headline compares sums where both months have one number, else each month alone.
[[nodiscard]] MonthsView months_view(const Snapshot& snapshot, const Route& route, Language language);

} // namespace bangvang
