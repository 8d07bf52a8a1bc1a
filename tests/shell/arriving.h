// Snapshots that arrive at a running kiosk, and waiting for what becomes of them.
#pragma once

#include "kiosk_rig.h"

#include <bangvang/snapshot/writer.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <thread>
#include <vector>

namespace bangvang {

// The kiosk's test campaign under another number.
[[nodiscard]] std::vector<std::byte> numbered(std::uint64_t sequence, const Sealing& sealing = {});

// As an office puts it there: whole at once.
void put(const std::filesystem::path& path, const std::vector<std::byte>& bytes);

// Asks until `done` says so of the state, at most half a minute.
template <class Done> bool eventually(RunningKiosk& kiosk, Done done)
{
    for (int tries = 0; tries < 300; ++tries) {
        const nlohmann::json state = kiosk.ask({{"ask", "state"}});
        if (state.is_object() && done(state))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

} // namespace bangvang
