// The names by which the command line, the control channel and the tests call the screens.
#include "nav/navigation.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

enum class CodeRule { none, optional, required };

struct ScreenName {
    std::string_view name;
    Place place;
    CodeRule code;
};

constexpr std::array screen_names{
    ScreenName{"attract", Place::attract, CodeRule::optional},
    ScreenName{"home", Place::home, CodeRule::none},
    ScreenName{"ranking", Place::ranking, CodeRule::none},
    ScreenName{"unit", Place::unit, CodeRule::required},
    ScreenName{"progress", Place::progress, CodeRule::none},
    ScreenName{"indicator", Place::indicator, CodeRule::required},
    ScreenName{"honor", Place::honor, CodeRule::none},
    ScreenName{"honoree", Place::honoree, CodeRule::required},
    ScreenName{"movements", Place::movements, CodeRule::none},
    ScreenName{"reader", Place::reader, CodeRule::optional},
    ScreenName{"search", Place::search, CodeRule::optional},
    ScreenName{"compare", Place::compare, CodeRule::optional},
    ScreenName{"months", Place::months, CodeRule::required},
    ScreenName{"display", Place::display, CodeRule::none},
    ScreenName{"deck", Place::deck, CodeRule::optional},
    ScreenName{"pin", Place::pin, CodeRule::none},
    ScreenName{"service", Place::service, CodeRule::optional},
    ScreenName{"notice", Place::notice, CodeRule::optional},
};

std::string all_names()
{
    std::string names;
    for (const ScreenName& entry : screen_names)
        names += fmt::format("{}{}{}", names.empty() ? "" : ", ", entry.name,
                             entry.code == CodeRule::required ? ":CODE" : "");
    return names;
}

// "NL:TM": a unit on each side.
std::array<Side, 2> sides_of(std::string_view codes)
{
    const std::size_t colon = codes.find(':');
    std::array<Side, 2> sides;
    sides[0].code = codes.substr(0, colon);
    if (colon != std::string_view::npos)
        sides[1].code = codes.substr(colon + 1);
    return sides;
}

} // namespace

Result<Route> parse_screen(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const std::string_view code =
        colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const auto* const entry = std::ranges::find(screen_names, name, &ScreenName::name);
    if (entry == screen_names.end())
        return fail(ErrorCode::usage, "no screen is called \"{}\"; the screens are {}", name, all_names());
    if (entry->code == CodeRule::required && code.empty())
        return fail(ErrorCode::usage, "screen \"{0}\" needs a code: {0}:CODE", name);
    if (entry->code == CodeRule::none && !code.empty())
        return fail(ErrorCode::usage, "screen \"{}\" takes no code, \"{}\" was given", name, code);
    Route route;
    route.place = entry->place;
    if (route.place == Place::service) {
        const auto* const tab = std::ranges::find(service_tabs, code);
        if (tab == service_tabs.end())
            return fail(ErrorCode::usage, "the service panel has no tab \"{}\"; it has {}", code,
                        fmt::join(service_tabs.begin() + 1, service_tabs.end(), ", "));
        route.section = static_cast<int>(tab - service_tabs.begin());
        return route;
    }
    if (route.place == Place::search)
        route.query = to_nfc(code).value_or(std::string()); // what was typed is no subject of its own
    else if (route.place == Place::compare)
        route.sides = sides_of(code);
    else
        route.code = code;
    return route;
}

std::string screen_name(const Route& route)
{
    const auto* const entry = std::ranges::find(screen_names, route.place, &ScreenName::place);
    std::string name(entry->name);
    if (route.place == Place::service && route.section > 0)
        return name + ":" + std::string(service_tabs.at(static_cast<std::size_t>(route.section)));
    for (const std::string& code : {route.code, route.sides[0].code, route.sides[1].code})
        if (!code.empty())
            name += ":" + code;
    return name;
}

} // namespace bangvang
