#include "views/attract_view.h"

#include "views/campaign_view.h"
#include "views/messages.h"

#include <bangvang/base/schedule.h>
#include <bangvang/base/text.h>

#include <algorithm>
#include <array>
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

bool on_its_day(const Scene& row, Date today)
{
    const auto days = parse_weekdays(row.days); // what cannot be read is no reason to show nothing
    return (!days || days->has(today)) && (!row.from || *row.from <= today) &&
           (!row.until || today <= *row.until);
}

bool in_force(const Scene& row, const WallTime& wall)
{
    const int minute = wall.minute_of_day();
    return on_its_day(row, wall.date()) && minute >= row.from_minute.value_or(0) &&
           minute < row.until_minute.value_or(24 * 60);
}

bool plays_at(const Scene& row, const WallTime& wall)
{
    return std::ranges::count(lobby_scenes, row.scene) > 0 && in_force(row, wall);
}

// The kind that a row names: one of lobby_scenes, which stand in the order of SceneKind.
SceneKind kind_of(const Scene& row)
{
    return static_cast<SceneKind>(std::ranges::find(lobby_scenes, row.scene) - lobby_scenes.begin());
}

void add_indicator_words(AttractView& view, Language language)
{
    for (std::size_t i = 0; i < view.news.progress.rows.size(); ++i) {
        const IndicatorRow& row = view.news.progress.rows[i];
        std::string title = msg::format(msg::indicator_of, language, i + 1, view.news.progress.rows.size());
        if (!view.news.progress.month_label.empty())
            title +=
                " · " + msg::format(msg::cumulative_to_in_text, language, view.news.progress.month_label);
        if (!row.estimate_mark.empty())
            title += " " + row.estimate_mark;
        view.row_titles.push_back(std::move(title));
        view.paces.push_back(row.progress ? pace_sentence(*row.progress, language) : std::string());
    }
}

void add_people(AttractView& view, const Snapshot& snapshot)
{
    for (const HonoreeKind kind : {HonoreeKind::individual, HonoreeKind::collective})
        for (const HonorEntry& entry :
             honor_roll(snapshot, {.kind = kind, .type = {}, .year = {}, .unit = {}}))
            view.people.push_back(snapshot[entry.honoree].code);
}

// All scenes of the kind that have something to show.
void add_scenes(AttractView& view, SceneKind kind, std::optional<int> seconds)
{
    constexpr std::array standard{slogan_time, standings_time, indicator_time, honoree_time};
    const Seconds length =
        seconds && *seconds > 0 ? Seconds(*seconds) : standard[static_cast<std::size_t>(kind)];
    const auto add = [&](std::size_t row) {
        view.scenes.push_back({.kind = kind, .row = row, .length = length});
    };
    switch (kind) {
    case SceneKind::slogan:
        return add(0);
    case SceneKind::standings:
        if (!view.news.ranking.rows.empty())
            add(0);
        return;
    case SceneKind::indicator:
        for (std::size_t i = 0; i < view.news.progress.rows.size(); ++i)
            if (const auto& progress = view.news.progress.rows[i].progress; progress && progress->percent)
                add(i);
        return;
    case SceneKind::honoree:
        for (std::size_t i = 0; i < std::min(view.people.size(), honorees_a_round); ++i)
            add(i);
        return;
    }
}

} // namespace

std::vector<std::size_t> playlist_now(const Snapshot& snapshot, const WallTime& wall)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < snapshot.playlist.size(); ++i)
        if (plays_at(snapshot.playlist[i], wall))
            rows.push_back(i);
    return rows;
}

std::string_view notice_now(const Snapshot& snapshot, const WallTime& wall)
{
    if (clock_is_wrong(snapshot.identity, wall))
        return {};
    for (const Scene& row : snapshot.playlist)
        if (!notice_of(row).empty() && in_force(row, wall))
            return notice_of(row);
    return {};
}

std::optional<Seconds> next_notice_change(const Snapshot& snapshot, const WallTime& wall)
{
    if (std::ranges::all_of(snapshot.playlist, [](const Scene& row) { return notice_of(row).empty(); }))
        return std::nullopt;
    const auto minute = std::chrono::floor<std::chrono::minutes>(wall.utc);
    return Seconds(minute + std::chrono::minutes(1) - wall.utc);
}

AttractView attract_view(const Snapshot& snapshot, const WallTime& wall, Language language)
{
    AttractView view;
    view.news = home_view(snapshot, language);
    view.organization = organization_capitals(snapshot);
    const CampaignTitle title = split_title(snapshot);
    view.lead = title.lead;
    view.title = title.rest;
    view.quotes = quotes_of(snapshot, wall.date());
    view.illustrative = view.news.illustrative;
    add_indicator_words(view, language);
    add_people(view, snapshot);
    for (const std::size_t row : playlist_now(snapshot, wall))
        add_scenes(view, kind_of(snapshot.playlist[row]), snapshot.playlist[row].seconds);
    if (view.scenes.empty()) // no row for this hour, or nothing to show of what it names
        for (const SceneKind kind :
             {SceneKind::slogan, SceneKind::standings, SceneKind::indicator, SceneKind::honoree})
            add_scenes(view, kind, std::nullopt);
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
