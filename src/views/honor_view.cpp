#include "views/honor_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <utility>

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
    filter.unit = find_unit(snapshot, route.unit);
    if (!route.level.empty())
        filter.level = route.level;
    return filter;
}

bool has_word(std::string_view name, std::string_view word)
{
    const std::string padded = " " + std::string(name) + " ";
    return padded.find(" " + std::string(word) + " ") != std::string::npos;
}

// Another filter starts at the first page, with the sheet closed.
Route filtered(Route route)
{
    route.page = 0;
    route.section = 0;
    route.sheet = Sheet::none;
    return route;
}

// "Tất cả" first, then what somebody has, and what is chosen though nobody has it.
class Choices {
public:
    Choices(const Route& route, std::string_view all, int any, bool none_selected)
    {
        list_.push_back({"all", std::string(all), any, none_selected, filtered(route)});
    }
    // `route` as it is with this choice.
    void add(std::string id, std::string label, int count, bool selected, const Route& route)
    {
        if (count > 0 || selected)
            list_.push_back({std::move(id), std::move(label), count, selected, filtered(route)});
    }
    [[nodiscard]] std::vector<HonorChoice> take() { return std::move(list_); }

private:
    std::vector<HonorChoice> list_;
};

std::vector<HonorChoice> award_choices(const Snapshot& snapshot, Route route, const HonorCount& count,
                                       Language language)
{
    const std::string chosen = std::exchange(route.award_type, {});
    Choices choices(route, msg::all_awards.in(language), count.any, chosen.empty());
    for (std::size_t i = 0; i < snapshot.award_types.size(); ++i) {
        const AwardType& type = snapshot.award_types[i];
        route.award_type = type.code;
        choices.add(type.code, type.name, count.of[i], type.code == chosen, route);
    }
    return choices.take();
}

std::vector<HonorChoice> year_choices(const Snapshot& snapshot, Route route, const HonorCount& count,
                                      Language language)
{
    const int chosen = std::exchange(route.year, 0);
    Choices choices(route, msg::all_years.in(language), count.any, chosen == 0);
    const std::vector<int> years = honor_years(snapshot);
    for (std::size_t i = 0; i < years.size(); ++i) {
        route.year = years[i];
        choices.add(std::to_string(years[i]), std::to_string(years[i]), count.of[i], years[i] == chosen,
                    route);
    }
    return choices.take();
}

std::vector<HonorChoice> level_choices(const Snapshot& snapshot, Route route, const HonorCount& count,
                                       Language language)
{
    const std::string chosen = std::exchange(route.level, {});
    Choices choices(route, msg::all_levels.in(language), count.any, chosen.empty());
    const std::vector<std::string> levels = honor_levels(snapshot);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        route.level = levels[i];
        choices.add(levels[i], levels[i], count.of[i], levels[i] == chosen, route);
    }
    return choices.take();
}

std::vector<HonorChoice> unit_choices(const Snapshot& snapshot, Route route, const HonorCount& count,
                                      Language language)
{
    const std::string chosen = std::exchange(route.unit, {});
    Choices choices(route, msg::all_units.in(language), count.any, chosen.empty());
    for (std::size_t i = 0; i < snapshot.units.size(); ++i) {
        const Unit& unit = snapshot.units[i];
        route.unit = unit.code;
        choices.add(unit.code, unit.name, count.of[i], unit.code == chosen, route);
    }
    return choices.take();
}

// A board by name, letter by letter.
std::vector<HonorInitial> initials_of(const Snapshot& snapshot, const std::vector<HonorEntry>& roll)
{
    std::vector<HonorInitial> initials;
    for (std::size_t i = 0; i < roll.size(); ++i) {
        const Honoree& honoree = snapshot[roll[i].honoree];
        std::string letter =
            honoree.kind == HonoreeKind::individual ? name_initial(honoree.name) : initial(honoree.name);
        if (initials.empty() || initials.back().letter != letter)
            initials.push_back({std::move(letter), i, 0});
        ++initials.back().count;
    }
    return initials;
}

// What the board's first row of filters does not say.
std::string narrowed(const HonorView& view, const Route& route)
{
    std::string words = route.level.empty() ? std::string() : view.level_label;
    if (!route.unit.empty())
        words += (words.empty() ? "" : " · ") + view.unit_label;
    return words;
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
    std::vector<HonorEntry> list = honor_roll(snapshot, filter, route.order);
    if (std::ranges::find(list, honoree, &HonorEntry::honoree) == list.end())
        list = honor_roll(snapshot, {.kind = filter.kind}, route.order);
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
        cards.push_back(honor_card(snapshot, entry));
    return cards;
}

HonorCard honor_card(const Snapshot& snapshot, const HonorEntry& entry)
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

HonorView honor_view(const Snapshot& snapshot, const Route& route, Language language)
{
    const HonorFilter filter = filter_of(snapshot, route);
    HonorView view;
    view.roll = honor_roll(snapshot, filter, route.order);
    const HonorCounts counts = honor_counts(snapshot, filter);
    view.individuals = counts.kinds.of[0];
    view.collectives = counts.kinds.of[1];
    view.award_types = award_choices(snapshot, route, counts.types, language);
    view.years = year_choices(snapshot, route, counts.years, language);
    view.levels = level_choices(snapshot, route, counts.levels, language);
    view.units = unit_choices(snapshot, route, counts.units, language);
    if (route.order == HonorOrder::name)
        view.initials = initials_of(snapshot, view.roll);
    view.award_label = selected_label(view.award_types);
    view.year_label = selected_label(view.years);
    view.level_label = selected_label(view.levels);
    view.unit_label = selected_label(view.units);
    view.narrowed = narrowed(view, route);
    view.unfiltered = filtered({.place = route.place, .kind = route.kind, .order = route.order});
    const std::size_t shown = view.roll.size();
    view.count_text = filter.year
                          ? msg::format(msg::people_count_of_year, shown, language, shown, *filter.year)
                          : msg::format(msg::people_count, shown, language, shown);
    view.illustrative =
        snapshot.campaign.illustrative || std::ranges::any_of(snapshot.honorees, &Honoree::illustrative);
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
    view.card = honor_card(snapshot, here == list.end() ? HonorEntry{*honoree, {}} : *here);
    view.kind = snapshot[*honoree].kind;
    view.position = snapshot[*honoree].position;
    view.illustrative = snapshot.campaign.illustrative || snapshot[*honoree].illustrative;
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
