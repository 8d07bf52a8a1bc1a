#include "shell/cpu_renderer.h"

#include "shell/x11_server.h"

#include <imgui.h>

#include <array>

namespace bangvang {

Result<std::unique_ptr<Renderer>> CpuRenderer::create(GLFWwindow* window)
{
    const auto x11 = x11_window(window);
    if (!x11)
        return fail(ErrorCode::environment, "the processor draws on X11 windows only");
    auto glass = BV_TRY(X11Picture::create(*x11));
    return std::unique_ptr<Renderer>(new CpuRenderer(std::move(glass)));
}

CpuRenderer::CpuRenderer(std::unique_ptr<X11Picture> glass)
    : glass_(std::move(glass)), crew_(useful_helpers())
{}

Result<bool> CpuRenderer::resize(int width_px, int height_px)
{
    if (width_px == picture_.width && height_px == picture_.height)
        return false;
    BV_TRY_VOID(glass_->resize(width_px, height_px));
    picture_ = Image(width_px, height_px);
    return true;
}

void CpuRenderer::show(ImDrawData& data, std::span<const PixelRect> damage)
{
    for (const PixelRect& area : damage)
        crew_.draw(data, textures_, picture_, area);
    if (shift() != shown_shift_)
        show_again();
    else
        glass_->put(picture_, damage, shift());
}

void CpuRenderer::show_again()
{
    const std::array whole{PixelRect{0, 0, picture_.width, picture_.height}};
    glass_->put(picture_, whole, shift());
    shown_shift_ = shift();
}

std::size_t CpuRenderer::texture_bytes() const
{
    return textures_.bytes() + letter_bytes() + picture_.rgba.size();
}

} // namespace bangvang
