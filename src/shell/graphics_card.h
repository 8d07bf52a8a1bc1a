// Whether this machine has anything that could draw but its processor, without asking any driver: making an
// OpenGL context to find out takes as long as the rest of the start.
#pragma once

#include <filesystem>

namespace bangvang {

// Under `devices` the kernel shows cards that can render (dri/renderD128 and the like; nvidiactl of NVIDIA's
// own driver). LIBGL_ALWAYS_SOFTWARE in the environment says no, as it does to Mesa.
[[nodiscard]] bool graphics_card_there(const std::filesystem::path& devices = "/dev");

} // namespace bangvang
