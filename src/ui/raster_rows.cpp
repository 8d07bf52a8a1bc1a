#include "ui/raster_rows.h"

#include "ui/raster_vectors.h"

namespace bangvang {

namespace {

Shorts alphas(const Shorts& pixels)
{
#if defined(__clang__)
    return __builtin_shufflevector(pixels, pixels, 3, 3, 3, 3, 7, 7, 7, 7);
#else
    return __builtin_shuffle(pixels, Shorts{3, 3, 3, 3, 7, 7, 7, 7});
#endif
}

// blend() of two pixels: straight alpha; what covers has an alpha of its own for the colours, and 255 for
// alpha.
Shorts over(const Shorts& source, const Shorts& below)
{
    const Shorts a = alphas(source);
    const Shorts opaque{0, 0, 0, 255, 0, 0, 0, 255};
    return by_255((source | opaque) * a + below * (255 - a) + 128);
}

Shorts tinted(const Shorts& texels, const Shorts& tint)
{
    return by_255(texels * tint + 128);
}

// Four coverages, each for the four channels of its pixel, as parts of `alpha`.
Pair each_four_times(std::uint32_t coverages, std::uint16_t alpha)
{
    const Words all{coverages, 0, 0, 0};
    const auto bytes = reinterpret_cast<const Bytes&>(all);
#if defined(__clang__)
    const Bytes spread =
        __builtin_shufflevector(bytes, bytes, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
#else
    const Bytes spread = __builtin_shuffle(bytes, Bytes{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3});
#endif
    std::array<std::uint8_t, 16> room;
    store(room.data(), spread);
    const Pair wide = load_four(room.data());
    return {by_255(wide.low * alpha + 128), by_255(wide.high * alpha + 128)};
}

bool is_white(Color tint)
{
    return tint == Color{255, 255, 255, 255};
}

Color color_at(const std::uint8_t* at)
{
    return {at[0], at[1], at[2], at[3]};
}

// Texels whose alphas are all 0 change nothing; those that are all opaque hide what is there.
enum class Cover { none, some, all };

Cover cover_of(const std::uint8_t* texels)
{
    const std::uint32_t any = word(texels) | word(texels + 4) | word(texels + 8) | word(texels + 12);
    if ((any & alpha_mask) == 0)
        return Cover::none;
    const std::uint32_t every = word(texels) & word(texels + 4) & word(texels + 8) & word(texels + 12);
    return (every & alpha_mask) == alpha_mask ? Cover::all : Cover::some;
}

void copy_plain(std::uint8_t* at, const std::uint8_t* texels, int count)
{
    for (; count >= 4; count -= 4, at += 16, texels += 16) {
        const Cover cover = cover_of(texels);
        if (cover == Cover::all) {
            store(at, load<Bytes>(texels));
        } else if (cover == Cover::some) {
            const Pair source = load_four(texels);
            const Pair below = load_four(at);
            store_four(at, {over(source.low, below.low), over(source.high, below.high)});
        }
    }
    for (; count > 0; --count, at += 4, texels += 4)
        blend(at, color_at(texels));
}

// Two opaque pixels that cover by `a` of 255.
Shorts partly_over(const Shorts& source, const Shorts& below, std::uint16_t a)
{
    return by_255(source * a + below * static_cast<std::uint16_t>(255 - a) + 128);
}

void copy_tinted(std::uint8_t* at, const std::uint8_t* texels, int count, Color tint)
{
    const Shorts tints = spread(tint);
    const bool only_fades = is_white({tint.r, tint.g, tint.b, 255});
    for (; count >= 4; count -= 4, at += 16, texels += 16) {
        const Cover cover = cover_of(texels);
        if (cover == Cover::none)
            continue;
        const Pair source = load_four(texels);
        if (cover == Cover::all && only_fades) {
            const Pair below = load_four(at);
            store_four(at, {partly_over(source.low, below.low, tint.a),
                            partly_over(source.high, below.high, tint.a)});
            continue;
        }
        const Pair below = load_four(at);
        store_four(
            at, {over(tinted(source.low, tints), below.low), over(tinted(source.high, tints), below.high)});
    }
    for (; count > 0; --count, at += 4, texels += 4)
        blend(at, modulate(color_at(texels), tint));
}

} // namespace

void fill_row(std::uint8_t* at, int count, Color color)
{
    if (color.a == 0)
        return;
    const Shorts source = spread(color);
    const Shorts opaque{0, 0, 0, 255, 0, 0, 0, 255};
    const auto a = static_cast<std::uint16_t>(color.a);
    const Shorts own = (source | opaque) * a + 128;
    const auto rest = static_cast<std::uint16_t>(255 - a);
    if (rest == 0) {
        const std::array<std::uint8_t, 4> pixel{color.r, color.g, color.b, 255};
        for (; count > 0; --count, at += 4)
            std::memcpy(at, pixel.data(), 4);
        return;
    }
    for (; count >= 4; count -= 4, at += 16) {
        const Pair below = load_four(at);
        store_four(at, {by_255(own + below.low * rest), by_255(own + below.high * rest)});
    }
    for (; count > 0; --count, at += 4)
        blend(at, color);
}

void copy_row(std::uint8_t* at, const std::uint8_t* texels, int count, Color tint)
{
    if (is_white(tint))
        copy_plain(at, texels, count);
    else if (tint.a != 0)
        copy_tinted(at, texels, count, tint);
}

void cover_row(std::uint8_t* at, const std::uint8_t* coverage, int count, Color color)
{
    if (color.a == 0)
        return;
    const Shorts own = spread({color.r, color.g, color.b, 255});
    for (; count >= 4; count -= 4, at += 16, coverage += 4) {
        const std::uint32_t covered = word(coverage);
        if (covered == 0)
            continue;
        const Pair below = load_four(at);
        const auto [low, high] = each_four_times(covered, color.a);
        store_four(at, {by_255(own * low + below.low * (255 - low) + 128),
                        by_255(own * high + below.high * (255 - high) + 128)});
    }
    for (; count > 0; --count, at += 4, ++coverage)
        blend(at, {color.r, color.g, color.b, times(*coverage, color.a)});
}

} // namespace bangvang
