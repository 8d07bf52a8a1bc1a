// What the page Màn hình says: the figures that somebody measured, the choices, and what follows from them.
#pragma once

#include <bangvang/base/display.h>
#include <bangvang/base/language.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// A figure between its two buttons; a button without a result cannot be pressed.
struct DisplayFigure {
    std::string id; // "diagonal"
    std::string label;
    std::string value;
    std::optional<DisplaySettings> less;
    std::optional<DisplaySettings> more;
};

struct DisplayOption {
    std::string id; // "on"
    std::string label;
    DisplaySettings settings;
};

struct DisplayChoice {
    std::string id; // "contrast"
    std::string label;
    std::vector<DisplayOption> options;
    std::size_t selected{0};
};

enum class Verdict { none, good, poor };

struct DisplayResult {
    std::string label;
    std::string value;
    Verdict verdict{Verdict::none};
};

struct DisplayView {
    std::string pixels; // "1920 × 1080 điểm ảnh"
    std::vector<DisplayFigure> figures;
    std::vector<DisplayChoice> choices;
    std::vector<DisplayResult> results;
    DisplayGeometry geometry;
    bool saved{false};     // nothing to save
    bool installed{false}; // nothing to take back
};

[[nodiscard]] DisplayView display_view(const DisplayState& state, int width_px, int height_px,
                                       Language language);

} // namespace bangvang
