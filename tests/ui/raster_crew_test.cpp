// Several threads draw what one would.
#include "ui/draw_groups.h"
#include "ui/raster_crew.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <memory>
#include <random>
#include <vector>

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

TEST_CASE("blue first is the same picture with its bytes turned")
{
    const auto drawn = [](PixelOrder order) {
        ImageTextures textures(order);
        ImDrawList list(nullptr);
        scatter(list, textures.add(ground()), 5);
        ImDrawData data;
        data.CmdLists.push_back(&list);
        Image image(width, height);
        Pixels pixels = pixels_of(image);
        pixels.order = order;
        RasterCrew(0).draw(data, textures, pixels, std::array{PixelRect{0, 0, width, height}});
        data.CmdLists.clear();
        return image;
    };
    Image turned = drawn(PixelOrder::bgra);
    const Image plain = drawn(PixelOrder::rgba);
    CHECK((turned.rgba != plain.rgba));
    swap_red_and_blue(turned.rgba.data(), turned.rgba.data(), turned.rgba.size() / 4);
    CHECK((turned.rgba == plain.rgba));
}

TEST_CASE("a crew draws every one of many rectangles and nothing between them")
{
    ImageTextures textures;
    ImDrawList list(nullptr);
    scatter(list, textures.add(ground()), 9);
    ImDrawData data;
    data.CmdLists.push_back(&list);
    std::vector<PixelRect> damage;
    for (int i = 0; i < 20; ++i)
        damage.push_back({40 * i, 11 * i, 40 * i + 39, height - 3 * i});
    Image alone = ground();
    for (const PixelRect& rect : damage)
        rasterize(data, textures, alone, rect);
    Image together = ground();
    RasterCrew(2).draw(data, textures, pixels_of(together), damage);
    data.CmdLists.clear();
    CHECK((alone.rgba == together.rgba));
}

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
            crew.draw(data, textures, pixels_of(together), std::array{damage});
            data.CmdLists.clear();
            REQUIRE((alone.rgba == together.rgba));
        }
    }
}

namespace {

// A square of one colour.
void square(ImDrawList& list, TextureId texture, float x, float y, float side, ImU32 color)
{
    list.PushTexture(ImTextureRef(static_cast<ImTextureID>(texture)));
    list.PrimReserve(6, 4);
    list.PrimRectUV({x, y}, {x + side, y + side}, {0.5F, 0.5F}, {0.5F, 0.5F}, color);
    list.PopTexture();
}

Image white_texel()
{
    Image image(1, 1);
    image.rgba.assign(4, 255);
    return image;
}

// Two squares over a black ground that together fade as one picture; `left` is where the second one lies.
Image faded_group(RasterCrew& crew, ImageTextures& textures, TextureId white, float left, std::uint8_t alpha)
{
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushClipRect({0, 0}, {width, height});
    square(list, white, 0, 0, 900, IM_COL32(0, 0, 0, 255));
    begin_group(list, alpha);
    square(list, white, 0, 0, 900, IM_COL32(0, 0, 200, 255));
    square(list, white, left, 100, 500, IM_COL32(200, 0, 0, 255));
    end_group(list);
    square(list, white, 0, 0, 50, IM_COL32(0, 255, 0, 255));
    ImDrawData data;
    data.CmdLists.push_back(&list);
    Image image(width, height);
    crew.draw(data, textures, pixels_of(image), std::array{PixelRect{0, 0, width, height}});
    data.CmdLists.clear();
    return image;
}

Color at(const Image& image, int x, int y)
{
    const std::uint8_t* const p = image.pixel(x, y);
    return {p[0], p[1], p[2], p[3]};
}

} // namespace

TEST_CASE("a group fades as one picture and is drawn anew when it looks different")
{
    const std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context(ImGui::CreateContext(),
                                                                         ImGui::DestroyContext);
    ImageTextures textures;
    const TextureId white = textures.add(white_texel());
    RasterCrew crew(1);
    const Image first = faded_group(crew, textures, white, 100, 128);
    CHECK(at(first, 700, 650) == Color{0, 0, 100, 255});
    CHECK(at(first, 150, 150) == Color{100, 0, 0, 255}); // no blue shines through
    CHECK(at(first, 10, 10) == Color{0, 255, 0, 255});   // what comes after it lies above
    const Image fainter = faded_group(crew, textures, white, 100, 64);
    CHECK(at(fainter, 150, 150) == Color{50, 0, 0, 255});
    const Image moved = faded_group(crew, textures, white, 200, 64);
    CHECK(at(moved, 150, 150) == Color{0, 0, 50, 255});
    CHECK(at(moved, 650, 150) == Color{50, 0, 0, 255});
}
