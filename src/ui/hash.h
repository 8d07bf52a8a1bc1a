// A fast 64-bit hash of drawing data, to tell whether two frames emitted the same. Not for storage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bangvang {

// Multiplies and mixes eight bytes at a time.
class Hash64 {
public:
    void word(std::uint64_t value)
    {
        state_ = (state_ ^ value) * 0x9E3779B97F4A7C15U;
        state_ ^= state_ >> 32;
    }
    void bytes(const void* data, std::size_t size)
    {
        const auto* at = static_cast<const unsigned char*>(data);
        for (; size >= sizeof(std::uint64_t); size -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
            std::uint64_t value = 0;
            std::memcpy(&value, at, sizeof value);
            word(value);
        }
        std::uint64_t rest = size;
        if (size > 0) // an empty text may have no address
            std::memcpy(&rest, at, size);
        word(rest ^ (static_cast<std::uint64_t>(size) << 56));
    }
    void text(std::string_view value) { bytes(value.data(), value.size()); }
    [[nodiscard]] std::uint64_t value() const
    {
        const std::uint64_t mixed = (state_ ^ (state_ >> 29)) * 0xBF58476D1CE4E5B9U;
        return mixed ^ (mixed >> 32);
    }

private:
    std::uint64_t state_{0x243F6A8885A308D3U};
};

} // namespace bangvang
