#include "ui/hit_map.h"
#include "ui/layout.h"
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace bangvang;

TEST_CASE("large type makes what is read grow, and leaves what is seen from afar")
{
    const Layout normal = make_layout(1920, 1080);
    CHECK(normal.sized(type::body) == type::body);
    CHECK(normal.sized(88.0F) == 88.0F);
    const Layout large = make_layout(1920, 1080, 1.3F);
    CHECK(large.sized(type::body).px == doctest::Approx(36.4F));
    CHECK(large.sized(type::body).line == type::body.line);
    CHECK(large.sized(type::num_m) == type::num_m);
    CHECK(large.scale == normal.scale); // nothing else moves
    CHECK(large != normal);
}

TEST_CASE("a full HD screen shows design units one to one, a 4K screen twice as large")
{
    CHECK(make_layout(1920, 1080).scale == 1.0F);
    CHECK(make_layout(3840, 2160).scale == 2.0F);
    CHECK(make_layout(1080, 1920).portrait);
    CHECK(make_layout(1080, 1920).scale == 1.0F);
}

TEST_CASE("a window of another shape shows the screen centred and whole")
{
    const Layout wide = make_layout(2560, 1080);
    CHECK(wide.scale == 1.0F);
    CHECK(wide.origin_px == Point{320.0F, 0.0F});
    CHECK(wide.window() == Rect{-320.0F, 0.0F, 2560.0F, 1080.0F});
    CHECK(wide.to_units({320.0F, 10.0F}) == Point{0.0F, 10.0F});
}

TEST_CASE("a touch goes to the area drawn last where two overlap")
{
    HitMap hits;
    hits.add({"below", {0, 0, 100, 100}, Back{}});
    hits.add({"above", {50, 50, 100, 100}, GoHome{}});
    REQUIRE(hits.at({60, 60}) != nullptr);
    CHECK(hits.at({60, 60})->id == "above");
    CHECK(hits.at({10, 10})->id == "below");
    CHECK(hits.at({200, 10}) == nullptr);
    CHECK(hits.find("nowhere") == nullptr);
}

namespace {

double luminance(Color c)
{
    const auto linear = [](std::uint8_t v) {
        const double s = v / 255.0;
        return s <= 0.03928 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

double contrast(Color a, Color b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("every text colour can be read from across the lobby in both themes")
{
    for (const ThemeName name : {ThemeName::day, ThemeName::lacquer}) {
        const Theme& t = theme(name);
        for (const Color ground : {t.bg, t.surface, t.surface_sunk})
            for (const Color text : {t.ink, t.ink2})
                CHECK(contrast(text, ground) >= 7.0);
        CHECK(contrast(t.on_accent, t.accent) >= 7.0);
        CHECK(contrast(t.ink_on_lacquer, t.lacquer_top) >= 7.0);
        CHECK(contrast(t.gold_on_lacquer, t.lacquer_top) >= 7.0);
        CHECK(contrast(t.dock_on_ink, t.gold_light) >= 7.0);
        CHECK(contrast(t.ahead, t.ahead_wash) >= 7.0);
        CHECK(contrast(t.on_track, t.on_track_wash) >= 7.0);
        CHECK(contrast(t.behind, t.behind_wash) >= 7.0);
    }
}
