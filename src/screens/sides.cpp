#include "screens/sides.h"

#include "screens/pages.h"
#include "ui/choice_sheet.h"
#include "ui/controls.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

bool of_unit(Sheet sheet)
{
    return sheet == Sheet::left_unit || sheet == Sheet::right_unit;
}

bool of_left(Sheet sheet)
{
    return sheet == Sheet::left_unit || sheet == Sheet::left_period;
}

std::string drop_id(std::string_view prefix, Sheet sheet)
{
    return fmt::format("{}.{}.{}", prefix, of_left(sheet) ? "left" : "right",
                       of_unit(sheet) ? "unit" : "period");
}

std::string_view sheet_title(const Route& route, Language language)
{
    if (of_unit(route.sheet))
        return msg::choose_unit.in(language);
    return (route.place == Place::months ? msg::choose_month : msg::choose_period).in(language);
}

Route with_sheet(Route route, Sheet sheet, int page)
{
    route.sheet = sheet;
    route.section = page;
    return route;
}

// The route with this choice made and the sheet closed.
Route chosen(const Route& open, const std::string& code)
{
    Route route = with_sheet(open, Sheet::none, 0);
    Side& side = route.sides[of_left(open.sheet) ? 0 : 1];
    (of_unit(open.sheet) ? side.code : side.period) = code;
    return route;
}

} // namespace

void draw_side_drop(Canvas& canvas, const Rect& r, std::string_view prefix, Sheet sheet,
                    std::string_view value, const Route& route)
{
    draw_drop(canvas, r,
              {.id = drop_id(prefix, sheet), .value = value, .action = Change{with_sheet(route, sheet, 0)}});
}

void draw_swap(Canvas& canvas, const Rect& r, std::string_view prefix, const Route& route)
{
    Route swapped = route;
    std::swap(swapped.sides[0], swapped.sides[1]);
    draw_round_button(canvas, r,
                      {.id = fmt::format("{}.swap", prefix),
                       .icon = Icon::swap,
                       .kind = ButtonKind::primary,
                       .action = Change{swapped}});
}

void SideSheet::take(const Route& route, const std::vector<SideChoice>& choices, Aims& aims)
{
    open_ = route.sheet != Sheet::none;
    if (open_) {
        route_ = route;
        choices_ = choices;
    }
    aims.values.push_back({.name = "sheet", .to = open_ ? 1.0 : 0.0, .motion = motion::sheet_rise});
}

void SideSheet::draw(Canvas& canvas, std::string_view prefix, const Moving& moving, Language language) const
{
    const auto shown = static_cast<float>(moving.value("sheet", open_ ? 1.0 : 0.0));
    if (!open_ && shown <= 0.0F)
        return;
    const auto scope = canvas.piece("sides.sheet");
    const auto size = static_cast<std::size_t>(choice_sheet_capacity(canvas.layout()));
    const int pages = page_count(choices_.size(), size);
    const int page = std::clamp(route_.section, 0, pages - 1);
    const std::size_t first = static_cast<std::size_t>(page) * size;
    std::vector<Choice> choices;
    for (const SideChoice& choice :
         std::span(choices_).subspan(first, std::min(size, choices_.size() - first)))
        choices.push_back({.id = fmt::format("{}.choice.{}", prefix, choice.code),
                           .label = choice.label,
                           .selected = choice.selected,
                           .action = Change{chosen(route_, choice.code)}});
    const auto turned = [&](int to) { return Change{with_sheet(route_, route_.sheet, to)}; };
    ChoiceSheet sheet{.close_id = fmt::format("{}.sheet.background", prefix),
                      .title = sheet_title(route_, language),
                      .choices = choices,
                      .close = Change{with_sheet(route_, Sheet::none, 0)},
                      .open = open_};
    if (pages > 1)
        sheet.pages = Pager{
            .id = "page", .page = page, .pages = pages, .back = turned(page - 1), .next = turned(page + 1)};
    draw_choice_sheet(canvas, sheet, language, shown);
}

} // namespace bangvang
