#include "kiosk_rig.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace bangvang;

namespace {

const Environment no_display{"DISPLAY", "WAYLAND_DISPLAY"};

} // namespace

TEST_CASE("help and version are results on standard output")
{
    const ProcessResult help = run_process({kiosk_program(), "--help"}, no_display);
    CHECK(help.code == 0);
    CHECK(help.out.find("--source") != std::string::npos);
    CHECK(help.err.empty());
    const ProcessResult version = run_process({kiosk_program(), "--version"}, no_display);
    CHECK(version.code == 0);
    CHECK(version.out.starts_with("bangvang "));
}

TEST_CASE("a wrong option ends with 2 and one line that names it")
{
    const ProcessResult result = run_process({kiosk_program(), "--theme", "dark"}, no_display);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK(result.err.find("--theme") != std::string::npos);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

TEST_CASE("a picture of a missing or foreign file ends with 1 and names the file")
{
    const TestFolder folder;
    const auto foreign = folder.path() / "foreign.db";
    std::ofstream(foreign) << "<html>not a snapshot</html>";
    for (const auto& source : {folder.path() / "missing.db", foreign}) {
        const ProcessResult result = run_process(
            {kiosk_program(), "--source", source.string(), "--shot", (folder.path() / "a.png").string()},
            no_display);
        CHECK(result.code == 1);
        CHECK(result.err.find(source.filename().string()) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder.path() / "a.png"));
    }
}

TEST_CASE("without a display the kiosk says so and ends with 3")
{
    const TestFolder folder;
    write_test_snapshot(folder.path() / "snapshot.db");
    const ProcessResult result =
        run_process({kiosk_program(), "--source", (folder.path() / "snapshot.db").string(), "--data",
                     (folder.path() / "data").string(), "--window", "800x600"},
                    no_display);
    CHECK(result.code == 3);
    CHECK(result.err.find("no display") != std::string::npos);
}

TEST_CASE("without a running kiosk --status says so and ends with 1")
{
    const TestFolder folder;
    const ProcessResult result =
        run_process({kiosk_program(), "--status", "--data", folder.path().string()}, no_display);
    CHECK(result.code == 1);
    CHECK(result.err.find("status.json") != std::string::npos);
}

TEST_CASE("the same picture twice has the same bytes")
{
    const TestFolder folder;
    const auto source = folder.path() / "snapshot.db";
    write_test_snapshot(source);
    for (const char* name : {"a.png", "b.png"}) {
        const ProcessResult result =
            run_process({kiosk_program(), "--source", source.string(), "--screen", "ranking", "--size",
                         "1280x720", "--shot", (folder.path() / name).string()},
                        no_display);
        REQUIRE_MESSAGE(result.code == 0, result.err);
    }
    const std::string first = bytes_of(folder.path() / "a.png");
    CHECK(first.size() > 10'000);
    CHECK(first == bytes_of(folder.path() / "b.png"));
}

TEST_CASE("the technician's command sets a PIN that nobody else can read, and refuses a pattern")
{
    const TestFolder folder;
    const auto set = [&](const std::string& pin) {
        return run_process({"/bin/sh", "-c",
                            "printf '%s\\n' \"$2\" | \"$0\" --set-pin --data \"$1\" --lang en",
                            kiosk_program(), (folder.path() / "data").string(), pin},
                           no_display);
    };
    for (const char* bad : {"", "12345", "123456", "000000", "19473a", "1947380"}) {
        const ProcessResult refused = set(bad);
        CHECK_MESSAGE(refused.code == 2, bad);
        CHECK_FALSE(std::filesystem::exists(folder.path() / "data/pin.json"));
    }
    const ProcessResult done = set("194738");
    CHECK(done.code == 0);
    CHECK(done.out.find("The PIN is set") != std::string::npos);
    CHECK(done.out.find("194738") == std::string::npos);
    const auto file = folder.path() / "data/pin.json";
    using std::filesystem::perms;
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    CHECK(bytes_of(file).find("194738") == std::string::npos);
    CHECK(bytes_of(file).find("$argon2id$") != std::string::npos);
}
