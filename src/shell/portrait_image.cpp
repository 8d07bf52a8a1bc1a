#include "shell/portrait_image.h"

#include "snapshot/jpeg_rules.h"

#include <bangvang/snapshot/image_header.h>
#include <bangvang/snapshot/reader.h>

#include <stb/stb_image.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace bangvang {

namespace {

// Four bytes a pixel: 64 MB at the most, and only for a moment.
constexpr long largest_pixel_count = 16L * 1000 * 1000;

struct FreePixels {
    void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

// What stands above the middle matters more in a portrait: heads are near the top.
Image middle_square(const stbi_uc* pixels, int width, int height)
{
    const int side = std::min(width, height);
    const int left = (width - side) / 2;
    const int top = (height - side) / 4;
    Image square(side, side);
    for (int y = 0; y < side; ++y) {
        const std::size_t from = (static_cast<std::size_t>(top + y) * static_cast<std::size_t>(width) +
                                  static_cast<std::size_t>(left)) *
                                 4;
        std::memcpy(square.pixel(0, y), pixels + from, static_cast<std::size_t>(side) * 4);
    }
    return square;
}

std::array<std::uint8_t, 4> mean(const Image& image, int x0, int y0, int x1, int y1)
{
    std::array<std::uint32_t, 4> sum{};
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x)
            for (std::size_t channel = 0; channel < 4; ++channel)
                sum[channel] += image.pixel(x, y)[channel];
    const auto count = static_cast<std::uint32_t>((x1 - x0) * (y1 - y0));
    std::array<std::uint8_t, 4> result{};
    for (std::size_t channel = 0; channel < 4; ++channel)
        result[channel] = static_cast<std::uint8_t>((sum[channel] + count / 2) / count);
    return result;
}

} // namespace

Image scaled_down(const Image& image, int size_px)
{
    const int size = std::clamp(size_px, 1, image.width);
    if (size == image.width)
        return image;
    Image small(size, size);
    for (int y = 0; y < size; ++y) {
        const int y0 = y * image.height / size;
        const int y1 = std::max((y + 1) * image.height / size, y0 + 1);
        for (int x = 0; x < size; ++x) {
            const int x0 = x * image.width / size;
            const auto color = mean(image, x0, y0, std::max((x + 1) * image.width / size, x0 + 1), y1);
            std::ranges::copy(color, small.pixel(x, y));
        }
    }
    return small;
}

Result<Image> decode_portrait(std::span<const std::byte> bytes, int size_px)
{
    const ImageHeader header = BV_TRY(read_image_header(bytes));
    if (static_cast<long>(header.width_px) * header.height_px > largest_pixel_count)
        return fail(ErrorCode::invalid_data, "a picture of {} x {} pixels is too large", header.width_px,
                    header.height_px);
    if (header.format == ImageFormat::jpeg)
        BV_TRY_VOID(check_jpeg(bytes));
    int width = 0;
    int height = 0;
    const auto* const data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const std::unique_ptr<stbi_uc, FreePixels> pixels(
        stbi_load_from_memory(data, static_cast<int>(bytes.size()), &width, &height, nullptr, 4));
    if (!pixels)
        return fail(ErrorCode::invalid_data, "decoding a picture: {}", stbi_failure_reason());
    if (width != header.width_px || height != header.height_px)
        return fail(ErrorCode::invalid_data, "a picture is not of the size its header says");
    return scaled_down(middle_square(pixels.get(), width, height), size_px);
}

Result<Image> load_portrait(const std::filesystem::path& accepted_file, std::string_view honoree_code,
                            int size_px)
{
    const std::vector<std::byte> bytes = BV_TRY(read_portrait(accepted_file, honoree_code));
    return decode_portrait(bytes, size_px);
}

} // namespace bangvang
