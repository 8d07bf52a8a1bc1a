// Frames drawn by the processor, by our own rasteriser: the bytes of --shot. Where there is no graphics card
// this is faster than an OpenGL that the processor plays, since only what changed is drawn, sent and shown.
#pragma once

#include "shell/renderer.h"
#include "shell/x11_picture.h"
#include "ui/raster_crew.h"

struct GLFWwindow;

namespace bangvang {

class CpuRenderer final : public Renderer {
public:
    // `window` has no context; it is one of X11.
    [[nodiscard]] static Result<std::unique_ptr<Renderer>> create(GLFWwindow* window);

    [[nodiscard]] Result<bool> resize(int width_px, int height_px) override;
    void show(ImDrawData& data, std::span<const PixelRect> damage) override;
    void show_again() override;
    [[nodiscard]] Image read() const override { return glass_->read(); }
    [[nodiscard]] Textures& textures() override { return textures_; }
    [[nodiscard]] std::size_t texture_bytes() const override;

private:
    explicit CpuRenderer(std::unique_ptr<X11Picture> glass);

    ImageTextures textures_{PixelOrder::bgra}; // as the window wants it
    int width_{0};
    int height_{0};
    std::unique_ptr<X11Picture> glass_;
    PixelShift shown_shift_;
    RasterCrew crew_;
};

} // namespace bangvang
