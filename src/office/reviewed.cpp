#include "office/reviewed.h"

namespace bangvang::office {

Result<Reviewed> read_and_review(const std::filesystem::path& input, OldFonts old_fonts, Progress& progress)
{
    progress.say({fmt::format("Đang đọc {} …", input.string()), fmt::format("Reading {} …", input.string())});
    Reviewed reviewed;
    reviewed.workbook = BV_TRY(read_input(input, reviewed.problems, old_fonts));
    reviewed.draft = make_draft(reviewed.workbook, reviewed.problems, [&progress](std::size_t done) {
        progress.say({fmt::format("Ảnh chân dung: {} …", done), fmt::format("Portraits: {} …", done)});
    });
    review(reviewed.draft, reviewed.workbook, reviewed.problems);
    sort_problems(reviewed.problems);
    progress.clear();
    return reviewed;
}

} // namespace bangvang::office
