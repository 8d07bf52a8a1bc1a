#include "app/keys.h"

namespace bangvang {

namespace {

constexpr float scroll_step = 120.0F;

Action of_area(const HitMap& hits, std::string_view id)
{
    const Hit* const hit = hits.find(id);
    return hit ? hit->action : Action{};
}

} // namespace

Action key_action(Key key, const HitMap& hits)
{
    switch (key) {
    case Key::back:
        return Back{};
    case Key::home:
        return GoHome{};
    case Key::language:
        return SwitchLanguage{};
    case Key::next:
        return of_area(hits, "page.next");
    case Key::previous:
        return of_area(hits, "page.previous");
    case Key::enter:
        return of_area(hits, "attract.background");
    case Key::down:
    case Key::up:
        break;
    }
    return {};
}

float key_scroll(Key key)
{
    return key == Key::down ? -scroll_step : key == Key::up ? scroll_step : 0.0F;
}

} // namespace bangvang
