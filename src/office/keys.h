// The office's keys as files: opening the secret one to sign, finding the public one to verify.
#pragma once

#include "office/terminal.h"
#include "office/words.h"
#include "snapshot/signing.h"

#include <filesystem>

namespace bangvang::office {

// Where a secret key lies, and how it is opened if it is closed.
struct KeySource {
    std::filesystem::path file;
    std::filesystem::path passphrase_file; // empty: the terminal is asked
    Terminal* terminal{nullptr};           // borrowed; null: nobody can be asked
};

// Usage where the file is not there or is no secret key, and where the passphrase is missing or wrong.
[[nodiscard]] Result<SecretKey> open_secret_key(const KeySource& source, Language language);

// The key itself ("RW…"), or the path of a file that holds it. Usage where it is neither.
[[nodiscard]] Result<PublicKey> find_public_key(const std::string& key_or_file, Language language);

} // namespace bangvang::office
