// A disk that takes nothing: full, read-only, or no place for the kiosk's folder at all. The wall shows the
// figures of the source, says what is wrong, and does not run hot over it.
#include "arriving.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;

const std::vector<std::string> resting{"--window", "1280x720", "--screen",
                                       "ranking",  "--now",    "2024-10-01T12:00:00+07:00"};

// A file system in memory for one test. It is seen by this process and its children alone, so that none is
// left behind however the test ends.
class SmallDisk {
public:
    explicit SmallDisk(std::filesystem::path folder) : folder_(std::move(folder))
    {
        std::filesystem::create_directories(folder_);
        static const bool apart =
            ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        there_ = apart && ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=32m") == 0;
        if (!there_)
            MESSAGE("NOT TESTED: this system lets nobody mount, which needs root");
    }
    ~SmallDisk()
    {
        if (there_)
            ::umount2(folder_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool there() const { return there_; }
    void fill() const
    {
        std::ofstream out(folder_ / "rubbish", std::ios::binary);
        const std::string block(4096, 'x');
        while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
        CHECK(std::filesystem::space(folder_).available == 0);
    }
    void make_room() const { std::filesystem::remove(folder_ / "rubbish"); }
    void read_only(bool on) const
    {
        const unsigned long how = on ? MS_REMOUNT | MS_RDONLY : static_cast<unsigned long>(MS_REMOUNT);
        CHECK(::mount(nullptr, folder_.c_str(), nullptr, how, "size=32m") == 0);
    }

private:
    std::filesystem::path folder_;
    bool there_{false};
};

// A kiosk's machine whose store lies on such a disk, and a file for it.
struct Machine {
    TestFolder folder{};
    SmallDisk disk{folder.path() / "data"};
    TestDisplay display{};
    std::filesystem::path source{folder.path() / "snapshot.db"};
    KioskSettings settings{source, folder.path() / "data", {}};

    Machine()
    {
        REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
        put(source, numbered(10));
    }
};

std::string code_of(const nlohmann::json& problem)
{
    return problem.is_object() ? problem.value("code", "") : std::string();
}

// The figures with this number are on the wall and current, and this is what is wrong with the disk.
bool shows(RunningKiosk& kiosk, std::uint64_t number, const std::string& problem)
{
    const bool shown = eventually(kiosk, [&](const auto& state) {
        return state["snapshot"].is_object() &&
               state["snapshot"].value("sequence", std::uint64_t{0}) == number &&
               code_of(state["sync"]["storage_problem"]) == problem;
    });
    if (!shown)
        MESSAGE(kiosk.ask({{"ask", "state"}}).dump() << "\n" << kiosk.log());
    return shown;
}

std::string picture(RunningKiosk& kiosk)
{
    const TestFolder folder; // on a disk that takes it
    const auto file = folder.path() / "glass.png";
    REQUIRE(kiosk.wait_until_still());
    REQUIRE(kiosk.ask({{"do", "shot"}, {"path", file.string()}}).value("ok", false));
    return bytes_of(file);
}

// Of a processor, over two seconds, in the whole process.
double load_of(pid_t process)
{
    const auto used = [process] {
        std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
        std::string rest;
        std::getline(stat, rest, ')');
        std::string skipped;
        for (int i = 0; i < 11; ++i)
            stat >> skipped;
        long user = 0;
        long system = 0;
        stat >> user >> system;
        return user + system;
    };
    const long before = used();
    std::this_thread::sleep_for(2s);
    return static_cast<double>(used() - before) / static_cast<double>(::sysconf(_SC_CLK_TCK)) / 2.0;
}

// What a healthy kiosk shows of the same file.
std::string healthy_picture(const std::string& display, const std::filesystem::path& source)
{
    const TestFolder folder;
    RunningKiosk kiosk(display, resting, {source, folder.path() / "data", {}});
    return picture(kiosk);
}

} // namespace

TEST_CASE("a disk that becomes full: new figures are shown from memory, after a loss of power too, and saved "
          "once there is room")
{
    const Machine machine;
    if (!machine.disk.there())
        return;
    const auto& [folder, disk, display, source, settings] = machine;
    {
        RunningKiosk kiosk(display.name(), resting, settings);
        CHECK(shows(kiosk, 10, ""));
        disk.fill();
        put(source, numbered(20));
        CHECK(shows(kiosk, 20, "DISKFULL"));
        const std::string healthy = healthy_picture(display.name(), source);
        // Once the notice of new figures has gone.
        CHECK(eventually(kiosk, [&](const auto&) { return picture(kiosk) == healthy; }));
        CHECK(load_of(kiosk.id()) < 0.5);
        kiosk.kill();
    }
    RunningKiosk kiosk(display.name(), resting, settings);
    CHECK(shows(kiosk, 20, "DISKFULL"));
    disk.make_room();
    CHECK(shows(kiosk, 20, ""));
    CHECK(kiosk.stop() == 0);
    std::filesystem::remove(source);
    RunningKiosk after(display.name(), resting, settings);
    CHECK(shows(after, 20, ""));
}

TEST_CASE("a read-only disk: the source's figures are shown, and kept once it can be written")
{
    const Machine machine;
    if (!machine.disk.there())
        return;
    const auto& [folder, disk, display, source, settings] = machine;
    disk.read_only(true);
    RunningKiosk kiosk(display.name(), resting, settings);
    CHECK(shows(kiosk, 10, "DISKBAD"));
    CHECK(picture(kiosk) == healthy_picture(display.name(), source));
    CHECK(load_of(kiosk.id()) < 0.5);
    put(source, numbered(11));
    CHECK(shows(kiosk, 11, "DISKBAD"));
    disk.read_only(false);
    CHECK(shows(kiosk, 11, ""));
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("where the kiosk's folder cannot even be made, the wall shows the source's figures and says so")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    const TestFolder folder;
    const auto source = folder.path() / "snapshot.db";
    put(source, numbered(10));
    std::ofstream(folder.path() / "file") << "in the way";
    RunningKiosk kiosk(display.name(), resting, {source, folder.path() / "file" / "data", {}});
    CHECK_MESSAGE(shows(kiosk, 10, "DISKBAD"), kiosk.log());
    CHECK(picture(kiosk) == healthy_picture(display.name(), source));
    CHECK(load_of(kiosk.id()) < 0.5);
    CHECK(kiosk.log().find("making the folder") != std::string::npos);
    CHECK(kiosk.stop() == 0);
}
