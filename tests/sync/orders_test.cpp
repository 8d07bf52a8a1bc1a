// What the technician asks for at the panel: a look at once, the way back, a stick.
#include "visit.h"

#include <doctest/doctest.h>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::name_of;
using test::PowerLost;
using test::stick_path;
using test::stored;
using test::Visit;
using Import = ImportStatus::State;
using Codes = std::vector<std::string>;

namespace {

// Two good files came, the second one is on the wall.
void fill(Visit& kiosk)
{
    kiosk.start();
    for (const std::uint64_t sequence : {std::uint64_t{7}, std::uint64_t{8}}) {
        kiosk.source().put(file_of(sequence));
        kiosk.step();
    }
    REQUIRE(kiosk.shown() == 8);
}

std::vector<std::byte> damaged(std::uint64_t sequence)
{
    auto file = file_of(sequence);
    std::fill_n(file.begin() + 4096, 4096, std::byte{0});
    return file;
}

} // namespace

TEST_CASE("the store says what there is a way back to")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    CHECK_FALSE(kiosk.status().previous);
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK_FALSE(kiosk.status().previous);
    kiosk.obey(SyncOrder::way_back); // to nothing
    CHECK(kiosk.shown() == 7);
    CHECK_FALSE(kiosk.status().set_aside);
    kiosk.source().put(file_of(8));
    kiosk.step();
    REQUIRE(kiosk.status().previous);
    CHECK(kiosk.status().previous->sequence == 7);
    CHECK(kiosk.status().digest == name_of(file_of(8)));
}

TEST_CASE("the way back holds while the rejected file still lies there, and across a restart")
{
    MemoryFiles files;
    {
        Visit kiosk(files);
        fill(kiosk);
        kiosk.obey(SyncOrder::way_back);
        CHECK(kiosk.shown() == 7);
        REQUIRE(kiosk.status().set_aside);
        CHECK(kiosk.status().set_aside->sequence == 8);
        CHECK(kiosk.status().floor.sequence == 8);
        kiosk.source().put(file_of(8)); // copied again
        kiosk.step(1300);               // more than an hour
        CHECK(kiosk.shown() == 7);
        CHECK(kiosk.refusals().empty());
        CHECK(kiosk.phase() == SyncStatus::Phase::current);
    }
    Visit again(files);
    again.source().put(file_of(8));
    again.start();
    CHECK(again.shown() == 7);
    again.step(5);
    CHECK(again.shown() == 7);
    CHECK(again.status().set_aside->sequence == 8);
}

TEST_CASE("something newer than the rejected file ends the way back, something between does not")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    kiosk.obey(SyncOrder::way_back);
    kiosk.source().put(file_of(6));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    kiosk.source().put(file_of(9));
    kiosk.step();
    CHECK(kiosk.shown() == 9);
    CHECK_FALSE(kiosk.status().set_aside);
    CHECK_FALSE(files.has("/data/set-aside"));
    Visit again(files);
    again.start();
    CHECK(again.shown() == 9);
}

TEST_CASE("undone, the rejected file is on the wall again, also after a restart between")
{
    MemoryFiles files;
    {
        Visit kiosk(files);
        fill(kiosk);
        kiosk.obey(SyncOrder::way_back);
        kiosk.obey(SyncOrder::undo_way_back);
        CHECK(kiosk.shown() == 8);
        kiosk.obey(SyncOrder::way_back);
    }
    Visit again(files);
    again.start();
    REQUIRE(again.shown() == 7);
    again.obey(SyncOrder::undo_way_back);
    CHECK(again.shown() == 8);
    CHECK_FALSE(again.status().set_aside);
}

TEST_CASE("twice back, and the newest is what comes back")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    kiosk.source().put(file_of(9));
    kiosk.step();
    kiosk.obey(SyncOrder::way_back);
    kiosk.obey(SyncOrder::way_back);
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.status().set_aside->sequence == 9);
    Visit again(files);
    again.start();
    CHECK(again.shown() == 7);
    again.obey(SyncOrder::undo_way_back);
    CHECK(again.shown() == 9);
}

TEST_CASE("a spare that cannot be read is no spare: what is shown stays")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    files.put(stored(7), damaged(7));
    kiosk.obey(SyncOrder::way_back);
    CHECK(kiosk.shown() == 8);
    CHECK_FALSE(kiosk.status().set_aside);
    Visit again(files);
    again.start();
    CHECK(again.shown() == 8);
}

TEST_CASE("power may go at any call of the way back: the next start shows one of the two")
{
    for (int call = 1; call < 14; ++call) {
        MemoryFiles files;
        {
            Visit kiosk(files);
            fill(kiosk);
            files.cut_power_at(call);
            try {
                kiosk.obey(SyncOrder::way_back);
            } catch (const PowerLost&) {
                static_cast<void>(0);
            }
        }
        files.heal();
        files.lose_power(MemoryFiles::Unsafe::by_chance, static_cast<unsigned>(call));
        Visit again(files);
        again.start();
        const bool back = again.status().set_aside.has_value();
        CHECK(again.shown() == (back ? 7U : 8U));
    }
}

TEST_CASE("check now judges once more what was refused")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    kiosk.source().put(damaged(9));
    kiosk.step(10);
    const auto before = kiosk.refusals().size();
    REQUIRE(before == 1);
    kiosk.obey(SyncOrder::check_now);
    kiosk.step();
    CHECK(kiosk.refusals().size() == before + 1);
    CHECK(kiosk.shown() == 8);
}

TEST_CASE("a stick's newest file is taken as the source's would be, and the source goes on")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    kiosk.stick().put(stick_path / "old.db", file_of(5));
    kiosk.stick().put(stick_path / "new.db", file_of(9));
    kiosk.obey(SyncOrder::import_stick);
    CHECK(kiosk.status().import.state == Import::running);
    kiosk.step(3);
    CHECK(kiosk.shown() == 9);
    CHECK(kiosk.status().import.state == Import::taken);
    CHECK(kiosk.status().import.reason.vi.find("2024-09-30/9") != std::string::npos);
    CHECK(kiosk.refusals().empty());
    kiosk.source().put(file_of(10));
    kiosk.step();
    CHECK(kiosk.shown() == 10);
}

TEST_CASE("what a stick has is refused for the same reasons, in the same words")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    kiosk.stick().put(stick_path / "new.db", damaged(9));
    kiosk.obey(SyncOrder::import_stick);
    kiosk.step(10);
    CHECK(kiosk.status().import.state == Import::refused);
    CHECK(kiosk.status().import.reason.code == kiosk.refusals().back());
    CHECK(kiosk.shown() == 8);
}

TEST_CASE("a stick with nothing newer, no stick, and one that is pulled out are said in words")
{
    MemoryFiles files;
    Visit kiosk(files);
    fill(kiosk);
    kiosk.obey(SyncOrder::import_stick);
    kiosk.step();
    CHECK(kiosk.status().import.state == Import::failed);
    CHECK(kiosk.status().import.reason.code == "NOSTICK");
    kiosk.stick().put(stick_path / "same.db", file_of(8));
    kiosk.obey(SyncOrder::import_stick);
    kiosk.step(3);
    CHECK(kiosk.status().import.state == Import::nothing);
    kiosk.stick().put(stick_path / "half.db",
                      std::vector<std::byte>(file_of(9).begin(), file_of(9).begin() + 8192));
    kiosk.obey(SyncOrder::import_stick);
    kiosk.step(2);
    kiosk.stick().set_problem(cannot_reach("Input/output error"));
    kiosk.step();
    CHECK(kiosk.status().import.state == Import::failed);
    CHECK(kiosk.shown() == 8);
    CHECK(kiosk.refusals().empty());
}
