#include "sync/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace bangvang {

std::string digest(std::span<const std::byte> bytes)
{
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    static_assert(hash.size() == 32);
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    std::string digits;
    for (const unsigned char byte : hash)
        digits += fmt::format("{:02x}", byte);
    return digits;
}

} // namespace bangvang
