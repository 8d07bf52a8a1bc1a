#include "ui/theme.h"

namespace bangvang {

namespace {

constexpr Theme make_day()
{
    Theme t;
    t.name = ThemeName::day;
    t.bg = rgb(0xF7EFDC);
    t.bg_deep = rgb(0xEDE0C3);
    t.surface = rgb(0xFFFAEF);
    t.surface_sunk = rgb(0xEFE3C8);
    t.press = rgb(0xEADCBB);
    t.line = rgb(0xD2BF95);
    t.line_strong = rgb(0x94773F);
    t.ink = rgb(0x22140C);
    t.ink2 = rgb(0x463222);
    t.ink_on_lacquer = rgb(0xFFF4DE);
    t.accent = rgb(0x86120A);
    t.accent_deep = rgb(0x5C0A06);
    t.on_accent = rgb(0xFFF4DE);
    t.accent_wash = rgb(0xF6DFC9);
    t.gold = rgb(0xB98A34);
    t.gold_light = rgb(0xE6C478);
    t.gold_deep = rgb(0x7B5716);
    t.gold_on_lacquer = rgb(0xF5DA98);
    t.lacquer_top = rgb(0x76140D);
    t.lacquer_bottom = rgb(0x470905);
    t.dock = rgb(0x4A0C07);
    t.dock_deep = rgb(0x300604);
    t.dock_line = rgb(0xB98A34);
    t.dock_on_ink = rgb(0x2A0B05);
    t.ahead = rgb(0x17472E);
    t.ahead_wash = rgb(0xDDE7CF);
    t.on_track = rgb(0x1B3A5E);
    t.on_track_wash = rgb(0xD8E1E6);
    t.behind = rgb(0x643000);
    t.behind_wash = rgb(0xF5DFB8);
    t.criterion = {rgb(0x7E1710), rgb(0xE2B659), rgb(0x1D4460), rgb(0xB9CB90), rgb(0x5A3E30)};
    t.on_criterion = {rgb(0xFFF4DE), rgb(0x22140C), rgb(0xFFF4DE), rgb(0x22140C), rgb(0xFFF4DE)};
    t.grid = rgb(0xE6D9B8);
    t.plan = rgb(0x4E3C22);
    t.last_year = rgb(0x2F4A6B);
    t.band = rgb(0x93170E);
    t.ridge1 = rgb(0xE9DAB8);
    t.ridge2 = rgb(0xDFCCA2);
    t.ridge3 = rgb(0xD2BA88);
    t.shadow = rgb(0x3A1A08);
    t.scrim = rgb(0x1B0806);
    t.frame_on_lacquer = rgb(0xD9AE5C);
    t.sheen = rgb(0xFFE2B0);
    t.on_ribbon = rgb(0x3A0A06);
    t.leaf_top = rgb(0xFBE9BC);
    t.leaf_bottom = rgb(0xE3B65A);
    t.on_leaf = rgb(0x470905);
    return t;
}

constexpr Theme make_lacquer()
{
    Theme t;
    t.name = ThemeName::lacquer;
    t.bg = rgb(0x1A0705);
    t.bg_deep = rgb(0x0F0403);
    t.surface = rgb(0x35110C);
    t.surface_sunk = rgb(0x190605);
    t.press = rgb(0x5A1E15);
    t.line = rgb(0x6E3D22);
    t.line_strong = rgb(0xB88A44);
    t.ink = rgb(0xFDF5E4);
    t.ink2 = rgb(0xEAD5AE);
    t.ink_on_lacquer = rgb(0xFFF4DE);
    t.accent = rgb(0xEFCB76);
    t.accent_deep = rgb(0xB98A34);
    t.on_accent = rgb(0x2A0B05);
    t.accent_wash = rgb(0x4B2410);
    t.gold = rgb(0xC99A42);
    t.gold_light = rgb(0xF3D793);
    t.gold_deep = rgb(0x8A6222);
    t.gold_on_lacquer = rgb(0xF5DA98);
    t.lacquer_top = rgb(0x76140D);
    t.lacquer_bottom = rgb(0x430905);
    t.dock = rgb(0x240805);
    t.dock_deep = rgb(0x120403);
    t.dock_line = rgb(0x8A6222);
    t.dock_on_ink = rgb(0x2A0B05);
    t.ahead = rgb(0xBBDDA2);
    t.ahead_wash = rgb(0x26351D);
    t.on_track = rgb(0xAFCDEB);
    t.on_track_wash = rgb(0x1C2C3D);
    t.behind = rgb(0xF6BE7C);
    t.behind_wash = rgb(0x46270C);
    t.criterion = {rgb(0xEC8A54), rgb(0xF3D793), rgb(0x9CC0E2), rgb(0xC3DBA3), rgb(0xDDBBA0)};
    t.on_criterion = {rgb(0x1A0705), rgb(0x1A0705), rgb(0x1A0705), rgb(0x1A0705), rgb(0x1A0705)};
    t.grid = rgb(0x4A2417);
    t.plan = rgb(0xEAD5AE);
    t.last_year = rgb(0xAECDEA);
    t.band = rgb(0xEFCB76);
    t.ridge1 = rgb(0x4A120C);
    t.ridge2 = rgb(0x360C08);
    t.ridge3 = rgb(0x240705);
    t.shadow = rgb(0x000000);
    t.scrim = rgb(0x0A0302);
    t.frame_on_lacquer = rgb(0xD9AE5C);
    t.sheen = rgb(0xFFE2B0);
    t.on_ribbon = rgb(0x3A0A06);
    t.leaf_top = rgb(0xFBE9BC);
    t.leaf_bottom = rgb(0xE3B65A);
    t.on_leaf = rgb(0x470905);
    return t;
}

// What both have in common: one colour behind everything that is read, ink towards black or white.
constexpr void heighten(Theme& t)
{
    t.contrast = Contrast::high;
    t.heavier = 1.5F;
    t.bg_deep = t.bg;
    t.lacquer_bottom = t.lacquer_top;
    t.dock_deep = t.dock;
    t.accent_wash = t.ahead_wash = t.on_track_wash = t.behind_wash = t.surface;
    t.ink_on_lacquer = rgb(0xFFFFFF);
    t.gold_on_lacquer = rgb(0xFFE7A6);
    t.gold_light = rgb(0xFFDC8C);
    t.frame_on_lacquer = rgb(0xFFDC8C);
    t.leaf_top = rgb(0xFFF0C8);
    t.leaf_bottom = rgb(0xFFDC8C);
    t.on_leaf = rgb(0x000000);
    t.dock_on_ink = rgb(0x000000);
    t.scrim = rgb(0x000000);
}

constexpr Theme make_high_day()
{
    Theme t = make_day();
    t.bg = rgb(0xF8F1E2);
    t.surface = rgb(0xFFFFFF);
    t.surface_sunk = rgb(0xF3EBDA);
    t.press = rgb(0xE9D9AE);
    t.line = rgb(0x7A6238);
    t.line_strong = rgb(0x33240F);
    t.ink = rgb(0x000000);
    t.ink2 = rgb(0x1D110A);
    t.accent = rgb(0x650804);
    t.accent_deep = rgb(0x3E0402);
    t.on_accent = rgb(0xFFFFFF);
    t.gold = rgb(0x7A5410);
    t.gold_deep = rgb(0x4F3608);
    t.lacquer_top = rgb(0x420603);
    t.dock = rgb(0x2C0503);
    t.dock_line = rgb(0xFFDC8C);
    t.ahead = rgb(0x0A3A20);
    t.on_track = rgb(0x0C2A4A);
    t.behind = rgb(0x4A2200);
    t.criterion = {rgb(0x650804), rgb(0xF0C566), rgb(0x0F3350), rgb(0xC3D898), rgb(0x3A261C)};
    t.on_criterion = {rgb(0xFFFFFF), rgb(0x000000), rgb(0xFFFFFF), rgb(0x000000), rgb(0xFFFFFF)};
    t.grid = rgb(0xE2DACA);
    t.plan = rgb(0x2C2010);
    t.last_year = rgb(0x17314F);
    t.band = t.accent;
    heighten(t);
    return t;
}

constexpr Theme make_high_lacquer()
{
    Theme t = make_lacquer();
    t.bg = rgb(0x0A0201);
    t.surface = rgb(0x1C0604);
    t.surface_sunk = rgb(0x000000);
    t.press = rgb(0x3C120B);
    t.line = rgb(0xA87A48);
    t.line_strong = rgb(0xF0C878);
    t.ink = rgb(0xFFFFFF);
    t.ink2 = rgb(0xF8EBD0);
    t.accent = rgb(0xFFDC8C);
    t.accent_deep = rgb(0xE0B058);
    t.on_accent = rgb(0x000000);
    t.gold = rgb(0xF0C878);
    t.gold_deep = rgb(0xC99A42);
    t.lacquer_top = rgb(0x3A0603);
    t.dock = rgb(0x140402);
    t.dock_line = rgb(0xF0C878);
    t.ahead = rgb(0xD0F0B8);
    t.on_track = rgb(0xCBE2FA);
    t.behind = rgb(0xFFD69C);
    t.criterion = {rgb(0xF7AE80), rgb(0xFFE3A3), rgb(0xB8D6F2), rgb(0xD5EABB), rgb(0xEFD6BE)};
    t.on_criterion = {rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000)};
    t.grid = rgb(0x3A1C12);
    t.plan = rgb(0xF8EBD0);
    t.last_year = rgb(0xCBE2FA);
    t.band = t.accent;
    heighten(t);
    return t;
}

constexpr Theme day = make_day();
constexpr Theme lacquer = make_lacquer();
constexpr Theme high_day = make_high_day();
constexpr Theme high_lacquer = make_high_lacquer();

} // namespace

const Theme& theme(ThemeName name, Contrast contrast)
{
    if (contrast == Contrast::high)
        return name == ThemeName::day ? high_day : high_lacquer;
    return name == ThemeName::day ? day : lacquer;
}

} // namespace bangvang
