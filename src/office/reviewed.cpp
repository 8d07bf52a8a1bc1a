#include "office/reviewed.h"

namespace bangvang::office {

Result<Reviewed> read_and_review(const std::filesystem::path& input, OldFonts old_fonts)
{
    Reviewed reviewed;
    reviewed.workbook = BV_TRY(read_input(input, reviewed.problems, old_fonts));
    reviewed.draft = make_draft(reviewed.workbook, reviewed.problems);
    review(reviewed.draft, reviewed.workbook, reviewed.problems);
    sort_problems(reviewed.problems);
    return reviewed;
}

} // namespace bangvang::office
