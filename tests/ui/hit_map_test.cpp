#include "ui/hit_map.h"

#include <doctest/doctest.h>

namespace bangvang {

namespace {

constexpr Rect window{0.0F, 0.0F, 1920.0F, 1080.0F};

HitMap areas(std::initializer_list<Rect> rects)
{
    HitMap map;
    for (const Rect& rect : rects)
        map.add({std::to_string(map.hits().size()), rect, {}});
    return map;
}

Rect grown(HitMap map, std::size_t index, float least = 100.0F)
{
    map.grow(least, window);
    return map.hits()[index].rect;
}

} // namespace

TEST_CASE("an area alone grows evenly to what a finger needs, and no further")
{
    CHECK(grown(areas({{500, 500, 88, 88}}), 0) == Rect{494, 494, 100, 100});
    CHECK(grown(areas({{500, 500, 300, 88}}), 0) == Rect{500, 494, 300, 100});
    CHECK(grown(areas({{500, 500, 88, 88}}), 0, 40.0F) == Rect{500, 500, 88, 88});
}

TEST_CASE("neighbours share the gap between them and never meet")
{
    const HitMap row = areas({{100, 100, 88, 88}, {192, 100, 88, 88}});
    CHECK(grown(row, 0).right() == 190.0F);
    CHECK(grown(row, 1).x == 190.0F);
    const HitMap touching = areas({{100, 100, 88, 88}, {188, 100, 88, 88}});
    CHECK(grown(touching, 0).right() == 188.0F);
    CHECK(grown(touching, 0).x == 94.0F); // on the free side
    const HitMap corner = areas({{100, 100, 88, 88}, {190, 190, 88, 88}});
    CHECK_FALSE(grown(corner, 0, 120.0F).overlaps(grown(corner, 1, 120.0F)));
}

TEST_CASE("an area stays on the glass, and one that lies over another does not shrink it")
{
    CHECK(grown(areas({{0, 0, 88, 88}}), 0) == Rect{0, 0, 94, 94});
    const HitMap sheet = areas({window, {500, 500, 88, 88}});
    CHECK(grown(sheet, 0) == window);
    CHECK(grown(sheet, 1) == Rect{494, 494, 100, 100});
}

TEST_CASE("what an edge cut off does not grow back")
{
    HitMap map;
    map.add({"row", {500, 500, 300, 20}, {}, {}, {0, 500, 1920, 580}});
    CHECK(grown(map, 0) == Rect{500, 500, 300, 60});
}

TEST_CASE("however many areas there are, those that did not overlap do not overlap afterwards")
{
    HitMap map;
    std::uint32_t seed = 7;
    const auto chance = [&seed] { return static_cast<float>((seed = seed * 1664525U + 1013904223U) >> 16U); };
    for (int i = 0; i < 60; ++i)
        map.add({std::to_string(i), {chance() / 40.0F, chance() / 80.0F, 40 + chance() / 1000.0F, 60}, {}});
    const std::vector<Hit> before = map.hits();
    map.grow(130.0F, window);
    for (std::size_t i = 0; i < before.size(); ++i)
        for (std::size_t j = i + 1; j < before.size(); ++j)
            if (!before[i].rect.overlaps(before[j].rect))
                CHECK_FALSE(map.hits()[i].rect.overlaps(map.hits()[j].rect));
}

} // namespace bangvang
