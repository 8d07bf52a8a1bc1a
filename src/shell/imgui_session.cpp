#include "shell/imgui_session.h"

#include <imgui.h>

namespace bangvang {

// No settings file, no keyboard navigation, no cursor: only the draw lists and the letters are used. Letters
// are uploaded as they come, and lists may pass 64k vertices, with every renderer that we have.
ImGuiSession::ImGuiSession() : context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_); // a second one does not become it by itself
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

void ImGuiSession::use() const
{
    ImGui::SetCurrentContext(context_);
}

ImGuiSession::~ImGuiSession()
{
    ImGui::DestroyContext(context_);
}

} // namespace bangvang
