#include "support.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using office_tests::Folder;

namespace {

struct Process {
    int exit_code{-1};
    std::string out;
    std::string err;
};

// The real program with these words, its two streams kept apart and nobody at the terminal; `before` is for
// the shell.
Process office(const Folder& folder, const std::string& words, const std::string& before = {})
{
    const std::string command = fmt::format("cd '{}' && {} '{}' {} >out.txt 2>err.txt </dev/null",
                                            folder.path().string(), before, BANGVANG_OFFICE_PROGRAM, words);
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), folder.read("out.txt"), folder.read("err.txt")};
}

} // namespace

TEST_CASE("the program tells its commands and its version")
{
    const Folder folder;
    const Process help = office(folder, "--help");
    CHECK(help.exit_code == 0);
    for (const char* command :
         {"template", "check", "build", "show", "diff", "keygen", "sign", "verify", "publish"})
        CHECK(help.out.find(command) != std::string::npos);
    CHECK(office(folder, "--version").out.find("bangvang-office ") == 0);
    CHECK(office(folder, "build --help").exit_code == 0);
}

TEST_CASE("the program builds, shows and checks, and ends with 0")
{
    const Folder folder;
    office_tests::write_input(folder);
    const Process built =
        office(folder, "build . -o bang.db --now 2024-10-05T08:00:00+07:00 --sequence 41 --lang en");
    CHECK(built.exit_code == 0);
    CHECK(built.out == "Wrote bang.db (2024-02-29/41)\n");
    CHECK(built.err == "");
    CHECK(office(folder, "show bang.db").out.find("2024-02-29/41") != std::string::npos);
    CHECK(office(folder, "check . --lang en").out == "0 errors, 0 warnings\n");
    CHECK(office(folder, "build . -o bang.db").out.find("(2024-02-29/42)") != std::string::npos);
}

TEST_CASE("a refused input ends with 1")
{
    const Folder folder;
    office_tests::write_input(folder, {{"targets", "indicator,year,value\nbl,2024,\"103,495\"\n"}});
    const Process built = office(folder, "build . -o bang.db --lang en");
    CHECK(built.exit_code == 1);
    CHECK(built.out == "");
    CHECK(built.err == "ERROR: sheet targets, row 2, column value (C2): the number can be read in two ways; "
                       "found: \"103,495\"; expected: 103495 or 103.495\n1 errors, 0 warnings\n");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "bang.db"));
    CHECK(office(folder, "check nowhere").exit_code == 1);
    CHECK(office(folder, "show targets.csv").exit_code == 1);
}

TEST_CASE("a disk that fills while a file is written ends with 3, and what was there stays whole")
{
    const Folder folder;
    office_tests::write_input(folder);
    std::filesystem::create_directory(folder.path() / "share");
    REQUIRE(office(folder, "build . -o bang.db").exit_code == 0);
    REQUIRE(office(folder, "publish bang.db share").exit_code == 0);
    const std::string first = folder.read("bang.db");
    const std::string full = "ulimit -f 8 &&"; // blocks of 512 or 1024 bytes; the snapshot has more
    REQUIRE(first.size() > 8 * 1024);
    const Process built = office(folder, "build . -o bang.db", full);
    CHECK(built.exit_code == 3);
    CHECK(built.err.find("chưa ghi được") != std::string::npos);
    CHECK(built.err.find("bang.db") != std::string::npos);
    CHECK(folder.read("bang.db") == first);
    REQUIRE(office(folder, "build . -o bang.db").exit_code == 0);
    CHECK(office(folder, "publish bang.db share", full).exit_code == 3);
    CHECK(folder.read("share/bang.db") == first);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        CHECK(entry.path().extension() != ".part");
}

TEST_CASE("wrong usage ends with 2 and says why on standard error")
{
    const Folder folder;
    office_tests::write_input(folder);
    for (const char* words : {"", "paint .", "build .", "build . -o x.db --now yesterday",
                              "check . --lang fr", "build . -o x.db --sequence many", "check"}) {
        CAPTURE(words);
        const Process ran = office(folder, words);
        CHECK(ran.exit_code == 2);
        CHECK(ran.out == "");
        CHECK(ran.err != "");
    }
}

TEST_CASE("the program makes a key, builds with it and signs, and minisign verifies")
{
    const Folder folder;
    office_tests::write_input(folder);
    CHECK(office(folder, "keygen -o office --no-passphrase").exit_code == 0);
    CHECK(office(folder, "build . -o bang.db --key office.key --site lai-chau").exit_code == 0);
    CHECK(office(folder, "sign bang.db --key office.key --site dien-bien").exit_code == 0);
    CHECK(office(folder, "sign bang.db --key office.key --minisig").exit_code == 0);
    const std::string verify =
        fmt::format("cd '{}' && minisign -V -p office.pub -m bang.db >/dev/null", folder.path().string());
    CHECK(std::system(verify.c_str()) == 0);
    const Process accepted = office(folder, "verify --key office.pub --site dien-bien bang.db --lang en");
    CHECK(accepted.exit_code == 0);
    CHECK(accepted.out.find("Accepted: a kiosk takes this file.\n") == 0);
    CHECK(office(folder, "verify bang.db --site lai-chau").exit_code == 1);
    CHECK(office(folder, "verify units.csv").exit_code == 1);
    CHECK(office(folder, "verify bang.db --key units.csv").exit_code == 2);
    CHECK(office(folder, "verify nowhere.db").exit_code == 3);
    CHECK(office(folder, "keygen -o office --no-passphrase").exit_code == 1);
    CHECK(office(folder, "keygen -o other").exit_code == 2);
    CHECK(office(folder, "sign office.pub --key office.key").exit_code == 1);
    CHECK(office(folder, "sign bang.db").exit_code == 2);
}

TEST_CASE("a disk that fills up half-way keeps the old files and gets no half ones")
{
    const Folder folder;
    office_tests::write_input(folder);
    REQUIRE(office(folder, "keygen -o office --no-passphrase").exit_code == 0);
    REQUIRE(office(folder, "build . -o bang.db").exit_code == 0);
    const std::string before = folder.read("bang.db");
    const auto names = folder.names();
    // Files may grow to a few kilobytes only: writing more fails as on a full disk.
    const std::string full = "trap '' XFSZ && ulimit -f 16 &&";
    for (const char* words : {"build . -o bang.db", "build . -o new.db", "sign bang.db --key office.key",
                              "sign bang.db --key office.key -o new.db"}) {
        CAPTURE(words);
        const Process ran = office(folder, words, full);
        CHECK(ran.exit_code == 3);
        CHECK(ran.err.find("writing ") != std::string::npos);
        CHECK(folder.read("bang.db") == before);
        CHECK(folder.names() == names);
    }
    REQUIRE(office(folder, "check . --report loi.html").exit_code == 0);
    const std::string report = folder.read("loi.html");
    CHECK(office(folder, "check . --report loi.html", "trap '' XFSZ && ulimit -f 1 &&").exit_code == 3);
    CHECK(folder.read("loi.html") == report);
    std::filesystem::remove(folder.path() / "loi.html");
    CHECK(office(folder, "check . --report loi.html", "trap '' XFSZ && ulimit -f 1 &&").exit_code == 3);
    CHECK(folder.names() == names);
    const Process keys = office(folder, "keygen -o other --no-passphrase", "trap '' XFSZ && ulimit -f 0 &&");
    CHECK(keys.exit_code == 3);
    CHECK(folder.names() == names);
}

TEST_CASE("a place that cannot be written ends with 3")
{
    const Folder folder;
    office_tests::write_input(folder);
    const Process ran = office(folder, "build . -o /proc/nowhere/bang.db");
    CHECK(ran.exit_code == 3);
    CHECK(ran.err.find("/proc/nowhere") != std::string::npos);
    REQUIRE(office(folder, "keygen -o office --no-passphrase").exit_code == 0);
    REQUIRE(office(folder, "build . -o bang.db").exit_code == 0);
    CHECK(office(folder, "sign bang.db --key office.key -o /proc/nowhere/bang.db").exit_code == 3);
    CHECK(office(folder, "check . --report /proc/nowhere/loi.html").exit_code == 3);
}
