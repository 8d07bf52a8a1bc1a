// Nothing moves: nothing is drawn. And what is drawn is exactly what had to be.
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <random>

namespace bangvang::testing {

namespace {

VisitSettings at(const Route& route)
{
    return {
        .width_px = 640, .height_px = 360, .app = {.start = route, .idle_enabled = false}, .pixels = true};
}

// The same frame drawn afresh.
Image whole_picture(Headless& headless, Visit& visit)
{
    const ImDrawData& data = *visit.output().draw_data;
    const PixelRect all{0, 0, visit.layout().width_px, visit.layout().height_px};
    return headless.show(data, std::array{all});
}

} // namespace

TEST_CASE("a screen at rest asks for no frame, and a frame nobody asked for draws nothing")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const NamedRoute& named : picture_routes()) {
        CAPTURE(named.name);
        Visit visit(headless, sample, at(named.route));
        REQUIRE(visit.settle());
        const int drawn = visit.drawn();
        visit.wait(std::chrono::hours(1));
        visit.frame();
        visit.frame();
        CHECK(visit.drawn() == drawn);
        CHECK(visit.output().next_frame > visit.now() + std::chrono::minutes(30));
    }
}

TEST_CASE("drawing a screen twice gives the same bytes")
{
    const auto sample = sample_snapshot();
    Headless headless;
    for (const NamedRoute& named : picture_routes()) {
        CAPTURE(named.name);
        Visit first(headless, sample, at(named.route));
        first.settle();
        const Image picture = first.screen();
        Visit second(headless, sample, at(named.route));
        second.settle();
        CHECK(difference(picture, second.screen()).empty());
    }
}

TEST_CASE("drawing only what changed gives the same picture as drawing everything, all through a long visit")
{
    Headless headless;
    VisitSettings settings = at({.place = Place::home});
    settings.app.idle_enabled = true;
    settings.refresh = std::chrono::milliseconds(60); // a slow display, since every frame is drawn
    Visit visit(headless, sample_snapshot(), settings);
    std::mt19937 random(20240229);
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int step = 0; step < 70; ++step) {
        CAPTURE(step);
        const auto& areas = visit.app().hits().hits();
        if (step % 17 == 16)
            visit.wait(Seconds(62.0 + static_cast<double>(below(20))));
        else if (step % 5 == 4)
            visit.down({static_cast<float>(below(1920)), static_cast<float>(below(1080))});
        else
            visit.tap_at(areas[below(areas.size())].rect.center());
        const Image partly = visit.screen();
        const PixelRect wrong = difference(partly, whole_picture(headless, visit));
        CHECK_MESSAGE(wrong.empty(), "differs in ", wrong.x0, ",", wrong.y0, " to ", wrong.x1, ",", wrong.y1);
        if (step % 5 == 4)
            visit.up({960, 540});
    }
}

} // namespace bangvang::testing
