#include "ui/art.h"

#include "ui/ornaments.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include <malloc.h>

namespace bangvang {

namespace {

struct Request {
    ArtKey key;
    ThemeName theme{ThemeName::day};
    int width{0};
    int height{0};
    float scale{1.0F};
    [[nodiscard]] std::size_t bytes() const
    {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    }
    friend auto operator<=>(const Request&, const Request&) = default;
};

Image bake(const Request& request)
{
    return bake_art(request.key, request.theme, request.width, request.height,
                    static_cast<double>(request.scale));
}

// Pictures that would take longer than a part of a frame.
bool large(const Request& request)
{
    return request.key.kind == ArtKind::hero_layer || (request.width > 700 && request.height > 240);
}

// Paints requests on a thread of its own. `mutex_` guards waiting_ and done_; `wake` is called without it.
class Worker {
public:
    explicit Worker(std::function<void()> wake)
        : wake_(std::move(wake)), thread_([this](const std::stop_token& stop) { run(stop); })
    {}

    void ask(const Request& request)
    {
        const std::scoped_lock lock(mutex_);
        waiting_.push_back(request);
        changed_.notify_one();
    }

    // Nobody wants what has not been begun.
    void forget(const Request& request)
    {
        const std::scoped_lock lock(mutex_);
        std::erase(waiting_, request);
    }

    [[nodiscard]] std::vector<std::pair<Request, Image>> take()
    {
        const std::scoped_lock lock(mutex_);
        return std::exchange(done_, {});
    }

private:
    void run(const std::stop_token& stop)
    {
        std::unique_lock lock(mutex_);
        while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); }) && !stop.stop_requested()) {
            const Request request = waiting_.front();
            waiting_.pop_front();
            lock.unlock();
            Image image = bake(request);
            lock.lock();
            done_.emplace_back(request, std::move(image));
            const bool last = waiting_.empty();
            lock.unlock();
            if (wake_)
                wake_();
            if (last) // the paths and layers of a painting would stay with this thread for good
                malloc_trim(0);
            lock.lock();
        }
    }

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Request> waiting_;
    std::vector<std::pair<Request, Image>> done_;
    std::jthread thread_; // last: stopped and joined before the rest goes
};

} // namespace

struct Art::Impl {
    struct Entry {
        TextureId texture{TextureId::none}; // none while the worker paints it
        bool wanted{true};
        std::uint64_t frame{0}; // that asked for it last
    };
    using Place = std::map<Request, Entry>::iterator;

    void drop(const Request& request, const Entry& entry)
    {
        if (entry.texture != TextureId::none)
            textures.remove(entry.texture);
        else if (worker)
            worker->forget(request);
    }

    Textures& textures;
    std::map<Request, Entry> entries;
    std::uint64_t frame{0};
    std::unique_ptr<Worker> worker; // only with Baking::in_background
};

Art::Art(Textures& textures, Baking baking, std::function<void()> wake)
    : impl_(std::make_unique<Impl>(Impl{textures, {}, 0, nullptr}))
{
    if (baking == Baking::in_background)
        impl_->worker = std::make_unique<Worker>(std::move(wake));
}

Art::~Art()
{
    for (const auto& [request, entry] : impl_->entries)
        if (entry.texture != TextureId::none)
            impl_->textures.remove(entry.texture);
}

TextureId Art::get(const ArtKey& key, ThemeName theme, int width_px, int height_px, float scale)
{
    if (width_px <= 0 || height_px <= 0 || scale <= 0.0F)
        return TextureId::none;
    const Request request{key, theme, width_px, height_px, scale};
    const auto [at, fresh] = impl_->entries.try_emplace(request);
    at->second.wanted = true;
    at->second.frame = impl_->frame;
    if (!fresh)
        return at->second.texture;
    if (impl_->worker && large(request))
        impl_->worker->ask(request);
    else
        at->second.texture = impl_->textures.add(bake(request));
    return at->second.texture;
}

void Art::trim()
{
    for (auto at = impl_->entries.begin(); at != impl_->entries.end();) {
        if (std::exchange(at->second.wanted, false)) {
            ++at;
            continue;
        }
        impl_->drop(at->first, at->second);
        at = impl_->entries.erase(at);
    }
}

void Art::evict(std::size_t most_bytes)
{
    constexpr std::size_t worth_it = 256 * 1024; // the small ones share a texture, which has no gaps to give
    const auto counts = [](const auto& entry) {
        return entry.second.texture != TextureId::none && entry.first.bytes() >= worth_it;
    };
    const std::uint64_t frame = impl_->frame++;
    if (!impl_->worker)
        return;
    std::size_t bytes = 0;
    for (const auto& entry : impl_->entries)
        bytes += counts(entry) ? entry.first.bytes() : 0;
    if (bytes <= most_bytes)
        return;
    std::vector<Impl::Place> resting;
    for (auto at = impl_->entries.begin(); at != impl_->entries.end(); ++at)
        if (counts(*at) && at->second.frame < frame)
            resting.push_back(at);
    std::ranges::stable_sort(resting, {}, [](const Impl::Place& at) {
        return std::pair(at->first.key.kind == ArtKind::hero_layer, at->second.frame);
    });
    for (const Impl::Place at : resting) {
        if (bytes <= most_bytes)
            return;
        bytes -= at->first.bytes();
        impl_->drop(at->first, at->second);
        impl_->entries.erase(at);
    }
}

std::size_t Art::atlas_pixels() const
{
    return impl_->textures.atlas_pixels();
}

bool Art::groups() const
{
    return impl_->textures.groups();
}

bool Art::collect()
{
    if (!impl_->worker)
        return false;
    bool something_new = false;
    for (const auto& [request, image] : impl_->worker->take()) {
        const auto at = impl_->entries.find(request);
        if (at == impl_->entries.end() || at->second.texture != TextureId::none)
            continue; // trimmed while it was painted
        at->second.texture = impl_->textures.add(image);
        something_new = true;
    }
    return something_new;
}

} // namespace bangvang
