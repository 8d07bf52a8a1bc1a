// Whom the search found, the best nearest to the field: on top beside it, at the bottom above it.
#pragma once

#include "ui/canvas.h"
#include "views/search_view.h"

#include <bangvang/base/language.h>

#include <cstddef>

namespace bangvang {

// How many stand on a page that is the only one, and on one of several.
inline constexpr std::size_t results_alone = 4;
[[nodiscard]] std::size_t results_paged(const Layout& layout);

void draw_search_results(Canvas& canvas, const Route& route, const SearchView& view, Language language);

} // namespace bangvang
