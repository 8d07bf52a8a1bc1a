// The slides of words and people: title, honours, one honoree, the slogan at the end.
#include "views/campaign_view.h"
#include "views/deck_messages.h"
#include "views/deck_slides.h"
#include "views/deck_words.h"
#include "views/format.h"
#include "views/honor_view.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

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

// What the slogan is in season on: the day through which the figures go.
bool in_season(const Slogan& slogan, std::optional<Date> day)
{
    if (!day)
        return !slogan.from && !slogan.until;
    return (!slogan.from || *slogan.from <= *day) && (!slogan.until || *day <= *slogan.until);
}

const Slogan* first_slogan(const Snapshot& snapshot)
{
    const auto day = as_of(snapshot);
    const auto found =
        std::ranges::find_if(snapshot.slogans, [&](const Slogan& slogan) { return in_season(slogan, day); });
    return found == snapshot.slogans.end() ? nullptr : &*found;
}

void add_fact(Slide& slide, const msg::Message& words, const std::string& what, Language language)
{
    if (!what.empty())
        slide.facts.push_back(msg::format(words, language, what));
}

// When it was launched, by which letter, who signed it, how long it goes on, who keeps it going.
void add_campaign_facts(Slide& slide, const Campaign& campaign, Language language)
{
    if (campaign.launched_on)
        add_fact(slide, msg::fact_launched, format_date(*campaign.launched_on), language);
    add_fact(slide, msg::fact_document, campaign.document, language);
    add_fact(slide, msg::fact_signed,
             campaign.signer_title.empty() || campaign.signed_by.empty()
                 ? campaign.signed_by
                 : campaign.signed_by + ", " + campaign.signer_title,
             language);
    slide.facts.push_back(msg::format(msg::fact_runs, language, format_date(campaign.starts_on),
                                      format_date(campaign.ends_on)));
    add_fact(slide, msg::fact_office, campaign.office, language);
}

std::string award_fact(const Award& award, const std::string& who, const std::string& what, Language language)
{
    const std::string fact =
        msg::format(msg::fact_award, language, who, what, award.decision, format_date(award.decided_on));
    return award.issuer.empty() ? fact : fact + ", " + award.issuer;
}

// Each decision of the year once, with how many it honours.
void add_award_facts(Slide& slide, const Snapshot& snapshot, int year, Language language)
{
    using Key = std::tuple<Ref<AwardType>, Date, std::string>;
    std::map<Key, std::pair<const Award*, int>> decisions;
    for (const Award& award : snapshot.awards)
        if (award.year == year && !award.revoked_on) {
            auto& [first, count] = decisions[{award.type, award.decided_on, award.decision}];
            first = &award;
            ++count;
        }
    for (const auto& [key, counted] : decisions)
        slide.facts.push_back(award_fact(*counted.first, snapshot[std::get<0>(key)].name,
                                         std::to_string(counted.second), language));
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
    const Slogan* const slogan = first_slogan(snapshot);
    return slogan ? keep_compounds_together(slogan->text) : std::string();
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
    add_campaign_facts(slide, snapshot.campaign, language);
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
    add_award_facts(slide, snapshot, year, language);
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
    if (!person.decision.empty()) {
        const std::string fact = msg::format(msg::fact_award, language, person.card.name, person.card.title,
                                             person.decision, person.decided_on);
        slide.facts.push_back(person.issuer.empty() ? fact : fact + ", " + person.issuer);
    }
    for (const std::vector<std::string>* const lines : {&person.citation, &person.other_awards})
        slide.facts.insert(slide.facts.end(), lines->begin(), lines->end());
    return slide;
}

Slide closing_slide(const Snapshot& snapshot, Language language)
{
    Slide slide;
    slide.eyebrow = msg::closing_of.in(language);
    slide.finding = closing_words(snapshot);
    for (const Slogan& slogan : snapshot.slogans)
        slide.facts.push_back(slogan.source.empty() ? slogan.text : slogan.text + " (" + slogan.source + ")");
    slide.caption = snapshot.campaign.organization;
    slide.as_of = data_to(snapshot, language);
    slide.illustrative = illustrative_people(snapshot);
    slide.deeper = Route{.place = Place::movements};
    return slide;
}

} // namespace bangvang
