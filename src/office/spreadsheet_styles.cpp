#include "office/spreadsheet_styles.h"

#include <algorithm>

namespace bangvang::office {
namespace {

// Numbers of formats that a workbook defines itself begin at 164; those without a number go far above.
constexpr std::size_t first_own_number = 1000000;

// What is left of a format code without quoted text, escaped letters and brackets such as [$-42A] or [Red].
std::string bare(std::string_view code)
{
    std::string left;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"')
            i = std::min(code.find('"', i + 1), code.size());
        else if (c == '[')
            i = std::min(code.find(']', i + 1), code.size());
        else if (c == '\\' || c == '_' || c == '*')
            ++i;
        else
            left += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return left;
}

} // namespace

ShownAs meaning_of_format(std::string_view code)
{
    const std::string left = bare(code);
    if (left.find("general") != std::string::npos)
        return ShownAs::number;
    if (left.find('%') != std::string::npos)
        return ShownAs::percent;
    return left.find_first_of("ymdhs") != std::string::npos ? ShownAs::moment : ShownAs::number;
}

ShownAs meaning_of_builtin(std::size_t number)
{
    if (number == 9 || number == 10)
        return ShownAs::percent;
    const bool moment =
        (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47);
    return moment ? ShownAs::moment : ShownAs::number;
}

std::size_t BookStyles::commit_number_format()
{
    const std::size_t number = identifier_.value_or(first_own_number + meanings_.size());
    meanings_[number] = meaning_of_format(code_);
    identifier_.reset();
    code_.clear();
    return number;
}

std::size_t BookStyles::commit_cell_xf()
{
    cell_formats_.push_back(number_format_);
    number_format_ = 0;
    return cell_formats_.size() - 1;
}

std::size_t BookStyles::forget(std::size_t& count)
{
    number_format_ = 0;
    return count++;
}

ShownAs BookStyles::shown_as(std::size_t cell_format) const
{
    if (cell_format >= cell_formats_.size())
        return ShownAs::number;
    const auto own = meanings_.find(cell_formats_[cell_format]);
    return own != meanings_.end() ? own->second : meaning_of_builtin(cell_formats_[cell_format]);
}

} // namespace bangvang::office
