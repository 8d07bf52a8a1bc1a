// Facts for pictures of the panel: a kiosk that has run for twelve days.
#include "views/service_view.h"

namespace bangvang {

namespace {

ServiceFacts::Refused refused(WallTime base, int days, int minutes, std::string file, std::string code,
                              TwoWords reason)
{
    base.utc -= std::chrono::days(days);
    base.utc += std::chrono::minutes(minutes);
    return {base, std::move(file), std::move(code), std::move(reason)};
}

} // namespace

ServiceFacts picture_facts(const Identity& shown)
{
    ServiceFacts facts;
    facts.phase = ServiceFacts::Phase::current;
    facts.last_checked = shown.made_at;
    facts.source = "/srv/bangvang/in";
    if (shown.sequence > 0)
        facts.shown = shown;
    facts.digest = "7c41e0a9";
    facts.signed_by = "RWQ0p1";
    facts.keys = {"3F2A9C71D05B86E4"};
    facts.previous =
        ServiceFacts::Stored{shown.epoch, shown.sequence > 0 ? shown.sequence - 1 : 0, "b20d93f1"};
    facts.refusals = {
        refused(shown.made_at, 1, 75, "wall-04.db", "SIGNATURE",
                {"Chữ ký không khớp với khóa của Sở", "The signature is none of the office's keys"}),
        refused(shown.made_at, 5, 20, "wall-05.db", "OLDER",
                {"Gói cũ hơn gói đang chiếu", "Older than the one that is shown"}),
        refused(shown.made_at, 12, 142, "wall-01.db", "CONTENT",
                {"Thiếu bảng điểm của 1 đơn vị", "The scores of one unit are missing"})};
    facts.refresh_hz = 60;
    facts.memory_bytes = std::size_t{412} << 20;
    facts.free_bytes = std::uint64_t{21914} << 20;
    facts.celsius = 54.0;
    facts.touch_points = 10;
    facts.renderer = "Mesa Intel(R) UHD Graphics 600 (GLK 2)";
    facts.running = std::chrono::hours(292);
    facts.version = "1.0";
    facts.checks = {{{"Thư mục dữ liệu", "Data folder"}, {"ghi được", "can be written"}, Judgement::good},
                    {{"Nguồn số liệu", "Source of the data"}, {"đọc được", "can be read"}, Judgement::good},
                    {{"Ổ đĩa trống", "Free disk"}, {"21,4 GB", "21,4 GB"}, Judgement::good},
                    {{"Đồng hồ", "Clock"}, {"hợp lý", "plausible"}, Judgement::good},
                    {{"Bộ vẽ", "Renderer"}, {facts.renderer, facts.renderer}, Judgement::none},
                    {{"Bộ chữ", "Fonts"}, {"đủ 8 kiểu", "all 8 faces"}, Judgement::good}};
    return facts;
}

} // namespace bangvang
