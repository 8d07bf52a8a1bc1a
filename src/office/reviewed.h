// An input read and gone through: what it says, and all that is wrong with it.
#pragma once

#include "office/draft.h"
#include "office/old_fonts.h"
#include "office/progress.h"

namespace bangvang::office {

struct Reviewed {
    Workbook workbook;
    Draft draft;
    std::vector<Problem> problems; // sorted
};

// An error where the input itself cannot be read.
[[nodiscard]] Result<Reviewed> read_and_review(const std::filesystem::path& input, OldFonts old_fonts,
                                               Progress& progress);

} // namespace bangvang::office
