// One frame of the product, without a window: events and a snapshot in, draw data, touch areas and damage
// out.
#pragma once

#include "app/service_desk.h"
#include "input/pointer.h"
#include "nav/idle.h"
#include "nav/navigation.h"
#include "screens/screen.h"
#include "ui/art.h"
#include "ui/fonts.h"
#include "ui/hit_map.h"
#include "ui/pieces.h"
#include "ui/textures.h"
#include "views/typing.h"

#include <bangvang/base/schedule.h>
#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;

namespace bangvang {

// Keys the lobby understands; the shell translates from the window system's.
// Wherever nobody types `space` is an `enter` and `erase` a `back`.
enum class Key {
    back,
    home,
    end,
    next, // a page
    previous,
    left,
    right,
    up,
    down,
    enter,
    language,
    space,
    erase,
    tab,
    present,     // F5: from the first slide
    present_here // Shift and F5: from the one about this screen
};

// The technician's settings of time.
struct VisitTimes {
    IdleTimes idle{};
    Seconds cleaning{30.0}; // that the glass stays locked for whoever wipes it
};
inline constexpr SettingRange cleaning_range{10.0, 600.0};

// What the shell says of pages that somebody takes along as a file.
struct TakenAlong {
    enum class Kind { writing, written, failed, nowhere }; // nowhere: no folder is there to take them
    Kind kind{Kind::writing};
    int done{0}; // pages
    int total{0};
    std::string file{}; // that was written
    friend bool operator==(const TakenAlong&, const TakenAlong&) = default;
};

struct AppSettings {
    ThemeChoice theme{ThemeChoice::automatic};
    Language language{Language::vi};
    Route start{Place::attract};
    VisitTimes times{};
    bool idle_enabled{true};
    bool reduced_motion{false}; // whatever the display's settings say
    DisplayState display{};     // what the screen starts with
    typing::Method typing{typing::Method::telex};
    std::string published_address{}; // the last slide leads phones there; empty: nowhere
    Schedule schedule{};             // the technician's hours; no rows: always lit
    LogVolume log{LogVolume::normal};
    // For pictures alone: the technician's panel asks nobody for a PIN.
    bool service_open{false};
};

// What the outside saw since the last frame. Positions are device pixels of the window.
struct FrameInput {
    MonoTime now{};
    WallTime wall{};
    int width_px{1920};
    int height_px{1080};
    std::span<const PointerEvent> pointers{};
    std::span<const Key> keys{};
    std::u32string_view typed{}; // characters of a keyboard, for the search and for who presents
    // For each of them, how many of `keys` came before it; all, where nothing is said.
    std::span<const std::size_t> typed_after{};
    std::shared_ptr<const Snapshot> snapshot; // the newest; null before the first
    // How many files were refused since the start; a growing number is told to visitors once.
    std::uint64_t refusals{0};
    std::optional<TakenAlong> taken_along{}; // while there is something to say of it
    const ServiceInput* service{nullptr};    // of the PIN and the panel; null: nothing new
    bool want_texts{false};                  // collect the strings of this frame
};

struct FrameOutput {
    ImDrawData* draw_data{nullptr};     // valid until the next frame()
    std::vector<PixelRect> damage;      // empty: nothing to draw
    std::optional<MonoTime> next_frame; // when to call again without an event; none = sleep
    const Layout* layout{nullptr};
    std::optional<DisplaySettings> save_display; // somebody asks for these to be kept
    std::vector<Route> take_along;               // and these to be written to a file
    bool take_pictures{false};                   // as pictures, not as a document
    bool screen_on{true};                        // false: nobody needs the monitor now; the frame is black
    ServiceWishes service;                       // and these from behind the PIN
};

// Services that differ between a window and a test. Borrowed; they outlive the App.
struct AppServices {
    Fonts& fonts;
    Art& art;
    Portraits* portraits{nullptr};
};

// Needs a current ImGui context. UI thread only. Owns navigation, gestures and screens.
class App {
public:
    App(const AppSettings& settings, const AppServices& services);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    FrameOutput frame(const FrameInput& input);

    // The frame on the glass.
    [[nodiscard]] const HitMap& hits() const;
    [[nodiscard]] const std::vector<DrawnText>& texts() const; // of the last frame with want_texts
    [[nodiscard]] const Navigation& navigation() const;
    [[nodiscard]] ThemeName theme() const;
    [[nodiscard]] ThemeChoice theme_choice() const; // of the hour, the panel or the settings
    [[nodiscard]] Contrast contrast() const;
    [[nodiscard]] const Snapshot* snapshot() const; // the one on the frame
    [[nodiscard]] Freshness freshness() const;
    // As if touched: also what the command line and the control channel use.
    void act(const Action& action, MonoTime now);
    // The next frame redraws everything (a new window, a lost context).
    void invalidate();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace bangvang
