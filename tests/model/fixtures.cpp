#include "fixtures.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bangvang::fixtures {

namespace {

Period month_period(std::string code, std::string label, std::string_view from, std::string_view until)
{
    return {std::move(code),
            std::move(label),
            PeriodKind::month,
            day(from),
            day(until),
            PeriodState::published,
            ""};
}

Unit unit(std::string code, std::string name, std::size_t block)
{
    Unit made;
    made.code = std::move(code);
    made.short_name = name;
    made.name = std::move(name);
    made.block = ref<Block>(block);
    return made;
}

void campaign(Snapshot& s)
{
    s.identity.id = "2024-09-30/1";
    s.campaign.organization = "Sở Công Thương tỉnh Lai Châu";
    s.campaign.title = "Phong trào thi đua năm 2024";
    s.campaign.year = 2024;
    s.campaign.starts_on = day("2024-01-01");
    s.campaign.ends_on = day("2024-12-31");
    s.slogans.push_back({"Đoàn kết, sáng tạo", "", std::nullopt, std::nullopt, 1.0});
}

} // namespace

Date day(std::string_view iso_text)
{
    return parse_iso_date(iso_text).value();
}

Snapshot department()
{
    Snapshot s;
    campaign(s);
    s.blocks = {{"TM", "Tham mưu"}, {"CN", "Chuyên ngành"}};
    s.units = {unit("vp", "Văn phòng Sở", 0), unit("tt", "Thanh tra Sở", 0),
               unit("nl", "Phòng Quản lý Năng lượng", 1), unit("tm", "Phòng Quản lý Thương mại", 1)};
    s.grades = {{"X", "Xuất sắc", std::nullopt}, {"T", "Tốt", 90.0}, {"K", "Khá", 80.0}};
    s.periods = {month_period("2024-08", "Tháng 8/2024", "2024-08-01", "2024-08-31"),
                 month_period("2024-09", "Tháng 9/2024", "2024-09-01", "2024-09-30")};
    s.criteria = {{"A", "", "Nhiệm vụ chuyên môn", 100.0, CriterionKind::standard},
                  {"B", "", "Điểm thưởng", 10.0, CriterionKind::bonus},
                  {"C", "", "Điểm trừ", 10.0, CriterionKind::penalty}};
    s.award_types = {{"CSTD", "Chiến sĩ thi đua cơ sở", "", "title", HonoreeKind::individual, "", 1},
                     {"LDTT", "Lao động tiên tiến", "", "title", HonoreeKind::individual, "", 2}};
    return s;
}

void give(Snapshot& snapshot, std::size_t period, std::size_t unit, std::size_t criterion, double points)
{
    const auto key = [](const Score& row) { return std::tuple(row.period, row.unit, row.criterion); };
    const Score score{ref<Period>(period), ref<Unit>(unit), ref<Criterion>(criterion), points, ""};
    const auto at = std::upper_bound(snapshot.scores.begin(), snapshot.scores.end(), score,
                                     [&](const Score& a, const Score& b) { return key(a) < key(b); });
    snapshot.scores.insert(at, score);
}

void give_all(Snapshot& snapshot, std::size_t period, std::initializer_list<double> points)
{
    std::size_t unit = 0;
    for (const double each : points)
        give(snapshot, period, unit++, 0, each);
}

void decide(Snapshot& snapshot, std::size_t period, std::size_t unit, std::optional<int> rank,
            std::optional<Ref<Grade>> grade)
{
    snapshot.council.push_back({ref<Period>(period), ref<Unit>(unit), rank, grade, ""});
    std::sort(snapshot.council.begin(), snapshot.council.end(),
              [](const CouncilStanding& a, const CouncilStanding& b) {
                  return std::tie(a.period, a.unit) < std::tie(b.period, b.unit);
              });
}

Snapshot economy(const Course& course)
{
    Snapshot s = department();
    Indicator indicator;
    indicator.code = "ct";
    indicator.name = indicator.short_name = "Chỉ tiêu";
    indicator.unit = "tỷ đồng";
    indicator.decimals = 2;
    indicator.measure = course.measure;
    indicator.direction = course.direction;
    s.indicators.push_back(indicator);
    if (course.target)
        s.targets.push_back({ref<Indicator>(0), 2024, *course.target, ""});
    for (std::size_t i = 0; i < course.last_year.size(); ++i)
        publish(s, 2023, static_cast<unsigned>(i + 1), course.last_year[i], std::nullopt);
    for (std::size_t i = 0; i < course.this_year.size(); ++i)
        publish(s, 2024, static_cast<unsigned>(i + 1), course.this_year[i], std::nullopt);
    return s;
}

void publish(Snapshot& snapshot, int year, unsigned month, double value, std::optional<double> cumulative)
{
    const Month when{std::chrono::year{year}, std::chrono::month{month}};
    snapshot.readings.push_back({ref<Indicator>(0), when, value, cumulative, DataState::official, ""});
}

std::size_t honour(Snapshot& snapshot, std::string name, std::size_t type, int year,
                   std::string_view decided_on)
{
    const std::size_t index = snapshot.honorees.size();
    Honoree honoree;
    honoree.code = fmt::format("H{}", 100 + index);
    honoree.name = std::move(name);
    honoree.unit = ref<Unit>(index % 4);
    snapshot.honorees.push_back(std::move(honoree));
    Award award;
    award.honoree = ref<Honoree>(index);
    award.type = ref<AwardType>(type);
    award.year = year;
    award.decision = "12/QĐ-SCT";
    award.decided_on = day(decided_on);
    snapshot.awards.push_back(std::move(award));
    return index;
}

} // namespace bangvang::fixtures
