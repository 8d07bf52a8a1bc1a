// What must hold of the deck of any campaign.
#include "deck_said.h"
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "views/format.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <random>

using namespace bangvang;
using namespace bangvang::deck_tests;

namespace {

Names strings_of(const Slide& slide)
{
    Names all{slide.eyebrow, slide.finding, slide.caption, slide.as_of, slide.source};
    for (const SlideRow& row : slide.rows)
        all.insert(all.end(), {row.name, row.figure, row.figure_unit, row.note});
    all.insert(all.end(), slide.facts.begin(), slide.facts.end());
    return all;
}

bool one_of_many(const std::string& text)
{
    for (const char* const noun : {"units", "indicators", "places", "people", "collectives", "other units"}) {
        const std::size_t at = text.find(std::string("1 ") + noun);
        const bool alone = at == 0 || (at != std::string::npos && text[at - 1] == ' ');
        if (alone && !text.substr(0, at).ends_with("of "))
            return true;
    }
    return false;
}

// "−0,0" that says nothing but zero.
bool negative_zero(const std::string& text)
{
    for (std::size_t at = text.find("\u22120"); at != std::string::npos; at = text.find("\u22120", at + 1)) {
        const std::size_t end = text.find_first_not_of("0,", at + std::string_view("\u2212").size());
        if (end == std::string::npos || text[end] < '1' || text[end] > '9')
            return true;
    }
    return false;
}

void check_text(const std::string& text)
{
    CAPTURE(text);
    CHECK(text.find('{') == std::string::npos);
    CHECK(text.find("  ") == std::string::npos);
    CHECK_FALSE(text.starts_with(' '));
    CHECK_FALSE(text.ends_with(' '));
    CHECK_FALSE(negative_zero(text));
    CHECK(text.find("nan") == std::string::npos);
    CHECK(text.find("All 1 ") == std::string::npos);
    CHECK_FALSE(one_of_many(text));
    CHECK(to_nfc(text).value() == text);
}

void check_route(const Snapshot& snapshot, const Route& route)
{
    const std::string_view code = route.code;
    const std::size_t colon = code.find(':');
    const std::string_view kind = route.place == Place::deck ? code.substr(0, colon) : std::string_view();
    const std::string_view rest =
        colon == std::string_view::npos ? std::string_view() : code.substr(colon + 1);
    if (route.place == Place::unit || kind == "unit")
        CHECK(find_unit(snapshot, kind.empty() ? code : rest).has_value());
    else if (route.place == Place::indicator || kind == "indicator")
        CHECK(find_indicator(snapshot, kind.empty() ? code : rest).has_value());
    else if (route.place == Place::honoree || kind == "honoree")
        CHECK(find_honoree(snapshot, kind.empty() ? code : rest).has_value());
    else
        CHECK(code.empty());
}

// A slide and all that lies behind its rows.
std::vector<Slide> with_deeper(const Snapshot& snapshot, const std::string& id, Language language)
{
    std::vector<Slide> slides{deck_slide(snapshot, id, language)};
    for (std::size_t i = 0; i < slides.front().rows.size(); ++i) {
        const auto deeper = slides.front().rows[i].deeper;
        if (deeper && deeper->place == Place::deck)
            slides.push_back(deck_slide(snapshot, deeper->code, language));
    }
    return slides;
}

void check_slide(const Snapshot& snapshot, const Slide& slide)
{
    CAPTURE(slide.id);
    CHECK_FALSE(slide.finding.empty());
    CHECK(slide.rows.size() <= 5);
    CHECK((slide.rows.empty() || slide.focus < slide.rows.size()));
    CHECK(slide.scale > 0.0);
    for (const std::string& text : strings_of(slide))
        check_text(text);
    if (slide.deeper)
        check_route(snapshot, *slide.deeper);
    for (const SlideRow& row : slide.rows) {
        CHECK_FALSE(row.name.empty());
        CHECK(std::abs(row.bar.value_or(0.0)) <= slide.scale + 0.051); // bars are rounded to tenths
        if (row.deeper)
            check_route(snapshot, *row.deeper);
    }
}

// Everything that must hold of the deck of any campaign, in both languages.
void check_deck(const Snapshot& snapshot)
{
    const std::vector<PlannedSlide> slides = deck_plan(snapshot);
    REQUIRE_FALSE(slides.empty());
    for (const PlannedSlide& planned : slides) {
        for (const Language language : {vi, en})
            for (const Slide& slide : with_deeper(snapshot, planned.id, language))
                check_slide(snapshot, slide);
        const Slide slide = deck_slide(snapshot, planned.id, vi);
        CHECK(planned.id.starts_with(slide_names[static_cast<std::size_t>(slide.kind)]));
        CHECK(planned.builds >= 0);
        CHECK((planned.builds == 0 || planned.builds == static_cast<int>(slide.rows.size()) - 1));
    }
}

const std::vector<std::string> unit_pool{"Văn phòng", "Thanh tra",   "Năng lượng", "Thương mại", "Kế hoạch",
                                         "Công nghệ", "Khuyến công", "An toàn",    "Tổ chức",    "Pháp chế",
                                         "Xúc tiến",  "Thống kê",    "Quản trị",   "Hóa chất",   "Tư vấn"};

// Campaigns of any size, with scores left out, ties, decisions of the council, awards and plans of all kinds.
class Chance {
public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(engine_); }
    bool one_in(int many) { return up_to(many - 1) == 0; }

    Snapshot campaign()
    {
        Snapshot s = fixtures::department();
        s.units.clear();
        for (const std::string& name : unit_pool)
            if (up_to(2) > 0)
                s.units.push_back(
                    {.code = fmt::format("u{}", s.units.size()), .name = name, .short_name = name});
        if (one_in(4))
            s.periods.erase(s.periods.begin());
        if (one_in(8))
            s.units.resize(static_cast<std::size_t>(up_to(2)));
        for (std::size_t period = 0; period < s.periods.size(); ++period)
            score(s, period);
        const int indicators = up_to(8);
        for (int i = 0; i < indicators; ++i)
            add_indicator(s, figures(i));
        const int honored = s.units.empty() ? 0 : up_to(6);
        for (int i = 0; i < honored; ++i)
            honour(s, i);
        return s;
    }

private:
    void score(Snapshot& s, std::size_t period)
    {
        const int spread = one_in(3) ? 2 : 400; // many ties, or none
        for (std::size_t unit = 0; unit < s.units.size(); ++unit) {
            if (one_in(9))
                continue;
            fixtures::give(s, period, unit, 0, 90.0 + up_to(spread) / 50.0);
            if (one_in(4))
                fixtures::give(s, period, unit, 1, up_to(20) / 10.0);
            if (one_in(6))
                fixtures::decide(s, period, unit, static_cast<int>(unit) + 1);
        }
    }
    Figures figures(int number)
    {
        const bool level = one_in(4);
        const double target = level ? 45.0 + up_to(10) : 1000.0;
        return {.name = fmt::format("Chỉ tiêu số {}", number + 1),
                .value = level ? 40.0 + up_to(200) / 10.0 : 600.0 + up_to(3000) / 10.0,
                .target = one_in(6) ? std::nullopt : std::optional(target),
                .month = static_cast<unsigned>(one_in(3) ? 12 - up_to(4) : 9),
                .measure = level ? Measure::level : Measure::cumulative,
                .direction = one_in(4) ? Direction::less : Direction::more,
                .unit = level ? "%" : "tỷ đồng"};
    }
    void honour(Snapshot& s, int number)
    {
        const auto index =
            fixtures::honour(s, fmt::format("Lò Thị {}", number), static_cast<std::size_t>(up_to(1)),
                             2024 - up_to(1), "2024-07-15");
        s.honorees[index].unit = ref<Unit>(0);
        s.honorees[index].kind = one_in(3) ? HonoreeKind::collective : HonoreeKind::individual;
    }

    std::mt19937 engine_;
};

// The names of units that the campaign does not have.
Names strangers(const Snapshot& snapshot)
{
    Names names;
    for (const std::string& name : unit_pool)
        if (std::ranges::find(snapshot.units, name, &Unit::name) == snapshot.units.end())
            names.push_back(keep_compounds_together(name));
    return names;
}

} // namespace

TEST_CASE("whatever the campaign, every slide has a finding in good order, and leads to what there is")
{
    for (const testing::Fixture& fixture : testing::awkward_fixtures()) {
        if (fixture.snapshot->units.size() > 100 || fixture.snapshot->honorees.size() > 1000)
            continue; // nothing there that the others lack
        CAPTURE(fixture.name);
        check_deck(*fixture.snapshot);
    }
    check_deck(*testing::sample_snapshot());
}

TEST_CASE("hundreds of campaigns made by chance: the sentences hold, and their figures are the model's")
{
    for (unsigned seed = 1; seed <= 250; ++seed) {
        CAPTURE(seed);
        const Snapshot s = Chance(seed).campaign();
        check_deck(s);
        Names said;
        for (const std::string& id : plan(s))
            for (const std::string& text : strings_of(deck_slide(s, id, vi)))
                said.push_back(text);
        for (const std::string& stranger : strangers(s))
            for (const std::string& text : said)
                CHECK(text.find(stranger) == std::string::npos);
        const auto period = latest_period(s);
        const std::vector<Standing> rows = period ? standings(s, *period) : std::vector<Standing>{};
        if (rows.size() > 1 && s.council.empty() && !rows[0].tied) {
            const double apart =
                static_cast<double>(hundredths(rows[0].total) - hundredths(rows[1].total)) / 100;
            CHECK(title(s, "podium").find(" " + format_points(apart) + " điểm") != std::string::npos);
        }
        int rise = 0;
        for (const Standing& row : rows)
            rise = std::max(rise, row.movement().value_or(0));
        if (rise > 0)
            CHECK(title(s, "movers").find(fmt::format("tăng {} bậc", rise)) != std::string::npos);
        double worst = 0.0;
        for (std::size_t i = 0; i < s.indicators.size(); ++i)
            if (const auto found = progress(s, ref<Indicator>(i), 2024); found && found->gap)
                worst = std::min(worst, *found->gap);
        if (worst < -2.0 && deck_slide(s, "indicators", vi).rows.size() < 5)
            CHECK(title(s, "indicators").find("chậm " + format_number(-worst, 1)) != std::string::npos);
    }
}
