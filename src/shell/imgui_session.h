// Dear ImGui's context as an object, set up alike for a window and for pictures without one.
#pragma once

struct ImGuiContext;

namespace bangvang {

// Makes its context the current one. Fonts and renderers are destroyed before it. UI thread only.
class ImGuiSession {
public:
    ImGuiSession();
    ~ImGuiSession();
    ImGuiSession(const ImGuiSession&) = delete;
    ImGuiSession& operator=(const ImGuiSession&) = delete;

    // Makes it the current one again.
    void use() const;

private:
    ImGuiContext* context_;
};

} // namespace bangvang
