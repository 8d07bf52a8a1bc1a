// The figures of a screen at one moment of their way to where they belong.
#pragma once

#include "anim/tween_set.h"
#include "ui/canvas.h"

#include <bangvang/model/indicator.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

// Asked by name for what to draw now; at rest it gives back exactly what it is given.
class Moving {
public:
    Moving() = default;
    // Borrows the set for one frame.
    Moving(const TweenSet& set, MonoTime now) : set_(set.moving(now) ? &set : nullptr), now_(now) {}

    [[nodiscard]] bool any() const { return set_ != nullptr; }
    [[nodiscard]] double value(std::string_view name, double settled) const;
    // A number on its way, written as `settled_text` is.
    [[nodiscard]] std::string number(std::string_view name, double settled,
                                     std::string_view settled_text) const;
    // One value a month, as "<name>.1" to "<name>.12".
    [[nodiscard]] MonthlyValues months(std::string_view name, const MonthlyValues& settled) const;

    struct Label {
        std::string_view text{};
        float alpha{1.0F};
    };
    // One word fades into the next half way.
    [[nodiscard]] Label label(std::string_view name, std::string_view settled) const;
    // The old word goes at the start, the new one appears at the end.
    [[nodiscard]] Label late_label(std::string_view name, std::string_view settled) const;

private:
    const TweenSet* set_{nullptr}; // null: everything stands
    MonoTime now_{};
};

// A word that is a whole number, as the words of ranks are; none for any other.
[[nodiscard]] std::optional<int> whole_number(std::string_view word);

// The name of one value among those of a unit, an indicator, a month: "total.NL", "part.NL.2". It asks for no
// memory, since a frame names hundreds; there is room for codes of 40 letters, the longest that a snapshot
// may hold.
class ValueName {
public:
    ValueName(std::string_view kind, std::string_view code);
    ValueName(std::string_view kind, std::size_t index);
    [[nodiscard]] operator std::string_view() const
    {
        return {letters_.data(), size_};
    } // NOLINT: a name is its letters
    [[nodiscard]] operator std::string() const { return {letters_.data(), size_}; } // NOLINT

private:
    void append(std::string_view part);

    std::array<char, 256> letters_;
    std::size_t size_{0};
};
[[nodiscard]] inline ValueName value_name(std::string_view kind, std::string_view code)
{
    return {kind, code};
}
[[nodiscard]] inline ValueName value_name(std::string_view kind, std::size_t index)
{
    return {kind, index};
}

} // namespace bangvang
