// Small campaigns for the tests of the deck, and what its slides say of them.
#pragma once

#include "model/fixtures.h"
#include "views/deck_view.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doctest {

template <> struct StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines)
    {
        std::string all;
        for (const std::string& line : lines)
            all += "\n  " + line;
        return all.c_str();
    }
};

} // namespace doctest

namespace bangvang::deck_tests {

using fixtures::ref;
using Names = std::vector<std::string>;
inline constexpr Language vi = Language::vi;
inline constexpr Language en = Language::en;

// Names keep their compounds together; what is said does not depend on it.
[[nodiscard]] std::string plain(std::string words);

// The ids of the slides, and of one of them its title, what it is about, and the notes of its rows.
[[nodiscard]] Names plan(const Snapshot& snapshot);
[[nodiscard]] std::string title(const Snapshot& snapshot, std::string_view id, Language language = vi);
[[nodiscard]] std::string eyebrow(const Snapshot& snapshot, std::string_view id, Language language = vi);
[[nodiscard]] Names notes(const Snapshot& snapshot, std::string_view id, Language language = vi);
[[nodiscard]] bool has_fact(const Snapshot& snapshot, std::string_view id, std::string_view fact,
                            Language language = vi);

// Points of August and of September for "Văn phòng Sở", "Thanh tra Sở", "Phòng Quản lý Năng lượng", ...
[[nodiscard]] Snapshot two_months(std::initializer_list<double> august,
                                  std::initializer_list<double> september);
[[nodiscard]] Snapshot september(std::initializer_list<double> points);

struct Figures {
    std::string name;
    double value{0.0};
    std::optional<double> target{1000.0};
    unsigned month{9};
    Measure measure{Measure::cumulative};
    Direction direction{Direction::more};
    std::string unit{"tỷ đồng"};
};

// An indicator with one published figure; the plan is a straight line: three quarters of it by September. A
// level had 50 at the end of the year before.
void add_indicator(Snapshot& s, const Figures& figures);
[[nodiscard]] Snapshot with_indicators(std::initializer_list<Figures> all);

void play(Snapshot& s, std::initializer_list<std::string_view> scenes);

} // namespace bangvang::deck_tests
