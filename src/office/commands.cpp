#include "office/commands.h"

#include "office/draft.h"
#include "office/json.h"
#include "office/version.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

// Everything that reading an input gives: a draft, and what is wrong with it.
struct Reviewed {
    Draft draft;
    std::vector<Problem> problems;
};

Result<Reviewed> read_and_review(const fs::path& input)
{
    Reviewed reviewed;
    const Workbook workbook = BV_TRY(read_folder(input, reviewed.problems));
    reviewed.draft = make_draft(workbook, reviewed.problems);
    review(reviewed.draft, workbook, reviewed.problems);
    sort_problems(reviewed.problems);
    return reviewed;
}

std::string summary(const std::vector<Problem>& problems, Language language)
{
    const auto [errors, warnings] = count(problems);
    return language == Language::vi ? fmt::format("{} lỗi, {} cảnh báo", errors, warnings)
                                    : fmt::format("{} errors, {} warnings", errors, warnings);
}

void print_lines(std::ostream& stream, const std::vector<Problem>& problems, Language language)
{
    for (const Problem& problem : problems)
        stream << to_line(problem, language) << '\n';
    stream << summary(problems, language) << '\n';
}

void print_json(std::ostream& stream, const fs::path& input, const std::vector<Problem>& problems)
{
    const auto [errors, warnings] = count(problems);
    stream << fmt::format(R"({{"input":{},"errors":{},"warnings":{},"problems":[)",
                          json_string(input.string()), errors, warnings);
    for (std::size_t i = 0; i < problems.size(); ++i)
        stream << (i == 0 ? "\n" : ",\n") << to_json(problems[i]);
    stream << "]}\n";
}

// The number after the one of the snapshot that lies at `path`; 1 where nothing lies there.
Result<std::uint64_t> next_sequence(const fs::path& path)
{
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(path, failed)))
        return std::uint64_t{1};
    const auto old = load_snapshot(path);
    if (!old)
        return fail(
            ErrorCode::invalid_data,
            "{}: không phải bản dữ liệu đọc được, nên không ghi đè (not a readable snapshot, so it is not "
            "replaced): {}",
            path.string(), old.error().message);
    return old->identity.sequence + 1;
}

void identify(Snapshot& snapshot, const BuildRequest& request, std::uint64_t sequence)
{
    Identity& identity = snapshot.identity;
    identity.sequence = sequence;
    identity.made_at = request.now;
    identity.made_by = fmt::format("bangvang-office {}", program_version);
    identity.id = fmt::format("{}/{:02}", iso(as_of(snapshot).value_or(request.now.date())), sequence);
}

} // namespace

Outcome outcome_of(const Error& error)
{
    switch (error.code) {
    case ErrorCode::usage:
        return Outcome::wrong_usage;
    case ErrorCode::io:
    case ErrorCode::environment:
    case ErrorCode::timeout:
        return Outcome::environment;
    case ErrorCode::invalid_data:
    case ErrorCode::not_found:
    case ErrorCode::unsupported:
    case ErrorCode::too_large:
        break;
    }
    return Outcome::refused;
}

Outcome report(const Error& error, const Output& output)
{
    output.err << error.message << '\n';
    return outcome_of(error);
}

Outcome build(const BuildRequest& request, Output output)
{
    auto reviewed = read_and_review(request.input);
    if (!reviewed)
        return report(reviewed.error(), output);
    if (!reviewed->problems.empty())
        print_lines(output.err, reviewed->problems, output.language);
    if (count(reviewed->problems).errors > 0)
        return Outcome::refused;
    const auto next = next_sequence(request.snapshot);
    if (!next)
        return report(next.error(), output);
    Snapshot& snapshot = reviewed->draft.snapshot;
    identify(snapshot, request, request.sequence.value_or(*next));
    if (const auto written = write_snapshot(request.snapshot, snapshot, reviewed->draft.portraits); !written)
        return report(written.error(), output);
    output.out << fmt::format("{} {} ({})\n", output.language == Language::vi ? "Đã ghi" : "Wrote",
                              request.snapshot.string(), snapshot.identity.id);
    return Outcome::done;
}

Outcome check_input(const fs::path& input, Output output)
{
    const auto reviewed = read_and_review(input);
    if (!reviewed)
        return report(reviewed.error(), output);
    if (output.json)
        print_json(output.out, input, reviewed->problems);
    else
        print_lines(output.out, reviewed->problems, output.language);
    return count(reviewed->problems).errors > 0 ? Outcome::refused : Outcome::done;
}

} // namespace bangvang::office
