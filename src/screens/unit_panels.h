// The four panels of a unit's screen: score and history, criteria, bonus and penalty, people honoured.
#pragma once

#include "ui/canvas.h"
#include "views/unit_view.h"

namespace bangvang {

void draw_unit_score(Canvas& canvas, const Rect& r, const UnitView& view, Language language);
void draw_unit_criteria(Canvas& canvas, const Rect& r, const UnitView& view);
void draw_unit_adjustments(Canvas& canvas, const Rect& r, const UnitView& view, Language language);
void draw_unit_people(Canvas& canvas, const Rect& r, const UnitView& view, Language language);

} // namespace bangvang
