// The type scale: which face at which size for which role.
#pragma once

namespace bangvang {

enum class Face {
    sans_medium,
    sans_semibold,
    sans_bold,
    display_semibold,
    display_bold,
    serif_bold,
    serif_semibold,
    serif_bold_italic
};
inline constexpr int face_count = 8;

struct TextStyle {
    Face face{Face::sans_medium};
    float px{28.0F};      // em size in design units
    float line{1.42F};    // line advance in em
    bool tabular{false};  // digits in cells of equal width
    float tracking{0.0F}; // em added after every glyph

    [[nodiscard]] constexpr TextStyle at(float size_px) const
    {
        return {face, size_px, line, tabular, tracking};
    }
    [[nodiscard]] constexpr TextStyle leading(float em) const { return {face, px, em, tabular, tracking}; }
    [[nodiscard]] constexpr TextStyle with(Face other) const { return {other, px, line, tabular, tracking}; }
    [[nodiscard]] constexpr float line_height() const { return px * line; }
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// tokens.type of the visual language, by name.
namespace type {
inline constexpr TextStyle slogan{Face::serif_bold, 100.0F, 1.22F};
inline constexpr TextStyle slogan_portrait{Face::serif_bold, 92.0F, 1.22F};
inline constexpr TextStyle display{Face::serif_bold, 72.0F, 1.26F};
inline constexpr TextStyle title{Face::serif_bold, 56.0F, 1.30F};
inline constexpr TextStyle tile{Face::serif_bold, 48.0F, 1.30F};
inline constexpr TextStyle h2{Face::serif_bold, 44.0F, 1.32F};
inline constexpr TextStyle h3{Face::serif_semibold, 36.0F, 1.34F};
inline constexpr TextStyle quote{Face::serif_bold_italic, 40.0F, 1.36F};
inline constexpr TextStyle reader{Face::sans_medium, 36.0F, 1.52F};
inline constexpr TextStyle body_large{Face::sans_medium, 32.0F, 1.42F};
inline constexpr TextStyle body{Face::sans_medium, 28.0F, 1.42F};
inline constexpr TextStyle label{Face::sans_semibold, 28.0F, 1.30F};
inline constexpr TextStyle label_medium{Face::sans_medium, 28.0F, 1.30F};
inline constexpr TextStyle label_bold{Face::sans_bold, 28.0F, 1.30F};
inline constexpr TextStyle key{Face::sans_semibold, 40.0F, 1.20F};
inline constexpr TextStyle num_hero{Face::display_semibold, 264.0F, 1.04F, true, 0.012F};
inline constexpr TextStyle num_xl{Face::display_semibold, 136.0F, 1.05F, true, 0.012F};
inline constexpr TextStyle num_lead{Face::display_semibold, 100.0F, 1.08F, true, 0.012F};
inline constexpr TextStyle num_l{Face::display_semibold, 84.0F, 1.08F, true, 0.012F};
inline constexpr TextStyle num_m{Face::display_semibold, 56.0F, 1.12F, true, 0.012F};
inline constexpr TextStyle num_s{Face::sans_semibold, 40.0F, 1.20F, true};
inline constexpr TextStyle num{Face::sans_semibold, 32.0F, 1.25F, true};
} // namespace type

} // namespace bangvang
