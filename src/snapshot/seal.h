// How a statement travels: behind the last page of the database, where SQLite never looks, so that every
// SQLite tool still opens the file.
//
//   database | statement (text) | nothing, or 8 bytes of key id and 64 of signature | trailer of 24 bytes
//   trailer: length of the statement, length of the signature (4 bytes each, big-endian), 16 bytes of magic
#pragma once

#include "snapshot/signing.h"

#include <bangvang/snapshot/statement.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

struct SealSignature {
    KeyId key{};
    Signature signature{};
};

// A file taken apart; nothing is believed yet. The spans look into the bytes that were given.
struct Sealed {
    std::span<const std::byte> database;
    std::string_view statement; // empty: there is none, and the whole file is the database
    std::optional<SealSignature> signature;
};

// The longest end of a file that split() needs to see.
inline constexpr std::size_t longest_seal = 1000 + 72 + 24;

// A file without a whole, well-formed trailer is all database. Pure.
[[nodiscard]] Sealed split(std::span<const std::byte> file);

// How long the database is, from the end of a file that is `size` long; none where no seal is there. `end`
// is the file's last bytes, at least longest_seal of them or the whole file.
[[nodiscard]] std::optional<std::size_t> sealed_size(std::span<const std::byte> end, std::size_t size);

// The bytes that go behind the database; `key` signs the statement where it is given.
[[nodiscard]] std::vector<std::byte> make_seal(const Statement& statement, const SecretKey* key);

} // namespace bangvang
