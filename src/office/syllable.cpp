#include "office/syllable.h"

#include "base/letters.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace bangvang::office {
namespace {

// Longest first, because "ngh" must win over "ng" and "n".
constexpr std::array<std::string_view, 28> onsets{"ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch",
                                                  "qu",  "b",  "c",  "d",  "g",  "h",  "k",  "l",  "m",  "n",
                                                  "p",   "r",  "s",  "t",  "v",  "x",  "w",  ""};
constexpr std::array<std::string_view, 9> codas{"ng", "nh", "ch", "c", "m", "n", "p", "t", ""};
constexpr std::array<std::string_view, 39> nuclei{
    "a",  "e",   "i",   "o",   "u",   "y",   "ai",  "ao",  "au",  "ay",  "eo",  "eu",  "ia",
    "ie", "iu",  "oa",  "oe",  "oi",  "oo",  "ua",  "ue",  "ui",  "uo",  "uu",  "uy",  "ya",
    "ye", "ieu", "yeu", "oai", "oay", "oao", "oeo", "uay", "uoi", "uou", "uya", "uye", "uao"};

// The word in lower case with its marks, without punctuation around it.
std::string_view without_punctuation(std::string_view word)
{
    constexpr std::string_view marks = ".,;:!?()\"'*-";
    const std::size_t first = word.find_first_not_of(marks);
    if (first == std::string_view::npos)
        return {};
    return word.substr(first, word.find_last_not_of(marks) - first + 1);
}

std::vector<std::string_view> words(std::string_view text)
{
    constexpr std::string_view spaces = " \t\n";
    std::vector<std::string_view> result;
    for (std::size_t at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
        result.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(spaces, end);
    }
    return result;
}

bool has_two_tones(std::string_view word)
{
    const auto all = letters(word);
    return std::count_if(all.begin(), all.end(),
                         [](const Letter& letter) { return letter.tone != Tone::level; }) > 1;
}

bool is_rhyme(std::string_view rest)
{
    return std::any_of(codas.begin(), codas.end(), [&](std::string_view coda) {
        return rest.ends_with(coda) && std::find(nuclei.begin(), nuclei.end(),
                                                 rest.substr(0, rest.size() - coda.size())) != nuclei.end();
    });
}

} // namespace

bool has_foreign_letter(std::string_view text)
{
    constexpr std::string_view ours = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if ((lead == 0xC2 || lead == 0xC3) && ours.find(text.substr(i, 2)) == std::string_view::npos)
            return true;
    }
    return false;
}

bool is_vietnamese_syllable(std::string_view word)
{
    const std::string plain = fold(without_punctuation(word));
    if (plain.size() < 2 || has_foreign_letter(word) || has_two_tones(word) ||
        !std::all_of(plain.begin(), plain.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return false;
    return std::any_of(onsets.begin(), onsets.end(), [&](std::string_view onset) {
        return plain.starts_with(onset) && is_rhyme(std::string_view(plain).substr(onset.size()));
    });
}

int syllable_count(std::string_view text)
{
    const auto all = words(text);
    return static_cast<int>(std::count_if(all.begin(), all.end(), is_vietnamese_syllable));
}

bool is_vietnamese_text(std::string_view text)
{
    const auto all = words(text);
    return std::all_of(all.begin(), all.end(), is_vietnamese_syllable);
}

} // namespace bangvang::office
