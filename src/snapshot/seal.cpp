#include "snapshot/seal.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace bangvang {

namespace {

constexpr std::string_view magic{"bangvang-seal-1\n", 16};
constexpr std::size_t trailer_size = 4 + 4 + magic.size();
constexpr std::size_t signature_size = 8 + 64;
constexpr std::size_t longest_statement = 1000;
static_assert(longest_seal == longest_statement + signature_size + trailer_size);

std::size_t big_endian(std::span<const std::byte> bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | std::to_integer<std::uint32_t>(bytes[i]);
    return value;
}

void append(std::vector<std::byte>& bytes, std::span<const std::byte> more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

void append_big_endian(std::vector<std::byte>& bytes, std::size_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>((value >> static_cast<unsigned>(shift)) & 0xffU));
}

struct Lengths {
    std::size_t statement{0};
    std::size_t signature{0};
    [[nodiscard]] std::size_t all() const { return statement + signature + trailer_size; }
};

// What the trailer at the end of `end` says, if it is one.
std::optional<Lengths> read_trailer(std::span<const std::byte> end)
{
    if (end.size() < trailer_size)
        return std::nullopt;
    const auto trailer = end.last(trailer_size);
    if (std::memcmp(trailer.data() + 8, magic.data(), magic.size()) != 0)
        return std::nullopt;
    const Lengths lengths{big_endian(trailer), big_endian(trailer.subspan(4))};
    const bool sane = lengths.statement > 0 && lengths.statement <= longest_statement &&
                      (lengths.signature == 0 || lengths.signature == signature_size);
    return sane && lengths.all() <= end.size() ? std::optional(lengths) : std::nullopt;
}

} // namespace

Sealed split(std::span<const std::byte> file)
{
    const auto lengths = read_trailer(file);
    if (!lengths)
        return {file, {}, std::nullopt};
    const std::size_t database = file.size() - lengths->all();
    Sealed sealed{file.first(database),
                  {reinterpret_cast<const char*>(file.data()) + database, lengths->statement},
                  std::nullopt};
    if (lengths->signature > 0) {
        const auto* const at = file.data() + database + lengths->statement;
        sealed.signature.emplace();
        std::copy_n(at, sealed.signature->key.size(), sealed.signature->key.begin());
        std::copy_n(at + sealed.signature->key.size(), sealed.signature->signature.size(),
                    sealed.signature->signature.begin());
    }
    return sealed;
}

std::optional<std::size_t> sealed_size(std::span<const std::byte> end, std::size_t size)
{
    const auto lengths = read_trailer(end);
    if (!lengths || lengths->all() > size)
        return std::nullopt;
    return size - lengths->all();
}

std::vector<std::byte> make_seal(const Statement& statement, const SecretKey* key)
{
    const std::string text = to_text(statement);
    const auto text_bytes = std::as_bytes(std::span(text));
    std::vector<std::byte> seal(text_bytes.begin(), text_bytes.end());
    if (key != nullptr) {
        append(seal, key->id);
        append(seal, sign(*key, text_bytes));
    }
    append_big_endian(seal, text.size());
    append_big_endian(seal, key != nullptr ? signature_size : 0);
    append(seal, std::as_bytes(std::span(magic)));
    return seal;
}

} // namespace bangvang
