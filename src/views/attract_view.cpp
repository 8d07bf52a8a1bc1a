#include "views/attract_view.h"

#include "views/campaign_view.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// tokens.motion.attract*
constexpr Seconds slogan_time{12.0};
constexpr Seconds standings_time{14.0};
constexpr Seconds indicator_time{9.0};
constexpr Seconds honoree_time{10.0};
constexpr std::size_t honorees_a_round = 3;

bool in_season(const Slogan& slogan, Date today)
{
    return (!slogan.from || *slogan.from <= today) && (!slogan.until || today <= *slogan.until);
}

std::vector<std::string> quotes_of(const Snapshot& snapshot, Date today)
{
    std::vector<std::string> quotes;
    if (std::string theme = quoted_theme(snapshot); !theme.empty())
        quotes.push_back(std::move(theme));
    for (const Slogan& slogan : snapshot.slogans)
        if (in_season(slogan, today) && slogan.text != snapshot.campaign.theme)
            quotes.push_back(keep_compounds_together(slogan.text));
    return quotes;
}

// How long a scene plays, where the playlist says so.
Seconds length_of(const Snapshot& snapshot, std::string_view scene, Seconds standard)
{
    const auto row = std::ranges::find(snapshot.playlist, scene, &Scene::scene);
    if (row == snapshot.playlist.end() || !row->seconds || *row->seconds <= 0)
        return standard;
    return Seconds(*row->seconds);
}

void add_indicators(AttractView& view, const Snapshot& snapshot, Language language)
{
    const Seconds length = length_of(snapshot, "indicator", indicator_time);
    for (std::size_t i = 0; i < view.news.progress.rows.size(); ++i) {
        const IndicatorRow& row = view.news.progress.rows[i];
        std::string title = msg::format(msg::indicator_of, language, i + 1, view.news.progress.rows.size());
        if (!view.news.progress.month_label.empty())
            title +=
                " · " + msg::format(msg::cumulative_to_in_text, language, view.news.progress.month_label);
        view.row_titles.push_back(std::move(title));
        view.paces.push_back(row.progress ? pace_sentence(*row.progress, language) : std::string());
        if (row.progress && row.progress->percent)
            view.scenes.push_back({.kind = SceneKind::indicator, .row = i, .length = length});
    }
}

void add_honorees(AttractView& view, const Snapshot& snapshot)
{
    for (const HonoreeKind kind : {HonoreeKind::individual, HonoreeKind::collective})
        for (const HonorEntry& entry :
             honor_roll(snapshot, {.kind = kind, .type = {}, .year = {}, .unit = {}}))
            view.people.push_back(snapshot[entry.honoree].code);
    const Seconds length = length_of(snapshot, "honor", honoree_time);
    for (std::size_t i = 0; i < std::min(view.people.size(), honorees_a_round); ++i)
        view.scenes.push_back({.kind = SceneKind::honoree, .row = i, .length = length});
}

} // namespace

AttractView attract_view(const Snapshot& snapshot, Date today, Language language)
{
    AttractView view;
    view.news = home_view(snapshot, language);
    view.organization = organization_capitals(snapshot);
    const CampaignTitle title = split_title(snapshot);
    view.lead = title.lead;
    view.title = title.rest;
    view.quotes = quotes_of(snapshot, today);
    view.illustrative = view.news.illustrative;
    view.scenes.push_back(
        {.kind = SceneKind::slogan, .row = 0, .length = length_of(snapshot, "slogan", slogan_time)});
    if (!view.news.ranking.rows.empty())
        view.scenes.push_back({.kind = SceneKind::standings,
                               .row = 0,
                               .length = length_of(snapshot, "standings", standings_time)});
    add_indicators(view, snapshot, language);
    add_honorees(view, snapshot);
    return view;
}

AttractMoment attract_moment(const AttractView& view, Seconds elapsed)
{
    Seconds loop{0.0};
    for (const AttractScene& scene : view.scenes)
        loop += scene.length;
    AttractMoment moment;
    const double rounds = std::floor(std::max(elapsed.count(), 0.0) / loop.count());
    moment.round = static_cast<std::size_t>(rounds);
    moment.age = std::max(elapsed, Seconds(0.0)) - loop * rounds;
    while (moment.scene + 1 < view.scenes.size() && moment.age >= view.scenes[moment.scene].length) {
        moment.age -= view.scenes[moment.scene].length;
        ++moment.scene;
    }
    return moment;
}

const std::string& honoree_at(const AttractView& view, std::size_t row, std::size_t round)
{
    const std::size_t each = std::min(view.people.size(), honorees_a_round);
    return view.people[(round * each + row) % view.people.size()];
}

std::optional<std::size_t> pinned_scene(const AttractView& view, std::string_view code)
{
    for (std::size_t i = 0; i < view.scenes.size(); ++i) {
        const AttractScene& scene = view.scenes[i];
        const bool slogan = scene.kind == SceneKind::slogan && code == "slogan";
        const bool standings = scene.kind == SceneKind::standings && code == "standings";
        const bool indicator = scene.kind == SceneKind::indicator &&
                               (code == "indicator" || code == view.news.progress.rows[scene.row].code);
        const bool honoree = scene.kind == SceneKind::honoree && code == "honor";
        if (slogan || standings || indicator || honoree)
            return i;
    }
    return std::nullopt;
}

} // namespace bangvang
