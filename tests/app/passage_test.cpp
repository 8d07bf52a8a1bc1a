// Which way leads from one screen to the next.
#include "app/passage.h"

#include <doctest/doctest.h>

namespace bangvang {

namespace {

using Stack = std::vector<Route>;
const Route home{.place = Place::home};
const Route ranking{.place = Place::ranking};
const Route honor{.place = Place::honor};
const Route attract{.place = Place::attract};
constexpr Rect row{808, 228, 1048, 88};

Route unit(const char* code)
{
    return {.place = Place::unit, .code = code};
}

} // namespace

TEST_CASE("a section comes from its side of the dock")
{
    Passages passages;
    const Way to_right = passages.way(Stack{home, ranking}, Stack{home, honor}, Led{});
    CHECK(to_right.passage == Passage::slide);
    CHECK(to_right.side == 1.0F);
    const Way to_left = passages.way(Stack{home, honor}, Stack{home, ranking}, Led{});
    CHECK(to_left.passage == Passage::slide);
    CHECK(to_left.side == -1.0F);
    CHECK(passages.way(Stack{home, ranking}, Stack{home}, Led{}).side == -1.0F);
}

TEST_CASE("what was touched grows, and Back leads into it again")
{
    Passages passages;
    const Way deeper = passages.way(Stack{home, ranking}, Stack{home, ranking, unit("NL")}, Led{.from = row});
    CHECK(deeper.passage == Passage::grow);
    CHECK(deeper.place == row);
    const Way back = passages.way(Stack{home, ranking, unit("NL")}, Stack{home, ranking}, Led{});
    CHECK(back.passage == Passage::back);
    CHECK(back.place == row);
    // Once gone back, nothing is remembered.
    const Way again = passages.way(Stack{home, ranking}, Stack{home, ranking, unit("CN")}, Led{});
    CHECK(again.passage == Passage::slide);
    CHECK(passages.way(Stack{home, ranking, unit("CN")}, Stack{home, ranking}, Led{}).passage ==
          Passage::slide);
}

TEST_CASE("turning to the next item keeps the way back, and comes from the side of the arrow")
{
    Passages passages;
    static_cast<void>(passages.way(Stack{home, ranking}, Stack{home, ranking, unit("NL")}, Led{.from = row}));
    const Way next =
        passages.way(Stack{home, ranking, unit("NL")}, Stack{home, ranking, unit("CN")}, Led{.step = 1});
    CHECK(next.passage == Passage::slide);
    CHECK(next.side == 1.0F);
    const Way previous =
        passages.way(Stack{home, ranking, unit("CN")}, Stack{home, ranking, unit("NL")}, Led{.step = -1});
    CHECK(previous.side == -1.0F);
    const Way back = passages.way(Stack{home, ranking, unit("NL")}, Stack{home, ranking}, Led{});
    CHECK(back.passage == Passage::back);
    CHECK(back.place == row);
}

TEST_CASE("leaving for another section forgets where the old one grew out of")
{
    Passages passages;
    static_cast<void>(passages.way(Stack{home}, Stack{home, ranking}, Led{.from = row}));
    CHECK(passages.way(Stack{home, ranking}, Stack{home, honor}, Led{}).passage == Passage::slide);
    CHECK(passages.way(Stack{home, honor}, Stack{home}, Led{}).passage == Passage::slide);
}

TEST_CASE("a thing on the content has a place to grow from, the dock and the arrows have none")
{
    CHECK(led_by({"ranking.unit.NL", row, {}}).from == row);
    CHECK_FALSE(led_by({"nav.ranking", row, {}}).from);
    CHECK_FALSE(led_by({"page.next", row, {}}).from);
    CHECK(led_by({"page.next", row, {}}).step == 1);
    CHECK(led_by({"page.previous", row, {}}).step == -1);
}

TEST_CASE("paper rises over the painting, and the painting covers what nobody looks at")
{
    Passages passages;
    CHECK(passages.way(Stack{attract}, Stack{home}, Led{.from = row}).passage == Passage::rise);
    CHECK(passages.way(Stack{attract}, Stack{home, ranking}, Led{.from = row}).passage == Passage::rise);
    CHECK(passages.way(Stack{home, ranking}, Stack{attract}, Led{}).passage == Passage::cover);
}

} // namespace bangvang
