// The four tiles of the hub, each with the news of its section.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"
#include "views/home_view.h"

#include <span>

namespace bangvang {

struct HomeTiles {
    Rect ranking, honor, movements, progress;
};

// What the tiles are drawn from. Borrowed for one frame.
struct HomeShow {
    const HomeView& view;
    std::span<const RankingRow> before; // the ranking of the figures before, for who is gone
    const Moving& moving;
    Language language;
};

void draw_home_tiles(Canvas& canvas, const HomeTiles& at, const HomeShow& show);

} // namespace bangvang
