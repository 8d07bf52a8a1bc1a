#include "support/headless.h"

#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace bangvang::testing {

Headless::Headless(Pictures pictures) : context_(ImGui::CreateContext())
{
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DeltaTime = 1.0F / 60.0F;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    auto fonts = Fonts::load(BANGVANG_FONT_DIR);
    if (!fonts) {
        std::fprintf(stderr, "%s\n", fonts.error().message.c_str());
        std::abort();
    }
    fonts_ = std::move(fonts).value();
    Textures& where = pictures == Pictures::apart ? static_cast<Textures&>(textures_) : small_;
    art_ = std::make_unique<Art>(where, Baking::at_once);
}

Headless::~Headless()
{
    art_.reset();
    fonts_.reset();
    // As a renderer shutting down: ImGui insists that textures are given back.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

void Headless::resize(int width_px, int height_px)
{
    if (screen_.width == width_px && screen_.height == height_px)
        return;
    screen_ = Image(width_px, height_px);
    whole_ = true;
}

const Image& Headless::draw(int width_px, int height_px, const Paint& paint, ThemeName theme_name,
                            float text_scale)
{
    const Layout layout = make_layout(width_px, height_px, text_scale);
    ImGui::GetIO().DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
    ImGui::NewFrame();
    fonts_->begin_frame(art_->atlas_pixels());
    Pieces now;
    hits_.clear();
    texts_.clear();
    panels_.clear();
    {
        Canvas canvas({*ImGui::GetBackgroundDrawList(), layout, theme(theme_name), *fonts_, *art_, nullptr,
                       hits_, now, &texts_, &panels_});
        paint(canvas);
    }
    ImGui::Render();
    resize(width_px, height_px);
    const PixelRect all{0, 0, width_px, height_px};
    damage_ = whole_ ? std::vector{all} : bangvang::damage(before_, now, all);
    whole_ = false;
    before_ = std::move(now);
    return show(*ImGui::GetDrawData(), damage_);
}

const Image& Headless::show(const ImDrawData& data, std::span<const PixelRect> damage)
{
    resize(static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y));
    for (const PixelRect& rect : damage)
        for (int y = rect.y0; y < rect.y1; ++y)
            for (int x = rect.x0; x < rect.x1; ++x)
                std::memcpy(screen_.pixel(x, y), "\0\0\0\xff", 4);
    rasterize(data, textures_, screen_, damage);
    return screen_;
}

PixelRect difference(const Image& a, const Image& b)
{
    PixelRect found;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x)
            if (std::memcmp(a.pixel(x, y), b.pixel(x, y), 4) != 0)
                found = unite(found, {x, y, x + 1, y + 1});
    return found;
}

} // namespace bangvang::testing
