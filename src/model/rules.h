// What the rules of check() share: a report that grows, and the few tests that every table needs.
#pragma once

#include <bangvang/model/check.h>

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::rules {

// Where a violation stands.
struct Place {
    std::string_view table;
    std::size_t row{0};
    std::string_view column;
};

class Report {
public:
    void error(const Place& at, std::string vi, std::string en) { add(Severity::error, at, vi, en); }
    void warning(const Place& at, std::string vi, std::string en) { add(Severity::warning, at, vi, en); }
    [[nodiscard]] std::vector<Violation> take() { return std::move(violations_); }

private:
    void add(Severity severity, const Place& at, std::string& vi, std::string& en)
    {
        violations_.push_back(
            {severity, std::string(at.table), at.row, std::string(at.column), std::move(vi), std::move(en)});
    }

    std::vector<Violation> violations_;
};

// The rules, one function for each group of tables; each looks through a reference only where holds() says
// so.
void check_text(const Snapshot& snapshot, Report& report);
void check_campaign(const Snapshot& snapshot, Report& report);
void check_standing(const Snapshot& snapshot, Report& report);
void check_indicator(const Snapshot& snapshot, Report& report);
void check_honor(const Snapshot& snapshot, Report& report);

// True when the reference points into its table.
template <class T> [[nodiscard]] bool holds(Ref<T> ref, const std::vector<T>& table)
{
    return ref.index < table.size();
}

// Reports a reference that points nowhere; true when it is good.
template <class T> bool require_ref(Report& report, const Place& at, Ref<T> ref, const std::vector<T>& table)
{
    if (holds(ref, table))
        return true;
    report.error(at, fmt::format("trỏ tới dòng {} nhưng bảng chỉ có {} dòng", ref.index + 1, table.size()),
                 fmt::format("points to row {} of a table of {} rows", ref.index + 1, table.size()));
    return false;
}

template <class T>
bool require_ref(Report& report, const Place& at, const std::optional<Ref<T>>& ref,
                 const std::vector<T>& table)
{
    return !ref || require_ref(report, at, *ref, table);
}

// Something must be written there.
void require_text(Report& report, const Place& at, std::string_view text);

// Nothing that the wall must not tell about a person; `text` is valid UTF-8.
void require_discretion(Report& report, const Place& at, std::string_view text);

// The day must exist; true when it does.
bool require_date(Report& report, const Place& at, Date date);
bool require_date(Report& report, const Place& at, const std::optional<Date>& date);

// Both days must exist and stand in this order; the place is that of the later one.
void require_order(Report& report, const Place& at, std::optional<Date> from, std::optional<Date> until);

// A number that is neither infinite nor undefined; true when it is.
bool require_finite(Report& report, const Place& at, double value);

// Between `least` and `most`, both included.
void require_between(Report& report, const Place& at, double value, double least, double most);

// A year that a campaign can be about.
void require_year(Report& report, const Place& at, int year);

// The row must come after the row before it; `order` compares neighbours and is negative, zero or positive.
void require_sorted(Report& report, const Place& at, int order, std::string_view by_vi,
                    std::string_view by_en);

// Every row has a code of its own.
template <class T> void require_codes(Report& report, std::string_view table, const std::vector<T>& rows)
{
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Place at{table, i, "code"};
        require_text(report, at, rows[i].code);
        if (const auto [first, is_new] = seen.emplace(rows[i].code, i); !is_new && !rows[i].code.empty())
            report.error(
                at,
                fmt::format("mã \"{}\" đã có ở dòng {}; mỗi dòng cần một mã riêng", rows[i].code,
                            first->second + 1),
                fmt::format("code \"{}\" already stands in row {}; every row needs a code of its own",
                            rows[i].code, first->second + 1));
    }
}

// Negative, zero or positive as `a` comes before, with or after `b`.
template <class T> [[nodiscard]] int compare(const T& a, const T& b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

// 7872.7 as Vietnamese write it: "7872,7"; at most four decimals.
[[nodiscard]] std::string vi_number(double value);
[[nodiscard]] std::string en_number(double value);
// 2024-02-29 as Vietnamese write it: "29/02/2024".
[[nodiscard]] std::string vi_date(Date date);

} // namespace bangvang::rules
