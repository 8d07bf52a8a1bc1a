// Ed25519 keys and signatures in minisign's formats, so that its users can check ours and we theirs.
// https://jedisct1.github.io/minisign/ (sections "Signature format", "Public key format", "Secret key
// format")
#pragma once

#include "snapshot/digest.h"

#include <bangvang/base/result.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// Which key made a signature: eight random bytes, shown as minisign shows them.
using KeyId = std::array<std::byte, 8>;
using Signature = std::array<std::byte, 64>;

[[nodiscard]] std::string to_text(const KeyId& id);

struct PublicKey {
    KeyId id{};
    std::array<std::byte, 32> key{};
    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

// The one line of a public key file, "RW…"; a whole file with its comment line is taken too.
[[nodiscard]] Result<PublicKey> parse_public_key(std::string_view text);
[[nodiscard]] std::string to_text(const PublicKey& key);

// Wiped from memory when it goes.
struct SecretKey {
    SecretKey() = default;
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();

    KeyId id{};
    std::array<std::byte, 64> key{};
    [[nodiscard]] PublicKey public_key() const;
};

[[nodiscard]] SecretKey make_secret_key();

// A minisign secret key file. A key made with a passphrase needs it (usage: none or a wrong one was given).
[[nodiscard]] Result<SecretKey> parse_secret_key(std::string_view file, std::string_view passphrase);
[[nodiscard]] bool needs_passphrase(std::string_view file);
// With an empty passphrase the key lies open: the file's rights are then its only protection.
[[nodiscard]] Result<std::string> to_file(const SecretKey& key, std::string_view passphrase);

[[nodiscard]] Signature sign(const SecretKey& key, std::span<const std::byte> bytes);
[[nodiscard]] bool verify(const PublicKey& key, const Signature& signature, std::span<const std::byte> bytes);

// A .minisig file: the signature of a file's BLAKE2b-512, and a comment that is signed with it.
struct DetachedSignature {
    KeyId id{};
    Signature signature{};
    std::string comment;
    Signature comment_signature{};
};
[[nodiscard]] Result<DetachedSignature> parse_detached(std::string_view file);
[[nodiscard]] std::string to_file(const DetachedSignature& signature);
[[nodiscard]] DetachedSignature sign_detached(const SecretKey& key, const Digest& digest,
                                              std::string_view comment);
[[nodiscard]] bool verify(const PublicKey& key, const DetachedSignature& signature, const Digest& digest);

} // namespace bangvang
