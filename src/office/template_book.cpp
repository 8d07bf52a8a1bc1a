#include "office/template_book.h"

#include "office/examples.h"
#include "office/notes.h"
#include "office/template.h"
#include "office/values.h"

#include <algorithm>
#include <array>
#include <vector>

namespace bangvang::office {
namespace {

constexpr lxw_row_t heading_row = 0;
constexpr lxw_row_t example_at = 1;
constexpr lxw_row_t last_row = 4999; // lists and checks reach this far
constexpr lxw_color_t lacquer = 0x6A1410;
constexpr lxw_color_t cream = 0xFBF3DF;
constexpr lxw_color_t gold = 0xE8C87A;
constexpr lxw_color_t ink = 0x22140C;
constexpr lxw_color_t faint = 0x7A6A5C;

// The library takes plain char pointers and copies what they point to.
char* text_of(const std::string& text)
{
    return const_cast<char*>(text.c_str());
}

const char* number_format_of(const ColumnSpec& column)
{
    switch (column.kind) {
    case CellKind::number:
        return "#,##0.0##";
    case CellKind::integer:
        return "0";
    case CellKind::date:
        return "dd/mm/yyyy";
    case CellKind::month:
        return "m/yyyy";
    case CellKind::time_of_day:
        return "hh:mm";
    default:
        return "@"; // text, so that no spreadsheet makes a date of "2024-09"
    }
}

// In characters, of what usually stands there.
double content_width(const ColumnSpec& column)
{
    struct Usual {
        std::string_view key;
        double width;
    };
    static constexpr std::array usual{
        Usual{"name", 48.0},     Usual{"title", 44.0},      Usual{"text", 44.0},     Usual{"key", 28.0},
        Usual{"label", 24.0},    Usual{"short_name", 30.0}, Usual{"decision", 30.0}, Usual{"source", 40.0},
        Usual{"position", 28.0}, Usual{"issuer", 34.0},     Usual{"note", 34.0},     Usual{"method", 28.0}};
    if (column.kind == CellKind::long_text)
        return 60.0;
    const auto found = std::ranges::find(usual, column.key, &Usual::key);
    return found == usual.end() ? 14.0 : found->width;
}

double width_of(const ColumnSpec& column)
{
    return std::max(static_cast<double>(column.vi.size()) * 0.8 + 6.0, content_width(column));
}

// Where the codes of another sheet stand: 'Đơn vị'!$A$3:$A$5000.
std::string codes_of(std::string_view sheet)
{
    return fmt::format("='{}'!$A${}:$A${}", find_sheet(sheet)->vi, example_at + 2, last_row + 1);
}

// The list that a cell is chosen from, with what is said when it is not.
struct Rule {
    lxw_data_validation validation{};
    std::string title{"Chưa đúng"};
    std::string message;
    std::string formula;
    std::vector<std::string> words;
    std::vector<char*> pointers;
};

void choose_from(Rule& rule, std::vector<std::string> words)
{
    rule.words = std::move(words);
    for (std::string& word : rule.words)
        rule.pointers.push_back(word.data());
    rule.pointers.push_back(nullptr);
    rule.validation.validate = LXW_VALIDATION_TYPE_LIST;
    rule.validation.value_list = rule.pointers.data();
    rule.message = "Hãy chọn trong danh sách.";
}

void between(Rule& rule, std::uint8_t type, double least, double most, std::string message)
{
    rule.validation.validate = type;
    rule.validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.validation.minimum_number = least;
    rule.validation.maximum_number = most;
    rule.message = std::move(message);
}

void days(Rule& rule, std::string message)
{
    rule.validation.validate = LXW_VALIDATION_TYPE_DATE;
    rule.validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.validation.minimum_datetime = {1990, 1, 1, 0, 0, 0};
    rule.validation.maximum_datetime = {2099, 12, 31, 0, 0, 0};
    rule.message = std::move(message);
}

bool make_rule(Rule& rule, const ColumnSpec& column)
{
    switch (column.kind) {
    case CellKind::choice: {
        std::vector<std::string> words;
        for (const Choice& choice : column.choices)
            words.emplace_back(choice.vi);
        choose_from(rule, std::move(words));
        if (!column.also.empty()) { // then a spreadsheet may ask, but not forbid
            rule.validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
            rule.message = fmt::format("Chọn trong danh sách, hoặc ghi \"{} …\".", column.also);
        }
        return true;
    }
    case CellKind::yes_no:
        choose_from(rule, {"có", "không"});
        return true;
    case CellKind::reference:
        rule.formula = codes_of(column.refers_to);
        rule.validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.validation.value_formula = text_of(rule.formula);
        rule.message = fmt::format("Hãy chọn mã đã ghi ở bảng {}.", find_sheet(column.refers_to)->vi);
        return true;
    case CellKind::number:
        between(rule, LXW_VALIDATION_TYPE_DECIMAL, -1e12, 1e12, "Ở đây chỉ ghi số.");
        return true;
    case CellKind::integer:
        between(rule, LXW_VALIDATION_TYPE_INTEGER, -1e6, 1e6, "Ở đây chỉ ghi số nguyên.");
        return true;
    case CellKind::date:
        days(rule, "Ghi ngày, ví dụ 30/09/2024.");
        return true;
    case CellKind::month:
        days(rule, "Ghi tháng, ví dụ 9/2024.");
        return true;
    default:
        return false;
    }
}

void add_rule(lxw_worksheet* page, lxw_col_t at, const ColumnSpec& column)
{
    Rule rule;
    if (!make_rule(rule, column))
        return;
    rule.validation.error_title = text_of(rule.title);
    rule.validation.error_message = text_of(rule.message);
    worksheet_data_validation_range(page, example_at + 1, at, last_row, at, &rule.validation);
}

lxw_datetime moment_of(const Date& date)
{
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            0,
            0,
            0};
}

// One cell of the example, as the kind of its column has it.
void write_example(lxw_worksheet* page, lxw_col_t at, const ColumnSpec& column, std::string_view text,
                   lxw_format* format)
{
    const bool is_number = column.kind == CellKind::number || column.kind == CellKind::integer;
    if (text.empty()) {
        worksheet_write_blank(page, example_at, at, format);
    } else if (is_number && at > 0) {
        worksheet_write_number(page, example_at, at, read_number(text).point.value_or(0.0), format);
    } else if (column.kind == CellKind::date || column.kind == CellKind::month) {
        const auto day =
            read_date(column.kind == CellKind::month ? std::string(text) + "-01" : std::string(text));
        lxw_datetime moment = moment_of(day.value_or(Date{}));
        worksheet_write_datetime(page, example_at, at, &moment, format);
    } else if (column.kind == CellKind::time_of_day) {
        worksheet_write_number(page, example_at, at, read_time_of_day(text).value_or(0) / 1440.0, format);
    } else {
        worksheet_write_string(page, example_at, at, std::string(text).c_str(), format);
    }
}

void set_look(lxw_format* format, lxw_color_t front, lxw_color_t back)
{
    format_set_bold(format);
    format_set_font_color(format, front);
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, back);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, faint);
}

void fit_on_paper(lxw_worksheet* page)
{
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    worksheet_fit_to_pages(page, 1, 0);
}

constexpr std::array<std::string_view, 3> steps{
    "1.  Ghi số liệu vào các bảng. Cột có dấu * là bắt buộc; đưa chuột lên tiêu đề để xem cách ghi. "
    "Dòng “VD:” là ví dụ, phần mềm bỏ qua, xóa đi cũng được.",
    "2.  Lưu tệp, rồi kiểm tra:   bangvang-office check TỆP.xlsx --report loi.html   — mở loi.html, sửa từng "
    "ô "
    "được chỉ ra, kiểm tra lại đến khi hết lỗi.",
    "3.  Làm bản dữ liệu và gửi tới màn hình:   bangvang-office build TỆP.xlsx -o bang.db   rồi   "
    "bangvang-office publish bang.db THƯ_MỤC.",
};

} // namespace

TemplateBook::TemplateBook(const std::filesystem::path& file, const WallTime& made_at)
    : book_(workbook_new(file.c_str()))
{
    const std::string title = "Bảng Vàng";
    lxw_doc_properties properties{};
    properties.title = text_of(title);
    properties.created = static_cast<time_t>(made_at.utc.time_since_epoch().count());
    workbook_set_properties(book_.get(), &properties);
    formats_.title = workbook_add_format(book_.get());
    format_set_bold(formats_.title);
    format_set_font_size(formats_.title, 20);
    format_set_font_color(formats_.title, lacquer);
    formats_.plain = workbook_add_format(book_.get());
    format_set_text_wrap(formats_.plain);
    format_set_align(formats_.plain, LXW_ALIGN_VERTICAL_TOP);
    formats_.step = workbook_add_format(book_.get());
    format_set_font_size(formats_.step, 13);
    format_set_text_wrap(formats_.step);
    format_set_align(formats_.step, LXW_ALIGN_VERTICAL_TOP);
    formats_.link = workbook_add_format(book_.get());
    format_set_font_color(formats_.link, lacquer);
    format_set_underline(formats_.link, LXW_UNDERLINE_SINGLE);
    formats_.heading = workbook_add_format(book_.get());
    set_look(formats_.heading, ink, gold);
    formats_.heading_required = workbook_add_format(book_.get());
    set_look(formats_.heading_required, cream, lacquer);
}

lxw_format* TemplateBook::format(const std::string& number_format, bool example)
{
    lxw_format* const made = workbook_add_format(book_.get());
    format_set_num_format(made, number_format.c_str());
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (number_format == "@")
        format_set_text_wrap(made);
    if (example) {
        format_set_italic(made);
        format_set_font_color(made, faint);
        format_set_pattern(made, LXW_PATTERN_SOLID);
        format_set_bg_color(made, cream);
    }
    return made;
}

void TemplateBook::add_guide()
{
    lxw_worksheet* const page = workbook_add_worksheet(book_.get(), std::string(guide_sheet).c_str());
    fit_on_paper(page);
    worksheet_set_column(page, 0, 0, 34, nullptr);
    worksheet_set_column(page, 1, 1, 14, nullptr);
    worksheet_set_column(page, 2, 2, 80, nullptr);
    worksheet_gridlines(page, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_tab_color(page, lacquer);
    worksheet_set_row(page, 0, 34, nullptr);
    worksheet_write_string(page, 0, 0, "Bảng Vàng: số liệu cho màn hình thi đua", formats_.title);
    lxw_row_t row = 2;
    for (const std::string_view step : steps) {
        worksheet_set_row(page, row, 54, nullptr);
        worksheet_merge_range(page, row, 0, row, 2, std::string(step).c_str(), formats_.step);
        ++row;
    }
    ++row;
    for (const SheetSpec& sheet : contract()) {
        const std::string name(sheet.vi);
        worksheet_write_url_opt(page, row, 0, fmt::format("internal:'{}'!A1", name).c_str(), formats_.link,
                                name.c_str(), nullptr);
        worksheet_write_string(page, row, 1, sheet.required ? "bắt buộc" : "nếu có", formats_.plain);
        worksheet_write_string(page, row, 2, std::string(sheet_note(sheet.key)).c_str(), formats_.plain);
        ++row;
    }
}

void TemplateBook::add_heading(lxw_worksheet* page, lxw_col_t at, const SheetSpec& sheet,
                               const ColumnSpec& column)
{
    const std::string words = std::string(column.vi) + (column.required ? " *" : "");
    worksheet_write_string(page, heading_row, at, words.c_str(),
                           column.required ? formats_.heading_required : formats_.heading);
    lxw_comment_options look{};
    look.width = 260;
    look.height = 90;
    look.font_size = 10;
    worksheet_write_comment_opt(page, heading_row, at, column_note(sheet, column).c_str(), &look);
}

void TemplateBook::add_column(lxw_worksheet* page, lxw_col_t at, const SheetSpec& sheet,
                              const ColumnSpec& column)
{
    worksheet_set_column(page, at, at, width_of(column), format(number_format_of(column), false));
    add_heading(page, at, sheet, column);
    add_rule(page, at, column);
}

void TemplateBook::add_example(lxw_worksheet* page, const SheetSpec& sheet)
{
    const auto cells = example_row(sheet.key);
    for (std::size_t i = 0; i < cells.size(); ++i)
        write_example(page, static_cast<lxw_col_t>(i), sheet.columns[i], cells[i],
                      format(number_format_of(sheet.columns[i]), true));
}

// Each fact has its row, and its value the format and the list that its kind needs.
void TemplateBook::add_campaign_keys(lxw_worksheet* page)
{
    lxw_row_t row = example_at + 1;
    for (const ColumnSpec& key : campaign_keys()) {
        const std::string words = std::string(key.vi) + (key.required ? " *" : "");
        worksheet_write_string(page, row, 0, words.c_str(), nullptr);
        worksheet_write_blank(page, row, 1, format(number_format_of(key), false));
        Rule rule;
        if (make_rule(rule, key)) {
            rule.validation.error_title = text_of(rule.title);
            rule.validation.error_message = text_of(rule.message);
            worksheet_data_validation_cell(page, row, 1, &rule.validation);
        }
        ++row;
    }
}

void TemplateBook::add_sheet(const SheetSpec& sheet)
{
    lxw_worksheet* const page = workbook_add_worksheet(book_.get(), std::string(sheet.vi).c_str());
    fit_on_paper(page);
    worksheet_freeze_panes(page, heading_row + 1, sheet.key == "campaign" ? 1 : 0);
    worksheet_set_row(page, heading_row, 36, nullptr);
    if (sheet.required)
        worksheet_set_tab_color(page, gold);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        add_column(page, static_cast<lxw_col_t>(i), sheet, sheet.columns[i]);
    add_example(page, sheet);
    if (sheet.key == "campaign")
        add_campaign_keys(page);
}

Result<void> TemplateBook::save()
{
    if (const lxw_error failed = workbook_close(book_.release()); failed != LXW_NO_ERROR)
        return fail(ErrorCode::environment, "{}", lxw_strerror(failed));
    return {};
}

} // namespace bangvang::office
