// Gives ornaments back that nobody will ask for again: those of a display that had another shape, and those
// of the quiet screen once there are figures. And what rests, while all of it is too much.
#pragma once

#include "ui/art.h"
#include "ui/layout.h"

#include <bangvang/base/time.h>

#include <optional>

namespace bangvang {

class ArtKeeper {
public:
    // What is not asked for again within a few seconds goes.
    void changed(Art& art, MonoTime now)
    {
        art.trim();
        goes_at_ = now + wait;
    }
    void pass_time(Art& art, const Layout& layout, MonoTime now)
    {
        // The attract loop's paintings and the hub; the other screens' grounds are painted anew when they
        // come.
        constexpr std::size_t windows = 11; // halves
        art.evict(static_cast<std::size_t>(layout.width_px) * static_cast<std::size_t>(layout.height_px) * 4 *
                  windows / 2);
        if (!goes_at_ || now < *goes_at_)
            return;
        art.trim();
        goes_at_.reset();
    }
    [[nodiscard]] std::optional<MonoTime> next_change() const { return goes_at_; }

private:
    static constexpr Duration wait = std::chrono::seconds(10);
    std::optional<MonoTime> goes_at_;
};

} // namespace bangvang
