// A week of the lobby in virtual time: an arrival every minute, a fault every third.
#include "press.h"
#include "visit.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::Press;
using test::Visit;

namespace {

using Bytes = std::vector<std::byte>;

// One of the things that go wrong with a copy. Each leaves the wall as it is.
Bytes spoiled(Bytes file, std::mt19937& random)
{
    switch (random() % 8) {
    case 0:
        file.resize(random() % file.size());
        break;
    case 1:
        file[random() % file.size()] ^= static_cast<std::byte>(1U << (random() % 8));
        break;
    case 2:
        std::fill(file.begin() + static_cast<std::ptrdiff_t>(file.size() / 2), file.end(), std::byte{0});
        break;
    case 3:
        file.insert(file.end(), 1 + random() % 5000, std::byte{0x55});
        break;
    case 4:
        std::swap_ranges(file.begin() + 4096, file.begin() + 8192, file.begin() + 8192);
        break;
    case 5:
        file.clear();
        break;
    case 6:
        file.assign(5000, std::byte{'<'});
        break;
    default:
        file.resize(split(file).database.size()); // without its statement
        break;
    }
    return file;
}

} // namespace

TEST_CASE("a week of arrivals with every third one spoiled: always the newest good one, never a step back")
{
    constexpr int minutes = 7 * 24 * 60;
    std::mt19937 random(20241005); // the same week on every run
    MemoryFiles files;
    const Press press(test::small_snapshot(0));
    REQUIRE(press.print(Press::first + 5) == file_of(Press::first + 5));
    auto kiosk = std::make_unique<Visit>(files);
    kiosk->start();
    std::uint64_t newest = 0;
    std::size_t restarts = 0;
    for (int minute = 1; minute <= minutes; ++minute) {
        const auto sequence = Press::first + static_cast<std::uint64_t>(minute);
        if (minute % 3 == 0) {
            kiosk->source().put(spoiled(press.print(sequence), random));
        } else {
            kiosk->source().put(press.print(sequence));
            newest = sequence;
        }
        kiosk->step(6);
        kiosk->wait(std::chrono::seconds{42});
        REQUIRE(kiosk->shown() == newest);
        if (random() % 500 == 0) { // the building loses power
            files.lose_power(MemoryFiles::Unsafe::by_chance, static_cast<unsigned>(random()));
            kiosk = std::make_unique<Visit>(files);
            kiosk->start();
            REQUIRE(kiosk->shown() == newest);
            ++restarts;
        }
    }
    CHECK(restarts > 5);
    CHECK(kiosk->status().refusals.size() == max_refusals);
    CHECK(files.in("/data").size() < 10);
}
