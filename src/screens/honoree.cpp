#include "screens/honoree.h"

#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/honor_view.h"
#include "views/messages.h"

#include <algorithm>
#include <vector>

namespace bangvang {

namespace {

class HonoreeScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    void draw_picture(Canvas& canvas, const Rect& r) const;
    void draw_ribbon(Canvas& canvas, const Rect& r) const;
    void draw_facts(const Frame& frame, Canvas& canvas, const Rect& r) const;
    struct DecisionType {
        TextStyle label;
        TextStyle value;
    };
    [[nodiscard]] DecisionType decision_type(const Canvas& canvas, float room, Language language) const;
    float draw_decision(Canvas& canvas, const Rect& r, Language language) const;
    void draw_citation(Canvas& canvas, const Rect& r) const;
    [[nodiscard]] std::optional<Button> unit_button(const Frame& frame) const;
    void draw_steps(const Frame& frame, Canvas& canvas, const Rect& r) const;

    HonoreeView view_;
    std::uint64_t revision_{0};
};

void HonoreeScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = honoree_view(frame.snapshot, frame.route, frame.language);
    revision_ = frame.revision;
}

void HonoreeScreen::draw_ribbon(Canvas& canvas, const Rect& r) const
{
    const Theme& lacquer = canvas.theme();
    if (view_.card.title.empty())
        return;
    canvas.sprite({.kind = ArtKind::ribbon}, r);
    TextStyle style = fit_text(canvas.fonts(), type::label_bold.at(32.0F).leading(1.2F), view_.card.title,
                               r.w - 92.0F, 2, {32.0F, 30.0F, 28.0F, 26.0F, 24.0F});
    style = whole_in(canvas, style, view_.card.title, r.w - 92.0F, 68.0F);
    const TextBlock title = canvas.wrap(style, view_.card.title, r.w - 92.0F);
    canvas.text_block({r.x + 46.0F, r.y + 40.0F - title.height / 2.0F}, r.w - 92.0F, style, lacquer.on_ribbon,
                      title, {.align = Align::center});
}

void HonoreeScreen::draw_picture(Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("honoree.picture");
    const bool portrait = canvas.layout().portrait;
    draw_lacquer(canvas, r, {.notch = 28.0F, .inset = 14.0F, .frame = false});
    if (canvas.theme().decorated())
        canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::honoree)}, r);
    draw_notched_frame(canvas, r.inset(14.0F), 28.0F, canvas.theme().frame_on_lacquer.alpha(0.85F));
    const float medal = portrait ? 340.0F : 430.0F;
    const float top = r.y + (portrait ? 44.0F : 76.0F);
    canvas.portrait(view_.card.code, view_.card.has_photo, view_.card.silhouette,
                    {r.center().x - medal / 2.0F, top, medal, medal});
    draw_ribbon(canvas, {r.center().x - 254.0F, r.y + (portrait ? 402.0F : 560.0F), 508.0F, 96.0F});
}

// Large type where the three facts still stand side by side.
HonoreeScreen::DecisionType HonoreeScreen::decision_type(const Canvas& canvas, float room,
                                                         Language language) const
{
    const DecisionType large{canvas.sized(type::label_medium),
                             canvas.sized(type::body_large).with(Face::sans_semibold)};
    const auto width = [&](std::string_view label, std::string_view value) {
        return std::max(canvas.width(large.label, label), canvas.width(large.value, value)) + 64.0F;
    };
    float taken = width(msg::signed_on.in(language), view_.decided_on) +
                  width(msg::year.in(language), view_.year) - 64.0F;
    if (!view_.decision.empty())
        taken +=
            width(msg::decision.in(language), msg::format(msg::decision_number, language, view_.decision));
    if (taken <= room)
        return large;
    return {type::label_medium, type::body_large.with(Face::sans_semibold)};
}

// Decision, day and year between two golden lines; returns where they end.
float HonoreeScreen::draw_decision(Canvas& canvas, const Rect& r, Language language) const
{
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float padding = portrait ? 14.0F : 10.0F;
    const DecisionType type = decision_type(canvas, r.w, language);
    const float height = type.label.line_height() + type.value.line_height() + 2.0F * padding;
    canvas.rect({r.x, r.y, r.w, 2.0F}, theme.gold);
    canvas.rect({r.x, r.y + 2.0F + height, r.w, 2.0F}, theme.gold);
    float x = r.x;
    const auto fact = [&](std::string_view label, std::string_view value) {
        const float y = r.y + 2.0F + padding;
        const float a = canvas.text({x, y}, type.label, theme.ink2, label);
        const float b = canvas.text({x, y + type.label.line_height()}, type.value, theme.ink, value);
        x += std::max(a, b) + (portrait ? 56.0F : 64.0F);
    };
    if (!view_.decision.empty())
        fact(msg::decision.in(language), msg::format(msg::decision_number, language, view_.decision));
    fact(msg::signed_on.in(language), view_.decided_on);
    fact(msg::year.in(language), view_.year);
    return r.y + height + 4.0F;
}

void HonoreeScreen::draw_citation(Canvas& canvas, const Rect& r) const
{
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float gap = portrait ? 22.0F : 10.0F;
    // The largest size in which the whole citation fits.
    TextStyle style = type::body_large.leading(1.32F);
    std::vector<float> sizes{32.0F, 30.0F, 28.0F, 26.0F, 24.0F};
    const Layout& layout = canvas.layout();
    if (layout.text_scale > 1.0F)
        sizes.insert(sizes.begin(), {layout.sized(32.0F), layout.sized(28.0F)});
    for (const float px : sizes) {
        style = style.at(px);
        float height = 0.0F;
        for (const std::string& line : view_.citation)
            height += gap + canvas.wrap(style, line, r.w - 42.0F, Wrap::greedy).height;
        if (height <= r.h)
            break;
    }
    float y = r.y;
    for (const std::string& line : view_.citation) {
        y += gap;
        canvas.lozenge({r.x + 11.0F, y + style.line_height() / 2.0F}, 11.0F, theme.gold);
        y += canvas.paragraph({r.x + 42.0F, y}, r.w - 42.0F, style, theme.ink, line, {}, Wrap::greedy);
    }
}

void HonoreeScreen::draw_facts(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("honoree.facts");
    const Theme& theme = canvas.theme();
    const bool portrait = frame.layout.portrait;
    draw_paper(canvas, r, {.frame = true, .notch = 28.0F, .inset = 14.0F});
    const Rect inner{r.x + (portrait ? 54.0F : 58.0F), r.y + (portrait ? 36.0F : 28.0F),
                     r.w - (portrait ? 108.0F : 116.0F), r.h - (portrait ? 60.0F : 50.0F)};
    const TextStyle name = fit_text(canvas.fonts(), type::display.leading(1.2F), view_.card.name, inner.w, 1,
                                    {72.0F, 64.0F, 56.0F, 48.0F, 44.0F, 40.0F, 36.0F});
    float y = inner.y + canvas.paragraph({inner.x, inner.y}, inner.w, name, theme.ink, view_.card.name);
    const std::string place = view_.position.empty() || view_.card.unit.empty()
                                  ? view_.position + view_.card.unit
                                  : view_.position + " · " + view_.card.unit;
    if (!place.empty())
        y += canvas.paragraph({inner.x, y + (portrait ? 0.0F : 2.0F)}, inner.w,
                              fit_sized(canvas, type::body_large, place, inner.w, 2, {32.0F}), theme.ink2,
                              place) +
             (portrait ? 0.0F : 2.0F);
    if (view_.list_size == 0)
        return;
    y = draw_decision(canvas, {inner.x, y + (portrait ? 20.0F : 14.0F), inner.w, 0.0F}, frame.language);
    draw_citation(canvas, {inner.x, y, inner.w, inner.bottom() - y});
}

// Why the unit stands where it stands is one level deeper.
std::optional<Button> HonoreeScreen::unit_button(const Frame& frame) const
{
    if (view_.unit_code.empty())
        return std::nullopt;
    return Button{.id = "honoree.unit",
                  .label = msg::see_unit.in(frame.language),
                  .icon = Icon::podium,
                  .action = Open{Route{.place = Place::unit, .code = view_.unit_code}}};
}

void HonoreeScreen::draw_steps(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    if (view_.list_size == 0)
        return;
    const auto scope = canvas.piece("honoree.steps");
    const bool person = view_.kind == HonoreeKind::individual;
    const auto step = [&](const std::string& code) {
        Route route = frame.route;
        route.code = code;
        return Change{route};
    };
    canvas.swipes(SwipeWay::across,
                  {.previous = view_.previous_code.empty() ? Action{} : step(view_.previous_code),
                   .next = view_.next_code.empty() ? Action{} : step(view_.next_code)});
    draw_button(canvas, {r.x, r.y, 300.0F, 88.0F},
                {.id = "page.previous",
                 .label = (person ? msg::previous_person : msg::previous_group).in(frame.language),
                 .icon = Icon::back,
                 .kind = view_.previous_code.empty() ? ButtonKind::disabled : ButtonKind::normal,
                 .action = step(view_.previous_code)});
    const TextStyle count = canvas.sized(type::label);
    canvas.text({r.center().x, r.y + 44.0F - count.line_height() / 2.0F}, count, canvas.theme().ink2,
                msg::format(msg::position_of, frame.language, view_.position_in_list, view_.list_size),
                {.align = Align::center});
    draw_button(canvas, {r.right() - 300.0F, r.y, 300.0F, 88.0F},
                {.id = "page.next",
                 .label = (person ? msg::next_person : msg::next_group).in(frame.language),
                 .icon = Icon::next,
                 .icon_after = true,
                 .kind = view_.next_code.empty() ? ButtonKind::disabled : ButtonKind::normal,
                 .action = step(view_.next_code)});
}

void HonoreeScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const bool person = view_.kind == HonoreeKind::individual;
    draw_header(
        canvas,
        {.eyebrow = (person ? msg::honoree_eyebrow_person : msg::honoree_eyebrow_group).in(frame.language),
         .title = msg::honoree_title.in(frame.language),
         .illustrative = view_.illustrative,
         .note = view_.as_of,
         .note_is_stale = frame.freshness.stale,
         .action = unit_button(frame)},
        frame.language);
    if (frame.layout.portrait) {
        draw_picture(canvas, {64, 264, 952, 520});
        draw_facts(frame, canvas, {64, 808, 952, 704});
        draw_steps(frame, canvas, {64, 1536, 952, 88});
    } else {
        draw_picture(canvas, {64, 184, 600, 698});
        draw_facts(frame, canvas, {688, 184, 1168, 590});
        draw_steps(frame, canvas, {688, 792, 1168, 88});
    }
    draw_dock(canvas, Place::honor, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_honoree_screen()
{
    return std::make_unique<HonoreeScreen>();
}

} // namespace bangvang
