#include "office/old_fonts.h"

#include "office/examples.h"
#include "office/syllable.h"

#include <algorithm>
#include <span>

namespace bangvang::office {
namespace {

// What the sheet as a whole says about its letters.
struct Evidence {
    std::size_t tcvn3{0};
    std::size_t vni{0};
    bool unicode{false}; // some cell has letters that only Unicode has

    [[nodiscard]] LegacyFont font() const { return vni > tcvn3 ? LegacyFont::vni : LegacyFont::tcvn3; }
    [[nodiscard]] bool proves_a_font() const { return (tcvn3 > 0) != (vni > 0); }
};

// A letter such as ạ or ư, beyond what one byte of the old code pages holds.
bool has_unicode_letter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xC4 && byte != 0xE2; // E2 leads signs such as –, ” and €
    });
}

template <class Visit> void each_cell(std::span<const GridRow> rows, Visit visit)
{
    for (const GridRow& row : rows)
        for (std::size_t at = 0; at < row.cells.size() && !is_example(row); ++at)
            visit(row.number, at, row.cells[at].text);
}

// The headings say nothing: a template wrote them.
Evidence weigh(std::span<const GridRow> grid)
{
    Evidence evidence;
    each_cell(grid.empty() ? grid : grid.subspan(1), [&](std::size_t, std::size_t, const std::string& text) {
        const auto one = recognise_legacy(text, LegacyFont::tcvn3);
        const auto other = recognise_legacy(text, LegacyFont::vni);
        if (!one)
            evidence.unicode = evidence.unicode || has_unicode_letter(text);
        else if (other && one->font == other->font)
            ++(one->font == LegacyFont::tcvn3 ? evidence.tcvn3 : evidence.vni);
    });
    return evidence;
}

// A text without a foreign letter that says something in the sheet's font too.
std::optional<LegacyText> also_legacy(const std::string& text, LegacyFont font)
{
    if (has_unicode_letter(text))
        return std::nullopt;
    LegacyText read{font, font == LegacyFont::tcvn3 ? from_tcvn3(text) : from_vni(text)};
    const bool says_something = read.meant != text && syllable_count(read.meant) >= syllable_count(text) &&
                                is_vietnamese_text(read.meant);
    return says_something ? std::optional(std::move(read)) : std::nullopt;
}

} // namespace

std::vector<OldFontCell> find_old_fonts(const Grid& grid)
{
    const Evidence evidence = weigh(grid);
    std::vector<OldFontCell> cells;
    each_cell(grid, [&](std::size_t row, std::size_t column, const std::string& text) {
        if (auto read = recognise_legacy(text, evidence.font()))
            cells.push_back({row, column, text, *std::move(read)});
        else if (evidence.proves_a_font())
            if (auto also = also_legacy(text, evidence.font()))
                cells.push_back({row, column, text, *std::move(also), evidence.unicode});
    });
    return cells;
}

void convert_old_fonts(Grid& rows, const std::vector<OldFontCell>& cells)
{
    for (const OldFontCell& cell : cells) {
        const auto row = std::lower_bound(rows.begin(), rows.end(), cell.row,
                                          [](const GridRow& each, std::size_t n) { return each.number < n; });
        if (row != rows.end() && row->number == cell.row && !cell.doubtful)
            row->cells[cell.column].text = cell.read.meant;
    }
}

} // namespace bangvang::office
