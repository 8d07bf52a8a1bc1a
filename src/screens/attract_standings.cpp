// Scene 02: the three leaders on hanging scrolls.
#include "screens/attract_parts.h"
#include "ui/badges.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

struct ScrollPlace {
    Rect panel;
    Rect rail;
    float medal;
    float name_px;
    float score_px;
    float top; // padding above the medal
};

// First, second and third; the first hangs in the middle and lowest in reading order on portrait screens.
std::array<ScrollPlace, 3> scroll_places(const Layout& layout)
{
    if (layout.portrait)
        return {{{{240, 430, 600, 640}, {220, 422, 640, 14}, 204.0F, 48.0F, 100.0F, 40.0F},
                 {{74, 1138, 440, 560}, {64, 1130, 460, 14}, 140.0F, 36.0F, 84.0F, 30.0F},
                 {{566, 1138, 440, 560}, {556, 1130, 460, 14}, 140.0F, 36.0F, 84.0F, 30.0F}}};
    return {{{{670, 220, 580, 690}, {650, 212, 620, 14}, 204.0F, 48.0F, 100.0F, 40.0F},
             {{110, 290, 520, 600}, {90, 282, 560, 14}, 156.0F, 40.0F, 84.0F, 40.0F},
             {{1290, 330, 520, 560}, {1270, 322, 560, 14}, 156.0F, 40.0F, 84.0F, 40.0F}}};
}

void draw_rail(Canvas& canvas, const Rect& r)
{
    const Theme& theme = canvas.theme();
    canvas.rect({r.x, r.y + 2.0F, r.w, 10.0F}, theme.gold);
    canvas.rect({r.x, r.y + 2.0F, r.w, 3.0F}, theme.leaf_top);
    canvas.circle({r.x + 7.0F, r.y + 7.0F}, 7.0F, theme.gold_light);
    canvas.circle({r.right() - 7.0F, r.y + 7.0F}, 7.0F, theme.gold_light);
}

// "96,4 điểm" centred as one, the word in the middle of the figure's height.
void draw_score(Canvas& canvas, Point center_top, const TextStyle& style, const RankingRow& row,
                Language language)
{
    const Theme& theme = canvas.theme();
    const std::string_view words = msg::points.in(language);
    const float width = canvas.width(style, row.total_text) + 20.0F + canvas.width(type::label, words);
    const Rect line{center_top.x - width / 2.0F, center_top.y, width, style.line_height()};
    line_in(canvas, line, style, theme.gold_on_lacquer, row.total_text);
    line_in(canvas, line, type::label, theme.ink_on_lacquer, words, Align::right);
}

void draw_movement_centered(Canvas& canvas, Point center_top, const RankingRow& row, Language language)
{
    if (!row.movement)
        return;
    const float width = movement_width(canvas, *row.movement, language, MovementWords::sentence);
    draw_movement(canvas, {center_top.x - width / 2.0F, center_top.y}, *row.movement, language,
                  MovementWords::sentence, MovementLook::on_lacquer);
}

void draw_scroll(Canvas& canvas, const ScrollPlace& place, const RankingRow& row, Language language,
                 Touchable touchable)
{
    const auto scope = canvas.piece("attract.scroll." + row.code);
    const Rect& r = place.panel;
    draw_lacquer(
        canvas, r,
        {.notch = 28.0F, .inset = 14.0F, .shadow = place.medal > 200.0F ? ShadowSize::l : ShadowSize::m});
    const float middle = r.center().x;
    float y = r.y + place.top;
    draw_rank_medal(canvas, {middle - place.medal / 2.0F, y, place.medal, place.medal}, row.rank);
    y += place.medal + 16.0F;
    const TextStyle score = type::num_l.at(place.score_px);
    const float movement_y = r.bottom() - 34.0F - 44.0F;
    const float score_y = movement_y - 4.0F - score.line_height();
    const float width = r.w - 80.0F;
    fitted_in(canvas, {middle - width / 2.0F, y, width, score_y - y}, type::h2.leading(1.3F),
              canvas.theme().ink_on_lacquer, row.name, 5, {place.name_px, 40.0F, 36.0F, 32.0F, 28.0F},
              Align::center);
    draw_score(canvas, {middle, score_y}, score, row, language);
    draw_movement_centered(canvas, {middle, movement_y + 22.0F - type::label.line_height() / 2.0F}, row,
                           language);
    draw_rail(canvas, place.rail);
    wake_area(canvas, "attract.unit." + row.code, r, Route{.place = Place::unit, .code = row.code},
              touchable);
}

// Ranks four, five and six beside the hint, as many as fit.
void draw_next_ranks(Canvas& canvas, const AttractView& view, float right)
{
    const auto scope = canvas.piece("attract.next");
    const Theme& theme = canvas.theme();
    constexpr float middle = 973.0F;
    float x = 64.0F;
    for (std::size_t i = 3; i < std::min<std::size_t>(view.news.ranking.rows.size(), 6); ++i) {
        const RankingRow& row = view.news.ranking.rows[i];
        const std::string rank = std::to_string(row.rank);
        const float width = canvas.width(type::h3, rank) + 28.0F + canvas.width(type::label, row.short_name) +
                            canvas.width(type::num, row.total_text);
        if (x + width > right)
            return;
        const float line = type::label.line_height() / 2.0F;
        x += canvas.text({x, middle - type::h3.line_height() / 2.0F}, type::h3, theme.gold_on_lacquer, rank) +
             14.0F;
        x += canvas.text({x, middle - line}, type::label, theme.ink_on_lacquer, row.short_name) + 14.0F;
        x += canvas.text({x, middle - type::num.line_height() / 2.0F}, type::num, theme.gold_on_lacquer,
                         row.total_text) +
             36.0F;
    }
}

void draw_title(Canvas& canvas, const AttractView& view, Language language)
{
    const auto scope = canvas.piece("attract.title");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float middle = canvas.layout().width / 2.0F;
    const TextStyle title = portrait ? type::display : type::display.leading(1.2F);
    const float y = portrait ? 220.0F : 48.0F;
    canvas.text({middle, y}, title, theme.leaf_top, msg::ranking_title.in(language),
                {.align = Align::center, .bottom = theme.leaf_bottom});
    canvas.text({middle, y + title.line_height()}, type::body_large, theme.ink_on_lacquer,
                view.news.ranking.period_label, {.align = Align::center});
}

} // namespace

void draw_standings_scene(Canvas& canvas, const AttractView& view, Language language, Touchable touchable)
{
    draw_attract_frame(canvas, view, HeroArt::standings, language, touchable, Route{.place = Place::ranking});
    draw_title(canvas, view, language);
    const auto places = scroll_places(canvas.layout());
    const auto& rows = view.news.ranking.rows;
    for (const std::size_t place : {1U, 2U, 0U}) // the leader's scroll hangs in front
        if (place < rows.size())
            draw_scroll(canvas, places[place], rows[place], language, touchable);
    const bool portrait = canvas.layout().portrait;
    const float size = portrait ? 124.0F : 104.0F;
    const float hint = size + touch_hint_gap + touch_hint_width(canvas, language);
    if (portrait) {
        draw_touch_hint(canvas, {540.0F - hint / 2.0F, 1793.0F}, size, language);
        return;
    }
    draw_next_ranks(canvas, view, 1856.0F - hint - 36.0F);
    draw_touch_hint(canvas, {1856.0F - hint, 973.0F}, size, language);
}

} // namespace bangvang
