#include "views/honor_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

HonorFilter filter_of(const Snapshot& snapshot, const Route& route)
{
    HonorFilter filter;
    filter.kind = route.kind;
    filter.type = find_award_type(snapshot, route.award_type);
    if (route.award_type.empty())
        filter.type.reset();
    if (route.year != 0)
        filter.year = route.year;
    return filter;
}

bool has_word(std::string_view name, std::string_view word)
{
    const std::string padded = " " + std::string(name) + " ";
    return padded.find(" " + std::string(word) + " ") != std::string::npos;
}

HonorCard card_of(const Snapshot& snapshot, const HonorEntry& entry)
{
    const Honoree& honoree = snapshot[entry.honoree];
    const std::string title = entry.awards.empty() ? "" : snapshot[snapshot[entry.awards.front()].type].name;
    return {.code = honoree.code,
            .name = honoree.name,
            .title = keep_compounds_together(title),
            .unit = honoree.unit ? keep_compounds_together(snapshot[*honoree.unit].name) : std::string(),
            .has_photo = honoree.portrait.has_value(),
            .silhouette = silhouette_of(honoree)};
}

int count(const Snapshot& snapshot, HonorFilter filter)
{
    return static_cast<int>(honor_roll(snapshot, filter).size());
}

std::vector<HonorChoice> award_choices(const Snapshot& snapshot, const HonorFilter& filter, Language language)
{
    HonorFilter any = filter;
    any.type.reset();
    std::vector<HonorChoice> choices{{.code = {},
                                      .year = 0,
                                      .label = std::string(msg::all_awards.in(language)),
                                      .count = count(snapshot, any),
                                      .selected = !filter.type}};
    for (std::uint32_t i = 0; i < snapshot.award_types.size(); ++i) {
        any.type = Ref<AwardType>{i};
        const int holders = count(snapshot, any);
        if (holders > 0 || filter.type == any.type)
            choices.push_back({.code = snapshot.award_types[i].code,
                               .year = 0,
                               .label = snapshot.award_types[i].name,
                               .count = holders,
                               .selected = filter.type == any.type});
    }
    return choices;
}

std::vector<HonorChoice> year_choices(const Snapshot& snapshot, const HonorFilter& filter, Language language)
{
    HonorFilter any = filter;
    any.year.reset();
    std::vector<HonorChoice> choices{{.code = {},
                                      .year = 0,
                                      .label = std::string(msg::all_years.in(language)),
                                      .count = count(snapshot, any),
                                      .selected = !filter.year}};
    for (const int year : honor_years(snapshot)) {
        any.year = year;
        choices.push_back({.code = {},
                           .year = year,
                           .label = std::to_string(year),
                           .count = count(snapshot, any),
                           .selected = filter.year == year});
    }
    return choices;
}

std::string selected_label(const std::vector<HonorChoice>& choices)
{
    const auto selected = std::ranges::find(choices, true, &HonorChoice::selected);
    return selected == choices.end() ? choices.front().label : selected->label;
}

std::vector<std::string> paragraphs(const std::string& text)
{
    std::vector<std::string> list;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = trim(std::string_view(text).substr(start, end - start));
        if (!line.empty())
            list.push_back(keep_compounds_together(line));
        start = end + 1;
    }
    return list;
}

void add_award(HonoreeView& view, const Snapshot& snapshot, const HonorEntry& entry)
{
    const Award& award = snapshot[entry.awards.front()];
    view.decision = award.decision;
    view.decided_on = format_date(award.decided_on);
    view.year = std::to_string(award.year);
    view.issuer = award.issuer;
    view.citation = paragraphs(award.citation);
    for (std::size_t i = 1; i < entry.awards.size(); ++i) {
        const Award& other = snapshot[entry.awards[i]];
        view.other_awards.push_back(fmt::format("{} · {}", snapshot[other.type].name, other.year));
    }
}

// The list the visitor came from; the whole kind where the filter does not hold this honoree.
std::vector<HonorEntry> list_with(const Snapshot& snapshot, const Route& route, Ref<Honoree> honoree)
{
    HonorFilter filter = filter_of(snapshot, route);
    filter.kind = snapshot[honoree].kind;
    std::vector<HonorEntry> list = honor_roll(snapshot, filter);
    if (std::ranges::find(list, honoree, &HonorEntry::honoree) == list.end())
        list = honor_roll(snapshot, {.kind = filter.kind, .type = {}, .year = {}, .unit = {}});
    return list;
}

} // namespace

int silhouette_of(const Honoree& honoree)
{
    if (honoree.kind == HonoreeKind::collective)
        return 4;
    std::uint32_t sum = 0;
    for (const char c : honoree.code)
        sum = sum * 31U + static_cast<unsigned char>(c);
    return (has_word(honoree.name, "Thị") ? 2 : 0) + static_cast<int>(sum % 2U);
}

std::vector<HonorCard> honor_cards(const Snapshot& snapshot, const HonorFilter& filter)
{
    std::vector<HonorCard> cards;
    for (const HonorEntry& entry : honor_roll(snapshot, filter))
        cards.push_back(card_of(snapshot, entry));
    return cards;
}

HonorView honor_view(const Snapshot& snapshot, const Route& route, Language language)
{
    const HonorFilter filter = filter_of(snapshot, route);
    HonorView view;
    view.cards = honor_cards(snapshot, filter);
    HonorFilter other = filter;
    other.kind = HonoreeKind::individual;
    view.individuals = count(snapshot, other);
    other.kind = HonoreeKind::collective;
    view.collectives = count(snapshot, other);
    view.award_types = award_choices(snapshot, filter, language);
    view.years = year_choices(snapshot, filter, language);
    view.award_label = selected_label(view.award_types);
    view.year_label = selected_label(view.years);
    const std::size_t shown = view.cards.size();
    view.count_text = filter.year
                          ? msg::format(msg::people_count_of_year, shown, language, shown, *filter.year)
                          : msg::format(msg::people_count, shown, language, shown);
    view.illustrative = std::ranges::any_of(snapshot.honorees, &Honoree::illustrative);
    return view;
}

HonoreeView honoree_view(const Snapshot& snapshot, const Route& route, Language language)
{
    HonoreeView view;
    if (const auto date = as_of(snapshot))
        view.as_of = msg::format(msg::data_to, language, format_date(*date));
    const auto honoree = find_honoree(snapshot, route.code);
    if (!honoree)
        return view;
    const std::vector<HonorEntry> list = list_with(snapshot, route, *honoree);
    const auto here = std::ranges::find(list, *honoree, &HonorEntry::honoree);
    view.card = card_of(snapshot, here == list.end() ? HonorEntry{*honoree, {}} : *here);
    view.kind = snapshot[*honoree].kind;
    view.position = snapshot[*honoree].position;
    view.illustrative = snapshot[*honoree].illustrative;
    if (snapshot[*honoree].unit)
        view.unit_code = snapshot[*snapshot[*honoree].unit].code;
    if (here == list.end())
        return view; // every award was withdrawn: who it is, and nothing else
    add_award(view, snapshot, *here);
    view.position_in_list = static_cast<int>(here - list.begin()) + 1;
    view.list_size = static_cast<int>(list.size());
    if (here != list.begin())
        view.previous_code = snapshot[std::prev(here)->honoree].code;
    if (std::next(here) != list.end())
        view.next_code = snapshot[std::next(here)->honoree].code;
    return view;
}

} // namespace bangvang
