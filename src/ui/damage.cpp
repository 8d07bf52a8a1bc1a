// Which rectangles differ between two frames, from the records of their pieces.
#include "ui/pieces.h"

#include <algorithm>
#include <limits>

namespace bangvang {

namespace {

struct Match {
    std::size_t before;
    std::size_t now;
};

// Marks the longest run of matches whose order did not change (patience sorting); the others moved.
std::vector<bool> in_order(const std::vector<Match>& matches)
{
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> tails; // index of the match that ends the best run of each length
    std::vector<std::size_t> previous(matches.size(), none);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto place =
            std::lower_bound(tails.begin(), tails.end(), matches[i].before,
                             [&](std::size_t m, std::size_t value) { return matches[m].before < value; });
        if (place != tails.begin())
            previous[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> kept(matches.size(), false);
    for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = previous[i])
        kept[i] = true;
    return kept;
}

long long area(const PixelRect& r)
{
    return r.empty() ? 0 : static_cast<long long>(r.x1 - r.x0) * (r.y1 - r.y0);
}

void merge(std::vector<PixelRect>& rects, std::size_t a, std::size_t b)
{
    rects[a] = unite(rects[a], rects[b]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(b));
}

bool merge_overlapping(std::vector<PixelRect>& rects)
{
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b)
            if (!intersect(rects[a], rects[b]).empty()) {
                merge(rects, a, b);
                return true;
            }
    return false;
}

// Merges the two rectangles whose union wastes the least.
void merge_cheapest(std::vector<PixelRect>& rects)
{
    std::size_t best_a = 0;
    std::size_t best_b = 1;
    long long best = std::numeric_limits<long long>::max();
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b) {
            const long long waste = area(unite(rects[a], rects[b])) - area(rects[a]) - area(rects[b]);
            if (waste < best) {
                best = waste;
                best_a = a;
                best_b = b;
            }
        }
    merge(rects, best_a, best_b);
}

// Collects rectangles and never holds many, so that merging stays cheap.
class Area {
public:
    Area(const PixelRect& screen, std::size_t max_rects)
        : screen_(screen), max_(std::max<std::size_t>(max_rects, 1))
    {}
    void add(const PixelRect& rect)
    {
        const PixelRect seen = intersect(rect, screen_);
        if (seen.empty())
            return;
        rects_.push_back(seen);
        while (merge_overlapping(rects_)) {
        }
        while (rects_.size() > max_) {
            merge_cheapest(rects_);
            while (merge_overlapping(rects_)) {
            }
        }
    }
    [[nodiscard]] std::vector<PixelRect> take() { return std::move(rects_); }

private:
    PixelRect screen_;
    std::size_t max_;
    std::vector<PixelRect> rects_;
};

} // namespace

std::vector<PixelRect> damage(const std::vector<PieceRecord>& before, const std::vector<PieceRecord>& now,
                              const PixelRect& screen, std::size_t max_rects)
{
    Area changed(screen, max_rects);
    std::unordered_map<std::uint64_t, std::size_t> place;
    for (std::size_t i = 0; i < before.size(); ++i)
        place.emplace(before[i].id, i);
    std::vector<bool> stayed(before.size(), false);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto old = place.find(now[i].id);
        if (old == place.end()) {
            changed.add(now[i].bounds);
            continue;
        }
        stayed[old->second] = true;
        matches.push_back({old->second, i});
    }
    const std::vector<bool> kept = in_order(matches);
    for (std::size_t m = 0; m < matches.size(); ++m)
        if (!kept[m] || before[matches[m].before] != now[matches[m].now]) {
            changed.add(before[matches[m].before].bounds);
            changed.add(now[matches[m].now].bounds);
        }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!stayed[i])
            changed.add(before[i].bounds);
    return changed.take();
}

} // namespace bangvang
