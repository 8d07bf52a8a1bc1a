#include "visit.h"

#include "snapshot/digest.h"
#include "sync/store.h"

#include <doctest/doctest.h>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::Visit;

namespace {

const std::filesystem::path source = "/usb/snapshot.db";

std::filesystem::path stored(std::uint64_t sequence)
{
    return fmt::format("/data/gen-0001-{:010}-{}.db", sequence, short_name(digest_of(file_of(sequence))));
}

} // namespace

TEST_CASE("only the names that the store gives are generations")
{
    CHECK(generation_of(stored(7))->sequence == 7);
    CHECK(generation_of(stored(7))->digest == short_name(digest_of(file_of(7))));
    for (const char* name :
         {"/data/gen.db", "/data/snapshot.db", "/data/floor.a", "/data/gen-0001-0000000007-abc.db"})
        CHECK_FALSE(generation_of(name));
    CHECK_FALSE(generation_of(stored(7).string() + ".part"));
}

TEST_CASE("three generations are kept, the newest ones")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    for (std::uint64_t sequence = 1; sequence <= 5; ++sequence) {
        files.put(source, file_of(sequence));
        kiosk.step(2);
    }
    CHECK(files.in("/data") == std::vector{stored(3), stored(4), stored(5)});
}

TEST_CASE("after a restart the stored generation is shown before the source is looked at")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(6));
    files.put(stored(7), file_of(7));
    files.put("/data/gen-torn.db.123.part", {});
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.accepted_file() == stored(7));
    CHECK(files.in("/data").size() == 2);
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
    CHECK(kiosk.status().refusals.size() == 1);

    // The good file comes again from the source and takes the damaged one's place.
    files.add_folder("/usb");
    files.put(source, file_of(7));
    kiosk.step(2);
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
    files.add_folder("/usb");
    kiosk.step();
    CHECK(kiosk.status().phase == SyncStatus::Phase::waiting);
}

TEST_CASE("a store on a disk that became read-only is still shown at the start")
{
    MemoryFiles files;
    files.add_folder("/data");
    files.put(stored(6), file_of(6));
    files.make_read_only();
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.shown() == 6);
}

TEST_CASE("a read-only disk never keeps new figures from the wall, and the status says so")
{
    MemoryFiles files;
    files.add_folder("/usb");
    files.make_read_only();
    Visit kiosk(files);
    kiosk.start();
    CHECK(kiosk.status().storage_problem.find("Read-only") != std::string::npos);
    files.put(source, file_of(7));
    kiosk.step(2);
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.accepted_file().empty());
    CHECK(kiosk.status().phase == SyncStatus::Phase::current);
    CHECK(kiosk.status().storage_problem.find("Read-only") != std::string::npos);
}

TEST_CASE("whichever call to the disk fails, the wall shows the old or the new snapshot and the next start "
          "does too")
{
    for (int failing = 1; failing < 40; ++failing) {
        MemoryFiles files;
        files.add_folder("/usb");
        files.add_folder("/data");
        files.put(stored(6), file_of(6));
        Visit kiosk(files);
        kiosk.start();
        files.put(source, file_of(7));
        files.fail_call(failing);
        kiosk.step(2);
        CHECK(kiosk.shown() >= 6);
        kiosk.step(4);
        CHECK_MESSAGE(kiosk.shown() == 7, "failing call " << failing);
        files.heal();
        Visit again(files);
        again.start();
        CHECK(again.shown() >= 6);
    }
}
