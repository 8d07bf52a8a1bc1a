// The PIN, guessing it, and pulling the plug while guessing.
#include "shell/pin_store.h"

#include "../sync/memory_files.h"

#include <doctest/doctest.h>

#include <string>

using namespace bangvang;
using std::chrono::seconds;
using test::MemoryFiles;
using test::PowerLost;

namespace {

constexpr const char* right = "194738";

// As quick as a test wants it; how often a PIN was compared is counted.
struct Rig {
    MemoryFiles files;
    BootTime now{"first", seconds(1000)};
    int compared{0};

    Rig()
    {
        files.add_folder("/data");
        REQUIRE(store().set(right));
    }
    [[nodiscard]] PinStore store()
    {
        PinHash hash;
        hash.make = [](std::string_view pin) { return Result<std::string>("hash of " + std::string(pin)); };
        hash.matches = [this](const std::string& kept, std::string_view pin) {
            ++compared;
            return kept == "hash of " + std::string(pin);
        };
        return {files, "/data", hash, [this] { return now; }};
    }
    [[nodiscard]] PinVerdict guess(std::string_view pin) { return store().check(pin); }
    [[nodiscard]] PinState state() { return store().state(); }
    void wait(seconds time) { now.since += time; }
    void start_machine_again(const std::string& name) { now = {name, seconds(20)}; }
};

} // namespace

TEST_CASE("no file: no PIN is set, and nothing is right")
{
    MemoryFiles files;
    files.add_folder("/data");
    PinStore store(files, "/data", argon2id(), boot_time);
    CHECK(store.state() == PinState{});
    CHECK(store.check(right) == PinVerdict::none_set);
}

TEST_CASE("what is no PIN, or a pattern, is refused")
{
    for (const char* good : {"194738", "100000", "909091", "271828"})
        CHECK_MESSAGE(judge_pin(good), good);
    for (const char* bad : {"", "12345", "1234567", "12345a", "000000", "123456", "654321", "890123",
                            "121212", "147147", "٣٤٥٦٧٨"})
        CHECK_MESSAGE(!judge_pin(bad), bad);
}

TEST_CASE("Argon2id itself keeps and knows a PIN")
{
    const PinHash hash = argon2id();
    const auto kept = hash.make(right);
    REQUIRE(kept);
    CHECK(kept->starts_with("$argon2id$"));
    CHECK(hash.matches(*kept, right));
    CHECK_FALSE(hash.matches(*kept, "194739"));
}

TEST_CASE("errors count down, success forgets them")
{
    Rig rig;
    CHECK(rig.guess("111112") == PinVerdict::wrong);
    CHECK(rig.guess("111113") == PinVerdict::wrong);
    CHECK(rig.state() == PinState{PinState::Kind::ready, 1, {}});
    CHECK(rig.guess(right) == PinVerdict::right);
    CHECK(rig.state() == PinState{PinState::Kind::ready, 3, {}});
}

TEST_CASE("three errors lock for fifteen minutes, for the right PIN too")
{
    Rig rig;
    CHECK(rig.guess("1") == PinVerdict::wrong);
    CHECK(rig.guess("2") == PinVerdict::wrong);
    CHECK(rig.guess("3") == PinVerdict::locked);
    CHECK(rig.state() == PinState{PinState::Kind::locked, 0, seconds(900)});
    rig.wait(seconds(899));
    CHECK(rig.guess(right) == PinVerdict::locked);
    CHECK(rig.compared == 3);
    rig.wait(seconds(1));
    CHECK(rig.state() == PinState{PinState::Kind::ready, 3, {}});
    CHECK(rig.guess("4") == PinVerdict::wrong);
    CHECK(rig.guess(right) == PinVerdict::right);
}

TEST_CASE("the technician's command ends a lock")
{
    Rig rig;
    for (int i = 0; i < 3; ++i)
        (void)rig.guess("0");
    REQUIRE(rig.store().set("582013"));
    CHECK(rig.guess(right) == PinVerdict::wrong);
    CHECK(rig.guess("582013") == PinVerdict::right);
}

TEST_CASE("a lock goes on after the machine starts again, and never from the beginning for ever")
{
    Rig rig;
    for (int i = 0; i < 3; ++i)
        (void)rig.guess("0");
    rig.wait(seconds(600));
    CHECK(rig.state().locked_for == seconds(300)); // and this is noted
    rig.start_machine_again("second");
    CHECK(rig.state().locked_for == seconds(300));
    rig.wait(seconds(299));
    CHECK(rig.state().locked_for == seconds(1));
    rig.wait(seconds(1));
    CHECK(rig.state().kind == PinState::Kind::ready);
}

TEST_CASE("a machine that starts again and again repeats half a minute at most each time")
{
    Rig rig;
    for (int i = 0; i < 3; ++i)
        (void)rig.guess("0");
    seconds waited{0};
    for (int start = 0; start < 100 && rig.state().kind == PinState::Kind::locked; ++start) {
        for (int look = 0; look < 30; ++look) { // the program looks every two seconds
            rig.wait(seconds(2));
            waited += seconds(2);
            (void)rig.state();
        }
        rig.start_machine_again("start " + std::to_string(start));
    }
    CHECK(waited >= seconds(900));
    CHECK(waited <= seconds(1800));
}

TEST_CASE("a thousand wrong codes: only three in fifteen minutes are ever compared")
{
    Rig rig;
    for (int i = 0; i < 1000; ++i) {
        CHECK(rig.guess(std::to_string(200000 + i)) != PinVerdict::right);
        rig.wait(seconds(9)); // two and a half hours
    }
    CHECK(rig.compared >= 3);
    CHECK(rig.compared <= 3 * (9000 / 900 + 1));
}

TEST_CASE("whenever the plug is pulled, a guess that was compared has been counted")
{
    using Unsafe = MemoryFiles::Unsafe;
    for (const Unsafe unsafe : {Unsafe::lost, Unsafe::names_only, Unsafe::kept, Unsafe::by_chance}) {
        for (int call = 1; call < 12; ++call) {
            Rig rig;
            int tries = 0;
            rig.compared = 0;
            // Somebody pulls the plug in every attempt, as late as this, and never gets past three.
            for (; tries < 20; ++tries) {
                rig.files.cut_power_at(call);
                bool cut = false;
                try {
                    (void)rig.guess("999990");
                } catch (const PowerLost&) {
                    cut = true;
                }
                rig.files.heal();
                rig.files.lose_power(unsafe, static_cast<unsigned>(tries));
                if (!cut)
                    break;
                rig.start_machine_again(std::to_string(tries));
            }
            CHECK(rig.compared <= 3);
            CHECK(rig.state().kind != PinState::Kind::none_set);
        }
    }
}

TEST_CASE("a disk that does not take the count lets nobody try")
{
    Rig rig;
    rig.files.stop_changes("/data", "No space left on device");
    CHECK(rig.guess(right) == PinVerdict::broken);
    CHECK(rig.compared == 0);
    rig.files.allow_changes();
    CHECK(rig.guess(right) == PinVerdict::right);
}

TEST_CASE("a file that is none of ours stays locked")
{
    Rig rig;
    for (const std::string text : {"", "{}", "[1]", "{\"argon2id\": 5}", "{\"argon2id\": \"\"}"}) {
        const auto bytes = std::as_bytes(std::span(text));
        rig.files.put("/data/pin.json", {bytes.begin(), bytes.end()});
        CHECK(rig.guess(right) == PinVerdict::broken);
        CHECK(rig.state().kind == PinState::Kind::broken);
    }
}

TEST_CASE("figures in the file that nobody can mean are brought back into bounds")
{
    Rig rig;
    const std::string text = R"({"argon2id": "hash of 194738", "errors": -9, "boot": "first",
                                 "locked_until_s": 99999999, "left_s": 99999999})";
    const auto bytes = std::as_bytes(std::span(text));
    rig.files.put("/data/pin.json", {bytes.begin(), bytes.end()});
    CHECK(rig.state().locked_for == pin_lock_time);
    rig.start_machine_again("other");
    CHECK(rig.state().locked_for == pin_lock_time);
}
