#include "screens/honor_sheets.h"

#include "screens/pages.h"
#include "ui/choice_sheet.h"
#include "ui/controls.h"
#include "views/messages.h"

#include <algorithm>
#include <string>
#include <vector>

namespace bangvang {

namespace {

struct SheetChoice {
    std::string id;
    std::string label;
    bool selected{false};
    Route route;
};

Route with_sheet(Route route, Sheet sheet)
{
    route.sheet = sheet;
    route.section = 0;
    return route;
}

std::vector<SheetChoice> from_view(const std::vector<HonorChoice>& choices)
{
    std::vector<SheetChoice> list;
    for (const HonorChoice& choice : choices)
        list.push_back({"honor.choice." + choice.id, fmt::format("{} ({})", choice.label, choice.count),
                        choice.selected, choice.route});
    return list;
}

std::vector<SheetChoice> letters(const HonorSheet& sheet)
{
    std::vector<SheetChoice> list;
    for (const HonorInitial& initial : sheet.view.initials) {
        Route route = with_sheet(sheet.route, Sheet::none);
        route.page = static_cast<int>(initial.first / sheet.page_size);
        list.push_back({"honor.letter." + initial.letter,
                        fmt::format("{} ({})", initial.letter, initial.count), false, route});
    }
    return list;
}

SheetChoice order_choice(const Route& shown, HonorOrder order, std::string_view label)
{
    Route route = with_sheet(shown, Sheet::none);
    route.order = order;
    route.page = 0;
    return {order == HonorOrder::award ? "honor.order.award" : "honor.order.name", std::string(label),
            shown.order == order, route};
}

// The first sheet: what can be filtered and in which order the board stands.
std::vector<SheetChoice> menu(const HonorSheet& sheet, Language language)
{
    const Route& shown = sheet.route;
    std::vector<SheetChoice> list;
    if (sheet.view.levels.size() > 1)
        list.push_back({"honor.filter.level", msg::format(msg::level_is, language, sheet.view.level_label),
                        false, with_sheet(shown, Sheet::level)});
    if (sheet.view.units.size() > 1)
        list.push_back({"honor.filter.unit", msg::format(msg::unit_is, language, sheet.view.unit_label),
                        false, with_sheet(shown, Sheet::unit)});
    list.push_back(order_choice(shown, HonorOrder::award, msg::order_by_award.in(language)));
    list.push_back(order_choice(shown, HonorOrder::name, msg::order_by_name.in(language)));
    if (sheet.view.initials.size() > 1)
        list.push_back({"honor.filter.letter", std::string(msg::to_letter.in(language)), false,
                        with_sheet(shown, Sheet::initials)});
    if (hidden_filters(shown) > 0 || !shown.award_type.empty() || shown.year != 0)
        list.push_back(
            {"honor.filter.none", std::string(msg::drop_filters.in(language)), false, sheet.view.unfiltered});
    return list;
}

std::vector<SheetChoice> choices_of(const HonorSheet& sheet, Language language)
{
    switch (sheet.route.sheet) {
    case Sheet::award_type:
        return from_view(sheet.view.award_types);
    case Sheet::year:
        return from_view(sheet.view.years);
    case Sheet::level:
        return from_view(sheet.view.levels);
    case Sheet::unit:
        return from_view(sheet.view.units);
    case Sheet::initials:
        return letters(sheet);
    default:
        return menu(sheet, language);
    }
}

std::string_view title_of(Sheet sheet, Language language)
{
    switch (sheet) {
    case Sheet::award_type:
        return msg::choose_award.in(language);
    case Sheet::year:
        return msg::choose_year.in(language);
    case Sheet::level:
        return msg::choose_level.in(language);
    case Sheet::unit:
        return msg::choose_unit.in(language);
    case Sheet::initials:
        return msg::choose_letter.in(language);
    default:
        return msg::filters.in(language);
    }
}

Pager pager_of(const Route& route, int page, int pages)
{
    const auto turned = [&](int to) {
        Route there = route;
        there.section = to;
        return Change{there};
    };
    return {.id = "page", .page = page, .pages = pages, .back = turned(page - 1), .next = turned(page + 1)};
}

} // namespace

int hidden_filters(const Route& route)
{
    return (route.level.empty() ? 0 : 1) + (route.unit.empty() ? 0 : 1);
}

void draw_honor_sheet(Canvas& canvas, const HonorSheet& sheet, Language language)
{
    const auto scope = canvas.piece("honor.sheet");
    const std::vector<SheetChoice> all = choices_of(sheet, language);
    const auto size = static_cast<std::size_t>(choice_sheet_capacity(canvas.layout()));
    const int pages = page_count(all.size(), size);
    const int page = std::clamp(sheet.route.section, 0, pages - 1);
    const std::size_t first = static_cast<std::size_t>(page) * size;
    std::vector<Choice> choices;
    for (std::size_t i = first; i < std::min(first + size, all.size()); ++i)
        choices.push_back({.id = all[i].id,
                           .label = all[i].label,
                           .selected = all[i].selected,
                           .action = Change{all[i].route}});
    ChoiceSheet shown{.close_id = "honor.sheet.background",
                      .title = title_of(sheet.route.sheet, language),
                      .choices = choices,
                      .close = Change{with_sheet(sheet.route, Sheet::none)},
                      .open = sheet.open};
    if (pages > 1)
        shown.pages = pager_of(sheet.route, page, pages);
    draw_choice_sheet(canvas, shown, language, sheet.shown);
}

void draw_filter_button(Canvas& canvas, const Rect& r, const Route& route, Language language)
{
    const int on = hidden_filters(route);
    const std::string counted = msg::format(msg::filters_on, language, on);
    Button button{.id = "honor.filters",
                  .label = msg::filters.in(language),
                  .icon = Icon::filter,
                  .kind = on > 0 ? ButtonKind::primary : ButtonKind::normal,
                  .action = Change{with_sheet(route, Sheet::filters)}};
    if (on > 0)
        button.label = counted;
    if (button_width(canvas, button) > r.w)
        button.icon.reset(); // the words are enough
    draw_button(canvas, r, button);
}

Button drop_filters_button(const HonorView& view, Language language)
{
    return {.id = "honor.filter.none",
            .label = msg::drop_filters.in(language),
            .icon = Icon::close,
            .kind = ButtonKind::primary,
            .action = Change{view.unfiltered}};
}

} // namespace bangvang
