#include "ui/ornaments.h"

#include <algorithm>
#include <cstdlib>

namespace bangvang {

namespace {

using Half = std::array<std::string_view, 17>; // 9 columns, the last is the axis

// The left halves of the woven figures, 17 x 17 cells, in the order of Picto.
constexpr std::array<Half, 8> figures{{
    {"........1", ".......11", "......112", ".......11", "........1", "11.....11", ".11...122", "..11.1122",
     "...111223", "....11233", ".....1223", "......122", ".....1122", "....11.11", "...11...1", "..11.....",
     ".111....."},
    {"........1", ".......11", "..1...112", "..11.1122", "...111223", "....12233", "...122333", "..1222222",
     ".11111111", "...1.1222", "...1.1233", "...1.1233", "...1.1222", "...111111", "...1..1..", "...1..1..",
     "..11..11."},
    {"........1", ".......11", "......112", ".....1122", "....11223", "..1.12233", ".1112233.", "112122331",
     "12212331.", "1223233.1", "223.331..", "111111111", "22.222.22", "111111111", ".22.222.2", "111111111",
     "222.222.2"},
    {"........1", ".......12", "......122", "......122", "......123", "..111..23", ".1222..13", "122331.13",
     "122333323", "122331.13", ".1222..13", "..111..23", "......123", "......122", "......122", ".......12",
     "........1"},
    {"........1", "........1", ".1......1", "1111....1", "12211...1", "122221..1", "1222221.1", "12222221.",
     "12222222.", "12222222.", "12222222.", "12222222.", "1222222.1", "111222211", "..1111221", ".....1112",
     "........1"},
    {"1.......1", "11.....11", ".11...11.", "..11.11..", "...111..2", "....1..22", "1..1..22.", "11...22..",
     ".11.22..1", "..1122.11", "...12.11.", "2...111..", "22...1..1", ".22....11", "..22..11.", "...2211..",
     "....21..."},
    {"........1", ".......11", "......11.", ".....112.", "....1122.", "...11223.", "..112233.", ".1122333.",
     "112233331", ".1122333.", "..112233.", "...11223.", "....1122.", ".....112.", "......11.", ".......11",
     "........1"},
    {"........1", ".......11", "..1....11", "..11...11", "..111..12", "...111.12", "....11122", ".....1223",
     "111112233", ".....1223", "....11122", "...111.12", "..111..12", "..11...11", "..1....11", ".......11",
     "........1"},
}};

constexpr int figure_cells = 17;

// The thread at a cell: 1, 2, 3 or 0 for none.
int figure_thread(Picto picto, int column, int row)
{
    const int mirrored = column < 9 ? column : figure_cells - 1 - column;
    const char cell = figures.at(
        static_cast<std::size_t>(picto))[static_cast<std::size_t>(row)][static_cast<std::size_t>(mirrored)];
    return cell == '.' ? 0 : cell - '0';
}

// Quả trám: a large and a small lozenge by turns, between two dotted lines.
int tram_thread(int i, int j)
{
    const int across = std::abs(j - 6);
    const int large = std::abs(i - 12) + across;
    const int small = std::min(i, 24 - i) + across;
    if (across == 6)
        return i % 2 == 0 ? 1 : 0;
    if (large <= 6)
        return std::array{3, 3, 2, 1, 1, 0, 1}[static_cast<std::size_t>(large)];
    if (small <= 4)
        return std::array{1, 3, 0, 2, 1}[static_cast<std::size_t>(small)];
    return 0;
}

// Răng cưa: teeth that hang from a solid line.
int rang_thread(int i, int j)
{
    if (j == 0)
        return 1;
    const int from_tip = std::abs(i - 4);
    if (j == 5 || from_tip > 5 - j)
        return 0;
    return from_tip <= 4 - j ? 1 : 2;
}

// Sao tám cánh: the eight-pointed star and a lozenge.
int sao_thread(int i, int j)
{
    if (i < figure_cells)
        return figure_thread(Picto::star, i, j);
    const int d = std::abs(i - 26) + std::abs(j - 8);
    if (d == 7)
        return j == 8 ? 1 : 0;
    return d <= 4 ? std::array{3, 2, 0, 1, 1}[static_cast<std::size_t>(d)] : 0;
}

int thread(BrocadePattern pattern, int i, int j)
{
    switch (pattern) {
    case BrocadePattern::tram:
        return tram_thread(i % 24, j);
    case BrocadePattern::rang:
        return rang_thread(i % 8, j);
    case BrocadePattern::sao:
        return sao_thread(i % 36, j);
    }
    return 0;
}

using Threads = std::array<Color, 4>; // the first is never seen

Threads threads(const Theme& theme, BrocadePalette palette)
{
    switch (palette) {
    case BrocadePalette::attract:
        return {Color{}, rgb(0xB98A34).alpha(.9F), rgb(0x8E2417).alpha(.9F), rgb(0xF7E6C0).alpha(.9F)};
    case BrocadePalette::edge:
        return {Color{}, theme.gold, theme.accent, theme.surface};
    case BrocadePalette::plain:
        return {Color{}, theme.gold, theme.accent, theme.ink};
    case BrocadePalette::dock:
    case BrocadePalette::hub_band:
        break;
    }
    return {Color{}, rgb(theme.dark() ? 0xC99A42 : 0xE3BE6A), rgb(0xA3281A), rgb(0xFFF1D2)};
}

// One row of equal cells after the other, as runs.
template <typename Thread>
void weave(Painter& painter, Vec origin, int cell, int columns, int rows, const Threads& colors,
           Thread thread_at)
{
    const int x0 = static_cast<int>(origin.x);
    const int y0 = static_cast<int>(origin.y);
    for (int j = 0; j < rows; ++j)
        for (int start = 0, i = 1; i <= columns; ++i) {
            const int current = thread_at(start, j);
            if (i < columns && thread_at(i, j) == current)
                continue;
            if (current > 0)
                painter.cells(x0 + start * cell, y0 + j * cell, (i - start) * cell, cell,
                              colors[static_cast<std::size_t>(current)]);
            start = i;
        }
}

} // namespace

int brocade_rows(BrocadePattern pattern)
{
    return std::array{13, 6, 17}[static_cast<std::size_t>(pattern)];
}

void paint_brocade(Painter& painter, ThemeName name, BrocadePattern pattern, BrocadePalette palette)
{
    const int rows = brocade_rows(pattern);
    const int cell = std::max(1, painter.height_px() / rows);
    const int columns = (painter.width_px() + cell - 1) / cell;
    const int phase = palette == BrocadePalette::hub_band || pattern != BrocadePattern::tram ? 0 : 8;
    const Vec origin{0, static_cast<double>(std::max(0, (painter.height_px() - rows * cell) / 2))};
    if (palette == BrocadePalette::hub_band)
        painter.cells(0, 0, painter.width_px(), painter.height_px(), rgb(0x3A0A06));
    weave(painter, origin, cell, columns, rows, threads(theme(name), palette),
          [pattern, phase](int i, int j) { return thread(pattern, i + phase, j); });
}

void paint_pictograph(Painter& painter, ThemeName name, Picto picto)
{
    const int cell = std::max(1, std::min(painter.width_px(), painter.height_px()) / figure_cells);
    const Vec origin{static_cast<double>((painter.width_px() - cell * figure_cells) / 2),
                     static_cast<double>((painter.height_px() - cell * figure_cells) / 2)};
    const Theme& colors = theme(name);
    weave(painter, origin, cell, figure_cells, figure_cells,
          {Color{}, colors.accent, colors.gold, colors.gold_light},
          [picto](int i, int j) { return figure_thread(picto, i, j); });
}

} // namespace bangvang
