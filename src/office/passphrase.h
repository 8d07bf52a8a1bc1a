// A passphrase on its way to a key, from a file or from the person at the terminal.
#pragma once

#include "office/terminal.h"
#include "office/words.h"

#include <filesystem>

namespace bangvang::office {

// The file's text but for one line end at its end, which editors put there unasked. Usage where the file is
// not there, is empty or is longer than a passphrase may be.
[[nodiscard]] Result<Passphrase> read_passphrase_file(const std::filesystem::path& path, Language language);

// For a new key, typed twice. Usage where the two differ or are empty, and where nobody can be asked.
[[nodiscard]] Result<Passphrase> ask_new_passphrase(Terminal* terminal, Language language);

// For the closed key of this file. Usage where nobody can be asked.
[[nodiscard]] Result<Passphrase> ask_passphrase(Terminal* terminal, const std::filesystem::path& key_file,
                                                Language language);

} // namespace bangvang::office
