#include "views/home_view.h"

#include "views/campaign_view.h"
#include "views/format.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr std::size_t people_on_tile = 3;
constexpr std::size_t leaders_on_tile = 3;

void add_people(HomeView& view, const Snapshot& snapshot, Language language)
{
    view.people = honor_cards(snapshot, {});
    view.people_count = msg::format(msg::people_count, view.people.size(), language, view.people.size());
    if (view.people.size() > people_on_tile)
        view.people.resize(people_on_tile);
}

void add_movements(HomeView& view, const Snapshot& snapshot, Language language)
{
    const std::size_t count = snapshot.movements.size();
    view.movement_count = msg::format(msg::movement_count, count, language, count);
    view.movement_text_short = msg::format(msg::movements_and_document, count, language, count);
    view.movement_text = snapshot.campaign.launched_on
                             ? msg::format(msg::read_document, count, language,
                                           format_date(*snapshot.campaign.launched_on), count)
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
    view.illustrative = snapshot.campaign.illustrative || view.progress.illustrative;
    return view;
}

} // namespace bangvang
