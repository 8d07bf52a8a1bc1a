// What a visitor presses: buttons, the segmented filter, the drop button and the pager.
#pragma once

#include "ui/canvas.h"

#include <bangvang/base/language.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// 27 mm on a 27-inch 16:9 panel (0.311 mm per design unit), more on anything larger.
inline constexpr float min_touch = 88.0F;

enum class ButtonKind { normal, primary, ghost, on_lacquer, disabled };

struct Button {
    std::string id{}; // of the touch area; a disabled button has none
    std::string_view label{};
    std::optional<Icon> icon{};
    bool icon_after{false}; // "Người sau ›"
    ButtonKind kind{ButtonKind::normal};
    Action action{};
    float slim{0.0F}; // its face is so much lower than its touch area, above and below
};

// `r` is at least 88 high; labels are one line of type::label, centred with their icon.
void draw_button(Canvas& canvas, const Rect& r, const Button& button);
[[nodiscard]] float button_width(const Canvas& canvas, const Button& button);
// A circle in the square `r` (88x88) with its icon at 40; the label is not shown.
void draw_round_button(Canvas& canvas, const Rect& r, const Button& button);

struct Segment {
    std::string id{};
    std::string_view label{};
    Action action{};
};

// The segmented filter; `r` is 88 high. Each item gets its own width and an equal share of what is left over.
// Where they do not all fit, the items around the selected one stand between two arrows that step to its
// neighbours (ids "<id of that neighbour>.step").
void draw_segments(Canvas& canvas, const Rect& r, std::span<const Segment> items, std::size_t selected);

struct SegmentLayout {
    std::size_t first{0};     // the first item shown
    std::vector<Rect> items;  // touch boxes, 88 high
    std::optional<Rect> back; // the arrows, where not all items fit
    std::optional<Rect> next;
};
[[nodiscard]] SegmentLayout lay_out_segments(const Fonts& fonts, const Rect& r,
                                             std::span<const Segment> items, std::size_t selected);

// "Danh hiệu: Tất cả v": opens a sheet of choices. `r` is 88 high.
struct Drop {
    std::string id{};
    std::string_view prefix{};
    std::string_view value{};
    Action action{};
};
void draw_drop(Canvas& canvas, const Rect& r, const Drop& drop);

// "Trang 1 trong 5" between two round arrows at the ends of `r` (88 high). Ids "<id>.previous" and
// "<id>.next"; at the first and the last page the arrow is dashed and cannot be touched.
struct Pager {
    std::string id{};
    int page{0}; // from 0
    int pages{1};
    Action back{};
    Action next{};
};
[[nodiscard]] float pager_width(const Canvas& canvas, const Pager& pager, Language language);
void draw_pager(Canvas& canvas, const Rect& r, const Pager& pager, Language language);

} // namespace bangvang
