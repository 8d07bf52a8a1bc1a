// An OpenDocument spreadsheet as grids. liborcus unpacks it and takes its XML apart; its own ODS filter keeps
// only the last line of a cell and loses times, error values and the dates that formulas give.
#pragma once

#include "office/spreadsheet.h"

namespace bangvang::office {

// As read_spreadsheet(), of bytes that are an .ods file. Throws what the library throws where they are
// damaged.
[[nodiscard]] std::vector<NamedGrid> read_ods(std::string_view bytes);

} // namespace bangvang::office
