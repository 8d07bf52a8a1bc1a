// The attract loop as it is seen: nothing is ever empty, everything only gains, and ends as it is painted.
#include "screens/attract_ground.h"
#include "screens/attract_scenes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <semaphore>

namespace bangvang::testing {

namespace {

struct Size {
    int width;
    int height;
};
constexpr std::array sizes{Size{960, 540}, Size{540, 960}};

AttractView sample_view()
{
    const auto snapshot = sample_snapshot();
    return attract_view(*snapshot, sample_morning, Language::vi);
}

HonoreeView somebody()
{
    const auto snapshot = sample_snapshot();
    return honoree_view(*snapshot, {.place = Place::honoree, .code = "CN01"}, Language::vi);
}

// A scene of the sample on its painting, at one moment of its own motions.
class Scenes {
public:
    explicit Scenes(Size size) : size_(size) {}

    const Image& draw(SceneKind kind, Seconds age)
    {
        const SceneLook look{view_, Language::vi, Touchable::yes, {.age = age}};
        headless_.invalidate();
        return headless_.draw(
            size_.width, size_.height,
            [&](Canvas& canvas) {
                draw_attract_ground(canvas, hero_stage(art_of(kind), canvas.layout()),
                                    {.sun = kind == SceneKind::slogan ? sun_rise(age) : SunRise{}});
                draw_content(canvas, kind, look);
            },
            ThemeName::lacquer);
    }

    // The whole part of the largest figure.
    [[nodiscard]] double largest_number() const
    {
        double number = -1.0;
        float px = 0.0F;
        for (const DrawnText& text : headless_.texts()) {
            int whole = 0;
            const auto read = std::from_chars(text.text.data(), text.text.data() + text.text.size(), whole);
            const bool figure = text.style.face == Face::display_semibold && read.ec == std::errc();
            if (figure && text.style.px > px) {
                px = text.style.px;
                number = whole;
            }
        }
        return number;
    }

    [[nodiscard]] Headless& headless() { return headless_; }
    [[nodiscard]] const AttractView& view() const { return view_; }

private:
    static HeroArt art_of(SceneKind kind)
    {
        return kind == SceneKind::slogan      ? HeroArt::slogan
               : kind == SceneKind::indicator ? HeroArt::indicator
                                              : HeroArt::standings;
    }

    void draw_content(Canvas& canvas, SceneKind kind, const SceneLook& look)
    {
        switch (kind) {
        case SceneKind::slogan:
            return draw_slogan_scene(canvas, look, 0);
        case SceneKind::standings:
            return draw_standings_scene(canvas, look);
        case SceneKind::indicator:
            return draw_indicator_scene(canvas, look, 0);
        case SceneKind::honoree:
            return draw_honoree_scene(canvas, look, person_);
        }
    }

    Size size_;
    Headless headless_;
    AttractView view_{sample_view()};
    HonoreeView person_{somebody()};
};

constexpr std::array kinds{SceneKind::slogan, SceneKind::standings, SceneKind::indicator, SceneKind::honoree};

// Pixels on which something light is drawn.
int ink(const Image& image)
{
    int count = 0;
    for (std::size_t at = 0; at < image.rgba.size(); at += 4)
        count += std::max({image.rgba[at], image.rgba[at + 1], image.rgba[at + 2]}) > 140 ? 1 : 0;
    return count;
}

// No window without its ground: everywhere there is at least the darkest lacquer.
int black_pixels(const Image& image)
{
    int count = 0;
    for (std::size_t at = 0; at < image.rgba.size(); at += 4)
        count += image.rgba[at] < 6 ? 1 : 0;
    return count;
}

VisitSettings loop(Size size, bool reduced = false)
{
    return {.width_px = size.width,
            .height_px = size.height,
            .app = {.start = {.place = Place::attract}, .reduced_motion = reduced},
            .refresh = std::chrono::milliseconds(100)};
}

// The frame as it stands, drawn afresh.
Image whole_picture(Headless& headless, const Visit& visit)
{
    const PixelRect all{0, 0, visit.layout().width_px, visit.layout().height_px};
    return headless.show(*visit.output().draw_data, std::array{all});
}

Image pinned_picture(Headless& headless, Size size, std::string code)
{
    const Visit visit(headless, sample_snapshot(),
                      {.width_px = size.width,
                       .height_px = size.height,
                       .app = {.start = {.place = Place::attract, .code = std::move(code)}}});
    return whole_picture(headless, visit);
}

// Of the sample's playlist: slogan 12 s, standings 15, five indicators 12 each, three honorees 12 each.
constexpr std::array<double, 5> scene_starts{12.0, 27.0, 39.0, 87.0, 99.0};
constexpr double whole_loop = 123.0;

} // namespace

TEST_CASE("every scene ends as the picture of it at rest, byte for byte")
{
    for (const Size size : sizes) {
        Scenes scenes(size);
        for (const SceneKind kind : kinds) {
            const Image settled = scenes.draw(kind, settled_age);
            CHECK(difference(scenes.draw(kind, settled_after(kind)), settled).empty());
            CHECK_FALSE(difference(scenes.draw(kind, Seconds(0.3)), settled).empty());
        }
    }
}

TEST_CASE("while a scene comes nothing is empty, and there is more to see from quarter to quarter")
{
    for (const Size size : sizes) {
        Scenes scenes(size);
        for (const SceneKind kind : kinds) {
            CAPTURE(static_cast<int>(kind));
            int before = 0;
            for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                const Image& now = scenes.draw(kind, settled_after(kind) * part);
                CHECK(black_pixels(now) == 0);
                // A scroll covers a part of the sun's gold, so a little may be lost.
                CHECK(ink(now) >= before * 9 / 10);
                before = ink(now);
            }
            CHECK(before > size.width * size.height / 100);
        }
    }
}

TEST_CASE("the lines of the title are wiped in from left to right")
{
    Scenes scenes({960, 540});
    const Image bare = scenes.draw(SceneKind::slogan, Seconds(0.39));
    const auto title = [](const Image& image, const Image& without) {
        PixelRect found{};
        for (int y = 100; y < 180; ++y) // the line "thực hiện thắng lợi", left of the sun
            for (int x = 0; x < 540; ++x)
                if (std::abs(image.pixel(x, y)[0] - without.pixel(x, y)[0]) > 40)
                    found = unite(found, {x, y, x + 1, y + 1});
        return found;
    };
    int right = 0;
    for (double age = 0.45; age < 1.1; age += 0.05) {
        const PixelRect seen = title(scenes.draw(SceneKind::slogan, Seconds(age)), bare);
        CHECK(seen.x1 >= right);
        CHECK(seen.x0 < 64);
        right = seen.x1;
    }
    CHECK(right > 480);
}

TEST_CASE("the leader's scroll hangs last, and each only grows longer")
{
    Scenes scenes({960, 540});
    // Lacquer in the middle of each scroll's width, a little right of what is written on it.
    const auto length = [](const Image& image, int x, int top) {
        int y = top;
        while (y < 455 && image.pixel(x, y)[0] > 60 && image.pixel(x, y)[1] < image.pixel(x, y)[0] / 2)
            ++y;
        return y - top;
    };
    struct Scroll {
        int x;
        int top;
        int before{0};
        double hung{0.0};
    };
    std::array<Scroll, 3> scrolls{{{600, 130}, {292, 160}, {882, 180}}};
    for (double age = 0.0; age < 2.0; age += 0.05) {
        const Image& now = scenes.draw(SceneKind::standings, Seconds(age));
        for (Scroll& scroll : scrolls) {
            const int is = length(now, scroll.x, scroll.top);
            CHECK(is >= scroll.before);
            if (is > scroll.before + 2)
                scroll.hung = age;
            scroll.before = is;
        }
    }
    CHECK(scrolls[2].hung < scrolls[1].hung);
    CHECK(scrolls[1].hung < scrolls[0].hung);
    for (const Scroll& scroll : scrolls)
        CHECK(scroll.before > 200);
}

TEST_CASE("figures count up from nothing and stop exactly on their value")
{
    Scenes scenes({960, 540});
    for (const SceneKind kind : {SceneKind::standings, SceneKind::indicator}) {
        double before = -1.0;
        for (double age = 1.4; age <= settled_after(kind).count(); age += 0.1) {
            static_cast<void>(scenes.draw(kind, Seconds(age)));
            CHECK(scenes.largest_number() >= before);
            before = scenes.largest_number();
        }
        static_cast<void>(scenes.draw(kind, settled_age));
        CHECK(scenes.largest_number() >= before);
    }
    static_cast<void>(scenes.draw(SceneKind::indicator, Seconds(0.0)));
    CHECK(scenes.largest_number() == 0.0);
    static_cast<void>(scenes.draw(SceneKind::indicator, settled_after(SceneKind::indicator)));
    CHECK(scenes.largest_number() == std::floor(*scenes.view().news.progress.rows[0].progress->percent));
}

TEST_CASE("a scene at rest is cheap to draw")
{
    Headless headless;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (const char* code : {"slogan", "standings", "cn", "honor"}) {
            CAPTURE(code);
            const Visit visit(headless, sample_snapshot(),
                              {.width_px = size.width,
                               .height_px = size.height,
                               .app = {.start = {.place = Place::attract, .code = code}}});
            const ImDrawData& data = *visit.output().draw_data;
            int commands = 0;
            for (const ImDrawList* list : data.CmdLists)
                commands += list->CmdBuffer.Size;
            CHECK(data.TotalVtxCount < 12'000);
            CHECK(commands <= 40);
        }
}

TEST_CASE("all through two rounds no frame is empty, also in the middle of a cross-fade")
{
    Headless headless;
    const Size size{640, 360};
    Visit visit(headless, sample_snapshot(), loop(size));
    Seconds passed{0.0};
    for (double round = 0.0; round < 2.0 * whole_loop; round += whole_loop)
        for (const double start : scene_starts)
            for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                const Seconds at{round + start + 1.2 * part};
                visit.wait(at - passed);
                passed = at;
                visit.frame();
                const Image now = whole_picture(headless, visit);
                CAPTURE(at.count());
                CHECK(black_pixels(now) == 0);
                CHECK(ink(now) > size.width * size.height / 100);
            }
}

TEST_CASE("who has slept through a motion sees what who watched it sees")
{
    Headless headless;
    const Size size{640, 360};
    for (const double at : {1.1, 12.7, 13.9, 28.0, 40.1, 88.0}) {
        CAPTURE(at);
        Visit watching(headless, sample_snapshot(), loop(size));
        watching.wait(Seconds(at));
        watching.frame();
        const Image seen = whole_picture(headless, watching);
        VisitSettings asleep = loop(size);
        asleep.refresh = std::chrono::seconds(1000);
        Visit waking(headless, sample_snapshot(), asleep);
        waking.wait(Seconds(at));
        waking.frame();
        CHECK(difference(whole_picture(headless, waking), seen).empty());
    }
}

TEST_CASE("with reduced motion a scene is there after a fifth of a second and then stands still")
{
    Headless headless;
    const Size size{640, 360};
    const Image slogan = pinned_picture(headless, size, "slogan");
    const Image standings = pinned_picture(headless, size, "standings");
    const Image indicator = pinned_picture(headless, size, "cn");
    Visit visit(headless, sample_snapshot(), loop(size, true));
    const auto after = [&](Seconds time) {
        visit.wait(time);
        visit.frame();
        return whole_picture(headless, visit);
    };
    CHECK(difference(after(Seconds(0.0)), slogan).empty());
    CHECK_FALSE(difference(after(Seconds(12.1)), standings).empty());
    CHECK(difference(after(Seconds(0.11)), standings).empty());
    const int drawn = visit.drawn();
    visit.wait(Seconds(14.7));
    CHECK(visit.drawn() == drawn);
    CHECK(difference(after(Seconds(0.5)), indicator).empty());
}

TEST_CASE("a settled scene draws a few frames a second and sleeps in between")
{
    Headless headless;
    VisitSettings settings = loop({640, 360});
    settings.refresh = std::chrono::milliseconds(16);
    Visit visit(headless, sample_snapshot(), settings);
    for (const double start : {0.0, 12.0, 27.0, 87.0}) {
        CAPTURE(start);
        visit.wait(Seconds(start + 5.0) - Seconds(visit.now() - MonoTime(std::chrono::hours(1))));
        const int drawn = visit.drawn();
        visit.wait(Seconds(6.0));
        CHECK(visit.drawn() - drawn <= 24);
        CHECK(visit.drawn() - drawn >= 12);
        const int before = visit.drawn();
        visit.frame(); // nobody asked for this one
        CHECK(visit.drawn() == before);
        CHECK(visit.output().next_frame > visit.now());
    }
}

TEST_CASE("what the loop draws in parts is what it would draw whole")
{
    Headless headless;
    VisitSettings settings = loop({640, 360});
    settings.pixels = true;
    Visit visit(headless, sample_snapshot(), settings);
    for (int i = 0; i < 60; ++i) {
        visit.wait(Seconds(1.7));
        const Image partly = visit.screen();
        CHECK(difference(partly, whole_picture(headless, visit)).empty());
    }
}

TEST_CASE("while its layers are painted in the background a painting comes whole or not at all")
{
    Headless headless;
    ImageTextures textures;
    std::counting_semaphore<64> painted{0};
    Art art(textures, Baking::in_background, [&painted] { painted.release(); });
    App app({.start = {.place = Place::attract}, .idle_enabled = false}, {headless.fonts(), art, nullptr});
    const auto snapshot = sample_snapshot();
    const auto draw_calls = [&] {
        const FrameOutput output = app.frame({.now = MonoTime(std::chrono::hours(1)),
                                              .wall = sample_morning,
                                              .width_px = 960,
                                              .height_px = 540,
                                              .snapshot = snapshot});
        headless.show(*output.draw_data, {});
        int calls = 0;
        for (const ImDrawCmd& command : output.draw_data->CmdLists[0]->CmdBuffer)
            calls += command.ElemCount > 0 ? 1 : 0;
        return calls;
    };
    constexpr int layers = 9; // sky, glow, disc, drum, four ranges, terraces
    const int bare = draw_calls();
    for (int i = 0; i < layers; ++i) {
        const int calls = draw_calls();
        CHECK((calls == bare || calls >= bare + layers));
        REQUIRE(painted.try_acquire_for(std::chrono::seconds(60)));
    }
    CHECK(draw_calls() >= bare + layers);
}

TEST_CASE("at night the loop is darker")
{
    Headless headless;
    VisitSettings settings = loop({640, 360}, true);
    const auto light = [&] {
        const Visit visit(headless, sample_snapshot(), settings);
        const Image image = whole_picture(headless, visit);
        double sum = 0.0;
        for (std::size_t at = 0; at < image.rgba.size(); at += 4)
            sum += image.rgba[at];
        return sum;
    };
    const double day = light();
    settings.wall.utc += std::chrono::hours(15); // eleven in the evening
    CHECK(light() / day == doctest::Approx(0.55).epsilon(0.02));
}

} // namespace bangvang::testing
