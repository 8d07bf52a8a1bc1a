// For people: the attract loop at given seconds as PNG files, since no rule sees whether a motion is
// dignified.
//
//   dump_attract FOLDER WIDTH HEIGHT SECONDS...
#include "support/png.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

// What the support of the tests reports with, without a main() of its own.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace bangvang;
using namespace bangvang::testing;

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::fprintf(stderr, "dump_attract FOLDER WIDTH HEIGHT SECONDS...\n");
        return 2;
    }
    doctest::Context reports; // for what the support checks
    reports.setAsDefaultForAssertsOutOfTestCases();
    reports.setAssertHandler([](const doctest::AssertData&) { std::abort(); });
    std::filesystem::create_directories(argv[1]);
    Headless headless;
    Visit visit(headless, sample_snapshot(),
                {.width_px = std::atoi(argv[2]),
                 .height_px = std::atoi(argv[3]),
                 .app = {.start = {.place = Place::attract}},
                 .refresh = std::chrono::milliseconds(200)});
    Seconds passed{0.0};
    for (int i = 4; i < argc; ++i) {
        const Seconds at{std::atof(argv[i])};
        visit.wait(at - passed);
        passed = at;
        visit.frame();
        const PixelRect all{0, 0, visit.layout().width_px, visit.layout().height_px};
        const Image& picture = headless.show(*visit.output().draw_data, std::array{all});
        write_png(std::filesystem::path(argv[1]) / fmt::format("{:07.2f}.png", at.count()), picture);
    }
    return 0;
}
