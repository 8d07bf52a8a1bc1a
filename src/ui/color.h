// A colour with straight alpha, 8 bits a channel.
#pragma once

#include <algorithm>
#include <cstdint>

namespace bangvang {

struct Color {
    std::uint8_t r{0};
    std::uint8_t g{0};
    std::uint8_t b{0};
    std::uint8_t a{255};

    [[nodiscard]] constexpr Color alpha(float k) const
    {
        const float value = std::clamp(static_cast<float>(a) * k, 0.0F, 255.0F);
        return {r, g, b, static_cast<std::uint8_t>(value + 0.5F)};
    }
    friend bool operator==(const Color&, const Color&) = default;
};

// 0xRRGGBB, opaque.
[[nodiscard]] constexpr Color rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

// a at t = 0, b at t = 1, channel by channel.
[[nodiscard]] constexpr Color mix(Color a, Color b, float t)
{
    const auto channel = [t](std::uint8_t from, std::uint8_t to) {
        const float value =
            static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * t;
        return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F);
    };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

} // namespace bangvang
