#include "app/keys.h"

#include "app/presenting_keys.h"

#include <string>
#include <utility>

namespace bangvang {

namespace {

constexpr float scroll_step = 120.0F;

Action of_area(const HitMap& hits, std::string_view id)
{
    const Hit* const hit = hits.find(id);
    return hit ? hit->action : Action{};
}

Action with_query(Route route, std::string query)
{
    route.query = std::move(query);
    route.page = 0;
    return Change{route};
}

} // namespace

Action key_action(Key key, const HitMap& hits, const Navigation& navigation)
{
    const Route& route = navigation.top();
    const bool typing = route.place == Place::search;
    if (typing && (key == Key::space || key == Key::language))
        return {};
    if (typing && key == Key::enter)
        return of_area(hits, "search.find");
    if (typing && key == Key::erase)
        return with_query(route, typing::erase_last(route.query));
    if (navigation.presenting.on)
        return presenting_key(key, hits, navigation);
    switch (key) {
    case Key::back:
    case Key::erase:
        return Back{};
    case Key::home:
        return GoHome{};
    case Key::language:
        return SwitchLanguage{};
    case Key::present:
        return Present{.on = true};
    case Key::present_here:
        return Present{.on = true, .here = true};
    case Key::next:
    case Key::right:
        return of_area(hits, "page.next");
    case Key::previous:
    case Key::left:
        return of_area(hits, "page.previous");
    case Key::enter:
    case Key::space:
        return of_area(hits, "attract.background");
    case Key::down:
    case Key::up:
    case Key::end:
    case Key::tab:
        break;
    }
    return {};
}

Action typed_action(char32_t typed, const HitMap& hits, const Navigation& navigation, typing::Method method)
{
    const Route& route = navigation.top();
    if (route.place != Place::search)
        return navigation.presenting.on ? presenting_character(typed, hits, navigation) : Action{};
    return with_query(route, typing::type_key(route.query, typed, method));
}

// A slide does not scroll: there the arrows go from one to the next.
float key_scroll(Key key, const Navigation& navigation)
{
    if (navigation.top().place == Place::deck)
        return 0.0F;
    return key == Key::down ? -scroll_step : key == Key::up ? scroll_step : 0.0F;
}

} // namespace bangvang
