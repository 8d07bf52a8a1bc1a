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
[[nodiscard]] Result<Workbook> read_input(const std::filesystem::path& input, std::vector<Problem>& problems);

// One sheet from the bytes of its CSV file; none where not even its rows can be told apart.
[[nodiscard]] std::optional<Table> read_sheet(const SheetSpec& sheet, std::span<const std::byte> bytes,
                                              std::vector<Problem>& problems);

} // namespace bangvang::office
