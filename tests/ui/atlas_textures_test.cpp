// Small pictures live beside the letters.
#include "ui/atlas_textures.h"

#include "support/headless.h"
#include "ui/draw_types.h"

#include <doctest/doctest.h>

#include <cstring>

namespace bangvang::testing {

namespace {

Image filled(int width, int height, std::uint8_t red, std::uint8_t alpha = 255)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint8_t* const pixel = image.pixel(x, y);
            pixel[0] = red;
            pixel[1] = static_cast<std::uint8_t>(x);
            pixel[2] = static_cast<std::uint8_t>(y);
            pixel[3] = alpha;
        }
    return image;
}

} // namespace

TEST_CASE("a small picture is drawn with the same pixels as in a texture of its own, in one call with words")
{
    Headless headless;
    AtlasTextures textures(headless.textures());
    const Image picture = filled(40, 30, 200);
    const TextureId shared = textures.add(picture);
    const TextureId alone = headless.textures().add(picture);
    CHECK(textures.atlas_pixels() == 40U * 30U);
    const auto paint = [](TextureId id) {
        return [id](Canvas& canvas) {
            canvas.text({10, 10}, type::body, {0, 0, 0, 255}, "Lai Châu");
            canvas.image(id, {100, 100, 40, 30});
            canvas.text({10, 60}, type::body, {0, 0, 0, 255}, "Lai Châu");
        };
    };
    const Image with_letters = headless.draw(1920, 1080, paint(shared));
    CHECK(draw_calls(*ImGui::GetDrawData()) == 1);
    headless.invalidate();
    const Image on_its_own = headless.draw(1920, 1080, paint(alone));
    CHECK(draw_calls(*ImGui::GetDrawData()) == 3);
    CHECK(difference(with_letters, on_its_own).empty());
    CHECK(std::memcmp(with_letters.pixel(120, 110), picture.pixel(20, 10), 3) == 0);
    headless.textures().remove(alone);
    textures.remove(shared);
    CHECK(textures.atlas_pixels() == 0);
}

TEST_CASE("a large picture keeps a texture of its own")
{
    Headless headless;
    AtlasTextures textures(headless.textures());
    const TextureId large = textures.add(filled(600, 400, 10));
    CHECK(textures.atlas_pixels() == 0);
    Rect uv{0.0F, 0.0F, 1.0F, 1.0F};
    CHECK(sampled(large, uv).GetTexID() == static_cast<ImTextureID>(large));
    CHECK(uv == Rect{0.0F, 0.0F, 1.0F, 1.0F});
    textures.remove(large);
}

TEST_CASE("pictures keep their pixels while the atlas grows under them")
{
    Headless headless;
    AtlasTextures textures(headless.textures());
    const Image picture = filled(64, 64, 77);
    const TextureId id = textures.add(picture);
    const int before = ImGui::GetIO().Fonts->TexData->UniqueID;
    std::vector<TextureId> others;
    for (int i = 0; i < 1000 && ImGui::GetIO().Fonts->TexData->UniqueID == before; ++i)
        others.push_back(textures.add(filled(160, 160, 5)));
    REQUIRE(ImGui::GetIO().Fonts->TexData->UniqueID != before);
    const Image& drawn = headless.draw(1920, 1080, [id](Canvas& canvas) {
        canvas.image(id, {50, 50, 64, 64});
    });
    CHECK(std::memcmp(drawn.pixel(60, 60), picture.pixel(10, 10), 3) == 0);
    CHECK(std::memcmp(drawn.pixel(113, 113), picture.pixel(63, 63), 3) == 0);
}

TEST_CASE("places are given back for ever without harm")
{
    Headless headless;
    AtlasTextures textures(headless.textures());
    for (int i = 0; i < 1500; ++i)
        textures.remove(textures.add(filled(8, 8, 1)));
    const TextureId id = textures.add(filled(8, 8, 99));
    const Image& drawn = headless.draw(960, 540, [id](Canvas& canvas) { canvas.image(id, {0, 0, 16, 16}); });
    CHECK(drawn.pixel(4, 4)[0] == 99);
}

} // namespace bangvang::testing
