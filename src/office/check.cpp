#include "office/commands.h"
#include "office/json.h"
#include "office/problem_group.h"
#include "office/problem_page.h"
#include "office/reviewed.h"
#include "snapshot/durable_file.h"

namespace bangvang::office {
namespace {

void print_json(std::ostream& stream, const std::filesystem::path& input,
                const std::vector<Problem>& problems)
{
    const auto [errors, warnings] = count(problems);
    stream << fmt::format(R"({{"input":{},"errors":{},"warnings":{},"problems":[)",
                          json_string(input.string()), errors, warnings);
    for (std::size_t i = 0; i < problems.size(); ++i)
        stream << (i == 0 ? "\n" : ",\n") << to_json(problems[i]);
    stream << "]}\n";
}

// A page may be read far from the folder in which "check ." was typed.
std::string full_name(const std::filesystem::path& input)
{
    std::error_code failed;
    const auto full = std::filesystem::absolute(input, failed);
    return failed ? input.string() : full.lexically_normal().string();
}

Result<void> write_report(const CheckRequest& request, const Reviewed& reviewed, Language language)
{
    const std::string page =
        problem_page({full_name(request.input), request.now, language}, reviewed.problems, reviewed.workbook);
    return write_durably(*request.report, std::as_bytes(std::span(page)));
}

} // namespace

Outcome check_input(const CheckRequest& request, Output output)
{
    // Before the long work, so that a slip in the name is told at once.
    if (request.report)
        if (const auto may = may_hold_problem_page(*request.report, output.language); !may)
            return report(may.error(), output);
    Progress progress(output.terminal, output.language);
    const auto reviewed = read_and_review(request.input, request.old_fonts, progress);
    progress.clear();
    if (!reviewed)
        return report(reviewed.error(), output);
    if (output.json)
        print_json(output.out, request.input, reviewed->problems);
    else
        output.out << list_problems(reviewed->problems, output.language);
    if (request.report) {
        if (const auto written = write_report(request, *reviewed, output.language); !written)
            return report(written.error(), output);
        output.err << fmt::format("{} {}\n", output.language == Language::vi ? "Đã ghi" : "Wrote",
                                  request.report->string());
    }
    return count(reviewed->problems).errors > 0 ? Outcome::refused : Outcome::done;
}

} // namespace bangvang::office
