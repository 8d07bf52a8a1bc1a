// The four tiles of the hub, each with the news of its section.
#pragma once

#include "ui/canvas.h"
#include "views/home_view.h"

namespace bangvang {

struct HomeTiles {
    Rect ranking, honor, movements, progress;
};

void draw_home_tiles(Canvas& canvas, const HomeTiles& at, const HomeView& view, Language language);

} // namespace bangvang
