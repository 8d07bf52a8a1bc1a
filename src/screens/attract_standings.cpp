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

constexpr float rail_above = 48.0F;   // where a rail comes from
constexpr Seconds scrolls_start{0.3}; // the rails hang
constexpr Seconds medal_after{0.3};   // a scroll has begun to unroll
constexpr Seconds score_after{0.4};
constexpr Seconds next_start{1.5};
constexpr float next_aside = 32.0F;
constexpr float shadow_room = 96.0F; // what a scroll's shadow takes around it

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
                Language language, float part)
{
    const Theme& theme = canvas.theme();
    const std::string_view words = msg::points.in(language);
    const float width = canvas.width(style, row.total_text) + 20.0F + canvas.width(type::label, words);
    const Rect line{center_top.x - width / 2.0F, center_top.y, width, style.line_height()};
    canvas.text({line.x, line.y}, style, theme.gold_on_lacquer, counted(row.total, row.total_text, part),
                {.room = row.total_text});
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

void draw_medal(Canvas& canvas, const Rect& square, int rank, float part)
{
    if (part <= 0.0F)
        return;
    const auto faded = canvas.fade(part);
    const auto grown = canvas.turned(square.center(), 0.0F, 0.8F + 0.2F * part);
    draw_rank_medal(canvas, square, rank);
}

// What is written on a scroll, whose motions begin at `start`.
void draw_scroll_face(Canvas& canvas, const ScrollPlace& place, const RankingRow& row, const SceneLook& look,
                      Seconds start)
{
    const Rect& r = place.panel;
    draw_lacquer(
        canvas, r,
        {.notch = 28.0F, .inset = 14.0F, .shadow = place.medal > 200.0F ? ShadowSize::l : ShadowSize::m});
    const float middle = r.center().x;
    float y = r.y + place.top;
    draw_medal(canvas, {middle - place.medal / 2.0F, y, place.medal, place.medal}, row.rank,
               part_of(look.time.age, start + medal_after, motion::medal_grow));
    y += place.medal + 16.0F;
    const TextStyle score = type::num_l.at(place.score_px);
    const float movement_y = r.bottom() - 34.0F - 44.0F;
    const float score_y = movement_y - 4.0F - score.line_height();
    const float width = r.w - 80.0F;
    fitted_in(canvas, {middle - width / 2.0F, y, width, score_y - y}, type::h2.leading(1.3F),
              canvas.theme().ink_on_lacquer, row.name, 5, {place.name_px, 40.0F, 36.0F, 32.0F, 28.0F},
              Align::center);
    draw_score(canvas, {middle, score_y}, score, row, look.language,
               part_of(look.time.age, start + score_after, motion::count_up));
    draw_movement_centered(canvas, {middle, movement_y + 22.0F - type::label.line_height() / 2.0F}, row,
                           look.language);
}

// The roll at the lower end of a scroll that is being unrolled; it is gone when the scroll hangs.
void draw_roll(Canvas& canvas, const Rect& panel, float part)
{
    const float y = panel.y + panel.h * part;
    const auto faded = canvas.fade(std::min(1.0F, (1.0F - part) * 8.0F));
    draw_rail(canvas, {panel.x - 8.0F, y - 7.0F, panel.w + 16.0F, 14.0F});
}

// The scrolls open one after the other, the leader's last: `turn` counts them.
void draw_scroll(Canvas& canvas, const ScrollPlace& place, const RankingRow& row, const SceneLook& look,
                 std::size_t turn)
{
    const auto scope = canvas.piece("attract.scroll." + row.code);
    const Seconds start = scrolls_start + Seconds(motion::scroll_unroll.stagger) * static_cast<double>(turn);
    const float part = part_of(look.time.age, start, motion::scroll_unroll);
    const float dropped = part_of(look.time.age, Seconds(0.0), motion::rail_drop);
    const auto rail = [&] {
        const auto faded = canvas.fade(dropped);
        const auto above = canvas.shift({0.0F, -rail_above * (1.0F - dropped)});
        draw_rail(canvas, place.rail);
    };
    if (canvas.layout().portrait) // there a scroll hangs before its rail
        rail();
    const Rect& r = place.panel;
    if (part >= 1.0F) {
        draw_scroll_face(canvas, place, row, look, start);
    } else if (part > 0.0F) {
        {
            const auto unrolled = canvas.clip(
                {r.x - shadow_room, r.y - shadow_room, r.w + 2.0F * shadow_room, shadow_room + r.h * part});
            draw_scroll_face(canvas, place, row, look, start);
        }
        draw_roll(canvas, r, part);
    }
    if (!canvas.layout().portrait)
        rail();
    wake_area(canvas, "attract.unit." + row.code, r, Route{.place = Place::unit, .code = row.code},
              look.touchable);
}

// Ranks four, five and six beside the hint, as many as fit.
void draw_next_ranks(Canvas& canvas, const SceneLook& look, float right)
{
    const auto scope = canvas.piece("attract.next");
    const Theme& theme = canvas.theme();
    constexpr float middle = 973.0F;
    float x = 64.0F;
    const std::vector<RankingRow>& rows = look.view.news.ranking.rows;
    for (std::size_t i = 3; i < std::min<std::size_t>(rows.size(), 6); ++i) {
        const RankingRow& row = rows[i];
        const std::string rank = std::to_string(row.rank);
        const float width = canvas.width(type::h3, rank) + 28.0F + canvas.width(type::label, row.short_name) +
                            canvas.width(type::num, row.total_text);
        if (x + width > right)
            return;
        const Seconds start = next_start + Seconds(motion::ranks_slide.stagger) * static_cast<double>(i - 3);
        const float part = part_of(look.time.age, start, motion::ranks_slide);
        const auto faded = canvas.fade(part);
        const auto aside = canvas.shift({-next_aside * (1.0F - part), 0.0F});
        const float line = type::label.line_height() / 2.0F;
        x += canvas.text({x, middle - type::h3.line_height() / 2.0F}, type::h3, theme.gold_on_lacquer, rank) +
             14.0F;
        x += canvas.text({x, middle - line}, type::label, theme.ink_on_lacquer, row.short_name) + 14.0F;
        x += canvas.text({x, middle - type::num.line_height() / 2.0F}, type::num, theme.gold_on_lacquer,
                         row.total_text) +
             36.0F;
    }
}

} // namespace

void draw_standings_scene(Canvas& canvas, const SceneLook& look)
{
    const RankingView& ranking = look.view.news.ranking;
    draw_scene_title(canvas, msg::ranking_title.in(look.language), ranking.period_label);
    const auto places = scroll_places(canvas.layout());
    const std::size_t scrolls = std::min(places.size(), ranking.rows.size());
    for (const std::size_t place : {1U, 2U, 0U}) // the leader's scroll hangs in front
        if (place < scrolls)
            draw_scroll(canvas, places[place], ranking.rows[place], look, scrolls - 1 - place);
    const bool portrait = canvas.layout().portrait;
    const float size = portrait ? 124.0F : 104.0F;
    const float hint = touch_hint_width(canvas, size, look.language);
    if (portrait) {
        draw_touch_hint(canvas, {540.0F - hint / 2.0F, 1790.0F}, size, look);
        return;
    }
    draw_next_ranks(canvas, look, 1856.0F - hint - 36.0F);
    draw_touch_hint(canvas, {1856.0F - hint, 973.0F}, size, look);
}

} // namespace bangvang
