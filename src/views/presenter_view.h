// What the presenter's own screen says while the room looks at the slides: this slide and the next, where the
// talk stands, and the facts behind the finding. A pure function of snapshot and navigation.
#pragma once

#include "nav/navigation.h"
#include "views/deck_view.h"

#include <bangvang/base/language.h>
#include <bangvang/base/time.h>
#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// A slide with as many of its parts as the room sees.
struct PresenterSlide {
    Slide slide;
    int to_come{0}; // parts that are still hidden, from the first row on
};

// Facts that belong together.
struct PresenterNote {
    std::string about; // whom or what; empty: the slide as a whole, when that comes first
    std::vector<std::string> facts;
    friend bool operator==(const PresenterNote&, const PresenterNote&) = default;
};

struct PresenterView {
    PresenterSlide now;
    std::optional<PresenterSlide> next; // what the next press shows; none after the last slide
    std::size_t position{0};            // of the slide, from 0
    std::size_t count{1};               // of slides that are not hidden
    std::string where;                  // "Trang 3 / 11 · phần 1 / 3"
    std::string next_words;             // "Tiếp theo: trang 4"
    std::string data_state;             // "Số liệu đến 30/9/2024 · Số liệu chính thức"
    std::string source;                 // "Nguồn: …"
    std::string room; // where the room sees something else than this slide, what; else empty
    // The most important first: whom the spotlight or the finding is about, the slide, the other rows. No
    // fact stands in two of them.
    std::vector<PresenterNote> notes;
};

// While somebody presents (Presenting::on); `now` is only for what the next press would do.
[[nodiscard]] PresenterView presenter_view(const Snapshot& snapshot, const Navigation& navigation,
                                           MonoTime now);

// How the time that was meant for the talk goes: "còn 12 / 45 phút"; empty where nobody set one.
[[nodiscard]] std::string minutes_in_words(const Presenting& presenting, Duration spoken, Language language);
// What part of it is gone, 0 to 1.
[[nodiscard]] double part_of_target(const Presenting& presenting, Duration spoken);

} // namespace bangvang
