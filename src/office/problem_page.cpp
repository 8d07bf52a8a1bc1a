#include "office/problem_page.h"

#include "office/excerpt.h"
#include "office/html.h"
#include "office/problem_group.h"
#include "office/problem_page_style.h"
#include "office/version.h"

#include <algorithm>
#include <fstream>

namespace bangvang::office {
namespace {

using Groups = std::span<const ProblemGroup>;

// Writes the page from top to bottom.
class Page {
public:
    Page(const PageFacts& facts, const Workbook& workbook) : facts_(facts), workbook_(workbook) {}

    std::string write(Groups groups);

private:
    // A word of ours, in the page's language.
    [[nodiscard]] std::string_view say(std::string_view vi, std::string_view en) const
    {
        return facts_.language == Language::vi ? vi : en;
    }
    template <class... Args> void put(fmt::format_string<Args...> format, Args&&... args)
    {
        html_ += fmt::format(format, std::forward<Args>(args)...);
    }
    void head(Groups groups);
    void verdict(Groups groups);
    void sheet(Groups groups);
    void problems(const ProblemGroup& group);
    void cells(const ProblemGroup& group);
    void found(const ProblemGroup& group);
    void each_cell(const ProblemGroup& group);
    void excerpt(const Problem& first);

    const PageFacts& facts_;
    const Workbook& workbook_;
    std::string html_;
};

std::size_t problems_of(Groups groups, Severity severity)
{
    std::size_t sum = 0;
    for (const ProblemGroup& group : groups)
        sum += group.first().severity == severity ? group.problems.size() : 0;
    return sum;
}

std::string cell_text(std::string_view text)
{
    return text.empty() ? std::string() : fmt::format("<q>{}</q>", html_quoted(text));
}

Words verdict_words(std::size_t errors, std::size_t warnings)
{
    if (errors > 0)
        return {fmt::format("Chưa lập được bảng: còn {} lỗi.", errors),
                fmt::format("No snapshot can be made yet; errors left: {}.", errors)};
    if (warnings > 0)
        return {fmt::format("Có thể lập bảng; còn {} cảnh báo nên xem lại.", warnings),
                fmt::format("A snapshot can be made; warnings to look at: {}.", warnings)};
    return {"Có thể lập bảng.", "A snapshot can be made."};
}

std::string Page::write(Groups groups)
{
    head(groups);
    put("<main>\n");
    verdict(groups);
    for (std::size_t i = 0; i < groups.size();) {
        std::size_t end = i;
        while (end < groups.size() && groups[end].first().sheet == groups[i].first().sheet)
            ++end;
        sheet(groups.subspan(i, end - i));
        i = end;
    }
    put("</main>\n<footer>bangvang-office {}</footer>\n</body>\n</html>\n", program_version);
    return std::move(html_);
}

void Page::head(Groups groups)
{
    const std::string_view title = say("Kiểm tra bảng số liệu thi đua", "Check of the emulation sheets");
    const int minute = facts_.now.minute_of_day();
    const Date day = facts_.now.date();
    put("{}\n<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", problem_page_mark,
        say("vi", "en"));
    put("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{}: {}</title>\n",
        title, html_text(facts_.input));
    put("<style>{}</style>\n</head>\n<body>\n<header><div>\n<h1>{}</h1>\n<dl>\n", problem_page_style, title);
    put("<div><dt>{}</dt><dd>{}</dd></div>\n", say("Bảng tính", "Input"), html_text(facts_.input));
    put("<div><dt>{}</dt><dd>{:02}:{:02}, {:02}/{:02}/{}</dd></div>\n", say("Lúc", "Time"), minute / 60,
        minute % 60, static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()),
        static_cast<int>(day.year()));
    put("<div><dt>{}</dt><dd>{}</dd></div>\n</dl>\n</div></header>\n", say("Kết quả", "Result"),
        summary(groups, facts_.language));
}

void Page::verdict(Groups groups)
{
    const std::size_t errors = problems_of(groups, Severity::error);
    const std::size_t warnings = problems_of(groups, Severity::warning);
    put("<p class=\"verdict {}\"><b>{}</b> <span>{}</span></p>\n", errors > 0 ? "no" : "yes",
        errors > 0 ? "✕" : "✓", verdict_words(errors, warnings).in(facts_.language));
    if (!groups.empty())
        put("<p class=\"help\">{}</p>\n", say("Lỗi phải sửa thì mới lập được bảng; cảnh báo thì nên xem lại. "
                                              "Sửa trong bảng tính, lưu lại rồi "
                                              "kiểm tra lần nữa.",
                                              "Errors must be put right before a snapshot is made; warnings "
                                              "deserve a look. Mend the sheets, "
                                              "save them and check again."));
}

void Page::sheet(Groups groups)
{
    const std::string& key = groups.front().first().sheet;
    const SheetSpec* const spec = find_sheet(key);
    put("<section>\n<h2>{} <code>{}</code><span>{}</span></h2>\n",
        html_text(spec == nullptr ? std::string_view(key) : spec->vi), spec == nullptr ? "" : html_text(key),
        summary(groups, facts_.language));
    put("<table class=\"problems\">\n<thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr>"
        "</thead>\n",
        say("Mức độ", "Severity"), say("Ô", "Cell"), say("Sai gì", "What is wrong"), say("Đang ghi", "Found"),
        say("Cần ghi", "Expected"));
    for (const ProblemGroup& group : groups)
        problems(group);
    put("</table>\n</section>\n");
}

void Page::problems(const ProblemGroup& group)
{
    const Problem& first = group.first();
    const bool error = first.severity == Severity::error;
    const bool own = group.alike == ProblemGroup::Alike::in_kind_only;
    put("<tbody class=\"{}\">\n<tr><td class=\"level\"><span class=\"sign\">{}</span></td>",
        error ? "error" : "warning", error ? say("✕ Lỗi", "✕ Error") : say("▲ Cảnh báo", "▲ Warning"));
    cells(group);
    put("<td class=\"what\"{}>{}</td>", own ? " colspan=\"3\"" : "",
        html_text(common_words(group).in(facts_.language)));
    if (own) {
        put("</tr>\n");
        each_cell(group);
    } else {
        found(group);
        put("<td class=\"right\"{}>{}</td></tr>\n",
            first.expected.vi.empty() ? "" : fmt::format(" data-label=\"{}\"", say("Cần ghi", "Expected")),
            html_text(first.expected.in(facts_.language)));
    }
    excerpt(first);
    put("</tbody>\n");
}

void Page::cells(const ProblemGroup& group)
{
    const Problem& first = group.first();
    const bool many = group.problems.size() > 1;
    put("<td class=\"cell\">{}", html_text(cell_ranges(group, 0, facts_.language)));
    if (!first.column.empty() || many)
        put("<small>{}{}{}</small>",
            first.column.empty() ? "" : fmt::format("{} {}", say("cột", "column"), html_text(first.column)),
            !first.column.empty() && many ? ", " : "",
            many ? fmt::format("{} {}", group.problems.size(), say("ô", "cells")) : "");
    put("</td>");
}

void Page::found(const ProblemGroup& group)
{
    std::string list;
    for (const std::string& text : some_found(group))
        list += text.empty() ? "…" : cell_text(text);
    put("<td class=\"found\"{}>{}</td>",
        list.empty() ? "" : fmt::format(" data-label=\"{}\"", say("Đang ghi", "Found")), list);
}

// What each cell of the group holds and should.
void Page::each_cell(const ProblemGroup& group)
{
    const std::string common = common_words(group).in(facts_.language);
    put("<tr><td class=\"wide\" colspan=\"5\"><table class=\"own\">\n");
    for (const Problem* problem : group.problems) {
        const std::string& own = problem->what.in(facts_.language);
        put("<tr><td>{}</td>",
            html_text(cell_ranges({ProblemGroup::Alike::in_all, {problem}}, 0, facts_.language)));
        if (own != common)
            put("<td>{}</td>", html_text(own));
        put("<td>{}</td><td>{}</td></tr>\n", cell_text(problem->found),
            html_text(problem->expected.in(facts_.language)));
    }
    put("</table></td></tr>\n");
}

void Page::excerpt(const Problem& first)
{
    const Table* const table = workbook_.find(first.sheet);
    if (table == nullptr)
        return;
    if (const std::string html = html_excerpt(*table, first); !html.empty())
        put("<tr><td class=\"wide\" colspan=\"5\">{}</td></tr>\n", html);
}

} // namespace

std::string problem_page(const PageFacts& facts, const std::vector<Problem>& problems,
                         const Workbook& workbook)
{
    return Page(facts, workbook).write(group(problems));
}

Result<void> may_hold_problem_page(const std::filesystem::path& path, Language language)
{
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status))
        return {}; // writing will tell what else may be wrong with the place
    std::string start(problem_page_mark.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    if (std::filesystem::is_regular_file(status) &&
        file.read(start.data(), static_cast<std::streamsize>(start.size())) && start == problem_page_mark)
        return {};
    return fail_in(language, ErrorCode::usage,
                   {fmt::format("--report {}: đã có tệp khác ở đó, không ghi đè", path.string()),
                    fmt::format("--report {}: something else is there and is not replaced", path.string())});
}

} // namespace bangvang::office
