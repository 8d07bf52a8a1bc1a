// What the kiosk and its helper process say to each other: frames of a length and a CBOR value, over a
// pair of sockets. Whatever the other side sends is looked at as carefully as a file: it may have been taken
// over by one.
#pragma once

#include "sync/source.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bangvang::wire {

using Value = nlohmann::json;

// Blocking, whole, retried after signals; false when the other side is gone.
[[nodiscard]] bool send(int channel, const Value& value);

// Collects the bytes of a channel into frames. One thread.
class Receiver {
public:
    explicit Receiver(int channel) : channel_(channel) {}

    enum class State { frame, nothing, closed };
    // Reads what is there without waiting and takes the next whole frame out of it. A frame that is too
    // long, or no CBOR of the kind that we send, closes the connection.
    [[nodiscard]] State next(Value& value);

private:
    [[nodiscard]] bool fill();
    int channel_;
    std::vector<std::uint8_t> bytes_;
    bool closed_{false};
};

// From and to values. The readers throw nlohmann's exceptions on anything odd; callers catch them in one
// place.
[[nodiscard]] Value to_value(const FetchOrder& order);
[[nodiscard]] FetchOrder to_order(const Value& value);
[[nodiscard]] Value to_value(const tl::expected<SourceLook, Reason>& look);
[[nodiscard]] tl::expected<SourceLook, Reason> to_look(const Value& value);
[[nodiscard]] Value to_value(const Fetched& fetched);
[[nodiscard]] Fetched to_fetched(const Value& value);

} // namespace bangvang::wire
