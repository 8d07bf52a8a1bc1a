// Numbers, dates and words as clerks write them in cells, read without guessing.
#pragma once

#include <bangvang/base/time.h>

#include <optional>
#include <string_view>

namespace bangvang::office {

// Which sign a column uses before the decimals.
enum class DecimalMark { unknown, comma, point };

// A number as its text allows it to be read. `comma` is the reading with a decimal comma, `point` the one
// with a decimal point; equal where the text holds no separator. None: the text cannot be read that way.
struct NumberReadings {
    std::optional<double> comma;
    std::optional<double> point;

    [[nodiscard]] bool readable() const { return comma || point; }
    [[nodiscard]] bool ambiguous() const { return comma && point && *comma != *point; }
    // What the text proves about its column; unknown for "12" and for "103,495".
    [[nodiscard]] DecimalMark proves() const;
    // The one reading, or the one that the column's mark settles; none when that is still open.
    [[nodiscard]] std::optional<double> settle(DecimalMark column) const;
};

// "7872.7", "7.872,7", "7872,7", "1 234,5", "96,8%", "-0,3", "−0,3". Groups must be of three digits.
[[nodiscard]] NumberReadings read_number(std::string_view text);

// "2024-02-29", "29/02/2024", "29/2/2024", "29-2-2024", "29.2.2024"; a time of midnight behind it is dropped.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

// The day that a spreadsheet's number would be, were its cell formatted as a date: "45565" is 2024-09-30.
// None outside the years 1990 to 2099.
[[nodiscard]] std::optional<Date> date_of_serial(std::string_view text);

// "2024-09", "9/2024", "09/2024".
[[nodiscard]] std::optional<Month> read_month(std::string_view text);

// "07:30", "7h30", "24:00": minutes since midnight.
[[nodiscard]] std::optional<int> read_time_of_day(std::string_view text);

// yes, no, có, không, x, true, false, 1, 0; case does not matter.
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view text);

} // namespace bangvang::office
