// The example row of each sheet of the template, which shows how a row is filled in and is left out by the
// reader.
#pragma once

#include "office/contract.h"
#include "office/grid.h"

#include <span>
#include <string>
#include <string_view>

namespace bangvang::office {

// What the first cell of an example begins with.
inline constexpr std::string_view example_mark = "VD: ";

// The cells of the example, one for each column of the contract, as a reader of exact cells would see them:
// numbers with a decimal point, dates as 2024-09-30. The first one begins with the mark.
[[nodiscard]] std::span<const std::string_view> example_row(std::string_view sheet);

// True for a row whose first filled cell begins with the mark, whatever its case.
[[nodiscard]] bool is_example(const GridRow& row);

} // namespace bangvang::office
