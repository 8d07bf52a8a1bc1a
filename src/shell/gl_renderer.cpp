#include "shell/gl_renderer.h"

#include "shell/damage_cut.h"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <vector>

#include <dlfcn.h>

namespace bangvang {

namespace {

// Each costs the card all commands once more.
constexpr std::size_t most_parts = 8;

// Dear ImGui's loader closes the OpenGL libraries with the first renderer that goes, and another one would
// then call into nothing. What is loaded stays.
void keep_opengl_loaded()
{
    for (const char* library : {"libOpenGL.so.0", "libEGL.so.1", "libGLX.so.0", "libGL.so.1"})
        if (void* const handle = dlopen(library, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE))
            dlclose(handle);
}

} // namespace

Result<std::unique_ptr<Renderer>> GlRenderer::create(const Gl& gl, const char* glsl, GLFWwindow* window)
{
    std::unique_ptr<Renderer> renderer(new GlRenderer(gl, window));
    if (!ImGui_ImplOpenGL3_Init(glsl) || !ImGui_ImplOpenGL3_CreateDeviceObjects())
        return fail(ErrorCode::environment, "preparing the graphics card's programs ({}) did not work", glsl);
    keep_opengl_loaded();
    return renderer;
}

GlRenderer::~GlRenderer()
{
    if (ImGui::GetIO().BackendRendererUserData)
        ImGui_ImplOpenGL3_Shutdown();
}

// Vertices go to the card once, however many rectangles there are: only the list of commands is replaced.
void GlRenderer::show(ImDrawData& data, std::span<const PixelRect> damage)
{
    kept_.bind();
    const std::vector<PixelRect> parts = fewer(damage, most_parts);
    std::vector<ImVector<ImDrawCmd>> whole(static_cast<std::size_t>(data.CmdLists.Size));
    for (int i = 0; i < data.CmdLists.Size; ++i) {
        ImVector<ImDrawCmd>& commands = data.CmdLists[i]->CmdBuffer;
        whole[static_cast<std::size_t>(i)] = commands;
        commands = cut_to_damage(commands, parts);
    }
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    for (int i = 0; i < data.CmdLists.Size; ++i)
        data.CmdLists[i]->CmdBuffer.swap(whole[static_cast<std::size_t>(i)]);
    show_again();
}

void GlRenderer::show_again()
{
    kept_.copy_to_window(shift());
    glfwSwapBuffers(window_);
}

std::size_t GlRenderer::texture_bytes() const
{
    return textures_.bytes() + letter_bytes() + kept_.bytes();
}

} // namespace bangvang
