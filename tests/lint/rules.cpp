#include "rules.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string_view>

namespace bangvang::lint {

namespace {

constexpr std::size_t longest_file = 500;

using Problems = std::vector<Problem>;

// The layer that an include of ours points into; empty for other people's headers.
std::string included_layer(const Include& include)
{
    constexpr std::string_view own = "bangvang/";
    std::string target = include.target;
    if (target.starts_with(own))
        target.erase(0, own.size());
    else if (!include.quoted)
        return {};
    return target.substr(0, target.find('/'));
}

bool is_public(const SourceFile& file)
{
    return file.path.starts_with("include/");
}

void check_direction(Problems& problems, const SourceFile& file, const Include& include,
                     const Contract& contract)
{
    const std::string from = layer_of(file.path);
    const std::string into = included_layer(include);
    if (into.empty() || into == from)
        return;
    const auto allowed = contract.may_include.find(from);
    if (allowed == contract.may_include.end() || !allowed->second.contains(into))
        problems.push_back({file.path, include.line, from + " may not include " + into});
}

void check_spelling(Problems& problems, const SourceFile& file, const Include& include)
{
    if (include.target.find("..") != std::string::npos)
        problems.push_back({file.path, include.line, "an include climbs out of its folder"});
    else if (include.quoted && include.target.find('/') == std::string::npos)
        problems.push_back({file.path, include.line, "an include in quotes names its folder"});
    else if (include.quoted && is_public(file))
        problems.push_back({file.path, include.line, "a public header includes a private one"});
}

bool is_allowed(const SourceFile& file, const Restriction& restriction)
{
    const std::string layer = layer_of(file.path);
    return std::ranges::any_of(restriction.where, [&](const std::string& place) {
        return place == layer ? !is_public(file) : "src/" + place == file.path;
    });
}

void check_libraries(Problems& problems, const SourceFile& file, const Include& include,
                     const Contract& contract)
{
    for (const Restriction& restriction : contract.restrictions)
        if (include.target.starts_with(restriction.what) && !is_allowed(file, restriction))
            problems.push_back({file.path, include.line, "<" + include.target + "> does not belong here"});
}

void check_clock(Problems& problems, const SourceFile& file, const Restriction& clock)
{
    static const std::regex pattern(
        R"(_clock::now\b|\bsleep_(for|until)\b|\b(std::)?time\((nullptr|NULL|0|&)|)"
        R"(\b(usleep|nanosleep|gettimeofday|clock_gettime)\b)");
    if (is_allowed(file, clock))
        return;
    for (std::size_t i = 0; i < file.code.size(); ++i)
        if (std::regex_search(file.code[i], pattern))
            problems.push_back(
                {file.path, static_cast<int>(i) + 1, "asks for the time or sleeps; `now` is an argument"});
}

void check_header(Problems& problems, const SourceFile& file)
{
    if (file.lines.empty() || !file.lines.front().starts_with("// "))
        problems.push_back({file.path, 1, "a header begins with a sentence saying why it exists"});
    if (std::ranges::find(file.lines, "#pragma once") == file.lines.end())
        problems.push_back({file.path, 0, "a header says #pragma once"});
}

// Written in pieces so that the lint does not find itself.
const std::regex& words_for_later()
{
    static const std::regex pattern("\\b(TO"
                                    "DO|XX"
                                    "X|HA"
                                    "CK|WI"
                                    "P)\\b");
    return pattern;
}

// A combining mark (U+0300 to U+036F) in a literal: people see composed letters only, so sources hold only
// those.
bool has_loose_mark(const std::string& line)
{
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto lead = static_cast<unsigned char>(line[i]);
        const auto next = static_cast<unsigned char>(line[i + 1]);
        if (lead == 0xCC || (lead == 0xCD && next <= 0xAF))
            return true;
    }
    return false;
}

void check_lines(Problems& problems, const SourceFile& file)
{
    const bool shown_to_people = file.path.starts_with("src/");
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (std::regex_search(file.lines[i], words_for_later()))
            problems.push_back({file.path, number, "a note for later belongs into no source"});
        if (shown_to_people && has_loose_mark(file.lines[i]))
            problems.push_back({file.path, number, "a letter and its mark are not composed (NFC)"});
    }
}

void append(Problems& to, Problems from)
{
    std::ranges::move(from, std::back_inserter(to));
}

} // namespace

std::vector<Problem> check_layers(const SourceFile& file, const Contract& contract)
{
    Problems problems;
    if (!contract.may_include.contains(layer_of(file.path))) {
        problems.push_back({file.path, 0, "lies in a folder that docs/architecture.md does not name"});
        return problems;
    }
    for (const Include& include : file.includes) {
        check_spelling(problems, file, include);
        check_direction(problems, file, include, contract);
        check_libraries(problems, file, include, contract);
    }
    for (const Restriction& restriction : contract.restrictions)
        if (restriction.what == "clock")
            check_clock(problems, file, restriction);
    return problems;
}

std::vector<Problem> check_form(const SourceFile& file)
{
    Problems problems;
    if (file.lines.size() > longest_file)
        problems.push_back({file.path, 0, "is longer than 500 lines"});
    if (file.path.ends_with(".h"))
        check_header(problems, file);
    check_lines(problems, file);
    return problems;
}

std::vector<Problem> check_project(const std::filesystem::path& root)
{
    Problems problems;
    const Contract contract = read_contract(root / "docs/architecture.md");
    for (const SourceFile& file : read_sources(root, {"include", "src"})) {
        append(problems, check_layers(file, contract));
        append(problems, check_form(file));
    }
    for (const SourceFile& file : read_sources(root, {"tests"}))
        if (!file.path.starts_with("tests/lint/fixture/"))
            append(problems, check_form(file));
    return problems;
}

std::string describe(const Problem& problem)
{
    const std::string line = problem.line > 0 ? ":" + std::to_string(problem.line) : std::string();
    return problem.path + line + ": " + problem.text;
}

} // namespace bangvang::lint
