// What an input of fuzz_seal consists of: options, a .minisig file, and the file that it may lie beside.
//
//   1 byte of options | 2 bytes of length (big-endian) | .minisig file | snapshot file
#pragma once

#include "snapshot/seal.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::fuzz {

enum SealOption : std::uint8_t {
    knows_key = 1,    // the kiosk knows the office's key
    takes_plain = 2,  // it takes files without a statement
    has_site = 4,     // it is "lai-chau"
    make_true = 8,    // the statement gets the file's true size and hash, and the office's signature
    sign_text = 16,   // the office signs whatever stands there as a statement
    sign_beside = 32, // the .minisig file becomes the office's signature over whatever it says
};

struct SealInput {
    std::uint8_t options{0};
    std::string minisig;
    std::vector<std::byte> file;
};

[[nodiscard]] std::optional<SealInput> take_apart(std::span<const std::byte> bytes);
[[nodiscard]] std::vector<std::byte> put_together(const SealInput& input);

// The office's key, the same in every run.
[[nodiscard]] SecretKey office_key();

// Does what make_true, sign_text and sign_beside say.
void sign_as_told(SealInput& input);

} // namespace bangvang::fuzz
