// What the screens that compare two sides have in common: one quantity of both, and what can be chosen for a
// side.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace bangvang {

// Of the left side against the right one.
enum class Comparative { more, less, equal };

// One quantity of two sides, as two bars on one scale.
struct PairedRow {
    std::string letter{}; // of the criterion's key; empty: none
    int index{0};         // of the criterion, for its colour; bonus_row, plain_row
    std::string name{};
    std::string most{}; // "tối đa 50"; empty: the scale ends nowhere in particular
    double max{1.0};    // what a whole bar stands for, above 0
    std::array<std::optional<double>, 2> values{};
    std::array<std::string, 2> texts{};
    std::optional<Comparative> verdict{}; // none where a side has no figure
    std::array<std::string, 2> words{}; // "Hơn 1,4 điểm" | "Kém 1,4 điểm"; may be empty on the right
};
inline constexpr int bonus_row = -1;
inline constexpr int plain_row = -2;

// One row of the sheet that an open choice shows.
struct SideChoice {
    std::string code; // of a unit or a period; "2024-09"
    std::string label;
    bool selected{false};
};

[[nodiscard]] constexpr Comparative verdict_of(double difference)
{
    return difference > 0.0 ? Comparative::more : difference < 0.0 ? Comparative::less : Comparative::equal;
}

} // namespace bangvang
