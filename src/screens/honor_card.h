// One honoured person or collective as a card of the board.
#pragma once

#include "ui/canvas.h"
#include "views/honor_view.h"

namespace bangvang {

// `r` is 336x584 in landscape, 464x560 in portrait. `route` is the board's: the person keeps its filter.
void draw_honor_card(Canvas& canvas, const Rect& r, const HonorCard& card, const Route& route);

} // namespace bangvang
