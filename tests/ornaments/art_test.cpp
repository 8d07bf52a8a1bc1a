#include "ui/art.h"
#include "ui/ornaments.h"

#include "fakes.h"

#include <doctest/doctest.h>

#include <chrono>
#include <future>

using namespace bangvang;
using test::CountingTextures;

namespace {

constexpr ArtKey emblem{ArtKind::emblem, 0, 0};
constexpr ArtKey painting{ArtKind::ground, 0, 0};

} // namespace

TEST_CASE("the same ornament at the same size is painted once")
{
    CountingTextures textures;
    Art art(textures, Baking::at_once);
    const TextureId first = art.get(emblem, ThemeName::day, 96, 96, 1.0F);
    CHECK(first != TextureId::none);
    CHECK(art.get(emblem, ThemeName::day, 96, 96, 1.0F) == first);
    CHECK(art.get(emblem, ThemeName::lacquer, 96, 96, 1.0F) != first);
    CHECK(art.get(emblem, ThemeName::day, 192, 192, 2.0F) != first);
    CHECK(textures.images.size() == 3);
}

TEST_CASE("what nobody asked for since the last trim is freed")
{
    CountingTextures textures;
    Art art(textures, Baking::at_once);
    const TextureId kept = art.get(emblem, ThemeName::day, 96, 96, 1.0F);
    const TextureId dropped = art.get(emblem, ThemeName::lacquer, 96, 96, 1.0F);
    art.trim();
    CHECK(art.get(emblem, ThemeName::day, 96, 96, 1.0F) == kept);
    art.trim();
    CHECK(textures.images.contains(kept));
    CHECK_FALSE(textures.images.contains(dropped));
}

TEST_CASE("over a number of bytes what rested longest goes, never what the frame before asked for")
{
    CountingTextures textures;
    Art art(textures, Baking::in_background);
    constexpr int side = 300;
    constexpr std::size_t one = side * side * 4;
    const auto ask = [&art](int variant) {
        return art.get({ArtKind::icon, variant, 400}, ThemeName::day, side, side, 1.0F);
    };
    const TextureId small = art.get(emblem, ThemeName::day, 96, 96, 1.0F);
    const TextureId oldest = ask(0);
    const TextureId older = ask(1);
    art.evict(10 * one);
    CHECK(ask(1) == older);
    const TextureId newest = ask(2);
    art.evict(3 * one); // all fit
    CHECK(textures.images.size() == 4);
    CHECK(ask(2) == newest);
    art.evict(2 * one);
    CHECK_FALSE(textures.images.contains(oldest));
    CHECK(textures.images.contains(older));
    CHECK(ask(2) == newest);
    art.evict(0); // what is on the glass stays in any case, and what is small
    CHECK(textures.images.size() == 2);
    CHECK(textures.images.contains(newest));
    CHECK(textures.images.contains(small));
    CHECK(ask(0) != TextureId::none); // and what went is painted again
}

TEST_CASE("all textures are given back at the end")
{
    CountingTextures textures;
    {
        Art art(textures, Baking::at_once);
        CHECK(art.get(emblem, ThemeName::day, 96, 96, 1.0F) != TextureId::none);
    }
    CHECK(textures.images.empty());
}

TEST_CASE("a large picture is painted in the background, announced, and the same as at once")
{
    CountingTextures textures;
    std::promise<void> ready;
    Art art(textures, Baking::in_background, [&ready] { ready.set_value(); });
    CHECK(art.get(painting, ThemeName::day, 800, 450, 0.4F) == TextureId::none);
    CHECK(ready.get_future().wait_for(std::chrono::seconds(30)) == std::future_status::ready);
    CHECK(art.collect());
    const TextureId id = art.get(painting, ThemeName::day, 800, 450, 0.4F);
    REQUIRE(textures.images.contains(id));
    const Image at_once = bake_art(painting, ThemeName::day, 800, 450, static_cast<double>(0.4F));
    CHECK(textures.images.at(id).rgba == at_once.rgba);
    CHECK_FALSE(art.collect());
}

TEST_CASE("a small picture is there at once even when large ones are painted in the background")
{
    CountingTextures textures;
    Art art(textures, Baking::in_background);
    CHECK(art.get(emblem, ThemeName::day, 96, 96, 1.0F) != TextureId::none);
}

TEST_CASE("a picture that was trimmed while it was painted is not uploaded")
{
    CountingTextures textures;
    std::promise<void> ready;
    Art art(textures, Baking::in_background, [&ready] { ready.set_value(); });
    CHECK(art.get(painting, ThemeName::day, 1600, 900, 0.8F) == TextureId::none);
    art.trim();
    art.trim(); // it was not asked for between the two
    static_cast<void>(ready.get_future().wait_for(std::chrono::milliseconds(500)));
    CHECK_FALSE(art.collect());
    CHECK(textures.images.empty());
}

TEST_CASE("a window without area gets no picture")
{
    CountingTextures textures;
    Art art(textures, Baking::at_once);
    CHECK(art.get(emblem, ThemeName::day, 0, 96, 1.0F) == TextureId::none);
    CHECK(textures.images.empty());
}
