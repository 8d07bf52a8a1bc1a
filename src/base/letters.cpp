#include "base/letters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace bangvang {

namespace {

std::optional<Tone> tone_of(char32_t mark)
{
    switch (mark) {
    case U'\u0300':
        return Tone::huyen;
    case U'\u0309':
        return Tone::hoi;
    case U'\u0303':
        return Tone::nga;
    case U'\u0301':
        return Tone::sac;
    case U'\u0323':
        return Tone::nang;
    default:
        return std::nullopt;
    }
}

std::optional<Quality> quality_of(char32_t mark)
{
    switch (mark) {
    case U'\u0306':
        return Quality::breve;
    case U'\u0302':
        return Quality::circumflex;
    case U'\u031B':
        return Quality::horn;
    default:
        return std::nullopt;
    }
}

// Gives a mark to the letter before it, or keeps it as an entry where there is none or its place is taken.
void add(std::vector<Letter>& out, char32_t c)
{
    if (!out.empty() && is_word(out.back().base)) {
        Letter& last = out.back();
        if (const auto tone = tone_of(c); tone && last.tone == Tone::level) {
            last.tone = *tone;
            return;
        }
        if (const auto quality = quality_of(c); quality && last.quality == Quality::plain) {
            last.quality = *quality;
            return;
        }
    }
    out.push_back({c, Quality::plain, Tone::level});
}

bool is_vowel(const Letter& letter)
{
    return std::u32string_view{U"aeiouy"}.find(letter.base) != std::u32string_view::npos;
}

// The vowels that carry the tone: without the u of "qu" and the i of "gi" before another vowel.
std::span<Letter> nucleus(std::span<Letter> word)
{
    const auto begin = std::find_if(word.begin(), word.end(), is_vowel);
    const auto end = std::find_if_not(begin, word.end(), is_vowel);
    std::span<Letter> vowels(begin, end);
    if (vowels.size() < 2 || begin == word.begin())
        return vowels;
    const char32_t before = (begin - 1)->base;
    const bool part_of_initial =
        (before == U'q' && begin->base == U'u') || (before == U'g' && begin->base == U'i');
    return part_of_initial ? vowels.subspan(1) : vowels;
}

// Where the older convention writes the tone; none in a word without vowels.
Letter* tone_bearer(std::span<Letter> word)
{
    const auto vowels = nucleus(word);
    if (vowels.empty())
        return nullptr;
    for (std::size_t i = vowels.size(); i-- > 0;)
        if (vowels[i].quality != Quality::plain)
            return &vowels[i];
    const bool closed = &vowels.back() != &word.back();
    if (closed)
        return &vowels.back();
    return vowels.size() == 1 ? &vowels[0] : &vowels[vowels.size() - 2];
}

void settle_word(std::span<Letter> word)
{
    const auto toned = [](const Letter& letter) { return letter.tone != Tone::level; };
    if (std::count_if(word.begin(), word.end(), toned) != 1)
        return;
    Letter& from = *std::find_if(word.begin(), word.end(), toned);
    Letter* to = tone_bearer(word);
    if (to == nullptr || !is_vowel(from))
        return;
    to->tone = std::exchange(from.tone, Tone::level);
}

} // namespace

CodePoint first_code_point(std::string_view text)
{
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &value);
    if (size <= 0)
        return {U'\uFFFD', 1, false};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(size), true};
}

void append_utf8(std::string& out, char32_t code_point)
{
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
    for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i)
        out.push_back(static_cast<char>(bytes[i]));
}

std::vector<Letter> letters(std::string_view text)
{
    std::vector<Letter> out;
    out.reserve(text.size());
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    while (!text.empty()) {
        const CodePoint c = first_code_point(text);
        text.remove_prefix(c.size);
        // No code point folds and decomposes into more than eighteen others.
        std::array<utf8proc_int32_t, 18> parts{};
        const auto count =
            utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c.value), parts.data(),
                                    static_cast<utf8proc_ssize_t>(parts.size()), options, nullptr);
        for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)); ++i)
            add(out, static_cast<char32_t>(parts[i]));
    }
    return out;
}

bool is_space(char32_t c)
{
    if (c == U'\uFEFF' || (c >= U'\t' && c <= U'\r') || c == U'\u0085')
        return true;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

bool is_mark(char32_t c)
{
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

bool is_word(char32_t c)
{
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO && !is_mark(c);
}

void settle_tones(std::vector<Letter>& text)
{
    const auto in_word = [](const Letter& letter) { return is_word(letter.base); };
    auto begin = text.begin();
    while (begin != text.end()) {
        begin = std::find_if(begin, text.end(), in_word);
        const auto end = std::find_if_not(begin, text.end(), in_word);
        settle_word(std::span<Letter>(begin, end));
        begin = end;
    }
}

void collapse_spaces(std::vector<Letter>& text)
{
    std::vector<Letter> out;
    out.reserve(text.size());
    for (const Letter& letter : text) {
        if (!is_space(letter.base))
            out.push_back(letter);
        else if (!out.empty() && out.back().base != U' ')
            out.push_back({U' ', Quality::plain, Tone::level});
    }
    if (!out.empty() && out.back().base == U' ')
        out.pop_back();
    text = std::move(out);
}

} // namespace bangvang
