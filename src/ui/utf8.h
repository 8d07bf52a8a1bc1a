// One code point after the other out of a UTF-8 string, without copying it.
#pragma once

#include <cstddef>
#include <string_view>

namespace bangvang {

// The code point at `at`, which is moved behind it. The model guarantees valid UTF-8; a stray byte is
// answered as U+FFFD so that drawing always goes on.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const char32_t lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC0 || at + more > text.size())
        return U'\uFFFD';
    char32_t value = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i)
        value = (value << 6) | (byte(at++) & 0x3FU);
    return value;
}

} // namespace bangvang
