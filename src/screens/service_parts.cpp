#include "screens/service_parts.h"

#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"
#include "views/service_messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr float pad = 32.0F;
constexpr float title_height = 62.0F;

} // namespace

const ServiceLook& service_look(const Frame& frame)
{
    static const ServiceLook unknown{};
    return frame.service ? *frame.service : unknown;
}

void draw_service_header(const Frame& frame, Canvas& canvas)
{
    draw_header(
        canvas,
        {.eyebrow = msg::for_technicians.in(frame.language), .title = msg::service_title.in(frame.language)},
        frame.language);
}

void draw_closing(const Frame& frame, Canvas& canvas)
{
    const auto left = service_look(frame).closes_in;
    if (!left)
        return;
    const auto piece = canvas.piece("service.closes");
    const auto part = canvas.part(Part::header);
    const Theme& theme = canvas.theme();
    const std::string words = msg::format(msg::closes_in, frame.language, *left);
    const Layout& layout = canvas.layout();
    const Rect row = layout.portrait ? Rect{64, 188, 952, 52} : Rect{1400, 82, 456, 52};
    const TextStyle style = {Face::sans_semibold, 28.0F, 1.3F, true};
    const float width = line_in(canvas, row, style, theme.ink2, words, Align::right);
    canvas.icon(Icon::clock, {row.right() - width - 46.0F, row.center().y - 17.0F, 34.0F, 34.0F}, theme.ink2);
}

Rect draw_titled_paper(Canvas& canvas, const Rect& r, std::string_view title, std::string_view aside)
{
    draw_paper(canvas, r);
    const Rect inner{r.x + pad, r.y + 12.0F, r.w - 2.0F * pad, r.h - 24.0F};
    float taken = 0.0F;
    if (!aside.empty())
        taken = line_in(canvas, {inner.x, inner.y + 4.0F, inner.w, title_height}, type::label_medium,
                        canvas.theme().ink2, aside, Align::right) +
                16.0F;
    fitted_in(canvas, {inner.x, inner.y, inner.w - taken, title_height}, type::h3, canvas.theme().ink, title,
              1, {36.0F, 32.0F, 28.0F});
    return {inner.x, inner.y + title_height, inner.w, inner.h - title_height};
}

void draw_fact(Canvas& canvas, const Rect& row, const ServiceRow& fact)
{
    const Theme& theme = canvas.theme();
    canvas.rect({row.x, row.y, row.w, 2.0F}, theme.line);
    const bool judged = fact.verdict != Judgement::none;
    const bool good = fact.verdict == Judgement::good;
    const Color ink = !judged ? theme.ink : good ? theme.ahead : theme.behind;
    const float label = std::min(canvas.width(type::label_medium, fact.label), row.w * 0.6F);
    const float icon = judged ? 42.0F : 0.0F;
    const TextStyle style{Face::sans_semibold, 28.0F, 1.24F, true};
    const float room = row.w - label - 24.0F - icon;
    const TextStyle fits = whole_in(canvas, style, fact.value, room, row.h - 4.0F);
    const float width = line_in(canvas, row, fits, ink, fact.value, Align::right);
    if (judged)
        canvas.icon(good ? Icon::check : Icon::warn,
                    {row.right() - width - 42.0F, row.center().y - 15.0F, 30.0F, 30.0F}, ink);
    fitted_in(canvas, {row.x, row.y, label, row.h}, type::label_medium, theme.ink2, fact.label, 1,
              {28.0F, 26.0F, 24.0F});
}

void draw_facts(Canvas& canvas, const Rect& r, std::span<const ServiceRow> facts, float pitch)
{
    if (facts.empty())
        return;
    const float height = std::min(pitch, r.h / static_cast<float>(facts.size()));
    Rect row{r.x, r.y, r.w, height};
    for (const ServiceRow& fact : facts) {
        draw_fact(canvas, row, fact);
        row.y += height;
    }
}

} // namespace bangvang
