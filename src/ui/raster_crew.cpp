#include "ui/raster_crew.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

// Waking a thread takes as long as a small area takes to draw.
constexpr long long worth_sharing = 160'000; // pixels
constexpr long long band_area = 60'000;      // small enough that no thread waits long for another

void add_bands(std::vector<PixelRect>& bands, const PixelRect& whole)
{
    const int height = whole.y1 - whole.y0;
    const int count = static_cast<int>(std::clamp<long long>(area_of(whole) / band_area, 1, height));
    for (int i = 0; i < count; ++i)
        bands.push_back(
            {whole.x0, whole.y0 + i * height / count, whole.x1, whole.y0 + (i + 1) * height / count});
}

} // namespace

int useful_helpers()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()) - 1, 0, 3);
}

RasterCrew::RasterCrew(int helpers)
{
    for (int i = 0; i < helpers; ++i)
        helpers_.emplace_back([this](const std::stop_token& stop) { help(stop); });
}

void RasterCrew::help(const std::stop_token& stop)
{
    std::uint64_t done = 0;
    std::unique_lock lock(mutex_);
    while (work_.wait(lock, stop, [&] { return round_ != done; })) {
        done = round_;
        lock.unlock();
        draw_bands();
        lock.lock();
        if (--busy_ == 0)
            done_.notify_one();
    }
}

void RasterCrew::draw_bands()
{
    for (std::size_t i = next_band_++; i < bands_.size(); i = next_band_++)
        if (group_)
            drawing_.draw_group(*group_, bands_[i]);
        else
            drawing_.draw(target_, bands_[i]);
}

void RasterCrew::share()
{
    {
        const std::lock_guard lock(mutex_);
        busy_ = helpers_.size();
        ++round_;
    }
    work_.notify_all();
    draw_bands();
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return busy_ == 0; });
}

void RasterCrew::draw_all(std::optional<std::size_t> group, std::span<const PixelRect> areas)
{
    group_ = group;
    bands_.clear();
    next_band_ = 0;
    long long all = 0;
    for (const PixelRect& rect : areas) {
        const PixelRect seen = intersect(rect, {0, 0, target_.width, target_.height});
        if (seen.empty())
            continue;
        add_bands(bands_, seen);
        all += area_of(seen);
    }
    if (helpers_.empty() || all < worth_sharing)
        draw_bands();
    else
        share();
}

void RasterCrew::draw(const ImDrawData& data, const ImageTextures& textures, const Pixels& target,
                      std::span<const PixelRect> damage)
{
    drawing_.take(data, textures);
    target_ = target;
    for (const std::size_t group : drawing_.stale_groups(target))
        draw_all(group, std::array{drawing_.group_area(group)});
    draw_all(std::nullopt, damage);
}

} // namespace bangvang
