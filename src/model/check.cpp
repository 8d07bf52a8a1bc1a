#include <bangvang/model/check.h>

#include "model/rules.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace bangvang {

namespace rules {

void require_text(Report& report, const Place& at, std::string_view text)
{
    if (trim(text).empty())
        report.error(at, "ô trống; cần điền", "is empty; it must be filled in");
}

bool require_date(Report& report, const Place& at, Date date)
{
    if (date.ok() && date.year() >= std::chrono::year{1900} && date.year() <= std::chrono::year{2199})
        return true;
    report.error(at, fmt::format("ngày {} không có trên lịch từ 1900 đến 2199", vi_date(date)),
                 fmt::format("{} is no day of a calendar from 1900 to 2199", iso(date)));
    return false;
}

bool require_date(Report& report, const Place& at, const std::optional<Date>& date)
{
    return !date || require_date(report, at, *date);
}

void require_order(Report& report, const Place& at, std::optional<Date> from, std::optional<Date> until)
{
    if (!from || !until || !from->ok() || !until->ok() || *from <= *until)
        return;
    report.error(at, fmt::format("ngày {} lại trước ngày bắt đầu {}", vi_date(*until), vi_date(*from)),
                 fmt::format("{} is before the beginning, {}", iso(*until), iso(*from)));
}

bool require_finite(Report& report, const Place& at, double value)
{
    if (std::isfinite(value))
        return true;
    report.error(at, "không phải là một số hữu hạn", "is not a finite number");
    return false;
}

void require_between(Report& report, const Place& at, double value, double least, double most)
{
    if (!require_finite(report, at, value) || (value >= least && value <= most))
        return;
    report.error(
        at,
        fmt::format("thấy {}; cần một số từ {} đến {}", vi_number(value), vi_number(least), vi_number(most)),
        fmt::format("found {}; it must lie between {} and {}", en_number(value), en_number(least),
                    en_number(most)));
}

void require_year(Report& report, const Place& at, int year)
{
    require_between(report, at, year, 1900, 2199);
}

void require_sorted(Report& report, const Place& at, int order, std::string_view by_vi,
                    std::string_view by_en)
{
    if (order < 0)
        return;
    if (order == 0)
        report.error(at, fmt::format("trùng với dòng {} (cùng {})", at.row, by_vi),
                     fmt::format("repeats row {} (same {})", at.row, by_en));
    else
        report.error(at, fmt::format("sai thứ tự so với dòng {}; bảng phải xếp theo {}", at.row, by_vi),
                     fmt::format("is out of order after row {}; the table is sorted by {}", at.row, by_en));
}

std::string en_number(double value)
{
    std::string text = fmt::format("{:.4f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string vi_number(double value)
{
    std::string text = en_number(value);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string vi_date(Date date)
{
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

} // namespace rules

namespace {

// The order of the sheets in the office's workbook.
constexpr std::array<std::string_view, 19> tables{
    "campaign", "slogans",     "movements", "document", "milestones", "blocks",     "units",
    "grades",   "periods",     "criteria",  "scores",   "standings",  "indicators", "targets",
    "readings", "award_types", "honorees",  "awards",   "playlist"};

auto position(const Violation& violation)
{
    const auto table = std::find(tables.begin(), tables.end(), violation.table);
    return std::pair(table - tables.begin(), violation.row);
}

} // namespace

std::vector<Violation> check(const Snapshot& snapshot)
{
    rules::Report report;
    rules::check_text(snapshot, report);
    rules::check_campaign(snapshot, report);
    rules::check_standing(snapshot, report);
    rules::check_indicator(snapshot, report);
    rules::check_honor(snapshot, report);
    std::vector<Violation> violations = report.take();
    std::stable_sort(violations.begin(), violations.end(),
                     [](const Violation& a, const Violation& b) { return position(a) < position(b); });
    return violations;
}

bool has_errors(const std::vector<Violation>& violations)
{
    return std::any_of(violations.begin(), violations.end(),
                       [](const Violation& each) { return each.severity == Severity::error; });
}

} // namespace bangvang
