#include "ui/line_chart.h"

#include <algorithm>

namespace bangvang {

namespace {

// Labels that would collide, moved together as one.
struct Cluster {
    std::size_t count{1};
    float sum{0.0F};
    [[nodiscard]] float middle() const { return sum / static_cast<float>(count); }
};

float pitch_between(const EndLabel& above, const EndLabel& below)
{
    return std::max(end_label_pitch, (above.height + below.height) / 2 + 4);
}

// How far each label has to stand below the first one at least.
std::vector<float> offsets(const std::vector<EndLabel>& labels)
{
    std::vector<float> result(labels.size(), 0.0F);
    for (std::size_t i = 1; i < labels.size(); ++i)
        result[i] = result[i - 1] + pitch_between(labels[i - 1], labels[i]);
    return result;
}

} // namespace

// With the offsets taken off, "at least that far apart" becomes "not decreasing": the nearest such sequence
// is found by merging neighbours that are out of order into their mean (pool adjacent violators).
void push_apart(std::vector<EndLabel>& labels, float top, float bottom)
{
    if (labels.empty())
        return;
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.value_y < b.value_y; });
    const std::vector<float> offset = offsets(labels);
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        clusters.push_back({1, labels[i].value_y - offset[i]});
        while (clusters.size() > 1 && clusters[clusters.size() - 2].middle() > clusters.back().middle()) {
            const Cluster last = clusters.back();
            clusters.pop_back();
            clusters.back() = {clusters.back().count + last.count, clusters.back().sum + last.sum};
        }
    }
    const float lowest = top + labels.front().height / 2;
    const float highest = std::max(lowest, bottom - labels.back().height / 2 - offset.back());
    std::size_t i = 0;
    for (const Cluster& cluster : clusters)
        for (std::size_t k = 0; k < cluster.count; ++k, ++i)
            labels[i].y = std::clamp(cluster.middle(), lowest, highest) + offset[i];
}

} // namespace bangvang
