// The rules of the house that a program can check: where includes point, where the clock is read, how files
// begin.
#pragma once

#include "contract.h"
#include "source_tree.h"

#include <string>
#include <vector>

namespace bangvang::lint {

struct Problem {
    std::string path;
    int line{0}; // 1-based; 0 means the file as a whole
    std::string text;

    friend bool operator==(const Problem&, const Problem&) = default;
};

// The rules of the layers, for files under src/ and include/.
[[nodiscard]] std::vector<Problem> check_layers(const SourceFile& file, const Contract& contract);

// The rules of every file: length, how a header begins, words that are put off to later.
[[nodiscard]] std::vector<Problem> check_form(const SourceFile& file);

// All of it over a whole project: the tables of docs/architecture.md, src/, include/ and tests/ except the
// lint's own fixture.
[[nodiscard]] std::vector<Problem> check_project(const std::filesystem::path& root);

// "src/ui/canvas.cpp:12: ..." as compilers say it.
[[nodiscard]] std::string describe(const Problem& problem);

} // namespace bangvang::lint
