// How the words of the format stand for the model's enumerations: the position of a word is the value.
#pragma once

#include <array>
#include <string_view>

namespace bangvang::names {

inline constexpr std::array<std::string_view, 3> data_state{"official", "estimate", "illustrative"};
inline constexpr std::array<std::string_view, 3> milestone_kind{"anniversary", "deadline", "phase"};
inline constexpr std::array<std::string_view, 5> period_kind{"month", "quarter", "half", "nine_months",
                                                             "year"};
inline constexpr std::array<std::string_view, 2> period_state{"provisional", "published"};
inline constexpr std::array<std::string_view, 3> criterion_kind{"standard", "bonus", "penalty"};
inline constexpr std::array<std::string_view, 2> measure{"cumulative", "level"};
inline constexpr std::array<std::string_view, 2> direction{"more", "less"};
inline constexpr std::array<std::string_view, 2> honoree_kind{"individual", "collective"};
inline constexpr std::array<std::string_view, 2> image_format{"jpeg", "png"};

} // namespace bangvang::names
