// The sample's wall, and somebody who presents before it.
#pragma once

#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

namespace bangvang::testing {

inline VisitSettings at(const Route& start)
{
    VisitSettings settings;
    settings.app.start = start;
    return settings;
}

// The sample's wall, somebody has pressed F5 there.
struct Meeting {
    Headless headless;
    std::shared_ptr<const Snapshot> sample{sample_snapshot()};
    Visit visit;
    explicit Meeting(const Route& start = {.place = Place::home}) : visit(headless, sample, at(start))
    {
        visit.key(Key::present);
        visit.settle();
    }
    [[nodiscard]] const Presenting& talk() const { return visit.navigation().presenting; }
    [[nodiscard]] std::string slide() const { return screen_name(visit.route()); }
    void press(Key key)
    {
        visit.key(key);
        visit.settle();
    }
    void type(std::u32string_view typed)
    {
        visit.type(typed);
        visit.settle();
    }
    // On as many presses as it takes to come to this slide.
    void go_to(const std::string& id)
    {
        for (int i = 0; i < 40 && slide() != "deck:" + id; ++i)
            press(Key::next);
        REQUIRE(slide() == "deck:" + id);
    }
    // Until the last of its parts has come.
    void complete()
    {
        while (visit.route().section > 0)
            press(Key::next);
    }
};

} // namespace bangvang::testing
