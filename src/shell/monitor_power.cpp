#include "shell/monitor_power.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace bangvang {

MonitorPower::MonitorPower(XDisplay* display, spdlog::logger& log) : display_(display), log_(log)
{
    int event = 0;
    int error = 0;
    capable_ = DPMSQueryExtension(display_, &event, &error) != 0 && DPMSCapable(display_) != 0;
    if (!capable_) {
        log_.info("the X server cannot switch the monitor off; by the schedule it will be black instead");
        return;
    }
    CARD16 level = 0;
    BOOL enabled = 0;
    DPMSInfo(display_, &level, &enabled);
    was_enabled_ = enabled != 0;
}

MonitorPower::~MonitorPower()
{
    if (!capable_ || !asked_)
        return;
    set(true);
    if (!was_enabled_)
        DPMSDisable(display_);
    XFlush(display_);
}

bool MonitorPower::is_on() const
{
    CARD16 level = 0;
    BOOL enabled = 0;
    DPMSInfo(display_, &level, &enabled);
    return enabled == 0 || level == DPMSModeOn;
}

void MonitorPower::set(bool on)
{
    if (!capable_ || (on && (!asked_ || (*asked_ && confirmed_))))
        return;
    const bool changed = asked_ != on;
    asked_ = on;
    if (on == is_on()) {
        confirmed_ = true;
        return;
    }
    DPMSEnable(display_);
    DPMSSetTimeouts(display_, 0, 0, 0); // by nobody's clock but ours
    DPMSForceLevel(display_, on ? DPMSModeOn : DPMSModeOff);
    XFlush(display_);
    confirmed_ = on == is_on();
    if (changed || !confirmed_)
        log_.info("the monitor is switched {} by the schedule{}", on ? "on" : "off",
                  confirmed_ ? "" : "; it has not followed yet");
}

} // namespace bangvang
