#include "sample.h"

#include "support/folder.h"

#include <bangvang/model/check.h>
#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

using namespace bangvang;
using bangvang::testing::Folder;
using test::dump;
using test::sample;
using test::sample_bytes;
using test::sealed_sample_bytes;

namespace {

std::size_t entries(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("the sample obeys every rule, so that the tests below try what they mean to try")
{
    for (const auto& violation : check(sample().snapshot))
        if (violation.severity == Severity::error)
            FAIL_CHECK(violation.table << " " << violation.row << " " << violation.column << ": "
                                       << violation.en);
}

TEST_CASE("everything that the office wrote is there when the kiosk reads it")
{
    const auto read = read_snapshot(sample_bytes());
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(dump(*read) == dump(sample().snapshot));
    CHECK(read->identity.made_at.offset == std::chrono::minutes{420});
}

TEST_CASE("equal input gives equal bytes")
{
    CHECK(sample_bytes() == sample_bytes());
}

TEST_CASE("rows that were written in any order come back in the promised order")
{
    auto made = sample();
    Snapshot& s = made.snapshot;
    std::reverse(s.scores.begin(), s.scores.end());
    std::reverse(s.readings.begin(), s.readings.end());
    std::reverse(s.targets.begin(), s.targets.end());
    std::reverse(s.council.begin(), s.council.end());
    std::reverse(s.awards.begin(), s.awards.end());
    const auto read = read_snapshot(snapshot_bytes(s, made.portraits).value());
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(dump(*read) == dump(sample().snapshot));
}

TEST_CASE("the newest period stands last although the sheet has it first")
{
    auto made = sample();
    Snapshot& s = made.snapshot;
    std::swap(s.periods[0], s.periods[1]);
    for (auto& score : s.scores)
        score.period.index = 1 - score.period.index;
    for (auto& standing : s.council)
        standing.period.index = 1 - standing.period.index;
    const auto read = read_snapshot(snapshot_bytes(s, made.portraits).value());
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(dump(*read) == dump(sample().snapshot));
}

TEST_CASE("a written file is read back whole, and nothing else is left beside it")
{
    const Folder folder("written");
    const auto file = folder.path() / "snapshot.db";
    const auto made = sample();
    REQUIRE(write_snapshot(file, made.snapshot, made.portraits));
    REQUIRE(write_snapshot(file, made.snapshot, made.portraits));
    CHECK(read_file_bytes(file).value() == sealed_sample_bytes());
    CHECK(entries(folder.path()) == 1);
    CHECK(dump(load_snapshot(file).value()) == dump(made.snapshot));
}

TEST_CASE("what the kiosk would refuse is not written, and the file of before stays")
{
    const Folder folder("refused");
    const auto file = folder.path() / "snapshot.db";
    auto made = sample();
    REQUIRE(write_snapshot(file, made.snapshot, made.portraits));
    made.snapshot.units[0].code = made.snapshot.units[1].code;
    CHECK_FALSE(write_snapshot(file, made.snapshot, made.portraits));
    made = sample();
    made.snapshot.scores[0].points = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(write_snapshot(file, made.snapshot, made.portraits));
    CHECK(read_file_bytes(file).value() == sealed_sample_bytes());
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("writing into a folder that is not there says so")
{
    const auto made = sample();
    const auto written = write_snapshot("/nonexistent/folder/snapshot.db", made.snapshot, made.portraits);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::io);
    CHECK(written.error().message.find("No such file or directory") != std::string::npos);
}

TEST_CASE("a portrait comes out of the accepted file as it went in")
{
    const Folder folder("portrait ?#%");
    const auto file = folder.path() / "gen.db";
    const auto made = sample();
    REQUIRE(write_snapshot(file, made.snapshot, made.portraits));
    for (const auto& portrait : made.portraits)
        CHECK(read_portrait(file, portrait.honoree_code).value() == portrait.bytes);
    CHECK(read_portrait(file, "H03").error().code == ErrorCode::not_found);
    CHECK(read_portrait(file, "'; DROP TABLE awards; --").error().code == ErrorCode::not_found);
    CHECK_FALSE(read_portrait(folder.path() / "missing.db", "H01"));
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("only normal files are read, and never waited for")
{
    const Folder folder("kinds");
    const auto fifo = folder.path() / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    CHECK(read_file_bytes(fifo).error().message.find("not a normal file") != std::string::npos);
    CHECK(read_file_bytes(folder.path()).error().message.find("not a normal file") != std::string::npos);
    CHECK_FALSE(read_file_bytes("/dev/zero"));
    CHECK(read_file_bytes(folder.path() / "none").error().code == ErrorCode::not_found);
    const auto link = folder.path() / "link";
    std::filesystem::create_symlink("/etc/passwd", link);
    CHECK_FALSE(read_file_bytes(link));
    CHECK_FALSE(read_file_bytes("/etc/passwd", 3));
}
