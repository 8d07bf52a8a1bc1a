// The ornaments as baked pictures: drum, medallions, medals, emblem, icons, brocade, ground, hero. Each is
// drawn once by the painter at the size it is shown in, in device pixels, and kept as a texture.
#pragma once

#include "ui/color.h"
#include "ui/textures.h"
#include "ui/theme.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <memory>

namespace bangvang {

enum class Icon {
    home,
    back,
    next,
    up,
    down,
    podium,
    chart,
    medal,
    flag,
    search,
    globe,
    play,
    pause,
    lock,
    sync,
    warn,
    check,
    close,
    info,
    del,
    touch,
    doc,
    users,
    user,
    clock,
    spot,
    screen,
    exit,
    filter,
    shift,
    text,
    reach,
    list,
    plus,
    minus,
    swap
};
enum class Glyph { up, down, same, dot, ahead, on_track, behind };
enum class Picto { people, stilt_house, mountain, ban_flower, book, road, office, star };

enum class ArtKind {
    ground, // the theme's paper or lacquer, the whole window; variant: GroundArt (0 plain, 1 with ridges, 2
            // bare)
    hero,   // the attract painting; variant: HeroArt (0 slogan, 1 standings, 2 indicator, 3 hub band)
    hero_layer, // a part of it that moves on its own; variant: HeroLayer; extra: layer_window() in hero.h
    emblem,     // star in a toothed ring; variant: 0 on paper, 1 on lacquer
    drum,       // variant: DrumArt (0 hub tile, 1 document tile, 2 honoree panel, 3 notice, 4 the face alone)
    medallion,  // portrait medallion; variant: silhouette 0..4 (m1, m2, f1, f2, group)
    medallion_rim, // the same without the picture disc's content: a rim for photographs
    rank_medal,    // variant: 1 = gold leaf, else black lacquer; without the numeral
    brocade,       // one band; width of the window; variant: pattern (0 tram, 1 rang, 2 sao) * 16 + palette
                   // (0 dock, 1 attract, 2 edge, 3 plain, 4 hub band): brocade_variant() in ornaments.h
    pictograph,    // variant: Picto
    icon,  // variant: Icon; white, to be tinted; stroke in key.extra (hundredths of a unit of the 48 grid)
    glyph, // variant: Glyph; white; extra: 0 the shape, 1 the mark inside (only on_track has one)
    notch_corner, // the concave corner with its lozenge, white; variant: Corner (0 top left, then clockwise);
                  // extra: radius n. The frame's line is 2 units wide, its outer edge on the sprite's border.
    ribbon,       // the title ribbon of an honoree, without text
    shadow,       // nine-slice source, white: the middle third is the core, a Gaussian reaches nothing at the
                  // border
};

struct ArtKey {
    ArtKind kind{ArtKind::ground};
    int variant{0};
    int extra{0};
    friend auto operator<=>(const ArtKey&, const ArtKey&) = default;
};

enum class Baking { at_once, in_background };

// Owns the baked textures of one window. UI thread only; with Baking::in_background large pictures (ground,
// hero, large drums) are painted by a worker and answered as none until they are ready. `wake` is called,
// from the worker, when one is.
class Art {
public:
    Art(Textures& textures, Baking baking, std::function<void()> wake = {});
    ~Art();
    Art(const Art&) = delete;
    Art& operator=(const Art&) = delete;

    // The texture for this art at width x height device pixels in this theme; `scale` = device pixels in a
    // unit.
    [[nodiscard]] TextureId get(const ArtKey& key, ThemeName theme, int width_px, int height_px, float scale);
    // Forget everything that was not asked for since the last call (after a resize or theme change).
    void trim();
    // Once a frame, before it is made: while the large textures take more than so many bytes, what the frame
    // before did not ask for goes, that which was not asked for longest first. The layers of paintings go
    // last, since a painting comes whole or not at all. Nothing goes where painting it anew would be waited
    // for.
    void evict(std::size_t most_bytes);
    // Uploads what the worker has finished; true when something new is there. Once a frame.
    bool collect();
    // How many pixels of it lie in one texture with the letters.
    [[nodiscard]] std::size_t atlas_pixels() const;
    // Whether what draws it draws groups (draw_groups.h).
    [[nodiscard]] bool groups() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace bangvang
