#include "visit.h"

#include "snapshot/durable_file.h"
#include "support/folder.h"
#include "sync/helper_source.h"
#include "sync/syncer.h"

#include <doctest/doctest.h>

#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace bangvang;
using bangvang::testing::Folder;
using namespace std::chrono_literals;
using test::file_of;
using test::small_snapshot;

namespace {

Moment clock_of_the_test()
{
    return {std::chrono::steady_clock::now(),
            {std::chrono::sys_days(std::chrono::year{2024} / 10 / 6), std::chrono::minutes{420}}};
}

Syncer::World real_world(const std::filesystem::path& source)
{
    return {std::make_unique<RealFiles>(),
            std::make_unique<HelperSource>(
                HelperSource::Options{.command = {BANGVANG_TEST_HELPER}, .source = source}),
            clock_of_the_test};
}

// Waits for the sync thread, at most twenty seconds.
template <class Condition> bool eventually(Condition condition)
{
    for (int i = 0; i < 4000 && !condition(); ++i)
        std::this_thread::sleep_for(5ms);
    return condition();
}

} // namespace

TEST_CASE("many threads read the slot while snapshots are published, and each sees whole ones in order")
{
    SnapshotSlot slot;
    constexpr std::uint64_t last = 2000;
    std::atomic<bool> torn{false};
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&slot, &torn] {
            for (std::uint64_t seen = 0; seen < last;) {
                const auto published = slot.get();
                if (!published.snapshot)
                    continue;
                const Identity& identity = published.snapshot->identity;
                const bool whole = identity.id == "2024-09-30/" + std::to_string(identity.sequence) &&
                                   published.accepted_file == std::to_string(identity.sequence);
                if (!whole || identity.sequence < seen)
                    torn = true;
                seen = identity.sequence;
            }
        });
    for (std::uint64_t sequence = 1; sequence <= last; ++sequence)
        slot.publish({std::make_shared<const Snapshot>(small_snapshot(sequence)), std::to_string(sequence)});
    readers.clear();
    CHECK_FALSE(torn);
    CHECK(slot.version() == last);
}

TEST_CASE("the thread finds a file on a real disk, shows it, stores it, and starts from it again")
{
    const Folder folder("syncer");
    const auto source = folder.path() / "snapshot.db";
    const Syncer::Options options{{.source = source, .data_folder = folder.path() / "data"}, 5ms};
    std::atomic<int> changes{0};
    {
        Syncer syncer(options, real_world(source), [&changes] { ++changes; });
        REQUIRE(eventually([&] { return syncer.status().phase == SyncStatus::Phase::waiting; }));
        REQUIRE(write_snapshot(source, small_snapshot(7), {}));
        REQUIRE(eventually([&] { return syncer.slot().version() == 1; }));
        CHECK(syncer.slot().get().snapshot->identity.sequence == 7);
        CHECK(std::filesystem::exists(syncer.slot().get().accepted_file));
        REQUIRE(eventually([&] { return changes > 0; }));
    }
    std::filesystem::remove(source);
    Syncer again(options, real_world(source), [] {});
    REQUIRE(eventually([&] { return again.slot().version() == 1; }));
    CHECK(again.slot().get().snapshot->identity.sequence == 7);
}

TEST_CASE("a device in place of the file is refused as no normal file")
{
    const Folder folder("device");
    const auto source = folder.path() / "snapshot.db";
    REQUIRE(::mkfifo(source.c_str(), 0600) == 0);
    Syncer syncer({{.source = source, .data_folder = folder.path() / "data"}, 5ms}, real_world(source),
                  [] {});
    REQUIRE(eventually([&] { return syncer.refused_now() == 1; }));
    CHECK(syncer.status().refusals.at(0).reason.code == "NOTFILE");
}

TEST_CASE("an accepted file that somebody finds unreadable is looked at and replaced")
{
    const Folder folder("suspect");
    const auto source = folder.path() / "snapshot.db";
    REQUIRE(write_snapshot(source, small_snapshot(7), {}));
    Syncer syncer({{.source = source, .data_folder = folder.path() / "data"}, 5ms}, real_world(source),
                  [] {});
    REQUIRE(eventually([&] { return syncer.slot().version() == 1; }));
    const auto accepted = syncer.slot().get().accepted_file;
    auto bytes = file_of(7);
    bytes[7000] ^= std::byte{1};
    REQUIRE(write_file(accepted, bytes));
    syncer.suspect_accepted_file();
    REQUIRE(eventually([&] { return syncer.slot().version() == 2; }));
    CHECK(RealFiles().read(accepted).value() == file_of(7));
}

TEST_CASE("the thread ends at once, whatever the source does")
{
    const auto begin = std::chrono::steady_clock::now();
    const Folder folder("ends");
    {
        Syncer::World world{std::make_unique<RealFiles>(),
                            std::make_unique<HelperSource>(HelperSource::Options{
                                .command = {"/bin/sleep", "1000"}, .source = folder.path()}),
                            clock_of_the_test};
        Syncer syncer({{.source = folder.path(), .data_folder = folder.path() / "data"}, 3000ms},
                      std::move(world), [] {});
        std::this_thread::sleep_for(50ms);
    }
    CHECK(std::chrono::steady_clock::now() - begin < 60s); // and not the helper's thousand seconds
}
