#include "office/notes.h"

#include <bangvang/base/result.h>

#include <algorithm>
#include <array>

namespace bangvang::office {
namespace {

struct ColumnWords {
    std::string_view sheet;
    std::string_view column;
    std::string_view words;
};

// Only where the heading does not say it all.
constexpr std::array column_words{
    ColumnWords{"campaign", "key", "Tên mục, đã ghi sẵn; không sửa."},
    ColumnWords{"campaign", "value", "Nội dung của mục."},
    ColumnWords{"slogans", "source", "Khẩu hiệu lấy từ đâu; màn hình ghi kèm."},
    ColumnWords{"slogans", "weight", "2 là chiếu nhiều gấp đôi; để trống là 1."},
    ColumnWords{"movements", "summary", "Một hoặc hai câu."},
    ColumnWords{"document", "summary", "Mỗi đoạn một dòng (Alt+Enter). **Chữ giữa hai dấu sao đôi** in đậm."},
    ColumnWords{"blocks", "code", "Mã ngắn, không trùng; bảng Đơn vị dùng mã này."},
    ColumnWords{"units", "code", "Mã ngắn, không trùng, giữ nguyên qua các năm."},
    ColumnWords{"units", "short_name", "Dùng ở chỗ hẹp; để trống thì dùng tên đầy đủ."},
    ColumnWords{"units", "block", "Xếp hạng chỉ so trong cùng khối và toàn Sở."},
    ColumnWords{"units", "until", "Để trống khi đơn vị còn hoạt động."},
    ColumnWords{"grades", "min_score", "Từ tổng điểm này trở lên; để trống nếu chỉ Hội đồng xếp."},
    ColumnWords{"periods", "code", "Mã ngắn, ví dụ 2024-09."},
    ColumnWords{"periods", "state", "Chỉ kỳ “công bố” lên màn hình; “dự thảo” không bao giờ rời cơ quan."},
    ColumnWords{"criteria", "max_points", "Mức cao nhất được cho, hoặc bị trừ."},
    ColumnWords{"scores", "points",
                "Điểm trừ: ghi số âm, hoặc số dương ở tiêu chí loại “trừ”, không dùng cả hai."},
    ColumnWords{"standings", "rank", "Chỉ khi Hội đồng xếp khác thứ tự tổng điểm."},
    ColumnWords{"indicators", "decimals", "Số chữ số thập phân trên màn hình; để trống là 1."},
    ColumnWords{"indicators", "measure", "“lũy kế”: cộng dồn từ tháng 1; “mức”: số ở cuối tháng."},
    ColumnWords{"indicators", "parent", "Khi là một phần của chỉ tiêu khác."},
    ColumnWords{"targets", "value", "Kế hoạch cả năm."},
    ColumnWords{"readings", "value", "Riêng tháng đó (lũy kế), hoặc mức cuối tháng (mức)."},
    ColumnWords{"readings", "cumulative", "Cộng dồn từ tháng 1 như đã công bố; để đối chiếu."},
    ColumnWords{"readings", "state", "Để trống là “chính thức”."},
    ColumnWords{"award_types", "class", "Danh hiệu, bằng khen, giấy khen, huân chương…"},
    ColumnWords{"award_types", "order", "1 là cao nhất."},
    ColumnWords{"honorees", "code", "Mã ngắn, không trùng; không dùng số định danh."},
    ColumnWords{"honorees", "portrait",
                "Tên tệp ảnh JPEG, PNG hoặc WebP trong thư mục portraits cạnh bảng tính, hoặc đường dẫn từ "
                "thư mục của bảng tính."},
    ColumnWords{"honorees", "consent", "Không ghi “có” thì ảnh không lên màn hình."},
    ColumnWords{"awards", "decision", "Số quyết định, ví dụ 152/QĐ-SCT."},
    ColumnWords{"awards", "citation", "Mỗi thành tích một dòng (Alt+Enter)."},
    ColumnWords{"awards", "revoked_on", "Có ngày thu hồi thì bản dữ liệu sau không còn khen thưởng này."},
    ColumnWords{"playlist", "scene",
                "Cảnh chiếu ở sảnh, hoặc trang của bài trình chiếu; hoặc “thông báo: …” để hiện một câu "
                "trong giờ đã ghi."},
    ColumnWords{"playlist", "days", "1-5 là thứ Hai đến thứ Sáu; để trống là mọi ngày."},
};

struct SheetWords {
    std::string_view sheet;
    std::string_view words;
};

constexpr std::array sheet_words{
    SheetWords{"campaign", "Tên phong trào, cơ quan, thời gian."},
    SheetWords{"slogans", "Khẩu hiệu chiếu ở sảnh."},
    SheetWords{"movements", "Các phong trào thi đua khác đang hưởng ứng."},
    SheetWords{"document", "Tóm tắt văn bản phát động, từng mục."},
    SheetWords{"milestones", "Ngày phát động, ngày truyền thống, thời hạn."},
    SheetWords{"blocks", "Các khối thi đua."},
    SheetWords{"units", "Phòng, đơn vị dự thi."},
    SheetWords{"grades", "Các mức xếp loại."},
    SheetWords{"periods", "Các kỳ chấm điểm và trạng thái công bố."},
    SheetWords{"criteria", "Tiêu chí chấm điểm."},
    SheetWords{"scores", "Điểm từng kỳ, đơn vị, tiêu chí."},
    SheetWords{"standings", "Thứ hạng do Hội đồng quyết định, nếu khác thứ tự tổng điểm."},
    SheetWords{"indicators", "Các chỉ tiêu kinh tế."},
    SheetWords{"targets", "Kế hoạch cả năm của từng chỉ tiêu."},
    SheetWords{"readings", "Số thực hiện từng tháng."},
    SheetWords{"award_types", "Danh hiệu và hình thức khen thưởng."},
    SheetWords{"honorees", "Cá nhân, tập thể được tôn vinh."},
    SheetWords{"awards", "Ai được khen gì, theo quyết định nào."},
    SheetWords{"playlist", "Thứ tự và giờ chiếu ở sảnh; để trống thì màn hình tự xếp."},
};

// How such a cell is filled in.
std::string how_written(const ColumnSpec& column)
{
    switch (column.kind) {
    case CellKind::number:
        return "Số, ví dụ 7872,7.";
    case CellKind::integer:
        return "Số nguyên.";
    case CellKind::date:
        return "Ngày, ví dụ 30/09/2024.";
    case CellKind::month:
        return "Tháng, ví dụ 9/2024.";
    case CellKind::time_of_day:
        return "Giờ, ví dụ 07:30.";
    case CellKind::yes_no:
        return "Chọn có hoặc không.";
    case CellKind::choice:
        return "Chọn trong danh sách.";
    case CellKind::reference:
        return fmt::format("Chọn mã đã ghi ở bảng “{}”.", find_sheet(column.refers_to)->vi);
    case CellKind::text:
    case CellKind::long_text:
        break;
    }
    return {};
}

} // namespace

std::string column_note(const SheetSpec& sheet, const ColumnSpec& column)
{
    std::string note = column.required ? "Bắt buộc." : "Không bắt buộc.";
    const auto* const words = std::ranges::find_if(column_words, [&](const ColumnWords& each) {
        return each.sheet == sheet.key && each.column == column.key;
    });
    if (words != column_words.end())
        note += fmt::format(" {}", words->words);
    if (const std::string how = how_written(column); !how.empty())
        note += " " + how;
    return note;
}

std::string_view sheet_note(std::string_view sheet)
{
    const auto* const words = std::ranges::find(sheet_words, sheet, &SheetWords::sheet);
    return words != sheet_words.end() ? words->words : std::string_view();
}

} // namespace bangvang::office
