#include "screens/pin.h"

#include "screens/service_parts.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/service_messages.h"

#include <array>
#include <string>

namespace bangvang {

namespace {

struct Places {
    Rect panel;
    Rect lock;
    Rect title;
    Rect hint;
    Point boxes;
    Rect words;
    Rect first_key;
    Point pitch;
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.panel = {64, 256, 952, 1376},
                .lock = {124, 316, 88, 88},
                .title = {124, 420, 832, 80},
                .hint = {124, 500, 832, 88},
                .boxes = {124, 620},
                .words = {124, 732, 832, 120},
                .first_key = {124, 900, 264, 150},
                .pitch = {284, 170}};
    return {.panel = {64, 221, 1792, 639},
            .lock = {160, 296, 88, 88},
            .title = {156, 402, 1020, 76},
            .hint = {156, 480, 1020, 52},
            .boxes = {156, 564},
            .words = {156, 672, 1020, 112},
            .first_key = {1246, 284, 150, 112},
            .pitch = {168, 130}};
}

class PinScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/) override
    {
        view_ = pin_view(service_look(frame), frame.now, frame.language);
    }
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    void draw_words(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_boxes(Canvas& canvas, Point at) const;
    void draw_keys(const Frame& frame, Canvas& canvas, const Places& at) const;

    PinView view_;
};

void PinScreen::draw_words(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const Theme& theme = canvas.theme();
    canvas.icon(Icon::lock, at.lock, theme.accent);
    fitted_in(canvas, at.title, type::title, theme.ink, msg::enter_pin.in(frame.language), 1,
              {56.0F, 48.0F, 40.0F});
    fitted_in(canvas, at.hint, type::body_large, theme.ink2, msg::pin_closes.in(frame.language), 2,
              {32.0F, 28.0F});
    if (view_.words.empty())
        return;
    const Color ink = view_.is_problem ? theme.behind : theme.ink;
    const Icon icon = view_.is_problem ? Icon::warn : Icon::info;
    canvas.icon(icon, {at.words.x, at.words.y + 8.0F, 36.0F, 36.0F}, ink);
    const float x = at.words.x + 52.0F;
    canvas.paragraph({x, at.words.y + 6.0F}, at.words.right() - x, type::label.leading(1.36F), ink,
                     view_.words);
}

void PinScreen::draw_boxes(Canvas& canvas, Point at) const
{
    constexpr Rect box{0, 0, 76, 88};
    const Theme& theme = canvas.theme();
    for (int i = 0; i < pin_length; ++i) {
        const Rect r = box.moved(at.x + 100.0F * static_cast<float>(i), at.y);
        canvas.rect(r, theme.surface_sunk);
        canvas.rect_outline(r, theme.line_strong, 3.0F);
        if (i < view_.typed)
            canvas.lozenge(r.center(), 22.0F, theme.accent);
    }
}

void draw_key(Canvas& canvas, const Rect& r, const std::string& id, std::string_view label,
              std::optional<Icon> icon, const Action& action)
{
    const auto piece = canvas.piece(id);
    const Theme& theme = canvas.theme();
    const bool answers = action.index() != 0;
    const bool held = canvas.pressed(id);
    canvas.rect(r, held ? theme.press : theme.surface, panel_radius);
    canvas.rect_outline(r, held ? theme.accent : theme.line_strong, 2.0F, panel_radius);
    const auto moved = canvas.shift(press_offset(canvas, id));
    const Color ink = answers ? theme.ink : theme.ink2;
    const bool digit = label.size() == 1;
    const TextStyle style = digit ? TextStyle{Face::sans_semibold, 50.0F, 1.2F, true} : type::label.at(32.0F);
    if (icon)
        canvas.icon(*icon, {r.center().x - 24.0F, r.center().y - 24.0F, 48.0F, 48.0F}, ink);
    else
        line_in(canvas, r, style, ink, label, Align::center);
    if (answers)
        canvas.hit(id, r, action);
}

// As on a telephone. Where digits mean nothing now they are dimmed and no areas.
void PinScreen::draw_keys(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto key = [&](int column, int line) {
        return at.first_key.moved(at.pitch.x * static_cast<float>(column),
                                  at.pitch.y * static_cast<float>(line));
    };
    const auto types = [this](int digit) { return view_.answers ? Action(TypePin{digit}) : Action{}; };
    for (int digit = 0; digit <= 9; ++digit) {
        const int place = digit == 0 ? 10 : digit - 1;
        draw_key(canvas, key(place % 3, place / 3), fmt::format("pin.{}", digit), std::to_string(digit), {},
                 types(digit));
    }
    draw_key(canvas, key(0, 3), "pin.cancel", msg::pin_cancel.in(frame.language), {}, Back{});
    draw_key(canvas, key(2, 3), "pin.erase", {}, Icon::del, types(TypePin::erase));
}

void PinScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const Places at = places(frame.layout);
    draw_service_header(frame, canvas);
    draw_closing(frame, canvas);
    {
        const auto piece = canvas.piece("pin.panel");
        draw_paper(canvas, at.panel, {.frame = true});
        draw_words(frame, canvas, at);
        draw_boxes(canvas, at.boxes);
    }
    draw_keys(frame, canvas, at);
    draw_dock(canvas, Place::pin, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_pin_screen()
{
    return std::make_unique<PinScreen>();
}

} // namespace bangvang
