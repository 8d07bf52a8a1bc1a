// For people: every screen of the awkward campaigns as PNG files, since no property sees what is ugly.
//
//   dump_fixtures FOLDER WIDTH HEIGHT [words of the fixture's name]
#include "support/fixtures.h"
#include "support/png.h"
#include "support/routes.h"
#include "support/visit.h"

// What the support of the tests reports with, without a main() of its own.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace bangvang;
using namespace bangvang::testing;

void dump(Headless& headless, const Fixture& fixture, int width, int height,
          const std::filesystem::path& folder)
{
    for (const NamedRoute& named : all_routes(*fixture.snapshot, 4)) {
        const Visit visit(headless, fixture.snapshot,
                          {.width_px = width,
                           .height_px = height,
                           .app = {.theme = ThemeChoice::day,
                                   .start = named.route,
                                   .idle_enabled = false,
                                   .reduced_motion = true},
                           .pixels = true});
        write_png(folder / fmt::format("{} {}.png", fixture.name, named.name), visit.screen());
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fprintf(stderr, "dump_fixtures FOLDER WIDTH HEIGHT [words of the fixture's name]\n");
        return 2;
    }
    std::filesystem::create_directories(argv[1]);
    Headless headless;
    for (const Fixture& fixture : awkward_fixtures())
        if (argc < 5 || fixture.name.find(argv[4]) != std::string::npos)
            dump(headless, fixture, std::atoi(argv[2]), std::atoi(argv[3]), argv[1]);
    return 0;
}
