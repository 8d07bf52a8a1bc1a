// A week of the lobby in virtual time: an arrival every minute, a fault every third.
#include "visit.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
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

// Ten thousand files, each with a number of its own, out of one: SQLite would take minutes to make them. Only
// numbers of five digits and two bytes keep every other byte in its place.
class Press {
public:
    Press()
    {
        const Bytes& next = file_of(first + 1);
        for (std::size_t at = 0; at < database_; ++at)
            if (plate_[at] != next[at])
                changing_.push_back(at);
        REQUIRE(changing_.size() == 2); // the last digit of the name and the last byte of the number
    }

    Bytes print(std::uint64_t sequence) const
    {
        Bytes file = plate_;
        Identity identity = test::small_snapshot(sequence).identity;
        const std::string digits = std::to_string(sequence);
        const bool digit_first = plate_[changing_[0]] == static_cast<std::byte>('1');
        const std::size_t last_digit = changing_[digit_first ? 0 : 1];
        const std::size_t last_byte = changing_[digit_first ? 1 : 0];
        for (std::size_t i = 0; i < digits.size(); ++i)
            file[last_digit + 1 - digits.size() + i] = static_cast<std::byte>(digits[i]);
        file[last_byte - 1] = static_cast<std::byte>(sequence >> 8U);
        file[last_byte] = static_cast<std::byte>(sequence & 0xffU);
        return sealed(std::move(file), identity, {}).value();
    }

    static constexpr std::uint64_t first = 10'001;

private:
    Bytes plate_{file_of(first)};
    std::size_t database_{split(plate_).database.size()};
    std::vector<std::size_t> changing_;
};

} // namespace

TEST_CASE("a week of arrivals with every third one spoiled: always the newest good one, never a step back")
{
    constexpr int minutes = 7 * 24 * 60;
    std::mt19937 random(20241005); // the same week on every run
    MemoryFiles files;
    const Press press;
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
