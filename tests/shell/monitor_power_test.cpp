#include "shell/monitor_power.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

// A monitor that a test looks at, and whose server may be slow to follow.
struct Monitor {
    bool on{true};
    int asked{0};
    int deaf{0}; // so many times it does not follow
    bool given_back{false};
};

class FakeSwitch final : public PowerSwitch {
public:
    explicit FakeSwitch(Monitor& monitor) : monitor_(monitor) {}
    [[nodiscard]] bool is_on() const override { return monitor_.on; }
    void ask(bool on) override
    {
        ++monitor_.asked;
        if (monitor_.deaf > 0)
            --monitor_.deaf;
        else
            monitor_.on = on;
    }
    void give_back() override { monitor_.given_back = true; }

private:
    Monitor& monitor_;
};

} // namespace

TEST_CASE("a monitor that was never switched off is asked nothing, and left as it was")
{
    Monitor monitor;
    spdlog::logger log("test");
    {
        MonitorPower power(std::make_unique<FakeSwitch>(monitor), log);
        for (int frame = 0; frame < 3; ++frame)
            power.set(true);
    }
    CHECK(monitor.asked == 0);
    CHECK_FALSE(monitor.given_back);
}

TEST_CASE("off stays off, also after a mouse has lit the monitor, and on is asked for until it is")
{
    Monitor monitor;
    spdlog::logger log("test");
    MonitorPower power(std::make_unique<FakeSwitch>(monitor), log);
    power.set(false);
    CHECK_FALSE(monitor.on);
    power.set(false);
    CHECK(monitor.asked == 1);
    monitor.on = true; // the server's own doing
    power.set(false);
    CHECK_FALSE(monitor.on);
    monitor.deaf = 2;
    power.set(true);
    power.set(true);
    CHECK_FALSE(monitor.on);
    power.set(true);
    CHECK(monitor.on);
    const int asked = monitor.asked;
    power.set(true);
    CHECK(monitor.asked == asked);
}

TEST_CASE("whoever ends in the dark leaves the monitor lit and the server its own ways")
{
    Monitor monitor;
    spdlog::logger log("test");
    {
        MonitorPower power(std::make_unique<FakeSwitch>(monitor), log);
        power.set(false);
        REQUIRE_FALSE(monitor.on);
    }
    CHECK(monitor.on);
    CHECK(monitor.given_back);
}

TEST_CASE("without a switch nothing happens")
{
    spdlog::logger log("test");
    MonitorPower power(nullptr, log);
    power.set(false);
    power.set(true);
}
