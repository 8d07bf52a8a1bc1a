// What a section says while it has nothing to show: what is missing, when it will come, and one way on.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

#include <bangvang/base/language.h>

#include <optional>
#include <string_view>

namespace bangvang {

// A title and one sentence below the quiet drum and its ranges, and a button where there is a way on.
void draw_nothing(Canvas& canvas, std::string_view title, std::string_view words,
                  const std::optional<Button>& way_on = {});

// The way on from most of them.
[[nodiscard]] Button home_button(Language language);

} // namespace bangvang
