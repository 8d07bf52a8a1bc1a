// BLAKE2b-512: the hash by which a statement knows its bytes and the store knows its files.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bangvang {

// Lets libsodium choose the fastest code for this processor. Any thread, any number of times.
void prepare_sodium();

using Digest = std::array<std::byte, 64>;

// Takes bytes in pieces. finish() may be asked more than once and more bytes may follow it: the digest of a
// file's beginning and of the whole come out of one pass. Not copyable; one thread.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void add(std::span<const std::byte> bytes);
    [[nodiscard]] Digest finish() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] Digest digest_of(std::span<const std::byte> bytes);

// Two lower-case digits a byte.
[[nodiscard]] std::string hex(std::span<const std::byte> bytes);
// The inverse for exactly 128 lower-case digits; none for anything else.
[[nodiscard]] std::optional<Digest> digest_from_hex(std::string_view digits);

// What a file is called in the store and in the memory of refusals: the first 32 bytes of its digest, as 64
// digits.
[[nodiscard]] std::string short_name(const Digest& digest);

// Whether `bytes` are the ones that a name promises. Stores of version 0.1 used BLAKE2b-256, which is another
// function and not the beginning of BLAKE2b-512; their names are honoured too.
[[nodiscard]] bool is_named(std::string_view name, std::span<const std::byte> bytes);

// BLAKE2b-256 as 64 digits, as version 0.1 named its files.
[[nodiscard]] std::string blake2b_256(std::span<const std::byte> bytes);

} // namespace bangvang
