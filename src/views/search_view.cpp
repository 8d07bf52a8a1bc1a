#include "views/search_view.h"

#include "views/format.h"
#include "views/honor_view.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace bangvang {

namespace {

// As on the board: the order of the title, then the newest. Awards are sorted by honoree.
std::optional<Ref<Award>> best_award(const Snapshot& snapshot, std::uint32_t honoree)
{
    const auto of = [](const Award& award) { return award.honoree.index; };
    const auto own = std::ranges::equal_range(snapshot.awards, honoree, {}, of);
    const auto place = [&](const Award& award) {
        return std::tuple(award.revoked_on.has_value(), snapshot[award.type].order, -award.year,
                          -std::chrono::sys_days{award.decided_on}.time_since_epoch().count());
    };
    const auto best = std::ranges::min_element(own, {}, place);
    if (best == own.end() || best->revoked_on)
        return std::nullopt;
    return Ref<Award>{static_cast<std::uint32_t>(best - snapshot.awards.begin())};
}

SearchResult honoree_result(const Snapshot& snapshot, const NamedRow& found)
{
    const Honoree& honoree = snapshot.honorees[found.row];
    SearchResult result{.kind = found.kind,
                        .code = honoree.code,
                        .name = honoree.name,
                        .has_photo = honoree.portrait.has_value(),
                        .silhouette = silhouette_of(honoree),
                        .route = {.place = Place::honoree, .code = honoree.code, .kind = honoree.kind}};
    if (const auto award = best_award(snapshot, found.row)) {
        const AwardType& type = snapshot[snapshot[*award].type];
        result.title = fmt::format("{} · {}", type.name, snapshot[*award].year);
        result.title_short = fmt::format("{} · {}", type.short_name.empty() ? type.name : type.short_name,
                                         snapshot[*award].year);
    }
    if (honoree.unit) {
        result.unit = snapshot[*honoree.unit].name;
        result.unit_short = snapshot[*honoree.unit].short_name;
    }
    return result;
}

std::string block_name(const Snapshot& snapshot, Ref<Block> block, Language language)
{
    const std::string& name = snapshot[block].name;
    if (language == Language::en || name.starts_with("Khối"))
        return name;
    return msg::format(msg::block_of, language, lower_first_letter(name));
}

SearchResult unit_result(const Snapshot& snapshot, const NamedRow& found, Language language)
{
    const Unit& unit = snapshot.units[found.row];
    SearchResult result{.kind = found.kind,
                        .code = unit.code,
                        .name = unit.name,
                        .silhouette = 4,
                        .route = {.place = Place::unit, .code = unit.code}};
    if (unit.block)
        result.title = result.title_short = block_name(snapshot, *unit.block, language);
    return result;
}

SearchResult result_of(const Snapshot& snapshot, const NamedRow& found, const Route& route, Language language)
{
    SearchResult result = found.kind == NameKind::unit ? unit_result(snapshot, found, language)
                                                       : honoree_result(snapshot, found);
    result.matched = matched_parts(result.name, found.kind, route.query);
    return result;
}

void count_in_words(SearchView& view, const std::vector<NamedRow>& found, Language language)
{
    view.count = found.size();
    if (found.empty())
        return;
    const bool people =
        std::ranges::all_of(found, [](const NamedRow& row) { return row.kind == NameKind::person; });
    const msg::Counted& words = people ? msg::people_found : msg::results_found;
    view.count_text = msg::format(words, view.count, language, view.count);
    view.count_text_long =
        view.count > 1 ? msg::format(msg::best_is_nearest, language, view.count_text) : view.count_text;
}

} // namespace

SearchView search_view(const Snapshot& snapshot, const NameIndex& index, const Route& route, std::size_t most,
                       std::size_t paged, Language language)
{
    SearchView view{.best = route};
    const std::vector<NamedRow> found = index.find(route.query);
    count_in_words(view, found, language);
    const std::size_t per_page = found.size() > most ? paged : most;
    view.pages = std::max(static_cast<int>((found.size() + per_page - 1) / per_page), 1);
    view.page = std::clamp(route.page, 0, view.pages - 1);
    const std::size_t first = static_cast<std::size_t>(view.page) * per_page;
    for (std::size_t i = first; i < std::min(first + per_page, found.size()); ++i)
        view.results.push_back(result_of(snapshot, found[i], route, language));
    if (!found.empty())
        view.best = result_of(snapshot, found.front(), route, language).route;
    if (const auto date = as_of(snapshot))
        view.as_of = msg::format(msg::data_to, language, format_date(*date));
    view.illustrative =
        snapshot.campaign.illustrative || std::ranges::any_of(snapshot.honorees, &Honoree::illustrative);
    return view;
}

} // namespace bangvang
