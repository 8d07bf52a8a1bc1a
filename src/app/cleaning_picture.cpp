#include "app/cleaning_picture.h"

#include "ui/chrome.h"
#include "ui/ornaments.h"
#include "ui/place.h"
#include "views/messages.h"

#include <numbers>
#include <string>

namespace bangvang {

namespace {

constexpr float radius = 200.0F; // of both rings
constexpr float top = -std::numbers::pi_v<float> / 2.0F;

struct Places {
    Rect title;
    Point count; // middle of the ring round the seconds
    Point hold;
    float brocade;
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {{64, 176, 952, 280}, {540, 776}, {540, 1392}, 1872};
    return {{64, 120, 1792, 200}, {640, 640}, {1280, 640}, 1032};
}

void draw_ring(Canvas& canvas, Point center, float part, float width)
{
    const Theme& theme = canvas.theme();
    canvas.circle_outline(center, radius, theme.gold.alpha(0.35F), width);
    if (part > 0.0F)
        canvas.arc(center, radius, top, top + 2.0F * std::numbers::pi_v<float> * part, theme.gold_light,
                   width);
}

void draw_count(Canvas& canvas, Point center, const CleaningPicture& picture, Language language)
{
    const auto piece = canvas.piece("cleaning.count");
    const Theme& theme = canvas.theme();
    draw_ring(canvas, center, picture.part_left, 8.0F);
    line_in(canvas, {center.x - radius, center.y - 128.0F, 2.0F * radius, 176.0F}, type::num_xl.at(168.0F),
            theme.gold_light, std::to_string(picture.seconds_left), Align::center);
    const auto count = static_cast<std::size_t>(picture.seconds_left);
    line_in(canvas, {center.x - radius, center.y + 64.0F, 2.0F * radius, 56.0F}, type::label.at(36.0F),
            theme.ink, msg::seconds_left.of(count).in(language), Align::center);
}

void draw_hold(Canvas& canvas, Point center, float held, Language language)
{
    const auto piece = canvas.piece("cleaning.hold");
    const Theme& theme = canvas.theme();
    canvas.circle(center, radius, theme.lacquer_top);
    draw_ring(canvas, center, held, held > 0.0F ? 20.0F : 8.0F);
    canvas.icon(Icon::lock, {center.x - 44.0F, center.y - 128.0F, 88.0F, 88.0F}, theme.gold_light, 5.0F);
    fitted_in(canvas, {center.x - 150.0F, center.y - 16.0F, 300.0F, 112.0F}, type::label.at(36.0F),
              theme.ink_on_lacquer, msg::hold_to_unlock.in(language), 2, {36.0F, 32.0F, 28.0F},
              Align::center);
}

} // namespace

Rect cleaning_hold(const Layout& layout)
{
    const Point center = places(layout).hold;
    return {center.x - radius, center.y - radius, 2.0F * radius, 2.0F * radius};
}

// On dark lacquer one sees what the cloth has left.
void draw_cleaning(Canvas& canvas, const CleaningPicture& picture, Language language)
{
    draw_ground(canvas, Ground::plain);
    const Layout& layout = canvas.layout();
    const Places at = places(layout);
    {
        const auto piece = canvas.piece("cleaning");
        const Rect window = layout.window();
        canvas.sprite(
            {.kind = ArtKind::brocade,
             .variant = brocade_variant(BrocadePattern::tram, BrocadePalette::attract)},
            {window.x, at.brocade, window.w, 3.0F * static_cast<float>(brocade_rows(BrocadePattern::tram))});
        fitted_in(canvas, at.title, type::display, canvas.theme().ink, msg::cleaning_title.in(language), 2,
                  {72.0F, 64.0F, 56.0F}, Align::center);
    }
    draw_count(canvas, at.count, picture, language);
    draw_hold(canvas, at.hold, picture.held, language);
    canvas.hit("cleaning.hold", cleaning_hold(layout), Action{});
}

} // namespace bangvang
