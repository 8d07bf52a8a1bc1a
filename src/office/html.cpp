#include "office/html.h"

#include "base/letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace bangvang::office {
namespace {

struct Name {
    char32_t code;
    std::string_view name;
};

constexpr std::array names{Name{'\t', "TAB"},   Name{'\n', "↵"},      Name{0x00A0, "NBSP"},
                           Name{0x00AD, "SHY"}, Name{0x200B, "ZWSP"}, Name{0x200C, "ZWNJ"},
                           Name{0x200D, "ZWJ"}, Name{0x200E, "LRM"},  Name{0x200F, "RLM"},
                           Name{0xFEFF, "BOM"}};

// Controls, spaces other than the plain one, and what steers the direction of writing.
bool is_invisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

std::string visible(char32_t c)
{
    const auto named = std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.code == c; });
    const std::string name =
        named == names.end() ? fmt::format("U+{:04X}", static_cast<unsigned>(c)) : std::string(named->name);
    // The line breaks where the cell's own line does.
    return fmt::format("<i>{}</i>{}", name, c == '\n' ? "<br>" : "");
}

void append_escaped(std::string& html, char32_t c)
{
    switch (c) {
    case '<':
        html += "&lt;";
        break;
    case '>':
        html += "&gt;";
        break;
    case '&':
        html += "&amp;";
        break;
    case '"':
        html += "&quot;";
        break;
    case '\'':
        html += "&#39;";
        break;
    default:
        append_utf8(html, c);
    }
}

} // namespace

std::string html_text(std::string_view text)
{
    std::string html;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        // HTML knows no controls but white space.
        const bool space = next.value == '\n' || next.value == '\t';
        append_escaped(html, next.value < 0x20 && !space ? 0xFFFD : next.value);
        text.remove_prefix(next.size);
    }
    return html;
}

std::string html_quoted(std::string_view text)
{
    std::string html;
    bool after_space = true;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        text.remove_prefix(next.size);
        const bool space = next.value == ' ';
        if (space && (after_space || text.empty()))
            html += "<i>␣</i>";
        else if (is_invisible(next.value))
            html += visible(next.value);
        else
            append_escaped(html, next.value);
        after_space = space;
    }
    return html;
}

} // namespace bangvang::office
