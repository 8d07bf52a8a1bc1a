// A clerk's folder made of literal text, and the commands run on it.
#pragma once

#include "office/commands.h"
#include "office/draft.h"
#include "office/terminal.h"
#include "snapshot/signing.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace office_tests {

// A fresh folder that is gone when the test is over.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, std::string_view bytes) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    // Every name in the folder, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

using Sheets = std::map<std::string, std::string>;

// The smallest input without any problem: two units, two months, one indicator.
[[nodiscard]] Sheets small_input();

// The small input with some sheets replaced (or added), as a folder of CSV files.
void write_input(const Folder& folder, const Sheets& replaced = {});

struct Reviewed {
    bangvang::office::Draft draft;
    std::vector<bangvang::office::Problem> problems; // sorted
};
[[nodiscard]] Reviewed review_input(const Folder& folder);
[[nodiscard]] Reviewed review_sheets(const Sheets& replaced);

// "error scores 3 points D3", one for each problem: where it is, without its words.
[[nodiscard]] std::vector<std::string> places(const std::vector<bangvang::office::Problem>& problems);

// What a command printed, and how it ended.
struct Ran {
    bangvang::office::Outcome outcome{};
    std::string out;
    std::string err;
};

// A terminal at which these answers are typed, in this order; where none are left, nobody is there.
class TypedAnswers final : public bangvang::office::Terminal {
public:
    explicit TypedAnswers(std::vector<std::string> answers) : answers_(std::move(answers)) {}
    [[nodiscard]] bool is_there() const override { return asked_.size() < answers_.size(); }
    [[nodiscard]] bangvang::Result<bangvang::office::Passphrase> ask(const std::string& question) override;
    [[nodiscard]] bool confirm(const std::string& question) override;
    [[nodiscard]] const std::vector<std::string>& asked() const { return asked_; }

private:
    std::vector<std::string> answers_;
    std::vector<std::string> asked_;
};

// The words of a command line, without the program's name.
using Line = std::vector<std::string>;

// Runs a command line at a fixed time; nobody is at the terminal.
[[nodiscard]] Ran office(const Line& words);
[[nodiscard]] Ran office(const Line& words, TypedAnswers& terminal);

// A clerk's folder with the smallest input, and a folder with the office's open key, for the files.
class Office {
public:
    Office();
    [[nodiscard]] const Folder& files() const { return files_; }
    [[nodiscard]] std::string path(const std::string& name) const { return (files_.path() / name).string(); }
    [[nodiscard]] bangvang::PublicKey key() const; // of office.key
    // Builds wall.db with these options, in English.
    [[nodiscard]] Ran build(const Line& options) const;

private:
    Folder input_;
    Folder files_;
};
[[nodiscard]] Ran build(const std::filesystem::path& input, const std::filesystem::path& snapshot);
[[nodiscard]] Ran check(const std::filesystem::path& input, bool json = false);
[[nodiscard]] Ran show(const std::filesystem::path& snapshot, bool json = false);

} // namespace office_tests
