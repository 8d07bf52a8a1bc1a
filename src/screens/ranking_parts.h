// The two ways the ranking shows a unit: a block of the podium and a row of the list.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"
#include "views/ranking_view.h"

#include <span>

namespace bangvang {

// What the podium and the rows are drawn from. Borrowed for one frame.
struct RankingShow {
    const RankingView& view;
    std::span<const RankingRow> before; // the rows of the figures before, for who is gone
    const Moving& moving;
    Language language;
    const Route& route;
    bool marked{false}; // rows that have another place than in `before` are washed, where nothing may travel
};

// The first three rows as lacquer blocks on one base line, in the order 2-1-3 on screen; fewer where there
// are fewer.
void draw_podium(Canvas& canvas, const Rect& r, const RankingShow& show);

struct RankingColumns {
    float rank{52.0F};
    float change{62.0F};
    float name{424.0F};
    float bar{208.0F};
    float score{96.0F};
    bool spark{true};
};
// With large type rows are higher and fewer, and the sparkline makes room for the name.
[[nodiscard]] RankingColumns ranking_columns(const Layout& layout, float list_width);
[[nodiscard]] float ranking_row_height(const Layout& layout);
[[nodiscard]] float ranking_row_pitch(const Layout& layout);

void draw_ranking_head(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingView& view,
                       Language language);
void draw_ranking_row(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingShow& show,
                      const RankingRow& row);

// The key of the stack: a square and a word for each group, a lozenge for bonus points.
void draw_stack_key(Canvas& canvas, const RankingView& view, Language language);

// Where a touch on a unit leads: the unit, in the period on screen.
[[nodiscard]] Action open_unit(const RankingRow& row, const Route& route);

} // namespace bangvang
