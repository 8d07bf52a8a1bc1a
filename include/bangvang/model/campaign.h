// What the movement is: the campaign, its slogans, movements, letter, dates and what plays on the wall.
#pragma once

#include <bangvang/base/time.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// How far a figure can be trusted; the screen always says so.
enum class DataState { official, estimate, illustrative };

struct Campaign {
    std::string organization;
    std::string title;
    std::string theme; // the motto, without quotation marks
    int year{0};
    std::optional<Date> launched_on;
    Date starts_on{};
    Date ends_on{};
    std::string document; // number of the launching letter; empty when the source leaves it blank
    std::string signed_by;
    std::string signer_title;
    std::string office; // who guides, sums up and reports
    std::optional<Date> as_of;
    bool illustrative{false};
};

struct Slogan {
    std::string text;
    std::string source;
    std::optional<Date> from;
    std::optional<Date> until;
    double weight{1.0};
};

struct Movement {
    std::string name;
    std::string launched_by;
    std::string summary;
};

// One numbered section of the launching letter, in our own words.
struct DocumentSection {
    std::string number;
    std::string heading;
    std::string summary; // paragraphs separated by '\n'; **bold** marks targets
};

enum class MilestoneKind { anniversary, deadline, phase };

struct Milestone {
    std::string name;
    Date date{};
    MilestoneKind kind{MilestoneKind::phase};
};

// What a row of the playlist may name: what plays in the lobby by itself, or a slide of the deck, in the
// order in which slides come where the playlist names none.
inline constexpr std::array<std::string_view, 4> lobby_scenes{"slogan", "standings", "indicator", "honor"};
inline constexpr std::array<std::string_view, 9> slide_names{
    "title", "movement", "podium", "ranking", "movers", "indicators", "attention", "honors", "closing"};

// A row of the playlist sheet: what plays, for how long, when.
struct Scene {
    std::string scene; // one of lobby_scenes or slide_names, or a notice; a kiosk passes over any other
    std::optional<int> seconds;
    std::string days; // "1-5" = Monday to Friday; empty = every day
    std::optional<int> from_minute;
    std::optional<int> until_minute;
    std::optional<Date> from;
    std::optional<Date> until;
};

// A row may also say something: "notice:" and the words, which lie over what plays for as long as the row is
// in force.
inline constexpr std::string_view notice_mark = "notice:";
inline constexpr std::size_t longest_notice = 70; // letters, so that it can be read in passing

// The words of a notice; empty for a row that names a scene or a slide.
[[nodiscard]] inline std::string_view notice_of(const Scene& row)
{
    const std::string_view words = row.scene;
    return words.starts_with(notice_mark) ? words.substr(notice_mark.size()) : std::string_view();
}

} // namespace bangvang
