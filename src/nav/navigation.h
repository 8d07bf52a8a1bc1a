// Where the visitor is, and how every action changes that: a value and a pure function.
#pragma once

#include "nav/presenting.h"
#include "nav/service.h"

#include <bangvang/base/display.h>
#include <bangvang/base/language.h>
#include <bangvang/base/time.h>
#include <bangvang/model/honor.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bangvang {

enum class Place {
    attract,
    home,
    ranking,
    unit,
    progress,
    indicator,
    honor,
    honoree,
    movements,
    reader,
    search,
    notice,
    compare, // two units
    months,  // two months of one indicator
    display, // Màn hình: for technicians, nothing in the lobby leads there
    deck,    // presenting: a slide, or what lies behind one, in a speaker's type sizes
    pin,     // asks for the PIN of the next
    service  // the technician's panel; the App lets nobody there without the PIN
};

// Which list of choices is open over the screen.
enum class Sheet {
    none,
    award_type, // honor
    year,
    filters,
    level,
    unit,
    initials,
    left_unit, // compare, months
    right_unit,
    left_period,
    right_period,
    confirm_way_back, // service
    confirm_undo,
    confirm_restart,
    confirm_power_off
};

// The keyboard of the search: as it is, with one capital to come, or (in portrait) with the tone keys up.
enum class KeyFace { letters, capital, tones };

// What one side of a comparison shows. Of an indicator, `period` is a month ("2024-09") and `code` is empty.
struct Side {
    std::string code{};
    std::string period{};
    friend bool operator==(const Side&, const Side&) = default;
};

// Everything that decides what a screen shows, besides the snapshot and the time. Empty means the default:
// the newest period, all blocks, all titles. Codes that a new snapshot no longer has fall back the same way.
struct Route {
    Place place{Place::home};
    // unit, indicator, months, honoree; reader: "movements" instead of the letter; attract: the scene to stay
    // on (slogan, standings, or an indicator's code); deck: a slide's name or number, "unit:NL"
    std::string code;
    std::string period;                        // ranking, unit
    std::string block;                         // ranking
    HonoreeKind kind{HonoreeKind::individual}; // honor, and the order in which honoree steps
    std::string award_type;                    // honor
    int year{0};                               // honor
    std::string level{};                       // honor
    std::string unit{};                        // honor
    HonorOrder order{HonorOrder::award};       // honor, and the order in which honoree steps
    int month{0};                              // indicator: the selected month, 0 = the latest
    int page{0};                               // lists in pages, from 0
    // reader; honor, compare, months: the page of the open sheet; indicator: 1 = sources; deck: how many
    // parts of the slide are still to come; service: the tab, see service_tabs
    int section{0};
    std::string query{};            // search: what was typed; goes with the stack when nobody is there
    KeyFace keys{KeyFace::letters}; // search: which keys are up
    int text_size{0};               // reader: 0 as set, 1 larger, 2 smaller
    int zoom{0};                    // indicator: how many steps nearer its buttons lead
    Sheet sheet{Sheet::none};
    std::array<Side, 2> sides{}; // compare, months: left and right
    friend bool operator==(const Route&, const Route&) = default;
};

// What a touch, a key or the command line asks for.
struct Open { // one level deeper, or a section of the dock
    Route route;
};
struct Change { // the same screen with other filters: Back does not step through these
    Route route;
};
struct Back {};
struct GoHome {};
struct Wake { // leaves attract for `route`
    Route route;
};
struct SwitchLanguage {};
struct TogglePlay {}; // the period scrubber
struct Dismiss {};    // the toast
struct SetDisplay {   // tries these settings of the screen until its page is left
    DisplaySettings settings;
};
struct SaveDisplay {};     // and keeps them
struct LockForCleaning {}; // the glass answers nothing while somebody wipes it
struct ToggleReach {};     // portrait: content stands low, for who sits or is small; until the visit ends
struct StepReach {         // moves what stands there on, down where positive
    int steps{0};
};
using Action =
    std::variant<std::monostate, Open, Change, Back, GoHome, Wake, SwitchLanguage, TogglePlay, Dismiss,
                 SetDisplay, SaveDisplay, LockForCleaning, ToggleReach, StepReach, Present, ShowSlide,
                 CoverScreen, ShowOverview, ArrangeSlide, TakeTool, Spot, ZoomSlide, PanSlide, TypeDigit,
                 SetTarget, UndoMark, TakeNews, TakeAlong, TypePin, OrderService, SetService, TestGlass>;

struct Navigation {
    std::vector<Route> stack{Route{}}; // bottom first, never empty; the bottom is home or attract
    Language language{Language::vi};
    Language home_language{Language::vi}; // what an idle screen returns to
    bool playing{false};                  // the scrubber plays
    Presenting presenting{};              // somebody speaks: nothing on the wall changes by itself
    bool reach{false};                    // reach mode; ends with the visit
    MonoTime play_step_at{};              // when the next month is due
    MonoTime touched_at{};                // last sign of a visitor
    MonoTime entered_at{};                // when the top route's place was entered
    [[nodiscard]] const Route& top() const { return stack.back(); }
    friend bool operator==(const Navigation&, const Navigation&) = default;
};

// The next state. Pure: `now` is when the action happened. Sections of the dock replace the stack above home;
// details are pushed; Back closes an open sheet or the overview, then steps out, leads home from the last
// level, and changes nothing at home. While somebody presents, sections and details lie above the slide, and
// home is the slide; while the screen is covered nothing happens but what takes the cover away. Every action
// counts as a sign of a visitor.
[[nodiscard]] Navigation reduce(Navigation navigation, const Action& action, MonoTime now);

// While playing: shows `period` and sets the time of the next step; none (the last period was shown) ends the
// play. Not a sign of a visitor.
[[nodiscard]] Navigation play_step_to(Navigation navigation, const std::optional<std::string>& period,
                                      MonoTime now);

// The tabs of the panel by their names on the command line; the first one has none.
inline constexpr std::array<std::string_view, 4> service_tabs{"", "settings", "checks", "about"};

// "unit:NL" <-> Route; "compare:NL:TM" names the units of both sides; "search:lo thi b" is the search with
// that text, whose name alone is given back: what a visitor types is nobody else's business. Unknown names
// are usage errors that list the names.
[[nodiscard]] Result<Route> parse_screen(std::string_view text);
[[nodiscard]] std::string screen_name(const Route& route);

} // namespace bangvang
