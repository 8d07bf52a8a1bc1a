// Frames drawn by the graphics card, through OpenGL.
#pragma once

#include "shell/gl_textures.h"
#include "shell/kept_picture.h"
#include "shell/renderer.h"

struct GLFWwindow;

namespace bangvang {

class GlRenderer final : public Renderer {
public:
    // `glsl` is the first line of the shaders: "#version 330 core" or "#version 300 es". `window`'s context
    // is current.
    [[nodiscard]] static Result<std::unique_ptr<Renderer>> create(const Gl& gl, const char* glsl,
                                                                  GLFWwindow* window);
    ~GlRenderer() override;

    Result<bool> resize(int width_px, int height_px) override { return kept_.resize(width_px, height_px); }
    void show(ImDrawData& data, std::span<const PixelRect> damage) override;
    void show_again() override;
    [[nodiscard]] Image read() const override { return kept_.read(); }
    [[nodiscard]] Textures& textures() override { return textures_; }
    [[nodiscard]] std::size_t texture_bytes() const override;

private:
    GlRenderer(const Gl& gl, GLFWwindow* window) : gl_(gl), textures_(gl_), kept_(gl_), window_(window) {}

    Gl gl_;
    GlTextures textures_;
    KeptPicture kept_;
    GLFWwindow* window_;
};

} // namespace bangvang
