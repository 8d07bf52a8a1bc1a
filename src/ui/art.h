// The ornaments as baked pictures: drum, medallions, medals, emblem, icons, brocade, ground, hero. Each is drawn once
// by the painter at the size it is shown in, in device pixels, and kept as a texture.
#pragma once

#include "ui/color.h"
#include "ui/textures.h"
#include "ui/theme.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <memory>

namespace bangvang {

enum class Icon { home, back, next, up, down, podium, chart, medal, flag, search, globe, play, pause, lock, sync, warn,
                  check, close, info, del, touch, doc, users, user, clock, spot, screen, exit, filter, shift, text, reach,
                  list, plus, minus };
enum class Glyph { up, down, same, dot, ahead, on_track, behind };
enum class Picto { people, stilt_house, mountain, ban_flower, book, road, office, star };

enum class ArtKind {
    ground,       // the theme's paper or lacquer, the whole window; variant: 0 plain, 1 with ridges low on the screen
    hero,         // the attract painting; variant as listed in ornaments.h
    emblem,       // star in a toothed ring; variant: 0 on paper, 1 on lacquer
    drum,         // a drum face; variant as listed in ornaments.h (tile, honoree, notice …)
    medallion,    // portrait medallion; variant: silhouette 0..4 (m1, m2, f1, f2, group)
    medallion_rim, // the same without the picture disc's content: a rim for photographs
    rank_medal,   // variant: 1 = gold leaf, else black lacquer; without the numeral
    brocade,      // one band; width of the window; variant: pattern (0 tram, 1 rang, 2 sao) * 16 + palette
    pictograph,   // variant: Picto
    icon,         // variant: Icon; white, to be tinted; stroke in key.extra (hundredths of a unit of the 48 grid)
    glyph,        // variant: Glyph; red channel = main shape, blue = inner mark; drawn by Canvas::glyph in two tints
    notch_corner, // the concave corner with its lozenge, white, top left; extra: radius n
    ribbon,       // the title ribbon of an honoree, without text
    shadow,       // nine-slice source, white; variant: ShadowSize
};

struct ArtKey {
    ArtKind kind{ArtKind::ground};
    int variant{0};
    int extra{0};
    friend auto operator<=>(const ArtKey&, const ArtKey&) = default;
};

enum class Baking { at_once, in_background };

// Owns the baked textures of one window. UI thread only; with Baking::in_background large pictures (ground, hero,
// large drums) are painted by a worker and answered as none until they are ready. `wake` is called, from the worker,
// when one is.
class Art {
public:
    Art(Textures& textures, Baking baking, std::function<void()> wake = {});
    ~Art();
    Art(const Art&) = delete;
    Art& operator=(const Art&) = delete;

    // The texture for this art at width x height device pixels in this theme; `scale` = device pixels in a unit.
    [[nodiscard]] TextureId get(const ArtKey& key, ThemeName theme, int width_px, int height_px, float scale);
    // Forget everything that was not asked for since the last call (after a resize or theme change).
    void trim();
    // Uploads what the worker has finished; true when something new is there. Once a frame.
    bool collect();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace bangvang
