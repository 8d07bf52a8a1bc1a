#include "growth.h"
#include "process_use.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace bangvang;

TEST_CASE("what grows slowly is seen, what only swings is not, and the warm-up does not count")
{
    std::vector<std::size_t> leaking;
    std::vector<std::size_t> swinging;
    for (std::size_t i = 0; i < 40; ++i) {
        leaking.push_back(100 + i);
        swinging.push_back(i < 10 ? i : 100 + 30 * (i % 2));
    }
    CHECK(growth_of(leaking).more_than(15));
    CHECK_FALSE(growth_of(leaking).more_than(40));
    CHECK_FALSE(growth_of(swinging).more_than(0));
    CHECK_FALSE(growth_of(std::vector<std::size_t>{1, 9}).more_than(0)); // too few to say
}

TEST_CASE("an open file, a thread and touched memory are counted")
{
    const ProcessUse before = use_of(::getpid());
    CHECK(before.threads >= 1);
    const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const std::vector<char> memory(std::size_t{16} << 20, 'x');
    std::size_t threads = 0;
    std::jthread([&threads] { threads = use_of(::getpid()).threads; }).join();
    const ProcessUse after = use_of(::getpid());
    ::close(file);
    CHECK(threads == before.threads + 1);
    CHECK(after.files == before.files + 1);
    CHECK(after.anonymous_kb >= before.anonymous_kb + memory.size() / 1024 / 2);
    CHECK(use_of(-1).files == 0);
}
