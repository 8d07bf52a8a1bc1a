// Every screen of every awkward campaign, in both orientations, compared with what was accepted: one hash for
// all screens of a campaign. When it differs all its pictures are written, to be looked at.
#include "contact_sheet.h"
#include "reference.h"

#include "snapshot/digest.h"
#include "support/fixtures.h"
#include "support/png.h"
#include "support/routes.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace bangvang::testing {

namespace {

namespace fs = std::filesystem;

struct Orientation {
    const char* name;
    int width;
    int height;
};
constexpr std::array orientations{Orientation{"landscape", 960, 540}, Orientation{"portrait", 540, 960}};
// Of each kind of subject the first and the last.
constexpr std::size_t most_subjects = 4;

fs::path reference_file()
{
    return fs::path(BANGVANG_SOURCE_DIR) / "tests/pictures/fixture_hashes.txt";
}

fs::path output_folder()
{
    return fs::path(BANGVANG_PICTURES_OUT) / "fixtures";
}

std::string file_name(std::string name)
{
    std::erase(name, ',');
    std::ranges::replace(name, ' ', '-');
    return name;
}

// All screens of one campaign, one after the other.
template <class Take>
void draw_screens(const Fixture& fixture, const Orientation& orientation, const Take& take)
{
    Headless display;
    for (const NamedRoute& screen : all_routes(*fixture.snapshot, most_subjects)) {
        Visit visit(display, fixture.snapshot,
                    {.width_px = orientation.width,
                     .height_px = orientation.height,
                     .app = {.start = screen.route, .idle_enabled = false, .reduced_motion = true},
                     .pixels = true});
        visit.settle();
        take(screen.name, visit.screen());
    }
}

std::string hash_of_screens(const Fixture& fixture, const Orientation& orientation)
{
    std::string hashes;
    draw_screens(fixture, orientation, [&hashes](const std::string& name, const Image& image) {
        hashes += name + ' ' + blake2b_256(std::as_bytes(std::span(image.rgba))) + '\n';
    });
    return blake2b_256(std::as_bytes(std::span(hashes)));
}

void write_screens(const Fixture& fixture, const Orientation& orientation, const fs::path& folder)
{
    fs::create_directories(folder);
    draw_screens(fixture, orientation, [&folder](const std::string& name, const Image& image) {
        write_png(folder / (name + ".png"), image);
    });
}

// For whoever accepts: a row for each campaign, its telling screens side by side.
void write_sheet(const Orientation& orientation)
{
    constexpr std::array telling{"attract-slogan", "home",          "ranking",  "progress",
                                 "honor",          "reader-size-0", "movements"};
    ContactSheet sheet;
    const std::vector<Fixture> fixtures = awkward_fixtures();
    for (std::size_t row = 0; row < fixtures.size(); ++row)
        draw_screens(fixtures[row], orientation, [&](const std::string& name, const Image& image) {
            if (std::ranges::find(telling, name) != telling.end() || name.starts_with("unit-") ||
                name.starts_with("indicator-I1"))
                sheet.add(row, image);
        });
    fs::create_directories(output_folder());
    write_png(output_folder() / fmt::format("{}.png", orientation.name), sheet.image());
}

void accept_all()
{
    Reference reference{.fonts = BANGVANG_FONTS_SHA256, .hashes = {}};
    for (const Orientation& orientation : orientations) {
        for (const Fixture& fixture : awkward_fixtures())
            reference.hashes[file_name(fixture.name) + "-" + orientation.name] =
                hash_of_screens(fixture, orientation);
        write_sheet(orientation);
    }
    write_reference(reference_file(), reference);
}

void compare(const Reference& reference, const Fixture& fixture, const Orientation& orientation)
{
    const std::string name = file_name(fixture.name) + "-" + orientation.name;
    const auto known = reference.hashes.find(name);
    if (known != reference.hashes.end() && known->second == hash_of_screens(fixture, orientation))
        return;
    const fs::path folder = output_folder() / name;
    write_screens(fixture, orientation, folder);
    FAIL_CHECK("screens of \"" << fixture.name << "\" look different; all of them are in " << folder.string()
                               << ". If it is meant so: cmake --build BUILD --target accept_pictures");
}

} // namespace

TEST_CASE("every awkward campaign looks as it did when somebody last looked at it")
{
    if (std::getenv("BANGVANG_ACCEPT_PICTURES") != nullptr)
        return accept_all();
    const Reference reference = read_reference(reference_file());
    REQUIRE_MESSAGE(reference.fonts == BANGVANG_FONTS_SHA256,
                    "the pictures were accepted with other font files than this machine has");
    const std::vector<Fixture> fixtures = awkward_fixtures();
    CHECK(reference.hashes.size() == fixtures.size() * orientations.size());
    for (const Orientation& orientation : orientations)
        for (const Fixture& fixture : fixtures)
            compare(reference, fixture, orientation);
}

} // namespace bangvang::testing
