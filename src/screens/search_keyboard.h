// The keyboard of the search: seven Vietnamese letters, five tones, the Latin letters.
#pragma once

#include "ui/canvas.h"
#include "views/search_view.h"

#include <bangvang/base/language.h>

namespace bangvang {

// Each key changes the query of `route`; "Tìm" opens what was found first.
void draw_search_keyboard(Canvas& canvas, const Route& route, const SearchView& view, Language language);

} // namespace bangvang
