// What presenting does to the place where the visitor is. Pure functions.
#pragma once

#include "nav/navigation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

// The level of the stack that holds the slide; what was opened on it lies above. None where nobody presents.
[[nodiscard]] std::optional<std::size_t> slide_level(const Navigation& navigation);

// Where a slide stands among those that are shown, from 0, by its name or by its number ("3"); none where it
// is hidden or no part of the plan.
[[nodiscard]] std::optional<std::size_t> slide_position(const Presenting& presenting, std::string_view code);
[[nodiscard]] std::size_t shown_slides(const Presenting& presenting);

// The slide that says in the large what this screen shows; the first one where none does.
[[nodiscard]] std::string slide_about(const Presenting& presenting, const Route& route);

// A plan made anew keeps what somebody arranged by hand: order and hidden slides. A slide that was not there
// comes after the one that it follows in the new plan.
[[nodiscard]] std::vector<PlannedSlide> arranged_like(const std::vector<PlannedSlide>& before,
                                                      std::vector<PlannedSlide> made);

void present(Navigation& navigation, const Present& action, MonoTime now);
void show_slide(Navigation& navigation, const ShowSlide& action, MonoTime now);
void arrange_slide(Navigation& navigation, const ArrangeSlide& action, MonoTime now);
void cover_screen(Presenting& presenting, const CoverScreen& action);
void show_overview(Presenting& presenting, int turn);
void take_tool(Presenting& presenting, Tool tool);
void light(Presenting& presenting, std::string_view area); // takes the spotlight, too
void zoom_slide(Presenting& presenting, const ZoomSlide& action);
void type_digit(Presenting& presenting, int digit);
// From what was opened back to the slide.
void back_to_slide(Navigation& navigation);
// The name of the slide on the screen, also where the route has its number or nothing; empty where nobody
// presents.
[[nodiscard]] std::string slide_shown(const Navigation& navigation);
// After any action: presenting is over where the slide has left the stack, and another slide has no zoom.
// `before` and `slide` are the top route and slide_shown() as they were before the action.
void settle_presenting(Navigation& navigation, const Route& before, const std::string& slide, MonoTime now);

// How long each slide was on the screen until now, in the order of their first showing.
[[nodiscard]] std::vector<SlideTime> slide_times(const Navigation& navigation, MonoTime now);

} // namespace bangvang
