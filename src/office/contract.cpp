#include "office/contract.h"

#include "office/nearest.h"

#include <bangvang/base/text.h>
#include <bangvang/model/campaign.h>

#include <algorithm>
#include <array>
#include <string>

namespace bangvang::office {
namespace {

using enum CellKind;
using Columns = std::span<const ColumnSpec>;

constexpr bool required = true;

constexpr std::array milestone_kinds{Choice{"anniversary", "kỷ niệm"}, Choice{"deadline", "thời hạn"},
                                     Choice{"phase", "giai đoạn"}};
constexpr std::array period_kinds{Choice{"month", "tháng"}, Choice{"quarter", "quý"},
                                  Choice{"half", "6 tháng"}, Choice{"nine_months", "9 tháng"},
                                  Choice{"year", "năm"}};
constexpr std::array period_states{Choice{"draft", "dự thảo"}, Choice{"provisional", "tạm tính"},
                                   Choice{"published", "công bố"}};
constexpr std::array criterion_kinds{Choice{"standard", "thường"}, Choice{"bonus", "thưởng"},
                                     Choice{"penalty", "trừ"}};
constexpr std::array measures{Choice{"cumulative", "lũy kế"}, Choice{"level", "mức"}};
constexpr std::array directions{Choice{"more", "càng nhiều càng tốt"}, Choice{"less", "càng ít càng tốt"}};
constexpr std::array data_states{Choice{"official", "chính thức"}, Choice{"estimate", "ước tính"},
                                 Choice{"illustrative", "minh họa"}};
constexpr std::array honoree_kinds{Choice{"individual", "cá nhân"}, Choice{"collective", "tập thể"}};
// The names are the model's; a row of the playlist is one of them.
constexpr std::array scenes{Choice{lobby_scenes[0], "khẩu hiệu"},   Choice{lobby_scenes[1], "xếp hạng"},
                            Choice{lobby_scenes[2], "chỉ tiêu"},    Choice{lobby_scenes[3], "gương mặt"},
                            Choice{slide_names[0], "mở đầu"},       Choice{slide_names[1], "toàn cảnh"},
                            Choice{slide_names[2], "dẫn đầu"},      Choice{slide_names[3], "bảng xếp hạng"},
                            Choice{slide_names[4], "đổi thứ hạng"}, Choice{slide_names[5], "các chỉ tiêu"},
                            Choice{slide_names[6], "cần quan tâm"}, Choice{slide_names[7], "bảng vàng"},
                            Choice{slide_names[8], "kết thúc"}};
static_assert(scenes.size() == lobby_scenes.size() + slide_names.size());

constexpr std::array campaign_columns{
    ColumnSpec{"key", "Mục", "which fact of the campaign", text, required},
    ColumnSpec{"value", "Nội dung", "its value", long_text, required},
};
constexpr std::array keys{
    ColumnSpec{"organization", "Cơ quan", "the department", text, required},
    ColumnSpec{"title", "Tên phong trào", "the campaign's full title", text, required},
    ColumnSpec{"theme", "Chủ đề", "the motto, without quotation marks", text},
    ColumnSpec{"year", "Năm", "the campaign's year", integer, required},
    ColumnSpec{"launched_on", "Ngày phát động", "the day of the launch", date},
    ColumnSpec{"starts_on", "Từ ngày", "first day", date, required},
    ColumnSpec{"ends_on", "Đến ngày", "last day", date, required},
    ColumnSpec{"document", "Số văn bản", "number of the launching letter", text},
    ColumnSpec{"signed_by", "Người ký", "who signed it", text},
    ColumnSpec{"signer_title", "Chức vụ người ký", "the signer's office", text},
    ColumnSpec{"office", "Đơn vị thường trực", "who guides, sums up and reports", text},
    ColumnSpec{"as_of", "Số liệu đến ngày", "the day the figures go through", date},
    ColumnSpec{"illustrative", "Dữ liệu minh họa", "yes when figures are invented", yes_no},
    ColumnSpec{"fresh_for_days", "Số ngày còn mới", "days before the wall calls its figures old", integer},
};
constexpr std::array slogans{
    ColumnSpec{"text", "Khẩu hiệu", "the slogan", text, required},
    ColumnSpec{"source", "Nguồn", "where it is quoted from", text},
    ColumnSpec{"from", "Từ ngày", "first day it plays", date},
    ColumnSpec{"until", "Đến ngày", "last day it plays", date},
    ColumnSpec{"weight", "Trọng số", "how often, against the others (1)", number},
};
constexpr std::array movements{
    ColumnSpec{"name", "Tên phong trào", "the movement's name", text, required},
    ColumnSpec{"launched_by", "Cấp phát động", "who launched it", text},
    ColumnSpec{"summary", "Tóm tắt", "one or two sentences", long_text},
};
constexpr std::array document{
    ColumnSpec{"number", "Mục số", "the section's number", text},
    ColumnSpec{"heading", "Tiêu đề", "its heading", text, required},
    ColumnSpec{"summary", "Tóm tắt", "paragraphs; **bold** marks targets", long_text, required},
};
constexpr std::array milestones{
    ColumnSpec{"name", "Tên mốc", "what happens", text, required},
    ColumnSpec{"date", "Ngày", "the day", date, required},
    ColumnSpec{"kind", "Loại", "what sort of day", choice, false, milestone_kinds},
};
constexpr std::array blocks{
    ColumnSpec{"code", "Mã khối", "short code", text, required},
    ColumnSpec{"name", "Tên khối", "the block's name", text, required},
};
constexpr std::array units{
    ColumnSpec{"code", "Mã đơn vị", "short code", text, required},
    ColumnSpec{"name", "Tên đơn vị", "full name", text, required},
    ColumnSpec{"short_name", "Tên ngắn", "for narrow places", text},
    ColumnSpec{"block", "Khối", "its competition block", reference, false, {}, "blocks"},
    ColumnSpec{"kind", "Loại hình", "office, division, centre", text},
    ColumnSpec{"head", "Phụ trách", "who leads it", text},
    ColumnSpec{"from", "Từ ngày", "first day it exists", date},
    ColumnSpec{"until", "Đến ngày", "last day it exists", date},
};
constexpr std::array grades{
    ColumnSpec{"code", "Mã xếp loại", "short code", text, required},
    ColumnSpec{"name", "Tên xếp loại", "the grade", text, required},
    ColumnSpec{"min_score", "Điểm tối thiểu", "from this total; empty: by the council only", number},
};
constexpr std::array periods{
    ColumnSpec{"code", "Mã kỳ", "short code, such as 2024-09", text, required},
    ColumnSpec{"label", "Tên kỳ", "as the wall shows it", text, required},
    ColumnSpec{"kind", "Loại kỳ", "how long it is", choice, required, period_kinds},
    ColumnSpec{"from", "Từ ngày", "first day", date, required},
    ColumnSpec{"until", "Đến ngày", "last day", date, required},
    ColumnSpec{"state", "Trạng thái", "drafts never leave the office", choice, required, period_states},
    ColumnSpec{"decision", "Quyết định", "the deciding document", text},
};
constexpr std::array criteria{
    ColumnSpec{"code", "Mã tiêu chí", "short code", text, required},
    ColumnSpec{"group", "Nhóm", "group of criteria", text},
    ColumnSpec{"name", "Tên tiêu chí", "the criterion", text, required},
    ColumnSpec{"max_points", "Điểm tối đa", "the most that can be given (or taken)", number, required},
    ColumnSpec{"kind", "Loại tiêu chí", "standard, bonus or penalty", choice, required, criterion_kinds},
};
constexpr std::array scores{
    ColumnSpec{"period", "Kỳ", "the period", reference, required, {}, "periods"},
    ColumnSpec{"unit", "Đơn vị", "the unit", reference, required, {}, "units"},
    ColumnSpec{"criterion", "Tiêu chí", "the criterion", reference, required, {}, "criteria"},
    ColumnSpec{"points", "Điểm", "the points", number, required},
    ColumnSpec{"note", "Ghi chú", "why", long_text},
};
constexpr std::array standings{
    ColumnSpec{"period", "Kỳ", "the period", reference, required, {}, "periods"},
    ColumnSpec{"unit", "Đơn vị", "the unit", reference, required, {}, "units"},
    ColumnSpec{"rank", "Hạng", "the council's rank", integer, required},
    ColumnSpec{"grade", "Xếp loại", "the council's grade", reference, false, {}, "grades"},
    ColumnSpec{"place", "Giải", "first prize, second prize", text},
};
constexpr std::array indicators{
    ColumnSpec{"code", "Mã chỉ tiêu", "short code", text, required},
    ColumnSpec{"name", "Tên chỉ tiêu", "full name", text, required},
    ColumnSpec{"short_name", "Tên ngắn", "for narrow places", text},
    ColumnSpec{"unit", "Đơn vị tính", "unit of measure", text, required},
    ColumnSpec{"decimals", "Số chữ số thập phân", "decimals shown (1)", integer},
    ColumnSpec{"measure", "Cách tính", "sums up, or a level", choice, required, measures},
    ColumnSpec{"direction", "Chiều", "which way is better", choice, false, directions},
    ColumnSpec{"parent", "Thuộc chỉ tiêu", "the indicator it is part of", reference, false, {}, "indicators"},
    ColumnSpec{"responsible", "Đơn vị phụ trách", "the unit in charge", reference, false, {}, "units"},
    ColumnSpec{"price_basis", "Giá", "price basis", text},
    ColumnSpec{"source", "Nguồn", "where figures come from", text},
};
constexpr std::array targets{
    ColumnSpec{"indicator", "Chỉ tiêu", "the indicator", reference, required, {}, "indicators"},
    ColumnSpec{"year", "Năm", "the year", integer, required},
    ColumnSpec{"value", "Giá trị", "the plan", number, required},
    ColumnSpec{"decision", "Quyết định", "the deciding document", text},
};
constexpr std::array readings{
    ColumnSpec{"indicator", "Chỉ tiêu", "the indicator", reference, required, {}, "indicators"},
    ColumnSpec{"month", "Tháng", "the month", month, required},
    ColumnSpec{"value", "Giá trị", "the month's own amount, or the level at its end", number, required},
    ColumnSpec{"cumulative", "Lũy kế", "January through this month, as published", number},
    ColumnSpec{"state", "Trạng thái", "how far it can be trusted (official)", choice, false, data_states},
    ColumnSpec{"source", "Nguồn", "where the figure comes from", text},
};
constexpr std::array award_types{
    ColumnSpec{"code", "Mã danh hiệu", "short code", text, required},
    ColumnSpec{"name", "Tên danh hiệu", "the title", text, required},
    ColumnSpec{"short_name", "Tên ngắn", "for narrow places", text},
    ColumnSpec{"class", "Hình thức", "title, certificate, medal", text, required},
    ColumnSpec{"target", "Đối tượng", "who can get it", choice, required, honoree_kinds},
    ColumnSpec{"level", "Cấp", "who confers it", text, required},
    ColumnSpec{"order", "Thứ tự", "1 is the highest", integer},
};
constexpr std::array honorees{
    ColumnSpec{"code", "Mã người, tập thể", "short code", text, required},
    ColumnSpec{"name", "Họ tên", "the name", text, required},
    ColumnSpec{"kind", "Loại", "a person or a collective", choice, required, honoree_kinds},
    ColumnSpec{"unit", "Đơn vị", "where they work", reference, false, {}, "units"},
    ColumnSpec{"position", "Chức vụ", "position", text},
    ColumnSpec{"portrait", "Ảnh", "a picture in portraits/ or on a path beside the workbook", text},
    ColumnSpec{"consent", "Đồng ý đăng ảnh", "yes when they agreed to the portrait", yes_no},
};
constexpr std::array awards{
    ColumnSpec{"honoree", "Người, tập thể", "who", reference, required, {}, "honorees"},
    ColumnSpec{"award_type", "Danh hiệu", "what", reference, required, {}, "award_types"},
    ColumnSpec{"year", "Năm", "for which year", integer, required},
    ColumnSpec{"decision", "Quyết định", "number of the decision", text, required},
    ColumnSpec{"decided_on", "Ngày quyết định", "its date", date, required},
    ColumnSpec{"issuer", "Cấp quyết định", "who decided", text},
    ColumnSpec{"citation", "Thành tích", "what for; one line each", long_text},
    ColumnSpec{"method", "Cách làm", "how it was done", long_text},
    ColumnSpec{"revoked_on", "Ngày thu hồi", "when it was revoked", date},
    ColumnSpec{"revoke_decision", "Quyết định thu hồi", "by which decision", text},
};
constexpr std::array playlist{
    ColumnSpec{"scene",
               "Cảnh",
               "what plays in the lobby, or a slide of the deck",
               choice,
               required,
               scenes,
               {},
               "thông báo:"},
    ColumnSpec{"seconds", "Số giây", "how long", integer},
    ColumnSpec{"days", "Ngày trong tuần", "1-5: Monday to Friday", text},
    ColumnSpec{"from_time", "Từ giờ", "not before", time_of_day},
    ColumnSpec{"until_time", "Đến giờ", "not after", time_of_day},
    ColumnSpec{"from", "Từ ngày", "first day", date},
    ColumnSpec{"until", "Đến ngày", "last day", date},
};

constexpr std::array sheets{
    SheetSpec{"campaign", "Phong trào thi đua", required, campaign_columns},
    SheetSpec{"slogans", "Khẩu hiệu", required, slogans},
    SheetSpec{"movements", "Các phong trào", false, movements},
    SheetSpec{"document", "Văn bản phát động", false, document},
    SheetSpec{"milestones", "Các mốc", false, milestones},
    SheetSpec{"blocks", "Khối thi đua", false, blocks},
    SheetSpec{"units", "Đơn vị", required, units},
    SheetSpec{"grades", "Xếp loại", false, grades},
    SheetSpec{"periods", "Kỳ chấm điểm", required, periods},
    SheetSpec{"criteria", "Tiêu chí", required, criteria},
    SheetSpec{"scores", "Điểm", required, scores},
    SheetSpec{"standings", "Xếp hạng của Hội đồng", false, standings},
    SheetSpec{"indicators", "Chỉ tiêu", required, indicators},
    SheetSpec{"targets", "Kế hoạch năm", required, targets},
    SheetSpec{"readings", "Số thực hiện", required, readings},
    SheetSpec{"award_types", "Danh hiệu", false, award_types},
    SheetSpec{"honorees", "Người được tôn vinh", false, honorees},
    SheetSpec{"awards", "Khen thưởng", false, awards},
    SheetSpec{"playlist", "Trình chiếu", false, playlist},
};

// Folded parts of headings that mean personal data the wall must never hold.
constexpr std::array<std::string_view, 21> personal_words{
    "ngay sinh", "nam sinh",   "thang sinh", "birth",    "dob",      "cccd",     "cmnd",
    "can cuoc",  "chung minh", "dinh danh",  "ho chieu", "passport", "identity", "id number",
    "id card",   "dien thoai", "so dt",      "sdt",      "phone",    "di dong",  "telephone"};

std::string folded_heading(std::string_view heading)
{
    std::string folded = fold(trim(heading));
    std::replace(folded.begin(), folded.end(), '_', ' ');
    while (!folded.empty() && (folded.back() == '*' || folded.back() == ' '))
        folded.pop_back();
    return folded;
}

} // namespace

std::span<const SheetSpec> contract()
{
    return sheets;
}

std::span<const ColumnSpec> campaign_keys()
{
    return keys;
}

const SheetSpec* find_sheet(std::string_view name)
{
    const std::string wanted = folded_heading(name);
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetSpec& sheet) {
        return folded_heading(sheet.key) == wanted || folded_heading(sheet.vi) == wanted;
    });
    return found == sheets.end() ? nullptr : &*found;
}

std::optional<std::size_t> find_column(std::span<const ColumnSpec> columns, std::string_view heading)
{
    const std::string wanted = folded_heading(heading);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (folded_heading(columns[i].key) == wanted || folded_heading(columns[i].vi) == wanted)
            return i;
    return std::nullopt;
}

Words suggest_sheet(std::string_view name)
{
    Nearest nearest(folded_heading(name));
    for (std::size_t i = 0; i < sheets.size(); ++i)
        for (const std::string_view known : {sheets[i].key, sheets[i].vi})
            nearest.consider(i, folded_heading(known));
    const auto best = nearest.best();
    return best ? did_you_mean(sheets[*best].key, sheets[*best].vi) : Words{};
}

Words suggest_column(std::span<const ColumnSpec> columns, std::string_view heading,
                     const std::vector<bool>& free)
{
    Nearest nearest(folded_heading(heading));
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (free.empty() || free[i])
            for (const std::string_view known : {columns[i].key, columns[i].vi})
                nearest.consider(i, folded_heading(known));
    const auto best = nearest.best();
    return best ? did_you_mean(columns[*best].key, columns[*best].vi) : Words{};
}

std::size_t sheet_order(std::string_view key)
{
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const SheetSpec& sheet) { return sheet.key == key; });
    return static_cast<std::size_t>(found - sheets.begin());
}

bool names_personal_data(std::string_view heading)
{
    const std::string folded = folded_heading(heading);
    return std::any_of(personal_words.begin(), personal_words.end(),
                       [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

} // namespace bangvang::office
