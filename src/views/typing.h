// A name as it is typed: each key makes the next text of the last one. Tones stand where Vietnamese writes
// them, whatever was typed after them.
#pragma once

#include "base/letters.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace bangvang::typing {

inline constexpr std::size_t most_letters = 40;

// One letter at the end, which may be one of ă â đ ê ô ơ ư. Nothing where the text is full.
[[nodiscard]] std::string add_letter(std::string text, std::string_view letter);
// Nothing at the front and after another space.
[[nodiscard]] std::string add_space(std::string text);
[[nodiscard]] std::string erase_last(std::string text);

// The tone on the last word's vowel that bears it; the same tone once more takes it away. Nothing where the
// last word has no vowel.
[[nodiscard]] std::string tap_tone(const std::string& text, Tone tone);

// How a real keyboard writes Vietnamese.
enum class Method { telex, vni };

// A character from a real keyboard. Telex: aa ee oo, aw ow uw, dd, tones s f r x j, z takes one away. VNI:
// 1 to 5 are the tones, 6 the hat, 7 the horn, 8 the bow, 9 makes đ, 0 takes the tone away. The same key once
// more takes the mark away and writes itself. What means nothing here is typed as it is.
[[nodiscard]] std::string type_key(const std::string& text, char32_t key, Method method);

} // namespace bangvang::typing
