// What the PIN's pad and the technician's panel share: their header, panels with a title, rows of facts.
#pragma once

#include "screens/screen.h"
#include "views/service_view.h"

#include <string_view>

namespace bangvang {

// What the frame was told, or nothing known.
[[nodiscard]] const ServiceLook& service_look(const Frame& frame);

void draw_service_header(const Frame& frame, Canvas& canvas);
// "Tự đóng sau 48 giây"; nothing where the screen stays.
void draw_closing(const Frame& frame, Canvas& canvas);

// A sheet of paper with its title, and what is left of it below. `aside`: at the right end of the title.
Rect draw_titled_paper(Canvas& canvas, const Rect& r, std::string_view title, std::string_view aside = {});

// A line, the name of something, and what it is.
void draw_fact(Canvas& canvas, const Rect& row, const ServiceRow& fact);
// As many of them as there are, filling `r` from above with rows of at most `pitch`.
void draw_facts(Canvas& canvas, const Rect& r, std::span<const ServiceRow> facts, float pitch);

} // namespace bangvang
