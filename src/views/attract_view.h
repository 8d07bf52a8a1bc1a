// The attract loop: which scenes play, for how long, and what each says.
#pragma once

#include "views/home_view.h"
#include "views/indicator_view.h"

#include <bangvang/model/snapshot.h>

#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

enum class SceneKind { slogan, standings, indicator, honoree };

struct AttractScene {
    SceneKind kind{SceneKind::slogan};
    // An indicator's position in AttractView::news.progress.rows; of honorees the first, second, ... of a
    // round.
    std::size_t row{0};
    Seconds length{12.0};
};

struct AttractView {
    HomeView news;                       // leaders and indicators
    std::string organization;            // in capitals, two lines
    std::string lead;                    // "Phong trào thi đua"
    std::string title;                   // the rest of it
    std::vector<std::string> quotes;     // the motto, then the slogans of the day; one each time round
    std::vector<AttractScene> scenes;    // never empty
    std::vector<std::string> paces;      // one for each indicator row
    std::vector<std::string> row_titles; // "Chỉ tiêu 1 trong 5 · lũy kế đến tháng 9/2024"
    std::vector<std::string> people;     // codes of the honour board: persons, then groups
    bool illustrative{false};
};

// The day decides which slogans are in season, the hour which rows of the playlist play, in their order;
// where none does, all scenes play as usual. Scenes without anything to show are left out.
[[nodiscard]] AttractView attract_view(const Snapshot& snapshot, const WallTime& wall, Language language);

// The rows of the playlist that name a lobby scene and play at this hour: while they are the same, and the
// day is, so is the view.
[[nodiscard]] std::vector<std::size_t> playlist_now(const Snapshot& snapshot, const WallTime& wall);

// The words of the first notice in the playlist that is in force at this minute; empty: there is none, or the
// clock cannot be believed.
[[nodiscard]] std::string_view notice_now(const Snapshot& snapshot, const WallTime& wall);
// When these may be others: at the next full minute; none where the playlist has no notice at all.
[[nodiscard]] std::optional<Seconds> next_notice_change(const Snapshot& snapshot, const WallTime& wall);

// The scene on screen `elapsed` after attract began, how long it has been there, and how often the loop has
// come round.
struct AttractMoment {
    std::size_t scene{0};
    Seconds age{0.0};
    std::size_t round{0};
};
[[nodiscard]] AttractMoment attract_moment(const AttractView& view, Seconds elapsed);

// Who is honoured in the scene of this row in this round: a few each time, then the next ones. There is
// somebody wherever there is such a scene.
[[nodiscard]] const std::string& honoree_at(const AttractView& view, std::size_t row, std::size_t round);

// The scene that a route pins ("slogan", "standings", "honor", an indicator's code); none for the loop.
[[nodiscard]] std::optional<std::size_t> pinned_scene(const AttractView& view, std::string_view code);

} // namespace bangvang
