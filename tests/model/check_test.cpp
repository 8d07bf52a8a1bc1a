#include <doctest/doctest.h>

#include "fixtures.h"

#include <bangvang/base/text.h>
#include <bangvang/model/check.h>

#include <algorithm>
#include <functional>
#include <limits>

using namespace bangvang;
using namespace bangvang::fixtures;

namespace {

// A bit of everything, and nothing wrong with it.
Snapshot sound()
{
    Snapshot s = economy({Measure::cumulative, Direction::more, 100.0, {5, 4, 5}, {5.01, 4.01, 5.01}});
    s.readings.back().cumulative = 14.03;
    give_all(s, 1, {92.0, 95.0, 99.0, 80.0});
    give(s, 1, 0, 1, 10.0);
    give(s, 1, 1, 2, -2.0);
    decide(s, 1, 0, 1);
    decide(s, 1, 1, 2);
    honour(s, "Lò Thị Bình", 0, 2024, "2024-12-01");
    honour(s, "Nguyễn Văn An", 1, 2024, "2024-12-01");
    s.milestones.push_back({"Tổng kết", day("2024-12-31"), MilestoneKind::deadline});
    s.playlist.push_back({"slogan", 12, "1-5", 450, 1050, std::nullopt, std::nullopt});
    return s;
}

struct Broken {
    const char* what;
    std::function<void(Snapshot&)> breaks;
    Severity severity;
    const char* table;
    std::size_t row;
    const char* column;
};

bool found(const std::vector<Violation>& violations, const Broken& wanted)
{
    return std::any_of(violations.begin(), violations.end(), [&](const Violation& each) {
        return each.severity == wanted.severity && each.table == wanted.table && each.row == wanted.row &&
               each.column == wanted.column && !each.vi.empty() && !each.en.empty() && is_valid_utf8(each.vi);
    });
}

void expect(const std::vector<Broken>& cases)
{
    for (const Broken& each : cases) {
        CAPTURE(std::string(each.what));
        Snapshot s = sound();
        each.breaks(s);
        const auto violations = check(s);
        CHECK(found(violations, each));
        CHECK((has_errors(violations) || each.severity == Severity::warning));
    }
}

constexpr auto not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

} // namespace

TEST_CASE("a sound snapshot breaks no rule")
{
    const auto violations = check(sound());
    for (const Violation& each : violations)
        MESSAGE(each.table << ' ' << each.row << ' ' << each.column << ": " << each.en);
    CHECK(violations.empty());
    CHECK_FALSE(has_errors(violations));
}

TEST_CASE("the campaign and its texts are complete, its days in order")
{
    expect({
        {"no title", [](Snapshot& s) { s.campaign.title = std::string(" "); }, error, "campaign", 0, "title"},
        {"no such year", [](Snapshot& s) { s.campaign.year = 0; }, error, "campaign", 0, "year"},
        {"ends before it starts", [](Snapshot& s) { s.campaign.ends_on = day("2023-12-31"); }, error,
         "campaign", 0, "ends_on"},
        {"no such day", [](Snapshot& s) { s.campaign.starts_on = {}; }, error, "campaign", 0, "starts_on"},
        {"an empty slogan", [](Snapshot& s) { s.slogans[0].text.clear(); }, error, "slogans", 0, "text"},
        {"an endless weight", [](Snapshot& s) { s.slogans[0].weight = not_a_number; }, error, "slogans", 0,
         "weight"},
        {"no slogan at all", [](Snapshot& s) { s.slogans.clear(); }, warning, "slogans", 0, "text"},
        {"a section without heading",
         [](Snapshot& s) {
             s.document.push_back({"1", "", "x"});
         },
         error, "document", 0, "heading"},
        {"a milestone on no day", [](Snapshot& s) { s.milestones[0].date = {}; }, error, "milestones", 0,
         "date"},
        {"a scene on an eighth day", [](Snapshot& s) { s.playlist[0].days = std::string("1-8"); }, error,
         "playlist", 0, "days"},
        {"days backwards", [](Snapshot& s) { s.playlist[0].days = std::string("5-1"); }, error, "playlist", 0,
         "days"},
        {"half a list of days", [](Snapshot& s) { s.playlist[0].days = std::string("1,"); }, error,
         "playlist", 0, "days"},
        {"a scene that ends before it begins", [](Snapshot& s) { s.playlist[0].until_minute = 100; }, error,
         "playlist", 0, "until_time"},
        {"a notice without words", [](Snapshot& s) { s.playlist[0].scene = "notice:"; }, error, "playlist", 0,
         "scene"},
        {"a notice of 71 letters",
         [](Snapshot& s) { s.playlist[0].scene = "notice:" + std::string(71, 'a'); }, error, "playlist", 0,
         "scene"},
        {"a scene of no time", [](Snapshot& s) { s.playlist[0].seconds = 0; }, error, "playlist", 0,
         "seconds"},
    });
}

TEST_CASE("units, periods and scores are what a ranking can be made of")
{
    expect({
        {"a code twice", [](Snapshot& s) { s.units[3].code = std::string("vp"); }, error, "units", 3, "code"},
        {"one unit under two spellings", [](Snapshot& s) { s.units[3].name = std::string("văn phòng  SỞ"); },
         warning, "units", 3, "name"},
        {"a block that is not there", [](Snapshot& s) { s.units[1].block = ref<Block>(9); }, error, "units",
         1, "block"},
        {"grades upside down", [](Snapshot& s) { s.grades[2].min_score = 95.0; }, error, "grades", 2,
         "min_score"},
        {"periods out of order", [](Snapshot& s) { std::swap(s.periods[0], s.periods[1]); }, error, "periods",
         1, "until"},
        {"periods that overlap", [](Snapshot& s) { s.periods[1].from = day("2024-08-15"); }, error, "periods",
         1, "from"},
        {"more points than there are", [](Snapshot& s) { s.scores[0].points = 100.5; }, error, "scores", 0,
         "points"},
        {"negative points for work", [](Snapshot& s) { s.scores[0].points = -1; }, error, "scores", 0,
         "points"},
        {"a penalty that gives", [](Snapshot& s) { s.scores[3].points = 2; }, error, "scores", 3, "points"},
        {"points that are no number", [](Snapshot& s) { s.scores[2].points = not_a_number; }, error, "scores",
         2, "points"},
        {"a score twice", [](Snapshot& s) { s.scores[1] = s.scores[0]; }, error, "scores", 1, "criterion"},
        {"scores out of order", [](Snapshot& s) { std::swap(s.scores[0], s.scores[1]); }, error, "scores", 1,
         "criterion"},
        {"a score for a unit that was gone", [](Snapshot& s) { s.units[0].until = day("2024-06-30"); },
         warning, "scores", 0, "unit"},
        {"a place below the first", [](Snapshot& s) { s.council[0].rank = 0; }, error, "standings", 0,
         "rank"},
        {"two decisions on one unit", [](Snapshot& s) { s.council[1].unit = ref<Unit>(0); }, error,
         "standings", 1, "unit"},
    });
}

TEST_CASE("indicators, targets and months agree")
{
    expect({
        {"an indicator inside itself", [](Snapshot& s) { s.indicators[0].parent = ref<Indicator>(0); }, error,
         "indicators", 0, "parent"},
        {"decimals beyond sense", [](Snapshot& s) { s.indicators[0].decimals = 9; }, error, "indicators", 0,
         "decimals"},
        {"a plan of nothing", [](Snapshot& s) { s.targets[0].value = 0; }, error, "targets", 0, "value"},
        {"two plans for a year", [](Snapshot& s) { s.targets.push_back(s.targets[0]); }, error, "targets", 1,
         "year"},
        {"a thirteenth month",
         [](Snapshot& s) {
             s.readings[5].month = Month{std::chrono::year{2024}, std::chrono::month{13}};
         },
         error, "readings", 5, "month"},
        {"a reading twice", [](Snapshot& s) { s.readings[1].month = s.readings[0].month; }, error, "readings",
         1, "month"},
        {"a reading that is no number", [](Snapshot& s) { s.readings[1].value = not_a_number; }, error,
         "readings", 1, "value"},
        {"a month that is missing", [](Snapshot& s) { s.readings.erase(s.readings.begin() + 1); }, warning,
         "readings", 1, "month"},
        {"a sum that is wrong", [](Snapshot& s) { s.readings[5].cumulative = 14.05; }, error, "readings", 5,
         "cumulative"},
    });
}

TEST_CASE("a sum may differ from its months by half a unit of the last decimal for each")
{
    Snapshot s = sound(); // the months add up to 14.03, two decimals, three months: 0.015 either way
    s.readings.back().cumulative = 14.044;
    CHECK(check(s).empty());
    s.readings.back().cumulative = 14.016;
    CHECK(check(s).empty());
    s.readings.back().cumulative = 14.046;
    const auto violations = check(s);
    REQUIRE(violations.size() == 1);
    CHECK(violations[0].vi.find("14,046") != std::string::npos);
    CHECK(violations[0].vi.find("14,03") != std::string::npos);
    CHECK(violations[0].en.find("14.046") != std::string::npos);
    CHECK(violations[0].en.find("14.03") != std::string::npos);
}

TEST_CASE("after a gap the months are compared with the published sum before them")
{
    Snapshot s = economy({Measure::cumulative, Direction::more, 100.0, {}, {}});
    publish(s, 2024, 5, 7.0, 30.0);
    publish(s, 2024, 6, 8.0, 38.0);
    CHECK(check(s).empty());
    s.readings.back().cumulative = 39.0;
    CHECK(check(s).size() == 1);
}

TEST_CASE("a part larger than its whole is pointed out")
{
    Snapshot s = sound();
    Indicator part = s.indicators[0];
    part.code = "phan";
    part.parent = ref<Indicator>(0);
    s.indicators.push_back(part);
    s.readings.push_back(s.readings[3]);
    s.readings.back().indicator = ref<Indicator>(1);
    CHECK(check(s).empty());
    s.readings.back().value = 9.0;
    const auto violations = check(s);
    REQUIRE(violations.size() == 1);
    CHECK(violations[0].severity == warning);
    CHECK(violations[0].row == s.readings.size() - 1);
}

TEST_CASE("people are honoured rightly, and nothing private is told")
{
    expect({
        {"a title for people given to a team",
         [](Snapshot& s) { s.honorees[0].kind = HonoreeKind::collective; }, error, "awards", 0, "award_type"},
        {"no decision", [](Snapshot& s) { s.awards[0].decision.clear(); }, error, "awards", 0, "decision"},
        {"revoked before it was given", [](Snapshot& s) { s.awards[0].revoked_on = day("2024-01-01"); },
         error, "awards", 0, "revoked_on"},
        {"revoked without a decision", [](Snapshot& s) { s.awards[0].revoked_on = day("2025-01-01"); },
         warning, "awards", 0, "revoke_decision"},
        {"a decision to revoke without its day",
         [](Snapshot& s) { s.awards[0].revoke_decision = std::string("1/QĐ"); }, error, "awards", 0,
         "revoked_on"},
        {"decided too early", [](Snapshot& s) { s.awards[0].decided_on = day("2022-12-01"); }, warning,
         "awards", 0, "decided_on"},
        {"awards out of order", [](Snapshot& s) { std::swap(s.awards[0], s.awards[1]); }, error, "awards", 1,
         "honoree"},
        {"honorees out of order", [](Snapshot& s) { s.honorees[1].code = std::string("A"); }, error,
         "honorees", 1, "code"},
        {"a phone number",
         [](Snapshot& s) { s.honorees[0].position = std::string("Chuyên viên, 0912 345 678"); }, error,
         "honorees", 0, "position"},
        {"an identity number",
         [](Snapshot& s) { s.awards[1].citation = std::string("Căn cước 012345678901."); }, error, "awards",
         1, "citation"},
        {"a birth date",
         [](Snapshot& s) { s.awards[1].citation = std::string("Đồng chí sinh ngày 3/4/1980"); }, error,
         "awards", 1, "citation"},
        {"a landline beside a name",
         [](Snapshot& s) { s.units[0].head = std::string("Ông A, 0213.3876.543"); }, error, "units", 0,
         "head"},
        {"a phone number from abroad",
         [](Snapshot& s) { s.slogans[0].source = std::string("gọi +84 912 345 678"); }, error, "slogans", 0,
         "source"},
        {"an identity number for a code",
         [](Snapshot& s) { s.honorees[0].code = std::string("012345678901"); }, error, "honorees", 0, "code"},
        {"a birth date in a note", [](Snapshot& s) { s.scores[0].note = std::string("Ngày sinh: 3/4/1980"); },
         error, "scores", 0, "note"},
        {"an empty portrait",
         [](Snapshot& s) {
             s.honorees[0].portrait = Portrait{ImageFormat::png, 10, 10, 0};
         },
         error, "honorees", 0, "portrait"},
    });
}

TEST_CASE("sums of money and pupils are not mistaken for private data")
{
    Snapshot s = sound();
    s.awards[0].citation =
        "Tiết kiệm 1.234.567.890 đồng cho học sinh năm 2024 theo Quyết định 405/QĐ ngày 26/02/2024";
    s.slogans[0].text = "Chào mừng kỷ niệm 134 năm ngày sinh Chủ tịch Hồ Chí Minh";
    s.slogans[0].source = "Từ 05-07-2024 15 giờ, ngày sinh hoạt 2, 0.500.000.000";
    CHECK(check(s).empty());
}

TEST_CASE("no text hides what the eye cannot see")
{
    expect({
        {"a tab", [](Snapshot& s) { s.units[0].name = std::string("Văn\tphòng"); }, error, "units", 0,
         "name"},
        {"a line break in a name", [](Snapshot& s) { s.units[0].name = std::string("Văn\nphòng"); }, error,
         "units", 0, "name"},
        {"a change of direction", [](Snapshot& s) { s.honorees[0].name = std::string("Lò \u202EThị"); },
         error, "honorees", 0, "name"},
        {"a mark of the other direction", [](Snapshot& s) { s.campaign.theme = std::string("x\u061Cy"); },
         error, "campaign", 0, "theme"},
        {"a control of the second set", [](Snapshot& s) { s.campaign.theme = std::string("x\u0085y"); },
         error, "campaign", 0, "theme"},
        {"a byte order mark", [](Snapshot& s) { s.scores[0].note = std::string("\uFEFFx"); }, error, "scores",
         0, "note"},
        {"bytes of another encoding", [](Snapshot& s) { s.units[2].name = std::string("Ph\xF2ng"); }, error,
         "units", 2, "name"},
        {"letters in pieces", [](Snapshot& s) { s.units[2].name = std::string("Pho\u0300ng"); }, error,
         "units", 2, "name"},
        {"a name as long as a page", [](Snapshot& s) { s.units[2].name = std::string(400, 'a'); }, error,
         "units", 2, "name"},
    });
    Snapshot s = sound();
    s.awards[0].citation = "Dòng một\nDòng hai";
    s.movements.push_back({"“Dân vận khéo” – 🏅", "", "một\nhai"});
    CHECK(check(s).empty());
}

TEST_CASE("a reference out of bounds is reported and never followed")
{
    const auto far = std::uint32_t{4'000'000'000};
    expect({
        {"period", [=](Snapshot& s) { s.scores.back().period.index = far; }, error, "scores", 5, "period"},
        {"unit", [=](Snapshot& s) { s.scores.back().unit.index = far; }, error, "scores", 5, "unit"},
        {"criterion", [=](Snapshot& s) { s.scores.back().criterion.index = far; }, error, "scores", 5,
         "criterion"},
        {"council's period", [=](Snapshot& s) { s.council.back().period.index = far; }, error, "standings", 1,
         "period"},
        {"council's grade", [=](Snapshot& s) { s.council.back().grade = Ref<Grade>{far}; }, error,
         "standings", 1, "grade"},
        {"parent", [=](Snapshot& s) { s.indicators[0].parent = Ref<Indicator>{far}; }, error, "indicators", 0,
         "parent"},
        {"responsible", [=](Snapshot& s) { s.indicators[0].responsible = Ref<Unit>{far}; }, error,
         "indicators", 0, "responsible"},
        {"target", [=](Snapshot& s) { s.targets[0].indicator.index = far; }, error, "targets", 0,
         "indicator"},
        {"reading", [=](Snapshot& s) { s.readings.back().indicator.index = far; }, error, "readings", 5,
         "indicator"},
        {"honoree's unit", [=](Snapshot& s) { s.honorees[0].unit = Ref<Unit>{far}; }, error, "honorees", 0,
         "unit"},
        {"award's honoree", [=](Snapshot& s) { s.awards.back().honoree.index = far; }, error, "awards", 1,
         "honoree"},
        {"award's type", [=](Snapshot& s) { s.awards.back().type.index = far; }, error, "awards", 1,
         "award_type"},
    });
}

TEST_CASE("every violation is listed, in the order of the sheets")
{
    Snapshot s = sound();
    s.awards[0].decision.clear();
    s.scores[0].points = 500;
    s.scores[2].points = 500;
    s.campaign.title.clear();
    const auto violations = check(s);
    REQUIRE(violations.size() == 4);
    CHECK(violations[0].table == "campaign");
    CHECK(violations[1].row == 0);
    CHECK(violations[2].row == 2);
    CHECK(violations[3].table == "awards");
    CHECK(violations[1].vi == "thấy 500 điểm; tiêu chí \"Nhiệm vụ chuyên môn\" cho từ 0 đến 100");
}

TEST_CASE("a scene that this kiosk does not know breaks no rule: a newer office may have named it")
{
    Snapshot snapshot = fixtures::department();
    snapshot.playlist.push_back({.scene = "tomorrow"});
    CHECK(check(snapshot).empty());
}
