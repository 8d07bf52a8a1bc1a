#include "ui/noise.h"
#include "ui/ornaments.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// One crest line and the land below it, in parts of the picture's height.
struct Ridge {
    double down;
    double height;
    Color color;
    double frequency;
    double seed;
};

struct RidgeLook {
    double y;
    Color crest;
    double crest_width;
};

void paint_ridges(Painter& painter, std::span<const Ridge> ridges, const RidgeLook& look)
{
    const double w = painter.width();
    const double h = painter.height();
    for (const Ridge& ridge : ridges) {
        const double frequency = ridge.frequency * (w > h ? 1.5 : .9);
        const Line crest =
            crest_line({0, w, look.y + ridge.down * h, ridge.height * h, ridge.seed, frequency});
        painter.polygon(land_below(crest, h), ridge.color);
        painter.stroke(crest, {look.crest_width}, look.crest);
    }
}

constexpr std::array<Ridge, 3> day_ridges{
    {{0, .20, rgb(0xEFE2C3), 2.6, 3}, {.05, .16, rgb(0xE8D8B2), 3.1, 8}, {.10, .11, rgb(0xE1CE9F), 3.6, 15}}};
constexpr std::array<Ridge, 3> lacquer_ridges{{{.02, .20, rgb(0x3F0F09), 2.6, 3},
                                               {.07, .16, rgb(0x310A06), 3.1, 8},
                                               {.13, .12, rgb(0x240704), 3.6, 15}}};
constexpr std::array<Ridge, 3> notice_day{
    {{0, .15, rgb(0xEBDDBB), 2.4, 3}, {.05, .12, rgb(0xE4D3AB), 3.0, 8}, {.10, .10, rgb(0xDCC897), 3.5, 15}}};
constexpr std::array<Ridge, 3> notice_lacquer{
    {{0, .15, rgb(0x3F0F09), 2.4, 3}, {.05, .12, rgb(0x310A06), 3.0, 8}, {.10, .10, rgb(0x240704), 3.5, 15}}};
// Giấy dó: long bark fibres, most of them brown and a few bleached.
void paint_fibres(Painter& painter)
{
    const double w = painter.width();
    const double h = painter.height();
    const Color brown = rgb(0x8A6A34).alpha(.075F);
    const Color bleached = rgb(0xFFFFFF).alpha(.42F);
    Chance chance(12);
    const int count = static_cast<int>(std::lround(w * h / 9000.0));
    for (int i = 0; i < count; ++i) {
        const double x = chance.next() * w;
        const Vec start{x, chance.next() * h};
        const double angle = chance.next() * 6.28;
        const double length = 10.0 + chance.next() * 46.0;
        const double bow = (chance.next() - .5) * length * .7;
        const Vec along{std::cos(angle) * length, std::sin(angle) * length};
        const Vec middle = start + along * .5 + Vec{-std::sin(angle) * bow, std::cos(angle) * bow};
        const Vec end = start + along;
        const Line fibre =
            cubic(start, start + (middle - start) * (2.0 / 3.0), end + (middle - end) * (2.0 / 3.0), end, 12);
        if (i % 3 != 0)
            painter.stroke(fibre, {1.2}, brown);
        else
            painter.stroke(fibre, {1.4}, bleached);
    }
}

void paint_paper(Painter& painter, bool ridges)
{
    const double h = painter.height();
    const Theme& day = theme(ThemeName::day);
    painter.rect(0, 0, painter.width(), h, Paint::vertical(0, h, {{0, day.bg}, {1, day.bg_deep}}));
    paint_fibres(painter);
    const double y = painter.width() > h ? h * 860.0 / 1080.0 : h * 1600.0 / 1920.0;
    if (ridges)
        paint_ridges(painter, day_ridges, {y, rgb(0xB98A34).alpha(.35F), 1.3});
}

void paint_lacquer(Painter& painter, GroundArt art)
{
    const double w = painter.width();
    const double h = painter.height();
    painter.rect(0, 0, w, h,
                 Paint::vertical(0, h, {{0, rgb(0x1A0705)}, {.7, rgb(0x3A0E09)}, {1, rgb(0x240805)}}));
    if (art != GroundArt::bare)
        paint_ridges(painter, lacquer_ridges, {h * .80, rgb(0xC99A42).alpha(.24F), 1.2});
    paint_flakes(painter, {w, h * .5, 60, 41, rgb(0xE8C06A), 5, .35});
}

constexpr Color see_through{0, 0, 0, 0};

struct PanelDrum {
    Vec center;
    double radius;
    double alpha;
};

PanelDrum place_drum(const Painter& painter, DrumArt art)
{
    const double w = painter.width();
    const double h = painter.height();
    const bool tall = h > w;
    switch (art) {
    case DrumArt::hub_tile:
        return {{w - 70, h - 20}, h * .86, .16};
    case DrumArt::document_tile:
        return w > 2 * h ? PanelDrum{{w - 40, h / 2}, 150, .30} : PanelDrum{{w - 40, h - 10}, 210, .26};
    case DrumArt::honoree:
        return tall ? PanelDrum{{w / 2, 300}, 300, .22} : PanelDrum{{w / 2, 220}, 330, .22};
    case DrumArt::notice:
        return tall ? PanelDrum{{w / 2, 700}, 300, .75} : PanelDrum{{w / 2, 400}, 236, .75};
    case DrumArt::face:
        break;
    }
    return {{w / 2, h / 2}, std::min(w, h) / 2, 1.0};
}

int detail_of(double radius)
{
    return radius > 260.0 ? 2 : radius > 90.0 ? 1 : 0;
}

void paint_notice(Painter& painter, ThemeName name, const PanelDrum& drum)
{
    const bool day = name == ThemeName::day;
    const DrumLook look = day ? DrumLook{rgb(0xC9A968), rgb(0xCBA863), see_through, rgb(0xC79F55), 1, 1}
                              : DrumLook{rgb(0xC08A3A), rgb(0xA8742E), see_through, rgb(0xC99A42), 1, 1};
    paint_drum(painter, drum.center, drum.radius, look);
    painter.fade(day ? drum.alpha : drum.alpha * .7);
    const double y = painter.height() > painter.width() ? 1140 : 600;
    if (day)
        paint_ridges(painter, notice_day, {y, rgb(0xB98A34).alpha(.45F), 1.4});
    else
        paint_ridges(painter, notice_lacquer, {y, rgb(0xC99A42).alpha(.35F), 1.3});
}

} // namespace

void paint_ground(Painter& painter, ThemeName name, GroundArt art)
{
    if (name == ThemeName::day)
        paint_paper(painter, art == GroundArt::ridges);
    else
        paint_lacquer(painter, art);
}

void paint_panel_drum(Painter& painter, ThemeName name, DrumArt art)
{
    const PanelDrum drum = place_drum(painter, art);
    if (art == DrumArt::notice)
        return paint_notice(painter, name, drum);
    const int detail = art == DrumArt::face ? detail_of(drum.radius) : 1;
    paint_drum(painter, drum.center, drum.radius,
               {rgb(0xC08A3A), rgb(0xA8742E), see_through, rgb(0xC99A42), 1, detail});
    painter.fade(drum.alpha);
    if (art != DrumArt::face)
        painter.keep(rounded_rectangle(0, 0, painter.width(), painter.height(), 12));
}

} // namespace bangvang
