#include "support/headless.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <random>
#include <vector>

using namespace bangvang;
using testing::Headless;

namespace {

// A screen of labelled blocks, each a piece.
struct Tile {
    int id;
    Rect rect;
    Color color;
    bool round;
    std::string text;
};

void paint(Canvas& canvas, const std::vector<Tile>& blocks)
{
    canvas.rect(canvas.layout().window(), rgb(0xF7EFDC));
    for (const Tile& block : blocks) {
        const auto piece = canvas.piece(fmt::format("block.{}", block.id));
        const auto clip = canvas.clip(block.rect.inset(-4));
        canvas.rect(block.rect, block.color, block.round ? 12.0F : 0.0F);
        canvas.text({block.rect.x + 8, block.rect.y + 4}, type::body, rgb(0x22140C), block.text);
        if (block.round)
            canvas.circle(block.rect.center(), block.rect.h / 3, block.color.alpha(0.5F));
    }
}

std::vector<PixelRect> frame(Headless& headless, const std::vector<Tile>& blocks)
{
    headless.draw(960, 540, [&](Canvas& canvas) { paint(canvas, blocks); });
    return headless.damage();
}

const std::vector<Tile> two_blocks{{1, {100, 100, 200, 100}, rgb(0x86120A), false, "Một"},
                                   {2, {600, 400, 200, 100}, rgb(0x17472E), false, "Hai"}};

// A piece of one shape.
struct Whole {
    std::uint64_t id;
    PixelRect bounds;
};

Pieces of(const std::vector<Whole>& all)
{
    Pieces pieces;
    for (const Whole& piece : all)
        pieces.add(piece.id, std::vector{ShapeRecord{piece.bounds, piece.id}});
    return pieces;
}

} // namespace

TEST_CASE("a frame equal to the one before draws nothing")
{
    Headless headless;
    CHECK(frame(headless, two_blocks) == std::vector{PixelRect{0, 0, 960, 540}});
    CHECK(frame(headless, two_blocks).empty());
}

TEST_CASE("a piece that changes its colour draws its own area and no other")
{
    Headless headless;
    frame(headless, two_blocks);
    auto changed = two_blocks;
    changed[1].color = rgb(0x1B3A5E);
    CHECK(frame(headless, changed) == std::vector{PixelRect{300, 200, 400, 250}});
}

TEST_CASE("a piece that moves draws where it was and where it is")
{
    Headless headless;
    frame(headless, two_blocks);
    auto changed = two_blocks;
    changed[1].rect.x = 1200;
    CHECK(frame(headless, changed) ==
          std::vector{PixelRect{300, 200, 400, 250}, PixelRect{600, 200, 700, 250}});
}

TEST_CASE("where a piece vanishes or appears, its area is drawn")
{
    Headless headless;
    frame(headless, two_blocks);
    CHECK(frame(headless, {two_blocks[1]}) == std::vector{PixelRect{50, 50, 150, 100}});
    CHECK(frame(headless, two_blocks) == std::vector{PixelRect{50, 50, 150, 100}});
}

TEST_CASE("pieces that change their order are drawn where they overlapped")
{
    const PixelRect screen{0, 0, 100, 100};
    const std::vector<Whole> pieces{{1, {0, 0, 50, 50}}, {2, {40, 40, 90, 90}}, {3, {95, 95, 99, 99}}};
    const Pieces before = of(pieces);
    const auto rects = damage(before, of({pieces[1], pieces[0], pieces[2]}), screen);
    REQUIRE(rects.size() == 1);
    CHECK((rects[0] == pieces[0].bounds || rects[0] == pieces[1].bounds));
    CHECK(damage(before, before, screen).empty());
}

TEST_CASE("within a piece only the shapes that changed are drawn")
{
    const PixelRect screen{0, 0, 1000, 1000};
    const ShapeRecord panel{{0, 0, 900, 100}, 1};
    const ShapeRecord short_bar{{300, 20, 400, 80}, 2};
    const ShapeRecord long_bar{{300, 20, 500, 80}, 3};
    const ShapeRecord figure{{800, 20, 880, 80}, 4};
    const ShapeRecord other_figure{{800, 20, 880, 80}, 5};
    const auto piece = [](std::vector<ShapeRecord> shapes) {
        Pieces pieces;
        pieces.add(7, shapes);
        return pieces;
    };
    const Pieces before = piece({panel, short_bar, figure});
    CHECK(damage(before, piece({panel, long_bar, other_figure}), screen) ==
          std::vector{long_bar.bounds, figure.bounds});
    // One more, one less: what stands before and behind it stays.
    CHECK(damage(before, piece({panel, short_bar, long_bar, figure}), screen) ==
          std::vector{long_bar.bounds});
    CHECK(damage(before, piece({panel, figure}), screen) == std::vector{short_bar.bounds});
    CHECK(damage(before, piece({}), screen) == std::vector{panel.bounds});
    // The order matters.
    CHECK(damage(before, piece({short_bar, panel, figure}), screen) == std::vector{panel.bounds});
}

TEST_CASE("fewer rectangles hold all of what more of them do")
{
    const std::vector<PixelRect> many{{0, 0, 10, 10}, {20, 0, 30, 10}, {500, 500, 510, 510}};
    CHECK(fewer(many, 3) == many);
    CHECK(fewer(many, 2) == std::vector{PixelRect{0, 0, 30, 10}, many[2]});
    CHECK(fewer({}, 2).empty());
}

TEST_CASE("many small changes are gathered into a few rectangles that do not overlap")
{
    const PixelRect screen{0, 0, 1000, 1000};
    std::vector<Whole> now;
    std::mt19937 random(5);
    for (std::uint64_t i = 0; i < 100; ++i) {
        const int x = static_cast<int>(random() % 900);
        const int y = static_cast<int>(random() % 900);
        now.push_back({i, {x, y, x + 20, y + 20}});
    }
    const auto rects = damage({}, of(now), screen, 8);
    CHECK(rects.size() <= 8);
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b)
            CHECK(intersect(rects[a], rects[b]).empty());
    for (const Whole& piece : now) {
        bool covered = false;
        for (const PixelRect& rect : rects)
            covered = covered || intersect(rect, piece.bounds) == piece.bounds;
        CHECK(covered);
    }
}

TEST_CASE("drawing only what changed gives the same picture as drawing everything")
{
    Headless headless;
    std::mt19937 random(20240930);
    const auto number = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const auto random_block = [&](int id) {
        return Tile{id,
                    {static_cast<float>(number(1800)) + 0.37F, static_cast<float>(number(1000)) + 0.61F,
                     static_cast<float>(20 + number(500)), static_cast<float>(20 + number(200))},
                    {static_cast<std::uint8_t>(number(256)), static_cast<std::uint8_t>(number(256)),
                     static_cast<std::uint8_t>(number(256)), static_cast<std::uint8_t>(100 + number(156))},
                    number(2) == 0,
                    fmt::format("Ẳng {}", number(100))};
    };
    std::vector<Tile> blocks;
    for (int id = 0; id < 12; ++id)
        blocks.push_back(random_block(id));
    for (int step = 0; step < 60; ++step) {
        if (number(4) == 0)
            std::swap(blocks[static_cast<std::size_t>(number(12))],
                      blocks[static_cast<std::size_t>(number(12))]);
        else {
            Tile& block = blocks[static_cast<std::size_t>(number(12))];
            block = random_block(block.id);
        }
        frame(headless, blocks);
        const Image partly = headless.screen();
        headless.invalidate();
        frame(headless, blocks);
        CHECK(testing::difference(partly, headless.screen()).empty());
    }
}
