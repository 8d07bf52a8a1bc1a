#include <bangvang/base/text.h>

#include "base/letters.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <optional>

namespace bangvang {

namespace {

// The offset of the first byte that is no UTF-8; none in a well-formed text.
std::optional<std::size_t> first_malformed(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint c = first_code_point(text.substr(at));
        if (!c.well_formed)
            return at;
        at += c.size;
    }
    return std::nullopt;
}

bool is_ascii(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

// The code point that a text ends with.
CodePoint last_code_point(std::string_view text)
{
    for (std::size_t size = 1; size <= 4 && size <= text.size(); ++size) {
        const CodePoint c = first_code_point(text.substr(text.size() - size));
        if (c.well_formed && c.size == size)
            return c;
    }
    return {U'\uFFFD', 1, false};
}

char32_t mark_of(Quality quality)
{
    switch (quality) {
    case Quality::breve:
        return U'\u0306';
    case Quality::circumflex:
        return U'\u0302';
    case Quality::horn:
        return U'\u031B';
    case Quality::plain:
        break;
    }
    return 0;
}

char32_t mark_of(Tone tone)
{
    switch (tone) {
    case Tone::huyen:
        return U'\u0300';
    case Tone::hoi:
        return U'\u0309';
    case Tone::nga:
        return U'\u0303';
    case Tone::sac:
        return U'\u0301';
    case Tone::nang:
        return U'\u0323';
    case Tone::level:
        break;
    }
    return 0;
}

} // namespace

bool is_valid_utf8(std::string_view text)
{
    return !first_malformed(text);
}

Result<std::string> to_nfc(std::string_view text)
{
    if (const auto at = first_malformed(text))
        return fail(ErrorCode::invalid_data, "the text is no UTF-8 at byte {}: found 0x{:02X}", *at,
                    static_cast<unsigned char>(text[*at]));
    if (is_ascii(text))
        return std::string(text);
    utf8proc_uint8_t* composed = nullptr;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (size < 0)
        return fail(ErrorCode::environment, "composing {} bytes of text: {}", text.size(),
                    utf8proc_errmsg(size));
    return std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
}

std::string compose(const std::vector<Letter>& text)
{
    std::string out;
    for (const Letter& letter : text) {
        append_utf8(out, letter.base);
        if (const char32_t mark = mark_of(letter.quality))
            append_utf8(out, mark);
        if (const char32_t mark = mark_of(letter.tone))
            append_utf8(out, mark);
    }
    return to_nfc(out).value_or(out);
}

bool is_nfc(std::string_view text)
{
    // Letters that are in composed form wherever they stand (NFC_Quick_Check=Yes, and no combining mark): all
    // before U+0300, the Vietnamese block, quotation marks and dashes, the đồng. Anything else is looked at
    // closely.
    const auto is_plain = [](char32_t c) {
        return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027) || c == 0x20AB;
    };
    for (std::string_view rest = text; !rest.empty();) {
        const CodePoint c = first_code_point(rest);
        if (!is_plain(static_cast<char32_t>(c.value))) {
            const auto composed = to_nfc(text);
            return composed && *composed == text;
        }
        rest.remove_prefix(c.size);
    }
    return true;
}

std::string upper(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const CodePoint c = first_code_point(text);
        append_utf8(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c.value))));
        text.remove_prefix(c.size);
    }
    return out;
}

std::string lower_first_letter(std::string_view text)
{
    if (text.empty())
        return {};
    const CodePoint first = first_code_point(text);
    std::string out;
    append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(first.value))));
    return out.append(text.substr(first.size));
}

std::string_view trim(std::string_view text)
{
    while (!text.empty()) {
        const CodePoint c = first_code_point(text);
        if (!is_space(c.value))
            break;
        text.remove_prefix(c.size);
    }
    while (!text.empty()) {
        const CodePoint c = last_code_point(text);
        if (!is_space(c.value))
            break;
        text.remove_suffix(c.size);
    }
    return text;
}

std::string fold(std::string_view text)
{
    auto parts = letters(text);
    std::erase_if(parts, [](const Letter& letter) { return is_mark(letter.base); });
    collapse_spaces(parts);
    std::string out;
    out.reserve(text.size());
    for (const Letter& letter : parts)
        append_utf8(out, letter.base == U'đ' ? U'd' : letter.base);
    return out;
}

std::string normalize_name(std::string_view text)
{
    auto parts = letters(text);
    collapse_spaces(parts);
    settle_tones(parts);
    return compose(parts);
}

std::optional<std::size_t> first_unwanted(std::string_view text, Lines lines)
{
    constexpr int most_marks = 8;
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= ' ' && text[at] <= '~') { // most of any text, and quickly judged
            marks = 0;
            ++at;
            continue;
        }
        utf8proc_int32_t value = 0;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                           static_cast<utf8proc_ssize_t>(text.size() - at), &value);
        if (size <= 0)
            return at;
        const auto category = utf8proc_category(value);
        const bool line_feed = value == '\n' && lines == Lines::many;
        const bool unseen = category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
                            category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
        marks = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ? marks + 1 : 0;
        if ((unseen && !line_feed) || marks > most_marks)
            return at;
        at += static_cast<std::size_t>(size);
    }
    return std::nullopt;
}

std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    for (; !text.empty(); ++count)
        text.remove_prefix(first_code_point(text).size);
    return count;
}

} // namespace bangvang
