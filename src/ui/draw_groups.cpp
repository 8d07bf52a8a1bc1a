#include "ui/draw_groups.h"

#include <imgui.h>

namespace bangvang {

namespace {

// Never called: their addresses are the marks.
void begins(const ImDrawList* /*list*/, const ImDrawCmd* /*command*/) {}
void ends(const ImDrawList* /*list*/, const ImDrawCmd* /*command*/) {}

} // namespace

void begin_group(ImDrawList& list, std::uint8_t alpha)
{
    list.AddCallback(begins, reinterpret_cast<void*>(static_cast<std::uintptr_t>(alpha)));
}

void end_group(ImDrawList& list)
{
    list.AddCallback(ends, nullptr);
}

std::optional<GroupMark> group_mark(const ImDrawCmd& command)
{
    if (command.UserCallback == begins)
        return GroupMark{
            true, static_cast<std::uint8_t>(reinterpret_cast<std::uintptr_t>(command.UserCallbackData))};
    if (command.UserCallback == ends)
        return GroupMark{};
    return std::nullopt;
}

} // namespace bangvang
