#include "support/fixtures.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace bangvang::testing {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

template <class T> Ref<T> ref(std::size_t index)
{
    return {static_cast<std::uint32_t>(index)};
}

constexpr std::array<std::string_view, 10> unit_names{"Phòng Quản lý Năng lượng",
                                                      "Trung tâm Khuyến công và Xúc tiến thương mại",
                                                      "Phòng Quản lý Thương mại",
                                                      "Văn phòng Sở",
                                                      "Thanh tra Sở",
                                                      "Phòng Kế hoạch - Tài chính",
                                                      "Phòng Quản lý Công nghiệp",
                                                      "Phòng Kỹ thuật an toàn - Môi trường",
                                                      "Phòng Xuất nhập khẩu",
                                                      "Phòng Tổ chức cán bộ"};
constexpr std::array<std::string_view, 8> given_names{"An",    "Bình", "Châu",  "Dũng",
                                                      "Giang", "Hạnh", "Khánh", "Yến"};
constexpr std::array<std::string_view, 8> titles{
    "Chiến sĩ thi đua cơ sở",     "Bằng khen của Chủ tịch UBND tỉnh", "Lao động tiên tiến xuất sắc",
    "Lao động tiên tiến",         "Giấy khen của Giám đốc Sở",        "Tập thể lao động xuất sắc",
    "Tập thể lao động tiên tiến", "Cờ thi đua của UBND tỉnh"};
constexpr std::array<std::string_view, 8> block_names{"Tham mưu",   "Chuyên ngành", "Sự nghiệp",  "Thanh tra",
                                                      "Thị trường", "Khuyến công",  "Năng lượng", "Tổng hợp"};

void add_criteria(Snapshot& s)
{
    s.criteria = {{"A", "Chuyên môn", "Nhiệm vụ chuyên môn", 50, CriterionKind::standard},
                  {"B", "Cải cách", "Cải cách hành chính", 20, CriterionKind::standard},
                  {"C", "Sáng tạo", "Lao động sáng tạo", 10, CriterionKind::standard},
                  {"D", "Kỷ luật", "Kỷ luật lao động", 10, CriterionKind::standard},
                  {"E", "Phong trào", "Tham gia phong trào", 10, CriterionKind::standard},
                  {"F", "Thưởng", "Điểm thưởng", 5, CriterionKind::bonus},
                  {"G", "Trừ", "Điểm trừ", 5, CriterionKind::penalty}};
    s.grades = {{"XS", "Xuất sắc", 95.0}, {"T", "Tốt", 90.0}, {"K", "Khá", 80.0}};
}

void add_periods(Snapshot& s)
{
    for (unsigned m = 1; m <= 9; ++m) {
        const Month when = year(2024) / month(m);
        s.periods.push_back({.code = iso(when),
                             .label = fmt::format("Tháng {}/2024", m),
                             .kind = PeriodKind::month,
                             .from = when / day(1),
                             .until = last_day(when)});
    }
}

// Points that differ from unit to unit and from month to month, with some ties, within every maximum.
double points_of(const Criterion& criterion, std::size_t unit, std::size_t period, std::size_t index)
{
    const std::size_t mixed = (unit * 7 + period * 3 + index * 5) % 11;
    const double share = 0.7 + 0.025 * static_cast<double>(mixed);
    if (criterion.kind == CriterionKind::standard)
        return std::round(criterion.max_points * share * 10.0) / 10.0;
    const double some = mixed < 2 ? 1.5 : 0.0;
    return criterion.kind == CriterionKind::penalty ? -some : some;
}

void add_scores(Snapshot& s)
{
    for (std::size_t p = 0; p < s.periods.size(); ++p)
        for (std::size_t u = 0; u < s.units.size(); ++u)
            for (std::size_t c = 0; c < s.criteria.size(); ++c)
                s.scores.push_back(
                    {ref<Period>(p), ref<Unit>(u), ref<Criterion>(c), points_of(s.criteria[c], u, p, c), ""});
}

void add_year(Snapshot& s, std::size_t indicator, int which, unsigned months, double scale)
{
    const bool level = s.indicators[indicator].measure == Measure::level;
    for (unsigned m = 1; m <= months; ++m) {
        const double step = static_cast<double>(m);
        const double value =
            level ? 90.0 + (which - 2023) * 1.2 + 0.1 * step : scale * (1.0 + 0.3 * std::sin(step));
        s.readings.push_back({.indicator = ref<Indicator>(indicator),
                              .month = year(which) / month(m),
                              .value = std::round(value * 10.0) / 10.0,
                              .source = "Báo cáo tháng của Sở"});
    }
}

} // namespace

Snapshot bare_campaign()
{
    Snapshot s;
    s.identity.id = "2024-09-30/1";
    s.identity.sequence = 1;
    s.identity.made_at = {std::chrono::sys_days(year(2024) / 10 / 2), std::chrono::hours(7)};
    s.campaign.organization = "Sở Công Thương tỉnh Lai Châu";
    s.campaign.title = "Phong trào thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024";
    s.campaign.theme = "Đoàn kết, sáng tạo, thi đua xây dựng và bảo vệ Tổ quốc";
    s.campaign.year = 2024;
    s.campaign.starts_on = year(2024) / 1 / 1;
    s.campaign.ends_on = year(2024) / 12 / 31;
    s.slogans = {{.text = "Đoàn kết, sáng tạo, thi đua"}};
    return s;
}

void add_units(Snapshot& snapshot, std::size_t units, std::size_t blocks)
{
    for (std::size_t i = 0; i < blocks; ++i)
        snapshot.blocks.push_back(
            {fmt::format("K{}", i + 1), std::string(block_names[i % block_names.size()])});
    for (std::size_t i = 0; i < units; ++i) {
        const std::string_view base = unit_names[i % unit_names.size()];
        Unit unit{.code = fmt::format("U{:03}", i + 1),
                  .name = i < unit_names.size() ? std::string(base) : fmt::format("{} {}", base, i + 1)};
        unit.short_name = unit.name;
        if (blocks > 0)
            unit.block = ref<Block>(i % blocks);
        snapshot.units.push_back(std::move(unit));
    }
    add_criteria(snapshot);
    add_periods(snapshot);
    add_scores(snapshot);
}

void add_indicators(Snapshot& snapshot, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const bool level = i % 3 == 1;
        snapshot.indicators.push_back({.code = fmt::format("ct{:02}", i + 1),
                                       .name = fmt::format("Giá trị sản xuất ngành hàng thứ {}", i + 1),
                                       .short_name = fmt::format("Ngành hàng {}", i + 1),
                                       .unit = level ? "%" : "tỷ đồng",
                                       .measure = level ? Measure::level : Measure::cumulative,
                                       .source = "Báo cáo tháng của Sở"});
        const double scale = 100.0 * static_cast<double>(i + 1);
        snapshot.targets.push_back(
            {ref<Indicator>(i), 2024, level ? 93.0 : 13.0 * scale, "Kế hoạch năm 2024"});
        add_year(snapshot, i, 2023, 12, scale);
        add_year(snapshot, i, 2024, 9, scale);
    }
}

void add_honorees(Snapshot& snapshot, std::size_t count)
{
    for (std::size_t i = 0; i < titles.size(); ++i)
        snapshot.award_types.push_back({.code = fmt::format("D{}", i + 1),
                                        .name = std::string(titles[i]),
                                        .short_name = std::string(titles[i]),
                                        .award_class = "Danh hiệu",
                                        .target = i < 5 ? HonoreeKind::individual : HonoreeKind::collective,
                                        .order = static_cast<int>(i) + 1});
    for (std::size_t i = 0; i < count; ++i) {
        const bool person = i % 4 != 3;
        const std::string_view given = given_names[i % given_names.size()];
        Honoree honoree{
            .code = fmt::format("H{:0{}}", i + 1, count > 999 ? 4 : 3), // in the order of the table
            .name = person ? fmt::format("Nguyễn Thị Thu {}", given) : fmt::format("Tổ công tác {}", i + 1),
            .kind = person ? HonoreeKind::individual : HonoreeKind::collective,
            .unit = ref<Unit>(i % snapshot.units.size()),
            .position = person ? "Chuyên viên" : ""};
        snapshot.honorees.push_back(std::move(honoree));
        snapshot.awards.push_back({.honoree = ref<Honoree>(i),
                                   .type = ref<AwardType>(person ? i % 5 : 5 + i % 3),
                                   .year = 2024,
                                   .decision = fmt::format("{}/QĐ-SCT", 100 + i),
                                   .decided_on = year(2024) / 7 / 15,
                                   .issuer = "Giám đốc Sở Công Thương",
                                   .citation = "Hoàn thành xuất sắc nhiệm vụ.\nCó sáng kiến được áp dụng."});
    }
}

void add_reading_matter(Snapshot& snapshot, std::size_t movements)
{
    for (std::size_t i = 0; i < movements; ++i)
        snapshot.movements.push_back({fmt::format("“Chung sức xây dựng nông thôn mới {}”", i + 1),
                                      "Tỉnh Lai Châu", "Mỗi khu dân cư cùng bàn, cùng làm."});
    for (std::size_t i = 0; i < 8; ++i)
        snapshot.document.push_back({std::to_string(i + 1), fmt::format("Nhiệm vụ trọng tâm thứ {}", i + 1),
                                     "Hoàn thành **toàn diện** nhiệm vụ năm 2024.\nTổng kết vào cuối năm."});
}

Snapshot ordinary_campaign()
{
    Snapshot s = bare_campaign();
    add_units(s, 10, 3);
    add_indicators(s, 5);
    add_honorees(s, 24);
    add_reading_matter(s, 7);
    return s;
}

} // namespace bangvang::testing
