#include "office/portrait.h"

#include <bangvang/snapshot/reader.h>

// Only the header reader is used; static keeps these names from meeting another copy at link time.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#include <stb/stb_image.h>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

bool is_plain_name(const std::string& name)
{
    return name.find_first_of("/\\") == std::string::npos && !name.starts_with('.');
}

bool is_png(const std::vector<std::byte>& bytes)
{
    return bytes.size() > 8 && bytes[0] == std::byte{0x89} && bytes[1] == std::byte{'P'};
}

tl::unexpected<Words> refuse(std::string vi, std::string en)
{
    return tl::unexpected<Words>(Words{std::move(vi), std::move(en)});
}

tl::expected<std::vector<std::byte>, Words> read_bounded(const fs::path& path)
{
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (failed)
        return refuse("không có tệp ảnh này trong portraits/", "no such file in portraits/");
    if (size > max_portrait_bytes)
        return refuse(
            fmt::format("ảnh lớn {:.1f} MB, tối đa 4 MB", static_cast<double>(size) / (1 << 20)),
            fmt::format("the picture has {:.1f} MB, 4 MB at most", static_cast<double>(size) / (1 << 20)));
    auto bytes = read_file_bytes(path, max_portrait_bytes);
    if (!bytes)
        return refuse("không đọc được tệp ảnh: " + bytes.error().message,
                      "the picture cannot be read: " + bytes.error().message);
    return std::move(*bytes);
}

} // namespace

tl::expected<PortraitImage, Words> read_portrait_file(const fs::path& folder, const std::string& name)
{
    if (!is_plain_name(name))
        return refuse("chỉ ghi tên tệp trong portraits/, không ghi đường dẫn",
                      "only the name of a file in portraits/, not a path");
    auto bytes = read_bounded(folder / "portraits" / name);
    if (!bytes)
        return tl::unexpected<Words>(std::move(bytes.error()));
    PortraitImage image;
    int channels = 0;
    if (stbi_info_from_memory(reinterpret_cast<const stbi_uc*>(bytes->data()),
                              static_cast<int>(bytes->size()), &image.width_px, &image.height_px,
                              &channels) == 0)
        return refuse("tệp không phải ảnh JPEG hay PNG", "the file is neither a JPEG nor a PNG picture");
    if (image.width_px > max_portrait_px || image.height_px > max_portrait_px)
        return refuse(
            fmt::format("ảnh {}×{} điểm, tối đa 4096×4096", image.width_px, image.height_px),
            fmt::format("the picture is {}×{} pixels, 4096×4096 at most", image.width_px, image.height_px));
    image.format = is_png(*bytes) ? ImageFormat::png : ImageFormat::jpeg;
    image.bytes = std::move(*bytes);
    return image;
}

} // namespace bangvang::office
