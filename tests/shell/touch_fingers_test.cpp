#include "shell/touch_fingers.h"
#include "shell/touch_queue.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;
using Report = TouchReport::Kind;
using Kind = PointerEvent::Kind;

constexpr int screen = 9;

MonoTime at_ms(int ms)
{
    return MonoTime{} + std::chrono::milliseconds(ms);
}

TouchReport report(Report kind, std::uint32_t touch, Point at = {}, int device = screen)
{
    return {kind, touch, device, at, at_ms(0)};
}

PointerEvent event(Kind kind, int finger, Point at, int ms)
{
    return {kind, finger, at, at_ms(ms)};
}

std::vector<PointerEvent> translate(TouchFingers& fingers, std::vector<TouchReport> batch)
{
    return fingers.translate(batch);
}

} // namespace

TEST_CASE("a finger keeps its number while it touches, is never the mouse's, and gives it back")
{
    TouchFingers fingers;
    const auto first = translate(fingers, {report(Report::begin, 70), report(Report::begin, 71)});
    REQUIRE(first.size() == 2);
    CHECK(first[0].kind == Kind::down);
    CHECK(first[0].finger == 1);
    CHECK(first[1].finger == 2);

    const auto second = translate(fingers, {report(Report::end, 70, {3, 4}),
                                            report(Report::update, 71, {5, 6}), report(Report::begin, 72)});
    REQUIRE(second.size() == 3);
    CHECK(second[0].kind == Kind::up);
    CHECK(second[0].finger == 1);
    CHECK(second[0].at == Point{3, 4});
    CHECK(second[1].kind == Kind::move);
    CHECK(second[1].finger == 2);
    CHECK(second[1].at == Point{5, 6});
    CHECK(second[2].finger == 1);
}

TEST_CASE("nothing comes of a touch that nobody saw begin")
{
    TouchFingers fingers;
    CHECK(translate(fingers, {report(Report::update, 5), report(Report::end, 5)}).empty());
}

TEST_CASE("touches that end with their device, or do not end at all, are cancelled; those of others go on")
{
    TouchFingers fingers;
    const auto begun = translate(fingers, {report(Report::begin, 1), report(Report::begin, 2, {7, 8}),
                                           report(Report::begin, 3, {}, screen + 1)});
    REQUIRE(begun.size() == 3);
    const auto lost = translate(fingers, {report(Report::end, 1), report(Report::end, 3, {}, screen + 1),
                                          report(Report::device_gone, 0)});
    REQUIRE(lost.size() == 3);
    CHECK(lost[0].kind == Kind::cancel);
    CHECK(lost[0].finger == 1);
    CHECK(lost[1].kind == Kind::up);
    CHECK(lost[1].finger == 3);
    CHECK(lost[2].kind == Kind::cancel);
    CHECK(lost[2].finger == 2);
    CHECK(lost[2].at == Point{7, 8});
    CHECK(translate(fingers, {report(Report::device_gone, 0)}).empty());
}

TEST_CASE("between two frames the newest move of a finger counts, and nothing else is dropped")
{
    TouchQueue queue;
    CHECK(queue.push(std::vector{event(Kind::down, 1, {0, 0}, 1), event(Kind::move, 1, {1, 0}, 2)}));
    CHECK_FALSE(queue.push(std::vector{event(Kind::down, 2, {9, 9}, 3), event(Kind::move, 1, {2, 0}, 4),
                                       event(Kind::move, 2, {9, 8}, 5), event(Kind::move, 1, {3, 0}, 6),
                                       event(Kind::up, 1, {3, 0}, 7), event(Kind::down, 1, {4, 0}, 8),
                                       event(Kind::move, 1, {5, 0}, 9)}));
    const std::vector<PointerEvent> taken = queue.take();
    REQUIRE(taken.size() == 7);
    const int expected[][3] = {{0, 1, 1}, {0, 2, 3}, {1, 2, 5}, {1, 1, 6}, {2, 1, 7}, {0, 1, 8}, {1, 1, 9}};
    for (std::size_t at = 0; at < taken.size(); ++at) {
        CAPTURE(at);
        CHECK(static_cast<int>(taken[at].kind) == expected[at][0]);
        CHECK(taken[at].finger == expected[at][1]);
        CHECK(taken[at].when == at_ms(expected[at][2]));
    }
    CHECK(queue.take().empty());
    CHECK_FALSE(queue.push({}));
    CHECK(queue.push(std::vector{event(Kind::move, 1, {6, 0}, 10)}));
}

TEST_CASE("the queue's times never go back")
{
    TouchQueue queue;
    CHECK(queue.push(std::vector{event(Kind::down, 1, {}, 20), event(Kind::up, 1, {}, 15)}));
    CHECK(queue.take().back().when == at_ms(20));
}

TEST_CASE("the server's milliseconds are ours, also when its counter starts anew, and a foreign clock is not "
          "trusted")
{
    constexpr auto turn = std::chrono::milliseconds(std::int64_t{1} << 32);
    const MonoTime now = MonoTime{} + 3 * turn + 5ms + 300us;
    CHECK(server_time(5, now) == MonoTime{} + 3 * turn + 5ms);
    CHECK(server_time(0xFFFF'FFFFU, now) == MonoTime{} + 3 * turn - 1ms);
    CHECK(server_time(6, now) == now); // from the future
    CHECK(server_time(0x8000'0000U, now) == now);
}
