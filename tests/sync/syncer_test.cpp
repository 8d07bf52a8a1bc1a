#include "visit.h"

#include "support/folder.h"
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

WallTime fixed_clock()
{
    return {std::chrono::sys_days(std::chrono::year{2024} / 10 / 6), std::chrono::minutes{420}};
}

// Waits for the sync thread, at most ten seconds.
template <class Condition> bool eventually(Condition condition)
{
    for (int i = 0; i < 2000 && !condition(); ++i)
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
    const Syncer::Options options{source, folder.path() / "data", 5ms};
    std::atomic<int> changes{0};
    {
        Syncer syncer(options, std::make_unique<RealFiles>(), fixed_clock, [&changes] { ++changes; });
        REQUIRE(eventually([&] { return syncer.status().phase == SyncStatus::Phase::waiting; }));
        REQUIRE(write_snapshot(source, small_snapshot(7), {}));
        REQUIRE(eventually([&] { return syncer.slot().version() == 1; }));
        CHECK(syncer.slot().get().snapshot->identity.sequence == 7);
        CHECK(std::filesystem::exists(syncer.slot().get().accepted_file));
        REQUIRE(eventually([&] { return changes > 0; }));
    }
    std::filesystem::remove(source);
    Syncer again(options, std::make_unique<RealFiles>(), fixed_clock, [] {});
    REQUIRE(eventually([&] { return again.slot().version() == 1; }));
    CHECK(again.slot().get().snapshot->identity.sequence == 7);
}

TEST_CASE("a device in place of the file is said to be no normal file")
{
    const Folder folder("device");
    const auto source = folder.path() / "snapshot.db";
    REQUIRE(::mkfifo(source.c_str(), 0600) == 0);
    Syncer syncer({source, folder.path() / "data", 5ms}, std::make_unique<RealFiles>(), fixed_clock, [] {});
    CHECK(eventually(
        [&] { return syncer.status().source_problem.find("not a normal file") != std::string::npos; }));
}
