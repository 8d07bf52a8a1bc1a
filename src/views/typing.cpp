#include "views/typing.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace bangvang::typing {

namespace {

// The last word taken apart, and what stands before it. Letters are small; which were capitals is kept.
struct Ending {
    std::string before;
    std::vector<Letter> word;
    std::vector<bool> capital;

    explicit Ending(const std::string& text)
    {
        const std::size_t space = text.find_last_of(' ');
        const std::size_t start = space == std::string::npos ? 0 : space + 1;
        before = text.substr(0, start);
        word = letters(text.substr(start));
        for (std::string_view rest = std::string_view(text).substr(start); !rest.empty();) {
            const std::string_view one = rest.substr(0, first_code_point(rest).size);
            capital.push_back(normalize_name(one) != one);
            rest.remove_prefix(one.size());
        }
        capital.resize(word.size(), false);
    }

    [[nodiscard]] std::string text() const
    {
        std::string out = before;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const std::string one = compose({word[i]});
            out += capital[i] ? upper(one) : one;
        }
        return to_nfc(out).value_or(out);
    }
};

bool is_vowel(const Letter& letter)
{
    return std::u32string_view(U"aeiouy").find(letter.base) != std::u32string_view::npos;
}

std::optional<Tone> tone_of(const std::vector<Letter>& word)
{
    for (const Letter& letter : word)
        if (letter.tone != Tone::level)
            return letter.tone;
    return std::nullopt;
}

// On any vowel first; settle_tones() then moves it to the one that bears it. False without a vowel.
bool set_tone(std::vector<Letter>& word, Tone tone)
{
    const auto vowel = std::find_if(word.rbegin(), word.rend(), is_vowel);
    if (vowel == word.rend())
        return false;
    for (Letter& letter : word)
        letter.tone = Tone::level;
    vowel->tone = tone;
    settle_tones(word);
    return true;
}

// What a key of a real keyboard does besides writing itself.
struct Meaning {
    std::optional<Tone> tone{};
    std::optional<Quality> quality{};
    std::u32string_view bases{}; // the letters that can take the quality
    bool stroke{false};          // d becomes đ
};

Meaning telex(char32_t key)
{
    switch (key) {
    case U's':
        return {.tone = Tone::sac};
    case U'f':
        return {.tone = Tone::huyen};
    case U'r':
        return {.tone = Tone::hoi};
    case U'x':
        return {.tone = Tone::nga};
    case U'j':
        return {.tone = Tone::nang};
    case U'z':
        return {.tone = Tone::level};
    case U'a':
        return {.quality = Quality::circumflex, .bases = U"a"};
    case U'e':
        return {.quality = Quality::circumflex, .bases = U"e"};
    case U'o':
        return {.quality = Quality::circumflex, .bases = U"o"};
    case U'w':
        return {.quality = Quality::horn, .bases = U"aou"}; // on an a it is the bow
    case U'd':
        return {.stroke = true};
    default:
        return {};
    }
}

Meaning vni(char32_t key)
{
    switch (key) {
    case U'0':
        return {.tone = Tone::level};
    case U'1':
        return {.tone = Tone::sac};
    case U'2':
        return {.tone = Tone::huyen};
    case U'3':
        return {.tone = Tone::hoi};
    case U'4':
        return {.tone = Tone::nga};
    case U'5':
        return {.tone = Tone::nang};
    case U'6':
        return {.quality = Quality::circumflex, .bases = U"aeo"};
    case U'7':
        return {.quality = Quality::horn, .bases = U"ou"};
    case U'8':
        return {.quality = Quality::breve, .bases = U"a"};
    case U'9':
        return {.stroke = true};
    default:
        return {};
    }
}

// Telex repeats a letter right after it; a "w" and the digits find their vowel behind the consonants too.
std::vector<Letter>::iterator marked_letter(std::vector<Letter>& word, const Meaning& meaning, bool repeats)
{
    if (word.empty())
        return word.end();
    const auto takes = [&](const Letter& letter) {
        return meaning.stroke ? letter.base == U'd' || letter.base == U'đ'
                              : meaning.bases.find(letter.base) != std::u32string_view::npos;
    };
    if (repeats)
        return takes(word.back()) ? std::prev(word.end()) : word.end();
    const auto found = std::find_if(word.rbegin(), word.rend(), takes);
    return found == word.rend() ? word.end() : std::prev(found.base());
}

// "uo" takes its horns together, "ua" on the u; the u of "qu" is no vowel.
void set_horns(std::vector<Letter>& word, std::vector<Letter>::iterator at, Quality quality)
{
    const bool after_u = at != word.begin() && std::prev(at)->base == U'u' &&
                         (std::prev(at) == word.begin() || std::prev(at, 2)->base != U'q');
    if (after_u && at->base == U'o') {
        at->quality = quality;
        std::prev(at)->quality = quality;
    } else if (after_u && at->base == U'a' && std::next(at) == word.end()) {
        std::prev(at)->quality = quality;
    } else {
        at->quality = at->base == U'a' ? Quality::breve : quality;
    }
}

enum class Marked { no, yes, taken_away };

Marked set_mark(std::vector<Letter>& word, const Meaning& meaning, bool repeats)
{
    const auto at = marked_letter(word, meaning, repeats);
    if (at == word.end())
        return Marked::no;
    if (meaning.stroke) {
        const bool had = at->base == U'đ';
        at->base = had ? U'd' : U'đ';
        return had ? Marked::taken_away : Marked::yes;
    }
    const std::vector<Letter> before = word;
    if (*meaning.quality == Quality::horn)
        set_horns(word, at, Quality::horn);
    else
        at->quality = *meaning.quality;
    const auto same = [](const Letter& a, const Letter& b) { return a.quality == b.quality; };
    if (!std::ranges::equal(before, word, same))
        return Marked::yes;
    for (Letter& letter : word) // it had the mark already
        if (letter.quality == at->quality)
            letter.quality = Quality::plain;
    return Marked::taken_away;
}

// Whether the key put a mark; where it took one away it is typed as well.
bool put_mark(Ending& ending, const Meaning& meaning, bool repeats)
{
    if (meaning.tone) {
        const auto had = tone_of(ending.word);
        if (*meaning.tone == Tone::level)
            return had && set_tone(ending.word, Tone::level);
        if (had == meaning.tone) {
            set_tone(ending.word, Tone::level);
            return false;
        }
        return set_tone(ending.word, *meaning.tone);
    }
    if (!meaning.quality && !meaning.stroke)
        return false;
    const Marked marked = set_mark(ending.word, meaning, repeats);
    settle_tones(ending.word);
    return marked == Marked::yes;
}

} // namespace

std::string add_letter(std::string text, std::string_view letter)
{
    Ending ending(text + std::string(letter));
    settle_tones(ending.word); // "tòa" and an n are "toàn"
    std::string longer = ending.text();
    return length(longer) > most_letters ? text : longer;
}

std::string add_space(std::string text)
{
    if (!text.empty() && text.back() != ' ' && length(text) < most_letters)
        text += ' ';
    return text;
}

std::string erase_last(std::string text)
{
    while (!text.empty()) {
        const auto last = static_cast<unsigned char>(text.back());
        text.pop_back();
        if ((last & 0xC0U) != 0x80U) // the first byte of a letter
            break;
    }
    Ending ending(text);
    settle_tones(ending.word);
    return ending.text();
}

std::string tap_tone(const std::string& text, Tone tone)
{
    Ending ending(text);
    const bool again = tone_of(ending.word) == tone;
    return set_tone(ending.word, again ? Tone::level : tone) ? ending.text() : text;
}

std::string type_key(const std::string& text, char32_t key, Method method)
{
    if (is_space(key))
        return add_space(text);
    if (!is_word(key))
        return text;
    std::string typed;
    append_utf8(typed, key);
    const std::vector<Letter> small = letters(typed);
    const Meaning meaning = method == Method::telex ? telex(small[0].base) : vni(small[0].base);
    const bool repeats = method == Method::telex && small[0].base != U'w';
    Ending ending(text);
    if (put_mark(ending, meaning, repeats))
        return ending.text();
    return add_letter(ending.text(), typed);
}

} // namespace bangvang::typing
