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
            const long long waste =
                area_of(unite(rects[a], rects[b])) - area_of(rects[a]) - area_of(rects[b]);
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

// What of one piece changed, as few rectangles: shapes near to each other are drawn as one.
class Gathered {
public:
    explicit Gathered(Area& area) : area_(area) {}
    ~Gathered() { area_.add(now_); }
    Gathered(const Gathered&) = delete;
    Gathered& operator=(const Gathered&) = delete;
    void add(const PixelRect& rect)
    {
        const PixelRect both = unite(now_, rect);
        if (area_of(both) > area_of(now_) + area_of(rect) + spare) {
            area_.add(now_);
            now_ = rect;
        } else {
            now_ = both;
        }
    }

private:
    static constexpr long long spare = 2'000; // pixels drawn in vain are cheaper than one rectangle more
    Area& area_;
    PixelRect now_;
};

// Shapes are told apart by their place in the piece; where their number changed, by what is the same at its
// beginning and at its end.
void add_changes(Area& area, std::span<const ShapeRecord> before, std::span<const ShapeRecord> now)
{
    Gathered changed(area);
    if (before.size() == now.size()) {
        for (std::size_t i = 0; i < now.size(); ++i)
            if (before[i] != now[i]) {
                changed.add(before[i].bounds);
                changed.add(now[i].bounds);
            }
        return;
    }
    const std::size_t fewer = std::min(before.size(), now.size());
    std::size_t begin = 0;
    while (begin < fewer && before[begin] == now[begin])
        ++begin;
    std::size_t end = 0;
    while (end < fewer - begin && before[before.size() - 1 - end] == now[now.size() - 1 - end])
        ++end;
    for (const std::span shapes : {before, now})
        for (const ShapeRecord& shape : shapes.subspan(begin, shapes.size() - begin - end))
            changed.add(shape.bounds);
}

bool same(const PieceRecord& a, const PieceRecord& b)
{
    return a.hash == b.hash && a.bounds == b.bounds;
}

} // namespace

std::vector<PixelRect> damage(const Pieces& before, const Pieces& now, const PixelRect& screen,
                              std::size_t max_rects)
{
    Area changed(screen, max_rects);
    const std::vector<PieceRecord>& old_pieces = before.records();
    const std::vector<PieceRecord>& pieces = now.records();
    std::unordered_map<std::uint64_t, std::size_t> place;
    for (std::size_t i = 0; i < old_pieces.size(); ++i)
        place.emplace(old_pieces[i].id, i);
    std::vector<bool> stayed(old_pieces.size(), false);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto old = place.find(pieces[i].id);
        if (old == place.end()) {
            changed.add(pieces[i].bounds);
            continue;
        }
        stayed[old->second] = true;
        matches.push_back({old->second, i});
    }
    const std::vector<bool> kept = in_order(matches);
    for (std::size_t m = 0; m < matches.size(); ++m) {
        const PieceRecord& was = old_pieces[matches[m].before];
        const PieceRecord& is = pieces[matches[m].now];
        if (!kept[m]) {
            changed.add(was.bounds);
            changed.add(is.bounds);
        } else if (!same(was, is)) {
            add_changes(changed, before.shapes(was), now.shapes(is));
        }
    }
    for (std::size_t i = 0; i < old_pieces.size(); ++i)
        if (!stayed[i])
            changed.add(old_pieces[i].bounds);
    return changed.take();
}

std::vector<PixelRect> fewer(std::span<const PixelRect> rects, std::size_t max_rects)
{
    PixelRect all;
    for (const PixelRect& rect : rects)
        all = unite(all, rect);
    Area area(all, max_rects);
    for (const PixelRect& rect : rects)
        area.add(rect);
    return area.take();
}

} // namespace bangvang
