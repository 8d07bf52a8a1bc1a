#include "app/presenter_desk.h"

#include "ui/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace bangvang {

Layout desk_layout(int width_px, int height_px)
{
    Layout layout = make_layout(width_px, height_px);
    layout.width = static_cast<float>(layout.width_px) / layout.scale;
    layout.height = static_cast<float>(layout.height_px) / layout.scale;
    layout.origin_px = {};
    return layout;
}

// Times that run and marks that only the room sees are no part of it.
PresenterDesk::Shown PresenterDesk::shown_of(const DeskLook& look)
{
    Shown shown{look.snapshot, look.navigation, look.news, look.room_portrait, look.theme, look.contrast};
    Navigation& navigation = shown.navigation;
    navigation.touched_at = {};
    navigation.entered_at = {};
    navigation.play_step_at = {};
    navigation.presenting.slide_since = {};
    navigation.presenting.times.clear();
    navigation.presenting.zoom = 0;
    navigation.presenting.zoom_at = {};
    return shown;
}

bool PresenterDesk::is_due(const DeskLook& look, MonoTime now) const
{
    return redraw_all_ || (next_frame_ && now >= *next_frame_) || shown_of(look) != shown_;
}

void PresenterDesk::make_view(const DeskLook& look, MonoTime now)
{
    Shown shown = shown_of(look);
    if (shown_ && *shown_ == shown)
        return;
    shown_ = std::move(shown);
    view_ = presenter_view(*look.snapshot, look.navigation, now);
    notes_ = note_lines(view_, look.navigation.language);
    fit_.reset();
}

// A press acts when it is let go where it began.
std::vector<Action> PresenterDesk::take(std::span<const PointerEvent> pointers)
{
    std::vector<Action> actions;
    for (const PointerEvent& event : pointers) {
        const Hit* const under = hits_.at(layout_.to_units(event.at));
        if (event.kind == PointerEvent::Kind::down)
            pressed_ = under ? under->id : std::string();
        if (event.kind == PointerEvent::Kind::up && under && under->id == pressed_)
            actions.push_back(under->action);
        if (event.kind == PointerEvent::Kind::up || event.kind == PointerEvent::Kind::cancel)
            pressed_.clear();
    }
    return actions;
}

void PresenterDesk::draw(const DeskLook& look, const DeskInput& input)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(input.width_px), static_cast<float>(input.height_px));
    io.DeltaTime = 1.0F / 60.0F; // ImGui animates nothing of ours; it only asks for a positive number
    ImGui::NewFrame();
    services_.fonts.begin_frame(services_.art.atlas_pixels());
    hits_.clear();
    pieces_.begin_frame();
    texts_.clear();
    {
        const Canvas::Target target{.list = *ImGui::GetBackgroundDrawList(),
                                    .layout = layout_,
                                    .theme = theme(look.theme, look.contrast),
                                    .fonts = services_.fonts,
                                    .art = services_.art,
                                    .portraits = services_.portraits,
                                    .hits = hits_,
                                    .pieces = pieces_,
                                    .texts = input.want_texts ? &texts_ : nullptr};
        Canvas canvas(target);
        canvas.set_pressed(pressed_);
        const DeskPlan plan = desk_plan(layout_, look.room_portrait);
        if (!fit_)
            fit_ = fit_notes(canvas, notes_room(plan.notes), notes_);
        draw_desk(canvas, target, plan,
                  {.view = view_,
                   .presenting = look.navigation.presenting,
                   .notes = notes_,
                   .fit = *fit_,
                   .news = look.news,
                   .room_portrait = look.room_portrait,
                   .language = look.navigation.language,
                   .now = input.now,
                   .wall = input.wall});
    }
    ImGui::Render();
}

std::vector<PixelRect> PresenterDesk::take_damage()
{
    const PixelRect whole{0, 0, layout_.width_px, layout_.height_px};
    std::vector<PixelRect> area =
        redraw_all_ ? std::vector<PixelRect>{whole} : damage(on_glass_, pieces_, whole);
    std::swap(on_glass_, pieces_);
    redraw_all_ = false;
    return area;
}

DeskOutput PresenterDesk::frame(const DeskLook& look, const DeskInput& input)
{
    services_.art.collect();
    std::vector<Action> actions = take(input.pointers);
    const Layout wanted = desk_layout(input.width_px, input.height_px);
    if (std::exchange(layout_, wanted) != wanted) {
        redraw_all_ = true;
        fit_.reset();
    }
    make_view(look, input.now);
    draw(look, input);
    const MonoTime began = look.navigation.presenting.began;
    const auto spoken = std::chrono::floor<std::chrono::seconds>(input.now - began);
    next_frame_ = began + spoken + std::chrono::seconds(1);
    return {.draw_data = ImGui::GetDrawData(),
            .damage = take_damage(),
            .next_frame = next_frame_,
            .actions = std::move(actions)};
}

} // namespace bangvang
