// Baked art and portraits on the graphics card, and how many bytes they take there.
#pragma once

#include "shell/gl.h"
#include "ui/textures.h"

#include <cstddef>
#include <map>

namespace bangvang {

// UI thread, with the context current; destroyed before the context.
class GlTextures final : public Textures {
public:
    explicit GlTextures(const Gl& gl) : gl_(gl) {}
    ~GlTextures() override;
    GlTextures(const GlTextures&) = delete;
    GlTextures& operator=(const GlTextures&) = delete;

    TextureId add(const Image& image) override;
    void remove(TextureId id) override;
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    const Gl& gl_;
    std::map<TextureId, std::size_t> sizes_; // bytes of each
    std::size_t bytes_{0};
};

} // namespace bangvang
