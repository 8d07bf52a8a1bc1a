#include "rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace bangvang::lint;

namespace {

const std::filesystem::path fixture = std::filesystem::path(BANGVANG_SOURCE_DIR) / "tests/lint/fixture";

// What the lint says about one file of the fixture, as lines of text.
std::vector<std::string> complaints(const std::string& path)
{
    std::vector<std::string> lines;
    for (const Problem& problem : check_project(fixture))
        if (problem.path == path)
            lines.push_back(describe(problem));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("the project keeps the rules of its own architecture page")
{
    const auto problems = check_project(BANGVANG_SOURCE_DIR);
    for (const Problem& problem : problems)
        MESSAGE(describe(problem));
    CHECK(problems.empty());
}

TEST_CASE("the lint reads the project's sources and both of its tables")
{
    const Contract contract =
        read_contract(std::filesystem::path(BANGVANG_SOURCE_DIR) / "docs/architecture.md");
    CHECK(contract.may_include.contains("base"));
    CHECK(contract.may_include.contains("shell"));
    CHECK(contract.restrictions.size() >= 5);
    CHECK(read_sources(BANGVANG_SOURCE_DIR, {"include", "src"}).size() > 50);
}

TEST_CASE("an include that points up, out of its folder or at a foreign library is reported")
{
    CHECK(complaints("src/model/upward.cpp") ==
          Lines{"src/model/upward.cpp:1: an include in quotes names its folder",
                "src/model/upward.cpp:1: model may not include secret.h",
                "src/model/upward.cpp:2: model may not include ui",
                "src/model/upward.cpp:3: an include climbs out of its folder",
                "src/model/upward.cpp:3: model may not include ..",
                "src/model/upward.cpp:4: <sqlite3.h> does not belong here",
                "src/model/upward.cpp:12: asks for the time or sleeps; `now` is an argument",
                "src/model/upward.cpp:13: asks for the time or sleeps; `now` is an argument"});
    CHECK(complaints("src/model/store.cpp").empty());
}

TEST_CASE("a library is allowed in its own folders, and one that is allowed nowhere is reported in them too")
{
    CHECK(complaints("src/ui/canvas.cpp") ==
          Lines{"src/ui/canvas.cpp:1: <GLFW/glfw3.h> does not belong here",
                "src/ui/canvas.cpp:3: <imgui_internal.h> does not belong here",
                "src/ui/canvas.cpp:5: a note for later belongs into no source",
                "src/ui/canvas.cpp:6: a letter and its mark are not composed (NFC)"});
    CHECK(complaints("src/shell/window.cpp").empty());
}

TEST_CASE("a public header names neither a private header nor a library")
{
    CHECK(complaints("include/bangvang/model/honor.h") ==
          Lines{"include/bangvang/model/honor.h:4: a public header includes a private one",
                "include/bangvang/model/honor.h:5: <imgui.h> does not belong here"});
}

TEST_CASE("a header without its sentence and guard, a long file and an unknown folder are reported")
{
    CHECK(complaints("src/model/secret.h") ==
          Lines{"src/model/secret.h:1: a header begins with a sentence saying why it exists",
                "src/model/secret.h: a header says #pragma once"});
    CHECK(complaints("src/ui/long.h") == Lines{"src/ui/long.h: is longer than 500 lines"});
    CHECK(complaints("src/cellar/wine.cpp") ==
          Lines{"src/cellar/wine.cpp: lies in a folder that docs/architecture.md does not name"});
}

TEST_CASE("a page without tables allows nothing")
{
    const Contract contract = read_contract(fixture / "no such page.md");
    CHECK(contract.may_include.empty());
    CHECK(check_layers({.path = "src/base/text.cpp"}, contract).size() == 1);
}
