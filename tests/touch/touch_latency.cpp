// Not a test: how long after a finger has touched the glass the picture begins to change. Prints one line.
//   touch_latency [TIMES]
#define DOCTEST_CONFIG_IMPLEMENT
#include "touch_server.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr int side = 24; // of the looked-at square, pixels
constexpr auto longest = 1s;

// A small square of the glass, as the server has it now.
class Glass {
public:
    explicit Glass(const std::string& server) : display_(XOpenDisplay(server.c_str())) {}
    ~Glass() { XCloseDisplay(display_); }
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;

    [[nodiscard]] std::string look(Point center)
    {
        XImage* const image =
            XGetImage(display_, DefaultRootWindow(display_), static_cast<int>(center.x) - side / 2,
                      static_cast<int>(center.y) - side / 2, side, side, AllPlanes, ZPixmap);
        std::string pixels(image->data, static_cast<std::size_t>(image->bytes_per_line * image->height));
        XDestroyImage(image);
        return pixels;
    }

private:
    Display* display_;
};

Point center_of(RunningKiosk& kiosk, const std::string& id)
{
    const nlohmann::json answer = kiosk.ask({{"ask", "hits"}});
    for (const nlohmann::json& hit : answer["hits"])
        if (hit.value("id", "") == id)
            return {hit["rect"][0].get<float>() + hit["rect"][2].get<float>() / 2.0F,
                    hit["rect"][1].get<float>() + hit["rect"][3].get<float>() / 2.0F};
    return {};
}

// From the moment at which the server has the touch to the first look that finds another picture.
double one_touch(TouchServer& server, Glass& glass, Point at)
{
    const std::string before = glass.look(at);
    server.down(1, at);
    const auto start = SteadyClock::now();
    while (glass.look(at) == before && SteadyClock::now() - start < longest)
        std::this_thread::sleep_for(200us);
    const double ms = std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
    server.move(1, {2, 2}); // away, so that nothing is pressed
    server.up(1);
    return ms;
}

} // namespace

int main(int argc, char** argv)
{
    doctest::Context asserts; // the rig asserts here and there
    asserts.setAsDefaultForAssertsOutOfTestCases();
    asserts.setAssertHandler([](const doctest::AssertData& failed) {
        fmt::print(stderr, "{}\n", failed.m_expr);
        std::exit(1);
    });
    const int times = argc > 1 ? std::atoi(argv[1]) : 100;
    TouchServer server;
    const TestFolder data;
    RunningKiosk kiosk(server.name(), {"--screen", "home"}, {BANGVANG_SAMPLE, data.path() / "data"});
    if (!kiosk.wait_until_still())
        return 1;
    const Point at = center_of(kiosk, "nav.ranking");
    Glass glass(server.name());
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        all.push_back(one_touch(server, glass, at));
        std::this_thread::sleep_for(700ms); // the rings run out
    }
    std::ranges::sort(all);
    const auto share = [&](double of) {
        return all[static_cast<std::size_t>(of * static_cast<double>(all.size() - 1))];
    };
    fmt::print("touch to picture, ms: median {:.1f}, 90 % {:.1f}, longest {:.1f} ({} touches)\n", share(0.5),
               share(0.9), share(1.0), times);
    const nlohmann::json frames = kiosk.ask({{"ask", "frames"}});
    fmt::print("{}\n", frames.dump());
    return 0;
}
