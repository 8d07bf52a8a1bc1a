// Workbooks: what their cells say, and that the same content gives the same result as CSV files.
#include "book.h"

#include "office/spreadsheet.h"
#include "office/spreadsheet_styles.h"
#include "office/spreadsheet_text.h"
#include "office/template.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <xlsxwriter.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

namespace {

const std::filesystem::path sample = std::filesystem::path(BANGVANG_SOURCE_DIR) / "assets" / "sample";

std::vector<NamedGrid> read(const std::filesystem::path& file)
{
    const auto bytes = read_file_bytes(file, std::size_t{1} << 24);
    REQUIRE(bytes.has_value());
    auto grids = read_spreadsheet(*bytes);
    REQUIRE_MESSAGE(grids.has_value(), grids.error().message);
    return *std::move(grids);
}

// One sheet whose cells a test writes.
class OneSheet {
public:
    OneSheet() : book(workbook_new(path().c_str())), page(workbook_add_worksheet(book, "Thử")) {}
    [[nodiscard]] std::string path() const { return (folder.path() / "one.xlsx").string(); }
    lxw_format* format(const char* code)
    {
        lxw_format* const made = workbook_add_format(book);
        format_set_num_format(made, code);
        return made;
    }
    [[nodiscard]] Grid grid()
    {
        REQUIRE(workbook_close(book) == LXW_NO_ERROR);
        auto grids = read(path());
        REQUIRE(grids.size() == 1);
        CHECK(grids[0].name == "Thử");
        return std::move(grids[0].grid);
    }

    Folder folder;
    lxw_workbook* book;
    lxw_worksheet* page;
};

} // namespace

TEST_CASE("the format of a number says whether it is a date or a percentage")
{
    for (const char* code : {"dd/mm/yyyy", "m/yyyy", "[$-42A]dd mmmm yyyy", "hh:mm", "[h]:mm:ss", "d-mmm"})
        CHECK_MESSAGE(meaning_of_format(code) == ShownAs::moment, code);
    for (const char* code : {"General", "0.00", "#,##0.0##", "0\" đồng/tháng\"", "[Red]0", "0.0E+00", "@",
                             "#,##0\\ \"VND\"", "_(* #,##0_)"})
        CHECK_MESSAGE(meaning_of_format(code) == ShownAs::number, code);
    CHECK(meaning_of_format("0.0%") == ShownAs::percent);
    CHECK(meaning_of_builtin(14) == ShownAs::moment);
    CHECK(meaning_of_builtin(10) == ShownAs::percent);
    CHECK(meaning_of_builtin(4) == ShownAs::number);
}

TEST_CASE("a spreadsheet's own values are read in the one way there is")
{
    OneSheet sheet;
    worksheet_write_number(sheet.page, 0, 0, 103.495, nullptr);
    worksheet_write_number(sheet.page, 0, 1, 0.1 + 0.2, nullptr);
    worksheet_write_number(sheet.page, 0, 2, 0.968, sheet.format("0.0%"));
    worksheet_write_number(sheet.page, 0, 3, 45565, sheet.format("dd/mm/yyyy"));
    worksheet_write_number(sheet.page, 0, 4, 0.3125, sheet.format("hh:mm"));
    worksheet_write_number(sheet.page, 0, 5, 45565.5, sheet.format("dd/mm/yyyy hh:mm"));
    worksheet_write_number(sheet.page, 0, 6, 1e15, nullptr);
    worksheet_write_number(sheet.page, 0, 7, -0.00001, nullptr);
    worksheet_write_string(sheet.page, 2, 1, "103,495", nullptr);
    worksheet_write_boolean(sheet.page, 2, 2, 1, nullptr);
    worksheet_write_formula_num(sheet.page, 2, 3, "=1+1", nullptr, 2);
    worksheet_write_formula_str(sheet.page, 2, 4, "=A1&\"x\"", nullptr, "chữ");
    worksheet_write_formula_num(sheet.page, 2, 5, "=D1", sheet.format("m/yyyy"), 45536);
    worksheet_write_blank(sheet.page, 2, 6, sheet.format("0"));
    const Grid grid = sheet.grid();
    REQUIRE(grid.size() == 2);
    const auto is = [&](std::size_t row, std::size_t column, const char* text, bool exact) {
        CAPTURE(column);
        REQUIRE(column < grid[row].cells.size());
        CHECK(grid[row].cells[column].text == text);
        CHECK(grid[row].cells[column].exact == exact);
    };
    CHECK(grid[0].number == 1);
    is(0, 0, "103.495", true);
    is(0, 1, "0.3", true);
    is(0, 2, "96.8%", true);
    is(0, 3, "2024-09-30", true);
    is(0, 4, "07:30", true);
    is(0, 5, "2024-09-30 12:00", true);
    is(0, 6, "1000000000000000", true);
    is(0, 7, "-0.00001", true);
    CHECK(grid[1].number == 3);
    is(1, 0, "", false);
    is(1, 1, "103,495", false);
    is(1, 2, "true", true);
    is(1, 3, "2", true);
    is(1, 4, "chữ", false);
    is(1, 5, "2024-09-01", true);
    CHECK(grid[1].cells.size() == 6);
}

TEST_CASE("an OpenDocument sheet says of each cell what it is")
{
    const auto book =
        read(std::filesystem::path(BANGVANG_SOURCE_DIR) / "tests" / "office" / "data" / "types.ods");
    REQUIRE(book.size() == 1);
    CHECK(book[0].name == "Mọi loại");
    std::string all;
    for (const GridRow& row : book[0].grid) {
        all += fmt::format("{}", row.number);
        for (const GridCell& cell : row.cells)
            all += fmt::format("|{}{}", cell.text, cell.exact ? "!" : "");
        all += "\n";
    }
    // Notes on a cell are no part of it, repeated and merged cells keep their columns.
    CHECK(all == "1|96.8%!|12.5!|true!|07:30!|2024-09-30!|a  b\nc\n"
                 "2||103.495!|103.495!|2024-09-30!|#DIV/0!\n"
                 "3||103.495!|103.495!\n"
                 "4|gộp||sau\n");
}

TEST_CASE("a formula that failed is an error, wherever it stands")
{
    for (const char* value : {"#REF!", "#DIV/0!", "#N/A", "#NAME?", "#LỖI!", "Err:510"})
        CHECK_MESSAGE(is_error_value(value), value);
    for (const char* value : {"#1!x", "# đoàn kết !", "Hạng 1!", "#", "!", ""})
        CHECK_FALSE_MESSAGE(is_error_value(value), value);
    const auto reviewed = office_tests::review_sheets({{"units", "code,name\nVP,#REF!\nTT,Thanh tra Sở\n"}});
    REQUIRE_FALSE(reviewed.problems.empty());
    CHECK(reviewed.problems[0].cell == "B2");
    CHECK(reviewed.problems[0].severity == Severity::error);
    CHECK(reviewed.problems[0].found == "#REF!");
}

TEST_CASE("text of several looks is one text")
{
    OneSheet sheet;
    lxw_format* const bold = workbook_add_format(sheet.book);
    format_set_bold(bold);
    std::string beginning = "Phòng Quản lý ";
    std::string end = "Năng lượng";
    lxw_rich_string_tuple plain{nullptr, beginning.data()};
    lxw_rich_string_tuple strong{bold, end.data()};
    lxw_rich_string_tuple* parts[] = {&plain, &strong, nullptr};
    worksheet_write_rich_string(sheet.page, 0, 0, parts, nullptr);
    worksheet_write_string(sheet.page, 0, 1, "Văn phòng", nullptr);
    const Grid grid = sheet.grid();
    CHECK(grid.at(0).cells.at(0).text == "Phòng Quản lý Năng lượng");
    CHECK(grid.at(0).cells.at(1).text == "Văn phòng");
}

TEST_CASE("the sample as a workbook gives the same snapshot, byte for byte")
{
    const Folder folder;
    const auto book = folder.path() / "sample.xlsx";
    office_tests::write_book(book, office_tests::sheets_of(sample));
    std::filesystem::copy(sample / "portraits", folder.path() / "portraits");
    const auto checked = office_tests::check(book);
    CHECK(checked.out == "0 lỗi, 0 cảnh báo\n");
    REQUIRE(office_tests::build(sample, folder.path() / "csv.db").outcome == Outcome::done);
    REQUIRE(office_tests::build(book, folder.path() / "book.db").outcome == Outcome::done);
    CHECK(folder.read("book.db") == folder.read("csv.db"));
}

TEST_CASE("what a spreadsheet made of a cell is said, with the sheet and the cell")
{
    const Folder folder;
    office_tests::Sheets sheets = office_tests::small_input();
    sheets["targets"] = "indicator,year,value\nbl,2024,\"1.200\"\n";
    const auto file = folder.path() / "in.xlsx";
    office_tests::write_book(file, sheets);
    // The value is a number of the workbook's own: 1.2, not one thousand two hundred.
    REQUIRE(office_tests::build(file, folder.path() / "wall.db").outcome == Outcome::done);
    const auto snapshot = load_snapshot(folder.path() / "wall.db");
    REQUIRE(snapshot.has_value());
    CHECK(snapshot->targets.at(0).value == doctest::Approx(1.2));
}

TEST_CASE("a number in a column of dates is an error that says which day it would be")
{
    OneSheet sheet;
    worksheet_write_string(sheet.page, 0, 0, "x", nullptr);
    (void)sheet.grid();
    const Folder folder;
    const auto file = folder.path() / "in.xlsx";
    lxw_workbook* const book = workbook_new(file.c_str());
    lxw_worksheet* const page = workbook_add_worksheet(book, "Các mốc");
    worksheet_write_string(page, 0, 0, "Tên mốc *", nullptr);
    worksheet_write_string(page, 0, 1, "Ngày *", nullptr);
    worksheet_write_string(page, 1, 0, "Phát động", nullptr);
    worksheet_write_number(page, 1, 1, 45565, nullptr);
    lxw_format* const day = workbook_add_format(book);
    format_set_num_format(day, "dd/mm/yyyy");
    worksheet_write_number(page, 2, 0, 45565, day); // a name that became a date
    worksheet_write_number(page, 2, 1, 45565, day);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    const auto checked = office_tests::check(file);
    CHECK(checked.outcome == Outcome::refused);
    CHECK(checked.out.find(
              "LỖI: bảng milestones, dòng 2, cột date (B2): không đọc được ngày; đang ghi: \"45565\"; "
              "cần ghi: 2024-09-30, nếu ô được định dạng là ngày") != std::string::npos);
    CHECK(checked.out.find(
              "CẢNH BÁO: bảng milestones, dòng 3, cột name (A3): bảng tính đã tự đổi ô này thành ngày") !=
          std::string::npos);
}

TEST_CASE("what is no workbook, and what is damaged, is refused with one sentence")
{
    const Folder folder;
    folder.write("old.xls", "\xD0\xCF\x11\xE0 an old workbook");
    office_tests::write_book(folder.path() / "whole.xlsx", office_tests::small_input());
    const std::string whole = folder.read("whole.xlsx");
    folder.write("half.xlsx", whole.substr(0, whole.size() / 2));
    folder.write("nothing.ods", "");
    for (const char* name : {"old.xls", "half.xlsx", "nothing.ods"}) {
        CAPTURE(name);
        const auto ran = office_tests::check(folder.path() / name);
        CHECK(ran.outcome == Outcome::refused);
        CHECK(ran.err.find("không phải bảng tính .xlsx hay .ods đọc được") != std::string::npos);
        CHECK(ran.out.empty());
    }
}

TEST_CASE("a byte turned anywhere in a workbook never brings the reader down")
{
    const Folder folder;
    office_tests::write_book(folder.path() / "whole.xlsx", office_tests::small_input());
    const std::string whole = folder.read("whole.xlsx");
    for (std::size_t at = 0; at < whole.size(); at += 97) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
        (void)read_spreadsheet(std::as_bytes(std::span(damaged)));
    }
    CHECK(read_spreadsheet(std::as_bytes(std::span(whole))).has_value());
}
