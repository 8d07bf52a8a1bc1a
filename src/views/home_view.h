// What the four tiles of the hub already say.
#pragma once

#include "views/honor_view.h"
#include "views/progress_view.h"
#include "views/ranking_view.h"

namespace bangvang {

struct HomeView {
    std::string title;   // the campaign's, without "Phong trào" in front
    RankingView ranking; // newest period, all blocks
    ProgressView progress;
    std::vector<HonorCard> people; // the first of the board
    std::string people_count;
    std::string movement_count;
    std::string movement_text;       // two lines on the wide tile
    std::string movement_text_short; // on the narrow one
    std::string as_of;
    bool illustrative{false};
};

[[nodiscard]] HomeView home_view(const Snapshot& snapshot, Language language);

} // namespace bangvang
