// The speaker's things over a slide: the bar that hides itself, the pointers, the lens, the overview and the
// black screen. Where the talk stands is in Navigation; this is what no other screen needs to know.
#pragma once

#include "app/app.h"
#include "app/overview.h"
#include "app/pointing.h"
#include "app/presenter_bar.h"
#include "app/touching.h"

#include <optional>
#include <vector>

namespace bangvang {

// Borrowed for one frame.
struct TalkLook {
    const Navigation& navigation;
    const Snapshot& snapshot;
    HitMap& hits;
    MonoTime now{};
    WallTime wall{};
    bool news{false};                     // new figures wait for the end of the talk
    std::string taken{};                  // how far pages are that somebody takes along; empty: none
    std::string_view published_address{}; // for phones
};

[[nodiscard]] std::string taken_words(const std::optional<TakenAlong>& taken, Language language);

class Talk {
public:
    // Takes what a tool in the hand means out of `events`, which are in the units of the plain screen.
    void take(std::vector<PointerEvent>& events, const Navigation& navigation, const Layout& layout);
    // With the spotlight in the hand a finger that moves over the rows takes the light along: the row under
    // it.
    [[nodiscard]] static Action lit(std::span<const PointerEvent> events, const Navigation& navigation,
                                    const HitMap& hits);
    // Somebody touched the glass: the bar comes.
    void touched(MonoTime when) { bar_until_ = when + bar_stays; }
    // What the fingers on the slide ask for besides their taps: a pinch magnifies, a drag moves the
    // magnified.
    [[nodiscard]] Action pinched(float by, Point at);
    void undo(const Navigation& navigation);
    // Once a frame, after everything that may have changed the place.
    void follow(const Navigation& navigation, MonoTime now);

    // What a touch means to who presents: with the spotlight in the hand a tap lights a thing, and so does a
    // long press without it; while a key keeps the screen covered only a long press brings it back.
    [[nodiscard]] static Action meaning(const Meant& meant, const Navigation& navigation);
    // The lens looks at no place outside of the slide.
    [[nodiscard]] static Navigation within(Navigation navigation, const Layout& layout);

    [[nodiscard]] bool bar_shown(const Navigation& navigation, MonoTime now) const
    {
        return navigation.presenting.on && (now < bar_until_ || !navigation.presenting.number.empty());
    }
    // On the slide itself, and not on what was opened from it.
    [[nodiscard]] static bool on_slide(const Navigation& navigation);
    [[nodiscard]] static Lens lens(const Navigation& navigation);
    // Over the slide, whose touch areas are in `look.hits` already.
    void draw(Canvas& canvas, const Canvas::Target& target, const TalkLook& look) const;
    void draw_overview(Canvas& canvas, const Canvas::Target& target, const TalkLook& look);
    // Instead of everything else.
    static void draw_cover(Canvas& canvas, const Presenting& presenting);
    [[nodiscard]] std::optional<MonoTime> next_change(const Navigation& navigation, MonoTime now) const;

private:
    static constexpr Duration bar_stays = std::chrono::seconds(4);

    void draw_bar(Canvas& canvas, const TalkLook& look) const;

    Pointing pointing_;
    Overview overview_;
    MonoTime bar_until_{};
    bool on_{false};
    float pinch_{1.0F};
    std::optional<int> tool_finger_{}; // the one that holds the tool
};

} // namespace bangvang
