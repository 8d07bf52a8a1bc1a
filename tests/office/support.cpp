#include "support.h"

#include "office/command_line.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace office_tests {

namespace fs = std::filesystem;
using namespace bangvang;

Folder::Folder()
{
    std::string name = (fs::temp_directory_path() / "bangvang-office-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, std::string_view bytes) const
{
    fs::create_directories((path_ / name).parent_path());
    std::ofstream file(path_ / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(file.good());
}

std::string Folder::read(const std::string& name) const
{
    std::ifstream file(path_ / name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> Folder::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path_))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Sheets small_input()
{
    return {
        {"campaign", "key,value\norganization,Sở Công Thương\ntitle,Thi đua 2024\nyear,2024\n"
                     "starts_on,2024-01-01\nends_on,2024-12-31\n"},
        {"slogans", "text\nĐoàn kết\n"},
        {"units", "code,name\nVP,Văn phòng Sở\nTT,Thanh tra Sở\n"},
        {"periods", "code,label,kind,from,until,state\n"
                    "2024-01,Tháng 1/2024,month,2024-01-01,2024-01-31,published\n"
                    "2024-02,Tháng 2/2024,month,2024-02-01,2024-02-29,published\n"},
        {"criteria", "code,name,max_points,kind\nA,Chuyên môn,100,standard\nT,Điểm thưởng,10,bonus\n"
                     "P,Điểm trừ,10,penalty\n"},
        {"scores", "period,unit,criterion,points\n2024-01,VP,A,90\n2024-01,TT,A,91\n2024-02,VP,A,97\n"
                   "2024-02,VP,T,10\n2024-02,TT,A,92\n"},
        {"indicators", "code,name,unit,measure\nbl,Tổng mức bán lẻ,tỷ đồng,cumulative\n"},
        {"targets", "indicator,year,value\nbl,2024,1200\n"},
        {"readings", "indicator,month,value\nbl,2024-01,100\nbl,2024-02,110\n"},
    };
}

void write_input(const Folder& folder, const Sheets& replaced)
{
    Sheets sheets = small_input();
    for (const auto& [name, text] : replaced)
        sheets[name] = text;
    for (const auto& [name, text] : sheets)
        folder.write(name + ".csv", text);
}

Reviewed review_input(const Folder& folder)
{
    Reviewed reviewed;
    const auto workbook = office::read_input(folder.path(), reviewed.problems);
    REQUIRE(workbook.has_value());
    reviewed.draft = office::make_draft(*workbook, reviewed.problems);
    office::review(reviewed.draft, *workbook, reviewed.problems);
    office::sort_problems(reviewed.problems);
    return reviewed;
}

Reviewed review_sheets(const Sheets& replaced)
{
    const Folder folder;
    write_input(folder, replaced);
    return review_input(folder);
}

std::vector<std::string> places(const std::vector<office::Problem>& problems)
{
    std::vector<std::string> lines;
    for (const office::Problem& problem : problems)
        lines.push_back(fmt::format("{} {} {} {} {}",
                                    problem.severity == Severity::error ? "error" : "warning", problem.sheet,
                                    problem.row, problem.column, problem.cell));
    return lines;
}

namespace {

template <class Command> Ran run(Command command, bool json)
{
    std::ostringstream out;
    std::ostringstream err;
    const office::Outcome outcome = command(office::Output{out, err, office::Language::vi, json});
    return {outcome, out.str(), err.str()};
}

} // namespace

Result<office::Passphrase> TypedAnswers::ask(const std::string& question)
{
    REQUIRE(is_there());
    asked_.push_back(question);
    return office::Passphrase(answers_[asked_.size() - 1]);
}

bool TypedAnswers::confirm(const std::string& question)
{
    REQUIRE(is_there());
    asked_.push_back(question);
    return office::is_yes(answers_[asked_.size() - 1]);
}

Ran office(const Line& words, TypedAnswers& terminal)
{
    std::vector<const char*> arguments{"bangvang-office"};
    for (const std::string& word : words)
        arguments.push_back(word.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const auto outcome =
        office::run(arguments, {parse_iso_time("2024-10-05T08:00:00+07:00").value(), terminal}, out, err);
    return {outcome, out.str(), err.str()};
}

Ran office(const Line& words)
{
    TypedAnswers nobody({});
    return office(words, nobody);
}

Office::Office()
{
    write_input(input_);
    REQUIRE(office({"keygen", "-o", path("office"), "--no-passphrase"}).outcome == office::Outcome::done);
}

PublicKey Office::key() const
{
    return parse_public_key(files_.read("office.pub")).value();
}

Ran Office::build(const Line& options) const
{
    Line words{"build", input_.path().string(), "-o", path("wall.db"), "--lang", "en"};
    words.insert(words.end(), options.begin(), options.end());
    return office(words);
}

Ran build(const fs::path& input, const fs::path& snapshot)
{
    const WallTime now = parse_iso_time("2024-10-05T08:00:00+07:00").value();
    return run(
        [&](office::Output output) {
            return office::build({input, snapshot, now, {}}, output);
        },
        false);
}

Ran check(const fs::path& input, bool json)
{
    const WallTime now = parse_iso_time("2024-10-05T08:00:00+07:00").value();
    return run(
        [&](office::Output output) {
            return office::check_input({input, now, office::OldFonts::refuse, std::nullopt}, output);
        },
        json);
}

Ran show(const fs::path& snapshot, bool json)
{
    return run([&](office::Output output) { return office::show(snapshot, output); }, json);
}

} // namespace office_tests
