#include "ui/canvas.h"

#include "ui/draw_groups.h"
#include "ui/draw_types.h"
#include "ui/fonts.h"

#include <cmath>
#include <utility>

namespace bangvang {

namespace {

// What is emitted outside any piece.
constexpr std::string_view frame_piece = "frame";

} // namespace

Canvas::Canvas(const Target& target)
    : t_(target), alpha_(target.presence.content), offset_(target.presence.content_offset())
{
    t_.list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    t_.list.PushClipRect({0.0F, 0.0F},
                         {static_cast<float>(t_.layout.width_px), static_cast<float>(t_.layout.height_px)});
    begin_segment(piece_name(frame_piece));
}

Canvas::~Canvas()
{
    end_segment();
    t_.list.PopClipRect();
    t_.list.PopTexture();
}

Canvas::Scope::Scope(Canvas& canvas, std::string_view id) : canvas_(canvas), outer_(canvas.segment_)
{
    canvas_.end_segment();
    canvas_.begin_segment(piece_name(id));
}

Canvas::Scope::~Scope()
{
    canvas_.end_segment();
    canvas_.begin_segment(outer_);
}

void Canvas::begin_segment(std::uint64_t name)
{
    segment_ = name;
    first_index_ = t_.list.IdxBuffer.Size;
}

void Canvas::end_segment()
{
    if (t_.list.IdxBuffer.Size == first_index_)
        return;
    const PixelRect screen{0, 0, t_.layout.width_px, t_.layout.height_px};
    t_.pieces.add(t_.pieces.next_id(segment_), t_.list, first_index_, screen, group_);
}

Point Canvas::px(Point units) const
{
    return units_->origin_px + (units + offset_) * units_->scale;
}

Rect Canvas::snapped(const Rect& r) const
{
    const Point a = px({r.x, r.y});
    const Point b = px({r.right(), r.bottom()});
    const float x = std::round(a.x);
    const float y = std::round(a.y);
    // What has a size never vanishes.
    const float least_w = r.w > 0.0F ? 1.0F : 0.0F;
    const float least_h = r.h > 0.0F ? 1.0F : 0.0F;
    return {x, y, std::max(std::round(b.x) - x, least_w), std::max(std::round(b.y) - y, least_h)};
}

Rect Canvas::sized(const Rect& r) const
{
    const Point at = px({r.x, r.y});
    return {std::round(at.x), std::round(at.y), std::max(std::round(length_px(r.w)), 1.0F),
            std::max(std::round(length_px(r.h)), 1.0F)};
}

float Canvas::stroke_px(float units) const
{
    return std::max(std::round(length_px(units)), 1.0F);
}

std::uint32_t Canvas::packed(Color color) const
{
    return pack(color.alpha(alpha_));
}

Rect Canvas::to_units(const Rect& device) const
{
    const Point at = t_.layout.to_units({device.x, device.y});
    return {at.x, at.y, device.w / t_.layout.scale, device.h / t_.layout.scale};
}

Rect Canvas::clip_px() const
{
    const ImVec2 a = t_.list.GetClipRectMin();
    const ImVec2 b = t_.list.GetClipRectMax();
    return {a.x, a.y, b.x - a.x, b.y - a.y};
}

void Canvas::note_panel(PanelKind kind, const Rect& r)
{
    if (t_.panels != nullptr)
        t_.panels->push_back({kind, r.moved(offset_.x, offset_.y)});
}

void Canvas::hit(std::string id, const Rect& r, Action action, std::string_view track)
{
    const Rect clip = to_units(clip_px());
    const Rect moved = r.moved(offset_.x, offset_.y);
    const float x = std::max(moved.x, clip.x);
    const float y = std::max(moved.y, clip.y);
    const Rect seen{x, y, std::min(moved.right(), clip.right()) - x,
                    std::min(moved.bottom(), clip.bottom()) - y};
    if (!hearing_ || seen.w <= 0.0F || seen.h <= 0.0F)
        return;
    Hit hit{std::move(id), seen, std::move(action), std::string(track)};
    const Rect& all = hit.room;
    const float left = moved.x < clip.x ? clip.x : all.x;
    const float top = moved.y < clip.y ? clip.y : all.y;
    hit.room = {left, top, (moved.right() > clip.right() ? clip.right() : all.right()) - left,
                (moved.bottom() > clip.bottom() ? clip.bottom() : all.bottom()) - top};
    t_.hits.add(std::move(hit));
}

Canvas::Restore::Restore(Canvas& canvas, float alpha, Point offset, bool clipped)
    : canvas_(canvas), alpha_(alpha), offset_(offset), clipped_(clipped)
{}

Canvas::Restore::~Restore()
{
    canvas_.alpha_ = alpha_;
    canvas_.offset_ = offset_;
    if (clipped_)
        canvas_.t_.list.PopClipRect();
}

Canvas::Restore Canvas::fade(float alpha)
{
    const float before = alpha_;
    alpha_ *= std::clamp(alpha, 0.0F, 1.0F);
    return {*this, before, offset_, false};
}

Canvas::Restore Canvas::shift(Point offset)
{
    const Point before = offset_;
    offset_ = offset_ + offset;
    return {*this, alpha_, before, false};
}

Canvas::Restore Canvas::part(Part part)
{
    const float alpha = std::exchange(alpha_, t_.presence.alpha(part));
    const bool content = part == Part::content;
    const Point offset = std::exchange(offset_, content ? t_.presence.content_offset() : Point{});
    const bool leaves_window = around_ && !content;
    if (leaves_window)
        t_.list.PushClipRect(low(*around_), high(*around_));
    return {*this, alpha, offset, leaves_window};
}

Canvas::Restore Canvas::confine()
{
    if (!lowered())
        return {*this, alpha_, offset_, false};
    around_ = clip_px();
    const auto back = shift(Point{} - offset_);
    return clip(t_.presence.lowered.window);
}

Canvas::Restore Canvas::sheet(float top)
{
    if (hearing_)
        t_.hits.set_sheet_top(top);
    return outside_window(t_.presence.lowered.sheet - t_.presence.lowered.content);
}

Canvas::Restore Canvas::outside_window(float down)
{
    const Point before = offset_;
    offset_ = offset_ + Point{0.0F, down};
    if (around_)
        t_.list.PushClipRect(low(*around_), high(*around_));
    return {*this, alpha_, before, around_.has_value()};
}

Canvas::Restore Canvas::clip(const Rect& r)
{
    const Rect device = snapped(r);
    t_.list.PushClipRect(low(device), high(device), true);
    return {*this, alpha_, offset_, true};
}

Canvas::Group::Group(Canvas& canvas, float alpha)
    : canvas_(canvas), outer_(canvas.alpha_), marked_(canvas.t_.art.groups())
{
    canvas_.alpha_ *= std::clamp(alpha, 0.0F, 1.0F);
    if (!marked_)
        return;
    canvas_.end_segment();
    canvas_.group_ = Color{}.alpha(canvas_.alpha_).a;
    begin_group(canvas_.t_.list, canvas_.group_);
    canvas_.alpha_ = 1.0F;
    canvas_.begin_segment(canvas_.segment_);
}

Canvas::Group::~Group()
{
    canvas_.alpha_ = outer_;
    if (!marked_)
        return;
    canvas_.end_segment();
    canvas_.group_ = 255;
    end_group(canvas_.t_.list);
    canvas_.begin_segment(canvas_.segment_);
}

Canvas::Enlarged::Enlarged(Canvas& canvas, Point corner, float factor)
    : canvas_(canvas), units_(*canvas.units_), outer_(canvas.units_), offset_(canvas.offset_)
{
    units_.origin_px = canvas.px(corner);
    units_.scale = outer_->scale * factor;
    canvas_.units_ = &units_;
    canvas_.offset_ = {};
}

Canvas::Enlarged::~Enlarged()
{
    canvas_.units_ = outer_;
    canvas_.offset_ = offset_;
}

Canvas::Turned::Turned(Canvas& canvas, Point center, float angle, float scale)
    : canvas_(canvas), center_(canvas.px(center)), angle_(angle), scale_(scale),
      first_(canvas.t_.list.VtxBuffer.Size),
      first_text_(canvas.t_.texts != nullptr ? canvas.t_.texts->size() : 0)
{}

Point Canvas::Turned::placed(Point device, Point along) const
{
    const Point arm = device - center_;
    return center_ + Point{arm.x * along.x - arm.y * along.y, arm.x * along.y + arm.y * along.x};
}

Canvas::Turned::~Turned()
{
    if (angle_ == 0.0F && scale_ == 1.0F)
        return;
    const Point along = Point{std::cos(angle_), std::sin(angle_)} * scale_;
    for (int i = first_; i < canvas_.t_.list.VtxBuffer.Size; ++i) {
        ImVec2& at = canvas_.t_.list.VtxBuffer[i].pos;
        at = vec(placed({at.x, at.y}, along));
    }
    if (canvas_.t_.texts == nullptr)
        return;
    for (std::size_t i = first_text_; i < canvas_.t_.texts->size(); ++i) {
        DrawnGlyphs& glyphs = (*canvas_.t_.texts)[i].glyphs;
        glyphs.along = along;
        for (DrawnGlyph& glyph : glyphs.all)
            glyph.at = placed(glyph.at, along);
    }
}

} // namespace bangvang
