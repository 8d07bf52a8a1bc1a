#include "screens/home_tiles.h"

#include "screens/progress_motion.h"
#include "screens/ranking_motion.h"
#include "ui/badges.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/progress_bars.h"
#include "ui/small_charts.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

constexpr float head_height = 58.0F;
constexpr std::size_t rows_on_tile = 5;
constexpr std::size_t leaders_on_tile = 3;

// Narrow tiles leave out the caption beside the title.
bool is_narrow(const Rect& tile)
{
    return tile.w < 600.0F;
}

struct TileHead {
    Icon icon;
    std::string_view title;
    std::string_view caption;
    bool on_lacquer{false};
};

// Icon, title, caption and chevron in one line; `r` is the tile without its padding.
void draw_tile_head(Canvas& canvas, const Rect& r, const TileHead& head)
{
    const Theme& theme = canvas.theme();
    const Color mark = head.on_lacquer ? theme.gold_on_lacquer : theme.accent;
    const float middle = r.y + head_height / 2.0F;
    canvas.icon(head.icon, {r.x, middle - 26.0F, 52.0F, 52.0F}, mark, 4.5F);
    canvas.text({r.x + 72.0F, middle - type::h2.at(48.0F).line_height() / 2.0F}, type::h2.at(48.0F),
                head.on_lacquer ? theme.ink_on_lacquer : theme.ink, head.title);
    canvas.icon(Icon::next, {r.right() - 40.0F, middle - 20.0F, 40.0F, 40.0F}, mark, 5.0F);
    canvas.text({r.right() - 60.0F, middle - type::label.line_height() / 2.0F}, type::label,
                head.on_lacquer ? theme.ink_on_lacquer : theme.ink2, head.caption, {.align = Align::right});
}

void draw_leader(Canvas& canvas, const Rect& r, const RankingView& ranking, const RankingRow& row,
                 const Moving& moving)
{
    const Theme& theme = canvas.theme();
    const float middle = r.center().y;
    const TextStyle number = canvas.sized(type::num_s);
    const float number_width = canvas.layout().sized(96.0F);
    const float name_width = r.w - 80.0F - 110.0F - number_width - 60.0F;
    const bool fits = canvas.width(canvas.sized(type::label.at(32.0F)), row.name) <= name_width;
    const std::string& name = fits ? row.name : row.short_name;
    sized_in(canvas, {r.x + 80.0F, r.y, name_width, r.h}, type::label.at(32.0F).leading(1.2F),
             theme.ink_on_lacquer, name, 2, {32.0F, 30.0F, 28.0F, 26.0F, 24.0F});
    const MovingHistory history = moving_history(ranking, row, moving);
    draw_sparkline(
        canvas, {r.right() - number_width - 20.0F - 110.0F, middle - 22.0F, 110.0F, 44.0F},
        {.values = history.totals, .low = history.low, .high = history.high, .color = theme.gold_on_lacquer});
    canvas.text({r.right(), middle - number.line_height() / 2.0F}, number, theme.gold_on_lacquer,
                moving_total(row, moving), {.align = Align::right});
}

// Leaders who change their place give way to each other where they stand, as on the podium.
void draw_leaders(Canvas& canvas, const Rect& r, const HomeShow& show)
{
    constexpr float pitch = 66.0F;
    const RankingView& ranking = show.view.ranking;
    for (std::size_t place = 0; place < std::min(ranking.rows.size(), leaders_on_tile); ++place) {
        const Rect line{r.x, r.y + pitch * static_cast<float>(place), r.w, pitch};
        const OnPodium on = on_podium(ranking.rows, show.before, show.moving, place);
        draw_moving_medal(canvas, {line.x, line.center().y - 30.0F, 60.0F, 60.0F}, value_name("medal", place),
                          on.row.rank, show.moving);
        const auto faded = canvas.fade(on.alpha);
        draw_leader(canvas, line, ranking, on.row, show.moving);
    }
}

void draw_ranking_tile(Canvas& canvas, const Rect& tile, const HomeShow& show)
{
    const auto scope = canvas.piece("home.ranking");
    draw_lacquer(canvas, tile,
                 {.notch = 24.0F, .inset = 12.0F, .frame = false, .pressed = canvas.pressed("home.ranking")});
    if (canvas.theme().decorated())
        canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::hub_tile)}, tile);
    draw_notched_frame(canvas, tile.inset(12.0F), 24.0F, canvas.theme().frame_on_lacquer.alpha(0.85F));
    const auto pressed = canvas.shift(press_offset(canvas, "home.ranking"));
    const Rect inner{tile.x + 40.0F, tile.y + 24.0F, tile.w - 80.0F, tile.h - 48.0F};
    draw_tile_head(canvas, inner,
                   {.icon = Icon::podium,
                    .title = msg::ranking.in(show.language),
                    .caption = show.view.ranking.period_label,
                    .on_lacquer = true});
    if (show.view.ranking.rows.empty())
        canvas.paragraph({inner.x, inner.y + head_height + 20.0F}, inner.w, type::body_large,
                         canvas.theme().ink_on_lacquer, msg::no_data_ranking.in(show.language));
    else
        draw_leaders(canvas, {inner.x, inner.y + head_height + 10.0F, inner.w, 0.0F}, show);
    canvas.hit("home.ranking", tile, Open{Route{.place = Place::ranking}});
}

void draw_honor_tile(Canvas& canvas, const Rect& tile, const HomeView& view, Language language)
{
    const auto scope = canvas.piece("home.honor");
    draw_paper(canvas, tile, {.frame = true, .pressed = canvas.pressed("home.honor")});
    const auto pressed = canvas.shift(press_offset(canvas, "home.honor"));
    const bool narrow = is_narrow(tile);
    const Rect inner{tile.x + 38.0F, tile.y + 26.0F, tile.w - 76.0F, tile.h - 48.0F};
    draw_tile_head(canvas, inner,
                   {.icon = Icon::medal,
                    .title = msg::honors.in(language),
                    .caption = narrow ? std::string_view() : view.people_count});
    const std::size_t shown = std::min<std::size_t>(view.people.size(), narrow ? 2 : 3);
    const float column = narrow ? 194.0F : 222.0F;
    const float medal = narrow ? 150.0F : 124.0F;
    const float gap =
        shown > 1 ? (inner.w - column * static_cast<float>(shown)) / static_cast<float>(shown - 1) : 0.0F;
    const float top = inner.y + head_height + (narrow ? 20.0F : 14.0F);
    for (std::size_t i = 0; i < shown; ++i) {
        const HonorCard& person = view.people[i];
        const float x = inner.x + static_cast<float>(i) * (column + gap);
        canvas.portrait(person.code, person.has_photo, person.silhouette,
                        {x + (column - medal) / 2.0F, top, medal, medal});
        const float room = tile.bottom() - 12.0F - top - medal - 6.0F;
        const TextStyle fitted = fit_sized(canvas, type::label.leading(1.28F), person.name, column, 2,
                                           {28.0F, 26.0F, 24.0F}, room);
        const TextStyle style = whole_in(canvas, fitted, person.name, column, room);
        canvas.paragraph({x, top + medal + 6.0F}, column, style, canvas.theme().ink, person.name,
                         {.align = Align::center});
    }
    if (view.people.empty())
        canvas.paragraph({inner.x, inner.y + head_height + 20.0F}, inner.w, type::body_large,
                         canvas.theme().ink2, msg::no_reading.in(language));
    canvas.hit("home.honor", tile, Open{Route{.place = Place::honor}});
}

void draw_movements_tile(Canvas& canvas, const Rect& tile, const HomeView& view, Language language)
{
    const auto scope = canvas.piece("home.movements");
    draw_paper(canvas, tile, {.frame = true, .pressed = canvas.pressed("home.movements")});
    const auto pressed = canvas.shift(press_offset(canvas, "home.movements"));
    const bool narrow = is_narrow(tile);
    const Rect inner{tile.x + 38.0F, tile.y + 26.0F, tile.w - 76.0F, tile.h - 48.0F};
    draw_tile_head(canvas, inner,
                   {.icon = Icon::flag,
                    .title = msg::movements.in(language),
                    .caption = narrow ? std::string_view() : view.movement_count});
    constexpr std::array pictures{Picto::people, Picto::stilt_house, Picto::mountain, Picto::ban_flower};
    const float top = inner.y + head_height + (narrow ? 22.0F : 14.0F);
    for (std::size_t i = 0; i < (narrow ? 3U : 4U); ++i)
        canvas.sprite(
            {.kind = ArtKind::pictograph, .variant = static_cast<int>(pictures[i])},
            {inner.x + static_cast<float>(i) * (119.0F + (narrow ? 22.0F : 36.0F)), top, 119.0F, 119.0F});
    const std::string& words = narrow ? view.movement_text_short : view.movement_text;
    const float below = top + 119.0F + 14.0F;
    const float wide = std::min(inner.w, canvas.layout().sized(600.0F));
    const TextStyle style =
        fit_sized(canvas, type::label.leading(1.28F), words, wide, 3, {28.0F}, tile.bottom() - 14.0F - below);
    canvas.paragraph({inner.x, below}, wide, style, canvas.theme().ink2, words, {}, Wrap::greedy);
    canvas.hit("home.movements", tile, Open{Route{.place = Place::movements}});
}

void draw_progress_row(Canvas& canvas, const Rect& r, float bar_width, const IndicatorRow& row,
                       const Moving& moving)
{
    const Theme& theme = canvas.theme();
    const float middle = r.center().y;
    const float glyph_x = r.right() - 30.0F;
    const float percent_right = glyph_x - 18.0F;
    const float bar_x = percent_right - 104.0F - 18.0F - bar_width;
    sized_in(canvas, {r.x, r.y, bar_x - r.x - 8.0F, r.h}, type::label, theme.ink, row.short_name, 1,
             {28.0F, 26.0F, 24.0F});
    if (!row.progress || !row.progress->percent) {
        canvas.text({percent_right, middle - type::num.line_height() / 2.0F}, type::num, theme.ink2,
                    row.value_text.empty() ? std::string("–") : row.value_text, {.align = Align::right});
        return;
    }
    const MovingBar bar = moving_bar(row, moving);
    draw_bullet_bar(canvas, {bar_x, middle - 10.0F, bar_width, 20.0F},
                    {.percent = bar.percent, .plan = bar.plan, .rise = 14.0F});
    canvas.text({percent_right, middle - type::num.line_height() / 2.0F}, type::num, theme.ink,
                moving_percent(row, moving) + "%", {.align = Align::right});
    if (row.progress->pace)
        canvas.glyph(pace_glyph(*row.progress->pace), {glyph_x, middle - 15.0F, 30.0F, 30.0F},
                     pace_color(theme, *row.progress->pace), theme.surface);
}

void draw_progress_tile(Canvas& canvas, const Rect& tile, const HomeShow& show)
{
    const auto scope = canvas.piece("home.progress");
    draw_paper(canvas, tile, {.frame = true, .pressed = canvas.pressed("home.progress")});
    const auto pressed = canvas.shift(press_offset(canvas, "home.progress"));
    const Rect inner{tile.x + 38.0F, tile.y + 26.0F, tile.w - 76.0F, tile.h - 46.0F};
    std::string caption;
    if (show.view.progress.month > 0)
        caption = msg::format(msg::cumulative_to, show.language, show.view.progress.month_label);
    if (show.view.progress.estimated)
        caption += " " + std::string(msg::estimate_mark.in(show.language));
    draw_tile_head(canvas, inner,
                   {.icon = Icon::chart, .title = msg::indicators.in(show.language), .caption = caption});
    const bool portrait = canvas.layout().portrait;
    const float pitch = portrait ? 43.0F : 42.0F;
    const std::size_t shown = std::min(show.view.progress.rows.size(), rows_on_tile);
    for (std::size_t i = 0; i < shown; ++i)
        draw_progress_row(
            canvas, {inner.x, inner.y + head_height + 6.0F + pitch * static_cast<float>(i), inner.w, pitch},
            portrait ? 330.0F : 380.0F, show.view.progress.rows[i], show.moving);
    if (show.view.progress.rows.empty())
        canvas.paragraph({inner.x, inner.y + head_height + 20.0F}, inner.w, type::body_large,
                         canvas.theme().ink2, msg::no_reading.in(show.language));
    canvas.hit("home.progress", tile, Open{Route{.place = Place::progress}});
}

} // namespace

void draw_home_tiles(Canvas& canvas, const HomeTiles& at, const HomeShow& show)
{
    draw_ranking_tile(canvas, at.ranking, show);
    draw_honor_tile(canvas, at.honor, show.view, show.language);
    draw_movements_tile(canvas, at.movements, show.view, show.language);
    draw_progress_tile(canvas, at.progress, show);
}

} // namespace bangvang
