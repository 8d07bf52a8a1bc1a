// A display without a display: an ImGui context, the fonts, the ornaments and a frame buffer in memory.
#pragma once

#include "ui/art.h"
#include "ui/atlas_textures.h"
#include "ui/canvas.h"
#include "ui/fonts.h"
#include "ui/raster.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

struct ImDrawData;
struct ImGuiContext;

namespace bangvang::testing {

// One at a time: ImGui's current context is process-wide. Ornaments are painted at once, so that every frame
// is complete and the same on every run.
class Headless {
public:
    // Apart: only letters lie in the atlas, for tests that tell them from pictures by their texture.
    enum class Pictures { with_letters, apart };
    explicit Headless(Pictures pictures = Pictures::with_letters);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    [[nodiscard]] Fonts& fonts() { return *fonts_; }
    [[nodiscard]] Art& art() { return *art_; }
    [[nodiscard]] ImageTextures& textures() { return textures_; }

    // For tests of the canvas: one frame of `paint` on a display of this size, drawn where it differs from
    // the frame before (everywhere when the size changed or invalidate() was called).
    using Paint = std::function<void(Canvas&)>;
    const Image& draw(int width_px, int height_px, const Paint& paint, ThemeName theme = ThemeName::day,
                      float text_scale = 1.0F);
    void invalidate()
    {
        before_.begin_frame();
        whole_ = true;
    }

    // For tests of the whole program, which makes its frames itself: draws the damaged parts of `data` into
    // screen().
    const Image& show(const ImDrawData& data, std::span<const PixelRect> damage);

    [[nodiscard]] const Image& screen() const { return screen_; }
    [[nodiscard]] const std::vector<PixelRect>& damage() const { return damage_; }
    [[nodiscard]] const Pieces& pieces() const { return before_; }
    [[nodiscard]] const HitMap& hits() const { return hits_; }
    [[nodiscard]] const std::vector<DrawnText>& texts() const { return texts_; }
    [[nodiscard]] const std::vector<DrawnPanel>& panels() const { return panels_; }

private:
    void resize(int width_px, int height_px);

    ImGuiContext* context_;
    ImageTextures textures_;
    AtlasTextures small_{textures_};
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<Art> art_;
    Image screen_;
    bool whole_{true};
    Pieces before_;
    HitMap hits_;
    std::vector<DrawnText> texts_;
    std::vector<DrawnPanel> panels_;
    std::vector<PixelRect> damage_;
};

// Where two pictures of one size differ; empty when they are equal.
[[nodiscard]] PixelRect difference(const Image& a, const Image& b);

} // namespace bangvang::testing
