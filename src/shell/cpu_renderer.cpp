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
    // Letters are coverage; pictures, which need more, have textures of their own and cost no draw calls
    // here.
    ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    return std::unique_ptr<Renderer>(new CpuRenderer(std::move(glass)));
}

CpuRenderer::CpuRenderer(std::unique_ptr<X11Picture> glass)
    : glass_(std::move(glass)), crew_(useful_helpers())
{}

Result<bool> CpuRenderer::resize(int width_px, int height_px)
{
    if (width_px == width_ && height_px == height_)
        return false;
    BV_TRY_VOID(glass_->resize(width_px, height_px));
    width_ = width_px;
    height_ = height_px;
    return true;
}

void CpuRenderer::show(ImDrawData& data, std::span<const PixelRect> damage)
{
    crew_.draw(data, textures_, glass_->begin(), damage);
    if (shift() != shown_shift_)
        show_again();
    else
        glass_->put(damage, shift());
}

void CpuRenderer::show_again()
{
    const std::array whole{PixelRect{0, 0, width_, height_}};
    glass_->put(whole, shift());
    shown_shift_ = shift();
}

std::size_t CpuRenderer::texture_bytes() const
{
    const std::size_t picture = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
    return textures_.bytes() + letter_bytes() + picture;
}

} // namespace bangvang
