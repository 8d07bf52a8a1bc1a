#include "contract.h"

#include <fstream>
#include <regex>

namespace bangvang::lint {

namespace {

// The words in `code` marks: a table's cell may say more to its reader.
std::vector<std::string> code_words(const std::string& cell)
{
    static const std::regex pattern("`([^`]+)`");
    std::vector<std::string> words;
    for (std::sregex_iterator it(cell.begin(), cell.end(), pattern), end; it != end; ++it)
        words.push_back((*it)[1]);
    return words;
}

enum class Table { none, folders, restrictions };

Table table_after(Table before, const std::string& line)
{
    if (line.starts_with("| Folder | may include |"))
        return Table::folders;
    if (line.starts_with("| What | only in |"))
        return Table::restrictions;
    return line.starts_with("|") ? before : Table::none;
}

void read_row(Contract& contract, Table table, const std::string& line)
{
    const std::size_t middle = line.find('|', 1);
    if (middle == std::string::npos)
        return;
    const std::size_t last = std::min(line.find('|', middle + 1), line.size());
    const std::vector<std::string> subjects = code_words(line.substr(1, middle - 1));
    const std::vector<std::string> places = code_words(line.substr(middle + 1, last - middle - 1));
    for (const std::string& subject : subjects) {
        if (table == Table::folders)
            contract.may_include[subject] = {places.begin(), places.end()};
        else
            contract.restrictions.push_back({subject, places});
    }
}

} // namespace

Contract read_contract(const std::filesystem::path& page)
{
    Contract contract;
    std::ifstream in(page);
    Table table = Table::none;
    for (std::string line; std::getline(in, line);) {
        table = table_after(table, line);
        if (table != Table::none)
            read_row(contract, table, line);
    }
    return contract;
}

} // namespace bangvang::lint
