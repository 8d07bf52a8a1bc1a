// An empty workbook, or an empty folder of CSV files, for the clerk to fill in.
#pragma once

#include <bangvang/base/time.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// The sheet of the template that holds no data; the reader passes over it.
inline constexpr std::string_view guide_sheet = "Hướng dẫn";

// The bytes of an .xlsx workbook: a guide, then a sheet for each table of the contract with Vietnamese
// headings and notes, an example row, lists to choose from and formats. Equal times give equal bytes.
// environment where the machine has no room for it.
[[nodiscard]] Result<std::vector<std::byte>> template_book(const WallTime& made_at);

// The same as the text of one CSV file: UTF-8 with a byte-order mark, for spreadsheets need one.
[[nodiscard]] std::string template_csv(std::string_view sheet);

} // namespace bangvang::office
