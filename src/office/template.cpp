#include "office/template.h"

#include "office/commands.h"
#include "office/examples.h"
#include "office/template_book.h"
#include "snapshot/durable_file.h"

#include <bangvang/snapshot/reader.h>

#include <cstdlib>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_book = std::size_t{16} << 20;

// A folder of our own in the machine's place for such things; gone with the scope.
class Scratch {
public:
    Scratch()
    {
        std::string name = (fs::temp_directory_path() / "bangvang-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr)
            path_ = name;
    }
    ~Scratch()
    {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; } // empty: there is none

private:
    fs::path path_;
};

std::string csv_cell(std::string_view text)
{
    if (text.find_first_of(",\"\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

Result<void> write_csv_files(const fs::path& folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return fail(code_of(failed), "{}: {}", folder.string(), failed.message());
    for (const SheetSpec& sheet : contract())
        if (const auto path = folder / (std::string(sheet.key) + ".csv"); fs::exists(path))
            return fail(ErrorCode::usage, "{}: đã có tệp này, không ghi đè (there already, not replaced)",
                        path.string());
    for (const SheetSpec& sheet : contract()) {
        const std::string text = template_csv(sheet.key);
        BV_TRY_VOID(
            create_durably(folder / (std::string(sheet.key) + ".csv"), std::as_bytes(std::span(text)), 0644));
    }
    return {};
}

Result<void> write_book(const fs::path& path, const WallTime& made_at)
{
    if (fs::exists(path))
        return fail(ErrorCode::usage, "{}: đã có tệp này, không ghi đè (there already, not replaced)",
                    path.string());
    return create_durably(path, BV_TRY(template_book(made_at)), 0644);
}

} // namespace

Result<std::vector<std::byte>> template_book(const WallTime& made_at)
{
    const Scratch scratch;
    if (scratch.path().empty())
        return fail(ErrorCode::environment, "no room for temporary files in {}",
                    fs::temp_directory_path().string());
    const fs::path file = scratch.path() / "template.xlsx";
    TemplateBook book(file, made_at);
    book.add_guide();
    for (const SheetSpec& sheet : contract())
        book.add_sheet(sheet);
    BV_TRY_VOID(book.save());
    return read_file_bytes(file, largest_book);
}

std::string template_csv(std::string_view sheet)
{
    const SheetSpec* const spec = find_sheet(sheet);
    std::string text = "\uFEFF";
    const auto line = [&](auto&& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : ",") + csv_cell(cells[i]);
        text += "\r\n";
    };
    std::vector<std::string> headings;
    for (const ColumnSpec& column : spec->columns)
        headings.push_back(std::string(column.vi) + (column.required ? " *" : ""));
    line(headings);
    line(example_row(spec->key));
    if (spec->key == "campaign")
        for (const ColumnSpec& key : campaign_keys())
            line(std::vector<std::string>{std::string(key.vi) + (key.required ? " *" : ""), ""});
    return text;
}

Outcome make_template(const TemplateRequest& request, Output output)
{
    const bool book = request.path.extension() == ".xlsx";
    const auto written = book ? write_book(request.path, request.now) : write_csv_files(request.path);
    if (!written)
        return report(written.error(), output);
    output.out << fmt::format("{} {}\n", output.language == Language::vi ? "Đã ghi" : "Wrote",
                              request.path.string());
    return Outcome::done;
}

} // namespace bangvang::office
