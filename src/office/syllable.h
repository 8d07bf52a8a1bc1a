// Whether a word could be a Vietnamese syllable, to tell real text from text in a forgotten code page.
#pragma once

#include <string_view>

namespace bangvang::office {

// A letter or sign of Latin-1 that Vietnamese does not write: 'ß', '·', 'ä', but not 'à'.
[[nodiscard]] bool has_foreign_letter(std::string_view text);

// Spelling only: an onset, a rhyme and a coda that exist, one tone at most, no letter from another alphabet.
// Punctuation around the word does not count. "Cộng", "hòa," and "Lai" are; "X·", "Müller", "a" (too short to
// prove anything) and "152/QĐ-SCT" are not.
[[nodiscard]] bool is_vietnamese_syllable(std::string_view word);

// How many words of the text are syllables, and whether all of them are.
[[nodiscard]] int syllable_count(std::string_view text);
[[nodiscard]] bool is_vietnamese_text(std::string_view text);

} // namespace bangvang::office
