#include <doctest/doctest.h>

#include "fixtures.h"

#include <bangvang/model/check.h>

#include <chrono>

using namespace bangvang;
using namespace bangvang::fixtures;

namespace {

// A ministry: 400 units, 24 months, 20 criteria, 192,000 scores.
Snapshot ministry()
{
    Snapshot s = department();
    s.units.resize(400, s.units.front());
    for (std::size_t i = 0; i < 400; ++i)
        s.units[i].code = s.units[i].name = s.units[i].short_name = fmt::format("Đơn vị {}", i);
    s.criteria.assign(20, {"", "", "Tiêu chí", 5.0, CriterionKind::standard});
    for (std::size_t i = 0; i < 20; ++i)
        s.criteria[i].code = std::string(1, static_cast<char>('A' + i));
    s.periods.clear();
    for (unsigned i = 0; i < 24; ++i) {
        const Month month{std::chrono::year{2023} + std::chrono::years{i / 12},
                          std::chrono::month{i % 12 + 1}};
        s.periods.push_back({iso(month), iso(month), PeriodKind::month, month / std::chrono::day{1},
                             last_day(month), PeriodState::published, ""});
    }
    for (std::size_t period = 0; period < 24; ++period)
        for (std::size_t unit = 0; unit < 400; ++unit)
            for (std::size_t criterion = 0; criterion < 20; ++criterion)
                s.scores.push_back({ref<Period>(period), ref<Unit>(unit), ref<Criterion>(criterion),
                                    static_cast<double>((period * 7 + unit * 3 + criterion) % 50) / 10.0,
                                    ""});
    return s;
}

} // namespace

// Searching the scores from the front would take minutes here; the limit leaves room for a slow, checked
// build.
TEST_CASE("a ministry with 192,000 scores and 5,000 people is ranked at once")
{
    Snapshot s = ministry();
    for (int i = 0; i < 5000; ++i)
        honour(s, fmt::format("Nguyễn Văn {}", i), 0, 2024, "2024-12-01");
    for (std::size_t i = 0; i < s.honorees.size(); ++i)
        s.honorees[i].code = fmt::format("H{}", 10'000 + i);
    const auto start = std::chrono::steady_clock::now();
    double sum = 0.0;
    double totals = 0.0;
    for (std::size_t period = 0; period < 24; ++period) {
        for (const Standing& row : standings(s, ref<Period>(period)))
            totals += row.total;
        for (std::size_t unit = 0; unit < 400; ++unit)
            for (int again = 0; again < 10; ++again)
                sum += breakdown(s, ref<Period>(period), ref<Unit>(unit)).total / 10.0;
    }
    CHECK(rank_history(s, ref<Unit>(399), PeriodKind::month, 2024).size() == 12);
    CHECK(honor_roll(s, {}).size() == 5000);
    CHECK(check(s).empty());
    const Seconds elapsed = std::chrono::steady_clock::now() - start;
    CHECK(sum == doctest::Approx(totals));
    CHECK(elapsed.count() < 10.0);
}
