#include "ui/hero.h"

namespace bangvang {

namespace {

void paint_key(Painter& painter, const ArtKey& key, ThemeName theme)
{
    switch (key.kind) {
    case ArtKind::ground:
        return paint_ground(painter, theme, static_cast<GroundArt>(key.variant));
    case ArtKind::hero:
        return paint_hero(painter, static_cast<HeroArt>(key.variant));
    case ArtKind::hero_layer: // baked apart
        return;
    case ArtKind::emblem:
        return paint_emblem(painter, key.variant == 1);
    case ArtKind::drum:
        return paint_panel_drum(painter, theme, static_cast<DrumArt>(key.variant));
    case ArtKind::medallion:
        return paint_medallion(painter, theme, key.variant);
    case ArtKind::medallion_rim:
        return paint_medallion_rim(painter);
    case ArtKind::rank_medal:
        return paint_rank_medal(painter, key.variant == 1);
    case ArtKind::brocade:
        return paint_brocade(painter, theme, static_cast<BrocadePattern>(key.variant / 16),
                             static_cast<BrocadePalette>(key.variant % 16));
    case ArtKind::pictograph:
        return paint_pictograph(painter, theme, static_cast<Picto>(key.variant));
    case ArtKind::icon:
        return paint_icon(painter, static_cast<Icon>(key.variant), key.extra / 100.0);
    case ArtKind::glyph:
        return paint_glyph(painter, static_cast<Glyph>(key.variant), key.extra == 1);
    case ArtKind::notch_corner:
        return paint_notch_corner(painter, static_cast<Corner>(key.variant), key.extra);
    case ArtKind::ribbon:
        return paint_ribbon(painter);
    case ArtKind::shadow:
        return paint_shadow(painter);
    }
}

} // namespace

Image bake_art(const ArtKey& key, ThemeName theme, int width_px, int height_px, double scale)
{
    if (key.kind == ArtKind::hero_layer)
        return bake_hero_layer(key, width_px, height_px, scale);
    Painter painter(width_px, height_px, scale);
    paint_key(painter, key, theme);
    const bool opaque = key.kind == ArtKind::ground || key.kind == ArtKind::hero;
    return painter.finish(opaque ? Dither::fine : Dither::none);
}

} // namespace bangvang
