#include "ui/noise.h"
#include "ui/ornaments.h"

#include <doctest/doctest.h>

#include <future>
#include <set>

using namespace bangvang;

namespace {

std::uint64_t fingerprint(const Image& image)
{
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
    for (const std::uint8_t byte : image.rgba)
        hash = (hash ^ byte) * 1099511628211ULL;
    return hash;
}

Image bake_small(const ArtKey& key, ThemeName theme = ThemeName::day)
{
    return bake_art(key, theme, 240, 135, 0.125);
}

bool empty(const Image& image)
{
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        if (image.rgba[i] != 0)
            return false;
    return true;
}

const std::vector<ArtKey> some_keys{{ArtKind::hero, 0},
                                    {ArtKind::ground, 1},
                                    {ArtKind::drum, 4},
                                    {ArtKind::medallion, 3},
                                    {ArtKind::icon, 5, 400}};

} // namespace

TEST_CASE("an ornament is the same, byte for byte, whenever and wherever it is painted")
{
    for (const ArtKey& key : some_keys) {
        const std::uint64_t here = fingerprint(bake_small(key));
        auto there = std::async(std::launch::async, [&key] { return fingerprint(bake_small(key)); });
        auto beside = std::async(std::launch::async, [&key] { return fingerprint(bake_small(key)); });
        CHECK(here == there.get());
        CHECK(here == beside.get());
    }
}

TEST_CASE("different ornaments are different pictures")
{
    std::set<std::uint64_t> seen;
    for (const ArtKey& key : some_keys)
        seen.insert(fingerprint(bake_small(key)));
    CHECK(seen.size() == some_keys.size());
}

TEST_CASE("the fixed chance draws the numbers of mulberry32")
{
    Chance chance(12);
    CHECK(chance.next() == doctest::Approx(0.2881509135477245).epsilon(1e-12));
    CHECK(chance.next() == doctest::Approx(0.07566750887781382).epsilon(1e-12));
}

TEST_CASE("the hills stand where the design put them")
{
    const Line crest = crest_line({0, 1920, 600, 200, 12, 4.5, 260});
    CHECK(crest.size() == 261);
    CHECK(crest[0].y == doctest::Approx(517.1472878413177).epsilon(1e-9));
    CHECK(crest[130].y == doctest::Approx(546.2815272095087).epsilon(1e-9));
}

TEST_CASE("brocade is woven of whole square cells of whole pixels")
{
    const ArtKey key{ArtKind::brocade, brocade_variant(BrocadePattern::tram, BrocadePalette::dock)};
    for (const int cell : {2, 3, 6}) {
        const Image image = bake_art(key, ThemeName::day, 72 * cell, 13 * cell, cell / 3.0);
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width; ++x) {
                const std::uint8_t* corner = image.pixel(x / cell * cell, y / cell * cell);
                REQUIRE(std::equal(corner, corner + 4, image.pixel(x, y)));
                REQUIRE((image.pixel(x, y)[3] == 0 || image.pixel(x, y)[3] == 255));
            }
    }
}

TEST_CASE("brocade that is a little too tall for its cells keeps them whole and stands in the middle")
{
    const ArtKey key{ArtKind::brocade, brocade_variant(BrocadePattern::rang, BrocadePalette::edge)};
    const Image image = bake_art(key, ThemeName::day, 64, 15, 1.0);
    CHECK(image.pixel(0, 0)[3] == 0);
    CHECK(image.pixel(0, 1)[3] == 255);
    CHECK(image.pixel(0, 2)[3] == 255);
}

TEST_CASE("a woven figure is symmetrical")
{
    for (int figure = 0; figure < 8; ++figure) {
        const Image image = bake_art({ArtKind::pictograph, figure}, ThemeName::lacquer, 119, 119, 1.0);
        CHECK_FALSE(empty(image));
        for (int y = 0; y < 119; ++y)
            for (int x = 0; x < 59; ++x)
                REQUIRE(std::equal(image.pixel(x, y), image.pixel(x, y) + 4, image.pixel(118 - x, y)));
    }
}

TEST_CASE("every icon and every status shape shows something, and stays inside of its square")
{
    for (int i = 0; i <= static_cast<int>(Icon::swap); ++i)
        CHECK_FALSE(empty(bake_art({ArtKind::icon, i, 400}, ThemeName::day, 48, 48, 1.0)));
    for (int i = 0; i <= static_cast<int>(Glyph::behind); ++i)
        CHECK_FALSE(empty(bake_art({ArtKind::glyph, i}, ThemeName::day, 30, 30, 1.0)));
}

TEST_CASE("the rim for a photograph is open in the middle, the drawn portrait is not")
{
    const Image rim = bake_art({ArtKind::medallion_rim}, ThemeName::day, 200, 200, 1.0);
    const Image portrait = bake_art({ArtKind::medallion, 0}, ThemeName::day, 200, 200, 1.0);
    CHECK(rim.pixel(100, 100)[3] == 0);
    CHECK(rim.pixel(10, 100)[3] == 255);
    CHECK(portrait.pixel(100, 100)[3] == 255);
    CHECK(portrait.pixel(1, 1)[3] == 0);
}

TEST_CASE("a silhouette ends on its circle and nowhere outside")
{
    for (int i = 0; i < silhouette_count; ++i) {
        Painter painter(200, 200, 1.0);
        paint_silhouette(painter, {100, 100}, 80, i);
        const Image image = painter.finish();
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x)
                if ((x - 99.5) * (x - 99.5) + (y - 99.5) * (y - 99.5) > 81.5 * 81.5)
                    REQUIRE(image.pixel(x, y)[3] == 0);
    }
}

TEST_CASE("a drum in a panel does not paint over the panel's round corners")
{
    const Image tile =
        bake_art({ArtKind::drum, static_cast<int>(DrumArt::hub_tile)}, ThemeName::day, 1016, 334, 1.0);
    CHECK(tile.pixel(1015, 333)[3] == 0);
    CHECK_FALSE(empty(tile));
}

TEST_CASE("grounds and paintings leave no pixel open")
{
    const std::vector<ArtKey> opaque{{ArtKind::ground, 0}, {ArtKind::ground, 1}, {ArtKind::ground, 2},
                                     {ArtKind::hero, 0},   {ArtKind::hero, 1},   {ArtKind::hero, 2}};
    for (const ArtKey& key : opaque)
        for (const ThemeName theme : {ThemeName::day, ThemeName::lacquer}) {
            const Image image = bake_small(key, theme);
            for (std::size_t i = 3; i < image.rgba.size(); i += 4)
                REQUIRE(image.rgba[i] == 255);
        }
}

TEST_CASE("the shadow fades from its core to nothing at the border")
{
    const Image image = bake_art({ArtKind::shadow}, ThemeName::day, 96, 96, 1.0);
    CHECK(image.pixel(48, 48)[3] == 255);
    CHECK(image.pixel(0, 48)[3] <= 2);
    CHECK(image.pixel(16, 48)[3] > 100);
    CHECK(image.pixel(16, 48)[3] < 150);
}
