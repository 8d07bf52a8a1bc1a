#include "ui/rounded_rect.h"

#include "ui/draw_types.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr float half_fringe = 0.5F;   // pixels
constexpr float smooth_enough = 0.3F; // pixels from the true arc, which the fringe hides

// Twelve vertices where the lines of the corners' centres meet those of the sides, then the arcs.
class RoundedRect {
public:
    RoundedRect(ImDrawList& list, const Rect& r, float radius, Color top, Color bottom)
        : list_(list), r_(r), radius_(radius), top_(top), bottom_(bottom),
          steps_((circle_segments(radius, smooth_enough) + 3) / 4)
    {}
    void add()
    {
        const int arc_vertices = 4 * 2 * (steps_ + 1);
        const int arc_indices = 4 * 3 * 3 * steps_;
        list_.PrimReserve(5 * 6 + arc_indices, 16 + arc_vertices);
        base_ = list_._VtxCurrentIdx;
        for (const float y : ys())
            for (const float x : xs())
                vertex({x, y}, 1.0F);
        for (const auto& [column, row] : {std::pair{1U, 0U}, {0U, 1U}, {1U, 1U}, {2U, 1U}, {1U, 2U}})
            cell(column, row);
        for (unsigned quarter = 0; quarter < 4; ++quarter)
            corner(quarter);
    }

private:
    [[nodiscard]] std::array<float, 4> xs() const
    {
        return {r_.x, r_.x + radius_, r_.right() - radius_, r_.right()};
    }
    [[nodiscard]] std::array<float, 4> ys() const
    {
        return {r_.y, r_.y + radius_, r_.bottom() - radius_, r_.bottom()};
    }
    void vertex(Point at, float cover)
    {
        const float part = std::clamp((at.y - r_.y) / r_.h, 0.0F, 1.0F);
        list_.PrimWriteVtx(vec(at), ImGui::GetFontTexUvWhitePixel(),
                           pack(mix(top_, bottom_, part).alpha(cover)));
    }
    void triangle(unsigned a, unsigned b, unsigned c)
    {
        for (const unsigned corner : {a, b, c})
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(base_ + corner));
    }
    void cell(unsigned column, unsigned row)
    {
        const unsigned a = row * 4 + column;
        triangle(a, a + 1, a + 5);
        triangle(a, a + 5, a + 4);
    }
    // Clockwise from the lower right one.
    void corner(unsigned quarter)
    {
        constexpr std::array<unsigned, 4> centers{10, 9, 5, 6};
        const unsigned center = centers[quarter];
        const Point middle{xs()[center % 4], ys()[center / 4]};
        unsigned arc = list_._VtxCurrentIdx - base_;
        for (int i = 0; i <= steps_; ++i) {
            const float part =
                static_cast<float>(quarter) + static_cast<float>(i) / static_cast<float>(steps_);
            const float angle = part * std::numbers::pi_v<float> / 2.0F;
            const Point along{std::cos(angle), std::sin(angle)};
            vertex(middle + along * (radius_ - half_fringe), 1.0F);
            vertex(middle + along * (radius_ + half_fringe), 0.0F);
        }
        for (int i = 0; i < steps_; ++i, arc += 2) {
            triangle(center, arc, arc + 2);
            triangle(arc, arc + 1, arc + 3);
            triangle(arc, arc + 3, arc + 2);
        }
    }

    ImDrawList& list_;
    Rect r_;
    float radius_;
    Color top_;
    Color bottom_;
    int steps_; // of a quarter
    unsigned base_{0};
};

} // namespace

int circle_segments(float radius_px, float error_px)
{
    const float step = std::acos(1.0F - std::min(error_px / std::max(radius_px, 0.2F), 0.5F));
    return std::clamp(static_cast<int>(std::ceil(std::numbers::pi_v<float> / step)), 12, 256);
}

void add_rounded_rect(ImDrawList& list, const Rect& r, float radius, Color top, Color bottom)
{
    if (top.a == 0 && bottom.a == 0)
        return;
    const float fits = std::floor(std::min(r.w, r.h) / 2.0F);
    RoundedRect(list, r, std::min(std::round(radius), fits), top, bottom).add();
}

} // namespace bangvang
