#include "office/portrait.h"

#include <bangvang/snapshot/image_header.h>
#include <bangvang/snapshot/reader.h>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

bool is_plain_name(const std::string& name)
{
    return name.find_first_of("/\\") == std::string::npos && !name.starts_with('.');
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
    const auto header = read_image_header(*bytes);
    if (!header)
        return refuse("cần ảnh JPEG hoặc PNG, tối đa 4096×4096 điểm: " + header.error().message,
                      "a JPEG or PNG picture of at most 4096×4096 pixels is needed: " +
                          header.error().message);
    return PortraitImage{"", header->format, header->width_px, header->height_px, std::move(*bytes)};
}

} // namespace bangvang::office
