// The frame around every section: ground, header, dock, the stamp of illustrative data, the stale band, toasts.
#pragma once

#include "ui/canvas.h"

#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

enum class Ground { plain, ridges };
void draw_ground(Canvas& canvas, Ground ground);

struct Header {
    std::string_view eyebrow;
    std::string_view title;
    float title_px{56.0F};             // 48 or 44 where the title is long
    bool illustrative{false};          // the dashed stamp "Dữ liệu minh họa"
    std::string_view note;             // under the stamp: "Số liệu đến 30/9/2024"; empty = none
    bool note_is_stale{false};         // clock icon and the colour of "behind"
};
void draw_header(Canvas& canvas, const Header& header, Language language);

// `current` highlights its section; Quay lại is dimmed on home.
void draw_dock(Canvas& canvas, Place current, Language language);

// The band "Số liệu đã 12 ngày chưa cập nhật." above the dock (landscape) or under the header (portrait).
[[nodiscard]] float stale_band_height(const Layout& layout); // what the content loses
void draw_stale_band(Canvas& canvas, int days_old, std::string_view as_of, Language language);

struct Toast {
    Icon icon{Icon::info};
    std::string_view title;
    std::string_view text;
};
void draw_toast(Canvas& canvas, const Toast& toast, Language language, float shown); // shown 0..1

} // namespace bangvang
