// Every sentence the program itself says, once, in both languages; what the office writes comes from the
// snapshot.
#pragma once

#include <bangvang/base/language.h>

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace bangvang::msg {

// Not constexpr on purpose: reaching it stops the compiler, which then shows the name.
inline void a_message_is_empty_or_its_places_differ() {}

// Vietnamese and English of one string. Places for figures are fmt's, equal in number in both.
class Message {
public:
    consteval Message(const char* vi, const char* en) : vi_(vi), en_(en)
    {
        if (vi_.empty() || en_.empty() || places(vi_) != places(en_))
            a_message_is_empty_or_its_places_differ();
    }
    [[nodiscard]] constexpr std::string_view in(Language language) const
    {
        return language == Language::vi ? vi_ : en_;
    }

private:
    static consteval int places(std::string_view text)
    {
        int count = 0;
        for (const char c : text)
            count += c == '{' ? 1 : 0;
        return count;
    }
    std::string_view vi_;
    std::string_view en_;
};

// A string with a count in it: Vietnamese has one form, English two.
class Counted {
public:
    consteval Counted(const char* vi, const char* one, const char* many) : many_(vi, many), one_(vi, one) {}
    [[nodiscard]] constexpr const Message& of(std::size_t count) const { return count == 1 ? one_ : many_; }

private:
    Message many_;
    Message one_;
};

template <class... Args>
[[nodiscard]] std::string format(const Message& message, Language language, const Args&... args)
{
    const std::string_view text = message.in(language);
    return fmt::vformat(fmt::string_view(text.data(), text.size()), fmt::make_format_args(args...));
}

// In the form that `count` asks for; the count itself is one of `args`, as it is to be written.
template <class... Args>
[[nodiscard]] std::string format(const Counted& message, std::size_t count, Language language,
                                 const Args&... args)
{
    return format(message.of(count), language, args...);
}

// Frame: dock, header, notices
// ------------------------------------------------------------------------------------
inline constexpr Message back{"Quay lại", "Back"};
inline constexpr Message home{"Trang chủ", "Home"};
inline constexpr Message ranking{"Bảng xếp hạng", "Rankings"};
inline constexpr Message indicators{"Chỉ tiêu", "Indicators"};
inline constexpr Message honors{"Bảng vàng", "Honours"};
inline constexpr Message movements{"Phong trào", "Movements"};
inline constexpr Message find_name{"Tìm tên", "Find name"};
// What the language button offers: the other language, by its own name.
inline constexpr Message other_language{"English", "Tiếng Việt"};
inline constexpr Message other_language_short{"EN", "VI"};
inline constexpr Message lower_content{"Hạ\u00A0thấp nội\u00A0dung", "Lower content"};
inline constexpr Message move_up{"Lên", "Up"};
inline constexpr Message move_down{"Xuống", "Down"};
inline constexpr Message touch_to_stay{"Chạm để ở lại", "Touch to stay"};
inline constexpr Message illustrative{"Dữ liệu minh họa", "Illustrative data"};
inline constexpr Message official{"Số liệu chính thức", "Official figures"};
inline constexpr Message estimate_mark{"(ước)", "(estimate)"};
inline constexpr Message estimate{"Số ước tính", "Estimated figures"};
inline constexpr Message data_to{"Số liệu đến {}", "Data to {}"};
inline constexpr Counted stale{"Số liệu đã {} ngày chưa cập nhật.",
                               "The figures have not been updated for {} day.",
                               "The figures have not been updated for {} days."};
inline constexpr Message stale_shown{"Màn hình đang chiếu số liệu chốt ngày {}.",
                                     "The screen shows the figures of {}."};
inline constexpr Message refused_title{"Gói số liệu mới chưa được nhận", "The new figures were not accepted"};
inline constexpr Message refused_text{"Vẫn chiếu số liệu chốt ngày {}.", "Still showing the figures of {}."};
inline constexpr Message refused_text_short{"Vẫn chiếu số liệu đến {}.", "Still showing data to {}."};
inline constexpr Message updated_title{"Đã có số liệu mới đến {}", "New figures to {} have arrived"};
inline constexpr Message updated_text{"Cập nhật lúc {} ngày {}.", "Updated at {} on {}."};
inline constexpr Message close{"Đóng", "Close"};
inline constexpr Message page_of{"Trang {} trong {}", "Page {} of {}"};
inline constexpr Message position_of{"{} trong {}", "{} of {}"};

// Dates and periods
// -----------------------------------------------------------------------------------------------
inline constexpr Message month_long{"Tháng {}", "{}"};
inline constexpr Message month_in_text{"tháng {}", "{}"};
inline constexpr Message month_of_year{"Tháng {}/{}", "{}/{}"};
inline constexpr Message quarter_of_year{"Quý {}/{}", "Quarter {}, {}"};
inline constexpr Message first_half_of_year{"6 tháng đầu năm {}", "First half of {}"};
inline constexpr Message nine_months_of_year{"9 tháng năm {}", "Nine months of {}"};
inline constexpr Message whole_year{"Năm {}", "Year {}"};
inline constexpr Message cumulative_to{"Lũy kế {}", "January to {}"};
inline constexpr Message cumulative_to_in_text{"lũy kế đến {}", "January to {}"};

// 01-03 attract
// ---------------------------------------------------------------------------------------------------
inline constexpr Message touch_to_see{"Chạm để xem", "Touch to see"};
inline constexpr Message leading_in{"Dẫn đầu {}", "Leading in {}"};
inline constexpr Message progress_of_year{"Tiến độ chỉ tiêu năm {}", "Progress on the targets of {}"};
inline constexpr Message plan_word{"kế hoạch", "plan"};
inline constexpr Message ranking_title{"Bảng xếp hạng thi đua", "Emulation rankings"};
inline constexpr Message points{"điểm", "points"};
inline constexpr Message of_target{"trên", "of"};
inline constexpr Message plan_mark_percent{"Mốc kế hoạch {}%", "Plan mark {}%"};

// 04 home
// ---------------------------------------------------------------------------------------------------------
inline constexpr Counted people_count{"{} gương mặt", "{} person", "{} people"};
inline constexpr Counted people_count_of_year{"{} gương mặt năm {}", "{} person in {}", "{} people in {}"};
inline constexpr Counted movement_count{"{} phong trào", "{} movement", "{} movements"};
inline constexpr Counted read_document{"Đọc văn bản phát động ngày {}\nvà {} phong trào của tỉnh",
                                       "Read the launch document of {}\nand the {} provincial movement",
                                       "Read the launch document of {}\nand the {} provincial movements"};
inline constexpr Counted movements_and_document{"{} phong trào và văn bản phát động",
                                                "{} movement and the launch document",
                                                "{} movements and the launch document"};

// 05 ranking
// ------------------------------------------------------------------------------------------------------
inline constexpr Message all_blocks{"Tất cả", "All"};
inline constexpr Message rank{"Hạng", "Rank"};
inline constexpr Message unit_column{"Phòng, đơn vị", "Division, unit"};
inline constexpr Message composition{"Cơ cấu điểm", "By criterion"};
inline constexpr Message score{"Điểm", "Score"};
inline constexpr Counted month_count{"{} tháng", "{} month", "{} months"};
inline constexpr Counted period_count{"{} kỳ", "{} period", "{} periods"};
inline constexpr Message bonus{"Điểm thưởng", "Bonus points"};
inline constexpr Counted places{"{} bậc", "{} place", "{} places"};
inline constexpr Message same_place{"giữ bậc", "unchanged"};
inline constexpr Counted risen{"Tăng {} bậc", "Up {} place", "Up {} places"};
inline constexpr Counted fallen{"Giảm {} bậc", "Down {} place", "Down {} places"};
inline constexpr Message unchanged{"Giữ nguyên bậc", "Place unchanged"};
inline constexpr Message new_in_ranking{"Xếp hạng lần đầu", "Ranked for the first time"};
inline constexpr Message not_scored{"Chưa chấm điểm", "Not scored yet"};
inline constexpr Message provisional{"Tạm tính", "Provisional"};
inline constexpr Message other_criteria{"Tiêu chí khác", "Other criteria"};
inline constexpr Message tie_rule{"Bằng điểm thì đồng hạng, hạng kế tiếp bỏ qua.",
                                  "Equal totals share a rank; the next rank is skipped."};
inline constexpr Message council_result{"Theo kết luận của Hội đồng", "As decided by the council"};

// 06 unit
// ---------------------------------------------------------------------------------------------------------
inline constexpr Message block_of{"Khối {}", "{} block"};
inline constexpr Message total_score{"Tổng điểm", "Total score"};
inline constexpr Message grade{"Xếp loại", "Grade"};
inline constexpr Counted risen_since{"Tăng {} bậc từ {}", "Up {} place since {}", "Up {} places since {}"};
inline constexpr Counted fallen_since{"Giảm {} bậc từ {}", "Down {} place since {}",
                                      "Down {} places since {}"};
inline constexpr Message unchanged_since{"Giữ nguyên bậc từ {}", "Unchanged since {}"};
inline constexpr Message needed_for_rank{"Cần thêm {} điểm để lên hạng {}", "{} more points for rank {}"};
inline constexpr Message lead_over_rank{"Dẫn {} điểm so với hạng {}", "{} points ahead of rank {}"};
inline constexpr Counted rank_over_months{"Thứ hạng qua {} tháng", "Rank over {} month",
                                          "Rank over {} months"};
inline constexpr Counted rank_over_periods{"Thứ hạng qua {} kỳ", "Rank over {} period",
                                           "Rank over {} periods"};
inline constexpr Counted criteria_title{"{} tiêu chí", "{} criterion", "{} criteria"};
inline constexpr Counted average_of_units{"trung bình {} đơn vị", "average of {} unit",
                                          "average of {} units"};
inline constexpr Message bonus_and_penalty{"Điểm thưởng, điểm trừ", "Bonus and penalty points"};
inline constexpr Message no_bonus{"Không có điểm thưởng, điểm trừ trong kỳ này.",
                                  "No bonus or penalty points this period."};
inline constexpr Message items_shown{"{} trong {} mục", "{} of {} items"};
inline constexpr Message honored{"Được ghi danh", "Honoured"};
inline constexpr Message nobody_honored{"Chưa có tập thể, cá nhân được ghi danh.",
                                        "Nobody has been honoured here yet."};

// 07-08 indicators
// ------------------------------------------------------------------------------------------------
inline constexpr Counted indicators_title{"{} chỉ tiêu năm {}", "{} indicator of {}", "{} indicators of {}"};
inline constexpr Message actual_to_date{"Thực hiện lũy kế", "Achieved to date"};
inline constexpr Message plan_mark_to{"Mốc kế hoạch hết tháng {}", "Plan mark at the end of {}"};
inline constexpr Message target_value{"Mục tiêu {}", "Target {}"};
inline constexpr Message from_to{"Từ {} lên {}", "From {} to {}"};
inline constexpr Message from_down_to{"Từ {} xuống {}", "From {} down to {}"};
inline constexpr Message no_target{"Chưa giao kế hoạch", "No target set"};
inline constexpr Message of_which{"Trong đó: {}", "Of which: {}"};
inline constexpr Message pace_ahead{"Vượt tiến độ", "Ahead of plan"};
inline constexpr Message pace_on_track{"Đúng tiến độ", "On track"};
inline constexpr Message pace_behind{"Chậm tiến độ", "Behind plan"};
inline constexpr Message pace_ahead_brief{"Vượt", "Ahead"};
inline constexpr Message pace_on_track_brief{"Đúng", "On track"};
inline constexpr Message pace_behind_brief{"Chậm", "Behind"};
inline constexpr Message ahead_by{"Vượt tiến độ {} điểm %", "Ahead of plan by {} points"};
inline constexpr Message behind_by{"Chậm tiến độ {} điểm %", "Behind plan by {} points"};
inline constexpr Message on_track_by{"Đúng tiến độ ({} điểm %)", "On track ({} points)"};
inline constexpr Message indicator_of{"Chỉ tiêu {} trong {}", "Indicator {} of {}"};
inline constexpr Message cumulative_title{"Lũy kế từ đầu năm", "Cumulative from January"};
inline constexpr Message level_title{"Mức đạt cuối tháng", "Level at the end of each month"};
inline constexpr Message on_target{"trên {}", "of {}"};
inline constexpr Message forecast_value{"Dự báo {}", "Forecast {}"};
inline constexpr Message plan_value{"Kế hoạch {}", "Plan {}"};
inline constexpr Message year_series{"Năm {}", "{}"};
inline constexpr Message each_month{"Từng tháng", "Month by month"};
inline constexpr Message frame_is_plan{"(khung: kế hoạch)", "(frame: plan)"};
inline constexpr Message month_alone{"Riêng tháng {}", "{} alone"};
inline constexpr Message same_period{"So với cùng kỳ năm {}", "Against the same period of {}"};
inline constexpr Message needed_per_month{"Cần mỗi tháng còn lại", "Needed in each remaining month"};
inline constexpr Message forecast_year{"Dự báo cả năm", "Forecast for the year"};
inline constexpr Message month_end{"Cuối tháng {}", "End of {}"};
inline constexpr Message reached{"Đã đạt kế hoạch năm", "The year's plan is reached"};
inline constexpr Message pace_seasonal{"Nhịp độ theo mùa vụ năm {}", "Pace by the seasons of {}"};
inline constexpr Message pace_straight{"Nhịp độ chia đều 12 tháng", "Pace spread evenly over 12 months"};
inline constexpr Message pace_from_base{"Nhịp độ tính từ mức đầu năm",
                                        "Pace from the level at the start of the year"};
inline constexpr Message zoomed_in{"Đang phóng to: chỉ thấy một phần của trục dọc",
                                   "Zoomed in: only a part of the vertical axis is shown"};
inline constexpr Message plan_name{"Kế hoạch", "Plan"};
inline constexpr Message forecast_name{"Dự báo", "Forecast"};
inline constexpr Message axis_starts_at{"Trục dọc bắt đầu từ {}", "Vertical axis starts at {}"};
inline constexpr Message no_reading{"Chưa có số liệu", "No data yet"};
inline constexpr Message sources_title{"Nguồn số liệu, kế hoạch", "Sources, plan"};
inline constexpr Message source{"Nguồn: {}", "Source: {}"};
inline constexpr Message plan_source{"Kế hoạch: {}", "Plan: {}"};

// So sánh: two units, or two months of an indicator
// -------------------------------------------------------------------------------------------------
inline constexpr Message compare{"So sánh", "Compare"};
inline constexpr Message compare_units{"So sánh phòng, đơn vị", "Compare units"};
inline constexpr Message compare_of{"So sánh · {}", "Compare · {}"};
inline constexpr Message choose_unit{"Chọn phòng, đơn vị", "Choose a unit"};
inline constexpr Message choose_period{"Chọn kỳ", "Choose a period"};
inline constexpr Message choose_month{"Chọn tháng", "Choose a month"};
inline constexpr Message previous_month{"So với tháng trước", "vs previous month"};
inline constexpr Message same_month_last_year{"So với cùng kỳ năm trước", "vs same month last year"};
inline constexpr Message points_more{"Hơn {} điểm", "{} points more"};
inline constexpr Message points_fewer{"Kém {} điểm", "{} points fewer"};
inline constexpr Message equal{"Bằng nhau", "Equal"};
inline constexpr Message at_most{"tối đa {}", "at most {}"};
inline constexpr Message unit_ahead{"{} hơn {} {} điểm", "{} is ahead of {} by {} points"};
inline constexpr Message unit_behind{"{} kém {} {} điểm", "{} is behind {} by {} points"};
inline constexpr Message units_equal{"{} và {} bằng điểm nhau: {}", "{} and {} have equal totals: {}"};
inline constexpr Message period_ahead{"{}, {}: hơn {} điểm so với {}", "{}, {}: {} points more than in {}"};
inline constexpr Message period_behind{"{}, {}: kém {} điểm so với {}", "{}, {}: {} points fewer than in {}"};
inline constexpr Message periods_equal{"{}, {} và {}: bằng điểm nhau, {}", "{}, {} and {}: equal totals, {}"};
inline constexpr Message thanks_to{", nhờ {}", ", thanks to {}"};
inline constexpr Message mostly_thanks_to{", nhất là nhờ {}", ", above all thanks to {}"};
inline constexpr Message because_of{", do {}", ", because of {}"};
inline constexpr Message mostly_because_of{", nhất là do {}", ", above all because of {}"};
inline constexpr Message both_of{"{} và {}", "{} and {}"};
inline constexpr Message bonus_and_penalty_in_text{"điểm thưởng, điểm trừ", "bonus and penalty points"};
inline constexpr Message not_scored_in{"{} chưa được chấm điểm {}", "{} has not been scored for {}"};
inline constexpr Message same_unit_and_period{"Hai bên đang là cùng một đơn vị, cùng một kỳ",
                                              "Both sides are the same unit in the same period"};
inline constexpr Message same_month{"Hai bên đang là cùng một tháng", "Both sides are the same month"};
inline constexpr Message risen_by{"{} tăng {} so với {}", "{}: up {} on {}"};
inline constexpr Message fallen_by{"{} giảm {} so với {}", "{}: down {} on {}"};
inline constexpr Message higher_by{"{} cao hơn {} so với {}", "{}: {} more than {}"};
inline constexpr Message lower_by{"{} thấp hơn {} so với {}", "{}: {} less than {}"};
inline constexpr Message equal_to{"{} bằng {}: {}", "{} is equal to {}: {}"};
inline constexpr Message risen_brief{"Tăng {}", "Up {}"};
inline constexpr Message fallen_brief{"Giảm {}", "Down {}"};
inline constexpr Message higher_brief{"Cao hơn {}", "{} more"};
inline constexpr Message lower_brief{"Thấp hơn {}", "{} less"};
inline constexpr Message percent_points{"{} điểm %", "{} percentage points"};
inline constexpr Message sum_to{"Lũy kế đến {}", "January to {}"};
inline constexpr Message level_of{"Cuối {}", "End of {}"};
inline constexpr Message same_period_of{"cùng kỳ năm {}", "the same period of {}"};
inline constexpr Message no_reading_of{"Chưa có số liệu {}", "No data for {} yet"};
inline constexpr Message each_month_alone{"Riêng từng tháng", "Each month alone"};
inline constexpr Message both_months{"Cả hai tháng: {}", "Both months: {}"};
inline constexpr Message named{"{}: {}", "{}: {}"};

// 09-10 honours
// ---------------------------------------------------------------------------------------------------
inline constexpr Message honor_title{"Bảng vàng thi đua", "Roll of honour"};
inline constexpr Message individuals{"Cá nhân", "Individuals"};
inline constexpr Message collectives{"Tập thể", "Collectives"};
inline constexpr Message award_prefix{"Danh hiệu:", "Award:"};
inline constexpr Message year_prefix{"Năm:", "Year:"};
inline constexpr Message all_awards{"Tất cả", "All"};
inline constexpr Message all_years{"Tất cả", "All"};
inline constexpr Message choose_award{"Chọn danh hiệu", "Choose an award"};
inline constexpr Message choose_year{"Chọn năm", "Choose a year"};
inline constexpr Message all_levels{"Mọi cấp", "All levels"};
inline constexpr Message all_units{"Mọi đơn vị", "All units"};
inline constexpr Message filters{"Bộ lọc", "Filters"};
inline constexpr Message filters_on{"Bộ lọc ({})", "Filters ({})"};
inline constexpr Message level_is{"Cấp khen: {}", "Level: {}"};
inline constexpr Message unit_is{"Đơn vị: {}", "Unit: {}"};
inline constexpr Message order_by_award{"Xếp theo danh hiệu", "Sort by award"};
inline constexpr Message order_by_name{"Xếp A–Z theo tên", "Sort A–Z by given name"};
inline constexpr Message to_letter{"Đến chữ cái…", "Go to a letter…"};
inline constexpr Message choose_level{"Chọn cấp khen thưởng", "Choose a level"};
inline constexpr Message choose_letter{"Tên bắt đầu bằng", "Given name begins with"};
inline constexpr Message drop_filters{"Bỏ mọi bộ lọc", "Remove all filters"};
inline constexpr Message narrowed_to{"Đang lọc: {}", "Filtered: {}"};
inline constexpr Message see_unit{"Xem đơn vị", "See the unit"};
inline constexpr Counted see_all_people{"Xem cả {}", "See all {}", "See all {}"};
inline constexpr Message nobody_found{"Không có ai với lựa chọn này.", "Nobody matches this choice."};
inline constexpr Message honoree_title{"Gương điển hình tiên tiến", "Role model"};
inline constexpr Message honoree_eyebrow_person{"Bảng vàng thi đua · Cá nhân",
                                                "Roll of honour · Individuals"};
inline constexpr Message honoree_eyebrow_group{"Bảng vàng thi đua · Tập thể", "Roll of honour · Collectives"};
inline constexpr Message decision{"Quyết định", "Decision"};
inline constexpr Message decision_number{"Số {}", "No. {}"};
inline constexpr Message signed_on{"Ngày ký", "Signed on"};
inline constexpr Message year{"Năm", "Year"};
inline constexpr Message previous_person{"Người trước", "Previous"};
inline constexpr Message next_person{"Người sau", "Next"};
inline constexpr Message previous_group{"Tập thể trước", "Previous"};
inline constexpr Message next_group{"Tập thể sau", "Next"};

// 11 search
// -------------------------------------------------------------------------------------------------------
inline constexpr Message search_title{"Tìm tên trong bảng vàng", "Find a name on the roll of honour"};
inline constexpr Message search_prompt{"Gõ tên cần tìm", "Type a name"};
inline constexpr Message search_hint{"Gõ không dấu cũng tìm được: “lo thi b” tìm ra “Lò Thị Bình”",
                                     "No need for marks: “lo thi b” finds “Lò Thị Bình”"};
inline constexpr Message search_hint_short{"Gõ không dấu cũng tìm được", "No need to type the marks"};
inline constexpr Message results{"Kết quả", "Results"};
inline constexpr Counted people_found{"{} người", "{} person", "{} people"};
inline constexpr Counted results_found{"{} kết quả", "{} result", "{} results"};
inline constexpr Message best_is_nearest{"{}, sát ô nhập là phù hợp nhất", "{}, the best next to the field"};
inline constexpr Message search_offer{"Tìm cá nhân, tập thể được ghi danh hoặc phòng, đơn vị.",
                                      "Find a person, a collective or a unit."};
inline constexpr Message search_offer_how{"Gõ họ, tên hoặc vài chữ đầu; thứ tự nào cũng được.",
                                          "Type any part of the name, in any order."};
inline constexpr Message not_found{"Không tìm thấy tên này", "No such name"};
inline constexpr Message not_found_how{"Thử gõ ít chữ hơn, hoặc chỉ gõ tên.",
                                       "Try fewer letters, or the given name alone."};
inline constexpr Message key_tones{"Dấu", "Tones"};
inline constexpr Message key_clear{"Xóa hết", "Clear"};
inline constexpr Message key_space{"Dấu cách", "Space"};
inline constexpr Message key_find{"Tìm", "Find"};
inline constexpr Message key_capital{"Aa", "Aa"};

// 12 movements and the document
// -----------------------------------------------------------------------------------
inline constexpr Message movements_title{"Các phong trào thi đua", "The emulation movements"};
inline constexpr Message per_section{"Theo mục {}, văn bản phát động",
                                     "From section {} of the launch document"};
inline constexpr Message launched_by{"Do {} phát động.", "Launched by {}."};
inline constexpr Message launch_document{"Văn bản phát động", "Launch document"};
inline constexpr Message dated{"Ngày {}", "Dated {}"};
inline constexpr Counted section_count{"{} mục", "{} section", "{} sections"};
inline constexpr Message document_title{"Phát động phong trào thi đua năm {}",
                                        "Launching the emulation movement of {}"};
inline constexpr Message document_title_short{"Phát động phong trào thi đua",
                                              "Launching the emulation movement"};
inline constexpr Message document_of{"Văn bản phát động · {}", "Launch document · {}"};
inline constexpr Message document_number{"Số: {}", "No.: {}"};
inline constexpr Message director{"Giám đốc", "Director"};
inline constexpr Message director_is{"Giám đốc: {}", "Director: {}"};
inline constexpr Message text_size{"Cỡ chữ", "Text size"};

// 13 presenting: the bar, the overview; the findings stand in deck_messages.h
// ---------------------------------------------------------------------------------------------
inline constexpr Message present{"Trình chiếu", "Present"};
inline constexpr Message spotlight{"Đèn chiếu", "Spotlight"};
inline constexpr Message cover_screen{"Tắt màn", "Blank"};
inline constexpr Message leave_talk{"Thoát", "Leave"};
inline constexpr Message news_wait{"Có số liệu mới", "New figures wait"};
inline constexpr Message news_take{"Nhận số liệu mới", "Take the new figures"};
inline constexpr Message overview{"Các trang trình chiếu", "All slides"};
inline constexpr Message overview_spoken{"Đã trình bày {} · bây giờ {}", "Spoken for {} · now {}"};
inline constexpr Message overview_target{"Dự kiến {} phút", "Meant for {} min"};
inline constexpr Message overview_no_target{"Chưa đặt thời lượng", "No length set"};
inline constexpr Message longer{"Thêm 5 phút", "5 min more"};
inline constexpr Message shorter{"Bớt 5 phút", "5 min less"};
inline constexpr Message hide_slide{"Ẩn", "Hide"};
inline constexpr Message show_slide{"Hiện", "Show"};
inline constexpr Message hidden_slide{"Đang ẩn", "Hidden"};
inline constexpr Message laser{"Bút laser", "Laser"};
inline constexpr Message pen{"Bút vẽ", "Pen"};
inline constexpr Message undo_mark{"Xóa nét vẽ", "Undo"};
inline constexpr Message magnify{"Phóng to", "Zoom"};
inline constexpr Message take_deck{"Lưu PDF", "Save PDF"};
inline constexpr Message taking_along{"Đang ghi trang {} trong {}", "Writing page {} of {}"};
inline constexpr Message taken_along{"Đã ghi {}", "Written: {}"};
inline constexpr Message not_taken_along{"Chưa ghi được tệp", "The file could not be written"};
inline constexpr Message nowhere_to_take{"Chưa có USB hoặc thư mục để ghi",
                                         "No USB stick or folder to write to"};
inline constexpr Message scan_to_read{"Quét mã để xem trên điện thoại", "Scan to read it on a phone"};
inline constexpr Message go_on{"Tiếp tục", "Go on"};

// 15 quiet states
// -------------------------------------------------------------------------------------------------
inline constexpr Message period_line{"Kỳ: {}", "Period: {}"};
inline constexpr Message no_data_for_year{"Chưa có số liệu năm {}", "No figures for {} yet"};
inline constexpr Message no_data_ranking{
    "Bảng điểm sẽ hiện ở đây sau khi Hội đồng thi đua, khen thưởng Sở chốt kỳ.",
    "Scores will appear here once the emulation council has closed the period."};
inline constexpr Message no_data_progress{
    "Tiến độ sẽ hiện ở đây khi Sở công bố số liệu tháng đầu tiên.",
    "Progress will appear here once the figures of the first month are published."};
inline constexpr Message no_movements{"Chưa có phong trào nào", "No movements yet"};
inline constexpr Message no_movements_text{
    "Các phong trào và văn bản phát động sẽ hiện ở đây khi được công bố.",
    "Movements and the launch document will appear here once they are announced."};
inline constexpr Message see_period{"Xem {}", "See {}"};
inline constexpr Message no_snapshot_title{"Chưa có số liệu để chiếu", "There are no figures to show yet"};
inline constexpr Message no_snapshot_text{"Màn hình sẽ tự chiếu khi nhận được gói số liệu đầu tiên của Sở.",
                                          "The screen will begin by itself when the first figures arrive."};

// Màn hình: for whoever hangs the screen up
// ---------------------------------------------------------------------------------------------
inline constexpr Message for_technicians{"Chỉ dành cho quản trị thiết bị", "For technicians only"};
inline constexpr Message display_title{"Màn hình", "Display"};
inline constexpr Message pixels{"{} × {} điểm ảnh", "{} × {} pixels"};
inline constexpr Message installation{"Lắp đặt", "Installation"};
inline constexpr Message diagonal{"Đường chéo", "Diagonal"};
inline constexpr Message viewing_distance{"Khoảng cách nhìn", "Viewing distance"};
inline constexpr Message lower_edge{"Mép dưới cách sàn", "Lower edge above floor"};
inline constexpr Message inches{"{} inch", "{} inch"};
inline constexpr Message metres{"{} m", "{} m"};
inline constexpr Message centimetres{"{} cm", "{} cm"};
inline constexpr Message millimetres{"{} mm", "{} mm"};
inline constexpr Message high_contrast{"Tương phản cao", "High contrast"};
inline constexpr Message large_type{"Chữ lớn", "Large type"};
inline constexpr Message reduced_motion{"Giảm chuyển động", "Reduced motion"};
inline constexpr Message off{"Tắt", "Off"};
inline constexpr Message on{"Bật", "On"};
inline constexpr Message automatic{"Tự động", "Automatic"};
inline constexpr Message what_follows{"Kết quả", "What follows"};
inline constexpr Message one_unit{"Một đơn vị thiết kế", "One design unit"};
inline constexpr Message touch_target{"Vùng chạm", "Touch target"};
inline constexpr Message smallest_letters{"Chữ hoa nhỏ nhất", "Smallest capitals"};
inline constexpr Message seen_under{"Góc nhìn chữ", "Seen under"};
inline constexpr Message arc_minutes{"{} phút góc", "{} arcmin"};
inline constexpr Message letter_size{"Cỡ chữ", "Text size"};
inline constexpr Message times{"× {}", "× {}"};
inline constexpr Message in_reach{"Trong tầm với", "Within reach"};
inline constexpr Message reach_of{"{}–{} cm, {}", "{}–{} cm, {}"};
inline constexpr Message reach_none{"Không có", "None"};
inline constexpr Message reach_title{"Tầm với từ xe lăn", "Wheelchair reach"};
inline constexpr Message ruler_title{"Áp thước thật lên kính", "Hold a real ruler to the glass"};
inline constexpr Message ruler_text{
    "Thước 100\u00A0mm, ô vuông 20\u00A0mm. Nếu lệch, chỉnh đường chéo.",
    "The ruler is 100\u00A0mm, the square 20\u00A0mm. If they differ, change the diagonal."};
inline constexpr Message save{"Lưu", "Save"};
inline constexpr Message saved{"Đã lưu", "Saved"};
inline constexpr Message as_installed{"Như khi lắp đặt", "As installed"};

inline constexpr Message notice{"THÔNG BÁO", "NOTICE"};

inline constexpr Message wrong_clock{
    "Đồng hồ của máy chỉ ngày {}, trước ngày lập số liệu: lịch bật, tắt tạm ngừng",
    "The machine's clock says {}, before these figures were made: its hours are not kept"};

// Lau kính: the lock for whoever wipes the glass
inline constexpr Message clean_glass{"Lau kính", "Clean the glass"};
inline constexpr Message cleaning_title{"Đang lau kính – màn hình tạm khóa",
                                        "Cleaning the glass – the screen is locked"};
inline constexpr Message hold_to_unlock{"Giữ 3\u00A0giây để\u00A0mở\u00A0lại",
                                        "Hold 3\u00A0seconds to\u00A0unlock"};
inline constexpr Counted seconds_left{"giây", "second", "seconds"};

} // namespace bangvang::msg
