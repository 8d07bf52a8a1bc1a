#include "book.h"

#include "office/contract.h"
#include "office/csv.h"
#include "office/values.h"

#include <doctest/doctest.h>

#include <xlsxwriter.h>

#include <fstream>
#include <sstream>

namespace office_tests {

namespace fs = std::filesystem;
using namespace bangvang;
using namespace bangvang::office;

namespace {

class Writer {
public:
    explicit Writer(const fs::path& file) : book_(workbook_new(file.c_str())) {}
    void add(const SheetSpec& sheet, const Grid& grid)
    {
        lxw_worksheet* const page = workbook_add_worksheet(book_, std::string(sheet.vi).c_str());
        for (const GridRow& row : grid)
            for (std::size_t at = 0; at < row.cells.size(); ++at)
                if (!row.cells[at].empty())
                    put(page, static_cast<lxw_row_t>(row.number - 1), static_cast<lxw_col_t>(at),
                        row.cells[at].text, row.number == 1 ? CellKind::text : kind(sheet, grid, row, at));
    }
    void close() { REQUIRE(workbook_close(book_) == LXW_NO_ERROR); }

private:
    static CellKind kind(const SheetSpec& sheet, const Grid& grid, const GridRow& row, std::size_t at)
    {
        const bool campaign = sheet.key == "campaign" && at == 1;
        const auto columns = campaign ? campaign_keys() : sheet.columns;
        const auto column = find_column(columns, campaign ? row.cells[0].text : grid[0].cells[at].text);
        return column ? columns[*column].kind : CellKind::text;
    }
    lxw_format* format(const char* code)
    {
        lxw_format* const made = workbook_add_format(book_);
        format_set_num_format(made, code);
        return made;
    }
    void put(lxw_worksheet* page, lxw_row_t row, lxw_col_t at, const std::string& text, CellKind kind)
    {
        const auto number = read_number(text);
        const auto day = kind == CellKind::month ? read_date(text + "-01") : read_date(text);
        if ((kind == CellKind::number || kind == CellKind::integer) && number.point)
            worksheet_write_number(page, row, at, *number.point, nullptr);
        else if ((kind == CellKind::date || kind == CellKind::month) && day) {
            lxw_datetime moment{static_cast<int>(day->year()),
                                static_cast<int>(static_cast<unsigned>(day->month())),
                                static_cast<int>(static_cast<unsigned>(day->day())),
                                0,
                                0,
                                0};
            worksheet_write_datetime(page, row, at, &moment,
                                     format(kind == CellKind::month ? "mm/yyyy" : "dd/mm/yyyy"));
        } else if (const auto minutes = read_time_of_day(text); kind == CellKind::time_of_day && minutes)
            worksheet_write_number(page, row, at, *minutes / 1440.0, format("hh:mm"));
        else
            worksheet_write_string(page, row, at, text.c_str(), nullptr);
    }

    lxw_workbook* book_;
};

} // namespace

void write_book(const fs::path& file, const Sheets& sheets)
{
    Writer writer(file);
    for (const SheetSpec& sheet : contract()) {
        const auto found = sheets.find(std::string(sheet.key));
        if (found == sheets.end())
            continue;
        const auto grid = parse_csv(found->second);
        REQUIRE(grid.has_value());
        writer.add(sheet, *grid);
    }
    writer.close();
}

Sheets sheets_of(const fs::path& folder)
{
    Sheets sheets;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".csv")
            continue;
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        sheets[entry.path().stem().string()] = text.str();
    }
    return sheets;
}

} // namespace office_tests
