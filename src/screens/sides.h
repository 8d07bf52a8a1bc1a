// How the two sides of a comparison are chosen: a button for each unit, period or month, one that swaps the
// sides, and the sheet of choices over the screen.
#pragma once

#include "screens/screen.h"
#include "ui/moving.h"
#include "views/compared.h"

#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// `prefix` begins the ids of a screen: "compare", "months". `route` has both sides filled in, so that what is
// not touched stays what it is.
void draw_side_drop(Canvas& canvas, const Rect& r, std::string_view prefix, Sheet sheet,
                    std::string_view value, const Route& route);
void draw_swap(Canvas& canvas, const Rect& r, std::string_view prefix, const Route& route);

// The sheet of an open choice. It keeps what it showed while it sinks.
class SideSheet {
public:
    // Whenever the view was built anew; adds where the sheet belongs.
    void take(const Route& route, const std::vector<SideChoice>& choices, Aims& aims);
    // The last thing on the canvas.
    void draw(Canvas& canvas, std::string_view prefix, const Moving& moving, Language language) const;

private:
    bool open_{false};
    Route route_{};
    std::vector<SideChoice> choices_{};
};

} // namespace bangvang
