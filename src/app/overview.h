// All slides of the deck at once: the speaker goes to one, hides some, puts them into another order, and
// finds the tools that have no room in the bar.
#pragma once

#include "app/presenter_bar.h"
#include "views/deck_view.h"

#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bangvang {

struct OverviewLook {
    const Navigation& navigation;
    const Snapshot& snapshot;
    MonoTime now{};
    WallTime wall{};
    bool news{false};
    std::string_view taken{}; // how far pages are that somebody takes along
};

// Keeps the slides it has made for as long as snapshot and language stay.
class Overview {
public:
    // Areas overview.slide.<id>, overview.hide.<id>, overview.earlier.<id>, overview.later.<id> and those of
    // the tools; "overview.next" and "overview.previous" where there are more slides than a page holds.
    void draw(Canvas& canvas, const Canvas::Target& target, const OverviewLook& look);

private:
    void make(const OverviewLook& look);

    std::vector<Slide> slides_; // in the order of the plan
    const Snapshot* made_of_{nullptr};
    Language language_{Language::vi};
};

} // namespace bangvang
