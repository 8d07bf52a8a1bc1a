#include "ui/chrome.h"

#include "ui/badges.h"
#include "ui/controls.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

constexpr float safe = 64.0F;
constexpr float emblem_size = 96.0F;
constexpr float emblem_gap = 24.0F;
constexpr float header_height = 112.0F;
constexpr float title_x = safe + emblem_size + emblem_gap;
constexpr float aside_gap = 6.0F;
constexpr float middle_gap = 32.0F;
constexpr float slim_button = 64.0F; // the face of a button in the row of the stamp
constexpr float note_icon = 30.0F;
constexpr float note_icon_gap = 10.0F;
constexpr std::array<float, 5> title_sizes{56.0F, 48.0F, 44.0F, 40.0F, 36.0F};
constexpr TextStyle title_in_two_lines = type::title.at(36.0F).leading(1.2F);

float header_top(const Layout& layout)
{
    return layout.portrait ? 64.0F : 52.0F;
}

float note_width(const Canvas& canvas, const Header& header)
{
    const float icon = header.note_is_stale ? note_icon + note_icon_gap : 0.0F;
    return header.note.empty() ? 0.0F : icon + canvas.width(type::label, header.note);
}

float aside_width(const Canvas& canvas, const Header& header, Language language)
{
    const float stamp = header.illustrative ? stamp_width(canvas, language) : 0.0F;
    const float aside = header.aside.empty() ? 0.0F : canvas.width(type::label, header.aside);
    return std::max(
        {stamp, aside, note_width(canvas, header), canvas.layout().portrait ? 0.0F : header.right_taken});
}

// What the button takes beside the stamp, with the gap after it.
float action_width(const Canvas& canvas, const Header& header)
{
    return header.action ? button_width(canvas, *header.action) + middle_gap : 0.0F;
}

// What the title may take before it meets the stamp or the legend.
float title_room(const Canvas& canvas, const Header& header, Language language)
{
    const Layout& layout = canvas.layout();
    const float right = layout.width - safe;
    if (layout.portrait)
        return right - title_x;
    const float taken =
        aside_width(canvas, header, language) + action_width(canvas, header) + header.middle_width;
    return right - taken - (taken > 0.0F ? middle_gap : 0.0F) - title_x;
}

TextStyle title_style(const Canvas& canvas, const Header& header, float room)
{
    for (const float size : title_sizes) {
        const TextStyle style = type::title.at(std::min(size, header.title_px));
        if (canvas.width(style, header.title) <= room)
            return style;
    }
    for (const float size : {36.0F, 32.0F}) {
        const TextStyle style = title_in_two_lines.at(size);
        if (canvas.wrap(style, header.title, room).lines.size() <= 2)
            return style;
    }
    return title_in_two_lines.at(28.0F);
}

void draw_title(Canvas& canvas, const Header& header, Language language)
{
    const Theme& theme = canvas.theme();
    const float room = title_room(canvas, header, language);
    const TextStyle style = title_style(canvas, header, room);
    const TextBlock title = canvas.wrap(style, header.title, room);
    const float overlap = style.px > 44.0F ? -4.0F : -2.0F; // the serif's line box is taller than its letters
    const float eyebrow = type::label.line_height();
    const float height = eyebrow + overlap + title.height;
    const float y = header_top(canvas.layout()) + (header_height - height) / 2;
    fitted_in(canvas, {title_x, y, room, eyebrow}, type::label, theme.ink2, header.eyebrow, 1,
              {28.0F, 26.0F, 24.0F});
    canvas.text_block({title_x, y + eyebrow + overlap}, room, style, theme.ink, title);
}

// Right aligned at `right`, in a line box that starts at `y`.
void draw_note(Canvas& canvas, const Header& header, float right, float y)
{
    if (header.note.empty())
        return;
    const Theme& theme = canvas.theme();
    const Color ink = header.note_is_stale ? theme.behind : theme.ink2;
    const float height = type::label.line_height();
    if (header.note_is_stale) {
        const float x = right - note_width(canvas, header);
        canvas.icon(Icon::clock, {x, y + (height - note_icon) / 2, note_icon, note_icon}, ink);
    }
    canvas.text({right, y}, type::label, ink, header.note, {.align = Align::right});
}

void draw_aside_landscape(Canvas& canvas, const Header& header, Language language)
{
    const float line = type::label.line_height();
    const float right = canvas.layout().width - safe;
    const std::array<float, 3> heights{header.illustrative ? chip_height : 0.0F,
                                       header.aside.empty() ? 0.0F : line, header.note.empty() ? 0.0F : line};
    const auto rows = std::count_if(heights.begin(), heights.end(), [](float h) { return h > 0.0F; });
    const float gaps = aside_gap * static_cast<float>(std::max<std::ptrdiff_t>(0, rows - 1));
    const float total = heights[0] + heights[1] + heights[2] + gaps;
    float y = header_top(canvas.layout()) + (header_height - total) / 2;
    if (header.illustrative) {
        draw_stamp(canvas, {right - stamp_width(canvas, language), y}, language);
        y += chip_height + aside_gap;
    }
    if (!header.aside.empty()) {
        canvas.text({right, y}, type::label, canvas.theme().ink2, header.aside, {.align = Align::right});
        y += line + aside_gap;
    }
    draw_note(canvas, header, right, y);
}

void draw_aside_portrait(Canvas& canvas, const Header& header, Language language)
{
    const Rect row{safe, header_top(canvas.layout()) + header_height + 20.0F,
                   canvas.layout().width - 2 * safe,
                   header.illustrative ? chip_height : type::label.line_height()};
    float x = row.x;
    if (header.illustrative) {
        draw_stamp(canvas, {x, row.y}, language);
        x += stamp_width(canvas, language) + emblem_gap;
    }
    if (!header.aside.empty())
        line_in(canvas, {x, row.y, row.right() - x, row.h}, type::label, canvas.theme().ink2, header.aside);
    draw_note(canvas, header, row.right(), row.y + (row.h - type::label.line_height()) / 2);
}

void draw_action(Canvas& canvas, const Header& header, Language language)
{
    if (!header.action)
        return;
    const Layout& layout = canvas.layout();
    const float width = button_width(canvas, *header.action);
    const float right = layout.width - safe;
    Button button = *header.action;
    if (!layout.portrait) {
        const float x = right - aside_width(canvas, header, language) - middle_gap - width;
        draw_button(canvas, {x, header_top(layout) + (header_height - min_touch) / 2, width, min_touch},
                    button);
        return;
    }
    button.slim = (min_touch - slim_button) / 2;
    const float stamp = safe + stamp_width(canvas, language);
    const float between = (stamp + right - note_width(canvas, header) - width) / 2;
    const float y = header_top(layout) + header_height + 20.0F + (chip_height - min_touch) / 2;
    draw_button(canvas, {header.illustrative ? between : safe, y, width, min_touch}, button);
}

} // namespace

void draw_ground(Canvas& canvas, Ground ground)
{
    const auto piece = canvas.piece("ground");
    const auto part = canvas.part(Part::ground);
    const Theme& theme = canvas.theme();
    const Rect window = canvas.layout().window();
    if (!theme.decorated())
        return canvas.rect(window, theme.bg);
    // Lacquer has its ranges or is bare, paper has them or not: one picture less of the whole window.
    const GroundArt without = theme.dark() ? GroundArt::bare : GroundArt::plain;
    const bool ridges = ground == Ground::ridges || (theme.dark() && ground == Ground::plain);
    const GroundArt art = ridges ? GroundArt::ridges : without;
    const ArtKey key{ArtKind::ground, static_cast<int>(art), 0};
    // While it is being painted its colours stand alone: nobody sees a black screen.
    if (!canvas.prepare(key, {window.w, window.h}))
        canvas.rect_gradient(window, theme.bg, theme.bg_deep);
    canvas.sprite(key, window);
    if (ground == Ground::bare && theme.dark()) // gold leaf sinks in, so that letters stand out from it
        canvas.rect_gradient(window, theme.bg.alpha(0.5F), theme.bg_deep.alpha(0.5F));
}

namespace {

void draw_title_row(Canvas& canvas, const Header& header, Language language)
{
    const auto piece = canvas.piece("header");
    const auto part = canvas.part(Part::header);
    const float y = header_top(canvas.layout()) + (header_height - emblem_size) / 2;
    const Rect emblem{safe, y, emblem_size, emblem_size};
    canvas.sprite({ArtKind::emblem, 0, 0}, emblem);
    canvas.hit("emblem", emblem, Action{}); // held for long it asks for the PIN
    draw_title(canvas, header, language);
    if (canvas.layout().portrait)
        draw_aside_portrait(canvas, header, language);
    else
        draw_aside_landscape(canvas, header, language);
    if (!canvas.lowered())
        draw_action(canvas, header, language);
}

} // namespace

// In reach mode the header stays above, and what can be touched in it comes down with the content.
void draw_header(Canvas& canvas, const Header& header, Language language)
{
    if (canvas.shows(Part::header))
        draw_title_row(canvas, header, language);
    if (!canvas.lowered() || !header.action)
        return;
    const auto piece = canvas.piece("header.action");
    draw_action(canvas, header, language);
}

float header_title_right(const Canvas& canvas, const Header& header)
{
    const float room = title_room(canvas, header, Language::vi);
    return title_x + canvas.wrap(title_style(canvas, header, room), header.title, room).width;
}

float stale_band_height(const Layout& layout)
{
    return layout.portrait ? 74.0F : 80.0F;
}

void draw_stale_band(Canvas& canvas, int days_old, std::string_view as_of, Language language)
{
    const auto piece = canvas.piece("stale");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const Rect r = portrait ? Rect{safe, 252, 952, 64} : Rect{safe, 814, 1792, 68};
    canvas.note_panel(PanelKind::paper, r);
    canvas.shadow(r, ShadowSize::s, panel_radius);
    canvas.rect(r, theme.behind_wash, panel_radius);
    canvas.rect_outline(r, theme.behind, 2.0F, panel_radius);
    canvas.icon(Icon::clock, {r.x + 30, r.center().y - 20, 40, 40}, theme.behind);
    std::string text = msg::format(msg::stale, static_cast<std::size_t>(days_old), language, days_old);
    if (!portrait)
        text += " " + msg::format(msg::stale_shown, language, as_of);
    line_in(canvas, {r.x + 90, r.y, r.w - 118, r.h}, type::label, theme.behind, text);
}

Rect toast_place(const Layout& layout)
{
    return layout.portrait ? Rect{safe, 1500, 952, 128} : Rect{836, 40, 1020, 128};
}

void draw_toast(Canvas& canvas, const Toast& toast, Language language)
{
    const auto piece = canvas.piece("toast");
    const Theme& theme = canvas.theme();
    const Rect r = toast_place(canvas.layout());
    draw_lacquer(canvas, r, {.notch = 16, .inset = 9, .sheen = false, .shadow = ShadowSize::l});
    canvas.icon(toast.icon, {r.x + 36, r.center().y - 28, 56, 56}, theme.gold_on_lacquer);
    const Button close{.id = "toast.close",
                       .label = msg::close.in(language),
                       .kind = ButtonKind::on_lacquer,
                       .action = Dismiss{}};
    const float width = button_width(canvas, close);
    const Rect button{r.right() - 36 - width, r.y + (r.h - min_touch) / 2, width, min_touch};
    const Rect text{r.x + 118, r.y, button.x - 26 - r.x - 118, r.h};
    const TextStyle title = type::label.at(32.0F);
    const TextStyle body = type::body.leading(1.3F);
    const TextBlock lines = canvas.wrap(body, toast.text, text.w);
    const float y = text.y + (text.h - title.line_height() - lines.height) / 2;
    canvas.text({text.x, y}, title, theme.ink_on_lacquer, toast.title);
    canvas.text_block({text.x, y + title.line_height()}, text.w, body, theme.ink_on_lacquer, lines);
    draw_button(canvas, button, close);
}

} // namespace bangvang
