#include "views/home_view.h"

#include "views/campaign_view.h"
#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <span>
#include <vector>

namespace bangvang {

namespace {

constexpr std::size_t people_on_tile = 3;
constexpr std::size_t leaders_on_tile = 3;

void add_people(HomeView& view, const Snapshot& snapshot, Language language)
{
    const std::vector<HonorEntry> roll = honor_roll(snapshot, {});
    view.people_count = msg::format(msg::people_count, roll.size(), language, roll.size());
    for (const HonorEntry& entry : std::span(roll).first(std::min(roll.size(), people_on_tile)))
        view.people.push_back(honor_card(snapshot, entry));
}

void add_movements(HomeView& view, const Snapshot& snapshot, Language language)
{
    const std::size_t count = snapshot.movements.size();
    view.movement_count = msg::format(msg::movement_count, count, language, count);
    view.movement_text_short = msg::format(msg::movements_and_document, count, language, count);
    view.movement_text =
        snapshot.campaign.launched_on
            ? msg::format(msg::read_document, count, language, format_date(*snapshot.campaign.launched_on),
                          lower_first_letter(count_word(count, language)))
            : view.movement_text_short;
}

} // namespace

HomeView home_view(const Snapshot& snapshot, Language language)
{
    HomeView view;
    view.title = campaign_title(snapshot);
    view.ranking = ranking_view(snapshot, Route{}, language);
    set_spark_scale(view.ranking, leaders_on_tile);
    view.progress = progress_view(snapshot, language);
    add_people(view, snapshot, language);
    add_movements(view, snapshot, language);
    if (const auto date = as_of(snapshot))
        view.as_of = msg::format(msg::data_to, language, format_date(*date));
    view.illustrative = snapshot.campaign.illustrative || view.progress.illustrative ||
                        std::ranges::any_of(snapshot.honorees, &Honoree::illustrative);
    return view;
}

} // namespace bangvang
