#include "screens/ranking_parts.h"

#include "screens/ranking_motion.h"
#include "ui/badges.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/score_bars.h"
#include "ui/small_charts.h"
#include "views/messages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace bangvang {

namespace {

constexpr float podium_gap = 14.0F;
constexpr float row_padding = 22.0F; // 2 of the edge and 20 inside
constexpr float row_gap = 16.0F;

// How much lower than the podium's top a block starts. `height` is a place, and between two of them while
// blocks exchange; the fourth is where a row from the list comes from.
float podium_drop(const Layout& layout, float height)
{
    constexpr std::array landscape{76.0F, 126.0F, 166.0F, 206.0F};
    constexpr std::array portrait{76.0F, 130.0F, 166.0F, 206.0F};
    const auto& drops = layout.portrait ? portrait : landscape;
    const auto upper = std::min(static_cast<std::size_t>(std::max(height, 0.0F)), drops.size() - 2);
    return drops[upper] + (drops[upper + 1] - drops[upper]) * (height - static_cast<float>(upper));
}

// A block of the podium: where it stands now, and where when nothing moves.
struct PodiumBlock {
    std::size_t place{0};
    Rect now;
    Rect settled;
    float medal{0.0F}; // diameter
};

PodiumBlock podium_block(const Layout& layout, const Rect& column, std::size_t place, float height)
{
    constexpr std::array medals{150.0F, 124.0F, 124.0F};
    const auto lowered = [&](float drop) {
        return Rect{column.x, column.y + drop, column.w, column.h - drop};
    };
    return {.place = place,
            .now = lowered(podium_drop(layout, height)),
            .settled = lowered(podium_drop(layout, static_cast<float>(place))),
            .medal = medals[place]};
}

void draw_podium_change(Canvas& canvas, const PodiumBlock& block, const RankingRow& row, float y,
                        const RankingShow& show)
{
    const MovingChange change = moving_change(row, show.moving);
    if (!change.places)
        return;
    const auto faded = canvas.fade(change.alpha);
    const float width = movement_width(canvas, *change.places, show.language, MovementWords::places);
    draw_movement(canvas, {block.now.center().x - width / 2.0F, y}, *change.places, show.language,
                  MovementWords::places, MovementLook::on_lacquer);
}

// The name is laid out for the height the block will have, so that its letters keep their size on the way.
void draw_podium_words(Canvas& canvas, const PodiumBlock& block, const OnPodium& on, const RankingShow& show)
{
    const Theme& theme = canvas.theme();
    const RankingRow& row = on.row;
    const auto faded = canvas.fade(on.alpha);
    const Rect& r = block.settled;
    const float movement_y = r.bottom() - 20.0F - type::label.line_height();
    const float score_y = movement_y - type::num_m.line_height();
    const float name_top = r.y + block.medal * 0.5F + 10.0F;
    {
        const auto moved = canvas.shift({0.0F, (block.now.y - r.y) / 2.0F});
        sized_in(canvas, {r.x + 16.0F, name_top, r.w - 32.0F, score_y - name_top}, type::label.leading(1.28F),
                 theme.ink_on_lacquer, row.name, 5, {28.0F, 26.0F, 24.0F}, Align::center);
    }
    canvas.text({r.center().x, score_y}, type::num_m, theme.gold_on_lacquer, moving_total(row, show.moving),
                {.align = Align::center, .room = row.total_text});
    draw_podium_change(canvas, block, row, movement_y, show);
}

void draw_podium_block(Canvas& canvas, const PodiumBlock& block, const OnPodium& on, const RankingShow& show)
{
    const std::string id = "ranking.unit." + on.row.code;
    const auto scope = canvas.piece(id);
    draw_lacquer(canvas, block.now, {.notch = 16.0F, .inset = 9.0F, .pressed = canvas.pressed(id)});
    const auto pressed = canvas.shift(press_offset(canvas, id));
    draw_podium_words(canvas, block, on, show);
    const float medal = block.medal;
    draw_moving_medal(canvas, {block.now.center().x - medal / 2.0F, block.now.y - medal / 2.0F, medal, medal},
                      value_name("medal", block.place), on.row.rank, show.moving);
    canvas.hit(id, block.now, open_unit(on.row, show.route));
}

void draw_row_numbers(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingShow& show,
                      const RankingRow& row)
{
    const Theme& theme = canvas.theme();
    const TextStyle number = canvas.sized(type::num_s);
    const float bar_x = r.x + row_padding + columns.rank + columns.change + columns.name + 3.0F * row_gap;
    const Rect bar{bar_x, r.center().y - 18.0F, columns.bar, 36.0F};
    const GroupedScore score = moving_score(row, show.moving);
    draw_stacked_bar(canvas, bar,
                     {.criteria = score.points,
                      .bonus = score.adjustment,
                      .max = show.moving.value("stack", show.view.stack_max)});
    canvas.text({bar.right() + row_gap + columns.score, r.center().y - number.line_height() / 2.0F}, number,
                theme.ink, moving_total(row, show.moving), {.align = Align::right});
    if (!columns.spark)
        return;
    const MovingHistory history = moving_history(show.view, row, show.moving);
    draw_sparkline(canvas, {r.right() - row_padding - 76.0F, r.center().y - 24.0F, 76.0F, 48.0F},
                   {.values = history.totals, .low = history.low, .high = history.high, .color = theme.ink2});
}

// A row that rises comes forward on the way: a fiftieth larger, with a shadow.
void draw_row_panel(Canvas& canvas, const Rect& r, float lift, bool held, bool washed)
{
    const Theme& theme = canvas.theme();
    const Rect panel{r.x - r.w * 0.01F * lift, r.y - r.h * 0.01F * lift, r.w * (1.0F + 0.02F * lift),
                     r.h * (1.0F + 0.02F * lift)};
    if (lift > 0.0F) {
        const auto faded = canvas.fade(lift);
        canvas.shadow(panel, ShadowSize::m, 10.0F);
    }
    canvas.rect(panel, held ? theme.press : washed ? theme.accent_wash : theme.surface, 10.0F);
    canvas.rect_outline(panel, held ? theme.accent : theme.line, 2.0F, 10.0F);
}

void draw_rank(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingRow& row,
               const Moving& moving)
{
    const std::string settled = std::to_string(row.rank);
    const Moving::Label label = moving.label(value_name("rank", row.code), settled);
    const auto faded = canvas.fade(label.alpha);
    const TextStyle style =
        fit_sized(canvas, type::h2.leading(1.2F), label.text, columns.rank + 8.0F, 1, {44.0F, 36.0F, 30.0F});
    canvas.text({r.x + row_padding, r.center().y - style.line_height() / 2.0F}, style, canvas.theme().accent,
                label.text);
}

void draw_change(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingRow& row,
                 const RankingShow& show)
{
    const MovingChange change = moving_change(row, show.moving);
    if (!change.places)
        return;
    const auto faded = canvas.fade(change.alpha);
    draw_movement(canvas,
                  {r.x + row_padding + columns.rank + (std::abs(*change.places) < 10 ? row_gap : 0.0F),
                   r.center().y - type::num.line_height() / 2.0F},
                  *change.places, show.language, MovementWords::number);
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

RankingColumns ranking_columns(const Layout& layout, float list_width)
{
    RankingColumns columns;
    if (layout.portrait)
        columns = {.bar = 204.0F, .spark = false};
    if (layout.text_scale == 1.0F)
        return columns;
    columns.rank = layout.sized(columns.rank);
    columns.change = 76.0F;
    columns.score = layout.sized(columns.score);
    columns.bar = layout.portrait ? 186.0F : 226.0F;
    columns.spark = false;
    columns.name = list_width - 2.0F * row_padding - columns.rank - columns.change - columns.bar -
                   columns.score - 4.0F * row_gap;
    return columns;
}

float ranking_row_height(const Layout& layout)
{
    return std::round(layout.sized(88.0F));
}

float ranking_row_pitch(const Layout& layout)
{
    return ranking_row_height(layout) + 6.0F;
}

void draw_podium(Canvas& canvas, const Rect& r, const RankingShow& show)
{
    constexpr std::array screen_order{1U, 0U, 2U};
    const float width = (r.w - 2.0F * podium_gap) / 3.0F;
    for (std::size_t column = 0; column < screen_order.size(); ++column) {
        const std::size_t place = screen_order[column];
        if (place >= show.view.rows.size())
            continue;
        const OnPodium on = on_podium(show.view.rows, show.before, show.moving, place);
        const Rect room{r.x + static_cast<float>(column) * (width + podium_gap), r.y, width, r.h};
        draw_podium_block(canvas, podium_block(canvas.layout(), room, place, on.height), on, show);
    }
}

void draw_ranking_head(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingView& view,
                       Language language)
{
    const Color ink = canvas.theme().ink2;
    const TextStyle label = canvas.sized(type::label);
    const float y = r.center().y - label.line_height() / 2.0F;
    float x = r.x + 20.0F;
    canvas.text({x, y}, label, ink, msg::rank.in(language));
    x += columns.rank + columns.change + row_gap + row_gap;
    canvas.text({x, y}, label, ink, msg::unit_column.in(language));
    x += columns.name + row_gap;
    const float score_width = canvas.width(label, msg::score.in(language));
    const float room =
        columns.bar + row_gap + columns.score - canvas.layout().sized(26.0F) - score_width - 12.0F;
    const TextStyle composition =
        fit_sized(canvas, type::label, msg::composition.in(language), room, 1, {28.0F, 26.0F, 24.0F, 22.0F});
    canvas.text({x, r.center().y - composition.line_height() / 2.0F}, composition, ink,
                msg::composition.in(language));
    // The heading ends where the figures' decimals begin.
    x += columns.bar + row_gap + columns.score - canvas.layout().sized(26.0F);
    canvas.text({x, y}, label, ink, msg::score.in(language), {.align = Align::right});
    if (columns.spark)
        canvas.text({r.right() - 12.0F, y}, type::label, ink, view.history_label, {.align = Align::right});
}

void draw_ranking_row(Canvas& canvas, const Rect& r, const RankingColumns& columns, const RankingShow& show,
                      const RankingRow& row)
{
    const std::string id = "ranking.unit." + row.code;
    const auto scope = canvas.piece(id);
    const auto lift = static_cast<float>(show.moving.value(value_name("lift", row.code), 0.0));
    draw_row_panel(canvas, r, lift, canvas.pressed(id),
                   show.marked && has_moved(show.view.rows, show.before, row.code));
    const auto pressed = canvas.shift(press_offset(canvas, id));
    draw_rank(canvas, r, columns, row, show.moving);
    draw_change(canvas, r, columns, row, show);
    sized_in(canvas,
             {r.x + row_padding + columns.rank + columns.change + 2.0F * row_gap, r.y, columns.name, r.h},
             type::label.leading(1.22F), canvas.theme().ink, row.name, 2, {28.0F, 26.0F, 24.0F});
    draw_row_numbers(canvas, r, columns, show, row);
    canvas.hit(id, r, open_unit(row, show.route));
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
