// Portraits for the screens: decoded on a thread of their own, kept as textures within a budget; and a twin
// that decodes at once, for pictures without a window.
#pragma once

#include "ui/textures.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bangvang {

struct PortraitKey {
    std::string code;
    int size_px{0};
    friend auto operator<=>(const PortraitKey&, const PortraitKey&) = default;
};

// Textures by key, the longest unused one dropped when they pass the budget. UI thread only.
class PortraitCache {
public:
    explicit PortraitCache(Textures& textures) : textures_(textures) {}
    ~PortraitCache() { clear(); }
    PortraitCache(const PortraitCache&) = delete;
    PortraitCache& operator=(const PortraitCache&) = delete;

    // None: not known yet. TextureId::none: known to have no picture that can be shown.
    [[nodiscard]] std::optional<TextureId> find(const PortraitKey& key);
    void add(const PortraitKey& key, const Image* picture); // null: there is none
    void clear();
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    struct Entry {
        TextureId texture{TextureId::none};
        std::size_t bytes{0};
        std::list<PortraitKey>::iterator use; // place in used_
    };
    void drop_oldest();

    Textures& textures_; // outlives this
    std::map<PortraitKey, Entry> entries_;
    std::list<PortraitKey> used_; // the latest first
    std::size_t bytes_{0};
};

// The window's portraits. Owned and called by the UI thread; the thread inside only reads files and decodes.
class PortraitLoader final : public Portraits {
public:
    // `wake` is called from the decoder's thread when a picture is ready to be uploaded.
    // `unreadable` is called, on the loader's thread and once for a file, when a portrait that the file
    // should have cannot be had from it.
    PortraitLoader(
        Textures& textures, std::function<void()> wake, std::function<void()> unreadable = [] {});
    ~PortraitLoader() override;
    PortraitLoader(const PortraitLoader&) = delete;
    PortraitLoader& operator=(const PortraitLoader&) = delete;

    [[nodiscard]] TextureId portrait(std::string_view honoree_code, int size_px) override;
    // From now on portraits come from this accepted file; the ones of the last file are forgotten. The same
    // file again is one that was damaged and has been replaced.
    void use_file(std::filesystem::path accepted_file);
    // Uploads a few of the finished pictures. Once before each frame; true when more are waiting.
    bool upload_some();

private:
    struct Job {
        PortraitKey key;
        std::filesystem::path file;
    };
    struct Done {
        Job job;
        std::optional<Image> picture; // none: it cannot be read or decoded
    };
    void decode_until_stopped(const std::stop_token& stop);

    PortraitCache cache_;
    std::function<void()> wake_;
    std::function<void()> unreadable_;
    std::filesystem::path file_;
    std::vector<PortraitKey> asked_; // on their way
    std::mutex mutex_;               // guards jobs_, done_ and reported_
    std::condition_variable_any changed_;
    std::deque<Job> jobs_;
    std::deque<Done> done_;
    bool reported_{false}; // that the file has an unreadable portrait
    std::jthread thread_;  // last: it uses all of the above
};

// Decodes when asked. For --shot and --tour, where the picture waits for its portraits.
class PortraitsAtOnce final : public Portraits {
public:
    PortraitsAtOnce(Textures& textures, std::filesystem::path accepted_file)
        : cache_(textures), file_(std::move(accepted_file))
    {}
    [[nodiscard]] TextureId portrait(std::string_view honoree_code, int size_px) override;

private:
    PortraitCache cache_;
    std::filesystem::path file_;
};

} // namespace bangvang
