// The lists of choices that open over the honour board.
#pragma once

#include "screens/screen.h"
#include "ui/controls.h"
#include "views/honor_view.h"

#include <cstddef>

namespace bangvang {

// The sheet of `route` (which may already sink: then `open` is false and `shown` below 1) over a board with
// `page_size` cards on a page.
struct HonorSheet {
    const HonorView& view;
    const Route& route;
    std::size_t page_size;
    bool open;
    float shown;
};
void draw_honor_sheet(Canvas& canvas, const HonorSheet& sheet, Language language);

// How many of the filters that only the sheets show are on.
[[nodiscard]] int hidden_filters(const Route& route);
// The button that leads to them.
void draw_filter_button(Canvas& canvas, const Rect& r, const Route& route, Language language);
// "Bỏ mọi bộ lọc".
[[nodiscard]] Button drop_filters_button(const HonorView& view, Language language);

} // namespace bangvang
