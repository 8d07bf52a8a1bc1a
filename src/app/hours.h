// The technician's hours as the wall keeps them: which look it has now, whether its clock can be believed,
// and when nobody needs it lit.
#pragma once

#include "nav/navigation.h"

#include <bangvang/base/schedule.h>
#include <bangvang/model/snapshot.h>

#include <optional>

namespace bangvang {

class Hours {
public:
    explicit Hours(Schedule schedule) : schedule_(std::move(schedule)) {}

    // Once a frame, before anything asks. A clock that stands before the moment at which the snapshot was
    // made cannot be believed, and with it the schedule: the wall stays lit and looks as without one.
    void pass_time(const WallTime& wall, MonoTime now, const Snapshot* snapshot);

    [[nodiscard]] const ScheduledLook& look() const { return look_; }
    [[nodiscard]] bool clock_wrong() const { return clock_wrong_; }
    // Off by the schedule, and neither a visitor nor a speaker is there, nor was one a minute ago.
    [[nodiscard]] bool dark(const Navigation& navigation, MonoTime now) const;
    // When the look changes or darkness falls. Clocks are set by hand, so it is a minute away at the most.
    [[nodiscard]] std::optional<MonoTime> next_change(const Navigation& navigation, MonoTime now) const;

private:
    Schedule schedule_;
    ScheduledLook look_;
    std::optional<MonoTime> change_;
    bool clock_wrong_{false};
    std::chrono::sys_time<std::chrono::minutes> minute_{}; // that all this is of
};

} // namespace bangvang
