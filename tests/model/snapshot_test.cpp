#include <doctest/doctest.h>

#include "fixtures.h"

using namespace bangvang;
using namespace bangvang::fixtures;

TEST_CASE("rows are found by their code")
{
    Snapshot s = economy({});
    honour(s, "Lò Thị Bình", 0, 2024, "2024-12-01");
    honour(s, "Nguyễn Văn An", 0, 2024, "2024-12-01");
    CHECK(find_unit(s, "nl") == ref<Unit>(2));
    CHECK_FALSE(find_unit(s, "NL"));
    CHECK(find_block(s, "CN") == ref<Block>(1));
    CHECK(find_period(s, "2024-09") == ref<Period>(1));
    CHECK(find_indicator(s, "ct") == ref<Indicator>(0));
    CHECK(find_award_type(s, "LDTT") == ref<AwardType>(1));
    CHECK(find_honoree(s, "H101") == ref<Honoree>(1));
    CHECK_FALSE(find_honoree(s, "H102"));
    CHECK_FALSE(find_honoree(s, ""));
}

TEST_CASE("each kind of figure has a date of its own")
{
    Snapshot s = economy({Measure::cumulative, Direction::more, 100.0, {}, {1, 2}});
    CHECK(data_dates(s).standings == day("2024-09-30"));
    CHECK(data_dates(s).indicators == day("2024-02-29"));
    CHECK_FALSE(data_dates(s).honors);
    s.periods.back().state = PeriodState::provisional;
    CHECK(data_dates(s).standings == day("2024-08-31"));
    honour(s, "Lò Thị Bình", 0, 2024, "2024-12-01");
    honour(s, "Nguyễn Văn An", 0, 2024, "2025-01-15");
    CHECK(data_dates(s).honors == day("2025-01-15"));
    CHECK(data_dates(s).newest() == day("2025-01-15"));
    s.awards.back().revoked_on = day("2025-02-01");
    CHECK(data_dates(s).honors == day("2024-12-01"));
}

TEST_CASE("the header's date is the campaign's, else that of the newest figures, awards aside")
{
    Snapshot s = economy({Measure::cumulative, Direction::more, 100.0, {}, {1, 2}});
    honour(s, "Lò Thị Bình", 0, 2024, "2024-12-01");
    CHECK(as_of(s) == day("2024-09-30"));
    s.campaign.as_of = day("2024-10-05");
    CHECK(as_of(s) == day("2024-10-05"));
    CHECK_FALSE(as_of(Snapshot{}));
    CHECK_FALSE(data_dates(Snapshot{}).newest());
}
