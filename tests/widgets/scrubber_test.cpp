#include "widgets/stage.h"

#include "ui/controls.h"
#include "ui/scrubber.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bangvang;

namespace {

// The strings the stops point at live as long as this.
struct Year {
    std::vector<std::string> numbers;
    std::vector<std::string> names;
    std::vector<ScrubStop> stops;

    Year(std::size_t count, std::size_t published)
    {
        for (std::size_t i = 0; i < count; ++i) {
            numbers.push_back(std::to_string(i % 12 + 1));
            names.push_back("Tháng " + numbers.back());
        }
        for (std::size_t i = 0; i < count; ++i)
            stops.push_back({"period." + std::to_string(i), numbers[i], names[i], i < published, GoHome{}});
    }
};

const std::vector<Rect> strips{{64, 784, 720, scrubber_height}, {64, 1444, 952, scrubber_height}};

} // namespace

TEST_CASE("the numbers under the scrubber never touch, for one period as for twenty-four")
{
    Stage stage({1920, 1080});
    for (const Rect& r : strips)
        for (std::size_t count = 1; count <= 24; ++count)
            for (std::size_t selected = 0; selected < count; ++selected) {
                CAPTURE(count);
                CAPTURE(selected);
                const Year year(count, count);
                const std::vector<ScrubLabel> labels = scrub_labels(stage.fonts(), r, year.stops, selected);
                REQUIRE(!labels.empty());
                CHECK(labels.front().chosen);
                for (const ScrubLabel& label : labels) {
                    CHECK(label.box.x >= r.x + min_touch);
                    CHECK(label.box.right() <= r.right() + 0.01F);
                    for (const ScrubLabel& other : labels)
                        if (other.stop != label.stop)
                            CHECK_FALSE(other.box.overlaps(label.box));
                }
            }
}

TEST_CASE("at the design's twelve months every second number is shown, and the chosen month by name")
{
    Stage stage({1920, 1080});
    const Year year(12, 9);
    std::string shown;
    for (const ScrubLabel& label : scrub_labels(stage.fonts(), strips[0], year.stops, 8))
        shown += label.chosen ? year.names[label.stop] + ":" : " " + year.numbers[label.stop];
    CHECK(shown == "Tháng 9: 1 3 5 7 11");
}

TEST_CASE("every published period owns its part of the strip, a future one cannot be touched")
{
    Stage stage({1920, 1080});
    const Rect r = strips[0];
    const Year year(12, 9);
    stage.draw([&](Canvas& canvas) {
        draw_scrubber(canvas, r, {.play_id = "play", .stops = year.stops, .selected = 8});
    });
    const std::vector<Hit>& hits = stage.hits().hits();
    CHECK(hits.size() == 10);
    CHECK(stage.hits().find("period.9") == nullptr);
    for (std::size_t i = 0; i < 9; ++i) {
        const Hit* hit = stage.hits().at({scrub_x(r, i, 12), r.y + 34});
        REQUIRE(hit != nullptr);
        CHECK(hit->id == "period." + std::to_string(i));
        CHECK(hit->rect.h >= min_touch);
    }
    for (const Hit& hit : hits)
        for (const Hit& other : hits)
            if (&other != &hit)
                CHECK_FALSE(other.rect.inset(0.01F).overlaps(hit.rect));
    stage.check_texts_inside(r);
}

TEST_CASE("a single period leaves nothing to play")
{
    Stage stage({1920, 1080});
    const Year year(1, 1);
    stage.draw([&](Canvas& canvas) {
        draw_scrubber(canvas, strips[0], {.play_id = "play", .stops = year.stops, .selected = 0});
    });
    CHECK(stage.hits().find("play") == nullptr);
    CHECK(stage.hits().find("period.0") != nullptr);
}
