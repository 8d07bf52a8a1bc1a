#include "support.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

namespace {

const std::filesystem::path sample = std::filesystem::path(BANGVANG_SOURCE_DIR) / "assets" / "sample";

// The sample, built and read back as a kiosk reads it.
Snapshot built_sample()
{
    const Folder output;
    REQUIRE(office_tests::build(sample, output.path() / "sample.db").outcome == Outcome::done);
    auto snapshot = load_snapshot(output.path() / "sample.db");
    REQUIRE(snapshot.has_value());
    return std::move(*snapshot);
}

double total(const Snapshot& snapshot, std::string_view period, std::string_view unit)
{
    return breakdown(snapshot, find_period(snapshot, period).value(), find_unit(snapshot, unit).value())
        .total;
}

} // namespace

TEST_CASE("the sample has neither an error nor a warning")
{
    const auto ran = office_tests::check(sample);
    CHECK(ran.outcome == Outcome::done);
    CHECK(ran.out == "0 lỗi, 0 cảnh báo\n");
}

TEST_CASE("the sample's totals are the ones worked out by hand")
{
    const Snapshot snapshot = built_sample();
    // 47.4 + 18.9 + 9.2 + 9.4 + 9.3, bonus 1.0 + 0.7 + 0.8, penalty 0.3
    CHECK(total(snapshot, "2024-09", "NL") == doctest::Approx(96.4));
    // 46.8 + 18.6 + 9.6 + 9.3 + 9.3, bonus 0.8 + 0.7
    CHECK(total(snapshot, "2024-09", "KC") == doctest::Approx(95.1));
    // 43.2 + 17.0 + 8.6 + 8.9 + 8.8, bonus 0.5
    CHECK(total(snapshot, "2024-09", "TV") == doctest::Approx(87.0));
    CHECK(total(snapshot, "2024-01", "VP") == doctest::Approx(92.1));
    CHECK(total(snapshot, "2023-12", "TM") == doctest::Approx(103.2));
    CHECK(total(snapshot, "2023-11", "KH") == doctest::Approx(total(snapshot, "2023-11", "KT")));
    const auto table = standings(snapshot, latest_period(snapshot).value());
    REQUIRE(table.size() == 10);
    CHECK(snapshot[table[0].unit].code == "NL");
    CHECK(table[0].movement() == 1);
    CHECK(snapshot[table[4].unit].code == "VP");
    CHECK(table[4].movement() == -1);
}

TEST_CASE("the sample's draft month never reaches the wall")
{
    const Snapshot snapshot = built_sample();
    CHECK(snapshot.periods.size() == 12);
    CHECK_FALSE(find_period(snapshot, "2024-10"));
    CHECK(std::none_of(snapshot.scores.begin(), snapshot.scores.end(),
                       [](const Score& score) { return score.note.find("Chấm thử") != std::string::npos; }));
}

TEST_CASE("the sample's months add up to the published figures")
{
    const Snapshot snapshot = built_sample();
    const auto through = [&](std::string_view code, int year, int month) {
        return progress(snapshot, find_indicator(snapshot, code).value(), year, month).value();
    };
    CHECK(through("bl", 2024, 9).value == doctest::Approx(6609.5));
    CHECK(through("bl", 2024, 9).percent.value() == doctest::Approx(72.1).epsilon(0.001));
    CHECK(through("bl", 2024, 9).same_period_percent.value() == doctest::Approx(108.0).epsilon(0.001));
    CHECK(through("bl", 2023, 12).value == doctest::Approx(8284.8));
    CHECK(through("xnk", 2024, 9).value == doctest::Approx(13.9));
    CHECK(through("xnk", 2024, 9).percent.value() == doctest::Approx(34.2).epsilon(0.002));
    CHECK(through("xnk", 2024, 9).same_period_percent.value() == doctest::Approx(42.1).epsilon(0.002));
    CHECK(through("xnk", 2024, 9).pace == Pace::behind);
    CHECK(through("dl", 2024, 9).value == 96.6);
    CHECK(through("dl", 2024, 9).base == 95.9);
    CHECK(snapshot.targets.size() == 5);
}

TEST_CASE("the sample honours twenty-four, three with a portrait, and marks all as invented")
{
    const Snapshot snapshot = built_sample();
    CHECK(honor_roll(snapshot, {}).size() == 24);
    CHECK(std::all_of(snapshot.honorees.begin(), snapshot.honorees.end(),
                      [](const Honoree& honoree) { return honoree.illustrative; }));
    CHECK(std::count_if(snapshot.honorees.begin(), snapshot.honorees.end(),
                        [](const Honoree& honoree) { return honoree.portrait.has_value(); }) == 3);
    CHECK(std::none_of(snapshot.awards.begin(), snapshot.awards.end(),
                       [](const Award& award) { return award.decision == "134/QĐ-SCT"; }));
    CHECK(snapshot.movements.size() == 7);
    CHECK(snapshot.document.size() == 6);
}
