#include "office/problem_group.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

namespace {

Problem problem(std::size_t row, std::string found, Words what = {"sai", "wrong"},
                Words expected = {"đúng", "right"})
{
    return {Severity::error,  "scores",           row, "unit", fmt::format("B{}", row), std::move(what),
            std::move(found), std::move(expected)};
}

std::string listed(const std::vector<Problem>& problems, Language language = Language::vi)
{
    return list_problems(problems, language);
}

} // namespace

TEST_CASE("one cause that repeats is one line with the first cell and all others named")
{
    std::vector<Problem> problems;
    for (const std::size_t row : std::initializer_list<std::size_t>{3, 4, 5, 6, 9, 12, 13})
        problems.push_back(problem(row, "XX"));
    CHECK(listed(problems) ==
          "LỖI: bảng scores, dòng 3, cột unit (B3) và 6 ô nữa (B4–B6, B9, B12, B13): sai; "
          "đang ghi: \"XX\"; cần ghi: đúng\n7 lỗi ở 7 ô (1 nguyên nhân), 0 cảnh báo\n");
    CHECK(listed(problems, Language::en) ==
          "ERROR: sheet scores, row 3, column unit (B3) and 6 more (B4–B6, B9, B12, B13): wrong; "
          "found: \"XX\"; expected: right\n7 errors in 7 cells (1 cause), 0 warnings\n");
}

TEST_CASE("two of a kind stay two lines")
{
    CHECK(listed({problem(3, "XX"), problem(4, "XX")}) ==
          "LỖI: bảng scores, dòng 3, cột unit (B3): sai; đang ghi: \"XX\"; cần ghi: đúng\n"
          "LỖI: bảng scores, dòng 4, cột unit (B4): sai; đang ghi: \"XX\"; cần ghi: đúng\n"
          "2 lỗi, 0 cảnh báo\n");
}

TEST_CASE("what is found often is told apart from what is found once, and three findings are shown")
{
    std::vector<Problem> problems;
    for (const std::size_t row : std::initializer_list<std::size_t>{2, 4, 6})
        problems.push_back(problem(row, "XX"));
    for (const std::size_t row : std::initializer_list<std::size_t>{3, 5, 7, 8})
        problems.push_back(problem(row, fmt::format("Y{}", row)));
    CHECK(
        listed(problems) ==
        "LỖI: bảng scores, dòng 2, cột unit (B2) và 2 ô nữa (B4, B6): sai; đang ghi: \"XX\"; cần ghi: đúng\n"
        "LỖI: bảng scores, dòng 3, cột unit (B3) và 3 ô nữa (B5, B7, B8): sai; đang ghi: \"Y3\", \"Y5\", "
        "\"Y7\", …; cần ghi: đúng\n7 lỗi ở 7 ô (2 nguyên nhân), 0 cảnh báo\n");
}

TEST_CASE("where each cell needs its own words, each has its own line under the cause")
{
    std::vector<Problem> problems;
    for (const std::size_t row : std::initializer_list<std::size_t>{2, 3, 4})
        problems.push_back(problem(row, fmt::format("1{},5\nx", row),
                                   {fmt::format("thấy {}; cần từ 0 đến 1.000,5 của \"N{}\"", row, row),
                                    fmt::format("found {}", row)},
                                   {}));
    CHECK(listed(problems) == "LỖI: bảng scores, cột unit, 3 ô: thấy …; cần từ … đến … của …\n"
                              "    B2: thấy 2; cần từ 0 đến 1.000,5 của \"N2\"; \"12,5 x\"\n"
                              "    B3: thấy 3; cần từ 0 đến 1.000,5 của \"N3\"; \"13,5 x\"\n"
                              "    B4: thấy 4; cần từ 0 đến 1.000,5 của \"N4\"; \"14,5 x\"\n"
                              "3 lỗi ở 3 ô (1 nguyên nhân), 0 cảnh báo\n");
}

TEST_CASE("errors and warnings, sheets and columns are never put together, and no problem is lost")
{
    std::vector<Problem> problems;
    for (std::size_t row = 2; row < 8; ++row) {
        problems.push_back(problem(row, "XX"));
        problems.push_back(problem(row, "XX"));
        problems.back().severity = Severity::warning;
        problems.push_back(problem(row, "XX"));
        problems.back().sheet = "awards";
        problems.push_back(problem(row, "XX"));
        problems.back().column = "period";
    }
    const auto groups = group(problems);
    CHECK(groups.size() == 4);
    std::size_t in_groups = 0;
    for (const ProblemGroup& each : groups)
        in_groups += each.problems.size();
    CHECK(in_groups == problems.size());
    CHECK(&groups[0].first() == &problems[0]);
    CHECK(&groups[3].first() == &problems[3]);
    CHECK(summary(groups, Language::vi) == "18 lỗi ở 12 ô (3 nguyên nhân), 6 cảnh báo ở 6 ô (1 nguyên nhân)");
}

TEST_CASE("rows as a whole and cells of several columns have names too")
{
    std::vector<Problem> problems;
    for (const std::size_t row : std::initializer_list<std::size_t>{2, 3, 4, 6}) {
        problems.push_back(problem(row, ""));
        problems.back().cell = "";
    }
    CHECK(cell_ranges(group(problems).at(0), 0, Language::vi) == "dòng 2–4, dòng 6");
    problems.clear();
    for (const std::size_t row : std::initializer_list<std::size_t>{2, 3, 4})
        for (const char* letter : {"C", "AA"}) {
            problems.push_back(problem(row, ""));
            problems.back().cell = letter + std::to_string(row);
        }
    CHECK(cell_ranges(group(problems).at(0), 0, Language::vi) == "C2–C4, AA2–AA4");
}

TEST_CASE("a script still finds every problem as an object of its own")
{
    const Folder input;
    office_tests::write_input(input,
                              {{"targets", "indicator,year,value\nbl,2024,x\nbl,2025,x\nbl,2026,x\n"}});
    const std::string json = office_tests::check(input.path(), true).out;
    CHECK(json.find(R"("errors":3,"warnings":0)") != std::string::npos);
    for (const char* cell : {R"("cell":"C2")", R"("cell":"C3")", R"("cell":"C4")"})
        CHECK(json.find(cell) != std::string::npos);
    CHECK(office_tests::check(input.path()).out.find("(C2) và 2 ô nữa (C3, C4)") != std::string::npos);
}
