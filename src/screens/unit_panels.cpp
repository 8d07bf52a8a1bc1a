#include "screens/unit_panels.h"

#include "screens/pages.h"
#include "ui/badges.h"
#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/score_bars.h"
#include "ui/small_charts.h"
#include "views/messages.h"

#include <algorithm>
#include <span>

namespace bangvang {

namespace {

void draw_movement_line(Canvas& canvas, Point at, float width, const UnitView& view, Language language)
{
    const Theme& theme = canvas.theme();
    if (!view.movement) {
        canvas.text(at, type::label, theme.ink_on_lacquer, msg::new_in_ranking.in(language));
        return;
    }
    const Glyph glyph = *view.movement > 0 ? Glyph::up : *view.movement < 0 ? Glyph::down : Glyph::same;
    const float middle = at.y + type::label.line_height() / 2.0F;
    canvas.glyph(glyph, {at.x, middle - 13.0F, 26.0F, 26.0F},
                 *view.movement > 0 ? theme.gold_on_lacquer : theme.ink_on_lacquer);
    const TextStyle style = fit_text(canvas.fonts(), type::label, view.movement_text, width - 38.0F, 1,
                                     {28.0F, 26.0F, 24.0F, 22.0F});
    canvas.text({at.x + 38.0F, middle - style.line_height() / 2.0F}, style, theme.ink_on_lacquer,
                view.movement_text);
}

// What is missing to the next better rank.
void draw_gap_line(Canvas& canvas, Point at, float width, const UnitView& view)
{
    const TextStyle style =
        fit_text(canvas.fonts(), type::label, view.gap_text, width, 1, {28.0F, 26.0F, 24.0F, 22.0F});
    canvas.text({at.x, at.y + (type::label.line_height() - style.line_height()) / 2.0F}, style,
                canvas.theme().gold_on_lacquer, view.gap_text);
}

// Medal, "Tổng điểm" and the figure; returns what stands below it.
float draw_rank_and_total(Canvas& canvas, Point at, float medal, const UnitView& view, const Moving& moving,
                          Language language)
{
    const Theme& theme = canvas.theme();
    draw_moving_medal(canvas, {at.x, at.y, medal, medal}, "rank", *view.rank, moving);
    const float height = type::label.line_height() + type::num_l.line_height();
    const float top = at.y + (medal - height) / 2.0F;
    canvas.text({at.x + 174.0F, top}, type::label, theme.ink_on_lacquer, msg::total_score.in(language));
    canvas.text({at.x + 174.0F, top + type::label.line_height()}, type::num_l, theme.gold_on_lacquer,
                moving.number("total", view.total, view.total_text), {.room = view.total_text});
    return at.y + medal;
}

void draw_history(Canvas& canvas, const Rect& r, const UnitView& view)
{
    const std::vector<std::string_view> labels(view.rank_labels.begin(), view.rank_labels.end());
    draw_rank_history(canvas, r, {.ranks = view.ranks, .labels = labels});
}

void draw_tall_score(Canvas& canvas, const Rect& r, const UnitView& view, const Moving& moving,
                     Language language)
{
    const Theme& theme = canvas.theme();
    const Rect inner{r.x + 40.0F, r.y + 34.0F, r.w - 80.0F, r.h - 64.0F};
    float y = draw_rank_and_total(canvas, {inner.x, inner.y}, 150.0F, view, moving, language) + 16.0F;
    draw_movement_line(canvas, {inner.x, y}, inner.w, view, language);
    y += type::label.line_height();
    if (!view.gap_text.empty()) {
        draw_gap_line(canvas, {inner.x, y + 6.0F}, inner.w, view);
        y += type::label.line_height() + 6.0F;
    }
    y += 16.0F;
    canvas.rect({inner.x, y, inner.w, 2.0F}, theme.dock_line);
    y += 14.0F;
    canvas.text({inner.x, y}, type::label, theme.gold_on_lacquer, view.history_title);
    y += type::label.line_height() + 14.0F;
    draw_history(canvas, {inner.x, y, inner.w, r.y + 650.0F - y}, view);
}

void draw_wide_score(Canvas& canvas, const Rect& r, const UnitView& view, const Moving& moving,
                     Language language)
{
    const Rect inner{r.x + 36.0F, r.y + 16.0F, r.w - 72.0F, r.h - 32.0F};
    constexpr float left = 434.0F;
    const float below =
        draw_rank_and_total(canvas, {inner.x, inner.y + 10.0F}, 134.0F, view, moving, language);
    draw_movement_line(canvas, {inner.x, below + 4.0F}, left, view, language);
    if (!view.gap_text.empty())
        draw_gap_line(canvas, {inner.x, below + 37.0F}, left, view);
    const float x = inner.x + left + 16.0F;
    const float y = inner.y + 5.0F;
    canvas.text({x, y}, type::label, canvas.theme().gold_on_lacquer, view.history_title);
    draw_history(canvas, {x, y + type::label.line_height() + 6.0F, inner.right() - x, 172.0F}, view);
}

// "/ 10" under "/ 50": its digits stand in cells as those of the figure before it.
constexpr TextStyle of_style{Face::sans_medium, 28.0F, 1.30F, true};

TextStyle criterion_number(const Canvas& canvas, const Rect& r)
{
    const float highest = (r.h - criterion_bar_height - 4.0F) / type::num_s.line;
    return type::num_s.at(std::min(canvas.layout().sized(36.0F), highest));
}

// What a criterion's name has, beside its letter and its figures.
float criterion_room(const Canvas& canvas, const Rect& r, const CriterionRow& row)
{
    return r.w - key_size - 28.0F - canvas.width(of_style, " / " + row.max_text) -
           canvas.width(criterion_number(canvas, r), row.value_text);
}

// With large type all names are as large as the longest can be.
TextStyle criterion_name(const Canvas& canvas, const Rect& r, std::span<const CriterionRow> rows)
{
    TextStyle style = canvas.sized(type::label);
    if (canvas.layout().text_scale == 1.0F)
        return style;
    for (const CriterionRow& row : rows)
        style = style.at(std::min(
            style.px, fit_sized(canvas, type::label, row.name, criterion_room(canvas, r, row), 1,
                                {28.0F, 26.0F, 24.0F, 22.0F}, criterion_number(canvas, r).line_height())
                          .px));
    return style;
}

void draw_criterion(Canvas& canvas, const Rect& r, int index, const CriterionRow& row,
                    const TextStyle& largest, const Moving& moving)
{
    const Theme& theme = canvas.theme();
    const TextStyle number = criterion_number(canvas, r);
    const float line = number.line_height();
    draw_criterion_key(canvas, {r.x, r.y + (line - key_size) / 2.0F}, index, row.letter);
    const std::string of = " / " + row.max_text;
    const float of_width = canvas.width(of_style, of);
    fitted_in(canvas, {r.x + key_size + 14.0F, r.y, criterion_room(canvas, r, row), line}, type::label,
              theme.ink, row.name, 1, {largest.px, 26.0F, 24.0F, 22.0F});
    const auto place = static_cast<std::size_t>(index);
    canvas.text({r.right() - of_width, r.y}, number, theme.ink,
                moving.number(value_name("value", place), row.value, row.value_text),
                {.align = Align::right});
    canvas.text({r.right(), r.y + line - of_style.line_height() - 1.0F}, of_style, theme.ink2, of,
                {.align = Align::right});
    draw_criterion_bar(canvas, {r.x, r.y + line, r.w, criterion_bar_height},
                       {.index = index,
                        .value = moving.value(value_name("bar", place), row.value),
                        .max = moving.value(value_name("max", place), row.max),
                        .average = moving.value(value_name("average", place), row.average)});
}

// "Chủ trì hội thi an toàn điện (tháng 9)": where the brackets at the end begin; past the end without any.
std::size_t closing_brackets(std::string_view words)
{
    const std::size_t found = words.ends_with(')') ? words.rfind('(') : std::string_view::npos;
    return std::min(found, words.size());
}

// With the brackets in one piece, unless that is wider than the column.
std::string with_joined_brackets(const Canvas& canvas, const std::string& words, float width)
{
    const std::size_t begin = closing_brackets(words);
    if (canvas.width(type::body, std::string_view(words).substr(begin)) > width)
        return words;
    std::string joined;
    for (std::size_t i = 0; i < words.size(); ++i)
        joined += words[i] == ' ' && i > begin ? std::string("\u00A0") : std::string(1, words[i]);
    return joined;
}

// What stands in brackets at the end is quieter.
void draw_reason(Canvas& canvas, Point at, const TextStyle& style, const TextBlock& block)
{
    const Theme& theme = canvas.theme();
    for (const TextLine& line : block.lines) {
        const bool last = &line == &block.lines.back();
        const std::size_t quiet = last ? closing_brackets(line.text) : line.text.size();
        const float used = canvas.text(at, style, theme.ink, line.text.substr(0, quiet));
        canvas.text({at.x + used, at.y}, style, theme.ink2, line.text.substr(quiet));
        at.y += style.line_height();
    }
}

void draw_adjustment(Canvas& canvas, const Rect& r, const AdjustmentRow& row)
{
    const Theme& theme = canvas.theme();
    canvas.rect({r.x, r.y, r.w, 2.0F}, theme.line);
    const float middle = r.center().y + 1.0F;
    canvas.text({r.x, middle - type::num_s.line_height() / 2.0F}, type::num_s,
                row.points < 0.0 ? theme.behind : theme.ahead, row.points_text);
    const float width = r.w - 120.0F;
    const std::string reason = with_joined_brackets(canvas, row.reason, width);
    const TextStyle style =
        fit_sized(canvas, type::body.leading(1.28F), reason, width, 2, {28.0F, 26.0F, 24.0F}, r.h - 4.0F);
    const TextBlock block = canvas.wrap(style, reason, width, Wrap::greedy);
    draw_reason(canvas, {r.x + 120.0F, middle - block.height / 2.0F}, style, block);
}

constexpr std::string_view adjustments_id = "unit.adjustments.more";

// Those that the panel shows, and where the others are.
struct AdjustmentsPage {
    std::size_t first{0};
    std::size_t count{0};
    std::optional<Route> next{}; // none where all are shown
};

AdjustmentsPage adjustments_page(const UnitView& view, std::size_t most, const Route& route)
{
    const std::size_t all = view.adjustments.size();
    const int pages = page_count(all, most);
    const int page = std::clamp(route.section, 0, pages - 1);
    AdjustmentsPage shown{.first = static_cast<std::size_t>(page) * most};
    shown.count = std::min(most, all - shown.first);
    if (pages > 1) {
        shown.next = route;
        shown.next->section = (page + 1) % pages;
    }
    return shown;
}

// "2 trong 4 mục" on the first page, "3–4 trong 4 mục" on the next, then the sum and, where there is more, an
// arrow.
void draw_adjustments_sum(Canvas& canvas, const Rect& r, const UnitView& view, const AdjustmentsPage& page,
                          Language language)
{
    const Theme& theme = canvas.theme();
    float right = r.right();
    if (page.next) {
        canvas.icon(Icon::next, {right - 36.0F, r.center().y - 18.0F, 36.0F, 36.0F}, theme.accent, 4.0F);
        right -= 58.0F;
    }
    right -= canvas.text({right, r.center().y - type::num_s.line_height() / 2.0F}, type::num_s,
                         view.adjustment_negative ? theme.behind : theme.ahead, view.adjustment_text,
                         {.align = Align::right}) +
             24.0F;
    if (!page.next)
        return;
    const std::size_t last = page.first + page.count;
    const std::string which = page.first == 0          ? std::to_string(last)
                              : page.first + 1 == last ? std::to_string(last)
                                                       : fmt::format("{}–{}", page.first + 1, last);
    canvas.text({right, r.center().y - type::label.line_height() / 2.0F}, type::label, theme.ink2,
                msg::format(msg::items_shown, language, which, view.adjustments.size()),
                {.align = Align::right});
}

void draw_person(Canvas& canvas, const Rect& r, const HonorCard& person)
{
    const std::string id = "unit.person." + person.code;
    const Theme& theme = canvas.theme();
    if (canvas.pressed(id))
        canvas.rect(r, theme.press, 10.0F);
    const float medal = std::min(r.h, canvas.layout().portrait ? 112.0F : 78.0F);
    canvas.portrait(person.code, person.has_photo, person.silhouette,
                    {r.x, r.center().y - medal / 2.0F, medal, medal});
    const float x = r.x + medal + 18.0F;
    const float width = r.right() - x;
    const float words_height = canvas.layout().portrait ? r.h + 28.0F : r.h; // more than the medal's
    const float title_line = type::body.leading(1.28F).line_height();
    TextStyle name_style = fit_sized(canvas, type::label.leading(1.28F), person.name, width, 2, {28.0F},
                                     r.h - title_line - 4.0F);
    TextStyle title_style = fit_sized(canvas, type::body.leading(1.28F), person.title, width, 2, {28.0F},
                                      r.h - canvas.wrap(name_style, person.name, width).height - 2.0F);
    if (canvas.wrap(name_style, person.name, width).height + title_line > r.h) { // very long: set tighter
        name_style = whole_in(canvas, name_style.leading(1.2F), person.name, width, r.h * 0.5F);
        title_style = title_style.leading(1.2F);
    }
    const TextBlock name = canvas.wrap(name_style, person.name, width);
    title_style = whole_in(canvas, title_style, person.title, width, words_height - name.height);
    const TextBlock title = canvas.wrap(title_style, person.title, width);
    const float top = r.center().y - (name.height + title.height) / 2.0F;
    canvas.text_block({x, top}, width, name_style, theme.ink, name);
    canvas.text_block({x, top + name.height}, width, title_style, theme.ink2, title);
    const float more = std::max(name.height + title.height - r.h, 0.0F);
    canvas.hit(id, {r.x, r.y - more / 2.0F, r.w, r.h + more},
               Open{Route{.place = Place::honoree, .code = person.code}});
}

} // namespace

Aims unit_aims(const UnitView& view)
{
    Aims aims;
    const auto aim = [&](std::string name, double to, const Motion& motion, std::size_t place = 0) {
        aims.values.push_back(
            {.name = std::move(name), .to = to, .motion = motion, .place = static_cast<int>(place)});
    };
    const auto grow = [&](std::string name, double to, const Motion& motion, std::size_t place = 0) {
        aim(std::move(name), to, motion, place);
        aims.values.back().enter = 0.0;
    };
    if (view.rank) {
        grow("total", view.total, motion::count_up);
        aims.words.push_back(
            {.name = "rank", .to = std::to_string(*view.rank), .motion = motion::list_reorder});
    }
    for (std::size_t i = 0; i < view.criteria.size(); ++i) {
        grow(value_name("value", i), view.criteria[i].value, motion::count_up);
        grow(value_name("bar", i), view.criteria[i].value, motion::bar_grow, i);
        aim(value_name("max", i), view.criteria[i].max, motion::bar_grow);
        aim(value_name("average", i), view.criteria[i].average, motion::bar_grow);
    }
    return aims;
}

void draw_unit_score(Canvas& canvas, const Rect& r, const UnitView& view, const Moving& moving,
                     Language language)
{
    const auto scope = canvas.piece("unit.score");
    const bool portrait = canvas.layout().portrait;
    draw_lacquer(canvas, r, {.notch = portrait ? 22.0F : 24.0F});
    if (!view.rank) {
        canvas.paragraph({r.x + 40.0F, r.y + 40.0F}, r.w - 80.0F, type::body_large,
                         canvas.theme().ink_on_lacquer, msg::not_scored.in(language));
        return;
    }
    if (portrait)
        draw_wide_score(canvas, r, view, moving, language);
    else
        draw_tall_score(canvas, r, view, moving, language);
}

void draw_unit_criteria(Canvas& canvas, const Rect& r, const UnitView& view, const Moving& moving)
{
    const auto scope = canvas.piece("unit.criteria");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    draw_paper(canvas, r);
    const Rect inner{r.x + 34.0F, r.y + (portrait ? 18.0F : 24.0F), r.w - 68.0F, r.h - 32.0F};
    const float title = canvas.text({inner.x, inner.y + 26.0F - type::h3.line_height() / 2.0F}, type::h3,
                                    theme.ink, view.criteria_title);
    const TextStyle key_style = fit_text(canvas.fonts(), type::label_medium, view.average_label,
                                         inner.w - title - 46.0F, 1, {28.0F, 26.0F, 24.0F, 22.0F});
    const float key_y = inner.y + 26.0F - key_style.line_height() / 2.0F;
    const float key_width = canvas.text({inner.right(), key_y}, key_style, theme.ink2, view.average_label,
                                        {.align = Align::right});
    const Point mark{inner.right() - key_width - 36.0F, inner.y + 26.0F};
    canvas.triangle({mark.x, mark.y - 11.0F}, {mark.x + 26.0F, mark.y - 11.0F},
                    {mark.x + 13.0F, mark.y + 7.0F}, theme.ink);
    const float pitch = portrait ? 112.0F : 120.0F;
    float y = inner.y + (portrait ? 52.0F : 62.0F);
    const TextStyle name = criterion_name(canvas, {inner.x, y, inner.w, pitch}, view.criteria);
    for (std::size_t i = 0; i < view.criteria.size(); ++i, y += pitch)
        draw_criterion(canvas, {inner.x, y, inner.w, pitch}, static_cast<int>(i), view.criteria[i], name,
                       moving);
}

void draw_unit_adjustments(Canvas& canvas, const Rect& r, const UnitView& view, const Route& route,
                           Language language)
{
    const auto scope = canvas.piece("unit.adjustments");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    draw_paper(canvas, r, {.pressed = canvas.pressed(adjustments_id)});
    const Rect inner{r.x + 34.0F, r.y + (portrait ? 16.0F : 24.0F), r.w - 68.0F, r.h - 32.0F};
    const float head = portrait ? 48.0F : 52.0F;
    canvas.text({inner.x, inner.y + head / 2.0F - type::h3.line_height() / 2.0F}, type::h3, theme.ink,
                msg::bonus_and_penalty.in(language));
    if (view.adjustments.empty()) {
        canvas.paragraph({inner.x, inner.y + head + 12.0F}, inner.w, type::body, theme.ink2,
                         msg::no_bonus.in(language));
        return;
    }
    const AdjustmentsPage page = adjustments_page(view, portrait ? 2 : 4, route);
    draw_adjustments_sum(canvas, {inner.x, inner.y, inner.w, head}, view, page, language);
    const float pitch = portrait ? 84.0F : 86.0F;
    for (std::size_t i = 0; i < page.count; ++i)
        draw_adjustment(canvas, {inner.x, inner.y + head + pitch * static_cast<float>(i), inner.w, pitch},
                        view.adjustments[page.first + i]);
    if (page.next)
        canvas.hit(std::string(adjustments_id), r, Change{*page.next});
}

// Where there are more than the panel holds: the board with this unit's people.
void draw_see_all(Canvas& canvas, const Rect& r, const UnitView& view, Language language)
{
    const std::string words =
        msg::format(msg::see_all_people, view.people.size(), language, view.people.size());
    const float middle = r.center().y;
    draw_button(canvas, {r.x, middle - min_touch / 2.0F, r.w, min_touch},
                {.id = "unit.people.all",
                 .label = words,
                 .icon = Icon::next,
                 .icon_after = true,
                 .action = Open{view.people_board},
                 .slim = 10.0F});
}

void draw_unit_people(Canvas& canvas, const Rect& r, const UnitView& view, Language language)
{
    const auto scope = canvas.piece("unit.people");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    draw_paper(canvas, r);
    const Rect inner{r.x + 34.0F, r.y + (portrait ? 28.0F : 16.0F), r.w - 68.0F, r.h - 32.0F};
    if (!portrait)
        canvas.text({inner.x, inner.y}, type::h3, theme.ink, msg::honored.in(language));
    if (view.people.empty()) {
        canvas.paragraph({inner.x, inner.y + (portrait ? 20.0F : 64.0F)}, inner.w, type::body, theme.ink2,
                         msg::nobody_honored.in(language));
        return;
    }
    const auto place = [&](std::size_t i) {
        const auto at = static_cast<float>(i);
        return portrait ? Rect{inner.x + at * 456.0F, inner.y, 432.0F, 118.0F}
                        : Rect{inner.x, r.y + 60.0F + at * 90.0F, inner.w, 88.0F};
    };
    constexpr std::size_t room = 2;
    const bool all = view.people.size() <= room;
    const std::size_t shown = all ? view.people.size() : room - 1;
    for (std::size_t i = 0; i < shown; ++i)
        draw_person(canvas, place(i), view.people[i]);
    if (!all)
        draw_see_all(canvas, place(shown), view, language);
}

} // namespace bangvang
