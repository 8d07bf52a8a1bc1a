// The man pages and the shell's completion say what the programs take, no more and no less.
#include "support.h"

#include "support/option_names.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace bangvang::testing;

namespace {

constexpr std::array commands{"template", "check", "build",  "show",   "diff",
                              "keygen",   "sign",  "verify", "publish"};

std::string file_text(const std::string& name)
{
    std::ifstream file(std::filesystem::path(BANGVANG_SOURCE_DIR) / name);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string output_of(const std::string& command)
{
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> part{};
    for (std::size_t got = 0; (got = std::fread(part.data(), 1, part.size(), pipe)) > 0;)
        text.append(part.data(), got);
    CHECK(::pclose(pipe) == 0);
    return text;
}

} // namespace

TEST_CASE("the manual of the office's tool names every option of every command, and no other")
{
    Options all{"--version"};
    for (const char* command : commands)
        all.merge(options_of_help(office_tests::office({command, "--help"}).out));
    CHECK(all.size() > 15);
    CHECK(listed(options_of_manual(file_text("docs/man/bangvang-office.1"))) == listed(all));
}

TEST_CASE("the completion knows each command's options")
{
    const std::string script = BANGVANG_SOURCE_DIR "/assets/completions/bangvang-office";
    for (const char* command : commands) {
        CAPTURE(std::string(command));
        const std::string known =
            output_of(fmt::format("bash -c 'source \"{}\" && _bangvang_office_options {}'", script, command));
        CHECK(listed(options_in(known)) ==
              listed(options_of_help(office_tests::office({command, "--help"}).out)));
    }
}

TEST_CASE("a command, an option and a file are completed where they are typed")
{
    const std::string script = BANGVANG_SOURCE_DIR "/assets/completions/bangvang-office";
    const auto completed = [&](const std::string& words, int at) {
        return output_of(
            fmt::format("bash -c 'source \"{}\"; compopt() {{ :; }}; COMP_WORDS=({}); COMP_CWORD={}; "
                        "_bangvang_office; echo \"${{COMPREPLY[*]}}\"'",
                        script, words, at));
    };
    CHECK(completed("bangvang-office pu", 1) == "publish\n");
    CHECK(completed("bangvang-office build --ag", 2) == "--against\n");
    CHECK(completed("bangvang-office show --lang v", 3) == "vi\n");
    CHECK(completed("bangvang-office publish /us", 2) == "/usr\n");
}
