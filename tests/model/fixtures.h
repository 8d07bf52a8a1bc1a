// Small campaigns to test on: a department of four units, and indicators month by month.
#pragma once

#include <bangvang/model/snapshot.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::fixtures {

[[nodiscard]] Date day(std::string_view iso_text);

template <class T> [[nodiscard]] Ref<T> ref(std::size_t index)
{
    return {static_cast<std::uint32_t>(index)};
}

// Four units in two blocks (0 and 1 in the first), criteria A of 100, bonus B of 10, penalty C of 10, grades
// from 90, 80 and by council only, periods August and September 2024, published. No scores yet; check() is
// content.
[[nodiscard]] Snapshot department();

// One score, put where the order of the table wants it.
void give(Snapshot& snapshot, std::size_t period, std::size_t unit, std::size_t criterion, double points);

// One score for criterion A to each unit in turn.
void give_all(Snapshot& snapshot, std::size_t period, std::initializer_list<double> points);

void decide(Snapshot& snapshot, std::size_t period, std::size_t unit, std::optional<int> rank,
            std::optional<Ref<Grade>> grade = std::nullopt);

// One indicator with a target for 2024; the months of 2023 and 2024 from January on.
struct Course {
    Measure measure{Measure::cumulative};
    Direction direction{Direction::more};
    std::optional<double> target;
    std::vector<double> last_year;
    std::vector<double> this_year;
};
[[nodiscard]] Snapshot economy(const Course& course);

// A month of 2024 or 2023 with a published sum.
void publish(Snapshot& snapshot, int year, unsigned month, double value, std::optional<double> cumulative);

// Adds an honoree with the next code and one award, and keeps the tables sorted.
std::size_t honour(Snapshot& snapshot, std::string name, std::size_t type, int year,
                   std::string_view decided_on);

} // namespace bangvang::fixtures
