// Marks in a draw list: what stands between two of them is drawn by itself, as one opaque picture, and laid
// over what is there. A picture that stays the same from frame to frame is drawn once.
#pragma once

#include <cstdint>
#include <optional>

struct ImDrawCmd;
struct ImDrawList;

namespace bangvang {

// For renderers whose textures know groups (Textures::groups()). One does not hold another, and what it holds
// covers all of its area.
void begin_group(ImDrawList& list, std::uint8_t alpha);
void end_group(ImDrawList& list);

struct GroupMark {
    bool begins{false};
    std::uint8_t alpha{255}; // of one that begins
};
// None: the command draws something, or is another's.
[[nodiscard]] std::optional<GroupMark> group_mark(const ImDrawCmd& command);

} // namespace bangvang
