// The monitor's light on a real X server.
#include "touch_server.h"

#include "shell/monitor_power.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>
#include <doctest/doctest.h>
#include <spdlog/spdlog.h>

using namespace bangvang;

namespace {

struct Power {
    CARD16 level{0};
    BOOL enabled{0};
};

Power power_of(Display* display)
{
    Power power;
    DPMSInfo(display, &power.level, &power.enabled);
    return power;
}

} // namespace

TEST_CASE("the monitor goes dark and comes back, and dark again after a mouse has lit it")
{
    TouchServer server;
    REQUIRE_MESSAGE(!server.name().empty(), "Xorg did not start:\n", server.log());
    const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(server.name().c_str()),
                                                              XCloseDisplay);
    REQUIRE(display);
    REQUIRE(DPMSCapable(display.get()));
    spdlog::logger log("test");
    const Power before = power_of(display.get());
    {
        MonitorPower power(display.get(), log);
        power.set(true); // nothing was switched yet, and nothing is
        CHECK(power_of(display.get()).enabled == before.enabled);
        power.set(false);
        CHECK(power_of(display.get()).level == DPMSModeOff);
        server.click({100.0F, 100.0F});
        CHECK(power_of(display.get()).level == DPMSModeOn); // the server's own doing
        power.set(false);
        CHECK(power_of(display.get()).level == DPMSModeOff);
        power.set(true);
        CHECK(power_of(display.get()).level == DPMSModeOn);
        power.set(false);
    }
    const Power after = power_of(display.get());
    CHECK(after.enabled == before.enabled);
    CHECK((after.enabled == 0 || after.level == DPMSModeOn));
}
