// What becomes of files that arrive.
#include "visit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::name_of;
using test::source_path;
using test::stored;
using test::Visit;
using Phase = SyncStatus::Phase;
using Codes = std::vector<std::string>;

namespace {

std::vector<std::byte> first_bytes(const std::vector<std::byte>& file, std::size_t count)
{
    return {file.begin(), file.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<std::byte> plain(std::uint64_t sequence)
{
    return database_bytes(test::small_snapshot(sequence), {}).value();
}

std::vector<std::byte> damaged(std::uint64_t sequence)
{
    auto file = file_of(sequence);
    std::fill_n(file.begin() + 4096, 4096, std::byte{0});
    return file;
}

} // namespace

TEST_CASE("a file that arrives is shown at the first look, stored and named after its number and its bytes")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.step();
    CHECK(kiosk.phase() == Phase::waiting);
    CHECK(kiosk.problem() == "NOFILE");
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.phase() == Phase::current);
    CHECK(kiosk.accepted_file() == stored(7));
    CHECK(files.has(stored(7)));
    CHECK(kiosk.refusals().empty());
    CHECK(kiosk.problem().empty());
    CHECK(kiosk.status().floor == Floor{1, 7, name_of(file_of(7)), false});
}

TEST_CASE("a file that grows is not read, and called a copy under way while it lies short")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    const auto whole = file_of(7);
    for (std::size_t part = 4096; part < whole.size(); part += 60000) {
        kiosk.source().put(first_bytes(whole, part));
        kiosk.step();
    }
    CHECK(kiosk.source().reads() == 0);
    CHECK(kiosk.phase() == Phase::waiting);
    kiosk.step(5);
    CHECK(kiosk.problem() == "COPYING");
    CHECK(kiosk.source().reads() == 1);
    kiosk.source().put(whole);
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.refusals().empty());
}

TEST_CASE("a copy that stopped half-way is waited for, and called broken after ten minutes")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(first_bytes(file_of(7), 8192));
    kiosk.step(150);
    CHECK(kiosk.refusals().empty());
    kiosk.step(60);
    CHECK(kiosk.refusals() == Codes{"COPYING"});
    CHECK(kiosk.phase() == Phase::refused);
    CHECK(kiosk.source().reads() == 2);
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
}

TEST_CASE("a file of full length whose end or beginning is still zeros is a copy under way")
{
    for (const bool from_the_end : {true, false}) {
        MemoryFiles files;
        Visit kiosk(files);
        kiosk.start();
        auto half = file_of(7);
        const auto middle = half.begin() + static_cast<std::ptrdiff_t>(half.size() / 2);
        std::fill(from_the_end ? middle : half.begin(), from_the_end ? half.end() : middle, std::byte{0});
        kiosk.source().put(half);
        kiosk.step(20);
        CHECK(kiosk.problem() == "COPYING");
        CHECK(kiosk.refusals().empty());
        kiosk.source().put(file_of(7));
        kiosk.step();
        CHECK(kiosk.shown() == 7);
    }
}

TEST_CASE("a file written over in place is held damaged only once it has come to rest")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(damaged(7));
    kiosk.step(3);
    CHECK(kiosk.refusals().empty());
    CHECK(kiosk.problem() == "COPYING");
    kiosk.step(2);
    CHECK(kiosk.refusals() == Codes{"DAMAGED"});
    CHECK(kiosk.source().reads() == 2);
}

TEST_CASE("a file that changes while it is read is read again")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.source().on_read([&] { kiosk.source().put(file_of(8)); });
    kiosk.step();
    CHECK(kiosk.shown() == 0);
    CHECK(kiosk.problem() == "COPYING");
    kiosk.source().on_read(nullptr);
    kiosk.step();
    CHECK(kiosk.shown() == 8);
}

TEST_CASE("an older file is refused and says both numbers")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(1042));
    kiosk.step();
    kiosk.source().put(file_of(1040));
    kiosk.step();
    CHECK(kiosk.shown() == 1042);
    CHECK(kiosk.phase() == Phase::refused);
    REQUIRE(kiosk.refusals() == Codes{"OLDER"});
    const Refusal refusal = kiosk.status().refusals[0];
    CHECK(refusal.reason.en.find("(number 1040) is older than what was accepted (number 1042)") !=
          std::string::npos);
    CHECK(refusal.reason.vi.find("1040") != std::string::npos);
    CHECK(refusal.file == source_path.string());
    CHECK(refusal.at == kiosk.now().wall);
    CHECK(refusal.digest == name_of(file_of(1040)));
    CHECK(kiosk.status().refused_now == 1);
}

TEST_CASE("order is by epoch, then number; no clock has a say")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.set_clock({}); // 1970: the battery is empty
    kiosk.start();
    kiosk.source().put(file_of(1042, 1));
    kiosk.step();
    kiosk.source().put(file_of(1, 2));
    kiosk.step();
    CHECK(kiosk.shown() == 1);
    kiosk.source().put(file_of(5000, 1));
    kiosk.step();
    CHECK(kiosk.shown() == 1);
    CHECK(kiosk.refusals() == Codes{"OLDER"});
}

TEST_CASE("a number that leaps far ahead is a mistake or a thief's")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    kiosk.source().put(file_of(9'000'000'000));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.refusals() == Codes{"LEAP"});
    kiosk.source().put(file_of(1'000'007));
    kiosk.step();
    CHECK(kiosk.shown() == 1'000'007);
}

TEST_CASE("the same file copied again changes nothing but the time of the check")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    const auto version = kiosk.version();
    kiosk.source().put(file_of(7));
    kiosk.step(2);
    CHECK(kiosk.version() == version);
    CHECK(kiosk.source().parses() == 1);
    CHECK(kiosk.phase() == Phase::current);
    CHECK(kiosk.status().last_checked == kiosk.now().wall);
    CHECK(kiosk.refusals().empty());
}

TEST_CASE("an old snapshot is freed by the thread that replaced it, never by the window that let it go")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    auto window = kiosk.snapshot();
    const std::weak_ptr<const Snapshot> old = window;
    kiosk.source().put(file_of(8));
    kiosk.step(2);
    CHECK(window->identity.sequence == 7);
    window = kiosk.snapshot();
    CHECK_FALSE(old.expired());
    kiosk.step();
    CHECK(old.expired());
}

TEST_CASE("two different files with one number are the office's fault, and the first stays")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    auto other = test::small_snapshot(7);
    other.campaign.title = "Khác";
    kiosk.source().put(snapshot_bytes(other, {}).value());
    kiosk.step();
    CHECK(kiosk.refusals() == Codes{"TWICE"});
    CHECK(kiosk.version() == 1);
}

TEST_CASE("a refused file is judged once, however often it is copied, also after a restart")
{
    MemoryFiles files;
    const auto bad = plain(8);
    {
        Visit kiosk(files);
        kiosk.start();
        kiosk.source().put(file_of(7));
        kiosk.step();
        auto wrong = test::small_snapshot(8);
        wrong.slogans[0].weight = -1;
        kiosk.source().put(first_bytes(bad, bad.size()));
        kiosk.step(5);
        CHECK(kiosk.refusals() == Codes{"PLAIN"});
        for (int copy = 0; copy < 3; ++copy) {
            kiosk.source().put(bad);
            kiosk.step(5);
            CHECK(kiosk.phase() == Phase::refused);
        }
        CHECK(kiosk.source().parses() == 2);
        CHECK(kiosk.refusals().size() == 1);
        kiosk.source().put(damaged(9));
        kiosk.step(6);
        CHECK(kiosk.refusals() == Codes{"PLAIN", "DAMAGED"});
    }
    Visit again(files);
    again.start();
    CHECK(again.refusals() == Codes{"PLAIN", "DAMAGED"});
    again.source().put(damaged(9));
    again.step(6);
    CHECK(again.source().parses() == 0);
    CHECK(again.phase() == Phase::refused);
    CHECK(again.status().refused_now == 0);

    Visit newer_program(files, {}, source_path, "test 2");
    newer_program.start();
    newer_program.source().put(damaged(9));
    newer_program.step(6);
    CHECK(newer_program.source().parses() == 2);
    CHECK(newer_program.refusals().size() == 3);
}

TEST_CASE("a file that lies still is read once, and again after an hour, without being written")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step(20);
    CHECK(kiosk.source().reads() == 1);
    const int writes = files.writes();
    kiosk.wait(std::chrono::hours{1});
    kiosk.step(2);
    CHECK(kiosk.source().reads() == 2);
    CHECK(kiosk.source().parses() == 1);
    CHECK(files.writes() == writes);
    CHECK(kiosk.phase() == Phase::current);
}

TEST_CASE("a file that changed without a sign is found within the hour")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    kiosk.source().swap_unseen(file_of(8));
    kiosk.step(10);
    CHECK(kiosk.shown() == 7);
    kiosk.wait(std::chrono::hours{1});
    kiosk.step(2);
    CHECK(kiosk.shown() == 8);
}

TEST_CASE("a stick that is pulled out and put back is no news")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    kiosk.source().take_away();
    kiosk.step();
    CHECK(kiosk.phase() == Phase::waiting);
    kiosk.source().set_problem(cannot_reach("No such file or directory"));
    kiosk.step();
    CHECK(kiosk.phase() == Phase::unreachable);
    CHECK(kiosk.problem() == "NOREACH");
    CHECK(kiosk.shown() == 7);
    kiosk.source().clear_problem();
    kiosk.source().put(file_of(7));
    kiosk.step();
    CHECK(kiosk.phase() == Phase::current);
    CHECK(kiosk.problem().empty());
    CHECK(kiosk.version() == 1);
}

TEST_CASE("a source that hangs is asked less and less often, at least once a minute")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().set_problem(no_answer());
    kiosk.step(200);
    CHECK(kiosk.problem() == "NOANSWER");
    CHECK(kiosk.source().looks() > 8);
    CHECK(kiosk.source().looks() < 25);
    const int before = kiosk.source().looks();
    kiosk.step(21);
    CHECK(kiosk.source().looks() > before);
    kiosk.source().clear_problem();
    kiosk.source().put(file_of(7));
    kiosk.step(21);
    CHECK(kiosk.shown() == 7);
}

TEST_CASE("what is no normal file is refused by its kind and never read")
{
    for (const char* kind : {"link", "pipe", "device", "socket", "folder"}) {
        MemoryFiles files;
        Visit kiosk(files);
        kiosk.start();
        kiosk.source().put_odd(kind);
        kiosk.step(3);
        kiosk.wait(std::chrono::hours{1});
        kiosk.step(3);
        CHECK(kiosk.refusals() == Codes{"NOTFILE"});
        CHECK(kiosk.status().refusals[0].reason.en.find(kind) != std::string::npos);
        CHECK(kiosk.source().reads() == 0);
        kiosk.source().put(file_of(7));
        kiosk.step();
        CHECK(kiosk.shown() == 7);
    }
}

TEST_CASE("of the files in a folder the newest is shown, and older ones beside it are not even read")
{
    MemoryFiles files;
    Visit kiosk(files, {}, "/usb");
    kiosk.source().put("/usb/a.db", file_of(8));
    kiosk.source().put("/usb/b.db", file_of(9));
    kiosk.start();
    kiosk.step(2);
    CHECK(kiosk.shown() == 9);
    CHECK(kiosk.version() == 1);
    CHECK(kiosk.source().reads() == 1);
    kiosk.source().put("/usb/c.db", file_of(10));
    kiosk.source().put("/usb/d.db", file_of(3));
    kiosk.step(2);
    CHECK(kiosk.shown() == 10);
    CHECK(kiosk.phase() == Phase::current);
    CHECK(kiosk.refusals().empty());
}

TEST_CASE("refusals are forgotten after thirty days and beyond two hundred")
{
    std::vector<Refusal> refusals;
    WallTime now{};
    for (int i = 0; i < 300; ++i)
        remember(refusals, {now, std::to_string(i), "", {}, ""});
    CHECK(refusals.size() == 200);
    CHECK(refusals.back().file == "299");
    CHECK(parse_refusals(to_text(refusals)) == refusals);
    now.utc += std::chrono::days{31};
    remember(refusals, {now, "new", "", {}, ""});
    CHECK(refusals.size() == 1);
    CHECK(parse_refusals("").empty());
    CHECK(parse_refusals("[1, {}, {\"at\": 3}]").empty());
    CHECK(parse_refusals("{\"a\": [").empty());
}
