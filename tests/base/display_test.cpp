#include <bangvang/base/display.h>

#include <doctest/doctest.h>

namespace bangvang {

namespace {

// 43 inches, 16:9: 952 mm x 535 mm.
constexpr DisplayGeometry lobby{.diagonal_mm = 1092.2,
                                .width_px = 1920,
                                .height_px = 1080,
                                .distance_mm = 1500.0,
                                .lower_edge_mm = 900.0};

DisplayGeometry of_inches(double inches, double distance_mm)
{
    DisplayGeometry display = lobby;
    display.diagonal_mm = inches * 25.4;
    display.distance_mm = distance_mm;
    return display;
}

doctest::Approx about(double value)
{
    return doctest::Approx(value).epsilon(0.002);
}

} // namespace

TEST_CASE("a unit is as large as the diagonal makes it, whatever the pixels")
{
    CHECK(width_mm(lobby) == about(951.9));
    CHECK(height_mm(lobby) == about(535.5));
    CHECK(mm_per_unit(lobby) == about(0.4958));
    DisplayGeometry fine = lobby;
    fine.width_px = 3840;
    fine.height_px = 2160;
    CHECK(mm_per_unit(fine) == about(mm_per_unit(lobby)));
    DisplayGeometry upright = lobby;
    upright.width_px = 1080;
    upright.height_px = 1920;
    CHECK(mm_per_unit(upright) == about(mm_per_unit(lobby)));
    CHECK(height_mm(upright) == about(951.9));
}

TEST_CASE("on a screen of another shape the units fill 16:9 in its middle")
{
    DisplayGeometry old = lobby; // 5:4
    old.width_px = 1280;
    old.height_px = 1024;
    CHECK(mm_per_unit(old) == about(width_mm(old) / 1920.0));
}

TEST_CASE("an object of 8.73 mm at 1.5 m is seen under 20 minutes of arc")
{
    CHECK(minutes_of_arc(8.727, 1500.0) == about(20.0));
    CHECK(minutes_of_arc(0.2909, 1000.0) == about(1.0)); // the usual optotype
    CHECK(minutes_of_arc(capital_mm(lobby, 28.0), 1500.0) == about(23.13));
}

TEST_CASE("letters grow by the smallest step that makes them comfortable")
{
    CHECK(needed_text_scale(lobby) == 1.0);
    CHECK(needed_text_scale(of_inches(43, 1900)) == 1.15); // 18.3 minutes
    CHECK(needed_text_scale(of_inches(43, 2200)) == 1.3);  // 15.8 minutes
    CHECK(needed_text_scale(of_inches(43, 6000)) == 1.3);  // there is no larger step
    CHECK(needed_text_scale(of_inches(27, 900)) == 1.0);
    CHECK(needed_text_scale(of_inches(27, 1200)) == 1.15);
}

TEST_CASE("a fingertip takes more units of a small screen")
{
    CHECK(finger_units(lobby) == about(40.34));
    CHECK(finger_units(of_inches(18, 1000)) == about(96.37)); // more than the 88 that targets have
    CHECK(finger_units(of_inches(19.8, 1000)) < 88.0);
}

TEST_CASE("the reach from a wheelchair is a band of the screen, or none of it")
{
    CHECK(reach_band(lobby).bottom == 0.0);
    CHECK(reach_band(lobby).top == about(320.0));
    DisplayGeometry low = lobby;
    low.lower_edge_mm = 200.0;
    CHECK(reach_band(low).bottom == about(180.0));
    CHECK(reach_band(low).top == about(535.5)); // all of it that is above 380 mm
    DisplayGeometry high = lobby;
    high.lower_edge_mm = 1300.0;
    CHECK(reach_band(high).empty());
}

TEST_CASE("a touch steps from one round figure to the next and stops at the ends")
{
    CHECK(diagonal_range.stepped(43.0, 1) == about(43.5));
    CHECK(diagonal_range.stepped(42.6, 1) == about(43.0));
    CHECK(diagonal_range.stepped(42.6, -1) == about(42.5));
    CHECK(diagonal_range.stepped(18.0, -1) == 18.0);
    CHECK(distance_range.stepped(1.5, 1) == about(1.6));
    CHECK(distance_range.stepped(1.6, -1) == about(1.5));
    CHECK(lower_edge_range.stepped(200.0, 1) == 200.0);
}

TEST_CASE("large type follows the room only where it is left to it")
{
    DisplaySettings settings{.distance_m = 1.9};
    const auto scale = [&] { return text_scale_of(settings, geometry_of(settings, 1920, 1080)); };
    CHECK(scale() == 1.15);
    settings.large_type = LargeType::off;
    CHECK(scale() == 1.0);
    settings.large_type = LargeType::on;
    settings.distance_m = 0.5;
    CHECK(scale() == 1.3);
    CHECK(text_scale_of({}, geometry_of({}, 1080, 1920)) == 1.0); // as delivered
}

} // namespace bangvang
