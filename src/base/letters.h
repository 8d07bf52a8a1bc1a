// Text taken apart into what Vietnamese spelling is made of, so that folding, naming and sorting agree on
// letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// The six tones in the order of the Common Locale Data Repository's Vietnamese collation.
enum class Tone : unsigned char { level, huyen, hoi, nga, sac, nang };

// The mark that makes another vowel of a letter: ă, â ê ô, ơ ư.
enum class Quality : unsigned char { plain, breve, circumflex, horn };

// One letter in lower case; a code point that is no letter stands alone with a plain quality and a level
// tone. Marks that Vietnamese does not use follow their letter as entries of their own.
struct Letter {
    char32_t base{0};
    Quality quality{Quality::plain};
    Tone tone{Tone::level};
};

// One code point read from the front of a text: its value and how many bytes it took. A malformed byte reads
// as U+FFFD of one byte, so that every function here is total.
struct CodePoint {
    char32_t value{0};
    std::size_t size{1};
    bool well_formed{true};
};
[[nodiscard]] CodePoint first_code_point(std::string_view text);

// Appends one code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

// The letters of `text`, case folded.
[[nodiscard]] std::vector<Letter> letters(std::string_view text);

// Letters back into composed text; all of it is small, since letters() folds case.
[[nodiscard]] std::string compose(const std::vector<Letter>& text);

// White space as people see it, U+00A0 and U+FEFF among it.
[[nodiscard]] bool is_space(char32_t c);

// A combining mark (general category M).
[[nodiscard]] bool is_mark(char32_t c);

// A letter or a digit of any script (general categories L and N).
[[nodiscard]] bool is_word(char32_t c);

// Moves the tone of each word to the vowel on which the older convention writes it (hòa, thủy, toán, ngoài),
// so that "hoà" and "hòa" become one spelling. A word with two tones is no Vietnamese syllable and stays as
// it is.
void settle_tones(std::vector<Letter>& text);

// White space around the text dropped and each run inside it replaced by one space.
void collapse_spaces(std::vector<Letter>& text);

} // namespace bangvang
