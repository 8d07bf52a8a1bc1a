// What a clerk should know about each column, in Vietnamese: the notes of the template.
#pragma once

#include "office/contract.h"

#include <string>
#include <string_view>

namespace bangvang::office {

// "Bắt buộc. Ngày đầu tiên đơn vị tồn tại. Ngày, ví dụ 30/09/2024." One to three sentences.
[[nodiscard]] std::string column_note(const SheetSpec& sheet, const ColumnSpec& column);

// One sentence on what a sheet is for.
[[nodiscard]] std::string_view sheet_note(std::string_view sheet);

} // namespace bangvang::office
