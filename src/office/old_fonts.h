// The cells of a sheet that were typed in the old fonts, TCVN3 and VNI. One cell alone may be read in two
// ways; the sheet around it says which font it is.
#pragma once

#include "office/grid.h"
#include "office/legacy.h"

#include <string>
#include <vector>

namespace bangvang::office {

// Whether such cells are errors, or are converted with a warning.
enum class OldFonts { refuse, convert };

struct OldFontCell {
    std::size_t row{0};    // as GridRow numbers them
    std::size_t column{0}; // 0-based
    std::string found;
    LegacyText read;
    // The same letters may also be Unicode, as others of the sheet are: not to be converted by a program.
    bool doubtful{false};
};

// Every such cell but those of example rows. A text that is good Vietnamese either way ("Tèt", which is Tốt
// in TCVN3) counts where the rest of the sheet is in that font, and is doubtful where the rest is mixed.
[[nodiscard]] std::vector<OldFontCell> find_old_fonts(const Grid& grid);

// Puts what was meant into the cells of these rows, but for the doubtful ones.
void convert_old_fonts(Grid& rows, const std::vector<OldFontCell>& cells);

} // namespace bangvang::office
