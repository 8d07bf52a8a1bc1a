// The four panels of a unit's screen: score and history, criteria, bonus and penalty, people honoured.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"
#include "views/unit_view.h"

namespace bangvang {

// Where the figures of the first two belong.
[[nodiscard]] Aims unit_aims(const UnitView& view);

void draw_unit_score(Canvas& canvas, const Rect& r, const UnitView& view, const Moving& moving,
                     Language language);
void draw_unit_criteria(Canvas& canvas, const Rect& r, const UnitView& view, const Moving& moving);
// Where there are more than fit, a touch leads to the next ones: Route::section is the page.
void draw_unit_adjustments(Canvas& canvas, const Rect& r, const UnitView& view, const Route& route,
                           Language language);
void draw_unit_people(Canvas& canvas, const Rect& r, const UnitView& view, Language language);

} // namespace bangvang
