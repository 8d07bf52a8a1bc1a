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
    const std::vector<PieceRecord> before{
        {1, {0, 0, 50, 50}, 7}, {2, {40, 40, 90, 90}, 8}, {3, {95, 95, 99, 99}, 9}};
    const std::vector<PieceRecord> swapped{before[1], before[0], before[2]};
    const auto rects = damage(before, swapped, screen);
    REQUIRE(rects.size() == 1);
    CHECK((rects[0] == before[0].bounds || rects[0] == before[1].bounds));
    CHECK(damage(before, before, screen).empty());
}

TEST_CASE("many small changes are gathered into a few rectangles that do not overlap")
{
    const PixelRect screen{0, 0, 1000, 1000};
    std::vector<PieceRecord> now;
    std::mt19937 random(5);
    for (std::uint64_t i = 0; i < 100; ++i) {
        const int x = static_cast<int>(random() % 900);
        const int y = static_cast<int>(random() % 900);
        now.push_back({i, {x, y, x + 20, y + 20}, i});
    }
    const auto rects = damage({}, now, screen, 8);
    CHECK(rects.size() <= 8);
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b)
            CHECK(intersect(rects[a], rects[b]).empty());
    for (const PieceRecord& piece : now) {
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
