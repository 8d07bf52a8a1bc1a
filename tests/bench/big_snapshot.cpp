#include "big_snapshot.h"

#include "people.h"

#include <bangvang/snapshot/writer.h>
#include <stb/stb_image_write.h>

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

namespace bangvang::bench {

namespace {

constexpr int side = 256;

void append(void* to, void* data, int size)
{
    auto& bytes = *static_cast<std::vector<std::byte>*>(to);
    const auto* const from = static_cast<const std::byte*>(data);
    bytes.insert(bytes.end(), from, from + size);
}

// A JPEG that hardly compresses, made larger by the quality until it has about so many bytes.
std::vector<std::byte> noisy_jpeg(std::size_t bytes, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<unsigned char> pixels(static_cast<std::size_t>(side) * side * 3);
    for (unsigned char& value : pixels)
        value = static_cast<unsigned char>(random());
    std::vector<std::byte> encoded;
    for (int quality = 20; quality <= 100 && encoded.size() < bytes; quality += 5) {
        encoded.clear();
        stbi_write_jpg_to_func(append, &encoded, side, side, 3, pixels.data(), quality);
    }
    return encoded;
}

} // namespace

void write_big_snapshot(const std::filesystem::path& file, std::size_t people, std::size_t portraits,
                        std::size_t portrait_bytes, std::uint64_t number)
{
    Snapshot snapshot = campaign_of(people);
    snapshot.identity.sequence = static_cast<decltype(snapshot.identity.sequence)>(number);
    snapshot.identity.id = fmt::format("bench/{}", number);
    // One picture serves all: what is measured is bytes, not their faces.
    const std::vector<std::byte> picture = noisy_jpeg(portrait_bytes, 7);
    std::vector<PortraitImage> images;
    for (std::size_t i = 0; i < portraits && i < snapshot.honorees.size(); ++i)
        images.push_back({snapshot.honorees[i].code, ImageFormat::jpeg, side, side, picture});
    const auto written = write_snapshot(file, snapshot, images);
    if (!written) {
        std::fprintf(stderr, "%s\n", written.error().message.c_str());
        std::abort();
    }
}

} // namespace bangvang::bench
