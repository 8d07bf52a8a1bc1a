#include "shell/png.h"

#include "shell/whole_file.h"

#include <stb/stb_image_write.h>

namespace bangvang {

namespace {

std::vector<std::uint8_t> without_alpha(const Image& image)
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(image.rgba.size() / 4 * 3);
    for (std::size_t at = 0; at < image.rgba.size(); at += 4)
        rgb.insert(rgb.end(), {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2]});
    return rgb;
}

void append(void* context, void* data, int size)
{
    static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                               static_cast<std::size_t>(size));
}

} // namespace

Result<void> write_png(const std::filesystem::path& file, const Image& image)
{
    const std::vector<std::uint8_t> rgb = without_alpha(image);
    std::string bytes;
    if (stbi_write_png_to_func(append, &bytes, image.width, image.height, 3, rgb.data(), image.width * 3) ==
        0)
        return fail(ErrorCode::environment, "encoding {}: out of memory", file.string());
    return write_whole_file(file, bytes);
}

} // namespace bangvang
