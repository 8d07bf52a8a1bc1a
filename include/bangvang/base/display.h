// How large things are in the room: the screen's size, place and distance, and what follows from them for
// letters, fingers and arms.
//
// Where the figures come from:
// - ISO 9241-303 (visual ergonomics of electronic displays, height of Latin characters): the capital should
//   be seen under 20 to 22 minutes of arc, and never under fewer than 16.
// - EN 301 549, clauses 8.3.2.1 and 8.3.2.2, and the ADA Standards of 2010, section 308.2.1: whoever sits in
//   a wheelchair before an unobstructed surface reaches forward from 380 mm to 1220 mm above the floor.
// - A fingertip covers about 20 mm of glass; the visual language promises that much to every touch.
#pragma once

#include <optional>
#include <string_view>

namespace bangvang {

// The screen as it hangs there.
struct DisplayGeometry {
    double diagonal_mm{1092.2};
    int width_px{1920};
    int height_px{1080};
    double distance_mm{1500.0};  // from the eye of who reads
    double lower_edge_mm{900.0}; // of the picture, above the floor
};

// A piece of the screen's height, in millimetres from its lower edge; empty where top <= bottom.
struct ReachBand {
    double bottom{0.0};
    double top{0.0};
    [[nodiscard]] bool empty() const { return top <= bottom; }
};

// Of the visual language, in units: the smallest texts and the side of a touch target.
inline constexpr double smallest_text = 28.0;
inline constexpr double target_units = 88.0;

inline constexpr double finger_mm = 20.0;
inline constexpr double comfortable_minutes = 20.0; // of arc, a capital letter
inline constexpr double least_minutes = 16.0;
inline constexpr double reach_low_mm = 380.0; // above the floor
inline constexpr double reach_high_mm = 1220.0;

[[nodiscard]] double width_mm(const DisplayGeometry& display);
[[nodiscard]] double height_mm(const DisplayGeometry& display);
// One design unit; the short side of a 16:9 screen has 1080 of them, other shapes show 16:9 in their middle.
[[nodiscard]] double mm_per_unit(const DisplayGeometry& display);
// The capital letters of a text of `em` units, and the angle under which they are seen, in minutes of arc.
[[nodiscard]] double capital_mm(const DisplayGeometry& display, double em);
[[nodiscard]] double minutes_of_arc(double size_mm, double distance_mm);
// By how much the smallest texts (28 units) grow to be comfortable: 1.0, 1.15 or 1.3.
[[nodiscard]] double needed_text_scale(const DisplayGeometry& display);
// The side of a touch target of 20 mm, in units.
[[nodiscard]] double finger_units(const DisplayGeometry& display);
[[nodiscard]] ReachBand reach_band(const DisplayGeometry& display);

enum class LargeType { off, automatic, on };
[[nodiscard]] std::string_view large_type_name(LargeType type); // as files write it
[[nodiscard]] std::optional<LargeType> parse_large_type(std::string_view name);

// What the technician says of the screen and chooses for it; kept in the data folder.
struct DisplaySettings {
    double diagonal_inch{43.0};
    double distance_m{1.5};
    double lower_edge_cm{90.0};
    bool high_contrast{false};
    LargeType large_type{LargeType::automatic};
    bool reduced_motion{false};
    friend bool operator==(const DisplaySettings&, const DisplaySettings&) = default;
};

struct DisplayState {
    DisplaySettings now;       // what the screen follows
    DisplaySettings saved;     // what it will follow after a restart
    DisplaySettings installed; // what the configuration says
};

// What each figure may be, in its own unit, and how far one touch moves it.
struct SettingRange {
    double least;
    double most;
    double step;
    [[nodiscard]] bool contains(double value) const { return value >= least && value <= most; }
    [[nodiscard]] double stepped(double value, int steps) const;
};
inline constexpr SettingRange diagonal_range{18.0, 110.0, 0.5};  // inches
inline constexpr SettingRange distance_range{0.5, 6.0, 0.1};     // metres
inline constexpr SettingRange lower_edge_range{0.0, 200.0, 5.0}; // centimetres

[[nodiscard]] DisplayGeometry geometry_of(const DisplaySettings& settings, int width_px, int height_px);
[[nodiscard]] double text_scale_of(const DisplaySettings& settings, const DisplayGeometry& display);

} // namespace bangvang
