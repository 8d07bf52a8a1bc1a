// The names of options in what a program and its manual say of themselves.
#pragma once

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace bangvang::testing {

using Options = std::set<std::string>;

inline bool is_of_option(char letter)
{
    return (letter >= 'a' && letter <= 'z') || letter == '-';
}

// "--json" and its like, wherever they stand.
inline Options options_in(const std::string& text)
{
    Options found;
    for (std::size_t at = 0; (at = text.find("--", at)) != std::string::npos;) {
        const auto end =
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_of_option);
        const std::string option(text.begin() + static_cast<std::ptrdiff_t>(at), end);
        at += option.size();
        if (option.size() > 2)
            found.insert(option);
    }
    return found;
}

// Those that a help text lists, not those that it only mentions.
inline Options options_of_help(const std::string& help)
{
    Options found;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("  -"))
            found.merge(Options(options_in(line.substr(0, line.find(' ', 2)))));
    return found;
}

// "\-" is a hyphen that can be copied.
inline Options options_of_manual(std::string text)
{
    for (std::size_t at = 0; (at = text.find("\\-", at)) != std::string::npos;)
        text.replace(at, 2, "-");
    return options_in(text);
}

inline std::string listed(const Options& options)
{
    std::string text;
    for (const std::string& option : options)
        text += option + ' ';
    return text;
}

} // namespace bangvang::testing
