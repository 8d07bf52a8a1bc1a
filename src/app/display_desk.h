// How the screen hangs, as the App follows it: what is tried, what is kept, and what both mean for a frame.
#pragma once

#include "nav/navigation.h"
#include "ui/layout.h"
#include "ui/theme.h"

#include <bangvang/base/display.h>

#include <optional>

namespace bangvang {

class DisplayDesk {
public:
    // `still`: no motion, whatever the settings say.
    DisplayDesk(const DisplayState& state, bool still) : state_(state), still_(still) {}

    void act(const Action& action); // SetDisplay and SaveDisplay
    // What was tried on the page Màn hình and not saved is forgotten when the page is left.
    void visitor_at(Place place);
    [[nodiscard]] std::optional<DisplaySettings> take_saved(); // once

    [[nodiscard]] const DisplayState& state() const { return state_; }
    // While somebody presents, `to_a_room`, all letters are as large as they can be.
    [[nodiscard]] Layout layout(int width_px, int height_px, bool to_a_room) const;
    [[nodiscard]] float finger(int width_px, int height_px) const; // a fingertip, in units
    [[nodiscard]] Contrast contrast() const
    {
        return state_.now.high_contrast ? Contrast::high : Contrast::normal;
    }
    [[nodiscard]] bool reduced_motion() const { return still_ || state_.now.reduced_motion; }

private:
    DisplayState state_;
    bool still_;
    std::optional<DisplaySettings> to_save_;
};

} // namespace bangvang
