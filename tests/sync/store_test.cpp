// What is kept on this machine, and what it survives.
#include "visit.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::name_of;
using test::stored;
using test::Visit;
using Phase = SyncStatus::Phase;
using Codes = std::vector<std::string>;
using Unsafe = MemoryFiles::Unsafe;

namespace {

std::vector<std::byte> bytes_of(const std::string& text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

std::vector<std::filesystem::path> generations(const MemoryFiles& files)
{
    auto found = files.in("/data");
    std::erase_if(found, [](const auto& path) { return !generation_of(path); });
    return found;
}

} // namespace

TEST_CASE("only the names that the store gives are generations")
{
    CHECK(generation_of(stored(7))->sequence == 7);
    CHECK(generation_of(stored(7))->digest == name_of(file_of(7)));
    for (const char* name :
         {"/data/gen.db", "/data/snapshot.db", "/data/floor.a", "/data/gen-0001-0000000007-abc.db"})
        CHECK_FALSE(generation_of(name));
    CHECK_FALSE(generation_of(stored(7).string() + ".part"));
}

TEST_CASE("a floor survives its text, and a torn one is no floor")
{
    const FloorRecord record{{2, 1042, name_of(file_of(7)), true}, 17};
    const std::string text = to_text(record);
    const auto read = parse_floor_record(text);
    REQUIRE(read);
    CHECK(read->floor == record.floor);
    CHECK(read->serial == 17);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string torn = text;
        torn[at] = static_cast<char>(torn[at] ^ 1);
        CHECK_FALSE(parse_floor_record(torn));
        CHECK_FALSE(parse_floor_record(text.substr(0, at)));
    }
}

TEST_CASE("three generations are kept, the newest ones")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    for (std::uint64_t sequence = 1; sequence <= 5; ++sequence) {
        kiosk.source().put(file_of(sequence));
        kiosk.step();
    }
    CHECK(generations(files) == std::vector{stored(3), stored(4), stored(5)});
}

TEST_CASE("after a restart the stored generation is shown before the source is looked at")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(6));
    files.put(stored(7), file_of(7));
    files.put("/data/incoming.part", {});
    files.put("/data/floor.a.part", {});
    files.put("/data/status.json.77.part", {}); // another thread's
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.accepted_file() == stored(7));
    CHECK_FALSE(files.has("/data/incoming.part"));
    CHECK_FALSE(files.has("/data/floor.a.part"));
    CHECK(files.has("/data/status.json.77.part"));
    CHECK(kiosk.source().looks() == 0);
}

TEST_CASE("a store that version 0.1 wrote is understood, and its last number is the floor")
{
    MemoryFiles files;
    files.add_folder("/data");
    const auto old = database_bytes(test::small_snapshot(7), {}).value();
    const auto path = fmt::format("/data/gen-0001-0000000007-{}.db", blake2b_256(old));
    files.put(path, old);
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.accepted_file() == path);
    kiosk.source().put(file_of(6));
    kiosk.step();
    CHECK(kiosk.refusals() == Codes{"OLDER"});
    kiosk.source().put(file_of(8));
    kiosk.step();
    CHECK(kiosk.shown() == 8);
}

TEST_CASE("what a newer version left in the store is neither shown nor removed, and one of ours is")
{
    MemoryFiles files;
    files.add_folder("/data");
    auto newer = database_bytes(test::small_snapshot(9), {}).value();
    newer[63] = std::byte{9}; // the format's version
    const auto path = fmt::format("/data/gen-0001-0000000009-{}.db", name_of(newer));
    files.put(path, newer);
    files.put(stored(6), file_of(6));
    files.put("/data/gen2-of-the-future.db", {});
    files.put("/data/floor.a", bytes_of("bangvang-floor 2\n"));
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 6);
    CHECK(kiosk.refusals() == Codes{"NEWER"});
    CHECK(files.has(path));
    CHECK(files.has("/data/gen2-of-the-future.db"));
}

TEST_CASE("the floor outlives every generation that could prove it")
{
    MemoryFiles files;
    {
        Visit kiosk(files);
        kiosk.start();
        kiosk.source().put(file_of(7));
        kiosk.step();
    }
    (void)files.remove(stored(7));
    Visit again(files);
    again.start();
    CHECK(again.shown() == 0);
    again.source().put(file_of(6));
    again.step();
    CHECK(again.shown() == 0);
    CHECK(again.refusals() == Codes{"OLDER"});
    again.source().put(file_of(7)); // the very one: it may come back
    again.step();
    CHECK(again.shown() == 7);
}

TEST_CASE("one torn floor leaves the other, and with both torn the generations tell")
{
    MemoryFiles files;
    {
        Visit kiosk(files);
        kiosk.start();
        for (const std::uint64_t sequence : {6U, 7U}) {
            kiosk.source().put(file_of(sequence));
            kiosk.step();
        }
    }
    for (const char* torn : {"/data/floor.a", "/data/floor.b"}) {
        files.put(torn, bytes_of("torn"));
        Visit again(files);
        again.start();
        CHECK(again.status().floor.sequence == 7);
        again.source().put(file_of(6));
        again.step();
        CHECK(again.refusals().back() == "OLDER");
    }
}

TEST_CASE("a damaged newest generation gives way to the one before, and the staff read why")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(6));
    auto damaged = file_of(7);
    damaged[5000] ^= std::byte{1};
    files.put(stored(7), damaged);
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 6);
    CHECK(kiosk.refusals() == Codes{"STOREBAD"});
    CHECK(kiosk.status().refused_now == 0); // no arrival: visitors are told nothing

    // The good file comes again from the source and takes the damaged one's place.
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(files.read(stored(7)).value() == file_of(7));
}

TEST_CASE("with every generation damaged the kiosk waits for a file")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(5));
    files.put(stored(7), {});
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 0);
    kiosk.step();
    CHECK(kiosk.phase() == Phase::waiting);
}

TEST_CASE("a generation over which the program died three times is passed over")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(6));
    files.put(stored(7), file_of(7));
    for (const int deaths : {1, 2, 3}) {
        files.put("/data/judging", bytes_of(fmt::format("{} {}", name_of(file_of(7)), deaths)));
        Visit kiosk(files);
        kiosk.start();
        CHECK(kiosk.shown() == (deaths < 3 ? 7 : 6));
        CHECK_FALSE(files.has("/data/judging"));
    }
}

TEST_CASE("a copy damaged after its acceptance is replaced from the source without a word on the wall")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    for (const std::uint64_t sequence : {6U, 7U}) {
        kiosk.source().put(file_of(sequence));
        kiosk.step();
    }
    auto damaged = file_of(7);
    damaged[6000] ^= std::byte{1};
    files.put(stored(7), damaged);
    kiosk.suspect();
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.version() == 3); // portraits are read anew
    CHECK(files.read(stored(7)).value() == file_of(7));
    CHECK(kiosk.refusals() == Codes{"STOREBAD"});
    kiosk.suspect();
    kiosk.step();
    CHECK(kiosk.version() == 3);
}

TEST_CASE("without a source a copy that turns out damaged leads back to the one before")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    for (const std::uint64_t sequence : {6U, 7U}) {
        kiosk.source().put(file_of(sequence));
        kiosk.step();
    }
    kiosk.source().take_away();
    kiosk.step();
    auto damaged = file_of(7);
    damaged[6000] ^= std::byte{1};
    files.put(stored(7), damaged);
    kiosk.step(10);
    CHECK(kiosk.shown() == 7); // nobody has noticed yet
    kiosk.wait(std::chrono::hours{1});
    kiosk.step();
    CHECK(kiosk.shown() == 6);
    CHECK(kiosk.accepted_file() == stored(6));
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
}

TEST_CASE("when the last copy fails, what is in memory stays on the wall")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    kiosk.source().take_away();
    files.put(stored(7), {});
    kiosk.suspect();
    kiosk.step(2);
    CHECK(kiosk.shown() == 7);
}

TEST_CASE("a store on a disk that became read-only is still shown at the start")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(6));
    files.stop_changes("/data", "Read-only file system");
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 6);
}

TEST_CASE("a full disk never keeps new figures from the wall, and they are saved once there is room")
{
    MemoryFiles files;
    files.add_folder("/shm");
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().fill_disk("/data");
    files.stop_changes("/data", "No space left on device");
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.accepted_file().empty());
    CHECK(kiosk.phase() == Phase::current);
    CHECK(kiosk.storage_problem() == "DISKFULL");
    CHECK(files.in("/shm").empty());
    kiosk.source().put(file_of(6));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.refusals() == Codes{"OLDER"});

    kiosk.source().put(file_of(7));
    kiosk.step(30);
    CHECK(kiosk.version() == 1);
    kiosk.source().empty_disk();
    files.allow_changes();
    kiosk.step(25);
    CHECK(kiosk.accepted_file() == stored(7));
    CHECK(kiosk.storage_problem().empty());
    CHECK(files.has(stored(7)));
}

TEST_CASE("whichever call to the disk fails, and however, the wall shows the old or the new snapshot, soon "
          "the new one, and the next start does too")
{
    int reached = 0;
    for (const auto accident :
         {MemoryFiles::Accident::broken, MemoryFiles::Accident::full, MemoryFiles::Accident::half_read})
        for (int failing = 1; failing < 60; ++failing) {
            MemoryFiles files;
            files.add_folder("/data");
            files.put(stored(6), file_of(6));
            Visit kiosk(files);
            kiosk.start();
            kiosk.source().put(file_of(7));
            const int before = files.calls();
            files.fail_call(failing, accident);
            kiosk.step();
            reached = std::max(reached, files.calls() - before);
            CHECK(kiosk.shown() >= 6);
            kiosk.step(25);
            CHECK_MESSAGE(kiosk.shown() == 7, "failing call " << failing);
            files.heal();
            Visit again(files);
            again.start();
            CHECK_MESSAGE(again.shown() >= 6, "failing call " << failing);
        }
    CHECK(reached > 10);
}

TEST_CASE("a disk that stumbles once over a good copy changes nothing")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    for (const std::uint64_t sequence : {6U, 7U}) {
        kiosk.source().put(file_of(sequence));
        kiosk.step();
    }
    kiosk.source().take_away();
    kiosk.step();
    kiosk.suspect();
    files.fail_call(2); // the order of the technician is looked for first
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.version() == 2);
    CHECK(files.has(stored(7)));
    CHECK(kiosk.refusals().empty());
}

namespace {

// Runs `act` once for each call it makes to the disk, each time with the power cut at that call, and hands
// what is left of the disk to `check`; once for each thing that may have become of what was not made safe.
template <class Prepare, class Act, class Check> int cut_everywhere(Prepare prepare, Act act, Check check)
{
    int cuts = 0;
    for (const unsigned seed : {0U, 1U, 2U, 3U, 4U, 5U, 6U, 7U})
        for (int at = 1;; ++at) {
            MemoryFiles files;
            prepare(files);
            files.cut_power_at(at);
            bool finished = false;
            try {
                act(files);
                finished = true;
            } catch (const test::PowerLost&) {
                ++cuts;
            }
            constexpr std::array fates{Unsafe::lost, Unsafe::names_only, Unsafe::kept};
            files.lose_power(seed < fates.size() ? fates[seed] : Unsafe::by_chance,
                             seed * 1000 + static_cast<unsigned>(at));
            check(files, at);
            if (finished)
                break;
        }
    return cuts;
}

} // namespace

TEST_CASE(
    "power may go at any call of a commit: the next start shows exactly the old or the new, then the new")
{
    const auto prepare = [](MemoryFiles& files) {
        Visit kiosk(files);
        kiosk.start();
        for (const std::uint64_t sequence : {4U, 5U, 6U}) {
            kiosk.source().put(file_of(sequence));
            kiosk.step();
        }
    };
    std::set<std::uint64_t> seen;
    const int cuts = cut_everywhere(
        prepare,
        [](MemoryFiles& files) {
            Visit kiosk(files);
            kiosk.start();
            kiosk.source().put(file_of(7));
            kiosk.step();
        },
        [&seen](MemoryFiles& files, int at) {
            Visit kiosk(files);
            kiosk.start();
            seen.insert(kiosk.shown());
            CHECK_MESSAGE((kiosk.shown() == 6 || kiosk.shown() == 7), "cut at call " << at);
            CHECK(kiosk.status().floor.sequence >= kiosk.shown());
            kiosk.source().put(file_of(5)); // nothing older comes back, whatever was lost
            kiosk.step();
            CHECK(kiosk.shown() >= 6);
            kiosk.source().put(file_of(7));
            kiosk.step();
            CHECK_MESSAGE(kiosk.shown() == 7, "cut at call " << at);
            CHECK(generations(files).size() <= 3);
        });
    CHECK(cuts > 100);
    CHECK(seen == std::set<std::uint64_t>{6, 7});
}

TEST_CASE("power may go while a lowered floor is used: old or new, and the technician's word is not lost")
{
    const auto prepare = [](MemoryFiles& files) {
        Visit kiosk(files);
        kiosk.start();
        for (const std::uint64_t sequence : {5U, 7U, 9U}) {
            kiosk.source().put(file_of(sequence));
            kiosk.step();
        }
        files.put("/data/lower-floor", bytes_of("1:5"));
        kiosk.source().take_away();
        kiosk.step();
    };
    cut_everywhere(
        prepare,
        [](MemoryFiles& files) {
            Visit kiosk(files);
            kiosk.start();
            kiosk.source().put(file_of(6));
            kiosk.step();
        },
        [](MemoryFiles& files, int at) {
            Visit kiosk(files);
            kiosk.start();
            CHECK_MESSAGE((kiosk.shown() == 9 || kiosk.shown() == 7 || kiosk.shown() == 6),
                          "cut at call " << at << ", shows " << kiosk.shown());
            kiosk.source().put(file_of(6));
            kiosk.step();
            CHECK_MESSAGE(kiosk.shown() == 6, "cut at call " << at);
            Visit again(files);
            again.start();
            CHECK(again.shown() == 6);
        });
}

TEST_CASE("power may go at the very first file: nothing or the file")
{
    cut_everywhere([](MemoryFiles&) {},
                   [](MemoryFiles& files) {
                       Visit kiosk(files);
                       kiosk.start();
                       kiosk.source().put(file_of(1));
                       kiosk.step();
                   },
                   [](MemoryFiles& files, int at) {
                       Visit kiosk(files);
                       kiosk.start();
                       CHECK((kiosk.shown() == 0 || kiosk.shown() == 1));
                       kiosk.source().put(file_of(1));
                       kiosk.step();
                       CHECK_MESSAGE(kiosk.shown() == 1, "cut at call " << at);
                   });
}
