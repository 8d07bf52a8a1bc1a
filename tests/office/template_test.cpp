// The empty workbook: what a clerk gets, and that the reader knows it.
#include "book.h"

#include "office/contract.h"
#include "office/examples.h"
#include "office/notes.h"
#include "office/spreadsheet.h"
#include "office/template.h"
#include "office/values.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

namespace {

Grid grid_of(const std::vector<NamedGrid>& book, std::string_view name)
{
    for (const NamedGrid& sheet : book)
        if (sheet.name == name)
            return sheet.grid;
    FAIL("no sheet is called ", name);
    return {};
}

std::vector<NamedGrid> template_grids()
{
    const auto bytes = template_book(parse_iso_time("2024-10-05T08:00:00+07:00").value());
    REQUIRE(bytes.has_value());
    auto grids = read_spreadsheet(*bytes);
    REQUIRE(grids.has_value());
    return *std::move(grids);
}

} // namespace

TEST_CASE("every sheet of the contract has an example that fits its columns, and a note for each of them")
{
    for (const SheetSpec& sheet : contract()) {
        CAPTURE(sheet.key);
        const auto cells = example_row(sheet.key);
        REQUIRE(cells.size() == sheet.columns.size());
        CHECK(cells[0].starts_with(example_mark));
        CHECK_FALSE(sheet_note(sheet.key).empty());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const ColumnSpec& column = sheet.columns[i];
            CAPTURE(column.key);
            CHECK(column_note(sheet, column).size() > std::string("Bắt buộc.").size() - 1);
            CHECK((!column.required || !cells[i].empty()));
            if (i == 0 || cells[i].empty())
                continue;
            if (column.kind == CellKind::date)
                CHECK(read_date(cells[i]).has_value());
            if (column.kind == CellKind::number || column.kind == CellKind::integer)
                CHECK(read_number(cells[i]).point.has_value());
            if (column.kind == CellKind::choice)
                CHECK(std::ranges::any_of(column.choices, [&](const Choice& c) { return c.vi == cells[i]; }));
        }
    }
}

TEST_CASE("the template has a guide, and each sheet its headings and its example")
{
    const auto book = template_grids();
    REQUIRE(book.size() == contract().size() + 1);
    CHECK(book[0].name == guide_sheet);
    for (const SheetSpec& sheet : contract()) {
        CAPTURE(sheet.key);
        const Grid grid = grid_of(book, sheet.vi);
        REQUIRE(grid.size() >= 2);
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            CHECK(find_column(sheet.columns, grid[0].cells.at(i).text) == i);
        CHECK(is_example(grid[1]));
        for (std::size_t i = 0; i < grid[1].cells.size(); ++i) {
            const bool month = sheet.columns[i].kind == CellKind::month;
            CHECK(grid[1].cells[i].text == std::string(example_row(sheet.key)[i]) + (month ? "-01" : ""));
        }
    }
}

TEST_CASE("an untouched template lacks only what must be filled in")
{
    const Folder folder;
    const std::string file = (folder.path() / "mau.xlsx").string();
    CHECK(office_tests::office({"template", file, "--lang", "en"}).out == "Wrote " + file + "\n");
    const auto book = office_tests::office({"check", file, "--lang", "en"});
    CHECK(book.outcome == Outcome::refused);
    CHECK(book.out.find("WARNING") == std::string::npos);
    CHECK(book.out.find("unknown") == std::string::npos);
    CHECK(book.out.find("sheet units: required sheet has no rows") != std::string::npos);

    const std::string files = (folder.path() / "mau").string();
    CHECK(office_tests::office({"template", files}).outcome == Outcome::done);
    CHECK(office_tests::office({"check", files, "--lang", "en"}).out == book.out);
}

TEST_CASE("equal times give equal templates, and one that is there is never replaced")
{
    const WallTime now = parse_iso_time("2024-10-05T08:00:00+07:00").value();
    CHECK(template_book(now).value() == template_book(now).value());
    const Folder folder;
    folder.write("mau.xlsx", "the clerk's work");
    const auto ran = office_tests::office({"template", (folder.path() / "mau.xlsx").string()});
    CHECK(ran.outcome == Outcome::wrong_usage);
    CHECK(folder.read("mau.xlsx") == "the clerk's work");
    folder.write("csv/units.csv", "code,name\n");
    CHECK(office_tests::office({"template", (folder.path() / "csv").string()}).outcome ==
          Outcome::wrong_usage);
    CHECK(folder.read("csv/units.csv") == "code,name\n");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "csv" / "scores.csv"));
}

TEST_CASE("an example that somebody filled in is left out, but not in silence")
{
    const auto reviewed = office_tests::review_sheets(
        {{"units", "code,name\nVD: VP,Văn phòng Sở\nVP,Văn phòng Sở\nTT,Thanh tra Sở\n"}});
    REQUIRE(reviewed.problems.size() == 1);
    CHECK(reviewed.problems[0].severity == Severity::warning);
    CHECK(reviewed.problems[0].row == 2);
    CHECK(reviewed.problems[0].found == "VD: VP");
    CHECK(reviewed.draft.snapshot.units.size() == 2);
}

TEST_CASE("campaign facts that the template names and nobody gave are simply absent")
{
    const auto reviewed = office_tests::review_sheets(
        {{"campaign",
          "Mục *,Nội dung *\nCơ quan *,Sở Công Thương\nTên phong trào *,Thi đua 2024\nChủ đề,\nNăm *,2024\n"
          "Từ ngày *,2024-01-01\nĐến ngày *,2024-12-31\nNgười ký,\n"}});
    CHECK(reviewed.problems.empty());
    CHECK(reviewed.draft.snapshot.campaign.organization == "Sở Công Thương");
}
