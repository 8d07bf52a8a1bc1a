#include "ui/generations.h"

#include <doctest/doctest.h>

#include <string>

using namespace bangvang;

TEST_CASE("what is asked for again stays, what is not goes after two generations")
{
    Generations<int, std::string> cache(10);
    cache.add(-1, "wanted", 1);
    cache.add(-2, "forgotten", 1);
    for (int i = 0; i < 100; ++i) {
        cache.add(i, "passing", 1);
        REQUIRE(cache.find(-1) != nullptr);
        CHECK(*cache.find(-1) == "wanted");
        CHECK(cache.size() <= 20);
    }
    CHECK(cache.find(-2) == nullptr);
    CHECK(cache.find(50) == nullptr);
    CHECK(cache.find(99) != nullptr);
}

TEST_CASE("heavy entries fill a generation sooner")
{
    Generations<int, int> cache(10);
    for (int i = 0; i < 100; ++i) {
        cache.add(i, i, 10);
        CHECK(cache.size() <= 2);
    }
}

TEST_CASE("an answer stays good while the next generation comes in")
{
    Generations<int, int> cache(4);
    int& kept = cache.add(0, 7, 1);
    for (int i = 1; i < 8; ++i)
        cache.add(i, i, 1);
    CHECK(kept == 7);
    CHECK(cache.find(0) == &kept);
}
