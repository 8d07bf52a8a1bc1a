#include "screens/search_keyboard.h"

#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"
#include "views/typing.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

namespace {

constexpr float key_radius = 10.0F;
constexpr float least_area = 88.0F;
constexpr float edge = 2.0F;
constexpr float lower_edge = 5.0F;

enum class KeyLook { letter, other, find, up, impossible };

struct KeyCap {
    std::string id;
    Rect rect;
    std::string label;
    KeyLook look{KeyLook::letter};
    std::optional<Icon> icon{};
    bool small{false}; // a word instead of a letter
    Action action{};
};

struct ToneKey {
    std::string_view name;
    std::string_view label;
    Tone tone;
};

// In the order in which schools teach them.
constexpr std::array tone_keys{ToneKey{"sac", "á", Tone::sac}, ToneKey{"huyen", "à", Tone::huyen},
                               ToneKey{"hoi", "ả", Tone::hoi}, ToneKey{"nga", "ã", Tone::nga},
                               ToneKey{"nang", "ạ", Tone::nang}};
constexpr std::array<std::string_view, 7> own_letters{"ă", "â", "đ", "ê", "ô", "ơ", "ư"};

struct Grid {
    float x, y, width;
    float key_height;
    float gap;
    float split; // more between the letters and the tones
    float end_width;
    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float row(int i) const { return y + static_cast<float>(i) * (key_height + gap); }
};

Grid grid_of(const Layout& layout)
{
    if (layout.portrait)
        return {64, 1098, 952, 88, 7, 0, 190};
    return {64, 364, 1160, 97, 8, 20, 230};
}

class Keyboard {
public:
    Keyboard(const Layout& layout, const Route& route, const SearchView& view, Language language)
        : grid_(grid_of(layout)), portrait_(layout.portrait), route_(route), view_(view), language_(language)
    {
        add_marks_row();
        add_letters();
        add_last_row();
    }

    [[nodiscard]] const std::vector<KeyCap>& keys() const { return keys_; }

private:
    // The same screen with another text: its first page, and the capital has been used.
    [[nodiscard]] Change changed(std::string query) const
    {
        Route route = route_;
        route.query = std::move(query);
        route.page = 0;
        if (route.keys == KeyFace::capital)
            route.keys = KeyFace::letters;
        return Change{route};
    }

    [[nodiscard]] Change with_face(KeyFace face) const
    {
        Route route = route_;
        route.keys = route.keys == face ? KeyFace::letters : face;
        return Change{route};
    }

    void add_letter(std::string_view letter, const Rect& r, KeyLook look)
    {
        std::string label = route_.keys == KeyFace::capital ? upper(letter) : std::string(letter);
        const Change action = changed(typing::add_letter(route_.query, label));
        keys_.push_back({.id = fmt::format("search.key.{}", letter),
                         .rect = r,
                         .label = std::move(label),
                         .look = look,
                         .action = action});
    }

    void add_tone(const ToneKey& key, const Rect& r)
    {
        keys_.push_back({.id = fmt::format("search.tone.{}", key.name),
                         .rect = r,
                         .label = std::string(key.label),
                         .look = KeyLook::other,
                         .action = changed(typing::tap_tone(route_.query, key.tone))});
    }

    void add_word(std::string_view id, const msg::Message& label, const Rect& r, KeyLook look, Action action)
    {
        keys_.push_back({.id = std::string(id),
                         .rect = r,
                         .label = std::string(label.in(language_)),
                         .look = look,
                         .small = true,
                         .action = std::move(action)});
    }

    // Seven letters and five tones side by side; in portrait one or the other, and the key between them.
    void add_marks_row()
    {
        const auto count = static_cast<float>(portrait_ ? 8 : 12);
        const float step = (grid_.width + grid_.gap - grid_.split) / count;
        const auto place = [&](std::size_t i, float aside) {
            return Rect{grid_.x + static_cast<float>(i) * step + aside, grid_.row(0), step - grid_.gap,
                        grid_.key_height};
        };
        const bool tones_up = portrait_ && route_.keys == KeyFace::tones;
        for (std::size_t i = 0; i < own_letters.size() && !tones_up; ++i)
            add_letter(own_letters[i], place(i, 0.0F), KeyLook::other);
        const float tone_width = (grid_.width + grid_.gap - step) / 5.0F; // of the five that fill its row
        for (std::size_t i = 0; i < tone_keys.size() && (!portrait_ || tones_up); ++i) {
            Rect r = place(own_letters.size() + i, grid_.split);
            if (portrait_)
                r = {grid_.x + static_cast<float>(i) * tone_width, r.y, tone_width - grid_.gap, r.h};
            add_tone(tone_keys[i], r);
        }
        if (portrait_)
            add_word("search.tones", msg::key_tones, place(7, 0.0F), tones_up ? KeyLook::up : KeyLook::other,
                     with_face(KeyFace::tones));
    }

    void add_row(std::string_view letters, int row, float aside, float step)
    {
        for (std::size_t i = 0; i < letters.size(); ++i)
            add_letter(letters.substr(i, 1),
                       {grid_.x + aside + static_cast<float>(i) * step, grid_.row(row), step - grid_.gap,
                        grid_.key_height},
                       KeyLook::letter);
    }

    void add_letters()
    {
        const float step = (grid_.width + grid_.gap) / 10.0F;
        const float aside = 1.5F * step;
        add_row("qwertyuiop", 1, 0.0F, step);
        add_row("asdfghjkl", 2, step / 2.0F, step);
        add_row("zxcvbnm", 3, aside, step);
        add_word("search.capital", msg::key_capital,
                 {grid_.x, grid_.row(3), aside - grid_.gap, grid_.key_height},
                 route_.keys == KeyFace::capital ? KeyLook::up : KeyLook::other, with_face(KeyFace::capital));
        const float right = grid_.x + aside + 7.0F * step;
        keys_.push_back({.id = "search.delete",
                         .rect = {right, grid_.row(3), grid_.right() - right, grid_.key_height},
                         .label = {},
                         .look = KeyLook::other,
                         .icon = Icon::del,
                         .action = changed(typing::erase_last(route_.query))});
    }

    void add_last_row()
    {
        const float end = grid_.end_width;
        add_word("search.clear", msg::key_clear, {grid_.x, grid_.row(4), end, grid_.key_height},
                 KeyLook::other, changed({}));
        add_word(
            "search.space", msg::key_space,
            {grid_.x + end + grid_.gap, grid_.row(4), grid_.width - 2 * (end + grid_.gap), grid_.key_height},
            KeyLook::letter, changed(typing::add_space(route_.query)));
        add_word("search.find", msg::key_find, {grid_.right() - end, grid_.row(4), end, grid_.key_height},
                 view_.count > 0 ? KeyLook::find : KeyLook::impossible, Open{view_.best});
        keys_.back().icon = Icon::search;
    }

    Grid grid_;
    bool portrait_;
    const Route& route_;
    const SearchView& view_;
    Language language_;
    std::vector<KeyCap> keys_;
};

struct Colors {
    Color top, bottom, side, under, ink;
};

Colors colors_of(const Theme& theme, KeyLook look, bool held)
{
    if (held || look == KeyLook::up)
        return {theme.accent, theme.accent, theme.accent_deep, theme.accent_deep, theme.on_accent};
    if (look == KeyLook::find && theme.dark())
        return {theme.accent, theme.accent, theme.gold_light, theme.line_strong, theme.on_accent};
    if (look == KeyLook::find)
        return {theme.lacquer_top, theme.lacquer_bottom, theme.gold, theme.line_strong, theme.ink_on_lacquer};
    const Color face = look == KeyLook::other ? theme.surface_sunk : theme.surface;
    return {face, face, theme.line, theme.line_strong, theme.ink};
}

// A cap with light from above: its lower edge is thicker and darker than the others.
void draw_cap(Canvas& canvas, const Rect& r, const Colors& colors)
{
    canvas.rect(r, colors.under, key_radius);
    canvas.rect({r.x, r.y, r.w, r.h - 4.0F}, colors.side, key_radius);
    const float thin = edge + canvas.theme().heavier;
    const Rect face{r.x + thin, r.y + thin, r.w - 2.0F * thin, r.h - thin - lower_edge};
    if (colors.top == colors.bottom)
        canvas.rect(face, colors.top, key_radius - edge);
    else
        canvas.rect_gradient(face, colors.top, colors.bottom, key_radius - edge);
}

void draw_label(Canvas& canvas, const KeyCap& key, Color ink)
{
    const Rect r{key.rect.x, key.rect.y + edge, key.rect.w, key.rect.h - edge - lower_edge};
    const TextStyle style = key.small ? type::label : type::key;
    const float icon = key.label.empty() ? 44.0F : 36.0F;
    const float gap = 12.0F;
    const float text = key.label.empty() ? 0.0F : canvas.width(style, key.label);
    const float width = text + (key.icon ? icon : 0.0F) + (key.icon && text > 0.0F ? gap : 0.0F);
    float x = r.center().x - width / 2.0F;
    if (key.icon) {
        canvas.icon(*key.icon, {x, r.center().y - icon / 2.0F, icon, icon}, ink, 3.5F);
        x += icon + gap;
    }
    if (!key.label.empty())
        line_in(canvas, {x, r.y, text, r.h}, style, ink, key.label);
}

// Where a key is a little too narrow for a finger, half of the gap beside it belongs to it.
Rect touched(const Rect& r)
{
    const float more = std::max(least_area - r.w, 0.0F) / 2.0F;
    return {r.x - more, r.y, r.w + 2.0F * more, r.h};
}

void draw_key(Canvas& canvas, const KeyCap& key)
{
    const auto piece = canvas.piece(key.id);
    const Theme& theme = canvas.theme();
    if (key.look == KeyLook::impossible) {
        canvas.rect_dashed(key.rect, theme.line, edge, key_radius);
        draw_label(canvas, key, theme.ink2);
        return;
    }
    const Colors colors = colors_of(theme, key.look, canvas.pressed(key.id));
    draw_cap(canvas, key.rect, colors);
    canvas.hit(key.id, touched(key.rect), key.action);
    const auto moved = canvas.shift(press_offset(canvas, key.id));
    draw_label(canvas, key, colors.ink);
}

} // namespace

void draw_search_keyboard(Canvas& canvas, const Route& route, const SearchView& view, Language language)
{
    const Keyboard keyboard(canvas.layout(), route, view, language);
    for (const KeyCap& key : keyboard.keys())
        draw_key(canvas, key);
}

} // namespace bangvang
