#include "views/page_view.h"

#include "views/campaign_view.h"
#include "views/deck_view.h"
#include "views/format.h"
#include "views/messages.h"
#include "views/progress_view.h"
#include "views/service_messages.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

std::string_view section_title(Place place, Language language)
{
    switch (place) {
    case Place::home:
        return msg::home.in(language);
    case Place::ranking:
        return msg::ranking_title.in(language);
    case Place::progress:
        return msg::indicators.in(language);
    case Place::honor:
        return msg::honor_title.in(language);
    case Place::movements:
        return msg::movements_title.in(language);
    case Place::reader:
        return msg::document_title_short.in(language);
    case Place::search:
        return msg::search_title.in(language);
    case Place::compare:
        return msg::compare_units.in(language);
    case Place::display:
        return msg::display_title.in(language);
    case Place::pin:
    case Place::service:
        return msg::service_title.in(language);
    case Place::attract:
    case Place::notice:
    case Place::unit:
    case Place::indicator:
    case Place::months:
    case Place::honoree:
    case Place::deck:
        break;
    }
    return {};
}

// The subject that the route's code names; empty where the place has none, or the snapshot lacks it.
std::string subject(const Snapshot& snapshot, const Route& route, Language language)
{
    if (route.place == Place::unit)
        if (const auto unit = find_unit(snapshot, route.code))
            return snapshot[*unit].name;
    if (route.place == Place::indicator || route.place == Place::months)
        if (const auto indicator = find_indicator(snapshot, route.code))
            return snapshot[*indicator].name;
    if (route.place == Place::honoree)
        if (const auto honoree = find_honoree(snapshot, route.code))
            return snapshot[*honoree].name;
    if (route.place == Place::deck)
        return deck_slide(snapshot, route.code, language).finding;
    return {};
}

DataState state_of(bool illustrative, bool estimated)
{
    return illustrative ? DataState::illustrative : estimated ? DataState::estimate : DataState::official;
}

DataState indicators_state(const Snapshot& snapshot)
{
    const ProgressView view = progress_view(snapshot, Language::vi);
    return state_of(view.illustrative, view.estimated);
}

DataState indicator_state(const Snapshot& snapshot, const Route& route)
{
    DataState weakest = DataState::official;
    const auto indicator = find_indicator(snapshot, route.code);
    for (const Reading& reading : snapshot.readings)
        if (indicator && reading.indicator == *indicator &&
            static_cast<int>(reading.month.year()) == snapshot.campaign.year)
            weakest = std::max(weakest, reading.state);
    return weakest;
}

DataState people_state(const Snapshot& snapshot, const Route& route)
{
    const auto one = route.place == Place::honoree ? find_honoree(snapshot, route.code) : std::nullopt;
    const bool illustrative =
        one ? snapshot[*one].illustrative : std::ranges::any_of(snapshot.honorees, &Honoree::illustrative);
    return state_of(illustrative, false);
}

std::string_view state_words(DataState state, Language language)
{
    const auto& words = state == DataState::official   ? msg::official
                        : state == DataState::estimate ? msg::estimate
                                                       : msg::illustrative;
    return words.in(language);
}

// Small letters without marks, joined by hyphens.
std::string slug(std::string_view text)
{
    std::string name;
    for (const char c : fold(text)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

std::string_view place_slug(Place place)
{
    switch (place) {
    case Place::attract:
        return "khau-hieu";
    case Place::home:
        return "trang-chu";
    case Place::ranking:
        return "thu-hang";
    case Place::unit:
        return "don-vi";
    case Place::progress:
    case Place::indicator:
        return "chi-tieu";
    case Place::honor:
    case Place::honoree:
        return "khen-thuong";
    case Place::movements:
        return "phong-trao";
    case Place::reader:
        return "van-ban";
    case Place::search:
        return "tim-ten";
    case Place::notice:
        return "thong-bao";
    case Place::compare:
        return "so-sanh";
    case Place::months:
        return "so-sanh-thang";
    case Place::display:
        return "man-hinh";
    case Place::pin:
        return "ma-pin";
    case Place::service:
        return "ky-thuat";
    case Place::deck:
        return "trinh-bay";
    }
    return "trang";
}

std::string route_slug(const Route& route)
{
    std::string name(place_slug(route.place));
    for (const std::string& code : {route.code, route.sides[0].code, route.sides[1].code})
        if (const std::string part = slug(code); !part.empty())
            name += "-" + part;
    return name;
}

} // namespace

std::string page_title(const Snapshot& snapshot, const Route& route, Language language)
{
    if (std::string name = subject(snapshot, route, language); !name.empty())
        return name;
    const std::string_view title = section_title(route.place, language);
    return title.empty() ? campaign_title(snapshot) : std::string(title);
}

DataState page_state(const Snapshot& snapshot, const Route& route)
{
    if (snapshot.campaign.illustrative)
        return DataState::illustrative;
    switch (route.place) {
    case Place::home:
        return std::max(indicators_state(snapshot), people_state(snapshot, route));
    case Place::attract:
    case Place::progress:
        return indicators_state(snapshot);
    case Place::indicator:
    case Place::months:
        return indicator_state(snapshot, route);
    case Place::honor:
    case Place::honoree:
    case Place::search:
        return people_state(snapshot, route);
    case Place::deck: {
        const Slide slide = deck_slide(snapshot, route.code, Language::vi);
        return state_of(slide.illustrative, slide.estimated);
    }
    case Place::ranking:
    case Place::unit:
    case Place::compare:
    case Place::movements:
    case Place::reader:
    case Place::notice:
    case Place::display:
    case Place::pin:
    case Place::service:
        break;
    }
    return DataState::official;
}

PageFoot page_foot(const Snapshot& snapshot, const Route& route, Language language, PageNumber number)
{
    PageFoot foot;
    foot.campaign = campaign_title(snapshot);
    foot.source = msg::format(msg::source, language, snapshot.campaign.organization);
    if (const auto date = as_of(snapshot))
        foot.as_of = msg::format(msg::data_to, language, format_date(*date));
    const DataState state = page_state(snapshot, route);
    foot.state = state_words(state, language);
    foot.weak = state != DataState::official;
    foot.number = msg::format(msg::page_of, language, number.page, number.pages);
    return foot;
}

std::string export_name(const Snapshot& snapshot, std::span<const Route> routes)
{
    const auto date = as_of(snapshot);
    const std::string month =
        date ? iso(Month(date->year(), date->month())) : std::to_string(snapshot.campaign.year);
    const std::string what =
        routes.size() == 1 ? route_slug(routes.front()) : fmt::format("{}-trang", routes.size());
    return fmt::format("bang-vang_{}_{}", month, what);
}

std::string page_name(const Route& route, PageNumber number)
{
    return fmt::format("{:02}_{}", number.page, route_slug(route));
}

} // namespace bangvang
