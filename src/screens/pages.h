// The pager of a list whose page is part of the route: one way for every screen that has pages.
#pragma once

#include "nav/navigation.h"
#include "ui/canvas.h"

#include <cstddef>

namespace bangvang {

// How many pages `count` items take, at least one; and the page of the route, kept among them.
[[nodiscard]] int page_count(std::size_t count, std::size_t per_page);
[[nodiscard]] int page_of(const Route& route, int pages);

// How a finger turns pages: in which way they lie, and whether the screen draws them where Frame::pull says.
struct PageTurn {
    SwipeWay way{SwipeWay::across};
    bool follows{false};
};

// Right aligned in `r` (88 high), at most as wide; nothing for a single page. Returns the width taken.
float draw_pages(Canvas& canvas, const Rect& r, const Route& route, int pages, Language language,
                 const PageTurn& turn = {});

} // namespace bangvang
