// The slides of words and people: title, honours, one honoree, the slogan at the end.
#include "views/campaign_view.h"
#include "views/deck_slides.h"
#include "views/deck_words.h"
#include "views/format.h"
#include "views/honor_view.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

constexpr std::size_t people_on_slide = 4;

// The year of the campaign, else the newest with awards.
int honors_year(const Snapshot& snapshot)
{
    const std::vector<int> years = honor_years(snapshot);
    const bool this_year = std::ranges::find(years, snapshot.campaign.year) != years.end();
    return this_year || years.empty() ? snapshot.campaign.year : years.front();
}

SlideRow person_row(const HonorCard& card)
{
    return {.name = card.name,
            .figure = {},
            .figure_unit = {},
            .note = card.title,
            .code = card.code,
            .has_photo = card.has_photo,
            .silhouette = card.silhouette,
            .deeper = deck_route("honoree:" + card.code)};
}

std::string data_to(const Snapshot& snapshot, Language language)
{
    const auto date = as_of(snapshot);
    return date ? msg::format(msg::data_to, language, format_date(*date)) : std::string();
}

bool illustrative_people(const Snapshot& snapshot)
{
    return snapshot.campaign.illustrative || std::ranges::any_of(snapshot.honorees, &Honoree::illustrative);
}

} // namespace

std::string closing_words(const Snapshot& snapshot)
{
    if (std::string theme = quoted_theme(snapshot); !theme.empty())
        return theme;
    return snapshot.slogans.empty() ? std::string() : keep_compounds_together(snapshot.slogans.front().text);
}

Slide title_slide(const Snapshot& snapshot, Language language)
{
    const CampaignTitle title = split_title(snapshot);
    Slide slide;
    slide.eyebrow = snapshot.campaign.organization;
    slide.caption = title.lead;
    slide.finding = title.rest;
    slide.as_of = data_to(snapshot, language);
    slide.illustrative = illustrative_people(snapshot);
    slide.deeper = Route{.place = Place::movements};
    return slide;
}

Slide honors_slide(const Snapshot& snapshot, Language language)
{
    const int year = honors_year(snapshot);
    const auto of_kind = [&](HonoreeKind kind) {
        return honor_cards(snapshot, {.kind = kind, .type = {}, .year = year, .unit = {}});
    };
    const std::vector<HonorCard> people = of_kind(HonoreeKind::individual);
    const std::vector<HonorCard> groups = of_kind(HonoreeKind::collective);
    Slide slide;
    slide.eyebrow = msg::honor_title.in(language);
    slide.finding = honors_finding(people.size(), groups.size(), year, language);
    slide.illustrative = illustrative_people(snapshot);
    if (const auto date = data_dates(snapshot).honors)
        slide.as_of = msg::format(msg::data_to, language, format_date(*date));
    for (const std::vector<HonorCard>* const cards : {&people, &groups})
        for (const HonorCard& card : *cards)
            if (slide.rows.size() < people_on_slide)
                slide.rows.push_back(person_row(card));
    slide.deeper = Route{.place = Place::honor, .year = year};
    return slide;
}

Slide honoree_slide(const Snapshot& snapshot, std::string_view code, Language language)
{
    if (!find_honoree(snapshot, code))
        return title_slide(snapshot, language);
    const Route route{.place = Place::honoree, .code = std::string(code)};
    const HonoreeView person = honoree_view(snapshot, route, language);
    Slide slide;
    slide.deeper = route;
    slide.eyebrow = person.card.title;
    slide.finding = person.card.name;
    slide.caption = person.card.unit;
    slide.as_of = person.as_of;
    slide.illustrative = person.illustrative;
    SlideRow row = person_row(person.card);
    row.note = person.citation.empty() ? person.position : person.citation.front();
    row.deeper = route;
    slide.rows.push_back(std::move(row));
    slide.facts.push_back(msg::format(msg::fact_award, language, person.card.name, person.card.title,
                                      person.decision, person.decided_on));
    return slide;
}

Slide closing_slide(const Snapshot& snapshot, Language language)
{
    Slide slide;
    slide.eyebrow = msg::closing_of.in(language);
    slide.finding = closing_words(snapshot);
    slide.caption = snapshot.campaign.organization;
    slide.as_of = data_to(snapshot, language);
    slide.illustrative = illustrative_people(snapshot);
    slide.deeper = Route{.place = Place::movements};
    return slide;
}

} // namespace bangvang
