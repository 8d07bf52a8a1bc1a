// What the control channel's requests do to a frame, and what they are told after it; docs/control.md for
// people.
#pragma once

#include "app/app.h"
#include "shell/control_queue.h"
#include "shell/frame_stats.h"
#include "shell/second_screen.h"
#include "sync/status.h"

#include <functional>
#include <string>
#include <vector>

namespace bangvang {

// What a request wants from the frame that answers it.
struct ControlWish {
    std::vector<PointerEvent> pointers; // a tap, in pixels
    bool want_texts{false};
    std::string refusal; // not empty: the request makes no sense, and this is why
};

// What there is to tell after the frame. Borrowed for the call.
struct ControlFacts {
    const App& app;
    const Layout& layout;
    const FrameStats& stats;
    const std::function<SyncStatus()>& sync;
    std::size_t texture_bytes{0};
    const std::function<Image()>& read_picture; // of the glass; costs milliseconds
    const SecondScreen* second{nullptr};        // the presenter's; null: none was asked for
    MonoTime now{};
};

// Before the frame: taps, actions and the wish for texts. UI thread.
[[nodiscard]] ControlWish prepare(const nlohmann::json& request, App& app, const Layout& layout,
                                  MonoTime now);
// After the frame that was prepared. UI thread.
[[nodiscard]] ControlReply answer(const nlohmann::json& request, const ControlWish& wish,
                                  const ControlFacts& facts);

} // namespace bangvang
