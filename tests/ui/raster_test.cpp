#include "support/headless.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <random>

using namespace bangvang;

namespace {

// Draws raw triangles with a white texture over black.
class Bench {
public:
    Bench() : list_(nullptr)
    {
        Image white(2, 2);
        white.rgba.assign(white.rgba.size(), 255);
        texture_ = textures_.add(white);
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 color)
    {
        for (const ImVec2 p : {a, b, c}) {
            list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(list_.VtxBuffer.Size));
            list_.VtxBuffer.push_back({p, {0.5F, 0.5F}, color});
        }
    }
    Image draw(int width, int height)
    {
        ImDrawCmd command;
        command.ClipRect = {0, 0, static_cast<float>(width), static_cast<float>(height)};
        command.TexRef = ImTextureRef(static_cast<ImTextureID>(texture_));
        command.ElemCount = static_cast<unsigned>(list_.IdxBuffer.Size);
        list_.CmdBuffer.push_back(command);
        ImDrawData data;
        data.CmdLists.push_back(&list_);
        Image target(width, height);
        for (std::size_t i = 3; i < target.rgba.size(); i += 4)
            target.rgba[i] = 255;
        rasterize(data, textures_, target, {0, 0, width, height});
        data.CmdLists.clear();
        return target;
    }

private:
    ImDrawList list_;
    ImageTextures textures_;
    TextureId texture_{};
};

constexpr ImU32 half_white = IM_COL32(255, 255, 255, 128);

} // namespace

TEST_CASE("two triangles with a common edge cover every pixel exactly once")
{
    std::mt19937 random(7);
    const auto coordinate = [&random] { return static_cast<float>(random() % 6400) / 100.0F; };
    for (int round = 0; round < 200; ++round) {
        // A fan around a point inside the square meets at every kind of edge.
        const ImVec2 middle{coordinate(), coordinate()};
        Bench bench;
        bench.triangle({0, 0}, {64, 0}, middle, half_white);
        bench.triangle({64, 0}, {64, 64}, middle, half_white);
        bench.triangle({64, 64}, {0, 64}, middle, half_white);
        bench.triangle({0, 64}, {0, 0}, middle, half_white);
        const Image image = bench.draw(64, 64);
        int wrong = 0;
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                wrong += image.pixel(x, y)[0] == 128 ? 0 : 1;
        CHECK(wrong == 0);
    }
}

TEST_CASE("a pixel belongs to a shape when its centre does")
{
    Bench bench;
    bench.triangle({1.5F, 1.5F}, {3.5F, 1.5F}, {1.5F, 3.5F}, IM_COL32_WHITE);
    const Image image = bench.draw(5, 5);
    CHECK(image.pixel(1, 1)[0] == 255); // on the top left corner: inside
    CHECK(image.pixel(2, 1)[0] == 255);
    CHECK(image.pixel(3, 1)[0] == 0); // on the right corner: outside
    CHECK(image.pixel(1, 2)[0] == 255);
    CHECK(image.pixel(2, 2)[0] == 0); // on the slanted edge, which is neither top nor left
    CHECK(image.pixel(1, 3)[0] == 0);
}

TEST_CASE("colours are mixed with what lies below by their alpha")
{
    Bench bench;
    bench.triangle({-10, -10}, {30, -10}, {-10, 30}, IM_COL32(200, 100, 0, 255));
    bench.triangle({-10, -10}, {30, -10}, {-10, 30}, IM_COL32(0, 100, 255, 64));
    const Image image = bench.draw(2, 2);
    const std::uint8_t* pixel = image.pixel(0, 0);
    CHECK(std::abs(pixel[0] - 150) <= 1);
    CHECK(pixel[1] == 100);
    CHECK(std::abs(pixel[2] - 64) <= 1);
    CHECK(pixel[3] == 255);
}

TEST_CASE("a picture shown at its own size is copied to the byte")
{
    testing::Headless headless;
    Image picture(64, 48);
    std::mt19937 random(3);
    for (std::size_t i = 0; i < picture.rgba.size(); ++i)
        picture.rgba[i] = i % 4 == 3 ? std::uint8_t{255} : static_cast<std::uint8_t>(random());
    const TextureId texture = headless.textures().add(picture);
    const Image& screen = headless.draw(1920, 1080, [texture](Canvas& canvas) {
        canvas.image(texture, {100, 200, 64, 48});
    });
    int wrong = 0;
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64 * 4; ++x)
            wrong += screen.pixel(100, 200 + y)[x] == picture.pixel(0, y)[x] ? 0 : 1;
    CHECK(wrong == 0);
}

TEST_CASE("a picture shown twice as large is smoothed between its pixels")
{
    testing::Headless headless;
    Image picture(2, 1);
    picture.rgba = {0, 0, 0, 255, 200, 200, 200, 255};
    const TextureId texture = headless.textures().add(picture);
    const Image& screen = headless.draw(1920, 1080, [texture](Canvas& canvas) {
        canvas.image(texture, {0, 0, 8, 4});
    });
    CHECK(screen.pixel(0, 0)[0] == 0);
    CHECK(screen.pixel(3, 0)[0] == 75);
    CHECK(screen.pixel(4, 0)[0] == 125);
    CHECK(screen.pixel(7, 0)[0] == 200);
}

TEST_CASE("the same frame gives the same bytes twice")
{
    testing::Headless first;
    const auto paint = [](Canvas& canvas) {
        canvas.rect_gradient({0, 0, 1920, 1080}, rgb(0x1A0705), rgb(0x3A0E09), 40);
        canvas.text({64, 64}, type::slogan, rgb(0xFBE9BC), "Thi đua thực hiện thắng lợi");
        canvas.circle({900, 600}, 300, rgb(0xEFCB76).alpha(0.4F));
    };
    const Image a = first.draw(1920, 1080, paint);
    first.invalidate();
    CHECK(testing::difference(a, first.draw(1920, 1080, paint)).empty());
}
