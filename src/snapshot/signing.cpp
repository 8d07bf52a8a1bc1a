#include "snapshot/signing.h"

#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

namespace bangvang {

namespace {

using Bytes = std::vector<std::byte>;
using View = std::span<const std::byte>;

constexpr std::string_view plain_algorithm = "Ed";     // of the bytes themselves; also of keys
constexpr std::string_view prehashed_algorithm = "ED"; // of their BLAKE2b-512
constexpr std::string_view checksum_algorithm = "B2";
constexpr std::string_view no_derivation{"\0\0", 2};
constexpr std::string_view scrypt_derivation = "Sc";
constexpr std::size_t key_part = 8 + 64 + 32; // id, key, checksum: what a passphrase hides
constexpr std::size_t secret_size = 2 + 2 + 2 + 32 + 8 + 8 + key_part;

unsigned char* room(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(View bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

View view(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

std::string base64(View bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the library ends it as C does
    return text;
}

// Exactly `size` bytes; none for anything else.
std::optional<Bytes> from_base64(std::string_view text, std::size_t size)
{
    Bytes bytes(size);
    std::size_t length = 0;
    const int result = sodium_base642bin(room(std::span(bytes)), size, text.data(), text.size(), nullptr,
                                         &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (result != 0 || length != size)
        return std::nullopt;
    return bytes;
}

// A line of a file, without its end; empty where there is none.
std::string_view line(std::string_view file, std::size_t number)
{
    for (; number > 0; --number) {
        const auto end = file.find('\n');
        file = end == std::string_view::npos ? std::string_view{} : file.substr(end + 1);
    }
    file = file.substr(0, file.find('\n'));
    return file.ends_with('\r') ? file.substr(0, file.size() - 1) : file;
}

// The data of a key file: its second line, or the only one where somebody left the comment out.
std::string_view key_line(std::string_view file)
{
    return line(file, 0).starts_with("untrusted comment:") ? line(file, 1) : line(file, 0);
}

template <std::size_t N> std::array<std::byte, N> part(View bytes, std::size_t at)
{
    std::array<std::byte, N> out{};
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), N, out.begin());
    return out;
}

bool is(View bytes, std::size_t at, std::string_view name)
{
    return std::memcmp(bytes.data() + at, name.data(), name.size()) == 0;
}

void append(Bytes& bytes, View more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

std::array<std::byte, 32> checksum(const SecretKey& key)
{
    Bytes bytes;
    append(bytes, view(plain_algorithm));
    append(bytes, key.id);
    append(bytes, key.key);
    std::array<std::byte, 32> sum{};
    crypto_generichash(room(std::span(sum)), sum.size(), raw(View(bytes)), bytes.size(), nullptr, 0);
    sodium_memzero(bytes.data(), bytes.size());
    return sum;
}

// An Ed25519 secret key is the seed and, behind it, the public key that follows from the seed.
bool holds_together(const SecretKey& key)
{
    SecretKey again;
    std::array<std::byte, 32> unused{};
    crypto_sign_seed_keypair(room(unused), room(again.key), raw(View(key.key)));
    return again.key == key.key;
}

std::uint64_t little_endian(View bytes, std::size_t at)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;)
        value = (value << 8U) | std::to_integer<std::uint64_t>(bytes[at + i]);
    return value;
}

void append_little_endian(Bytes& bytes, std::uint64_t value)
{
    for (int i = 0; i < 8; ++i, value >>= 8U)
        bytes.push_back(static_cast<std::byte>(value & 0xffU));
}

// Hides or shows the last part of a secret key. The limits are the file's: refused beyond what minisign asks.
Result<void> apply_passphrase(std::span<std::byte> secret, std::string_view passphrase)
{
    const auto operations = little_endian(secret, 38);
    const auto memory = little_endian(secret, 46);
    if (operations > crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE ||
        memory > crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE)
        return fail(ErrorCode::invalid_data, "the secret key asks for more work than minisign ever does");
    std::array<std::byte, key_part> stream{};
    if (crypto_pwhash_scryptsalsa208sha256(room(std::span(stream)), stream.size(), passphrase.data(),
                                           passphrase.size(), raw(secret.subspan(6, 32)), operations,
                                           static_cast<std::size_t>(memory)) != 0)
        return fail(ErrorCode::environment, "deriving a key from the passphrase: out of memory");
    const auto hidden = secret.subspan(54, key_part);
    for (std::size_t i = 0; i < key_part; ++i)
        hidden[i] ^= stream[i];
    sodium_memzero(stream.data(), stream.size());
    return {};
}

Result<Bytes> secret_bytes(std::string_view file)
{
    auto bytes = from_base64(key_line(file), secret_size);
    if (!bytes || !is(*bytes, 0, plain_algorithm) || !is(*bytes, 4, checksum_algorithm) ||
        (!is(*bytes, 2, no_derivation) && !is(*bytes, 2, scrypt_derivation)))
        return fail(ErrorCode::invalid_data, "this is no secret key in minisign's form");
    return *std::move(bytes);
}

// The second signature covers the first and the comment, so that neither can be put with another.
Bytes signed_together(const DetachedSignature& signature)
{
    Bytes bytes;
    append(bytes, signature.signature);
    append(bytes, view(signature.comment));
    return bytes;
}

} // namespace

std::string to_text(const KeyId& id)
{
    std::string text;
    for (std::size_t i = id.size(); i-- > 0;)
        text += fmt::format("{:02X}", std::to_integer<unsigned>(id[i]));
    return text;
}

Result<PublicKey> parse_public_key(std::string_view text)
{
    const auto bytes = from_base64(key_line(text), 42);
    if (!bytes || !is(*bytes, 0, plain_algorithm))
        return fail(ErrorCode::invalid_data, "this is no public key in minisign's form (56 letters, RW…)");
    return PublicKey{part<8>(*bytes, 2), part<32>(*bytes, 10)};
}

std::string to_text(const PublicKey& key)
{
    Bytes bytes;
    append(bytes, view(plain_algorithm));
    append(bytes, key.id);
    append(bytes, key.key);
    return base64(bytes);
}

SecretKey::~SecretKey()
{
    sodium_memzero(key.data(), key.size());
}

PublicKey SecretKey::public_key() const
{
    // An Ed25519 secret key carries its public half behind the seed.
    return {id, part<32>(key, 32)};
}

SecretKey make_secret_key()
{
    prepare_sodium();
    SecretKey secret;
    std::array<std::byte, 32> unused{};
    crypto_sign_keypair(room(std::span(unused)), room(std::span(secret.key)));
    randombytes_buf(secret.id.data(), secret.id.size());
    return secret;
}

bool needs_passphrase(std::string_view file)
{
    const auto bytes = secret_bytes(file);
    return bytes && is(*bytes, 2, scrypt_derivation);
}

Result<SecretKey> parse_secret_key(std::string_view file, std::string_view passphrase)
{
    Bytes bytes = BV_TRY(secret_bytes(file));
    const bool closed = is(bytes, 2, scrypt_derivation);
    if (closed)
        BV_TRY_VOID(apply_passphrase(bytes, passphrase));
    SecretKey secret;
    secret.id = part<8>(bytes, 54);
    secret.key = part<64>(bytes, 62);
    const auto sum = part<32>(bytes, 126);
    sodium_memzero(bytes.data(), bytes.size());
    // minisign leaves the checksum of an open key empty.
    if ((closed && sum != checksum(secret)) || !holds_together(secret))
        return fail(ErrorCode::usage, "the passphrase is wrong, or the secret key is damaged");
    return secret;
}

Result<std::string> to_file(const SecretKey& key, std::string_view passphrase)
{
    prepare_sodium();
    const bool open = passphrase.empty();
    Bytes bytes;
    append(bytes, view(plain_algorithm));
    append(bytes, view(open ? no_derivation : scrypt_derivation));
    append(bytes, view(checksum_algorithm));
    std::array<std::byte, 32> salt{};
    if (!open)
        randombytes_buf(salt.data(), salt.size());
    append(bytes, salt);
    append_little_endian(bytes, open ? 0 : crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE);
    append_little_endian(bytes, open ? 0 : crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE);
    append(bytes, key.id);
    append(bytes, key.key);
    append(bytes, open ? std::array<std::byte, 32>{} : checksum(key));
    if (!open)
        BV_TRY_VOID(apply_passphrase(bytes, passphrase));
    std::string text =
        fmt::format("untrusted comment: {}\n{}\n",
                    open ? "minisign secret key" : "minisign encrypted secret key", base64(bytes));
    sodium_memzero(bytes.data(), bytes.size());
    return text;
}

Signature sign(const SecretKey& key, std::span<const std::byte> bytes)
{
    Signature signature{};
    crypto_sign_detached(room(std::span(signature)), nullptr, raw(bytes), bytes.size(), raw(View(key.key)));
    return signature;
}

bool verify(const PublicKey& key, const Signature& signature, std::span<const std::byte> bytes)
{
    return crypto_sign_verify_detached(raw(View(signature)), raw(bytes), bytes.size(), raw(View(key.key))) ==
           0;
}

Result<DetachedSignature> parse_detached(std::string_view file)
{
    constexpr std::string_view trusted = "trusted comment: ";
    const auto bytes = from_base64(line(file, 1), 2 + 8 + 64);
    const auto comment_signature = from_base64(line(file, 3), 64);
    if (!bytes || !comment_signature || !line(file, 0).starts_with("untrusted comment: ") ||
        !line(file, 2).starts_with(trusted))
        return fail(ErrorCode::invalid_data, "this is no minisign signature of four lines");
    if (!is(*bytes, 0, prehashed_algorithm))
        return fail(ErrorCode::unsupported,
                    "the signature is of minisign's old kind; sign without the option -l");
    return DetachedSignature{part<8>(*bytes, 2), part<64>(*bytes, 10),
                             std::string(line(file, 2).substr(trusted.size())),
                             part<64>(*comment_signature, 0)};
}

std::string to_file(const DetachedSignature& signature)
{
    Bytes bytes;
    append(bytes, view(prehashed_algorithm));
    append(bytes, signature.id);
    append(bytes, signature.signature);
    return fmt::format("untrusted comment: signature from bangvang-office\n{}\ntrusted comment: {}\n{}\n",
                       base64(bytes), signature.comment, base64(signature.comment_signature));
}

DetachedSignature sign_detached(const SecretKey& key, const Digest& digest, std::string_view comment)
{
    DetachedSignature result{key.id, sign(key, digest), std::string(comment), {}};
    result.comment_signature = sign(key, signed_together(result));
    return result;
}

bool verify(const PublicKey& key, const DetachedSignature& signature, const Digest& digest)
{
    return key.id == signature.id && verify(key, signature.signature, digest) &&
           verify(key, signature.comment_signature, signed_together(signature));
}

} // namespace bangvang
