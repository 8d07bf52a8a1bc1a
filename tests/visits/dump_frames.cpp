// Frames in the middle of a motion, as PNG files to be looked at:
//     dump_frames DIR WIDTHxHEIGHT SCREEN HIT MS...
// opens SCREEN (as bangvang --screen does), lets it settle, taps the touch area HIT and saves the frame at
// each of the milliseconds after the finger has left. "HIT,HIT" taps one after the other, 150 ms apart. With
// "-" nothing is touched and time counts from the first frame: so the attract loop can be looked at.
#define DOCTEST_CONFIG_IMPLEMENT // the support of tests asserts here and there
#include "support/png.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace bangvang;
using namespace bangvang::testing;

struct Wish {
    std::string folder;
    VisitSettings settings;
    std::vector<std::string> hits;
    std::vector<int> times;
};

std::vector<std::string> parts_of(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool press(Visit& visit, const std::string& id)
{
    const Hit* const hit = visit.hit(id);
    if (hit == nullptr) {
        std::fprintf(stderr, "nothing is called %s\n", id.c_str());
        return false;
    }
    const Point at = hit->rect.center();
    visit.down(at);
    visit.up(at);
    return true;
}

int dump(const Wish& wish)
{
    doctest::Context asserts;
    asserts.setAsDefaultForAssertsOutOfTestCases();
    Headless headless;
    Visit visit(headless, sample_snapshot(), wish.settings);
    const bool touches = wish.hits.front() != "-";
    if (touches)
        visit.settle();
    for (std::size_t i = 0; i < wish.hits.size(); ++i) {
        if (i > 0)
            visit.wait(Seconds(0.15));
        if (touches && !press(visit, wish.hits[i]))
            return EXIT_FAILURE;
    }
    int passed = 0;
    for (const int time : wish.times) {
        visit.wait(Seconds((time - passed) / 1000.0));
        passed = time;
        visit.frame();
        const PixelRect all{0, 0, visit.layout().width_px, visit.layout().height_px};
        write_png(fmt::format("{}/{:06}.png", wish.folder, time),
                  headless.show(*visit.output().draw_data, std::array{all}));
    }
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 6) {
        std::fprintf(stderr, "usage: dump_frames DIR WIDTHxHEIGHT SCREEN HIT MS...\n");
        return EXIT_FAILURE;
    }
    Wish wish{.folder = argv[1], .hits = parts_of(argv[4])};
    if (std::sscanf(argv[2], "%dx%d", &wish.settings.width_px, &wish.settings.height_px) != 2)
        return EXIT_FAILURE;
    const auto route = parse_screen(argv[3]);
    if (!route)
        return EXIT_FAILURE;
    wish.settings.app.start = *route;
    wish.settings.app.idle_enabled = false;
    for (int i = 5; i < argc; ++i)
        wish.times.push_back(std::atoi(argv[i]));
    return dump(wish);
}
