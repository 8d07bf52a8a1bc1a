#include "sample.h"

namespace bangvang::test {

namespace {

using namespace std::chrono;

constexpr Date day(int y, unsigned m, unsigned d)
{
    return year{y} / static_cast<int>(m) / static_cast<int>(d);
}

void add_campaign(Snapshot& s)
{
    s.identity = {"2024-09-30/1042", 2, 1042, {sys_days(day(2024, 10, 5)) + 1h, 420min}, "office 0.1", 7};
    s.campaign = {"Sở Công Thương tỉnh Lai Châu",
                  "Phong trào thi đua năm 2024",
                  "Đoàn kết, sáng tạo",
                  2024,
                  day(2024, 2, 29),
                  day(2024, 3, 1),
                  day(2024, 12, 31),
                  "",
                  "Hoàng Thị Ánh",
                  "Giám đốc",
                  "Văn phòng Sở",
                  day(2024, 9, 30),
                  true};
    s.slogans = {{"Thi đua là yêu nước", "Chủ tịch Hồ Chí Minh", {}, {}, 2.5},
                 {"Đổi mới", "", day(2024, 5, 1), day(2024, 5, 31), 1.0}};
    s.movements = {{"Đoàn kết xây dựng nông thôn mới", "Thủ tướng Chính phủ", "Đoạn một.\nĐoạn **hai**."}};
    s.document = {{"1", "Mục đích", "Vì sao"}, {"2", "Yêu cầu", "Thiết thực, **không hình thức**."}};
    s.milestones = {{"Ngày truyền thống", day(2024, 5, 14), MilestoneKind::anniversary},
                    {"Tổng kết", day(2024, 12, 31), MilestoneKind::deadline}};
    s.playlist = {{"slogan", 12, "", {}, {}, {}, {}},
                  {"standings", {}, "1-5", 420, 1020, day(2024, 1, 1), day(2024, 12, 31)}};
}

void add_scores(Snapshot& s)
{
    s.blocks = {{"K1", "Khối phòng chuyên môn"}, {"K2", "Khối đơn vị sự nghiệp"}};
    s.units = {{"VP", "Văn phòng Sở", "Văn phòng", Ref<Block>{0}, "phòng", "Lò Văn Hưng", {}, {}},
               {"TTKC", "Trung tâm Khuyến công", "Khuyến công", Ref<Block>{1}, "", "", day(2010, 1, 1), {}},
               {"QLNL", "Phòng Quản lý Năng lượng", "Năng lượng", {}, "", "", {}, day(2024, 12, 31)}};
    s.grades = {{"XS", "Xuất sắc", 90.0}, {"T", "Tốt", 70.5}, {"HD", "Theo quyết định của Hội đồng", {}}};
    s.periods = {{"2024-08", "Tháng 8/2024", PeriodKind::month, day(2024, 8, 1), day(2024, 8, 31),
                  PeriodState::published, "12/QĐ-SCT"},
                 {"2024-09", "Tháng 9/2024", PeriodKind::month, day(2024, 9, 1), day(2024, 9, 30),
                  PeriodState::provisional, ""}};
    s.criteria = {{"A", "Nhiệm vụ", "Hoàn thành nhiệm vụ", 97.0, CriterionKind::standard},
                  {"T", "", "Điểm thưởng", 10.0, CriterionKind::bonus},
                  {"P", "", "Điểm trừ", 10.0, CriterionKind::penalty}};
    s.scores = {{{0}, {0}, {0}, 97.0, ""},
                {{0}, {0}, {1}, 10.0, "sáng kiến"},
                {{0}, {1}, {0}, 88.25, ""},
                {{0}, {1}, {2}, -1.5, "trễ"},
                {{1}, {0}, {0}, 80.0, ""}};
    s.council = {{{0}, {0}, 1, Ref<Grade>{0}, "Nhất khối"}, {{0}, {1}, {}, {}, ""}};
}

void add_indicators(Snapshot& s)
{
    s.indicators = {
        {"IIP-1", "Trong đó: thủy điện", "Thủy điện", "tỷ đồng", 1, Measure::cumulative, Direction::more,
         Ref<Indicator>{1}, Ref<Unit>{2}, "giá so sánh 2010", "Sở Công Thương"},
        {"IIP",
         "Giá trị sản xuất công nghiệp",
         "Công nghiệp",
         "tỷ đồng",
         1,
         Measure::cumulative,
         Direction::more,
         {},
         {},
         "",
         ""},
        {"NGHEO", "Tỷ lệ hộ nghèo", "Hộ nghèo", "%", 2, Measure::level, Direction::less, {}, {}, "", ""}};
    s.targets = {{{0}, 2024, 5000.0, "15/NQ-HĐND"}, {{1}, 2024, 7872.7, ""}};
    s.readings = {{{0}, year{2023} / 12, 410.5, {}, DataState::official, "Báo cáo 12/2023"},
                  {{1}, year{2024} / 1, 400.0, 400.0, DataState::official, "Báo cáo 1/2024"},
                  {{1}, year{2024} / 2, 350.5, 750.5, DataState::estimate, ""},
                  {{2}, year{2024} / 1, 18.25, {}, DataState::illustrative, ""}};
}

void add_honors(Snapshot& s)
{
    s.award_types = {
        {"CSTT", "Chiến sĩ thi đua cấp tỉnh", "CSTĐ tỉnh", "danh hiệu", HonoreeKind::individual, "tỉnh", 1},
        {"TTLD", "Tập thể lao động xuất sắc", "TTLĐXS", "danh hiệu", HonoreeKind::collective, "sở", 2}};
    s.honorees = {{"H01", "Lò Thị Bình", HonoreeKind::individual, Ref<Unit>{0}, "Chuyên viên",
                   Portrait{ImageFormat::png, 300, 400, png_header(300, 400).size()}, true,
                   std::string("\x2f\x00\xff\x01", 4), "lo thi binh"},
                  {"H02", "Tòng Văn Nguyễn", HonoreeKind::individual, Ref<Unit>{1}, "",
                   Portrait{ImageFormat::jpeg, 640, 480, jpeg_header(640, 480).size()}, false},
                  {"H03", "Văn phòng Sở", HonoreeKind::collective, {}, "", {}, false}};
    s.awards = {
        {{0},
         {0},
         2024,
         "100/QĐ-UBND",
         day(2024, 6, 1),
         "UBND tỉnh",
         "Có sáng kiến.\nĐược công nhận.",
         "xét tặng",
         {},
         ""},
        {{0}, {0}, 2022, "7/QĐ-UBND", day(2022, 6, 1), "UBND tỉnh", "", "", day(2023, 1, 2), "8/QĐ-UBND"},
        {{2}, {1}, 2023, "55/QĐ-SCT", day(2023, 12, 20), "", "", "", {}, ""}};
}

std::byte byte_of(unsigned value)
{
    return static_cast<std::byte>(value & 0xffU);
}

} // namespace

Sample sample()
{
    Sample result;
    add_campaign(result.snapshot);
    add_scores(result.snapshot);
    add_indicators(result.snapshot);
    add_honors(result.snapshot);
    result.portraits = {{"H01", ImageFormat::png, 300, 400, png_header(300, 400)},
                        {"H02", ImageFormat::jpeg, 640, 480, jpeg_header(640, 480)}};
    return result;
}

std::vector<std::byte> sample_bytes()
{
    const Sample made = sample();
    return database_bytes(made.snapshot, made.portraits).value();
}

std::vector<std::byte> sealed_sample_bytes()
{
    const Sample made = sample();
    return snapshot_bytes(made.snapshot, made.portraits).value();
}

std::vector<std::byte> png_header(unsigned width, unsigned height)
{
    std::vector<std::byte> bytes;
    for (const unsigned value :
         {0x89U,      0x50U, 0x4eU,        0x47U,        0x0dU,       0x0aU,  0x1aU, 0x0aU,       0U,
          0U,         0U,    13U,          0x49U,        0x48U,       0x44U,  0x52U, width >> 24, width >> 16,
          width >> 8, width, height >> 24, height >> 16, height >> 8, height, 8U,    2U,          0U,
          0U,         0U,    0U,           0U,           0U,          0U})
        bytes.push_back(byte_of(value));
    return bytes;
}

std::vector<std::byte> jpeg_header(unsigned width, unsigned height)
{
    std::vector<std::byte> bytes;
    for (const unsigned value :
         {0xffU, 0xd8U, 0xffU,       0xe0U,  0U,         4U,    1U, 2U, 0xffU, 0xffU, 0xc0U, 0U,
          11U,   8U,    height >> 8, height, width >> 8, width, 1U, 1U, 0x11U, 0U,    0xffU, 0xd9U})
        bytes.push_back(byte_of(value));
    return bytes;
}

} // namespace bangvang::test
