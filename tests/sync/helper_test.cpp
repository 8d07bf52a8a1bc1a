// The real helper process before real files.
#include "visit.h"

#include "support/folder.h"
#include "sync/helper_source.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <fstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace bangvang;
using bangvang::testing::Folder;
using namespace std::chrono_literals;
using test::file_of;
using test::name_of;
using Outcome = Fetched::Outcome;

namespace {

using Bytes = std::vector<std::byte>;

void write(const std::filesystem::path& path, const Bytes& bytes)
{
    std::ofstream out(path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

// One source with its helper, and a place to stage into.
struct Bench {
    explicit Bench(const std::string& name) : folder(name)
    {
        std::filesystem::create_directories(data());
        std::filesystem::create_directories(drop());
    }

    Folder folder;
    [[nodiscard]] std::filesystem::path drop() const { return folder.path() / "drop"; }
    [[nodiscard]] std::filesystem::path file() const { return drop() / "snapshot.db"; }
    [[nodiscard]] std::filesystem::path data() const { return folder.path() / "data"; }
    [[nodiscard]] std::filesystem::path staged() const { return data() / "incoming.part"; }

    [[nodiscard]] HelperSource source(const std::filesystem::path& place,
                                      std::chrono::milliseconds silence = 10s) const
    {
        return HelperSource({.command = {BANGVANG_TEST_HELPER}, .source = place, .silence = silence});
    }

    // Looks, and fetches the one file that is there.
    [[nodiscard]] Fetched fetch(HelperSource& source, const ImportRules& rules = {}) const
    {
        const auto look = source.look();
        REQUIRE(look);
        REQUIRE(look->files.size() == 1);
        return source.fetch({look->files[0].path, look->files[0].mark, staged(), rules},
                            [](const std::string&) { return true; });
    }
};

std::string code_of_look(const tl::expected<SourceLook, Reason>& look)
{
    if (!look)
        return look.error().code;
    return look->remark ? look->remark->code : std::string();
}

Bytes with_portrait(unsigned width)
{
    Snapshot snapshot = test::small_snapshot(7);
    snapshot.honorees = {{"H1", "Lò Thị Bình", HonoreeKind::individual, {}, "", {}, false}};
    const PortraitImage picture{"H1", ImageFormat::png, static_cast<int>(width), 9, test::png_of(width)};
    return snapshot_bytes(snapshot, {picture}).value();
}

int open_files()
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        (void)entry;
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("the helper looks, judges, and stages the very bytes")
{
    const Bench bench("helper");
    write(bench.file(), file_of(7));
    auto source = bench.source(bench.file());
    const auto look = source.look();
    REQUIRE(look);
    REQUIRE(look->files.size() == 1);
    CHECK(look->files[0].claim->sequence == 7);
    const Fetched fetched = bench.fetch(source);
    CHECK(fetched.outcome == Outcome::staged);
    CHECK(fetched.digest == name_of(file_of(7)));
    CHECK(RealFiles().read(bench.staged()).value() == file_of(7));
    CHECK(bench.fetch(source).outcome == Outcome::staged); // a fresh helper for each file
}

TEST_CASE("what lies at the source is named for what it is")
{
    const Bench bench("kinds");
    auto source = bench.source(bench.file());
    CHECK(code_of_look(source.look()) == "NOFILE");
    write(bench.drop() / "Snapshot (1).db", file_of(7));
    CHECK(code_of_look(source.look()) == "ODDNAME");
    CHECK(source.look()->remark->en.find("Snapshot (1).db") != std::string::npos);

    const auto kind = [&] { return source.look()->files.at(0).odd_kind; };
    REQUIRE(::mkfifo(bench.file().c_str(), 0600) == 0);
    CHECK(kind() == "pipe");
    std::filesystem::remove(bench.file());
    std::filesystem::create_symlink("/dev/zero", bench.file());
    CHECK(kind() == "link");
    std::filesystem::remove(bench.file());
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::filesystem::current_path(bench.drop());
    std::snprintf(address.sun_path, sizeof address.sun_path, "snapshot.db");
    REQUIRE(::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    CHECK(kind() == "socket");
    ::close(server);
    std::filesystem::remove(bench.file());
    std::filesystem::current_path("/");

    auto gone = bench.source("/nonexistent/folder/snapshot.db");
    CHECK(code_of_look(gone.look()) == "NOREACH");
    auto beyond_a_file = bench.source("/etc/passwd/snapshot.db");
    CHECK(code_of_look(beyond_a_file.look()) == "NOREACH");
    auto device = bench.source("/dev/zero");
    CHECK(device.look()->files.at(0).odd_kind == "device");
}

TEST_CASE("a pipe that takes the file's place after the look does not hold anybody up")
{
    const Bench bench("swap");
    write(bench.file(), file_of(7));
    auto source = bench.source(bench.file());
    const auto look = source.look();
    const FetchOrder order{bench.file(), look->files[0].mark, bench.staged(), {}};
    std::filesystem::remove(bench.file());
    REQUIRE(::mkfifo(bench.file().c_str(), 0600) == 0);
    CHECK(source.fetch(order, [](const std::string&) { return true; }).outcome == Outcome::refused);
    std::filesystem::remove(bench.file());
    std::filesystem::create_symlink("/etc/passwd", bench.file());
    CHECK(source.fetch(order, [](const std::string&) { return true; }).fault.reason.code == "NOTFILE");
    std::filesystem::remove(bench.file());
    CHECK(source.fetch(order, [](const std::string&) { return true; }).outcome == Outcome::changed);
    write(bench.file(), file_of(8));
    CHECK(source.fetch(order, [](const std::string&) { return true; }).outcome == Outcome::changed);
}

TEST_CASE("a file of half a terabyte is refused by its size, and nothing of it is read")
{
    const Bench bench("sparse");
    write(bench.file(), file_of(7));
    std::filesystem::resize_file(bench.file(), std::uintmax_t{500} << 30);
    auto source = bench.source(bench.file());
    const Fetched fetched = bench.fetch(source);
    CHECK(fetched.outcome == Outcome::refused);
    CHECK(fetched.fault.reason.code == "TOOBIG");
    CHECK_FALSE(std::filesystem::exists(bench.staged()));
}

TEST_CASE("a folder of thousands of files is looked at in time, and a few of them counted")
{
    const Bench bench("many");
    for (int i = 0; i < 3000; ++i)
        write(bench.drop() / fmt::format("{:05}.db", i), {});
    auto source = bench.source(bench.drop());
    const auto look = source.look();
    CHECK(code_of_look(look) == "TOOMANYFILES");
    CHECK(look->files.size() == 200);
}

TEST_CASE("side files of a database are neither read nor touched")
{
    const Bench bench("side");
    write(bench.file(), file_of(7));
    const Bytes forged(4096, std::byte{0x77});
    for (const char* side : {"snapshot.db-wal", "snapshot.db-shm", "snapshot.db-journal"})
        write(bench.drop() / side, forged);
    auto source = bench.source(bench.file());
    CHECK(bench.fetch(source).outcome == Outcome::staged);
    for (const char* side : {"snapshot.db-wal", "snapshot.db-shm", "snapshot.db-journal"})
        CHECK(RealFiles().read(bench.drop() / side).value() == forged);
    int entries = 0;
    for (const auto& entry : std::filesystem::directory_iterator(bench.drop())) {
        (void)entry;
        ++entries;
    }
    CHECK(entries == 4);
}

TEST_CASE("a helper that hangs is killed in time, and the next one works")
{
    const Bench bench("hang");
    write(bench.file(), with_portrait(1112));
    auto source = bench.source(bench.file(), 3s); // a busy machine needs as long to start a process
    const auto begin = std::chrono::steady_clock::now();
    const Fetched proved = source.prove(bench.file(), 0);
    CHECK(std::chrono::steady_clock::now() - begin < 60s);
    CHECK(proved.outcome == Outcome::source_failed);
    CHECK(proved.fault.reason.code == "NOANSWER");
    CHECK(bench.fetch(source).outcome == Outcome::staged);
}

TEST_CASE("a source whose helper never answers is said not to answer")
{
    HelperSource source({.command = {"/bin/sleep", "1000"}, .source = "/srv", .silence = 100ms});
    CHECK(code_of_look(source.look()) == "NOANSWER");
    CHECK(code_of_look(source.look()) == "NOANSWER");
}

TEST_CASE("a helper that cannot be started or ends at once is said so")
{
    HelperSource missing({.command = {"/nonexistent/helper"}, .source = "/srv"});
    CHECK(code_of_look(missing.look()) == "NOHELPER");
    HelperSource wrong({.command = {"/bin/true"}, .source = "/srv"});
    CHECK(code_of_look(wrong.look()) == "NOHELPER");
}

TEST_CASE("nonsense from a helper that was taken over is no message")
{
    const Bench bench("nonsense");
    for (const char* script :
         {"printf 'xxxxyyyyzzzz' >&0; sleep 5", "printf '\\377\\377\\377\\377' >&0; sleep 5",
          "printf '\\003\\000\\000\\000\\241\\141\\141' >&0; sleep 5",
          "printf '\\001\\000\\000\\000\\240' >&0; sleep 5"}) {
        HelperSource source({.command = {"/bin/sh", "-c", script}, .source = bench.file(), .silence = 1s});
        const auto look = source.look();
        CHECK_FALSE(look);
    }
}

TEST_CASE("a picture that kills its decoder kills the helper alone, by name of the signal")
{
    const Bench bench("crash");
    write(bench.file(), with_portrait(1111));
    auto source = bench.source(bench.file());
    const Fetched proved = source.prove(bench.file(), 0);
    CHECK(proved.outcome == Outcome::crashed);
    CHECK(proved.fault.reason.code == "UNSAFE");
    CHECK(proved.fault.reason.en.find("signal 11") != std::string::npos);
}

TEST_CASE("pictures that no decoder can draw are counted")
{
    const Bench bench("dark");
    write(bench.file(), with_portrait(1113));
    auto source = bench.source(bench.file());
    const Fetched proved = source.prove(bench.file(), 0);
    CHECK(proved.outcome == Outcome::known);
    CHECK(proved.dark_portraits == 1);
    CHECK(source.prove("/nonexistent/file.db", 0).outcome == Outcome::storage_failed);
}

TEST_CASE("a store that cannot take the file is told from a source that cannot give it")
{
    const Bench bench("nostore");
    write(bench.file(), file_of(7));
    auto source = bench.source(bench.file());
    const auto look = source.look();
    const Fetched fetched = source.fetch({bench.file(), look->files[0].mark, "/nonexistent/store/x.part", {}},
                                         [](const std::string&) { return true; });
    CHECK(fetched.outcome == Outcome::storage_failed);
}

TEST_CASE("a known digest ends a fetch before anything is parsed or written")
{
    const Bench bench("known");
    write(bench.file(), Bytes(5000, std::byte{'x'}));
    auto source = bench.source(bench.file());
    const auto look = source.look();
    const Fetched fetched = source.fetch({bench.file(), look->files[0].mark, bench.staged(), {}},
                                         [](const std::string&) { return false; });
    CHECK(fetched.outcome == Outcome::known);
    CHECK(fetched.digest == name_of(Bytes(5000, std::byte{'x'})));
}

TEST_CASE("a change in the folder ends the wait, and a stop ends everything")
{
    const Bench bench("hint");
    auto source = bench.source(bench.file());
    CHECK(code_of_look(source.look()) == "NOFILE"); // from now on the helper watches
    const auto begin = std::chrono::steady_clock::now();
    std::jthread copier([&] {
        std::this_thread::sleep_for(50ms);
        write(bench.file(), file_of(7));
    });
    source.wait(20s);
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
    copier.join();
    source.nudge();
    source.wait(20s);
    source.stop();
    source.wait(20s);
    CHECK(source.fetch({bench.file(), {}, bench.staged(), {}}, [](const std::string&) { return true; })
              .outcome == Outcome::stopped);
    CHECK(std::chrono::steady_clock::now() - begin < 15s);
}

TEST_CASE("a hundred helpers leave no process and no open file behind")
{
    const Bench bench("leaks");
    write(bench.file(), file_of(7));
    int before = 0;
    {
        auto source = bench.source(bench.file());
        for (int round = 0; round < 100; ++round) {
            CHECK(bench.fetch(source).outcome == Outcome::staged);
            if (round == 0)
                before = open_files();
        }
        CHECK(open_files() == before);
    }
    int status = 0;
    CHECK(::waitpid(-1, &status, WNOHANG) < 0); // no child at all
}

TEST_CASE("the helper may write nowhere but beside the staged file")
{
    const Bench bench("confined");
    write(bench.file(), file_of(7));
    // A staging place in the folder of the source: then that folder, and no other, may be written.
    auto source = bench.source(bench.file());
    const auto look = source.look();
    const auto fetched = source.fetch({bench.file(), look->files[0].mark, bench.drop() / "staged.part", {}},
                                      [](const std::string&) { return true; });
    CHECK(fetched.outcome == Outcome::staged);
    CHECK(RealFiles().read(bench.file()).value() == file_of(7));
}
