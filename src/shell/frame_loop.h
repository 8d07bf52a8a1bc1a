// Sleeps until there is something to show, then shows only what changed.
#pragma once

#include "app/app.h"
#include "shell/clock.h"
#include "shell/control_desk.h"
#include "shell/control_queue.h"
#include "shell/exporter.h"
#include "shell/frame_stats.h"
#include "shell/heartbeat.h"
#include "shell/pin_keeper.h"
#include "shell/portraits.h"
#include "shell/renderer.h"
#include "shell/second_screen.h"
#include "shell/service_facts.h"
#include "shell/service_manager.h"
#include "shell/window.h"
#include "sync/slot.h"

#include <atomic>
#include <functional>
#include <optional>

namespace bangvang {

// Borrowed; all of it outlives the loop.
struct FrameLoopParts {
    Window& window;
    Renderer& renderer;
    App& app;
    PortraitLoader& portraits;
    const SnapshotSlot& slot;
    const Clock& clock;
    Heartbeat& heartbeat;
    const std::atomic<bool>& stop;           // set, followed by Waker::wake(), to end the loop
    ControlQueue* control{nullptr};          // where --control was given
    std::function<SyncStatus()> sync;        // for {"ask":"state"}
    std::function<std::uint64_t()> refusals; // files refused so far; asked for every frame
    std::function<void(const DisplaySettings&)> save_display; // must not wait
    bool pixel_orbit{false};                                  // the picture wanders, against burn-in
    Exporter* exporter{nullptr};                              // where pages can be taken along
    std::function<void(const Presenting&)> talk_over;         // likewise; with the time of each slide
    SecondScreen* second{nullptr};                            // the presenter's
    ServiceManager* service{nullptr};                         // hears that the wall is alive
    PinKeeper* pin{nullptr};                                  // where there is a way to the panel
    FactsCollector* facts{nullptr};
    std::function<void(ServiceOrder)> order{}; // must not wait
    std::function<void(const ServiceSettings&)> save_service{};
};

// UI thread only.
class FrameLoop {
public:
    explicit FrameLoop(const FrameLoopParts& parts) : p_(parts) {}
    // Returns when the window is closed or the stop is set; an error when the graphics card gives up.
    Result<void> run();
    // Somebody asked at the panel for another start of the program: run() has returned for that.
    [[nodiscard]] bool restart_asked() const { return restart_; }

private:
    Result<void> one_frame(MonoTime now);
    Result<void> build_and_show(PixelSize size, const ControlWish& wish, MonoTime now);
    Result<void> show(const FrameOutput& output, MonoTime now);
    void follow_second(PixelSize size, MonoTime now);
    [[nodiscard]] const PublishedSnapshot& shown() const;
    void reply(ControlRequest& request, const ControlWish& wish, const Layout& layout, MonoTime now);
    void take_snapshot();
    void count_use(const WindowEvents& events);
    [[nodiscard]] bool wander(MonoTime now);
    [[nodiscard]] MonoTime next_time(MonoTime started) const;
    void beat(bool drawn);
    void prove(MonoTime now);

    FrameLoopParts p_;
    FrameStats stats_;
    void take_along(const FrameOutput& output, MonoTime now);
    [[nodiscard]] ServiceInput service_input() const;
    void serve(const ServiceWishes& wishes);

    PublishedSnapshot published_;
    PublishedSnapshot before_; // what the wall still shows while somebody presents
    std::uint64_t published_version_{0};
    std::optional<MonoTime> next_frame_;
    bool uploads_waiting_{false};
    bool presenting_{false};
    std::optional<MonoTime> began_;
    bool restart_{false};
    std::optional<Place> counted_; // the screen that was counted last
};

} // namespace bangvang
