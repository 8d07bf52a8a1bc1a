#include "base/letters.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <optional>

namespace bangvang {

namespace {

// A key is, for each word: the weights of its letters, an end mark, their tones, an end mark. An end mark is
// lower than any weight, so that "an" comes before "anh", and a word's tones are looked at before the word
// after it, so that all the people called Hà come before all those called Hạ. Words whose weights are equal
// have equally many tones, which keeps the bytes of two keys in step. Punctuation only separates words.
constexpr char end_mark = '\x01';
constexpr char first_tone = '\x02';
constexpr char first_digit = '\x10';
constexpr char first_letter = '\x20';
constexpr char other_script = '\x7F'; // followed by the code point's own bytes

// The Vietnamese alphabet with f, j, w and z in the places that dictionaries give them.
constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

// The composed lower-case vowel without its tone.
char32_t vowel(const Letter& letter)
{
    switch (letter.quality) {
    case Quality::breve:
        return letter.base == U'a' ? U'ă' : letter.base;
    case Quality::circumflex:
        return letter.base == U'a'   ? U'â'
               : letter.base == U'e' ? U'ê'
               : letter.base == U'o' ? U'ô'
                                     : letter.base;
    case Quality::horn:
        return letter.base == U'o' ? U'ơ' : letter.base == U'u' ? U'ư' : letter.base;
    case Quality::plain:
        break;
    }
    return letter.base;
}

void append_weight(std::string& key, const Letter& letter)
{
    if (letter.base >= U'0' && letter.base <= U'9') {
        key.push_back(static_cast<char>(first_digit + static_cast<int>(letter.base - U'0')));
        return;
    }
    const auto at = alphabet.find(vowel(letter));
    if (at != std::u32string_view::npos) {
        key.push_back(static_cast<char>(first_letter + static_cast<int>(at)));
        return;
    }
    key.push_back(other_script);
    append_utf8(key, letter.base);
}

template <class Iterator> void append_word(std::string& key, Iterator begin, Iterator end)
{
    for (auto letter = begin; letter != end; ++letter)
        append_weight(key, *letter);
    key.push_back(end_mark);
    for (auto letter = begin; letter != end; ++letter)
        key.push_back(static_cast<char>(first_tone + static_cast<int>(letter->tone)));
    key.push_back(end_mark);
}

// Where a trimmed name's last word begins.
std::size_t given_name_at(std::string_view name)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = first_code_point(name.substr(at));
        at += c.size;
        if (is_space(c.value))
            begin = at;
    }
    return begin;
}

} // namespace

std::string sort_key(std::string_view text)
{
    auto parts = letters(text);
    std::erase_if(parts, [](const Letter& letter) { return is_mark(letter.base); });
    settle_tones(parts);
    const auto in_word = [](const Letter& letter) { return is_word(letter.base); };
    std::string key;
    auto begin = std::find_if(parts.begin(), parts.end(), in_word);
    while (begin != parts.end()) {
        const auto end = std::find_if_not(begin, parts.end(), in_word);
        append_word(key, begin, end);
        begin = std::find_if(end, parts.end(), in_word);
    }
    return key;
}

std::string name_sort_key(std::string_view name)
{
    const std::string_view trimmed = trim(name);
    const std::size_t given = given_name_at(trimmed);
    return sort_key(trimmed.substr(given)) + sort_key(trimmed.substr(0, given));
}

std::string initial(std::string_view text)
{
    for (Letter letter : letters(text)) {
        if (!is_word(letter.base))
            continue;
        if (letter.base >= U'0' && letter.base <= U'9')
            break;
        letter.tone = Tone::level;
        return upper(compose({letter}));
    }
    return "#";
}

std::string name_initial(std::string_view name)
{
    const std::string_view trimmed = trim(name);
    return initial(trimmed.substr(given_name_at(trimmed)));
}

} // namespace bangvang
