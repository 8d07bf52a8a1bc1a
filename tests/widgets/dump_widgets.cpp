// Draws the component sheet into PNG files, one for each theme and orientation: dump_widgets DIR
#include "support/headless.h"
#include "support/png.h"
#include "ui/badges.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/line_chart.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/progress_bars.h"
#include "ui/score_bars.h"
#include "ui/scrubber.h"
#include "ui/small_charts.h"

#include <array>
#include <cstdio>
#include <string>
#include <vector>

using namespace bangvang;

namespace {

using Values = std::vector<std::optional<double>>;

constexpr std::array criteria{46.1, 18.8, 8.9, 9.2, 9.2};

void caption(Canvas& canvas, float x, float y, std::string_view text)
{
    canvas.text({x, y}, type::label_medium, canvas.theme().ink2, text);
}

void buttons(Canvas& canvas)
{
    caption(canvas, 64, 132, "Nút: thường, đang chạm, chính, không dùng được");
    canvas.set_pressed("pressed");
    draw_button(canvas, {64, 176, 230, 88}, {.id = "normal", .label = "Thường", .icon = Icon::info});
    draw_button(canvas, {318, 176, 250, 88}, {.id = "pressed", .label = "Đang chạm", .icon = Icon::touch});
    draw_button(canvas, {592, 176, 210, 88},
                {.id = "primary", .label = "Chính", .icon = Icon::check, .kind = ButtonKind::primary});
    draw_button(canvas, {826, 176, 270, 88},
                {.id = "off", .label = "Chưa dùng được", .kind = ButtonKind::disabled});
    draw_round_button(canvas, {1120, 176, 88, 88},
                      {.id = "play", .icon = Icon::play, .kind = ButtonKind::primary});
    draw_round_button(canvas, {1232, 176, 88, 88}, {.id = "back", .icon = Icon::back});
    draw_drop(canvas, {1360, 176, 400, 88}, {.id = "drop", .prefix = "Danh hiệu:", .value = "Tất cả"});
}

void filters(Canvas& canvas)
{
    caption(canvas, 64, 286, "Bộ lọc và kỳ số liệu");
    const std::array<Segment, 4> blocks{
        Segment{"b0", "Tất cả"}, {"b1", "Tham mưu"}, {"b2", "Chuyên ngành"}, {"b3", "Sự nghiệp"}};
    draw_segments(canvas, {64, 330, 720, 88}, blocks, 2);
    static const std::array<std::string, 12> numbers{"1", "2", "3", "4",  "5",  "6",
                                                     "7", "8", "9", "10", "11", "12"};
    std::vector<ScrubStop> stops;
    for (std::size_t i = 0; i < 12; ++i)
        stops.push_back({"m" + numbers[i], numbers[i], "Tháng 9", i < 9});
    draw_scrubber(canvas, {840, 322, 1016, 104}, {.play_id = "scrub.play", .stops = stops, .selected = 8});
}

void row(Canvas& canvas, float y, bool pressed)
{
    const Theme& theme = canvas.theme();
    const Rect r{64, y, 1048, 88};
    canvas.rect(r, pressed ? theme.press : theme.surface, 10);
    canvas.rect_outline(r, theme.line, 2, 10);
    line_in(canvas, {86, y, 52, 88}, type::h2, theme.accent, "4");
    draw_movement(canvas, {154, y + 24}, 1, Language::vi, MovementWords::number);
    block_in(canvas, {232, y, 424, 88}, type::label.leading(1.22F), theme.ink,
             "Phòng Kế\u00A0hoạch - Tài\u00A0chính - Tổng\u00A0hợp");
    draw_stacked_bar(canvas, {672, y + 26, 208, 36}, {.criteria = criteria, .bonus = 1.0});
    line_in(canvas, {896, y, 96, 88}, type::num_s, theme.ink, "93,2", Align::right);
    const Values history{89.4, 91.0, 91.2, 91.0, 92.2, 92.0, 92.6, 92.3, 93.2};
    draw_sparkline(canvas, {1014, y + 20, 76, 48}, {.values = history, .color = theme.ink2});
}

void rows(Canvas& canvas)
{
    caption(canvas, 64, 438, "Hàng xếp hạng: thường, đang chạm");
    row(canvas, 482, false);
    row(canvas, 580, true);
    draw_pager(canvas, {64, 680, 440, 88}, {.id = "pager", .page = 0, .pages = 5}, Language::vi);
    for (int i = 0; i < 4; ++i)
        draw_rank_medal(canvas, {560 + static_cast<float>(i) * 130, 674, 110, 110}, i == 3 ? 12 : i + 1);
    caption(canvas, 64, 784, "Dải cơ cấu điểm");
    draw_stacked_bar(canvas, {64, 824, 1048, 56}, {.criteria = criteria, .bonus = 1.0});
}

void marks(Canvas& canvas)
{
    const Theme& theme = canvas.theme();
    caption(canvas, 1160, 438, "Tiến độ và mốc kế hoạch");
    float x = 1160;
    for (const Pace pace : {Pace::ahead, Pace::on_track, Pace::behind}) {
        draw_pace_pill(canvas, {x, 486}, pace, Language::vi, PaceWords::brief);
        x += pace_pill_width(canvas, pace, Language::vi, PaceWords::brief) + 16;
    }
    draw_bullet_bar(canvas, {1160, 588, 330, 40}, {.percent = 68.6, .plan = 73.5});
    draw_bullet_bar(canvas, {1520, 588, 330, 40}, {.percent = 108.6, .plan = 100.0});
    x = 1160;
    for (const int places : {2, -1, 0})
        x += draw_movement(canvas, {x, 700}, places, Language::vi, MovementWords::number) + 30;
    const Values values{91.0, 91.6, 92.0, 93.4, 93.0, 93.9, 94.2, 95.5, 95.1};
    draw_sparkline(canvas, {x, 690, 160, 56},
                   {.values = values,
                    .low = 91,
                    .high = 96,
                    .stroke = 4,
                    .dot = 7,
                    .base_line = true,
                    .color = theme.ink2});
    draw_progress_drum(canvas, {x + 245, 722}, 36, 50,
                       {.percent = 76, .lit = theme.accent, .unlit = theme.line});
    canvas.text({x + 320, 698}, type::num_s, theme.ink, "76,2%");
    const std::array names{"Chuyên môn", "Cải cách", "Sáng tạo", "Đoàn thể", "Văn hóa", "Điểm thưởng"};
    for (int i = 0; i < 6; ++i) {
        const Point at{1160 + static_cast<float>(i % 3) * 236, 802 + static_cast<float>(i / 3) * 54};
        if (i == 5)
            draw_bonus_key(canvas, at);
        else
            draw_criterion_key(canvas, at, i, std::string(1, static_cast<char>('A' + i)));
        canvas.text({at.x + 46, at.y - 1}, type::label, theme.ink, names[static_cast<std::size_t>(i)]);
    }
}

void component_sheet(Canvas& canvas)
{
    draw_ground(canvas, Ground::plain);
    canvas.text({64, 44}, type::title, canvas.theme().ink, "Thành phần và trạng thái");
    buttons(canvas);
    filters(canvas);
    rows(canvas);
    marks(canvas);
    draw_dock(canvas, Place::ranking, Language::vi);
}

Values part(const Values& values, std::size_t first, std::size_t last)
{
    return {values.begin() + static_cast<std::ptrdiff_t>(first),
            values.begin() + static_cast<std::ptrdiff_t>(last)};
}

void chart_panel(Canvas& canvas, const Rect& panel, float chart_height, float bars_height, float left,
                 float right)
{
    draw_paper(canvas, panel);
    const float inner = panel.w - 48;
    const Rect chart{panel.x + 24, panel.y + 68, inner, chart_height};
    const Values plan{409, 748, 1110, 1504, 2055, 2826, 3842, 4897, 5826, 6629, 7290, 7873};
    const Values actual = {397, 729, 1095, 1496, 2064, 2850, 3916, 5034, 6001};
    const Values last{378, 700, 1050, 1400, 1880, 2600, 3560, 4540, 5400, 6100, 6720, 7280};
    const Values forecast{6001, 6828, 7510, 8110};
    const Values high{6001, 6910, 7690, 8400};
    const Values low{6001, 6746, 7330, 7820};
    const LineChart look{.actual = actual,
                         .plan = plan,
                         .last_year = last,
                         .forecast = forecast,
                         .forecast_low = low,
                         .forecast_high = high,
                         .plan_label = "Kế hoạch 7.872,7",
                         .last_year_label = "Năm 2023",
                         .forecast_label = "Dự báo 8.110,0",
                         .value_label = "6.001,4",
                         .left = left,
                         .right = right};
    const ChartColumns columns = chart_columns(chart, look);
    canvas.text({chart.x, panel.y + 18}, type::h3, canvas.theme().ink, "Lũy kế từ đầu năm");
    draw_column_band(canvas, {chart.x, chart.y + 8, chart.w, chart_height + bars_height + 14}, columns, 8);
    draw_line_chart(canvas, chart, look);
    Values months = part(actual, 0, 1);
    Values plans = part(plan, 0, 1);
    for (std::size_t i = 1; i < 12; ++i) {
        plans.push_back(*plan[i] - *plan[i - 1]);
        if (i < actual.size())
            months.push_back(*actual[i] - *actual[i - 1]);
    }
    const std::array<std::string_view, 12> labels{"1", "2", "3", "4",  "5",  "6",
                                                  "7", "8", "9", "10", "11", "12"};
    draw_month_bars(canvas, {chart.x, chart.bottom() + 20, inner, bars_height}, columns,
                    {.actual = months, .plan = plans, .selected = 8, .labels = labels});
}

void history_panel(Canvas& canvas, const Rect& r)
{
    draw_lacquer(canvas, r, {.notch = 24});
    const std::vector<std::optional<int>> ranks{4, 4, 3, 2, 2, 1, 1, 2, 1};
    const std::array<std::string_view, 9> labels{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
    draw_movement(canvas, {r.x + 40, r.y + 30}, 1, Language::vi, MovementWords::sentence,
                  MovementLook::on_lacquer);
    draw_rank_history(canvas, {r.x + 40, r.y + 80, r.w - 80, r.h - 110}, {.ranks = ranks, .labels = labels});
}

void rows_panel(Canvas& canvas, const Rect& r)
{
    draw_paper(canvas, r, {.frame = true});
    const std::array<DividedRow, 3> parts{DividedRow{"Sản xuất, phân phối điện", "634,4", 0.9},
                                          {"Chế biến, chế tạo", "232,1", 0.33},
                                          {"Khai khoáng", "68,7", 0.1}};
    draw_divided_rows(canvas, {r.x + 32, r.y + 24, r.w - 64, r.h - 40}, parts, 60);
    draw_criterion_bar(canvas, {r.x + 32, r.bottom() - 88, r.w - 64, 64},
                       {.index = 2, .value = 9.2, .max = 10, .average = 8.95});
}

void charts_sheet(Canvas& canvas)
{
    const bool portrait = canvas.layout().portrait;
    draw_ground(canvas, Ground::ridges);
    draw_header(canvas,
                {.eyebrow = "Chỉ tiêu 1 trong 5",
                 .title = "Giá trị sản xuất công nghiệp",
                 .illustrative = true,
                 .note = "Số liệu đến 30/9/2024",
                 .note_is_stale = true},
                Language::vi);
    if (portrait) {
        chart_panel(canvas, {64, 502, 952, 706}, 398, 206, 104, 292);
        history_panel(canvas, {64, 1220, 460, 260});
        rows_panel(canvas, {556, 1220, 460, 260});
    } else {
        chart_panel(canvas, {64, 188, 1208, 692}, 404, 190, 110, 290);
        history_panel(canvas, {1296, 188, 560, 344});
        rows_panel(canvas, {1296, 556, 560, 324});
    }
    draw_dock(canvas, Place::indicator, portrait ? Language::vi : Language::en);
    if (portrait) {
        draw_stale_band(canvas, 12, "30/9/2024", Language::vi);
        draw_toast(canvas,
                   {.icon = Icon::warn,
                    .title = "Gói số liệu mới chưa được nhận",
                    .text = "Vẫn chiếu số liệu đến 30/9/2024."},
                   Language::vi);
    }
}

void save(testing::Headless& headless, const std::string& path)
{
    std::printf("%s: %s\n", path.c_str(), testing::write_png(path, headless.screen()) ? "written" : "failed");
}

} // namespace

int main(int argc, char** argv)
{
    const std::string directory = argc > 1 ? argv[1] : ".";
    testing::Headless headless;
    for (const ThemeName name : {ThemeName::day, ThemeName::lacquer}) {
        const std::string suffix = name == ThemeName::day ? "_day.png" : "_lacquer.png";
        headless.draw(1920, 1080, component_sheet, name);
        save(headless, directory + "/components" + suffix);
        headless.draw(1920, 1080, charts_sheet, name);
        save(headless, directory + "/charts" + suffix);
        headless.draw(1080, 1920, charts_sheet, name);
        save(headless, directory + "/charts_portrait" + suffix);
    }
}
