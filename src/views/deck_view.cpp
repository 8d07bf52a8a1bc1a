#include "views/deck_view.h"

#include "views/deck_slides.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace bangvang {

namespace {

// The kinds that the playlist may name come first and in the same order; the others lie behind one of these.
static_assert(slide_names.size() == static_cast<std::size_t>(SlideKind::unit));
constexpr std::array<std::string_view, 3> deeper_names{"unit", "indicator", "honoree"};

// None for a name that is no slide's.
std::optional<SlideKind> kind_of(std::string_view name)
{
    if (const auto* const found = std::ranges::find(slide_names, name); found != slide_names.end())
        return static_cast<SlideKind>(found - slide_names.begin());
    if (const auto* const found = std::ranges::find(deeper_names, name); found != deeper_names.end())
        return static_cast<SlideKind>(slide_names.size() +
                                      static_cast<std::size_t>(found - deeper_names.begin()));
    return std::nullopt;
}

std::pair<std::string_view, std::string_view> split(std::string_view id)
{
    const std::size_t colon = id.find(':');
    if (colon == std::string_view::npos)
        return {id, {}};
    return {id.substr(0, colon), id.substr(colon + 1)};
}

void add_pages(std::vector<PlannedSlide>& plan, std::string_view name, std::size_t rows)
{
    const std::size_t pages = (rows + deck_rows - 1) / deck_rows;
    for (std::size_t page = 1; page <= pages; ++page)
        plan.push_back({.id = pages == 1 ? std::string(name) : fmt::format("{}:{}", name, page)});
}

// The slides of one kind; empty where there is nothing to say.
void add_slides(std::vector<PlannedSlide>& plan, const Snapshot& snapshot, std::string_view name)
{
    const std::string id(name);
    switch (kind_of(name).value_or(SlideKind::unit)) {
    case SlideKind::title:
        plan.push_back({.id = id});
        break;
    case SlideKind::movement:
        if (has_movement(snapshot))
            plan.push_back({.id = id});
        break;
    case SlideKind::podium:
        if (const std::size_t rows = ranked_units(snapshot); rows > 0)
            plan.push_back({.id = id, .builds = static_cast<int>(std::min<std::size_t>(rows, 3)) - 1});
        break;
    case SlideKind::ranking:
        add_pages(plan, id, ranked_units(snapshot));
        break;
    case SlideKind::movers:
        if (has_movers(snapshot))
            plan.push_back({.id = id});
        break;
    case SlideKind::indicators:
        add_pages(plan, id, judged_indicators(snapshot));
        break;
    case SlideKind::attention:
        if (const std::size_t rows = attention_rows(snapshot); rows > 0)
            plan.push_back({.id = id, .builds = static_cast<int>(rows) - 1});
        break;
    case SlideKind::honors:
        if (!honor_years(snapshot).empty())
            plan.push_back({.id = id});
        break;
    case SlideKind::closing:
        if (!closing_words(snapshot).empty())
            plan.push_back({.id = id});
        break;
    default:
        break;
    }
}

int page_of_code(std::string_view code)
{
    int page = 1;
    std::from_chars(code.data(), code.data() + code.size(), page);
    return page;
}

Slide slide_of(const Snapshot& snapshot, SlideKind kind, std::string_view code, Language language)
{
    switch (kind) {
    case SlideKind::title:
        break;
    case SlideKind::movement:
        return movement_slide(snapshot, language);
    case SlideKind::podium:
        return podium_slide(snapshot, language);
    case SlideKind::ranking:
        return ranking_slide(snapshot, page_of_code(code), language);
    case SlideKind::movers:
        return movers_slide(snapshot, language);
    case SlideKind::indicators:
        return indicators_slide(snapshot, page_of_code(code), language);
    case SlideKind::attention:
        return attention_slide(snapshot, language);
    case SlideKind::honors:
        return honors_slide(snapshot, language);
    case SlideKind::closing:
        return closing_slide(snapshot, language);
    case SlideKind::unit:
        return unit_slide(snapshot, code, language);
    case SlideKind::indicator:
        return indicator_slide(snapshot, code, language);
    case SlideKind::honoree:
        return honoree_slide(snapshot, code, language);
    }
    return title_slide(snapshot, language);
}

} // namespace

bool is_slide_name(std::string_view name)
{
    return std::ranges::find(slide_names, name) != slide_names.end();
}

std::vector<PlannedSlide> deck_plan(const Snapshot& snapshot)
{
    std::vector<PlannedSlide> plan;
    const auto planned = [&](std::string_view name) {
        return std::ranges::any_of(plan,
                                   [&](const PlannedSlide& slide) { return split(slide.id).first == name; });
    };
    bool chosen = false;
    for (const Scene& row : snapshot.playlist) {
        if (!is_slide_name(row.scene))
            continue;
        chosen = true;
        if (!planned(row.scene))
            add_slides(plan, snapshot, row.scene);
    }
    if (!chosen)
        for (const std::string_view name : slide_names)
            add_slides(plan, snapshot, name);
    if (plan.empty())
        add_slides(plan, snapshot, slide_names.front()); // whatever was chosen has nothing to say
    return plan;
}

bool lies_behind_slides(std::string_view id)
{
    const std::string_view name = split(id).first;
    return std::ranges::find(deeper_names, name) != deeper_names.end();
}

bool deck_subject_exists(const Snapshot& snapshot, std::string_view id)
{
    const auto [name, code] = split(id);
    if (name == "unit")
        return find_unit(snapshot, code).has_value();
    if (name == "indicator")
        return find_indicator(snapshot, code).has_value();
    return name != "honoree" || find_honoree(snapshot, code).has_value();
}

Slide deck_slide(const Snapshot& snapshot, std::string_view id, Language language)
{
    const auto [name, code] = split(id);
    const SlideKind kind = kind_of(name).value_or(SlideKind::title);
    Slide slide = slide_of(snapshot, kind, code, language);
    slide.id = id;
    slide.kind = kind;
    if (slide.source.empty())
        slide.source = snapshot.campaign.organization;
    return slide;
}

Route deck_route(std::string id)
{
    return {.place = Place::deck, .code = std::move(id)};
}

std::optional<Route> told_by(const Slide& slide)
{
    const std::optional<Route> row =
        slide.focus < slide.rows.size() ? slide.rows[slide.focus].deeper : std::nullopt;
    return row ? row : slide.deeper;
}

Route compare_route(const std::optional<Route>& subject)
{
    Route route{.place = Place::compare};
    if (!subject)
        return route;
    const bool slide = subject->place == Place::deck;
    const auto [name, code] = slide ? split(subject->code) : std::pair<std::string_view, std::string_view>{};
    if (name == "indicator" || subject->place == Place::indicator)
        return {.place = Place::months, .code = slide ? std::string(code) : subject->code};
    if (name == "unit" || subject->place == Place::unit)
        route.sides[0].code = slide ? std::string(code) : subject->code;
    return route;
}

} // namespace bangvang
