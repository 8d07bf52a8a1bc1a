// Unicode text the Vietnamese way: composed form at the edge, folding for search, keys for sorting.
// All text inside the program is valid UTF-8 in NFC.
#pragma once

#include <bangvang/base/result.h>

#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

// True when `text` is well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_valid_utf8(std::string_view text);

// Composed form (NFC). Invalid UTF-8 is invalid_data with the byte offset.
[[nodiscard]] Result<std::string> to_nfc(std::string_view text);

// Whether `text`, which is valid UTF-8, is in composed form already. Quick for Vietnamese.
[[nodiscard]] bool is_nfc(std::string_view text);

// Surrounding white space (also U+00A0 and U+FEFF) removed.
[[nodiscard]] std::string_view trim(std::string_view text);

// Capitals, as a department's name is set on its letterhead. Vietnamese letters keep their marks.
[[nodiscard]] std::string upper(std::string_view text);

// A name inside a sentence starts small: "Tháng 8" becomes "tháng 8".
[[nodiscard]] std::string lower_first_letter(std::string_view text);

// For comparing and searching: lower case, tone and vowel marks dropped, đ becomes d, runs of white space
// become one space. "Lò Thị Bình" folds to "lo thi binh".
[[nodiscard]] std::string fold(std::string_view text);

// Lower case with the marks kept, white space collapsed and the tone moved to one conventional vowel, so that
// "hoà" and "hòa" compare equal while "hoa" does not.
[[nodiscard]] std::string normalize_name(std::string_view text);

// A byte string whose plain comparison is Vietnamese dictionary order (a ă â b c d đ e ê …; tones, in the
// order level, huyền, hỏi, ngã, sắc, nặng as CLDR has it, decide only between otherwise equal words).
[[nodiscard]] std::string sort_key(std::string_view text);

// The same for a person's name, by given name (the last word) first, then the rest.
[[nodiscard]] std::string name_sort_key(std::string_view name);

// The letter under which a name stands in an index, as a capital without its tone: "Ă", "Đ", "Ơ". A person
// stands under the given name. What begins with no letter stands under "#".
[[nodiscard]] std::string initial(std::string_view text);
[[nodiscard]] std::string name_initial(std::string_view name);

// Where the first character stands that must not be on a wall, in bytes from the front: a control, format or
// direction character (Unicode categories Cc, Cf, Zl, Zp), or the ninth combining mark in a row, which would
// run over its neighbours. A line feed is one only where there is one line. `text` is valid UTF-8.
enum class Lines { one, many };
[[nodiscard]] std::optional<std::size_t> first_unwanted(std::string_view text, Lines lines);

// Number of Unicode code points.
[[nodiscard]] std::size_t length(std::string_view text);

// Replaces the space inside known Vietnamese compounds by U+00A0, so that a line never breaks there:
// "Phòng Quản lý Năng lượng" breaks as "Phòng Quản lý / Năng lượng".
[[nodiscard]] std::string keep_compounds_together(std::string_view text);

} // namespace bangvang
