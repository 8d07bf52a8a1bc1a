#include "source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <string_view>

namespace bangvang::lint {

namespace {

// Blanks out comments and literals over a whole file: a block comment and a raw string may span lines.
class Stripper {
public:
    std::string strip(const std::string& line)
    {
        std::string out(line.size(), ' ');
        for (std::size_t at = 0; at < line.size();)
            at = closing_.empty() ? pass_code(line, at, out) : pass_until_closed(line, at);
        return out;
    }

private:
    std::size_t pass_until_closed(const std::string& line, std::size_t at)
    {
        const std::size_t end = line.find(closing_, at);
        if (end == std::string::npos)
            return line.size();
        at = end + closing_.size();
        closing_.clear();
        return at;
    }

    std::size_t pass_code(const std::string& line, std::size_t at, std::string& out)
    {
        const std::string_view rest = std::string_view(line).substr(at);
        if (rest.starts_with("//"))
            return line.size();
        if (rest.starts_with("/*")) {
            closing_ = "*/";
            return at + 2;
        }
        if (rest.starts_with("R\"")) {
            const std::size_t open = rest.find('(');
            closing_ = ")" + std::string(rest.substr(2, open - 2)) + "\"";
            return at + open + 1;
        }
        if (rest.front() == '"' || (rest.front() == '\'' && !is_digit_separator(line, at)))
            return after_literal(line, at);
        out[at] = line[at];
        return at + 1;
    }

    static bool is_digit_separator(const std::string& line, std::size_t at)
    {
        return at > 0 && std::isalnum(static_cast<unsigned char>(line[at - 1])) != 0 &&
               at + 1 < line.size() && std::isalnum(static_cast<unsigned char>(line[at + 1])) != 0;
    }

    static std::size_t after_literal(const std::string& line, std::size_t at)
    {
        const char quote = line[at];
        for (++at; at < line.size() && line[at] != quote; ++at)
            at += line[at] == '\\' ? 1U : 0U;
        return std::min(at + 1, line.size());
    }

    std::string closing_; // what ends the comment or raw string we are in; empty in code
};

void read_include(SourceFile& file, const std::string& line)
{
    static const std::regex pattern(R"re(^#\s*include\s*([<"])([^>"]+)[>"])re");
    if (!line.starts_with('#'))
        return;
    if (std::smatch match; std::regex_search(line, match, pattern))
        file.includes.push_back({static_cast<int>(file.lines.size()), match[2], match[1] == "\""});
}

SourceFile read_source(const std::filesystem::path& root, const std::filesystem::path& path)
{
    SourceFile file{.path = path.lexically_relative(root).generic_string()};
    std::ifstream in(path);
    Stripper stripper;
    for (std::string line; std::getline(in, line);) {
        file.lines.push_back(line);
        file.code.push_back(stripper.strip(line));
        read_include(file, line);
    }
    return file;
}

bool is_source(const std::filesystem::path& path)
{
    return path.extension() == ".h" || path.extension() == ".cpp";
}

} // namespace

std::vector<SourceFile> read_sources(const std::filesystem::path& root,
                                     const std::vector<std::string>& folders)
{
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!std::filesystem::exists(root / folder))
            continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file() && is_source(entry.path()))
                files.push_back(read_source(root, entry.path()));
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::string layer_of(const std::string& path)
{
    static const std::regex pattern("^(src|include/bangvang)/([a-z_]+)/.*");
    std::smatch match;
    return std::regex_match(path, match, pattern) ? match[2].str() : std::string();
}

} // namespace bangvang::lint
