// Several threads draw what one would.
#include "ui/raster_crew.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <random>

using namespace bangvang;

namespace {

constexpr int width = 900;
constexpr int height = 700;

Image ground()
{
    Image image(width, height);
    for (std::size_t at = 0; at < image.rgba.size(); ++at)
        image.rgba[at] = static_cast<std::uint8_t>(at % 4 == 3 ? 255 : at * 13);
    return image;
}

// Triangles everywhere, half of them see-through, one over the other.
void scatter(ImDrawList& list, TextureId texture, unsigned seed)
{
    std::mt19937 random(seed);
    const auto within = [&random](int size) {
        return static_cast<float>(random() % static_cast<unsigned>(size));
    };
    for (int corner = 0; corner < 3 * 40; ++corner) {
        list.IdxBuffer.push_back(static_cast<ImDrawIdx>(list.VtxBuffer.Size));
        list.VtxBuffer.push_back({{within(width), within(height)},
                                  {within(100) / 100.0F, within(100) / 100.0F},
                                  static_cast<ImU32>(random()) | 0x40000000U});
    }
    ImDrawCmd command;
    command.ClipRect = {0, 0, width, height};
    command.TexRef = ImTextureRef(static_cast<ImTextureID>(texture));
    command.ElemCount = static_cast<unsigned>(list.IdxBuffer.Size);
    list.CmdBuffer.push_back(command);
}

} // namespace

TEST_CASE("a crew of any size draws the bytes of one, again and again")
{
    ImageTextures textures;
    const TextureId texture = textures.add(ground());
    for (const int helpers : {0, 1, 3}) {
        CAPTURE(helpers);
        RasterCrew crew(helpers);
        for (unsigned round = 0; round < 6; ++round) {
            ImDrawList list(nullptr);
            scatter(list, texture, round);
            ImDrawData data;
            data.CmdLists.push_back(&list);
            // Large ones are shared, small ones are not, and what lies outside is left out.
            const PixelRect damage =
                round % 3 == 0 ? PixelRect{10, 20, 60, 70} : PixelRect{-5, 3, width + 9, height - 1};
            Image alone = ground();
            rasterize(data, textures, alone, damage);
            Image together = ground();
            crew.draw(data, textures, together, damage);
            data.CmdLists.clear();
            REQUIRE((alone.rgba == together.rgba));
        }
    }
}
