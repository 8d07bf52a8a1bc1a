// One kiosk with a disk in memory, stepped by hand.
#pragma once

#include "memory_files.h"

#include "sync/intake.h"

#include <bangvang/snapshot/writer.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bangvang::test {

// The smallest snapshot that passes every check.
[[nodiscard]] inline Snapshot small_snapshot(std::uint64_t sequence, std::uint64_t epoch = 1)
{
    using namespace std::chrono;
    Snapshot s;
    s.identity = {"2024-09-30/" + std::to_string(sequence), epoch,  sequence,
                  {sys_days(2024y / 10 / 5), 420min},       "test", 7};
    s.campaign.organization = "Sở Công Thương";
    s.campaign.title = "Phong trào thi đua";
    s.campaign.year = 2024;
    s.campaign.starts_on = 2024y / 1 / 1;
    s.campaign.ends_on = 2024y / 12 / 31;
    s.slogans = {{"Thi đua là yêu nước", "", {}, {}, 1.0}};
    return s;
}

[[nodiscard]] inline std::vector<std::byte> file_of(std::uint64_t sequence, std::uint64_t epoch = 1)
{
    return snapshot_bytes(small_snapshot(sequence, epoch), {}).value();
}

class Visit {
public:
    explicit Visit(MemoryFiles& files, const char* source = "/usb/snapshot.db")
        : intake_(files, source, "/data", slot_, board_)
    {}

    void start() { intake_.start(now_); }
    void step(int times = 1)
    {
        for (; times > 0; --times) {
            now_.utc += std::chrono::seconds{3};
            intake_.step(now_);
        }
    }
    void wait(std::chrono::seconds time) { now_.utc += time; }

    // Number of the snapshot on the wall; 0 for none.
    [[nodiscard]] std::uint64_t shown() const
    {
        const auto published = slot_.get();
        return published.snapshot ? published.snapshot->identity.sequence : 0;
    }
    [[nodiscard]] std::filesystem::path accepted_file() const { return slot_.get().accepted_file; }
    [[nodiscard]] std::uint64_t version() const { return slot_.version(); }
    [[nodiscard]] SyncStatus status() const { return board_.get(); }
    [[nodiscard]] WallTime now() const { return now_; }

private:
    WallTime now_{std::chrono::sys_days(std::chrono::year{2024} / 10 / 6), std::chrono::minutes{420}};
    SnapshotSlot slot_;
    StatusBoard board_;
    Intake intake_;
};

} // namespace bangvang::test
