#include "app/app_impl.h"
#include "app/cleaning_picture.h"

#include <imgui.h>

#include <utility>

namespace bangvang {

// A painting keeps its own theme; everything else follows the setting.
ThemeName App::Impl::current_theme() const
{
    if (lock.locked())
        return ThemeName::lacquer;
    if (scenes.empty())
        return set_theme();
    return theme_of(*scenes.current().screen, set_theme(), theme_choice() != ThemeChoice::automatic);
}

// The schedule's hour, else the setting.
ThemeChoice App::Impl::theme_choice() const
{
    if (const auto scheduled = hours.look().theme)
        return *scheduled == ScheduledTheme::lacquer ? ThemeChoice::lacquer : ThemeChoice::day;
    return settings.theme;
}

// By day where it is left to us.
ThemeName App::Impl::set_theme() const
{
    return theme_choice() == ThemeChoice::lacquer ? ThemeName::lacquer : ThemeName::day;
}

Canvas::Target App::Impl::target(const FrameInput& input, ThemeName colors, const Layout& units)
{
    return {.list = *ImGui::GetBackgroundDrawList(),
            .layout = units,
            .theme = bangvang::theme(colors, display.contrast()),
            .fonts = services.fonts,
            .art = services.art,
            .portraits = services.portraits,
            .hits = hits,
            .pieces = pieces,
            .texts = input.want_texts ? &texts : nullptr};
}

void App::Impl::draw_screen(const FrameInput& input)
{
    seen = Talk::lens(navigation).layout(layout);
    const Canvas::Target below = target(input, set_theme(), seen);
    const SceneCanvas on{.target = below,
                         .theme_chosen = theme_choice() != ThemeChoice::automatic,
                         .time = scene_time(input),
                         .pressed = touching.pressed()};
    const ScrollInput scroll = reach.take(touching.scroll(), input.now);
    scenes.lower(reach.shown());
    scenes.update(on, scroll);
    scenes.draw(on);
    if (Talk::on_slide(navigation))
        draw_talk(input);
    draw_overlays(input);
}

TalkLook App::Impl::talk_look(const FrameInput& input)
{
    const bool news = input.snapshot && input.snapshot != snapshot;
    return {navigation,
            *snapshot,
            hits,
            input.now,
            input.wall,
            news,
            taken_words(input.taken_along, navigation.language),
            settings.published_address};
}

void App::Impl::draw_talk(const FrameInput& input)
{
    const Lens lens = Talk::lens(navigation);
    if (lens.on())
        hits.magnify(lens.factor, lens.at);
    // A finger that holds the light or moves the lens turns no slide.
    if (lens.on() || navigation.presenting.tool == Tool::spotlight)
        hits.set_swipes(SwipeWay::across, {});
    const Canvas::Target over = target(input, current_theme(), layout);
    Canvas canvas(over);
    canvas.set_pressed(touching.pressed());
    talk.draw(canvas, over, talk_look(input));
}

// Black or white, or all slides at once.
void App::Impl::draw_instead(const FrameInput& input)
{
    const Canvas::Target all = target(input, current_theme(), layout);
    Canvas canvas(all);
    canvas.set_pressed(touching.pressed());
    if (navigation.presenting.cover != Cover::none)
        Talk::draw_cover(canvas, navigation.presenting);
    else
        talk.draw_overview(canvas, all, talk_look(input));
}

void App::Impl::draw_locked(const FrameInput& input)
{
    Canvas canvas(target(input, current_theme(), layout));
    const MonoTime now = input.now;
    draw_cleaning(canvas, {lock.seconds_left(now), lock.part_left(now), lock.held(now)}, navigation.language);
}

// What the technician's hours lay over all the rest.
void App::Impl::draw_hours(const FrameInput& input)
{
    Canvas canvas(target(input, current_theme(), layout));
    if (hours.clock_wrong() && !navigation.presenting.on)
        draw_wrong_clock(canvas, input.wall, navigation.language);
    const int brightness = dark ? 0 : hours.look().brightness;
    if (brightness < 100)
        draw_dimmed(canvas, static_cast<float>(brightness) / 100.0F);
}

void App::Impl::draw_glass(const FrameInput& input)
{
    Canvas canvas(target(input, current_theme(), layout));
    glass.draw(canvas, navigation.language, input.now);
}

void App::Impl::draw_overlays(const FrameInput& input)
{
    Canvas canvas(target(input, current_theme(), layout));
    canvas.set_pressed(touching.pressed());
    reach.draw(canvas, navigation.language, input.now);
    if (has_toasts())
        toast.draw(canvas, *snapshot, navigation.language, input.now);
    else
        toast.remove();
    const auto ring =
        settings.idle_enabled ? idle_ring(navigation, input.now, settings.times.idle) : std::nullopt;
    if (ring)
        draw_idle_ring(canvas, idle_ring_place(layout, hits), *ring, navigation.language);
    if (const Hit* const held = hits.find("emblem"))
        emblem.draw(canvas, held->rect, input.now);
    service.draw_note(canvas, input.now);
    echo.draw(canvas, input.now);
}

void App::Impl::draw(const FrameInput& input)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(input.width_px), static_cast<float>(input.height_px));
    io.DeltaTime = 1.0F / 60.0F; // ImGui animates nothing of ours; it only asks for a positive number
    ImGui::NewFrame();
    services.fonts.begin_frame(services.art.atlas_pixels());
    hits.clear();
    pieces.begin_frame();
    texts.clear();
    const Presenting& presenting = navigation.presenting;
    if (dark)
        draw_hours(input);
    else if (lock.locked())
        draw_locked(input);
    else if (glass.running())
        draw_glass(input);
    else if (presenting.cover != Cover::none || (presenting.overview && snapshot))
        draw_instead(input);
    else
        draw_screen(input);
    if (!dark)
        draw_hours(input);
    hits.grow(display.finger(input.width_px, input.height_px), layout.window());
    ImGui::Render();
}

std::vector<PixelRect> App::Impl::take_damage()
{
    const PixelRect whole{0, 0, layout.width_px, layout.height_px};
    if (shown_theme != current_theme())
        redraw_all = true;
    shown_theme = current_theme();
    std::vector<PixelRect> area = redraw_all ? std::vector<PixelRect>{whole} : damage(shown, pieces, whole);
    std::swap(shown, pieces);
    redraw_all = false;
    return area;
}

} // namespace bangvang
