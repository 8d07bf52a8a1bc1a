// Measures the whole program on a real X server of 1920 x 1080 without a graphics card, and prints one line a
// measure: median, range and target. docs/performance.md holds a table of what it said.
//   bench_kiosk [--draw-with gpu] [MEASURE...]     start memory still moving attract passage touch arrival
#define DOCTEST_CONFIG_IMPLEMENT
#include "big_snapshot.h"
#include "kiosk_meter.h"

#include "support/end_on_assert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>

namespace bangvang::bench {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr const char* fixed_now = "2024-10-05T08:00:00+07:00";

struct Bench {
    TouchServer server{Fingers::ten, GlassSize::full_hd};
    std::vector<std::string> options{};

    [[nodiscard]] std::unique_ptr<RunningKiosk> kiosk(std::vector<std::string> more,
                                                      const KioskSettings& settings)
    {
        more.insert(more.end(), options.begin(), options.end());
        auto running = std::make_unique<RunningKiosk>(server.name(), more, settings);
        if (!running->wait_until_still()) {
            std::fprintf(stderr, "the kiosk does not rest\n%s", running->log().c_str());
            std::exit(1);
        }
        return running;
    }
};

void print(const char* what, const char* unit, const Series& values, const char* target)
{
    std::printf("%-44s %9.2f %-8s p95 %9.2f  %9.2f to %9.2f  (%zu)  target %s\n", what, values.share(0.5),
                unit, values.share(0.95), values.share(0.0), values.share(1.0), values.count(), target);
    std::fflush(stdout);
}

void print(const char* what, const char* unit, double value, const char* target)
{
    std::printf("%-44s %9.3f %-8s target %s\n", what, value, unit, target);
    std::fflush(stdout);
}

KioskSettings sample_in(const TestFolder& folder)
{
    return {BANGVANG_SAMPLE, folder.path() / "data", {}};
}

Point center_of(RunningKiosk& kiosk, const std::string& id)
{
    const nlohmann::json answer = kiosk.ask({{"ask", "hits"}});
    for (const nlohmann::json& hit : answer["hits"])
        if (hit.value("id", "") == id)
            return {hit["rect"][0].get<float>() + hit["rect"][2].get<float>() / 2.0F,
                    hit["rect"][1].get<float>() + hit["rect"][3].get<float>() / 2.0F};
    std::fprintf(stderr, "nothing is called %s\n", id.c_str());
    std::exit(1);
}

void go_to(RunningKiosk& kiosk, const std::string& screen)
{
    static_cast<void>(kiosk.ask({{"do", "action"}, {"screen", screen}}));
}

// Places of the home screen that together say that it is whole: header, title, painting, tiles, dock.
constexpr Point whole_when[] = {{120, 60},   {700, 60},   {960, 400},  {300, 760},
                                {1500, 860}, {200, 1020}, {1700, 1020}};

std::string look_at_all(Glass& glass)
{
    std::string all;
    for (const Point place : whole_when)
        all += glass.look(place, 48);
    return all;
}

double one_start(Bench& bench, Glass& glass, const TestFolder& folder, const std::string& whole)
{
    std::vector<std::string> command{
        kiosk_program(), "--source", BANGVANG_SAMPLE, "--data", (folder.path() / "data").string(),
        "--screen",      "home",     "--now",         fixed_now};
    command.insert(command.end(), bench.options.begin(), bench.options.end());
    const auto start = SteadyClock::now();
    BackgroundProcess process(command, {"DISPLAY=" + bench.server.name(), "WAYLAND_DISPLAY"},
                              folder.path() / "kiosk.log");
    while (look_at_all(glass) != whole && SteadyClock::now() - start < 10s)
        std::this_thread::sleep_for(500us);
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

void forget_files()
{
    std::ofstream("/proc/sys/vm/drop_caches") << "3\n";
}

void measure_start(Bench& bench)
{
    const TestFolder folder;
    Glass glass(bench.server.name());
    std::string whole;
    {
        const auto kiosk = bench.kiosk({"--screen", "home", "--now", fixed_now}, sample_in(folder));
        std::this_thread::sleep_for(1s);
        whole = look_at_all(glass);
    }
    Series warm;
    for (int i = 0; i < 15; ++i)
        warm.add(one_start(bench, glass, folder, whole));
    print("start to the first whole picture, warm", "ms", warm, "<= 120");
    Series cold;
    for (int i = 0; i < 3; ++i) {
        forget_files();
        cold.add(one_start(bench, glass, folder, whole));
    }
    print("the same, files cold", "ms", cold, "<= 350");
}

constexpr const char* screens[] = {"attract", "home",      "ranking", "unit:NL", "progress", "indicator:IIP",
                                   "honor",   "movements", "search",  "display", "home"};

void measure_memory(Bench& bench)
{
    const TestFolder folder;
    const auto kiosk = bench.kiosk({"--screen", "home"}, sample_in(folder));
    print("memory (PSS) on the first screen", "MB", pss_mb(kiosk->id()), "");
    Series rounds;
    for (int round = 0; round < 4; ++round) {
        for (const char* screen : screens) {
            go_to(*kiosk, screen);
            std::this_thread::sleep_for(1500ms);
        }
        rounds.add(pss_mb(kiosk->id()));
    }
    print("memory (PSS), all screens visited", "MB", rounds, "<= 70, flat");
    const nlohmann::json frames = kiosk->ask({{"ask", "frames"}});
    go_to(*kiosk, "deck"); // a talk, which no screen but its own slides takes from the wall
    std::this_thread::sleep_for(3s);
    print("the same with a talk on the wall", "MB", pss_mb(kiosk->id()), "");
    print("textures and letters without it", "MB", frames.value("texture_bytes", 0.0) / 1048576.0, "");
}

void measure_still(Bench& bench)
{
    const TestFolder folder;
    const auto kiosk = bench.kiosk({"--screen", "ranking"}, sample_in(folder));
    std::this_thread::sleep_for(1s);
    const auto drawn = [&] { return kiosk->ask({{"ask", "frames"}}).value("frames_drawn", 0); };
    const int before = drawn();
    print("settled screen, share of a core", "%", load_percent(kiosk->id(), 20s), "<= 0.05");
    print("settled screen, frames drawn in 20 s", "", drawn() - before, "0");
}

// Another period each time: bars grow, rows change their places.
constexpr const char* periods[] = {"ranking.period.2024-08", "ranking.period.2024-09"};

void measure_moving(Bench& bench)
{
    const TestFolder folder;
    const auto kiosk = bench.kiosk({"--screen", "ranking"}, sample_in(folder));
    const auto frames = [&] { return kiosk->ask({{"ask", "frames"}}); };
    Series load;
    Series pace;
    for (int i = 0; i < 12; ++i) {
        static_cast<void>(kiosk->ask({{"do", "tap"}, {"id", periods[i % 2]}}));
        const int before = frames().value("frames_drawn", 0);
        load.add(load_percent(kiosk->id(), 400ms));
        pace.add((frames().value("frames_drawn", 0) - before) / 0.4);
        std::this_thread::sleep_for(1200ms);
    }
    print("bars that grow and re-order, share of a core", "%", load, "<= 8");
    print("the same, frames a second", "1/s", pace, "60");
    const nlohmann::json all = frames();
    print("the same, building a frame, median", "ms", all["build_ms"].value("median", 0.0), "<= 0.3");
    print("the same, building a frame, p99", "ms", all["build_ms"].value("p99", 0.0), "<= 1");
    print("the same, drawing and showing it, median", "ms", all["submit_ms"].value("median", 0.0), "");
}

void measure_attract(Bench& bench)
{
    const TestFolder folder;
    const auto kiosk = bench.kiosk({"--screen", "home"}, sample_in(folder));
    go_to(*kiosk, "attract");
    print("attract loop with its motion, share of a core", "%", load_percent(kiosk->id(), 60s), "<= 5");
}

void measure_passage(Bench& bench)
{
    const TestFolder folder;
    const auto kiosk = bench.kiosk({"--screen", "home"}, sample_in(folder));
    Series pace;
    for (int i = 0; i < 16; ++i) {
        go_to(*kiosk, i % 2 == 0 ? "honor" : "home");
        const int before = kiosk->ask({{"ask", "frames"}}).value("frames_drawn", 0);
        std::this_thread::sleep_for(250ms);
        pace.add((kiosk->ask({{"ask", "frames"}}).value("frames_drawn", 0) - before) / 0.25);
        std::this_thread::sleep_for(1200ms);
    }
    print("whole screens that change, frames a second", "1/s", pace, "60");
}

double one_touch(Bench& bench, Glass& glass, Point at)
{
    const std::string before = glass.look(at);
    bench.server.down(1, at);
    const auto start = SteadyClock::now();
    while (glass.look(at) == before && SteadyClock::now() - start < 1s)
        std::this_thread::sleep_for(100us);
    const double ms = std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
    bench.server.move(1, {2, 2}); // away, so that nothing is pressed
    bench.server.up(1);
    return ms;
}

void measure_touch(Bench& bench)
{
    const TestFolder folder;
    const auto kiosk = bench.kiosk({"--screen", "ranking"}, sample_in(folder));
    const Point at = center_of(*kiosk, "nav.home");
    Glass glass(bench.server.name());
    Series still;
    for (int i = 0; i < 60; ++i) {
        still.add(one_touch(bench, glass, at));
        std::this_thread::sleep_for(700ms); // the rings run out
    }
    print("touch to changed pixels, still", "ms", still, "<= 4, p95 <= 7");
    Series moving;
    for (int i = 0; i < 30; ++i) {
        static_cast<void>(kiosk->ask({{"do", "tap"}, {"id", periods[i % 2]}}));
        std::this_thread::sleep_for(milliseconds(50 + 7 * (i % 10)));
        moving.add(one_touch(bench, glass, at));
        std::this_thread::sleep_for(1500ms);
    }
    print("touch to changed pixels, moving", "ms", moving, "<= 4, p95 <= 7");
}

// From the rename, which makes the file whole in its place, to its number on the wall.
double one_arrival(RunningKiosk& kiosk, const std::filesystem::path& ready,
                   const std::filesystem::path& place, const std::string& id)
{
    std::filesystem::rename(ready, place);
    const auto start = SteadyClock::now();
    while (SteadyClock::now() - start < 60s) {
        const nlohmann::json state = kiosk.ask({{"ask", "state"}});
        if (state["snapshot"].is_object() && state["snapshot"].value("id", "") == id)
            break;
        std::this_thread::sleep_for(5ms);
    }
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

struct Load {
    const char* what;
    std::size_t people;
    std::size_t portraits;
    std::size_t portrait_bytes;
    const char* target;
};

void measure_one_arrival(Bench& bench, const Load& load)
{
    const TestFolder folder;
    const auto place = folder.path() / "source" / "wall.db";
    std::filesystem::create_directories(place.parent_path());
    write_big_snapshot(place, 50, 10, 20'000, 1);
    const auto kiosk = bench.kiosk({"--screen", "home"}, {place, folder.path() / "data", {}});
    Series times;
    for (std::uint64_t number = 2; number < 5; ++number) {
        const auto ready = folder.path() / "source" / "ready";
        write_big_snapshot(ready, load.people, load.portraits, load.portrait_bytes, number);
        if (number == 2)
            print("size of the file", "MB",
                  static_cast<double>(std::filesystem::file_size(ready)) / 1048576.0, "");
        std::this_thread::sleep_for(3500ms); // the kiosk has seen the one before for good
        times.add(one_arrival(*kiosk, ready, place, fmt::format("bench/{}", number)));
    }
    print(load.what, "ms", times, load.target);
    print("the longest frame meanwhile, built", "ms",
          kiosk->ask({{"ask", "frames"}})["build_ms"].value("max", 0.0), "<= 16.7");
    std::this_thread::sleep_for(5s);
    print("memory (PSS) afterwards", "MB", pss_mb(kiosk->id()), "<= 120");
}

void measure_arrival(Bench& bench)
{
    measure_one_arrival(bench, {"20 MB dropped to its number on the wall", 400, 130, 66'000, "<= 1000"});
    measure_one_arrival(bench,
                        {"250 MB dropped to its number on the wall", 50'000, 5'000, 47'000, "<= 3000"});
}

struct Measure {
    std::string name;
    std::function<void(Bench&)> run;
};

const std::vector<Measure>& measures()
{
    static const std::vector<Measure> all{
        {"start", measure_start},   {"memory", measure_memory},   {"still", measure_still},
        {"moving", measure_moving}, {"attract", measure_attract}, {"passage", measure_passage},
        {"touch", measure_touch},   {"arrival", measure_arrival},
    };
    return all;
}

void print_machine()
{
    std::ifstream in("/proc/cpuinfo");
    std::string name = "unknown";
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name"))
            name = line.substr(line.find(':') + 2);
    std::printf("%s, %u processors\n", name.c_str(), std::thread::hardware_concurrency());
}

} // namespace

} // namespace bangvang::bench

int main(int argc, char** argv)
{
    using namespace bangvang::bench;
    const bangvang::testing::EndOnAssert asserts;
    std::vector<std::string> names(argv + 1, argv + argc);
    Bench bench;
    if (names.size() >= 2 && names[0] == "--draw-with") {
        bench.options = {names[0], names[1]};
        names.erase(names.begin(), names.begin() + 2);
    }
    print_machine();
    for (const Measure& measure : measures())
        if (names.empty() || std::ranges::find(names, measure.name) != names.end())
            measure.run(bench);
    return 0;
}
