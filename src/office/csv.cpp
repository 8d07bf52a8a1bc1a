#include "office/csv.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <csv.h>

namespace bangvang::office {
namespace {

struct Collector {
    Grid grid;
    GridRow row{1, {}};
};

void on_cell(void* bytes, std::size_t size, void* data)
{
    static_cast<Collector*>(data)->row.cells.push_back({std::string(static_cast<const char*>(bytes), size)});
}

void on_row_end(int, void* data)
{
    auto& collector = *static_cast<Collector*>(data);
    auto& cells = collector.row.cells;
    while (!cells.empty() && cells.back().text.find_first_not_of(" \t\n") == std::string::npos)
        cells.pop_back();
    const std::size_t next = collector.row.number + 1;
    if (!cells.empty())
        collector.grid.push_back(std::move(collector.row));
    collector.row = {next, {}};
}

// libcsv's parser with the lifetime of a scope.
class Parser {
public:
    explicit Parser(char delimiter)
    {
        // REPALL_NL makes every empty line count as a row, as it does in a spreadsheet.
        constexpr auto options = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
        const int failed = csv_init(&parser_, static_cast<unsigned char>(options));
        assert(failed == 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool run(std::string_view text, Collector& collector)
    {
        return csv_parse(&parser_, text.data(), text.size(), on_cell, on_row_end, &collector) ==
                   text.size() &&
               csv_fini(&parser_, on_cell, on_row_end, &collector) == 0;
    }

private:
    csv_parser parser_{};
};

// A spreadsheet's own hint in the first line, "sep=;".
bool has_separator_hint(std::string_view text)
{
    return text.size() > 5 && text.starts_with("sep=") && text[5] == '\n';
}

} // namespace

char detect_delimiter(std::string_view text)
{
    if (has_separator_hint(text))
        return text[4];
    constexpr std::array candidates{',', ';', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    bool seen = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        if (c == '\n' && !quoted && seen)
            break;
        seen = seen || c != '\n';
        for (std::size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

Result<Grid> parse_csv(std::string_view text)
{
    const char delimiter = detect_delimiter(text);
    if (has_separator_hint(text))
        text.remove_prefix(6);
    Collector collector;
    if (!Parser(delimiter).run(text, collector))
        return fail(ErrorCode::invalid_data, "{}", collector.row.number);
    return std::move(collector.grid);
}

} // namespace bangvang::office
