// What the wall says about every indicator: value, target, percent of plan, pace, in words and numbers.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct IndicatorRow {
    Ref<Indicator> indicator;
    std::string code;
    std::string name; // compounds joined; a part is introduced by "Trong đó:"
    std::string short_name;
    bool part{false};                 // belongs to the row above it
    std::optional<Progress> progress; // none without a reading this year
    std::string value_text;           // "6.609,5"; empty without a reading
    std::string unit_text;            // "tỷ đồng", "%"
    std::string estimate_mark;        // "(ước)" where a reading of this year is an estimate
    std::string target_text;          // "Mục tiêu 7.872,7 tỷ đồng", "Từ 95,9% lên 96,8%"
    std::string target_lead;          // the part of it that is not bold: "Mục tiêu", "Từ 95,9% lên"
    std::string target_value;         // the bold part: "7.872,7"
    std::string target_unit;          // what follows: " tỷ đồng", "%"
    std::string percent_text;         // "76,2"; empty where there is no target
};

struct ProgressView {
    std::vector<IndicatorRow> rows; // order of the sheet, parts after the row they belong to
    int year{0};
    int month{0};             // the newest month among the rows, 1..12; 0 without any
    std::string month_label;  // "tháng 9/2024"
    std::string as_of;        // "Số liệu đến 30/9/2024"
    bool illustrative{false}; // some figure shown is illustrative
    bool estimated{false};    // some figure shown is an estimate
};

[[nodiscard]] ProgressView progress_view(const Snapshot& snapshot, Language language);

// One row, as of `month` (0: the latest).
[[nodiscard]] IndicatorRow indicator_row(const Snapshot& snapshot, Ref<Indicator> indicator,
                                         Language language, int month = 0);

// "7.872,7 tỷ đồng" and "96,8%": a percent sign stands without a space.
[[nodiscard]] std::string with_unit(const std::string& number, const std::string& unit);

} // namespace bangvang
