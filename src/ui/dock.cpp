#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <array>
#include <optional>
#include <span>

namespace bangvang {

namespace {

enum class DockLook { plain, boxed };

struct DockItem {
    std::string_view id;
    Icon icon{Icon::home};
    const msg::Message* label{nullptr};
    DockLook look{DockLook::plain};
    float width{0.0F};
    bool on{false};
    bool possible{true};
    bool in_two_lines{false};
    Action action{};
};

constexpr float dimmed = 0.42F;
constexpr float border = 3.0F;
constexpr float brocade_height = 39.0F; // 13 rows of 3

bool within(Place place, std::initializer_list<Place> section)
{
    return std::find(section.begin(), section.end(), place) != section.end();
}

Action open(Place place)
{
    Route route;
    route.place = place;
    return Open{route};
}

DockItem back_item(Place current)
{
    return {.id = "nav.back",
            .icon = Icon::back,
            .label = &msg::back,
            .look = DockLook::boxed,
            .width = 184,
            .possible = current != Place::home,
            .action = Back{}};
}

DockItem home_item(Place current, DockLook look)
{
    return {.id = "nav.home",
            .icon = Icon::home,
            .label = &msg::home,
            .look = look,
            .width = 200,
            .on = current == Place::home,
            .action = GoHome{}};
}

DockItem search_item(Place current)
{
    return {.id = "nav.search",
            .icon = Icon::search,
            .label = &msg::find_name,
            .look = DockLook::boxed,
            .width = 204,
            .on = current == Place::search,
            .action = open(Place::search)};
}

DockItem language_item(const msg::Message& label)
{
    return {.id = "nav.language",
            .icon = Icon::globe,
            .label = &label,
            .look = DockLook::boxed,
            .width = 100,
            .action = SwitchLanguage{}};
}

DockItem reach_item(bool on)
{
    return {.id = "nav.reach",
            .icon = Icon::reach,
            .label = &msg::lower_content,
            .look = DockLook::boxed,
            .on = on,
            .in_two_lines = true,
            .action = ToggleReach{}};
}

std::array<DockItem, 4> section_items(Place current)
{
    return {DockItem{.id = "nav.ranking",
                     .icon = Icon::podium,
                     .label = &msg::ranking,
                     .width = 300,
                     .on = within(current, {Place::ranking, Place::unit, Place::compare}),
                     .action = open(Place::ranking)},
            DockItem{.id = "nav.progress",
                     .icon = Icon::chart,
                     .label = &msg::indicators,
                     .width = 222,
                     .on = within(current, {Place::progress, Place::indicator, Place::months}),
                     .action = open(Place::progress)},
            DockItem{.id = "nav.honor",
                     .icon = Icon::medal,
                     .label = &msg::honors,
                     .width = 246,
                     .on = within(current, {Place::honor, Place::honoree}),
                     .action = open(Place::honor)},
            DockItem{.id = "nav.movements",
                     .icon = Icon::flag,
                     .label = &msg::movements,
                     .width = 264,
                     .on = within(current, {Place::movements, Place::reader}),
                     .action = open(Place::movements)}};
}

void draw_item_face(Canvas& canvas, const Rect& r, const DockItem& item, bool held)
{
    const Theme& theme = canvas.theme();
    if (item.on)
        canvas.rect(r, theme.gold_light, panel_radius);
    else if (held)
        canvas.rect(r, theme.dock_line.alpha(0.45F), panel_radius);
    if (item.look == DockLook::boxed && !item.on)
        canvas.rect_outline(r, held ? theme.gold_light : theme.dock_line, 2.0F, panel_radius);
}

void draw_item(Canvas& canvas, const Rect& r, const DockItem& item, float icon_size, float gap,
               Language language)
{
    const auto piece = canvas.piece(item.id);
    const auto faded = canvas.fade(item.possible ? 1.0F : dimmed);
    const bool held = item.possible && canvas.pressed(item.id);
    draw_item_face(canvas, r, item, held);
    if (item.possible)
        canvas.hit(std::string(item.id), r, item.action);
    const auto moved = canvas.shift(press_offset(canvas, item.id));
    const Theme& theme = canvas.theme();
    const Color ink = item.on ? theme.dock_on_ink : theme.ink_on_lacquer;
    const std::string_view label = item.label->in(language);
    const TextStyle style = item.in_two_lines ? type::label.leading(1.24F) : type::label;
    const float room = item.in_two_lines ? r.w - icon_size - gap : 10000.0F;
    const TextBlock words = canvas.wrap(style, label, room);
    const float x = r.x + (r.w - icon_size - gap - words.width) / 2;
    canvas.icon(item.icon, {x, r.center().y - icon_size / 2, icon_size, icon_size}, ink);
    canvas.text_block({x + icon_size + gap, r.center().y - words.height / 2}, room, style, ink, words);
}

// Items side by side from `left` to `right`; what is left over between them is shared.
void draw_row(Canvas& canvas, std::span<const DockItem> items, float y, float icon_size, float gap,
              Language language)
{
    const float left = 64.0F;
    const float right = canvas.layout().width - 64.0F;
    float taken = 0.0F;
    for (const DockItem& item : items)
        taken += item.width;
    const float between = (right - left - taken) / static_cast<float>(items.size() - 1);
    float x = left;
    for (const DockItem& item : items) {
        draw_item(canvas, {x, y, item.width, min_touch}, item, icon_size, gap, language);
        x += item.width + between;
    }
}

void draw_rows_portrait(Canvas& canvas, Place current, Language language, float top)
{
    std::array<DockItem, 4> sections = section_items(current);
    constexpr std::array widths{290.0F, 200.0F, 222.0F, 228.0F};
    for (std::size_t i = 0; i < sections.size(); ++i)
        sections[i].width = widths[i];
    std::array<DockItem, 5> rest{back_item(current), home_item(current, DockLook::boxed),
                                 search_item(current), reach_item(canvas.lowering().on),
                                 language_item(msg::other_language_short)};
    constexpr std::array rest_widths{184.0F, 200.0F, 208.0F, 200.0F, 128.0F};
    for (std::size_t i = 0; i < rest.size(); ++i)
        rest[i].width = rest_widths[i];
    draw_row(canvas, sections, top + 17, 32.0F, 10.0F, language);
    draw_row(canvas, rest, top + 113, 32.0F, 10.0F, language);
}

void draw_row_landscape(Canvas& canvas, Place current, Language language, float top)
{
    const std::array<DockItem, 4> sections = section_items(current);
    const std::array<DockItem, 8> items{back_item(current),   home_item(current, DockLook::plain),
                                        sections[0],          sections[1],
                                        sections[2],          sections[3],
                                        search_item(current), language_item(msg::other_language_short)};
    draw_row(canvas, items, top + 17, 36.0F, 14.0F, language);
}

} // namespace

float dock_height(const Layout& layout)
{
    return layout.portrait ? 264.0F : 176.0F;
}

void draw_dock(Canvas& canvas, Place current, Language language)
{
    if (!canvas.shows(Part::dock))
        return;
    const auto part = canvas.part(Part::dock);
    const Layout& layout = canvas.layout();
    const Theme& theme = canvas.theme();
    const Rect window = layout.window();
    const float top = layout.height - dock_height(layout);
    {
        const auto piece = canvas.piece("dock");
        canvas.note_panel(PanelKind::dock, {0.0F, top, layout.width, dock_height(layout)});
        canvas.rect_gradient({window.x, top, window.w, window.bottom() - top}, theme.dock, theme.dock_deep);
        canvas.rect({window.x, top, window.w, border}, theme.dock_line);
        const float brocade = top + (layout.portrait ? 216.0F : 125.0F);
        canvas.sprite({ArtKind::brocade, brocade_variant(BrocadePattern::tram, BrocadePalette::dock), 0},
                      {window.x, brocade, window.w, brocade_height});
    }
    if (layout.portrait)
        draw_rows_portrait(canvas, current, language, top);
    else
        draw_row_landscape(canvas, current, language, top);
}

} // namespace bangvang
