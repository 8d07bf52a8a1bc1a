// The frame around every section: ground, header, dock, the stamp of illustrative data, the stale band,
// toasts.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

#include <bangvang/base/language.h>

#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

enum class Ground { plain, ridges, bare }; // bare: nothing but its colours, under large letters
void draw_ground(Canvas& canvas, Ground ground);

struct Header {
    std::string_view eyebrow{};
    std::string_view title{};
    float title_px{56.0F};    // the size it has where it fits; 48, 44, 40 and 36 are tried where it is long
    bool illustrative{false}; // the dashed stamp "Dữ liệu minh họa"
    std::string_view aside{}; // a line in the stamp's place, or under it: "Theo mục 3, văn bản phát động"
    std::string_view note{};   // under the stamp: "Số liệu đến 30/9/2024"; empty = none
    float middle_width{0.0F};  // landscape: what the screen keeps free for a legend before the stamp
    float right_taken{0.0F};   // landscape: what the screen itself has at the right end
    bool note_is_stale{false}; // clock icon and the colour of "behind"
    // Before the stamp in landscape, between stamp and note in portrait.
    std::optional<Button> action{};
};
void draw_header(Canvas& canvas, const Header& header, Language language);
// Where the title ends in landscape, so that a legend can stand beside it.
[[nodiscard]] float header_title_right(const Canvas& canvas, const Header& header);

// `current` highlights its section. Quay lại is dimmed on home. Ids nav.back, nav.home, nav.ranking,
// nav.progress, nav.honor, nav.movements, nav.search, nav.language; in portrait also nav.reach.
[[nodiscard]] float dock_height(const Layout& layout);
void draw_dock(Canvas& canvas, Place current, Language language);

// The band "Số liệu đã 12 ngày chưa cập nhật." above the dock (landscape) or under the header (portrait).
[[nodiscard]] float stale_band_height(const Layout& layout); // what the content loses
void draw_stale_band(Canvas& canvas, int days_old, std::string_view as_of, Language language);

struct Toast {
    Icon icon{Icon::info};
    std::string_view title{};
    std::string_view text{};
};
// At the top right in landscape, above the dock in portrait. Its button is "toast.close".
[[nodiscard]] Rect toast_place(const Layout& layout);
void draw_toast(Canvas& canvas, const Toast& toast, Language language);

} // namespace bangvang
