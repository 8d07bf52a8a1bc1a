// One kiosk with its disk and its source in memory, stepped by hand.
#pragma once

#include "memory_files.h"
#include "memory_source.h"

#include "sync/intake.h"

#include <bangvang/snapshot/writer.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace bangvang::test {

inline const std::filesystem::path source_path = "/usb/snapshot.db";

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

// Its file; made once, for thousands of kiosks are filled with the same few. Main thread only.
[[nodiscard]] inline const std::vector<std::byte>& file_of(std::uint64_t sequence, std::uint64_t epoch = 1)
{
    static std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::byte>> made;
    auto& file = made[{epoch, sequence}];
    if (file.empty())
        file = snapshot_bytes(small_snapshot(sequence, epoch), {}).value();
    return file;
}

[[nodiscard]] inline std::string name_of(const std::vector<std::byte>& file)
{
    return short_name(digest_of(file));
}

[[nodiscard]] inline std::filesystem::path stored(std::uint64_t sequence, std::uint64_t epoch = 1)
{
    return fmt::format("/data/gen-{:04}-{:010}-{}.db", epoch, sequence, name_of(file_of(sequence, epoch)));
}

// The first bytes of a PNG picture, nine pixels high; no decoder could draw it.
[[nodiscard]] inline std::vector<std::byte> png_of(unsigned width)
{
    constexpr std::array<unsigned char, 16> head{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n',
                                                 0,    0,   0,   13,  'I',  'H',  'D',  'R'};
    std::vector<std::byte> image(33);
    for (std::size_t i = 0; i < head.size(); ++i)
        image[i] = std::byte{head[i]};
    image[18] = static_cast<std::byte>(width >> 8U);
    image[19] = static_cast<std::byte>(width & 0xffU);
    image[23] = std::byte{9};
    return image;
}

// A source that somebody else keeps.
class Lent final : public Source {
public:
    explicit Lent(Source& source) : source_(source) {}
    tl::expected<SourceLook, Reason> look() override { return source_.look(); }
    Fetched fetch(const FetchOrder& order, const std::function<bool(const std::string&)>& wanted) override
    {
        return source_.fetch(order, wanted);
    }
    Fetched prove(const std::filesystem::path& file, std::int64_t first) override
    {
        return source_.prove(file, first);
    }
    void wait(std::chrono::milliseconds) override {}
    void stop() override {}
    void nudge() override {}

private:
    Source& source_;
};

inline const std::filesystem::path stick_path = "/media/usb";

class Visit {
public:
    explicit Visit(MemoryFiles& files, AcceptanceRules acceptance = {},
                   std::filesystem::path source = source_path, std::string program = "test 1")
        : files_(files), source_(files, source), stick_(files, stick_path),
          intake_({.source = source,
                   .data_folder = "/data",
                   .acceptance = std::move(acceptance),
                   .spare_folder = "/shm",
                   .program = std::move(program),
                   .import_folders = {"/media/none", stick_path}},
                  {files, source_, slot_, board_,
                   [this](const std::filesystem::path& folder) -> std::unique_ptr<Source> {
                       return std::make_unique<Lent>(folder == stick_path ? stick_ : no_stick_);
                   }})
    {
        no_stick_.set_problem(cannot_reach("No such file or directory"));
    }

    void start() { intake_.start(now_); }
    void step(int times = 1)
    {
        for (; times > 0; --times) {
            wait(std::chrono::seconds{3});
            intake_.step(now_);
        }
    }
    void wait(std::chrono::seconds time)
    {
        now_.steady += time;
        now_.wall.utc += time;
    }
    // The clock for people jumps; the other does not.
    void set_clock(WallTime wall) { now_.wall = wall; }
    void suspect() { intake_.suspect(); }
    void obey(SyncOrder order) { intake_.obey(order, now_); }
    [[nodiscard]] MemorySource& stick() { return stick_; }

    [[nodiscard]] MemorySource& source() { return source_; }
    // Number of the snapshot on the wall; 0 for none.
    [[nodiscard]] std::uint64_t shown() const
    {
        const auto published = slot_.get();
        return published.snapshot ? published.snapshot->identity.sequence : 0;
    }
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return slot_.get().snapshot; }
    [[nodiscard]] std::filesystem::path accepted_file() const { return slot_.get().accepted_file; }
    [[nodiscard]] std::uint64_t version() const { return slot_.version(); }
    [[nodiscard]] SyncStatus status() const { return board_.get(); }
    [[nodiscard]] SyncStatus::Phase phase() const { return board_.get().phase; }
    // The codes of the refusals so far, oldest first.
    [[nodiscard]] std::vector<std::string> refusals() const
    {
        std::vector<std::string> codes;
        for (const Refusal& refusal : board_.get().refusals)
            codes.push_back(refusal.reason.code);
        return codes;
    }
    // What keeps a file from coming; empty for nothing.
    [[nodiscard]] std::string problem() const
    {
        const auto problem = board_.get().source_problem;
        return problem ? problem->code : std::string();
    }
    [[nodiscard]] std::string storage_problem() const
    {
        const auto problem = board_.get().storage_problem;
        return problem ? problem->code : std::string();
    }
    [[nodiscard]] Moment now() const { return now_; }

private:
    Moment now_{MonoTime{std::chrono::hours{1}},
                {std::chrono::sys_days(std::chrono::year{2024} / 10 / 6), std::chrono::minutes{420}}};
    MemoryFiles& files_;
    MemorySource source_;
    MemorySource stick_;
    MemorySource no_stick_{files_, "/media/none"};
    SnapshotSlot slot_;
    StatusBoard board_;
    Intake intake_;
};

} // namespace bangvang::test
