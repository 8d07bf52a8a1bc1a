#include "ui/raster_crew.h"

#include <algorithm>

namespace bangvang {

namespace {

// Waking a thread takes as long as a small area takes to draw.
constexpr long long worth_sharing = 160'000; // pixels

long long area(const PixelRect& r)
{
    return static_cast<long long>(r.x1 - r.x0) * (r.y1 - r.y0);
}

std::vector<PixelRect> bands_of(const PixelRect& whole, std::size_t count)
{
    std::vector<PixelRect> bands(count, whole);
    const int height = whole.y1 - whole.y0;
    for (std::size_t i = 0; i < count; ++i) {
        bands[i].y0 = whole.y0 + static_cast<int>(i) * height / static_cast<int>(count);
        bands[i].y1 = whole.y0 + static_cast<int>(i + 1) * height / static_cast<int>(count);
    }
    return bands;
}

} // namespace

int useful_helpers()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()) - 1, 0, 3);
}

RasterCrew::RasterCrew(int helpers)
{
    for (int i = 0; i < helpers; ++i)
        helpers_.emplace_back([this, number = static_cast<std::size_t>(i)](const std::stop_token& stop) {
            help(stop, number);
        });
}

void RasterCrew::help(const std::stop_token& stop, std::size_t number)
{
    std::uint64_t done = 0;
    std::unique_lock lock(mutex_);
    while (work_.wait(lock, stop, [&] { return round_ != done; })) {
        done = round_;
        const auto [data, textures, target, bands] = job_;
        lock.unlock();
        rasterize_part(*data, *textures, *target, bands[number]);
        lock.lock();
        if (--busy_ == 0)
            done_.notify_one();
    }
}

void RasterCrew::wait_for_helpers()
{
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return busy_ == 0; });
}

void RasterCrew::draw(const ImDrawData& data, const ImageTextures& textures, Image& target,
                      const PixelRect& damage)
{
    const PixelRect seen = intersect(damage, {0, 0, target.width, target.height});
    take_textures(data);
    if (helpers_.empty() || area(seen) < worth_sharing)
        return rasterize_part(data, textures, target, seen);
    const std::vector<PixelRect> bands = bands_of(seen, helpers_.size() + 1);
    {
        const std::lock_guard lock(mutex_);
        job_ = {&data, &textures, &target, bands};
        busy_ = helpers_.size();
        ++round_;
    }
    work_.notify_all();
    rasterize_part(data, textures, target, bands.back());
    wait_for_helpers();
}

} // namespace bangvang
