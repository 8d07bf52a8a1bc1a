// Where the parts of the presenter's own screen stand.
#include "app/desk_picture.h"
#include "app/presenter_bar.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr float margin = 40.0F;
constexpr float top = 28.0F;
constexpr float gap = 32.0F;
constexpr float caption_height = 60.0F;
constexpr float button = 88.0F;

Rect body_of(const Layout& layout)
{
    const float bottom = layout.height - presenter_bar_height(layout) - top;
    return {margin, top, layout.width - 2.0F * margin, bottom - top};
}

// The next slide and its words beside it, under a slide that lies.
void put_next_below(DeskPlan& plan, float bottom, float share)
{
    const float y = plan.now.bottom() + gap;
    const float height = std::min(bottom - y, plan.now.h * share);
    plan.next = {plan.now.x, y, height * 16.0F / 9.0F, height};
    plan.next_words = {plan.next.right() + gap, y, plan.now.right() - plan.next.right() - gap, height};
}

// The next slide beside one that stands, its words under it.
void put_next_beside(DeskPlan& plan, float width)
{
    constexpr float share = 0.66F;
    const float height = plan.now.h * share;
    const float x = plan.now.right() + gap;
    plan.next = {x, plan.now.y, height * 9.0F / 16.0F, height};
    plan.next_words = {x, plan.next.bottom() + gap, width, plan.now.bottom() - plan.next.bottom() - gap};
}

void put_wide(DeskPlan& plan, const Rect& body, bool room_portrait)
{
    const float room_height = body.h - caption_height;
    if (room_portrait) {
        plan.now = {body.x, body.y + caption_height, room_height * 9.0F / 16.0F, room_height};
        put_next_beside(plan, plan.now.w * 0.66F);
    } else {
        const float height = std::min(room_height * 0.7F, (body.w - gap) * 0.55F * 9.0F / 16.0F);
        plan.now = {body.x, body.y + caption_height, height * 16.0F / 9.0F, height};
        put_next_below(plan, body.bottom(), 0.7F);
    }
    const float x = std::max(plan.now.right(), plan.next.right()) + gap;
    plan.notes = {x, body.y, body.right() - x, body.h};
    plan.caption = {body.x, body.y, x - gap - body.x, caption_height};
}

void put_tall(DeskPlan& plan, const Rect& body, bool room_portrait)
{
    const float y = body.y + caption_height;
    if (room_portrait) {
        const float height = body.h * 0.5F;
        plan.now = {body.x, y, height * 9.0F / 16.0F, height};
        put_next_beside(plan, body.right() - plan.now.right() - gap);
    } else {
        const float height = std::min(body.h * 0.36F, body.w * 9.0F / 16.0F);
        plan.now = {body.x, y, height * 16.0F / 9.0F, height};
        put_next_below(plan, body.bottom(), 0.4F);
        plan.next_words.w = body.right() - plan.next_words.x;
    }
    const float below = std::max(plan.now.bottom(), plan.next.bottom()) + gap;
    plan.notes = {body.x, below, body.w, body.bottom() - below};
    plan.caption = {body.x, body.y, body.w, caption_height};
}

void put_bar(DeskPlan& plan, const Layout& layout)
{
    const float y = layout.height - presenter_bar_height(layout) + 17.0F;
    const float right = layout.width - margin;
    plan.previous_button = {margin, y, button, button};
    plan.next_button = {margin + button + 20.0F, y, button, button};
    const float x = plan.next_button.right() + gap;
    if (layout.portrait) {
        plan.position = {x, y, right - x, button};
        plan.spoken = {margin, y + 94.0F, right - 3.0F * gap - 200.0F - margin, button};
        plan.clock = {right - 200.0F, y + 94.0F, 200.0F, button};
        return;
    }
    plan.clock = {right - 170.0F, y, 170.0F, button};
    plan.spoken = {plan.clock.x - 48.0F - 470.0F, y, 470.0F, button};
    plan.position = {x, y, plan.spoken.x - 48.0F - x, button};
}

// On whole pixels, in the exact shape of a slide: its painting meets its frame without a seam.
void settle_slide(Rect& r, const Layout& layout, bool room_portrait)
{
    const float across = room_portrait ? 9.0F : 16.0F;
    const float down = room_portrait ? 16.0F : 9.0F;
    const float x = std::round(r.x * layout.scale);
    const float y = std::round(r.y * layout.scale);
    const float steps = std::max(1.0F, std::floor(r.w * layout.scale / across));
    r = {x / layout.scale, y / layout.scale, steps * across / layout.scale, steps * down / layout.scale};
}

} // namespace

DeskPlan desk_plan(const Layout& layout, bool room_portrait)
{
    DeskPlan plan;
    if (layout.portrait)
        put_tall(plan, body_of(layout), room_portrait);
    else
        put_wide(plan, body_of(layout), room_portrait);
    settle_slide(plan.now, layout, room_portrait);
    settle_slide(plan.next, layout, room_portrait);
    put_bar(plan, layout);
    return plan;
}

} // namespace bangvang
