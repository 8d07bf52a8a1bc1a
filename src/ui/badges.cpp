#include "ui/badges.h"

#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace bangvang {

namespace {

constexpr float stamp_pad = 22.0F; // 20 and the 2 of the edge
constexpr float stamp_icon = 32.0F;
constexpr float chip_gap = 12.0F;
constexpr float pill_left = 16.0F;
constexpr float pill_right = 20.0F;
constexpr float pill_glyph = 30.0F;

struct MovementMetrics {
    TextStyle style;
    float glyph;
    float gap;
};

MovementMetrics movement_metrics(MovementWords words)
{
    if (words == MovementWords::number)
        return {type::num, 24.0F, 8.0F};
    return words == MovementWords::places ? MovementMetrics{type::label, 22.0F, 10.0F}
                                          : MovementMetrics{type::label, 26.0F, 12.0F};
}

std::string sentence_text(int places, Language language)
{
    const auto count = static_cast<std::size_t>(std::abs(places));
    if (places == 0)
        return std::string(msg::unchanged.in(language));
    return msg::format(places > 0 ? msg::risen : msg::fallen, count, language, count);
}

std::string movement_text(int places, Language language, MovementWords words)
{
    const auto count = static_cast<std::size_t>(std::abs(places));
    if (words == MovementWords::sentence)
        return sentence_text(places, language);
    if (words == MovementWords::number)
        return places == 0 ? std::string() : std::to_string(count);
    if (places == 0)
        return std::string(msg::same_place.in(language));
    return msg::format(msg::places, count, language, count);
}

struct MovementColors {
    Color glyph;
    Color text;
};

MovementColors movement_colors(const Theme& theme, int places, MovementLook look)
{
    if (look == MovementLook::on_lacquer)
        return {places > 0 ? theme.gold_on_lacquer : theme.ink_on_lacquer, theme.ink_on_lacquer};
    const Color color = places > 0 ? theme.ahead : places < 0 ? theme.behind : theme.ink2;
    return {color, color};
}

} // namespace

float stamp_width(const Canvas& canvas, Language language)
{
    const float text = canvas.width(type::label, msg::illustrative.in(language));
    return stamp_pad + stamp_icon + chip_gap + text + stamp_pad;
}

void draw_stamp(Canvas& canvas, Point at, Language language, StampLook look)
{
    const Theme& theme = canvas.theme();
    const bool art = look == StampLook::on_art;
    const Rect r{at.x, at.y, stamp_width(canvas, language), chip_height};
    if (art)
        canvas.rect(r, bangvang::theme(ThemeName::lacquer, theme.contrast).bg, chip_height / 2);
    canvas.rect_dashed(r, art ? theme.frame_on_lacquer : theme.line_strong, 2.0F, chip_height / 2);
    const Color ink = art ? theme.ink_on_lacquer : theme.ink2;
    canvas.icon(Icon::info, {r.x + stamp_pad, r.y + (r.h - stamp_icon) / 2, stamp_icon, stamp_icon}, ink,
                3.0F);
    const float x = stamp_pad + stamp_icon + chip_gap;
    line_in(canvas, {r.x + x, r.y, r.w - x, r.h}, type::label, ink, msg::illustrative.in(language));
}

std::string_view pace_words(Pace pace, Language language, PaceWords words)
{
    const bool brief = words == PaceWords::brief;
    if (pace == Pace::ahead)
        return (brief ? msg::pace_ahead_brief : msg::pace_ahead).in(language);
    if (pace == Pace::behind)
        return (brief ? msg::pace_behind_brief : msg::pace_behind).in(language);
    return (brief ? msg::pace_on_track_brief : msg::pace_on_track).in(language);
}

Glyph pace_glyph(Pace pace)
{
    constexpr std::array glyphs{Glyph::ahead, Glyph::on_track, Glyph::behind};
    return glyphs.at(static_cast<std::size_t>(pace));
}

Color pace_color(const Theme& theme, Pace pace)
{
    const std::array colors{theme.ahead, theme.on_track, theme.behind};
    return colors.at(static_cast<std::size_t>(pace));
}

float pace_pill_width(const Canvas& canvas, Pace pace, Language language, PaceWords words)
{
    const float text = canvas.width(type::label, pace_words(pace, language, words));
    return pill_left + pill_glyph + chip_gap + text + pill_right;
}

void draw_pace_pill(Canvas& canvas, Point at, Pace pace, Language language, PaceWords words)
{
    const Theme& theme = canvas.theme();
    const std::array washes{theme.ahead_wash, theme.on_track_wash, theme.behind_wash};
    const Color wash = washes.at(static_cast<std::size_t>(pace));
    const Color ink = pace_color(theme, pace);
    const Rect r{at.x, at.y, pace_pill_width(canvas, pace, language, words), chip_height};
    canvas.rect(r, wash, chip_height / 2);
    canvas.glyph(pace_glyph(pace), {r.x + pill_left, r.y + (r.h - pill_glyph) / 2, pill_glyph, pill_glyph},
                 ink, wash);
    const float x = pill_left + pill_glyph + chip_gap;
    line_in(canvas, {r.x + x, r.y, r.w - x, r.h}, type::label, ink, pace_words(pace, language, words));
}

float movement_width(const Canvas& canvas, int places, Language language, MovementWords words)
{
    const MovementMetrics m = movement_metrics(words);
    const std::string text = movement_text(places, language, words);
    return m.glyph + (text.empty() ? 0.0F : m.gap + canvas.width(m.style, text));
}

float draw_movement(Canvas& canvas, Point at, int places, Language language, MovementWords words,
                    MovementLook look)
{
    const MovementMetrics m = movement_metrics(words);
    const MovementColors colors = movement_colors(canvas.theme(), places, look);
    const Glyph glyph = places > 0 ? Glyph::up : places < 0 ? Glyph::down : Glyph::same;
    const float middle = at.y + m.style.line_height() / 2;
    canvas.glyph(glyph, {at.x, middle - m.glyph / 2, m.glyph, m.glyph}, colors.glyph);
    const std::string text = movement_text(places, language, words);
    if (text.empty())
        return m.glyph;
    return m.glyph + m.gap + canvas.text({at.x + m.glyph + m.gap, at.y}, m.style, colors.text, text);
}

void draw_rank_medal(Canvas& canvas, const Rect& square, int rank, float numeral_alpha)
{
    const bool lead = rank == 1;
    canvas.sprite({ArtKind::rank_medal, lead ? 1 : 0, 0}, square);
    if (lead && !canvas.theme().decorated())
        canvas.circle(square.center(), square.w * 0.34F, canvas.theme().gold_light); // brighter than the leaf
    // Of the diameter; more digits have to stay inside the ring of teeth.
    const float size = square.w * (rank < 10 ? 0.56F : rank < 100 ? 0.48F : 0.36F);
    const TextStyle style{Face::serif_bold, size, square.h / size};
    const Color ink = lead ? canvas.theme().on_leaf : canvas.theme().gold_on_lacquer;
    const auto faded = canvas.fade(numeral_alpha);
    canvas.text({square.x + square.w / 2, square.y - 0.035F * square.h}, style, ink, std::to_string(rank),
                {.align = Align::center});
}

void draw_moving_medal(Canvas& canvas, const Rect& square, std::string_view name, int rank,
                       const Moving& moving)
{
    const std::string settled = std::to_string(rank);
    const Moving::Label label = moving.label(name, settled);
    draw_rank_medal(canvas, square, whole_number(label.text).value_or(rank), label.alpha);
}

float draw_criterion_key(Canvas& canvas, Point at, int index, std::string_view letter)
{
    const Theme& theme = canvas.theme();
    const auto color = static_cast<std::size_t>(index) % theme.criterion.size();
    const float width = std::max(key_size, canvas.width(type::label_bold, letter) + 10.0F);
    const Rect r{at.x, at.y, width, key_size};
    canvas.rect(r, theme.criterion[color], 4.0F);
    line_in(canvas, r, type::label_bold, theme.on_criterion[color], letter, Align::center);
    return width;
}

void draw_bonus_key(Canvas& canvas, Point at)
{
    canvas.lozenge({at.x + key_size / 2, at.y + key_size / 2}, 15.0F, canvas.theme().gold);
}

} // namespace bangvang
