#include "seal_input.h"

#include <bangvang/snapshot/statement.h>

#include <sodium.h>

#include <algorithm>

namespace bangvang::fuzz {

namespace {

using Bytes = std::vector<std::byte>;

void append(Bytes& bytes, std::span<const std::byte> more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

void append_length(Bytes& bytes, std::size_t length, int count)
{
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>((length >> static_cast<unsigned>(shift)) & 0xffU));
}

// A seal around a text that need not be a statement; make_seal() writes true ones only.
Bytes seal_around(std::string_view text)
{
    const SecretKey key = office_key();
    const auto bytes = std::as_bytes(std::span(text));
    Bytes seal(bytes.begin(), bytes.end());
    append(seal, key.id);
    append(seal, sign(key, bytes));
    append_length(seal, text.size(), 4);
    append_length(seal, 72, 4);
    append(seal, std::as_bytes(std::span(std::string_view("bangvang-seal-1\n"))));
    return seal;
}

void sign_seal(SealInput& input)
{
    const Sealed parts = split(input.file);
    const std::string text(parts.statement);
    auto statement = parse_statement(text);
    if ((input.options & make_true) != 0 && statement) {
        statement->size = parts.database.size();
        statement->blake2b = digest_of(parts.database);
    }
    const SecretKey key = office_key();
    const Bytes seal = statement ? make_seal(*statement, &key) : seal_around(text);
    input.file.resize(parts.database.size());
    append(input.file, seal);
}

} // namespace

SecretKey office_key()
{
    prepare_sodium();
    SecretKey key;
    key.id.fill(std::byte{7});
    std::array<unsigned char, 32> seed{};
    std::array<unsigned char, 32> unused{};
    crypto_sign_seed_keypair(unused.data(), reinterpret_cast<unsigned char*>(key.key.data()), seed.data());
    return key;
}

std::optional<SealInput> take_apart(std::span<const std::byte> bytes)
{
    if (bytes.size() < 3)
        return std::nullopt;
    const std::size_t length =
        std::to_integer<std::size_t>(bytes[1]) << 8U | std::to_integer<std::size_t>(bytes[2]);
    const auto rest = bytes.subspan(3);
    const auto minisig = rest.first(std::min(length, rest.size()));
    const auto file = rest.subspan(minisig.size());
    return SealInput{std::to_integer<std::uint8_t>(bytes[0]),
                     {reinterpret_cast<const char*>(minisig.data()), minisig.size()},
                     {file.begin(), file.end()}};
}

std::vector<std::byte> put_together(const SealInput& input)
{
    Bytes bytes{std::byte{input.options}};
    append_length(bytes, input.minisig.size(), 2);
    append(bytes, std::as_bytes(std::span(input.minisig)));
    append(bytes, input.file);
    return bytes;
}

void sign_as_told(SealInput& input)
{
    if ((input.options & (make_true | sign_text)) != 0 && !split(input.file).statement.empty())
        sign_seal(input);
    if ((input.options & sign_beside) != 0 && !input.minisig.empty())
        input.minisig = to_file(sign_detached(office_key(), digest_of(input.file), input.minisig));
}

} // namespace bangvang::fuzz
