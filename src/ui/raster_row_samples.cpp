// Rows of textures that are stretched or turned, and of colours that change along them.
#include "ui/raster_rows.h"
#include "ui/raster_vectors.h"

#include <array>
#include <cstring>
#include <optional>

namespace bangvang {

namespace {

using FourBytes = std::uint8_t __attribute__((vector_size(4)));
using Floats = float __attribute__((vector_size(16))); // four pixels, or four channels of one
using Ints = std::int32_t __attribute__((vector_size(16)));

Floats channels(const std::uint8_t* texel)
{
    return __builtin_convertvector(__builtin_convertvector(load<FourBytes>(texel), Ints), Floats);
}

// Sums of channels times weights that add up to 65536 stay below 2^24, so float arithmetic on them is exact.
Ints by_65536(const Floats& sum)
{
    return __builtin_convertvector(sum + 32768.0F, Ints) >> 16;
}

Bytes shuffled(const Bytes& bytes)
{
#if defined(__clang__)
    return __builtin_shufflevector(bytes, bytes, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
#else
    return __builtin_shuffle(bytes, Bytes{0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15});
#endif
}

// Four pixels, each as four channels of 0 to 255.
using FourPixels = std::array<Ints, 4>;

void store_pixels(std::uint8_t* at, const FourPixels& p)
{
    const Ints channel_by_channel = p[0] | (p[1] << 8) | (p[2] << 16) | (p[3] << 24);
    store(at, shuffled(reinterpret_cast<const Bytes&>(channel_by_channel)));
}

// Lanes by constants stay in registers; a loop would take them through memory.
template <class Pixel> FourPixels four(const Pixel& pixel)
{
    return {pixel.template operator()<0>(), pixel.template operator()<1>(), pixel.template operator()<2>(),
            pixel.template operator()<3>()};
}

Ints clamped(const Ints& value, int low, int high)
{
    const Ints lows = Ints{} + low;
    const Ints highs = Ints{} + high;
    const Ints raised = value < lows ? lows : value;
    return raised > highs ? highs : raised;
}

Floats pixels_from(int x, float origin)
{
    return Floats{0.0F, 1.0F, 2.0F, 3.0F} + static_cast<float>(x) + 0.5F - origin;
}

// between_texels() of four pixels: 1/256 texels, half a texel to the left.
Ints four_between(const RowCoordinate& c, int x, int size)
{
    const Floats along = c.value + pixels_from(x, c.origin) * c.step + c.more;
    const Floats at = along * static_cast<float>(size) * 256.0F;
    const Ints truncated = __builtin_convertvector(at, Ints);
    const Ints floored = truncated + (__builtin_convertvector(truncated, Floats) > at);
    return floored - 128;
}

// Rows are sampled into a buffer of so many pixels before they are blended.
constexpr int chunk = 256;
using Chunk = std::array<std::uint8_t, chunk * 4>;

// Two neighbouring texels, 16 bits a channel.
Shorts two_texels(const std::uint8_t* at)
{
    return widen(load<HalfBytes>(at));
}

using HalfShorts = std::uint16_t __attribute__((vector_size(8)));

struct Halves {
    HalfShorts left;
    HalfShorts right;
};

// One pixel between four texels, of which the upper left ones are at `upper` and the lower ones at `lower`; x
// and y are 1/256 of the way to the others.
Ints between_four(const std::uint8_t* upper, const std::uint8_t* lower, float x, std::uint16_t y)
{
    const auto rest = static_cast<std::uint16_t>(256 - y);
    const Shorts columns = two_texels(upper) * rest + two_texels(lower) * y; // at most 65280
    Halves halves;
    std::memcpy(&halves, &columns, sizeof halves);
    const Floats left = __builtin_convertvector(__builtin_convertvector(halves.left, Ints), Floats);
    const Floats right = __builtin_convertvector(__builtin_convertvector(halves.right, Ints), Floats);
    return by_65536(left * (256.0F - x) + right * x);
}

// The same at the texture's edges, where a neighbour may be the texel itself.
Ints between_clamped(const TextureView& texture, int cell_x, int cell_y, float x, float y)
{
    const auto channels_at = [&](int cx, int cy) {
        const std::ptrdiff_t row = std::clamp(cy, 0, texture.height - 1);
        return channels(texture.pixels + (row * texture.width + std::clamp(cx, 0, texture.width - 1)) * 4);
    };
    const Floats top = channels_at(cell_x, cell_y) * (256.0F - x) + channels_at(cell_x + 1, cell_y) * x;
    const Floats bottom =
        channels_at(cell_x, cell_y + 1) * (256.0F - x) + channels_at(cell_x + 1, cell_y + 1) * x;
    return by_65536(top * (256.0F - y) + bottom * y);
}

// Whether all four cells have a neighbour on the far side.
bool inside(const Ints& cells, int size)
{
    const Ints outside = (cells < 0) | (cells >= size - 1);
    return (outside[0] | outside[1] | outside[2] | outside[3]) == 0;
}

void sample_anyhow(Chunk& texels, const TextureView& texture, const RowSamples& samples, int count)
{
    const std::ptrdiff_t stride = static_cast<std::ptrdiff_t>(texture.width) * 4;
    for (int first = 0; first < count; first += 4) {
        const Ints us = four_between(samples.u, samples.x + first, texture.width);
        const Ints vs = four_between(samples.v, samples.x + first, texture.height);
        const Ints cells_x = us >> 8;
        const Ints cells_y = vs >> 8;
        const Ints ys = vs & 255;
        const Floats xs = __builtin_convertvector(us & 255, Floats);
        std::uint8_t* const to = &texels[static_cast<std::size_t>(first) * 4];
        if (inside(cells_x, texture.width) && inside(cells_y, texture.height))
            store_pixels(to, four([&]<int i>() {
                             const std::uint8_t* const upper = texture.pixels + cells_y[i] * stride +
                                                               static_cast<std::ptrdiff_t>(cells_x[i]) * 4;
                             return between_four(upper, upper + stride, xs[i],
                                                 static_cast<std::uint16_t>(ys[i]));
                         }));
        else
            store_pixels(to, four([&]<int i>() {
                             return between_clamped(texture, cells_x[i], cells_y[i], xs[i],
                                                    static_cast<float>(ys[i]));
                         }));
    }
}

// Where a texture is stretched along upright rows, each column of texels between two rows of them is made
// once.
class Columns {
public:
    Columns(const TextureView& texture, float v)
        : texture_(texture), between_(between_texels(v, texture.height))
    {}
    // For cells first to last, both included and clamped.
    void make(int first, int last)
    {
        const std::ptrdiff_t stride = static_cast<std::ptrdiff_t>(texture_.width) * 4;
        const std::uint8_t* const upper = texture_.pixels + between_.low * stride;
        const std::uint8_t* const lower = texture_.pixels + between_.high * stride;
        const auto y = static_cast<float>(between_.part);
        for (int cell = first; cell <= last; ++cell) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(cell) * 4;
            columns_[static_cast<std::size_t>(cell - first)] =
                channels(upper + at) * (256.0F - y) + channels(lower + at) * y;
        }
    }
    // By their number from the first.
    [[nodiscard]] const Floats& operator[](int i) const { return columns_[static_cast<std::size_t>(i)]; }
    static constexpr int most = chunk + 2;

private:
    const TextureView& texture_;
    BetweenTexels between_;
    std::array<Floats, most> columns_;
};

// Four pixels between the same two columns.
void store_between(std::uint8_t* at, const Floats& left, const Floats& right, const Floats& xs)
{
    const auto channel = [&](int i) { return by_65536(left[i] * (256.0F - xs) + right[i] * xs); };
    const Ints pixels = channel(0) | (channel(1) << 8) | (channel(2) << 16) | (channel(3) << 24);
    store(at, pixels);
}

// The cells that a row lies in, clamped; none when more texels than pixels lie along it, or they lie the
// other way round.
struct Cells {
    int first;
    int last; // included
};
std::optional<Cells> cells_of(const TextureView& texture, const RowSamples& samples, int count)
{
    const Ints begin = four_between(samples.u, samples.x, texture.width);
    const Ints end = four_between(samples.u, samples.x + count - 1, texture.width);
    const Cells cells{std::clamp(begin[0] >> 8, 0, texture.width - 1),
                      std::clamp((end[0] >> 8) + 1, 0, texture.width - 1)};
    if (samples.u.step < 0.0F || cells.last - cells.first >= Columns::most)
        return std::nullopt;
    return cells;
}

bool all_equal(const std::uint8_t* texels, int count)
{
    const std::uint32_t first = word(texels);
    for (int i = 1; i < count; ++i)
        if (word(texels + static_cast<std::ptrdiff_t>(i) * 4) != first)
            return false;
    return true;
}

// The middle of a panel and its upper and lower edges are stretched from a few texels that are all alike.
bool is_one_texel(const TextureView& texture, const RowSamples& samples, const Cells& cells)
{
    const BetweenTexels y = between_texels(samples.v.value, texture.height);
    const int count = cells.last - cells.first + 1;
    return all_equal(texture.pixels + (static_cast<std::ptrdiff_t>(y.low) * texture.width + cells.first) * 4,
                     count) &&
           all_equal(texture.pixels + (static_cast<std::ptrdiff_t>(y.high) * texture.width + cells.first) * 4,
                     count);
}

void sample_stretched(Chunk& texels, const TextureView& texture, const RowSamples& samples,
                      const Cells& cells, int count)
{
    const auto [first, last] = cells;
    Columns columns(texture, samples.v.value);
    columns.make(first, last);
    for (int from = 0; from < count; from += 4) {
        const Ints us = four_between(samples.u, samples.x + from, texture.width);
        const Ints left = clamped(us >> 8, first, last) - first;
        const Ints right = clamped((us >> 8) + 1, first, last) - first;
        const Floats xs = __builtin_convertvector(us & 255, Floats);
        if (left[0] == left[3] && right[0] == right[3]) {
            store_between(&texels[static_cast<std::size_t>(from) * 4], columns[left[0]], columns[right[0]],
                          xs);
            continue;
        }
        store_pixels(&texels[static_cast<std::size_t>(from) * 4], four([&]<int i>() {
            return by_65536(columns[left[i]] * (256.0F - xs[i]) + columns[right[i]] * xs[i]);
        }));
    }
}

Floats channel_floats(const std::array<float, 4>& channels)
{
    return Floats{channels[0], channels[1], channels[2], channels[3]};
}

bool all_same(const Ints& a, const Ints& b)
{
    return a[0] == b[0] && a[1] == b[1] && a[2] == b[2] && a[3] == b[3];
}

Color color_of(const Ints& channels)
{
    const auto byte = [&](int i) { return static_cast<std::uint8_t>(channels[i]); };
    return {byte(0), byte(1), byte(2), byte(3)};
}

// A colour between 0 and 255, rounded.
Ints rounded(const Floats& value)
{
    const Floats none{};
    const Floats full = none + 255.0F;
    const Floats raised = value < none ? none : value;
    return __builtin_convertvector((raised > full ? full : raised) + 0.5F, Ints);
}

} // namespace

void sample_row(std::uint8_t* at, const TextureView& texture, const RowSamples& samples, int count,
                Color tint)
{
    Chunk texels;
    RowSamples part = samples;
    const bool upright = samples.v.step == 0.0F && samples.v.more == 0.0F;
    for (; count > 0; count -= chunk, at += chunk * 4, part.x += chunk) {
        const int now = std::min(count, chunk);
        const auto cells = upright ? cells_of(texture, part, now) : std::nullopt;
        if (cells && is_one_texel(texture, part, *cells)) {
            fill_row(at, now, modulate(sample(texture, part.u.at(part.x), part.v.value), tint));
            continue;
        }
        if (cells)
            sample_stretched(texels, texture, part, *cells, now);
        else
            sample_anyhow(texels, texture, part, now);
        copy_row(at, texels.data(), now, tint);
    }
}

void shade_row(std::uint8_t* at, const RowColors& colors, int x, int count, Color texel)
{
    const Floats value = channel_floats(colors.value);
    const Floats step = channel_floats(colors.step);
    const Floats more = channel_floats(colors.more);
    const auto color = [&](int pixel) {
        const float center = static_cast<float>(pixel) + 0.5F - colors.origin;
        return rounded(value + center * step + more);
    };
    // Every channel only grows or only falls along the row: equal ends are an even row.
    if (const Ints first = color(x); all_same(first, color(x + count - 1)))
        return fill_row(at, count, modulate(color_of(first), texel));
    Chunk shades;
    for (; count > 0; count -= chunk, at += chunk * 4, x += chunk) {
        const int now = std::min(count, chunk);
        for (int from = 0; from < now; from += 4) {
            const Floats centers = pixels_from(x + from, colors.origin);
            store_pixels(&shades[static_cast<std::size_t>(from) * 4],
                         four([&]<int i>() { return rounded(value + centers[i] * step + more); }));
        }
        copy_row(at, shades.data(), now, texel);
    }
}

} // namespace bangvang