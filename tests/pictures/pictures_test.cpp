// Every screen in every size and theme, compared pixel by pixel with what was accepted.
#include "contact_sheet.h"
#include "reference.h"

#include "app/presenter_desk.h"
#include "snapshot/digest.h"
#include "support/png.h"
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>

namespace bangvang::testing {

namespace {

namespace fs = std::filesystem;

struct Size {
    int width;
    int height;
    bool by_day_only{false}; // four times the pixels: one theme shows whether everything is crisp
    bool on_sheet{false};
};

struct Shot {
    NamedRoute screen;
    enum class Data { current, none, stale } data{Data::current};
    bool presenter{false}; // the second screen beside it
    Cover cover{Cover::none};
};

struct Picture {
    std::string name;
    Image image;
};

constexpr std::array sizes{Size{.width = 1920, .height = 1080, .on_sheet = true},
                           Size{.width = 1080, .height = 1920, .on_sheet = true}, Size{1280, 720},
                           Size{.width = 3840, .height = 2160, .by_day_only = true},
                           Size{.width = 2160, .height = 3840, .by_day_only = true}};
constexpr std::array themes{std::pair{ThemeChoice::day, "day"}, std::pair{ThemeChoice::lacquer, "lacquer"}};

fs::path reference_file()
{
    return fs::path(BANGVANG_SOURCE_DIR) / "tests/pictures/hashes.txt";
}
fs::path sheet_file()
{
    return fs::path(BANGVANG_SOURCE_DIR) / "tests/pictures/sheet.png";
}
fs::path output_folder()
{
    return BANGVANG_PICTURES_OUT;
}
fs::path accepted_folder()
{
    return output_folder() / "accepted";
}

std::vector<Shot> shots()
{
    std::vector<Shot> all;
    for (const NamedRoute& screen : picture_routes())
        all.push_back({screen});
    all.push_back({{"notice", {.place = Place::home}}, Shot::Data::none});
    all.push_back({{"stale-home", {.place = Place::home}}, Shot::Data::stale});
    all.push_back({{"stale-progress", {.place = Place::progress}}, Shot::Data::stale});
    const auto beside = [&](const char* name, const char* slide, Cover cover = Cover::none) {
        all.push_back(
            {.screen = {name, {.place = Place::deck, .code = slide}}, .presenter = true, .cover = cover});
    };
    beside("presenter-podium", "podium");
    beside("presenter-indicators", "indicators");
    beside("presenter-covered", "honors", Cover::black);
    beside("presenter-end", "closing");
    return all;
}

// Somebody has spoken for a while of three quarters of an hour, and new figures wait.
void draw_presenter(Headless& display, Visit& visit, const Shot& shot, const VisitSettings& settings,
                    const std::shared_ptr<const Snapshot>& snapshot)
{
    visit.act(SetTarget{45});
    visit.wait(Seconds(12 * 60 + 40));
    if (shot.cover != Cover::none)
        visit.act(CoverScreen{.cover = shot.cover});
    const bool day = settings.app.theme == ThemeChoice::day;
    PresenterDesk desk({display.fonts(), display.art()});
    const DeskOutput output = desk.frame({.snapshot = snapshot,
                                          .navigation = visit.navigation(),
                                          .news = true,
                                          .room_portrait = settings.height_px > settings.width_px,
                                          .theme = day ? ThemeName::day : ThemeName::lacquer},
                                         {.now = visit.now(),
                                          .wall = settings.wall,
                                          .width_px = settings.width_px,
                                          .height_px = settings.height_px});
    display.show(*output.draw_data, output.damage);
}

VisitSettings settings_of(const Shot& shot, Size size, ThemeChoice theme)
{
    VisitSettings settings{
        .width_px = size.width,
        .height_px = size.height,
        .app = {.theme = theme, .start = shot.screen.route, .idle_enabled = false, .reduced_motion = true},
        .pixels = true};
    if (shot.data == Shot::Data::stale)
        settings.wall.utc += std::chrono::days(12);
    return settings;
}

// All screens in all their looks, by the position of the shot; one display at a time.
template <class Take> void draw_all(const Take& take)
{
    const auto sample = sample_snapshot();
    const std::vector<Shot> all = shots();
    for (const Size size : sizes) {
        Headless display;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (const auto& [theme, theme_name] : themes) {
                if (size.by_day_only && theme != ThemeChoice::day)
                    continue;
                if (!size.on_sheet && all[i].screen.route.place == Place::deck)
                    continue; // two shapes of a dozen slides are enough
                const auto snapshot = all[i].data == Shot::Data::none ? nullptr : sample;
                const VisitSettings settings = settings_of(all[i], size, theme);
                Visit visit(display, snapshot, settings);
                visit.settle();
                if (all[i].presenter)
                    draw_presenter(display, visit, all[i], settings, snapshot);
                const std::string& screen = all[i].screen.name;
                take(i, size,
                     Picture{fmt::format("{}-{}x{}-{}", screen, size.width, size.height, theme_name),
                             visit.screen()});
            }
    }
}

std::string hash_of(const Image& image)
{
    return blake2b_256(std::as_bytes(std::span(image.rgba)));
}

// Today's picture in grey, what differs in red.
Image difference_image(const Image& was, const Image& is)
{
    Image out = is;
    for (std::size_t at = 0; at < out.rgba.size(); at += 4) {
        const bool same = std::equal(&is.rgba[at], &is.rgba[at] + 3, &was.rgba[at]);
        const auto grey =
            static_cast<std::uint8_t>(160 + (is.rgba[at] + is.rgba[at + 1] + is.rgba[at + 2]) / 8);
        out.rgba[at] = same ? grey : 220;
        out.rgba[at + 1] = same ? grey : 0;
        out.rgba[at + 2] = same ? grey : 0;
    }
    return out;
}

// The full picture, and beside it what differs where this machine still has the picture that was accepted.
void report(const Picture& picture)
{
    fs::create_directories(output_folder());
    const fs::path file = output_folder() / (picture.name + ".png");
    write_png(file, picture.image);
    std::string where = file.string();
    const auto was = read_png(accepted_folder() / (picture.name + ".png"));
    if (was && was->width == picture.image.width && was->height == picture.image.height) {
        const fs::path difference = output_folder() / (picture.name + "-difference.png");
        write_png(difference, difference_image(*was, picture.image));
        where += " and " + difference.string();
    }
    FAIL_CHECK(picture.name << " looks different; see " << where
                            << ". If it is meant so: cmake --build BUILD --target accept_pictures");
}

bool accepting()
{
    return std::getenv("BANGVANG_ACCEPT_PICTURES") != nullptr;
}

void accept_all()
{
    fs::create_directories(accepted_folder());
    Reference reference{.fonts = BANGVANG_FONTS_SHA256, .hashes = {}};
    ContactSheet sheet;
    draw_all([&](std::size_t shot, Size size, const Picture& picture) {
        reference.hashes[picture.name] = hash_of(picture.image);
        write_png(accepted_folder() / (picture.name + ".png"), picture.image);
        if (size.on_sheet) // the others look like these
            sheet.add(shot, picture.image);
    });
    write_reference(reference_file(), reference);
    write_png(sheet_file(), sheet.image());
}

void compare_all(const Reference& reference)
{
    std::size_t compared = 0;
    draw_all([&](std::size_t, Size, const Picture& picture) {
        ++compared;
        const auto known = reference.hashes.find(picture.name);
        if (known == reference.hashes.end() || known->second != hash_of(picture.image))
            report(picture);
    });
    CHECK_MESSAGE(compared == reference.hashes.size(),
                  "hashes.txt names pictures that nobody draws any more");
}

} // namespace

TEST_CASE("every screen looks as it did when somebody last looked at it")
{
    if (accepting())
        return accept_all();
    const Reference reference = read_reference(reference_file());
    REQUIRE_MESSAGE(
        reference.fonts == BANGVANG_FONTS_SHA256,
        "the pictures were accepted with other font files than this machine has, so their pixels cannot "
        "be compared here; Debian 12's fonts-inter, fonts-noto-core and fonts-noto-extra are the ones");
    compare_all(reference);
}

} // namespace bangvang::testing
