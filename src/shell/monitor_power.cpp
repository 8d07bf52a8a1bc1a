#include "shell/monitor_power.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace bangvang {

namespace {

struct Info {
    CARD16 level{DPMSModeOn};
    BOOL enabled{0};
};

Info info_of(Display* display)
{
    Info info;
    DPMSInfo(display, &info.level, &info.enabled);
    return info;
}

class DpmsSwitch final : public PowerSwitch {
public:
    explicit DpmsSwitch(Display* display) : display_(display), was_enabled_(info_of(display).enabled != 0) {}

    [[nodiscard]] bool is_on() const override
    {
        const Info info = info_of(display_);
        return info.enabled == 0 || info.level == DPMSModeOn;
    }
    void ask(bool on) override
    {
        DPMSEnable(display_);
        DPMSSetTimeouts(display_, 0, 0, 0); // by nobody's clock but ours
        DPMSForceLevel(display_, on ? DPMSModeOn : DPMSModeOff);
        XFlush(display_);
    }
    void give_back() override
    {
        if (!was_enabled_)
            DPMSDisable(display_);
        XFlush(display_);
    }

private:
    Display* display_;
    bool was_enabled_;
};

} // namespace

std::unique_ptr<PowerSwitch> dpms_switch(XDisplay* display)
{
    int event = 0;
    int error = 0;
    if (DPMSQueryExtension(display, &event, &error) == 0 || DPMSCapable(display) == 0)
        return nullptr;
    return std::make_unique<DpmsSwitch>(display);
}

MonitorPower::MonitorPower(std::unique_ptr<PowerSwitch> power, spdlog::logger& log)
    : power_(std::move(power)), log_(log)
{
    if (!power_)
        log_.info("the X server cannot switch the monitor off; by the schedule it will be black instead");
}

MonitorPower::~MonitorPower()
{
    if (!power_ || !asked_)
        return;
    set(true);
    power_->give_back();
}

void MonitorPower::set(bool on)
{
    if (!power_ || (on && (!asked_ || (*asked_ && confirmed_))))
        return;
    const bool changed = asked_ != on;
    asked_ = on;
    confirmed_ = on == power_->is_on();
    if (confirmed_)
        return;
    power_->ask(on);
    confirmed_ = on == power_->is_on();
    if (changed || !confirmed_)
        log_.info("the monitor is switched {} by the schedule{}", on ? "on" : "off",
                  confirmed_ ? "" : "; it has not followed yet");
}

} // namespace bangvang
