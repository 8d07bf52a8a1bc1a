// What the movement is: the campaign, its slogans, movements, letter, dates and what plays on the wall.
#pragma once

#include <bangvang/base/time.h>

#include <optional>
#include <string>
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

// A row of the playlist sheet: what plays, for how long, when.
struct Scene {
    std::string scene; // slogan, standings, indicator, honor, or a finding of the deck
    std::optional<int> seconds;
    std::string days; // "1-5" = Monday to Friday; empty = every day
    std::optional<int> from_minute;
    std::optional<int> until_minute;
    std::optional<Date> from;
    std::optional<Date> until;
};

} // namespace bangvang
