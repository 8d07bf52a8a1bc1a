// The bytes of a text file, whatever program saved them, as UTF-8.
#pragma once

#include <bangvang/base/result.h>

#include <cstddef>
#include <span>
#include <string>

namespace bangvang::office {

// UTF-8 with or without byte-order mark, UTF-16 with one (a spreadsheet's "Unicode text"). Line ends become
// '\n'. Anything else is invalid_data, and the message names the line. The text is not yet NFC.
[[nodiscard]] Result<std::string> decode_text(std::span<const std::byte> bytes);

// Bytes of a one-byte Western code page (Windows-1252) as UTF-8, to show what an old file seems to hold.
[[nodiscard]] Result<std::string> decode_windows_1252(std::span<const std::byte> bytes);

} // namespace bangvang::office
