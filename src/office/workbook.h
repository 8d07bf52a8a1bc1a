// What the office hands over, a workbook or a folder of NAME.csv files, as the sheets of the contract.
#pragma once

#include "office/table.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

struct Workbook {
    std::filesystem::path folder;                     // where portraits are
    std::map<std::string, Table, std::less<>> tables; // by the contract's key

    // Null where the folder has no such sheet.
    [[nodiscard]] const Table* find(std::string_view key) const;
};

// Reads an .xlsx or .ods workbook, or every .csv file of a folder. Unknown, missing, repeated and unreadable
// sheets become problems; an Error means that the input itself cannot be read.
// Text in old fonts is an error, or converted with a warning for each cell.
[[nodiscard]] Result<Workbook> read_input(const std::filesystem::path& input, std::vector<Problem>& problems,
                                          OldFonts old_fonts = OldFonts::refuse);

} // namespace bangvang::office
