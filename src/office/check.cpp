#include "office/commands.h"
#include "office/json.h"
#include "office/problem_group.h"
#include "office/reviewed.h"

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

} // namespace

Outcome check_input(const CheckRequest& request, Output output)
{
    const auto reviewed = read_and_review(request.input, request.old_fonts);
    if (!reviewed)
        return report(reviewed.error(), output);
    if (output.json)
        print_json(output.out, request.input, reviewed->problems);
    else
        output.out << list_problems(reviewed->problems, output.language);
    return count(reviewed->problems).errors > 0 ? Outcome::refused : Outcome::done;
}

} // namespace bangvang::office
