#include "ui/hit_map.h"

#include <algorithm>

namespace bangvang {

namespace {

// One axis of an area.
struct Span {
    float from;
    float to;
    [[nodiscard]] float length() const { return to - from; }
    [[nodiscard]] bool meets(const Span& other) const { return from < other.to && other.from < to; }
};

Span across(const Rect& r)
{
    return {r.x, r.right()};
}

Span down(const Rect& r)
{
    return {r.y, r.bottom()};
}

Span common(const Span& a, const Span& b)
{
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

// As large as it would like to be, with nothing around it.
Span wanted(const Span& span, float least, const Span& window)
{
    const float more = std::max(least - span.length(), 0.0F) / 2.0F;
    return {std::max(span.from - more, std::min(span.from, window.from)),
            std::min(span.to + more, std::max(span.to, window.to))};
}

// What it gets beside a neighbour: half of the gap between the two.
Span limited(Span grown, const Span& own, const Span& neighbour)
{
    if (neighbour.to <= own.from)
        grown.from = std::max(grown.from, (neighbour.to + own.from) / 2.0F);
    if (neighbour.from >= own.to)
        grown.to = std::min(grown.to, (neighbour.from + own.to) / 2.0F);
    return grown;
}

} // namespace

void HitMap::grow(float least, const Rect& window)
{
    std::vector<Rect> results;
    results.reserve(hits_.size());
    const auto wanted_across = [&](const Hit& hit) {
        return wanted(across(hit.rect), least, common(across(window), across(hit.room)));
    };
    const auto wanted_down = [&](const Hit& hit) {
        return wanted(down(hit.rect), least, common(down(window), down(hit.room)));
    };
    for (const Hit& hit : hits_) {
        const Span x = wanted_across(hit);
        const Span y = wanted_down(hit);
        Span x_grown = x;
        Span y_grown = y;
        for (const Hit& other : hits_) {
            if (&other == &hit || other.rect.overlaps(hit.rect))
                continue;
            if (y.meets(wanted_down(other)))
                x_grown = limited(x_grown, across(hit.rect), across(other.rect));
            if (x.meets(wanted_across(other)))
                y_grown = limited(y_grown, down(hit.rect), down(other.rect));
        }
        results.push_back({x_grown.from, y_grown.from, x_grown.length(), y_grown.length()});
    }
    for (std::size_t i = 0; i < hits_.size(); ++i)
        hits_[i].rect = results[i];
}

const Hit* HitMap::at(Point point) const
{
    const auto found = std::find_if(hits_.rbegin(), hits_.rend(),
                                    [point](const Hit& hit) { return hit.rect.contains(point); });
    return found == hits_.rend() ? nullptr : &*found;
}

const Hit* HitMap::find(std::string_view id) const
{
    const auto found =
        std::find_if(hits_.rbegin(), hits_.rend(), [id](const Hit& hit) { return hit.id == id; });
    return found == hits_.rend() ? nullptr : &*found;
}

const Hit* HitMap::along(std::string_view track, float x) const
{
    const Hit* nearest = nullptr;
    float least = 0.0F;
    for (const Hit& hit : hits_) {
        const float away = std::max({hit.rect.x - x, x - hit.rect.right(), 0.0F});
        if (hit.track != track || (nearest && away >= least))
            continue;
        nearest = &hit;
        least = away;
    }
    return nearest;
}

void HitMap::magnify(float factor, Point at)
{
    const auto larger = [&](Rect& r) {
        const Point corner = at + (Point{r.x, r.y} - at) * factor;
        r = {corner.x, corner.y, r.w * factor, r.h * factor};
    };
    for (Hit& hit : hits_) {
        larger(hit.rect);
        larger(hit.room);
    }
}

} // namespace bangvang
