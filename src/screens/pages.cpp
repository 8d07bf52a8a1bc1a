#include "screens/pages.h"

#include "ui/controls.h"

#include <algorithm>

namespace bangvang {

namespace {

Route on_page(Route route, int page)
{
    route.page = page;
    return route;
}

} // namespace

int page_count(std::size_t count, std::size_t per_page)
{
    return std::max(static_cast<int>((count + per_page - 1) / per_page), 1);
}

int page_of(const Route& route, int pages)
{
    return std::clamp(route.page, 0, pages - 1);
}

float draw_pages(Canvas& canvas, const Rect& r, const Route& route, int pages, Language language,
                 const PageTurn& turn)
{
    if (pages < 2)
        return 0.0F;
    const auto scope = canvas.piece("pages");
    const int page = page_of(route, pages);
    const Pager pager{.id = "page",
                      .page = page,
                      .pages = pages,
                      .back = Change{on_page(route, page - 1)},
                      .next = Change{on_page(route, page + 1)}};
    canvas.swipes(turn.way, {.previous = page > 0 ? pager.back : Action{},
                             .next = page + 1 < pages ? pager.next : Action{},
                             .pages = turn.follows});
    const float width = std::min(pager_width(canvas, pager, language), r.w);
    draw_pager(canvas, {r.right() - width, r.y, width, r.h}, pager, language);
    return width;
}

} // namespace bangvang
