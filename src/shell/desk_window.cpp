#include "shell/desk_window.h"

#include "shell/clock.h"
#include "shell/glfw_session.h"
#include "shell/imgui_session.h"
#include "shell/portraits.h"
#include "shell/renderer.h"
#include "ui/atlas_textures.h"
#include "ui/fonts.h"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <utility>

namespace bangvang {

// Destroyed while both contexts are current, in the opposite order.
struct DeskWindow::Parts {
    ImGuiSession imgui{};
    std::unique_ptr<Renderer> renderer{};
    std::unique_ptr<Fonts> fonts{};
    std::unique_ptr<AtlasTextures> small{};
    std::unique_ptr<Art> art{};
    std::unique_ptr<PortraitLoader> portraits{};
    std::unique_ptr<PresenterDesk> desk{};
};

// The desk's contexts, for as long as this lives; then again whichever were current before.
class DeskWindow::Current {
public:
    explicit Current(const MadeWindow& made)
        : window_before_(glfwGetCurrentContext()), imgui_before_(ImGui::GetCurrentContext())
    {
        if (made.gl)
            glfwMakeContextCurrent(made.window);
    }
    ~Current()
    {
        glfwMakeContextCurrent(window_before_);
        ImGui::SetCurrentContext(imgui_before_);
    }
    Current(const Current&) = delete;
    Current& operator=(const Current&) = delete;

private:
    GLFWwindow* window_before_;
    ImGuiContext* imgui_before_;
};

DeskWindow::DeskWindow(const MadeWindow& made, const MonitorArea& area)
    : made_(made), area_(area), input_(made.window)
{}

Result<std::unique_ptr<DeskWindow>> DeskWindow::open(GLFWmonitor* monitor, const DeskMeans& means,
                                                     std::function<void()> wake)
{
    const auto area = area_of(monitor);
    if (!area)
        return fail(ErrorCode::environment, "the presenter's monitor shows no picture");
    const Current back({}); // whatever fails, the room's contexts come back
    const MadeWindow made = BV_TRY(make_window({}, monitor, means.draw_with, Coming::beside));
    std::unique_ptr<DeskWindow> window(new DeskWindow(made, *area));
    if (made.gl)
        glfwSwapInterval(0); // the room never waits for this monitor
    window->parts_ = std::make_unique<Parts>();
    Parts& parts = *window->parts_;
    const auto arrive = [flag = &window->arrived_, wake = std::move(wake)] {
        *flag = true;
        wake();
    };
    parts.renderer = BV_TRY(make_renderer(made));
    parts.fonts = BV_TRY(Fonts::load(means.fonts));
    parts.small = std::make_unique<AtlasTextures>(parts.renderer->textures());
    parts.art = std::make_unique<Art>(*parts.small, Baking::in_background, arrive);
    parts.portraits = std::make_unique<PortraitLoader>(parts.renderer->textures(), arrive);
    parts.desk =
        std::make_unique<PresenterDesk>(DeskServices{*parts.fonts, *parts.art, parts.portraits.get()});
    window->place();
    glfwShowWindow(made.window);
    return window;
}

DeskWindow::~DeskWindow()
{
    const Current current(made_);
    if (parts_)
        parts_->imgui.use();
    parts_.reset();
    glfwDestroyWindow(made_.window);
}

void DeskWindow::place() const
{
    glfwSetWindowPos(made_.window, area_.x, area_.y);
    glfwSetWindowSize(made_.window, area_.size.width, area_.size.height);
}

void DeskWindow::move_to(const MonitorArea& area)
{
    if (area == area_)
        return;
    area_ = area;
    place();
}

bool DeskWindow::has_keyboard() const
{
    return glfwGetWindowAttrib(made_.window, GLFW_FOCUSED) == GLFW_TRUE;
}

void DeskWindow::collect_events()
{
    WindowEvents events = input_.take();
    pointers_.insert(pointers_.end(), events.pointers.begin(), events.pointers.end());
    events.pointers.clear();
    append(keys_, events);
}

WindowEvents DeskWindow::take_keys()
{
    collect_events();
    return std::exchange(keys_, {});
}

// Where the processor draws, a frame of the desk in the middle of the room's motion would be seen there.
bool DeskWindow::must_wait(const DeskScene& scene)
{
    constexpr Duration cheap = std::chrono::milliseconds(4);
    constexpr Duration patience = std::chrono::milliseconds(300);
    if (!scene.room_moves || cost_ < cheap)
        waiting_since_.reset();
    else if (!waiting_since_)
        waiting_since_ = scene.now;
    if (waiting_since_ && scene.now - *waiting_since_ >= patience)
        waiting_since_.reset();
    return waiting_since_.has_value();
}

Result<DeskOutput> DeskWindow::draw(const DeskScene& scene, const DeskLook& look, PixelSize size)
{
    const Current current(made_);
    parts_->imgui.use();
    if (BV_TRY(parts_->renderer->resize(size.width, size.height)))
        parts_->desk->invalidate();
    if (std::exchange(portraits_of_, scene.shown.accepted_file) != scene.shown.accepted_file)
        parts_->portraits->use_file(scene.shown.accepted_file);
    if (parts_->portraits->upload_some())
        arrived_ = true;
    DeskOutput output = parts_->desk->frame(look, {.now = scene.now,
                                                   .wall = scene.wall,
                                                   .width_px = size.width,
                                                   .height_px = size.height,
                                                   .pointers = std::exchange(pointers_, {})});
    if (!output.damage.empty()) {
        const MonoTime begin = Clock::mono();
        parts_->renderer->show(*output.draw_data, output.damage);
        cost_ = Clock::mono() - begin;
        ++drawn_;
    }
    return output;
}

Result<std::vector<Action>> DeskWindow::follow(const DeskScene& scene)
{
    collect_events();
    PixelSize size;
    glfwGetFramebufferSize(made_.window, &size.width, &size.height);
    if (size.width <= 0 || size.height <= 0) { // iconified
        next_change_.reset();
        return std::vector<Action>{};
    }
    const DeskLook look{.snapshot = scene.shown.snapshot,
                        .navigation = scene.navigation,
                        .news = scene.news,
                        .room_portrait = scene.room_portrait,
                        .theme = scene.theme,
                        .contrast = scene.contrast};
    if (input_.take_exposed())
        parts_->desk->invalidate();
    const bool resized =
        size.width != parts_->desk->layout().width_px || size.height != parts_->desk->layout().height_px;
    if (!resized && !arrived_ && pointers_.empty() && !parts_->desk->is_due(look, scene.now))
        return std::vector<Action>{};
    if (must_wait(scene))
        return std::vector<Action>{};
    arrived_ = false;
    DeskOutput output = BV_TRY(draw(scene, look, size));
    next_change_ = arrived_ ? std::optional(scene.now) : output.next_frame;
    return std::move(output.actions);
}

} // namespace bangvang
