// The deck: what a meeting is shown of a snapshot, slide by slide. It is made from the figures whenever it is
// needed and kept nowhere. The title of a slide is its finding, in words.
#pragma once

#include "nav/navigation.h"
#include "views/indicator_view.h"

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

enum class SlideKind {
    title,      // the campaign's name
    movement,   // how the movement stands: three numbers
    podium,     // the first three
    ranking,    // everybody, five on a slide
    movers,     // who rose and who fell most, and why
    indicators, // against the plan, five on a slide
    attention,  // the one or two that are furthest behind
    honors,     // who was honoured last
    closing,    // the slogan
    unit,       // one level deeper: a unit against the average,
    indicator,  // the figures of an indicator,
    honoree     // a person or a group
};

// One thing on a slide. What a kind does not use is empty.
struct SlideRow {
    std::string name;
    std::string figure;              // the key number
    std::string figure_unit;         // after it, in smaller letters
    std::string note;                // why, or since when
    std::optional<int> rank{};       // its medal
    std::optional<int> movement{};   // places
    std::optional<double> bar{};     // from the middle line: positive to the right
    std::optional<double> percent{}; // of a target
    std::optional<double> plan{};    // where the plan stands, in percent of the target
    std::string code{};              // of an honoree
    bool has_photo{false};
    int silhouette{0};
    std::optional<Route> deeper{}; // what lies behind it
};

struct Slide {
    std::string id;
    SlideKind kind{SlideKind::title};
    std::string eyebrow; // what the slide is about, and until when
    std::string finding; // the title
    std::string caption; // of the middle line, or under the title
    std::vector<SlideRow> rows;
    std::size_t focus{0};           // the row that the finding is about
    double scale{1.0};              // the longest bar
    std::optional<Route> deeper{};  // where the slide as a whole leads to
    std::vector<std::string> facts; // what the speaker may be asked about: figures, dates, decisions
    std::string as_of;              // "Số liệu đến 30/9/2024"
    std::string source;
    std::optional<IndicatorView> year{}; // of an indicator: the lines of its chart
    bool illustrative{false};
    bool estimated{false};
};

// The slides that this snapshot has: those that the playlist names, in its order, each once; all of them, in
// the order of SlideKind, where it names none. Slides without anything to say are left out; a plan that would
// be empty has the title.
[[nodiscard]] std::vector<PlannedSlide> deck_plan(const Snapshot& snapshot);

// Whether the playlist may name it: "podium".
[[nodiscard]] bool is_slide_name(std::string_view name);

// Whether it is the id of what lies behind the slides: "unit:NL".
[[nodiscard]] bool lies_behind_slides(std::string_view id);

// False for "unit:NL" and its like where the snapshot has no such unit, indicator or honoree.
[[nodiscard]] bool deck_subject_exists(const Snapshot& snapshot, std::string_view id);

// A slide by its id; "unit:NL", "indicator:xnk" and "honoree:LTB" are those that lie behind the others. An
// unknown id gives the title.
[[nodiscard]] Slide deck_slide(const Snapshot& snapshot, std::string_view id, Language language);

[[nodiscard]] Route deck_route(std::string id);

// What lies behind the finding of a slide; none where nothing does.
[[nodiscard]] std::optional<Route> told_by(const Slide& slide);

// A comparison that begins with it: its unit beside another one, its indicator in two months; else two units.
[[nodiscard]] Route compare_route(const std::optional<Route>& subject);

} // namespace bangvang
