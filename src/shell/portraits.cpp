#include "shell/portraits.h"

#include "shell/portrait_image.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bangvang {

namespace {

// 128 portraits of 256 x 256: more than one screen ever shows.
constexpr std::size_t cache_budget_bytes = std::size_t{32} << 20;
// About a millisecond of upload on a machine without a GPU.
constexpr std::size_t upload_budget_bytes = std::size_t{1} << 20;
// Sizes are rounded up to this many pixels, so that a growing card does not decode at every step.
constexpr int size_step_px = 32;

PortraitKey key_for(std::string_view code, int size_px)
{
    const int size = (std::max(size_px, 1) + size_step_px - 1) / size_step_px * size_step_px;
    return {std::string(code), size};
}

} // namespace

std::optional<TextureId> PortraitCache::find(const PortraitKey& key)
{
    const auto found = entries_.find(key);
    if (found == entries_.end())
        return std::nullopt;
    used_.splice(used_.begin(), used_, found->second.use);
    return found->second.texture;
}

void PortraitCache::add(const PortraitKey& key, const Image* picture)
{
    if (entries_.contains(key))
        return;
    used_.push_front(key);
    Entry entry{.use = used_.begin()};
    if (picture) {
        entry.texture = textures_.add(*picture);
        entry.bytes = picture->rgba.size();
    }
    bytes_ += entry.bytes;
    entries_.emplace(key, entry);
    while (bytes_ > cache_budget_bytes && used_.size() > 1)
        drop_oldest();
}

void PortraitCache::drop_oldest()
{
    const auto oldest = entries_.find(used_.back());
    if (oldest->second.texture != TextureId::none)
        textures_.remove(oldest->second.texture);
    bytes_ -= oldest->second.bytes;
    entries_.erase(oldest);
    used_.pop_back();
}

void PortraitCache::clear()
{
    while (!used_.empty())
        drop_oldest();
}

PortraitLoader::PortraitLoader(Textures& textures, std::function<void()> wake,
                               std::function<void()> unreadable)
    : cache_(textures), wake_(std::move(wake)), unreadable_(std::move(unreadable)),
      thread_([this](const std::stop_token& stop) { decode_until_stopped(stop); })
{}

PortraitLoader::~PortraitLoader() = default;

TextureId PortraitLoader::portrait(std::string_view honoree_code, int size_px)
{
    const PortraitKey key = key_for(honoree_code, size_px);
    if (const auto known = cache_.find(key))
        return *known;
    if (file_.empty() || std::ranges::find(asked_, key) != asked_.end())
        return TextureId::none;
    asked_.push_back(key);
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back({key, file_});
    }
    changed_.notify_one();
    return TextureId::none;
}

void PortraitLoader::use_file(std::filesystem::path accepted_file)
{
    file_ = std::move(accepted_file);
    cache_.clear();
    asked_.clear();
    const std::lock_guard lock(mutex_);
    jobs_.clear();
    done_.clear();
    reported_ = false;
}

bool PortraitLoader::upload_some()
{
    std::size_t uploaded = 0;
    while (uploaded < upload_budget_bytes) {
        std::unique_lock lock(mutex_);
        if (done_.empty())
            return false;
        const Done done = std::move(done_.front());
        done_.pop_front();
        lock.unlock();
        if (done.job.file != file_)
            continue; // finished after the next file had come
        std::erase(asked_, done.job.key);
        cache_.add(done.job.key, done.picture ? &*done.picture : nullptr);
        uploaded += done.picture ? done.picture->rgba.size() : 0;
    }
    return true;
}

void PortraitLoader::decode_until_stopped(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [this] { return !jobs_.empty(); }))
            return;
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        Result<Image> picture = load_portrait(job.file, job.key.code, job.key.size_px);
        lock.lock();
        const bool report = !picture && !std::exchange(reported_, reported_ || !picture);
        done_.push_back({std::move(job), picture ? std::optional(*std::move(picture)) : std::nullopt});
        lock.unlock();
        if (report)
            unreadable_();
        wake_();
    }
}

TextureId PortraitsAtOnce::portrait(std::string_view honoree_code, int size_px)
{
    const PortraitKey key = key_for(honoree_code, size_px);
    if (const auto known = cache_.find(key))
        return *known;
    const Result<Image> picture = load_portrait(file_, key.code, key.size_px);
    cache_.add(key, picture ? &*picture : nullptr);
    return cache_.find(key).value_or(TextureId::none);
}

} // namespace bangvang
