#include "snapshot/digest.h"

#include <sodium.h>

#include <cassert>

namespace bangvang {

namespace {

static_assert(std::tuple_size_v<Digest> == crypto_generichash_blake2b_BYTES_MAX);

const unsigned char* raw(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

void prepare_sodium()
{
    const bool ready = sodium_init() >= 0;
    assert(ready); // it fails only where the system has no source of randomness
}

struct Hasher::State {
    crypto_generichash_blake2b_state blake2b;
};

Hasher::Hasher() : state_(std::make_unique<State>())
{
    prepare_sodium();
    crypto_generichash_blake2b_init(&state_->blake2b, nullptr, 0, std::tuple_size_v<Digest>);
}

Hasher::~Hasher() = default;

void Hasher::add(std::span<const std::byte> bytes)
{
    crypto_generichash_blake2b_update(&state_->blake2b, raw(bytes), bytes.size());
}

Digest Hasher::finish() const
{
    State copy = *state_; // finishing spoils a state
    Digest digest{};
    crypto_generichash_blake2b_final(&copy.blake2b, reinterpret_cast<unsigned char*>(digest.data()),
                                     digest.size());
    return digest;
}

Digest digest_of(std::span<const std::byte> bytes)
{
    Hasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

std::string hex(std::span<const std::byte> bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back(); // the library ends it as C does
    return text;
}

std::optional<Digest> digest_from_hex(std::string_view digits)
{
    Digest digest{};
    std::size_t length = 0;
    const int result = sodium_hex2bin(reinterpret_cast<unsigned char*>(digest.data()), digest.size(),
                                      digits.data(), digits.size(), nullptr, &length, nullptr);
    // Written back and compared: the library also takes capitals.
    if (result != 0 || length != digest.size() || hex(digest) != digits)
        return std::nullopt;
    return digest;
}

std::string short_name(const Digest& digest)
{
    return hex(std::span(digest).first(32));
}

std::string blake2b_256(std::span<const std::byte> bytes)
{
    std::array<unsigned char, 32> hash{};
    crypto_generichash_blake2b(hash.data(), hash.size(), raw(bytes), bytes.size(), nullptr, 0);
    return hex(std::as_bytes(std::span(hash)));
}

bool is_named(std::string_view name, std::span<const std::byte> bytes)
{
    return short_name(digest_of(bytes)) == name || blake2b_256(bytes) == name;
}

} // namespace bangvang
