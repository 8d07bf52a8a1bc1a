#include "shell/kept_picture.h"

#include <algorithm>

namespace bangvang {

Result<bool> KeptPicture::resize(int width_px, int height_px)
{
    if (width_px == width_ && height_px == height_)
        return false;
    release();
    gl_.gen_renderbuffers(1, &colors_);
    gl_.bind_renderbuffer(GL_RENDERBUFFER, colors_);
    gl_.renderbuffer_storage(GL_RENDERBUFFER, GL_RGBA8, width_px, height_px);
    gl_.gen_framebuffers(1, &framebuffer_);
    gl_.bind_framebuffer(GL_FRAMEBUFFER, framebuffer_);
    gl_.framebuffer_renderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
    const GLenum status = gl_.check_framebuffer_status(GL_FRAMEBUFFER);
    if (status != GL_FRAMEBUFFER_COMPLETE)
        return fail(ErrorCode::environment,
                    "making a picture of {} x {} pixels on the graphics card: status {:#x}", width_px,
                    height_px, status);
    width_ = width_px;
    height_ = height_px;
    return true;
}

void KeptPicture::release()
{
    gl_.delete_framebuffers(1, &framebuffer_); // 0 is ignored
    gl_.delete_renderbuffers(1, &colors_);
    framebuffer_ = 0;
    colors_ = 0;
    width_ = 0;
    height_ = 0;
}

void KeptPicture::bind() const
{
    gl_.bind_framebuffer(GL_FRAMEBUFFER, framebuffer_);
}

void KeptPicture::copy_to_window(PixelShift shift) const
{
    gl_.disable(GL_SCISSOR_TEST); // it would cut the copy
    gl_.bind_framebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl_.bind_framebuffer(GL_DRAW_FRAMEBUFFER, 0);
    gl_.blit_framebuffer(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    if (shift != PixelShift{})
        gl_.blit_framebuffer(0, 0, width_, height_, shift.x, shift.y, width_ + shift.x, height_ + shift.y,
                             GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

Image KeptPicture::read() const
{
    Image image(width_, height_);
    gl_.bind_framebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl_.pixel_store_i(GL_PACK_ALIGNMENT, 4);
    gl_.read_pixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    for (int y = 0; y < height_ / 2; ++y) // OpenGL counts rows from the bottom
        std::swap_ranges(image.pixel(0, y), image.pixel(0, y) + static_cast<std::ptrdiff_t>(width_) * 4,
                         image.pixel(0, height_ - 1 - y));
    return image;
}

std::size_t KeptPicture::bytes() const
{
    return static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
}

} // namespace bangvang
