// The one known name that a mistyped one is nearly, to ask "did you mean …?"; never to be taken for it.
#pragma once

#include "office/words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bangvang::office {

// How many letters must be put in, left out, replaced or swapped with their neighbour to turn one text into
// the other. A letter with its marks is one letter.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// Is shown candidates one by one and keeps the nearest. Near is at most two letters and at most a third of
// them; case and marks do not count unless they decide between equally near ones. Texts with different
// numbers in them are never near: "2024-10" is no slip of the pen for "2024-11".
class Nearest {
public:
    explicit Nearest(std::string_view wanted);

    // One candidate may come with several texts, its code and its names.
    void consider(std::size_t index, std::string_view text);
    // None where nothing is near, or where two are equally so.
    [[nodiscard]] std::optional<std::size_t> best() const;

private:
    using Distance = std::pair<std::size_t, std::size_t>; // without marks, then with them

    std::string folded_;
    std::string marked_;
    std::optional<Distance> least_;
    std::size_t index_{0};
    bool tied_{false};
};

// "có phải là NL (Phòng Quản lý Năng lượng)?", what a problem then expects.
[[nodiscard]] Words did_you_mean(std::string_view key, std::string_view name);

} // namespace bangvang::office
