#include "office/workbook.h"

#include "office/csv.h"
#include "office/encoding.h"
#include "office/legacy.h"
#include "office/spreadsheet.h"
#include "office/template.h"

#include <bangvang/base/text.h>
#include <bangvang/snapshot/reader.h>

#include <algorithm>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_sheet_bytes = std::size_t{64} << 20;
constexpr std::size_t max_book_bytes = std::size_t{64} << 20;

void report_sheet(std::vector<Problem>& problems, Severity severity, std::string sheet, Words what,
                  std::string found = {}, Words expected = {})
{
    problems.push_back(
        {severity, std::move(sheet), 0, "", "", std::move(what), std::move(found), std::move(expected)});
}

// The first line that decodes to something in an old font, before and after.
std::optional<std::pair<std::string, std::string>> legacy_sample(std::span<const std::byte> bytes)
{
    const auto text = decode_windows_1252(bytes);
    if (!text)
        return std::nullopt;
    for (std::size_t start = 0; start < text->size();) {
        const std::size_t end = std::min(text->find('\n', start), text->size());
        const std::string line(trim(std::string_view(*text).substr(start, end - start)));
        if (const auto legacy = recognise_legacy(line))
            return std::pair(line, legacy->meant);
        start = end + 1;
    }
    return std::nullopt;
}

void report_encoding(const SheetSpec& sheet, std::span<const std::byte> bytes, const Error& error,
                     std::vector<Problem>& problems)
{
    const std::string key(sheet.key);
    if (const auto sample = legacy_sample(bytes))
        return report_sheet(
            problems, Severity::error, key,
            {"tệp dùng phông chữ cũ, không phải Unicode", "the file is in an old font, not Unicode"},
            sample->first, {sample->second, sample->second});
    report_sheet(problems, Severity::error, key,
                 {"tệp không phải UTF-8 hay UTF-16", "the file is neither UTF-8 nor UTF-16"}, error.message,
                 {"lưu lại với kiểu \"CSV UTF-8\"", "save it again as \"CSV UTF-8\""});
}

bool is_csv(const fs::directory_entry& entry)
{
    return fold(entry.path().extension().string()) == ".csv" && entry.is_regular_file();
}

Result<std::vector<fs::path>> csv_files(const fs::path& folder)
{
    std::error_code failed;
    fs::directory_iterator entries(folder, failed);
    if (failed)
        return fail(ErrorCode::environment, "{}: {}", folder.string(), failed.message());
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : entries)
        if (is_csv(entry))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// What reading one input takes along.
struct Reading {
    std::vector<Problem>& problems;
    OldFonts old_fonts;
};

// The name as Unicode, where it was in an old font; that is no fault of the sheet's contents.
std::string sheet_name(const std::string& given, const Reading& reading)
{
    const std::string name = to_nfc(given).value_or(given);
    const auto legacy = recognise_legacy(name);
    if (!legacy || find_sheet(legacy->meant) == nullptr)
        return name;
    report_sheet(reading.problems, Severity::warning, legacy->meant,
                 {"tên bảng gõ bằng phông cũ", "the sheet's name is in an old font"}, name,
                 {legacy->meant, legacy->meant});
    return legacy->meant;
}

// The contract's sheet of this name, unless there is none or it has been read already.
const SheetSpec* new_sheet(const std::string& given, const std::string& where, const Workbook& workbook,
                           const Reading& reading)
{
    const std::string name = sheet_name(given, reading);
    const SheetSpec* sheet = find_sheet(name);
    if (sheet == nullptr) {
        report_sheet(reading.problems, Severity::warning, name,
                     {"bảng không có trong quy ước, bị bỏ qua", "unknown sheet, left out"}, "",
                     suggest_sheet(name));
        return nullptr;
    }
    if (!workbook.tables.contains(sheet->key))
        return sheet;
    report_sheet(reading.problems, Severity::error, std::string(sheet->key),
                 {"bảng có hai lần", "the sheet is there twice"}, where);
    return nullptr;
}

// A sheet whose rows cannot be told apart counts as present: its own problem says enough.
void keep(Workbook& workbook, const SheetSpec& sheet, std::optional<Table> table)
{
    workbook.tables.emplace(std::string(sheet.key), table ? std::move(*table) : Table::empty(sheet));
}

Table make_table(const SheetSpec& sheet, Grid grid, const Reading& reading)
{
    Table table = Table::from_grid(sheet, std::move(grid), reading.problems, reading.old_fonts);
    if (table.rows().empty() && sheet.required)
        report_sheet(reading.problems, Severity::error, std::string(sheet.key),
                     {"bảng bắt buộc không có dòng nào", "required sheet has no rows"});
    return table;
}

// The text of a sheet's file; none after a problem.
std::optional<std::string> sheet_text(const SheetSpec& sheet, std::span<const std::byte> bytes,
                                      const Reading& reading)
{
    auto text = decode_text(bytes);
    if (text)
        return std::move(*text);
    // The cells are then told one by one, as in any sheet.
    if (reading.old_fonts == OldFonts::convert && legacy_sample(bytes))
        if (auto old = decode_windows_1252(bytes))
            return std::move(*old);
    report_encoding(sheet, bytes, text.error(), reading.problems);
    return std::nullopt;
}

// One sheet from the bytes of its CSV file; none where not even its rows can be told apart.
std::optional<Table> read_sheet(const SheetSpec& sheet, std::span<const std::byte> bytes,
                                const Reading& reading)
{
    const auto text = sheet_text(sheet, bytes, reading);
    if (!text)
        return std::nullopt;
    auto grid = parse_csv(*text);
    if (grid)
        return make_table(sheet, std::move(*grid), reading);
    reading.problems.push_back({Severity::error,
                                std::string(sheet.key),
                                std::stoul(grid.error().message),
                                "",
                                "",
                                {"dấu ngoặc kép không khớp", "quotation marks do not match"},
                                "",
                                {"mở và đóng \"…\" quanh cả ô, dấu \" bên trong viết đôi",
                                 "\"…\" around the whole cell, a \" inside written twice"}});
    return std::nullopt;
}

void read_file(const fs::path& file, Workbook& workbook, const Reading& reading)
{
    const SheetSpec* sheet = new_sheet(file.stem().string(), file.filename().string(), workbook, reading);
    if (sheet == nullptr)
        return;
    const auto bytes = read_file_bytes(file, max_sheet_bytes);
    if (!bytes)
        return report_sheet(reading.problems, Severity::error, std::string(sheet->key),
                            {"không đọc được tệp", "the file cannot be read"}, bytes.error().message);
    keep(workbook, *sheet, read_sheet(*sheet, *bytes, reading));
}

Result<Workbook> read_folder(const fs::path& folder, const Reading& reading)
{
    Workbook workbook{folder, {}};
    for (const fs::path& file : BV_TRY(csv_files(folder)))
        read_file(file, workbook, reading);
    return workbook;
}

// The sheet that the template adds for people.
bool is_for_people(std::string_view name)
{
    return fold(name) == fold(guide_sheet);
}

Result<Workbook> read_book(const fs::path& file, const Reading& reading)
{
    const auto bytes = BV_TRY(read_file_bytes(file, max_book_bytes));
    auto grids = read_spreadsheet(bytes);
    if (!grids)
        return fail(ErrorCode::invalid_data,
                    "{0}: không phải bảng tính .xlsx hay .ods đọc được; hãy lưu lại với kiểu .xlsx "
                    "(not a readable .xlsx or .ods workbook; save it again as .xlsx): {1}",
                    file.string(), grids.error().message);
    Workbook workbook{file.parent_path(), {}};
    for (NamedGrid& named : *grids)
        if (!is_for_people(named.name))
            if (const SheetSpec* sheet = new_sheet(named.name, named.name, workbook, reading))
                keep(workbook, *sheet, make_table(*sheet, std::move(named.grid), reading));
    return workbook;
}

enum class Source { folder, book };

Words place_of(const SheetSpec& sheet, Source from)
{
    if (from == Source::folder)
        return {fmt::format("tệp {}.csv", sheet.key), fmt::format("a file {}.csv", sheet.key)};
    return {fmt::format("trang tính “{}”", sheet.vi), fmt::format("a sheet “{}”", sheet.vi)};
}

void report_missing_sheets(const Workbook& workbook, Source from, std::vector<Problem>& problems)
{
    for (const SheetSpec& sheet : contract()) {
        const std::string key(sheet.key);
        if (sheet.required && !workbook.tables.contains(key))
            report_sheet(problems, Severity::error, key, {"thiếu bảng bắt buộc", "required sheet missing"},
                         "", place_of(sheet, from));
    }
}

} // namespace

const Table* Workbook::find(std::string_view key) const
{
    const auto found = tables.find(key);
    return found == tables.end() ? nullptr : &found->second;
}

Result<Workbook> read_input(const fs::path& input, std::vector<Problem>& problems, OldFonts old_fonts)
{
    const Reading reading{problems, old_fonts};
    std::error_code failed;
    const fs::file_status status = fs::status(input, failed);
    if (!fs::exists(status))
        return fail(ErrorCode::not_found, "{}: không có tệp hay thư mục này (no such file or folder)",
                    input.string());
    const Source from = fs::is_directory(status) ? Source::folder : Source::book;
    Workbook workbook =
        BV_TRY(from == Source::folder ? read_folder(input, reading) : read_book(input, reading));
    report_missing_sheets(workbook, from, problems);
    return workbook;
}

} // namespace bangvang::office
