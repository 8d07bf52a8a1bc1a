#include "shell/gl_textures.h"

#include <cassert>

namespace bangvang {

GlTextures::~GlTextures()
{
    while (!sizes_.empty())
        remove(sizes_.begin()->first);
}

// Sampled as the CPU rasteriser does it: bilinear, the edge repeated.
TextureId GlTextures::add(const Image& image)
{
    GLuint name = 0;
    gl_.gen_textures(1, &name);
    gl_.bind_texture(GL_TEXTURE_2D, name);
    gl_.tex_parameter_i(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl_.tex_parameter_i(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl_.tex_parameter_i(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl_.tex_parameter_i(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl_.pixel_store_i(GL_UNPACK_ALIGNMENT, 4);
    gl_.tex_image_2d(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     image.rgba.data());
    const TextureId id{name};
    sizes_.emplace(id, image.rgba.size());
    bytes_ += image.rgba.size();
    return id;
}

void GlTextures::remove(TextureId id)
{
    const auto found = sizes_.find(id);
    assert(found != sizes_.end());
    const auto name = static_cast<GLuint>(id);
    gl_.delete_textures(1, &name);
    bytes_ -= found->second;
    sizes_.erase(found);
}

} // namespace bangvang
