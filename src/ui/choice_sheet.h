// A list of choices that rises from the bottom over a dimmed screen; touching outside closes it.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bangvang {

struct Choice {
    std::string id{};
    std::string_view label{};
    bool selected{false};
    Action action{};
};

struct ChoiceSheet {
    std::string close_id{}; // the touch area outside the sheet
    std::string_view title{};
    std::span<const Choice> choices{};
    Action close{};
    std::optional<Pager> pages{}; // beside the title, where the choices go on
    bool open{true};              // false: it sinks, and what is under it answers already
};

// Rows of 104 (88 where they are many), in as many columns as the choices need. `shown` 0..1 is how far it
// has risen; its touch areas exist from the start, above everything that was drawn before. It is the last
// thing on its canvas.
void draw_choice_sheet(Canvas& canvas, const ChoiceSheet& sheet, Language language, float shown = 1.0F);

// How many choices one sheet can hold in this layout.
[[nodiscard]] int choice_sheet_capacity(const Layout& layout);

} // namespace bangvang
