// The fingerprint by which two files are known to be the same: BLAKE2b-256 in hexadecimal digits.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace bangvang {

// 64 lower-case digits. Pure.
[[nodiscard]] std::string digest(std::span<const std::byte> bytes);

} // namespace bangvang
