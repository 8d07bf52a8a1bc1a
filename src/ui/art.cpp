#include "ui/art.h"

#include "ui/ornaments.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace bangvang {

namespace {

struct Request {
    ArtKey key;
    ThemeName theme{ThemeName::day};
    int width{0};
    int height{0};
    float scale{1.0F};
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
            lock.unlock();
            if (wake_)
                wake_();
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
    };

    void drop(const Request& request, const Entry& entry)
    {
        if (entry.texture != TextureId::none)
            textures.remove(entry.texture);
        else if (worker)
            worker->forget(request);
    }

    Textures& textures;
    std::map<Request, Entry> entries;
    std::unique_ptr<Worker> worker; // only with Baking::in_background
};

Art::Art(Textures& textures, Baking baking, std::function<void()> wake)
    : impl_(std::make_unique<Impl>(Impl{textures, {}, nullptr}))
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
