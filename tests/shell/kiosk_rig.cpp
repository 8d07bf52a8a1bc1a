#include "kiosk_rig.h"

#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace bangvang {

namespace {

using namespace std::chrono_literals;

constexpr int display_start_ms = 20'000;

WallTime noon()
{
    return {std::chrono::sys_days(std::chrono::year(2024) / 10 / 1) + 5h, 7h};
}

Snapshot small_campaign()
{
    using std::chrono::year;
    Snapshot s;
    s.identity = {
        .id = "2024-09-30/7", .sequence = 7, .made_at = noon(), .made_by = "test", .fresh_for_days = 7};
    s.campaign.organization = "Sở Công Thương";
    s.campaign.title = "Phong trào thi đua";
    s.campaign.theme = "Đoàn kết, sáng tạo";
    s.campaign.year = 2024;
    s.campaign.starts_on = year(2024) / 1 / 1;
    s.campaign.ends_on = year(2024) / 12 / 31;
    s.campaign.as_of = year(2024) / 9 / 30;
    s.slogans.push_back({.text = "Thi đua là yêu nước", .source = "Hồ Chí Minh", .from = {}, .until = {}});
    s.blocks.push_back({"K1", "Khối 1"});
    s.units.push_back({.code = "NL",
                       .name = "Phòng Năng lượng",
                       .short_name = "Năng lượng",
                       .block = Ref<Block>{0},
                       .kind = "",
                       .head = "",
                       .from = {},
                       .until = {}});
    s.units.push_back({.code = "TM",
                       .name = "Phòng Thương mại",
                       .short_name = "Thương mại",
                       .block = Ref<Block>{0},
                       .kind = "",
                       .head = "",
                       .from = {},
                       .until = {}});
    s.criteria.push_back({.code = "A", .group = "", .name = "Nhiệm vụ chính trị", .max_points = 100.0});
    s.periods.push_back({.code = "2024-09",
                         .label = "Tháng 9/2024",
                         .kind = PeriodKind::month,
                         .from = year(2024) / 9 / 1,
                         .until = year(2024) / 9 / 30,
                         .decision = ""});
    s.scores.push_back({.period = {0}, .unit = {0}, .criterion = {0}, .points = 95.5, .note = ""});
    s.scores.push_back({.period = {0}, .unit = {1}, .criterion = {0}, .points = 90.0, .note = ""});
    return s;
}

// The number that an X server writes once it listens.
std::string read_display(int descriptor)
{
    std::string text;
    pollfd ready{descriptor, POLLIN, 0};
    while (text.find('\n') == std::string::npos && ::poll(&ready, 1, display_start_ms) > 0) {
        std::array<char, 32> part{};
        const ssize_t size = ::read(descriptor, part.data(), part.size());
        if (size <= 0)
            return {};
        text.append(part.data(), static_cast<std::size_t>(size));
    }
    return text.substr(0, text.find('\n'));
}

} // namespace

void write_test_snapshot(const std::filesystem::path& file)
{
    const auto written = write_snapshot(file, small_campaign(), {});
    REQUIRE_MESSAGE(written, written.error().message);
}

DisplayServer start_display_server(std::vector<std::string> command, const std::filesystem::path& log)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    const FileHandle reader(ends[0]);
    DisplayServer server;
    {
        const FileHandle writer(ends[1]);
        command.insert(command.end(), {"-displayfd", std::to_string(writer.get())});
        // A test that is killed takes its server along.
        command.insert(command.begin(), {"setpriv", "--pdeathsig", "KILL"});
        server.process = std::make_unique<BackgroundProcess>(command, Environment{}, log, writer.get());
    }
    const std::string number = read_display(reader.get());
    if (!number.empty())
        server.name = ":" + number;
    return server;
}

TestDisplay::TestDisplay(const std::vector<std::string>& more)
{
    std::vector<std::string> command{"Xvfb", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"};
    command.insert(command.end(), more.begin(), more.end());
    server_ = start_display_server(std::move(command), folder_.path() / "xvfb.log");
}

RunningKiosk::RunningKiosk(const std::string& display, const std::vector<std::string>& options,
                           const KioskSettings& settings)
{
    const auto socket = folder_.path() / "control";
    const auto snapshot = settings.source.empty() ? folder_.path() / "snapshot.db" : settings.source;
    const auto data = settings.data.empty() ? folder_.path() / "data" : settings.data;
    if (settings.source.empty())
        write_test_snapshot(snapshot);
    std::vector<std::string> command{kiosk_program(), "--source",  snapshot.string(), "--data",
                                     data.string(),   "--control", socket.string()};
    command.insert(command.end(), options.begin(), options.end());
    Environment environment{"DISPLAY=" + display, "WAYLAND_DISPLAY",
                            "XDG_CONFIG_HOME=" + folder_.path().string()};
    environment.insert(environment.end(), settings.environment.begin(), settings.environment.end());
    process_ = std::make_unique<BackgroundProcess>(command, environment, folder_.path() / "kiosk.log");
    for (int tries = 0; tries < 300 && !(client_ && client_->connected()) && process_->running(); ++tries) {
        std::this_thread::sleep_for(100ms);
        client_ = std::make_unique<UnixClient>(socket);
    }
}

nlohmann::json RunningKiosk::ask(const nlohmann::json& request)
{
    if (!client_ || !client_->connected())
        return nullptr;
    client_->send(request.dump() + "\n");
    return nlohmann::json::parse(client_->line(), nullptr, false);
}

bool RunningKiosk::wait_until_still()
{
    std::uint64_t last = 0;
    int quiet = 0;
    for (int tries = 0; tries < 300 && quiet < 5; ++tries) {
        const nlohmann::json state = ask({{"ask", "state"}});
        const nlohmann::json frames = ask({{"ask", "frames"}});
        if (!state.is_object() || !frames.is_object())
            return false;
        const auto drawn = frames.value("frames_drawn", std::uint64_t{0});
        const bool still = !state.value("snapshot", nlohmann::json()).is_null() && drawn == last;
        quiet = still ? quiet + 1 : 0;
        last = drawn;
        std::this_thread::sleep_for(100ms);
    }
    return quiet >= 5;
}

} // namespace bangvang
