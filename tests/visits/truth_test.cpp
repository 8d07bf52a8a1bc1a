// What the wall has to say beside its figures: that they are invented, or estimated, of which day they are,
// by which rule they were reckoned, where they come from.
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

constexpr std::string_view stamp = "Dữ liệu minh họa";
constexpr std::string_view estimate = "(ước)";

std::shared_ptr<const Snapshot> shared(Snapshot snapshot)
{
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

// The sample as if every figure of it were official.
Snapshot official_sample()
{
    Snapshot snapshot = *sample_snapshot();
    snapshot.campaign.illustrative = false;
    for (Honoree& honoree : snapshot.honorees)
        honoree.illustrative = false;
    for (Reading& reading : snapshot.readings)
        reading = {reading.indicator,  reading.month,       reading.value,
                   reading.cumulative, DataState::official, ""};
    return snapshot;
}

Reading& reading_of(Snapshot& snapshot, std::string_view indicator, unsigned month)
{
    const Month wanted{std::chrono::year(2024), std::chrono::month(month)};
    const auto ref = find_indicator(snapshot, indicator);
    return *std::ranges::find_if(snapshot.readings, [&](const Reading& reading) {
        return reading.indicator == ref && reading.month == wanted;
    });
}

VisitSettings starting_at(const Route& route)
{
    return {.app = {.start = route, .idle_enabled = false, .reduced_motion = true}};
}

bool says(Headless& headless, const std::shared_ptr<const Snapshot>& snapshot, const Route& route,
          std::string_view words)
{
    Visit visit(headless, snapshot, starting_at(route));
    visit.settle();
    return visit.says(words);
}

// How a text is set, whatever it says.
struct Setting {
    float y{0.0F};
    float px{0.0F};
    Face face{};
    friend bool operator==(const Setting&, const Setting&) = default;
};

// Where the rows have their percentages: three digits before the comma are set smaller, to clear the bar's
// end.
constexpr float percent_from = 1300.0F;
constexpr float percent_to = 1500.0F;

// Proclamations have no figures of ours, nor has the page on which the technician measures the screen.
bool shows_figures(const Route& route)
{
    return route.place != Place::movements && route.place != Place::reader && route.place != Place::notice &&
           route.place != Place::display && route.place != Place::pin && route.place != Place::service;
}

} // namespace

TEST_CASE("every screen that shows invented figures bears the stamp, and no other")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const NamedRoute& screen : all_routes(*sample, 4)) {
        CAPTURE(screen.name);
        CHECK(says(headless, sample, screen.route, stamp) == shows_figures(screen.route));
    }
}

TEST_CASE("every reason for a bonus or a penalty is a touch away, also where two have room")
{
    Headless headless;
    VisitSettings settings{.width_px = 1080, .height_px = 1920, .app = {.idle_enabled = false}};
    settings.app.start = {.place = Place::unit, .code = "NL"};
    Visit visit(headless, sample_snapshot(), settings);
    CHECK(visit.says("2 trong 4 mục"));
    CHECK_FALSE(visit.says("Nộp chậm báo cáo quý II"));
    visit.tap("unit.adjustments.more");
    CHECK(visit.place() == Place::unit);
    CHECK(visit.says("3–4 trong 4 mục"));
    CHECK(visit.says("Nộp chậm báo cáo quý II"));
    visit.tap("unit.adjustments.more");
    CHECK(visit.says("2 trong 4 mục"));
    visit.resize(1920, 1080); // here all four have room
    CHECK(visit.says("Nộp chậm báo cáo quý II"));
    CHECK(visit.hit("unit.adjustments.more") == nullptr);
}

TEST_CASE("official figures bear no stamp")
{
    Headless headless;
    const auto snapshot = shared(official_sample());
    for (const NamedRoute& screen : picture_routes()) {
        CAPTURE(screen.name);
        CHECK_FALSE(says(headless, snapshot, screen.route, stamp));
        CHECK_FALSE(says(headless, snapshot, screen.route, estimate));
    }
}

TEST_CASE("one invented month is enough, also while another one is looked at")
{
    Headless headless;
    Snapshot official = official_sample();
    reading_of(official, "cn", 8).state = DataState::illustrative;
    const auto snapshot = shared(std::move(official));
    CHECK(says(headless, snapshot, {.place = Place::indicator, .code = "cn", .month = 3}, stamp));
    CHECK(says(headless, snapshot, {.place = Place::progress}, stamp));
    CHECK(says(headless, snapshot, {.place = Place::home}, stamp));
    CHECK_FALSE(says(headless, snapshot, {.place = Place::indicator, .code = "bl"}, stamp));
    CHECK_FALSE(says(headless, snapshot, {.place = Place::ranking}, stamp));
}

TEST_CASE("an invented person is stamped wherever the name stands")
{
    Headless headless;
    Snapshot official = official_sample();
    official.honorees[find_honoree(official, "CN01")->index].illustrative = true;
    const auto snapshot = shared(std::move(official));
    CHECK(says(headless, snapshot, {.place = Place::honoree, .code = "CN01"}, stamp));
    CHECK(says(headless, snapshot, {.place = Place::honor}, stamp));
    CHECK(says(headless, snapshot, {.place = Place::home}, stamp));
    CHECK(says(headless, snapshot, {.place = Place::unit, .code = "NL"}, stamp));
    CHECK_FALSE(says(headless, snapshot, {.place = Place::unit, .code = "VP"}, stamp));
}

TEST_CASE("an estimate is called one beside its figure")
{
    Headless headless;
    Snapshot official = official_sample();
    reading_of(official, "cn", 9).state = DataState::estimate;
    const auto snapshot = shared(std::move(official));
    CHECK(says(headless, snapshot, {.place = Place::progress}, "tỷ đồng (ước)"));
    CHECK(says(headless, snapshot, {.place = Place::home}, "Lũy kế tháng 9/2024 (ước)"));
    CHECK(says(headless, snapshot, {.place = Place::indicator, .code = "cn"}, estimate));
    CHECK(says(headless, snapshot, {.place = Place::indicator, .code = "cn", .section = 1}, "Số ước tính"));
    CHECK(says(headless, snapshot, {.place = Place::attract, .code = "cn"}, estimate));
    // A sum through an earlier month has no estimate in it.
    CHECK_FALSE(says(headless, snapshot, {.place = Place::indicator, .code = "cn", .month = 8}, estimate));
    CHECK_FALSE(says(headless, snapshot, {.place = Place::indicator, .code = "bl"}, estimate));
}

TEST_CASE("each kind of figure says of which day it is")
{
    Headless headless;
    Snapshot sample = *sample_snapshot();
    const Month september{std::chrono::year(2024), std::chrono::month(9)};
    std::erase_if(sample.readings, [&](const Reading& reading) { return reading.month == september; });
    const auto snapshot = shared(std::move(sample));
    CHECK(says(headless, snapshot, {.place = Place::ranking}, "Số liệu đến 30/9/2024"));
    CHECK(says(headless, snapshot, {.place = Place::ranking, .period = "2024-07"}, "Số liệu đến 31/7/2024"));
    CHECK(says(headless, snapshot, {.place = Place::progress}, "Số liệu đến 31/8/2024"));
    CHECK(says(headless, snapshot, {.place = Place::indicator, .code = "cn"}, "Số liệu đến 31/8/2024"));
    CHECK(says(headless, snapshot, {.place = Place::indicator, .code = "cn", .month = 3},
               "Số liệu đến 31/3/2024"));
    CHECK(says(headless, snapshot, {.place = Place::home}, "Lũy kế tháng 8/2024"));
}

TEST_CASE("a tie says by which rule places are counted")
{
    Headless headless;
    Snapshot sample = *sample_snapshot();
    CHECK_FALSE(says(headless, sample_snapshot(), {.place = Place::ranking}, "đồng hạng"));
    const auto leader = find_unit(sample, "NL");
    const auto second = find_unit(sample, "KC");
    const auto period = find_period(sample, "2024-09");
    std::vector<Score> scores = sample.scores;
    std::erase_if(scores, [&](const Score& score) { return score.period != period || score.unit != leader; });
    std::erase_if(sample.scores,
                  [&](const Score& score) { return score.period == period && score.unit == second; });
    for (Score& score : scores) {
        score.unit = *second;
        sample.scores.push_back(score);
    }
    std::ranges::stable_sort(sample.scores, {}, [](const Score& score) {
        return std::tuple(score.period, score.unit, score.criterion);
    });
    const auto snapshot = shared(std::move(sample));
    CHECK(says(headless, snapshot, {.place = Place::ranking}, "đồng hạng"));
}

TEST_CASE("an indicator's screen says its rule, its axis and its sources")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const Indicator& indicator : sample->indicators)
        for (const bool portrait : {false, true}) {
            CAPTURE(indicator.code);
            VisitSettings settings = starting_at({.place = Place::indicator, .code = indicator.code});
            if (portrait)
                std::swap(settings.width_px, settings.height_px);
            Visit visit(headless, sample, settings);
            visit.settle();
            CHECK(visit.says("Nhịp độ "));
            const bool from_zero =
                std::ranges::any_of(visit.texts(), [](const DrawnText& text) { return text.text == "0"; });
            CHECK(from_zero == (indicator.measure != Measure::level));
            CHECK(visit.says("Trục dọc bắt đầu") == (indicator.measure == Measure::level));
            visit.tap("indicator.sources");
            CHECK(visit.says("Nguồn:"));
            CHECK(visit.says("Kế hoạch: Văn bản phát động"));
            CHECK_FALSE(visit.says("…"));
        }
}

TEST_CASE("who was honoured stands with the decision")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, starting_at({.place = Place::honoree, .code = "CN01"}));
    CHECK(visit.says("Quyết định"));
    CHECK(visit.says("Số 152/QĐ-SCT"));
    CHECK(visit.says("15/7/2024"));
}

TEST_CASE("an indicator far behind its plan is set as calmly as one beyond it")
{
    Headless headless;
    const auto texts_at = [&](double cumulative) {
        Snapshot sample = *sample_snapshot();
        reading_of(sample, "bl", 9).cumulative = cumulative;
        Visit visit(headless, shared(std::move(sample)), starting_at({.place = Place::progress}));
        visit.settle();
        std::vector<Setting> sets;
        for (const DrawnText& text : visit.texts())
            if (text.rect.x < percent_from || text.rect.right() > percent_to)
                sets.push_back({text.rect.y, text.style.px, text.style.face});
        return sets;
    };
    const auto behind = texts_at(0.34 * 9163.4);
    const auto beyond = texts_at(1.02 * 9163.4);
    REQUIRE(behind.size() == beyond.size());
    for (std::size_t i = 0; i < behind.size(); ++i) {
        CAPTURE(i);
        CHECK(behind[i].y == beyond[i].y);
        CHECK(behind[i].px == beyond[i].px);
        CHECK(behind[i].face == beyond[i].face);
    }
}
