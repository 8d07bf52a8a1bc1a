// Draw data to the window, only where the frame's damage says that something changed.
#pragma once

#include "shell/gl_textures.h"
#include "shell/kept_picture.h"
#include "ui/pieces.h"

#include <cstddef>
#include <memory>
#include <span>

struct ImDrawData;

namespace bangvang {

// Belongs to the current GL context and the current ImGui context; destroyed before both. UI thread only.
class GlRenderer {
public:
    // `glsl` is the first line of the shaders: "#version 330 core" or "#version 300 es".
    [[nodiscard]] static Result<std::unique_ptr<GlRenderer>> create(const Gl& gl, const char* glsl);
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    // The kept picture takes the window's size; true when everything must be drawn again.
    Result<bool> resize(int width_px, int height_px) { return kept_.resize(width_px, height_px); }
    // Draws the parts inside `damage` (not empty, no overlaps) into the kept picture and copies it to the
    // window's back buffer; the caller swaps.
    void draw(ImDrawData& data, std::span<const PixelRect> damage);
    // The kept picture once more; the caller swaps.
    void show_again() const;
    // Where the picture stands on the window from now on; read() knows nothing of it.
    void set_shift(PixelShift shift) { shift_ = shift; }
    [[nodiscard]] PixelShift shift() const { return shift_; }
    [[nodiscard]] Image read() const { return kept_.read(); }
    [[nodiscard]] Textures& textures() { return textures_; }
    // Baked art, portraits, letters, and the kept picture.
    [[nodiscard]] std::size_t texture_bytes() const;

private:
    explicit GlRenderer(const Gl& gl) : gl_(gl), textures_(gl_), kept_(gl_) {}

    Gl gl_;
    GlTextures textures_;
    KeptPicture kept_;
    PixelShift shift_;
};

} // namespace bangvang
