#include "shell/renderer.h"

#include "shell/cpu_renderer.h"
#include "shell/gl_renderer.h"
#include "shell/made_window.h"

#include <imgui.h>

namespace bangvang {

Result<std::unique_ptr<Renderer>> make_renderer(const MadeWindow& made)
{
    if (made.gl)
        return GlRenderer::create(*made.gl, made.glsl, made.window);
    return CpuRenderer::create(made.window);
}

std::size_t letter_bytes()
{
    std::size_t bytes = 0;
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        bytes += static_cast<std::size_t>(texture->GetSizeInBytes());
    return bytes;
}

} // namespace bangvang
