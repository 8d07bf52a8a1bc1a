#include "visit.h"

#include "snapshot/digest.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::Visit;
using Phase = SyncStatus::Phase;

namespace {

const std::filesystem::path source = "/usb/snapshot.db";

} // namespace

TEST_CASE("a file that arrives is shown, stored and named after its number and its bytes")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    kiosk.step();
    CHECK(kiosk.status().phase == Phase::waiting);
    files.put(source, file_of(7));
    kiosk.step(2);
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.status().phase == Phase::current);
    CHECK(kiosk.accepted_file() == "/data/gen-0001-0000000007-" + short_name(digest_of(file_of(7))) + ".db");
    CHECK(files.has(kiosk.accepted_file()));
    CHECK(kiosk.status().refusals.empty());
}

TEST_CASE("a file is not read before two looks agree")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    auto whole = file_of(7);
    for (const std::size_t part : {4096U, 8192U, 16384U}) {
        files.put(source, {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(part)});
        kiosk.step();
    }
    CHECK(files.reads() == 0);
    CHECK(kiosk.status().phase == Phase::waiting);
    files.put(source, whole);
    kiosk.step(2);
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.status().refusals.empty());
}

TEST_CASE("a copy that stopped half-way is waited for, and called broken after ten minutes")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    const auto whole = file_of(7);
    files.put(source, {whole.begin(), whole.begin() + 8192});
    kiosk.step(10);
    CHECK(kiosk.status().phase == Phase::waiting);
    CHECK(kiosk.status().refusals.empty());
    kiosk.wait(std::chrono::minutes{10});
    kiosk.step(4);
    CHECK(kiosk.status().phase == Phase::refused);
    CHECK(kiosk.status().refusals.size() == 1);
    files.put(source, whole);
    kiosk.step(2);
    CHECK(kiosk.shown() == 7);
}

TEST_CASE("a file that changes while it is read is read again")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(7));
    kiosk.step();
    files.on_read([&files] { files.put(source, file_of(8)); });
    kiosk.step();
    CHECK(kiosk.shown() == 0);
    files.on_read(nullptr);
    kiosk.step(2);
    CHECK(kiosk.shown() == 8);
}

TEST_CASE("an older file is refused and says both numbers")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(1042));
    kiosk.step(2);
    files.put(source, file_of(1040));
    kiosk.step(2);
    CHECK(kiosk.shown() == 1042);
    CHECK(kiosk.status().phase == Phase::refused);
    REQUIRE(kiosk.status().refusals.size() == 1);
    const Refusal refusal = kiosk.status().refusals[0];
    CHECK(refusal.reason_en.find("(number 1040) is older than what is shown (number 1042)") !=
          std::string::npos);
    CHECK(refusal.reason_vi.find("1040") != std::string::npos);
    CHECK(refusal.file == source.string());
    CHECK(refusal.at == kiosk.now());
}

TEST_CASE("a higher epoch starts counting anew")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(1042, 1));
    kiosk.step(2);
    files.put(source, file_of(1, 2));
    kiosk.step(2);
    CHECK(kiosk.shown() == 1);
}

TEST_CASE("the same file copied again changes nothing but the time of the check")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(7));
    kiosk.step(2);
    const auto version = kiosk.version();
    files.put(source, file_of(7));
    kiosk.step(2);
    CHECK(kiosk.version() == version);
    CHECK(kiosk.status().phase == Phase::current);
    CHECK(kiosk.status().last_checked == kiosk.now());
    CHECK(kiosk.status().refusals.empty());
}

TEST_CASE("two different files with one number are the office's fault, and the first stays")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(7));
    kiosk.step(2);
    auto other = test::small_snapshot(7);
    other.campaign.title = "Khác";
    files.put(source, snapshot_bytes(other, {}).value());
    kiosk.step(2);
    CHECK(kiosk.status().refusals.at(0).reason_en.find("Two different files carry number 7") !=
          std::string::npos);
}

TEST_CASE("a damaged file is refused once, remembered, and the wall goes on")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(7));
    kiosk.step(2);
    auto damaged = file_of(8);
    std::fill_n(damaged.begin() + 4096, 4096, std::byte{0});
    for (int copy = 0; copy < 3; ++copy) {
        files.put(source, damaged);
        kiosk.step(2);
        CHECK(kiosk.status().phase == Phase::refused);
    }
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.status().refusals.size() == 1);
    files.put(source, file_of(8));
    kiosk.step(2);
    CHECK(kiosk.shown() == 8);
    CHECK(kiosk.status().phase == Phase::current);
}

TEST_CASE("a file that lies still is read once, and again after an hour")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(7));
    kiosk.step(20);
    CHECK(files.reads() == 1);
    kiosk.wait(std::chrono::hours{1});
    kiosk.step(2);
    CHECK(files.reads() == 2);
}

TEST_CASE("a stick that is pulled out and put back is no news")
{
    MemoryFiles files;
    files.add_folder("/usb");
    Visit kiosk(files);
    kiosk.start();
    files.put(source, file_of(7));
    kiosk.step(2);
    files.take_away(source);
    kiosk.step();
    CHECK(kiosk.status().phase == Phase::waiting);
    files.remove_folder("/usb");
    kiosk.step();
    CHECK(kiosk.status().phase == Phase::unreachable);
    CHECK_FALSE(kiosk.status().source_problem.empty());
    CHECK(kiosk.shown() == 7);
    files.add_folder("/usb");
    files.put(source, file_of(7));
    kiosk.step(2);
    CHECK(kiosk.status().phase == Phase::current);
    CHECK(kiosk.status().source_problem.empty());
    CHECK(kiosk.version() == 1);
}

TEST_CASE("of the files in a folder the newest is shown, and older ones beside it are no news")
{
    MemoryFiles files;
    files.add_folder("/usb");
    files.put("/usb/a.db", file_of(9));
    files.put("/usb/b.db", file_of(8));
    files.put("/usb/readme.txt", {});
    Visit kiosk(files, "/usb");
    kiosk.start();
    kiosk.step(2);
    CHECK(kiosk.shown() == 9);
    CHECK(kiosk.version() == 1);
    files.put("/usb/c.db", file_of(10));
    files.put("/usb/d.db", file_of(3));
    kiosk.step(2);
    CHECK(kiosk.shown() == 10);
    CHECK(kiosk.status().refusals.empty());
}

TEST_CASE("refusals are forgotten after thirty days and beyond two hundred")
{
    std::vector<Refusal> refusals;
    WallTime now{};
    for (int i = 0; i < 300; ++i)
        remember(refusals, {now, std::to_string(i), "", ""});
    CHECK(refusals.size() == 200);
    CHECK(refusals.back().file == "299");
    now.utc += std::chrono::days{31};
    remember(refusals, {now, "new", "", ""});
    CHECK(refusals.size() == 1);
}
