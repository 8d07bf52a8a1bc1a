#include "office/workbook.h"

#include "office/encoding.h"
#include "office/legacy.h"

#include <bangvang/base/text.h>
#include <bangvang/snapshot/reader.h>

#include <algorithm>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_sheet_bytes = std::size_t{64} << 20;

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
    if (!fs::exists(folder, failed))
        return fail(ErrorCode::not_found, "{}: không có thư mục này (no such folder)", folder.string());
    if (!fs::is_directory(folder, failed))
        return fail(ErrorCode::invalid_data,
                    "{}: không phải thư mục chứa các tệp CSV (not a folder of CSV files)", folder.string());
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

void read_file(const fs::path& file, Workbook& workbook, std::vector<Problem>& problems)
{
    const std::string name = to_nfc(file.stem().string()).value_or(file.stem().string());
    const SheetSpec* sheet = find_sheet(name);
    if (sheet == nullptr)
        return report_sheet(problems, Severity::warning, name,
                            {"bảng không có trong quy ước, bị bỏ qua", "unknown sheet, left out"});
    const std::string key(sheet->key);
    if (workbook.tables.contains(key))
        return report_sheet(problems, Severity::error, key, {"bảng có hai tệp", "two files for one sheet"},
                            file.filename().string());
    const auto bytes = read_file_bytes(file, max_sheet_bytes);
    if (!bytes)
        return report_sheet(problems, Severity::error, key, {"không đọc được tệp", "the file cannot be read"},
                            bytes.error().message);
    // An unreadable sheet still counts as present: its own problem says enough.
    if (auto table = read_sheet(*sheet, *bytes, problems))
        workbook.tables.emplace(key, std::move(*table));
    else
        workbook.tables.emplace(key, Table::empty(*sheet));
}

void report_missing_sheets(const Workbook& workbook, std::vector<Problem>& problems)
{
    for (const SheetSpec& sheet : contract()) {
        const std::string key(sheet.key);
        if (sheet.required && !workbook.tables.contains(key))
            report_sheet(problems, Severity::error, key, {"thiếu bảng bắt buộc", "required sheet missing"},
                         "", {key + ".csv", key + ".csv"});
    }
}

} // namespace

const Table* Workbook::find(std::string_view key) const
{
    const auto found = tables.find(key);
    return found == tables.end() ? nullptr : &found->second;
}

std::optional<Table> read_sheet(const SheetSpec& sheet, std::span<const std::byte> bytes,
                                std::vector<Problem>& problems)
{
    const auto text = decode_text(bytes);
    if (!text) {
        report_encoding(sheet, bytes, text.error(), problems);
        return std::nullopt;
    }
    auto grid = parse_csv(*text);
    if (!grid) {
        problems.push_back({Severity::error,
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
    const bool has_rows = grid->size() > 1;
    Table table = Table::from_grid(sheet, std::move(*grid), problems);
    if (!has_rows && sheet.required)
        report_sheet(problems, Severity::error, std::string(sheet.key),
                     {"bảng bắt buộc không có dòng nào", "required sheet has no rows"});
    return table;
}

Result<Workbook> read_folder(const fs::path& folder, std::vector<Problem>& problems)
{
    Workbook workbook{folder, {}};
    for (const fs::path& file : BV_TRY(csv_files(folder)))
        read_file(file, workbook, problems);
    report_missing_sheets(workbook, problems);
    return workbook;
}

} // namespace bangvang::office
