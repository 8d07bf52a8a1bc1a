// Presenting: somebody steps through the deck before the wall. The values; what the actions make of them is
// in nav/present.h.
#pragma once

#include <bangvang/base/geometry.h>
#include <bangvang/base/time.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// One slide of the deck as it is arranged now.
struct PlannedSlide {
    std::string id; // "podium", "ranking:2"
    int builds{0};  // how many of its parts come one by one after the first
    bool hidden{false};
    friend bool operator==(const PlannedSlide&, const PlannedSlide&) = default;
};

// The room looks at the speaker, not at the screen.
enum class Cover { none, black, white };

enum class Tool { none, spotlight, laser, draw };

// For the minutes of the meeting.
struct SlideTime {
    std::string id;
    Duration spent{};
    friend bool operator==(const SlideTime&, const SlideTime&) = default;
};

inline constexpr int zoom_levels = 5; // of which the first is the slide as it is

struct Presenting {
    bool on{false};                 // a slide is in the stack
    bool by_hand{false};            // begun with a finger, and no key has come since
    std::vector<PlannedSlide> plan; // in the order in which they come
    Cover cover{Cover::none};       // while there is one nothing else happens
    bool covered_by_touch{false};
    bool overview{false}; // all slides at once lie over the slide
    int overview_page{0};
    Tool tool{Tool::none}; // in the hand
    std::string spot{}; // what the spotlight rests on: the name of a touch area; empty: what the slide means
    int zoom{0};        // level, 0: none
    Point zoom_at{};    // what it is about, on the unmagnified screen
    std::string number{};  // digits typed so far
    int target_minutes{0}; // how long it ought to take; 0: nobody said
    MonoTime began{};
    MonoTime slide_since{};         // when the slide on the screen came
    std::vector<SlideTime> times{}; // of the slides left so far, in the order of their first showing
    friend bool operator==(const Presenting&, const Presenting&) = default;
};

// Begins or ends; `here`: at the slide that belongs to the screen that the visitor is on.
struct Present {
    bool on{false};
    bool here{false};
    bool by_hand{false}; // with a finger: whoever tries it and leaves is not waited for as a speaker is
};
struct ShowSlide {
    enum class Step { next, previous, first, last, number };
    Step step{Step::next};
    int number{1}; // from 1, among those that are not hidden
};
struct CoverScreen { // and again the same takes it away
    Cover cover{Cover::black};
    bool by_touch{false};
};
struct ShowOverview { // and again takes it away
    int turn{0};      // another page of it instead
};
struct ArrangeSlide {
    enum class How { hide, show, earlier, later };
    std::string id;
    How how{How::hide};
};
struct TakeTool { // and again lays it down
    Tool tool{Tool::none};
};
struct Spot { // an object in the spotlight
    std::string area;
};
struct ZoomSlide {
    int steps{0};              // 0: to the second level, or back to none
    std::optional<Point> at{}; // the middle of what is to be seen; as it was where there is none
};
struct PanSlide { // the magnified slide: what is seen moves so far
    Point by{};
};
struct TypeDigit {
    int digit{0};
};
struct SetTarget {
    int minutes{0};
};
struct UndoMark {};
struct TakeNews {}; // the new figures that have waited
struct TakeAlong {  // as a file: all slides that are not hidden, or what is on the screen
    bool deck{true};
    bool pictures{false}; // instead of a document
};

} // namespace bangvang
