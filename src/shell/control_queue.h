// Questions from the control channel's thread, answered by the UI thread at a safe point of a frame.
#pragma once

#include "ui/image.h"

#include <bangvang/base/result.h>

#include <nlohmann/json.hpp>

#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <optional>

namespace bangvang {

// What the UI thread answers: one JSON object, and for {"do":"shot"} the picture, which the asking thread
// writes, so that no frame waits for an encoder or a disk.
struct ControlReply {
    nlohmann::json body;
    std::optional<Image> picture;
    std::filesystem::path picture_file;
};

struct ControlRequest {
    nlohmann::json body; // an object
    std::promise<ControlReply> reply;
};

[[nodiscard]] nlohmann::json control_error(std::string_view message);

// Any thread may ask(); only the UI thread takes and closes.
class ControlQueue {
public:
    // `wake` is called, from the asking thread, when there is something to take.
    explicit ControlQueue(std::function<void()> wake) : wake_(std::move(wake)) {}

    // Waits for the answer, at most five seconds; a UI thread that is silent or gone is an error in the
    // reply.
    [[nodiscard]] ControlReply ask(nlohmann::json body);
    [[nodiscard]] std::optional<ControlRequest> take();
    [[nodiscard]] bool waiting() const;
    void close(); // answers what is left; later questions are answered at once

private:
    std::function<void()> wake_;
    mutable std::mutex mutex_; // guards the two below
    std::deque<ControlRequest> requests_;
    bool closed_{false};
};

} // namespace bangvang
