#include "office/old_fonts.h"
#include "support.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::places;
using Lines = std::vector<std::string>;

namespace {

Grid grid_of(const std::vector<std::vector<std::string>>& rows)
{
    Grid grid;
    for (const auto& cells : rows) {
        grid.push_back({grid.size() + 1, {}});
        for (const std::string& text : cells)
            grid.back().cells.push_back({text});
    }
    return grid;
}

// The cells with what they mean: "A2 Tốt", with a "?" behind where that is doubtful.
Lines meant(const Grid& grid)
{
    Lines lines;
    for (const OldFontCell& cell : find_old_fonts(grid))
        lines.push_back(fmt::format("{}{} {}{}", column_letters(cell.column), cell.row, cell.read.meant,
                                    cell.doubtful ? "?" : ""));
    return lines;
}

struct Read {
    Draft draft;
    std::vector<Problem> problems;
};

Read read(const office_tests::Sheets& replaced, OldFonts old_fonts)
{
    const Folder folder;
    office_tests::write_input(folder, replaced);
    Read result;
    const auto workbook = read_input(folder.path(), result.problems, old_fonts);
    REQUIRE(workbook.has_value());
    result.draft = make_draft(*workbook, result.problems);
    review(result.draft, *workbook, result.problems);
    sort_problems(result.problems);
    return result;
}

} // namespace

TEST_CASE("a sheet in one old font settles the cells that could be read in two ways")
{
    CHECK(meant(grid_of({{"Nội dung"}, {"Céng hßa X· héi"}, {"Tèt"}, {"Kh¸"}, {"abc"}})) ==
          Lines{"A2 Cộng hòa Xã hội", "A3 Tốt", "A4 Khá"});
    CHECK(meant(grid_of({{"Nội dung"}, {"Tèt"}})) == Lines{});
    CHECK(meant(grid_of({{"Nội dung"}, {"Vaên phoøng Sôû"}, {"Sôû"}})) == Lines{"A2 Văn phòng Sở", "A3 Sở"});
}

TEST_CASE("a sheet that mixes an old font with Unicode leaves what could be either in doubt")
{
    CHECK(meant(grid_of({{"Nội dung"}, {"Céng hßa X· héi"}, {"Đoàn kết"}, {"Lò Páo"}})) ==
          Lines{"A2 Cộng hòa Xã hội", "A4 Lũ Pỏo?"});
}

TEST_CASE("converting changes what is sure, keeps the rest, and leaves examples alone")
{
    Grid grid =
        grid_of({{"Nội dung"}, {"Céng hßa X· héi"}, {"Đoàn kết"}, {"Lò Páo"}, {"VD: Céng hßa X· héi"}});
    convert_old_fonts(grid, find_old_fonts(grid));
    CHECK(grid[1].cells[0].text == "Cộng hòa Xã hội");
    CHECK(grid[2].cells[0].text == "Đoàn kết");
    CHECK(grid[3].cells[0].text == "Lò Páo");
    CHECK(grid[4].cells[0].text == "VD: Céng hßa X· héi");
}

TEST_CASE("converted cells are warnings that show before and after, and references find them")
{
    const office_tests::Sheets old{
        {"units", "code,name\nVP,V¨n phßng Së\nTT,Thanh tra Së\n"},
        {"scores", "period,unit,criterion,points\n2024-01,Thanh tra Së,A,90\n2024-01,VP,A,91\n"}};
    const Read refused = read(old, OldFonts::refuse);
    CHECK(refused.problems.at(0).severity == Severity::error);
    const Read converted = read(old, OldFonts::convert);
    REQUIRE(places(converted.problems) == Lines{"warning units 2 name B2", "warning units 3 name B3",
                                                "warning scores 2 unit B2", "warning scores 2 unit B2"});
    CHECK(converted.problems[0].found == "V¨n phßng Së");
    CHECK(converted.problems[0].expected.vi == "Văn phòng Sở");
    CHECK(converted.draft.snapshot.units.at(1).name == "Thanh tra Sở");
    CHECK(converted.draft.snapshot.scores.size() == 2);
}

TEST_CASE("a heading in an old font is told as such, not as an unknown and a missing column")
{
    const office_tests::Sheets old{{"units", "M· ®¬n vÞ,Tªn ®¬n vÞ\nVP,Văn phòng Sở\nTT,Thanh tra Sở\n"}};
    CHECK(places(read(old, OldFonts::refuse).problems) ==
          Lines{"error units 1 code A1", "error units 1 name B1"});
    const Read converted = read(old, OldFonts::convert);
    CHECK(places(converted.problems) == Lines{"warning units 1 code A1", "warning units 1 name B1"});
    CHECK(converted.draft.snapshot.units.size() == 2);
}

TEST_CASE("a file saved in an old one-byte font is read cell by cell where that is wanted")
{
    const office_tests::Sheets old{{"slogans", "text,source\r\nC\xE9ng h\xDF"
                                               "a X\xB7 h\xE9i,x\r\n"}};
    const Read converted = read(old, OldFonts::convert);
    CHECK(places(converted.problems) == Lines{"warning slogans 2 text A2"});
    CHECK(converted.draft.snapshot.slogans.at(0).text == "Cộng hòa Xã hội");
    const Read broken = read({{"slogans", "text\nm\xE9t\xFF\n"}}, OldFonts::convert);
    CHECK(places(broken.problems) == Lines{"error slogans 0  "});
}

TEST_CASE("a snapshot is built from old fonts with --legacy and not without")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input, {{"slogans", "text\nCéng hßa X· héi\n"}});
    const std::string file = (output.path() / "bang.db").string();
    CHECK(office_tests::office({"build", input.path().string(), "-o", file}).outcome == Outcome::refused);
    CHECK(output.names().empty());
    const auto built = office_tests::office({"build", input.path().string(), "-o", file, "--legacy"});
    CHECK(built.outcome == Outcome::done);
    CHECK(built.err.find("\"Céng hßa X· héi\"; cần ghi: Cộng hòa Xã hội") != std::string::npos);
    CHECK(load_snapshot(file)->slogans.at(0).text == "Cộng hòa Xã hội");
    CHECK(office_tests::office({"check", input.path().string(), "--legacy"}).outcome == Outcome::done);
    CHECK(office_tests::office({"check", input.path().string()}).outcome == Outcome::refused);
}
