#include "screens/ranking_parts.h"

#include "ui/badges.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/score_bars.h"
#include "ui/small_charts.h"
#include "views/messages.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace bangvang {

namespace {

constexpr float podium_gap = 14.0F;
constexpr float row_padding = 22.0F; // 2 of the edge and 20 inside
constexpr float row_gap = 16.0F;

struct PodiumPlace {
    float drop;  // how much lower than the podium's top the block starts
    float medal; // diameter
};

PodiumPlace podium_place(const Layout& layout, std::size_t place)
{
    constexpr std::array landscape{76.0F, 126.0F, 166.0F};
    constexpr std::array portrait{76.0F, 130.0F, 166.0F};
    constexpr std::array medal{150.0F, 124.0F, 124.0F};
    return {layout.portrait ? portrait[place] : landscape[place], medal[place]};
}

void draw_podium_block(Canvas& canvas, const Rect& block, float medal, const RankingRow& row,
                       Language language, const Route& route)
{
    const std::string id = "ranking.unit." + row.code;
    const auto scope = canvas.piece(id);
    const Theme& theme = canvas.theme();
    draw_lacquer(canvas, block, {.notch = 16.0F, .inset = 9.0F, .pressed = canvas.pressed(id)});
    const auto pressed = canvas.shift(press_offset(canvas, id));
    const float movement_y = block.bottom() - 20.0F - type::label.line_height();
    const float score_y = movement_y - type::num_m.line_height();
    const float name_top = block.y + medal * 0.5F + 10.0F;
    fitted_in(canvas, {block.x + 16.0F, name_top, block.w - 32.0F, score_y - name_top},
              type::label.leading(1.28F), theme.ink_on_lacquer, row.name, 5, {28.0F, 26.0F, 24.0F},
              Align::center);
    canvas.text({block.center().x, score_y}, type::num_m, theme.gold_on_lacquer, row.total_text,
                {.align = Align::center});
    if (row.movement) {
        const float width = movement_width(canvas, *row.movement, language, MovementWords::places);
        draw_movement(canvas, {block.center().x - width / 2.0F, movement_y}, *row.movement, language,
                      MovementWords::places, MovementLook::on_lacquer);
    }
    draw_rank_medal(canvas, {block.center().x - medal / 2.0F, block.y - medal / 2.0F, medal, medal},
                    row.rank);
    canvas.hit(id, block, open_unit(row, route));
}

void draw_row_numbers(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingView& view,
                      const RankingRow& row)
{
    const Theme& theme = canvas.theme();
    const float bar_x = r.x + row_padding + 52.0F + 62.0F + columns.name + 3.0F * row_gap;
    const Rect bar{bar_x, r.center().y - 18.0F, columns.bar, 36.0F};
    draw_stacked_bar(canvas, bar,
                     {.criteria = row.score.points, .bonus = row.score.adjustment, .max = view.stack_max});
    canvas.text({bar.right() + row_gap + 96.0F, r.center().y - type::num_s.line_height() / 2.0F}, type::num_s,
                theme.ink, row.total_text, {.align = Align::right});
    if (columns.spark)
        draw_sparkline(
            canvas, {r.right() - row_padding - 76.0F, r.center().y - 24.0F, 76.0F, 48.0F},
            {.values = row.history, .low = view.spark_low, .high = view.spark_high, .color = theme.ink2});
}

// One entry of the key, its words at most `width` wide.
void draw_key_entry(Canvas& canvas, Point at, int index, const ScoreGroup& group, float width)
{
    draw_criterion_key(canvas, {at.x, at.y + 6.0F}, index, group.letter);
    // A campaign may name its criteria at length: smaller first, then only as many whole words as fit.
    const TextStyle style =
        fit_text(canvas.fonts(), type::label, group.caption, width, 1, {28.0F, 26.0F, 24.0F});
    line_in(canvas, {at.x + key_size + 12.0F, at.y, width, 46.0F}, style, canvas.theme().ink,
            fit_lines(canvas, style, group.caption, width, 1));
}

void draw_bonus_entry(Canvas& canvas, Point at, Language language)
{
    draw_bonus_key(canvas, {at.x, at.y + 6.0F});
    canvas.text({at.x + key_size + 12.0F, at.y + 23.0F - type::label.line_height() / 2.0F}, type::label,
                canvas.theme().ink, msg::bonus.in(language));
}

// One row, the free space shared; where the words are long each gets an equal part. Bonus points are named on
// the unit's own screen.
void draw_key_row(Canvas& canvas, const RankingView& view)
{
    const auto count = static_cast<float>(view.groups.size());
    constexpr float square = key_size + 12.0F;
    float words = 0.0F;
    for (const ScoreGroup& group : view.groups)
        words += canvas.width(type::label, group.caption);
    const bool fits = words + count * square + (count - 1.0F) * 8.0F <= 952.0F;
    const auto room = [&](const ScoreGroup& group) {
        return fits ? canvas.width(type::label, group.caption) + 1.0F : 952.0F / count - square - 8.0F;
    };
    const float used = fits ? words + count * (square + 1.0F) : 952.0F - (count - 1.0F) * 8.0F;
    const float gap = count > 1.0F ? (952.0F - used) / (count - 1.0F) : 0.0F;
    float x = 64.0F;
    for (std::size_t i = 0; i < view.groups.size(); ++i) {
        draw_key_entry(canvas, {x, 698.0F}, static_cast<int>(i), view.groups[i], room(view.groups[i]));
        x += square + room(view.groups[i]) + gap;
    }
}

void draw_key_grid(Canvas& canvas, const RankingView& view, Language language)
{
    constexpr std::array columns{842.0F, 1078.0F, 1278.0F};
    constexpr std::array rooms{182.0F, 146.0F, 204.0F};
    const auto place = [&](std::size_t i) {
        return Point{columns[i % 3], 56.0F + 54.0F * static_cast<float>(i / 3)};
    };
    for (std::size_t i = 0; i < view.groups.size(); ++i)
        draw_key_entry(canvas, place(i), static_cast<int>(i), view.groups[i], rooms[i % 3]);
    if (view.has_bonus)
        draw_bonus_entry(canvas, place(view.groups.size()), language);
}

} // namespace

Action open_unit(const RankingRow& row, const Route& route)
{
    return Open{Route{.place = Place::unit, .code = row.code, .period = route.period}};
}

void draw_podium(Canvas& canvas, const Rect& r, std::span<const RankingRow> rows, Language language,
                 const Route& route)
{
    constexpr std::array screen_order{1U, 0U, 2U};
    const float width = (r.w - 2.0F * podium_gap) / 3.0F;
    for (std::size_t column = 0; column < screen_order.size(); ++column) {
        const std::size_t place = screen_order[column];
        if (place >= rows.size())
            continue;
        const PodiumPlace look = podium_place(canvas.layout(), place);
        const Rect block{r.x + static_cast<float>(column) * (width + podium_gap), r.y + look.drop, width,
                         r.h - look.drop};
        draw_podium_block(canvas, block, look.medal, rows[place], language, route);
    }
}

void draw_ranking_head(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingView& view,
                       Language language)
{
    const Color ink = canvas.theme().ink2;
    const float y = r.center().y - type::label.line_height() / 2.0F;
    float x = r.x + 20.0F;
    canvas.text({x, y}, type::label, ink, msg::rank.in(language));
    x += 130.0F + row_gap;
    canvas.text({x, y}, type::label, ink, msg::unit_column.in(language));
    x += columns.name + row_gap;
    canvas.text({x, y}, type::label, ink, msg::composition.in(language));
    x += columns.bar + row_gap + 70.0F; // the heading ends where the figures' decimals begin
    canvas.text({x, y}, type::label, ink, msg::score.in(language), {.align = Align::right});
    if (columns.spark)
        canvas.text({r.right() - 12.0F, y}, type::label, ink, view.history_label, {.align = Align::right});
}

void draw_ranking_row(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingView& view,
                      const RankingRow& row, Language language, const Route& route)
{
    const std::string id = "ranking.unit." + row.code;
    const auto scope = canvas.piece(id);
    const Theme& theme = canvas.theme();
    const bool held = canvas.pressed(id);
    canvas.rect(r, held ? theme.press : theme.surface, 10.0F);
    canvas.rect_outline(r, held ? theme.accent : theme.line, 2.0F, 10.0F);
    const auto pressed = canvas.shift(press_offset(canvas, id));
    const float x = r.x + row_padding;
    const TextStyle rank_style = fit_text(canvas.fonts(), type::h2.leading(1.2F), std::to_string(row.rank),
                                          60.0F, 1, {44.0F, 36.0F, 30.0F});
    canvas.text({x, r.center().y - rank_style.line_height() / 2.0F}, rank_style, theme.accent,
                std::to_string(row.rank));
    if (row.movement)
        draw_movement(canvas,
                      {x + 52.0F + (std::abs(*row.movement) < 10 ? row_gap : 0.0F),
                       r.center().y - type::num.line_height() / 2.0F},
                      *row.movement, language, MovementWords::number);
    fitted_in(canvas, {x + 52.0F + 62.0F + 2.0F * row_gap, r.y, columns.name, r.h},
              type::label.leading(1.22F), theme.ink, row.name, 2, {28.0F, 26.0F, 24.0F});
    draw_row_numbers(canvas, r, columns, view, row);
    canvas.hit(id, r, open_unit(row, route));
}

void draw_stack_key(Canvas& canvas, const RankingView& view, Language language)
{
    const auto scope = canvas.piece("ranking.key");
    if (canvas.layout().portrait)
        draw_key_row(canvas, view);
    else
        draw_key_grid(canvas, view, language);
}

} // namespace bangvang
