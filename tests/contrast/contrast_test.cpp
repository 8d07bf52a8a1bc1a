#include "contrast.h"

#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "ui/chrome.h"
#include "views/messages.h"

#include <doctest/doctest.h>

#include <array>

namespace bangvang::testing {

namespace {

// The design's promise for every text, and what it leaves out by name (DESIGN.md, section 3).
constexpr double enough = 7.0;
constexpr double enough_in_high_contrast = 10.0;

struct Size {
    int width;
    int height;
};

struct Look {
    Size size;
    ThemeChoice theme;
    Language language;
    bool high_contrast{false};
};

constexpr std::array sizes{Size{1280, 720}, Size{720, 1280}};
constexpr std::array themes{ThemeChoice::day, ThemeChoice::lacquer};

VisitSettings at_rest(const Look& look, const Route& route)
{
    const DisplaySettings display{.high_contrast = look.high_contrast};
    return {.width_px = look.size.width,
            .height_px = look.size.height,
            .app = {.theme = look.theme,
                    .language = look.language,
                    .start = route,
                    .idle_enabled = false,
                    .reduced_motion = true,
                    .display = {display, display, display}}};
}

// Quay lại is dimmed where there is nothing to go back to.
bool is_disabled(const TextContrast& found, const Visit& visit)
{
    const Language language = visit.navigation().language;
    return found.text.text == msg::back.in(language) && visit.hit("nav.back") == nullptr;
}

// What stands on a painting crosses its gold lines and crests; all of it is large, for which WCAG asks 4.5:1
// at its highest level (1.4.6).
double least_on(const Visit& visit, double promised)
{
    return visit.place() == Place::attract ? 4.5 : promised;
}

std::string hex(Color c)
{
    return fmt::format("#{:02X}{:02X}{:02X}", c.r, c.g, c.b);
}

// Returns how many texts were measured.
std::size_t check_texts(Headless& headless, const Visit& visit, double promised, std::string_view where)
{
    const std::vector<TextContrast> all = text_contrasts(headless, visit);
    std::size_t measured = 0;
    for (std::size_t i = visit.covered_texts(); i < all.size(); ++i) {
        if (is_disabled(all[i], visit))
            continue;
        ++measured;
        const TextContrast& found = all[i];
        if (found.covered)
            FAIL_CHECK(where << ": something lies over \"" << found.text.text << "\"");
        else if (found.worst < least_on(visit, promised))
            FAIL_CHECK(where << ": \"" << found.text.text << "\" stands out " << found.worst << ":1, "
                             << hex(found.ink) << " on " << hex(found.ground));
    }
    return measured;
}

std::string words(const Look& look, std::string_view screen)
{
    return fmt::format("{}, {}x{}, {}, {}{}", screen, look.size.width, look.size.height,
                       look.theme == ThemeChoice::day ? "day" : "lacquer",
                       look.language == Language::vi ? "vi" : "en",
                       look.high_contrast ? ", high contrast" : "");
}

enum class Heightened { no, yes };

void check_routes(const std::vector<NamedRoute>& routes, Language language,
                  Heightened heightened = Heightened::no)
{
    for (const Size size : sizes) {
        Headless headless(Headless::Pictures::apart);
        for (const NamedRoute& named : routes)
            for (const ThemeChoice theme : themes) {
                const bool high = heightened == Heightened::yes;
                const Look look{size, theme, language, high};
                Visit visit(headless, sample_snapshot(), at_rest(look, named.route));
                visit.settle();
                CHECK(check_texts(headless, visit, high ? enough_in_high_contrast : enough,
                                  words(look, named.name)) > 0);
            }
    }
}

} // namespace

TEST_CASE("contrast is the ratio that WCAG defines")
{
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0));
    CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == doctest::Approx(4.54).epsilon(0.01));
    CHECK(contrast(rgb(0x123456), rgb(0x123456)) == doctest::Approx(1.0));
}

TEST_CASE("a text is measured against the worst ground under its letters")
{
    Headless headless(Headless::Pictures::apart);
    Visit visit(headless, sample_snapshot(), at_rest({sizes[0], ThemeChoice::day, Language::vi}, {}));
    visit.settle();
    bool dimmed = false;
    for (const TextContrast& found : text_contrasts(headless, visit))
        if (is_disabled(found, visit)) {
            dimmed = true;
            CHECK(found.worst > 2.0);
            CHECK(found.worst < 5.0); // the promise would be broken, were it not dimmed on purpose
        }
    CHECK(dimmed);
}

TEST_CASE("every text of every screen stands out 7:1 from its ground")
{
    check_routes(all_routes(*sample_snapshot(), 100), Language::vi);
}

TEST_CASE("the same is true in English")
{
    check_routes(picture_routes(), Language::en);
}

TEST_CASE("a notice stands out as well, whatever lies under it")
{
    Headless headless(Headless::Pictures::apart);
    for (const Size size : sizes)
        for (const ThemeChoice theme : themes) {
            const Look look{size, theme, Language::vi};
            Visit visit(headless, sample_snapshot(), at_rest(look, {.place = Place::progress}));
            visit.refuse();
            visit.wait(Seconds(1.0));
            const Rect notice = toast_place(visit.layout());
            std::size_t measured = 0;
            for (const TextContrast& found : text_contrasts(headless, visit))
                if (notice.contains(found.text.ink.center()) && !found.covered) {
                    ++measured;
                    CHECK_MESSAGE(found.worst >= enough, words(look, found.text.text));
                }
            CHECK(measured >= 3); // title, text and button
        }
}

TEST_CASE("what a finger holds keeps its contrast")
{
    Headless headless(Headless::Pictures::apart);
    for (const ThemeChoice theme : themes)
        for (const Place place : {Place::home, Place::ranking, Place::progress, Place::movements,
                                  Place::honor, Place::search, Place::display, Place::pin, Place::service}) {
            const Look look{sizes[0], theme, Language::vi};
            Visit visit(headless, sample_snapshot(), at_rest(look, {.place = place}));
            visit.settle();
            const std::vector<Hit> areas = visit.app().hits().hits();
            for (std::size_t i = 0; i < areas.size(); i += 3) { // a third of them has every kind
                visit.down(areas[i].rect.center());
                visit.frame();
                check_texts(headless, visit, enough, words(look, areas[i].id));
                visit.move({1.0F, 1.0F}); // away, so that nothing is touched
                visit.up({1.0F, 1.0F});
                visit.settle();
            }
        }
}

TEST_CASE("in high contrast every text stands out 10:1")
{
    check_routes(picture_routes(), Language::vi, Heightened::yes);
}

TEST_CASE("the same is true without figures and with old ones")
{
    Headless headless(Headless::Pictures::apart);
    for (const ThemeChoice theme : themes) {
        const Look look{sizes[0], theme, Language::vi};
        Visit empty(headless, nullptr, at_rest(look, {.place = Place::home}));
        CHECK(check_texts(headless, empty, enough, words(look, "no figures")) > 0);
        VisitSettings late = at_rest(look, {.place = Place::progress});
        late.wall.utc += std::chrono::days(12);
        Visit stale(headless, sample_snapshot(), late);
        CHECK(check_texts(headless, stale, enough, words(look, "old figures")) > 0);
    }
}

} // namespace bangvang::testing
