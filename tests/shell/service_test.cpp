#include "notify_socket.h"
#include "shell/service_manager.h"
#include "test_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include <unistd.h>

using namespace bangvang;
using namespace std::chrono_literals;

namespace {

// What a service manager sets for the programs that it starts, for the length of a test.
class Environment {
public:
    Environment(const std::string& socket, const char* wait_us, const char* process)
    {
        ::setenv("NOTIFY_SOCKET", socket.c_str(), 1);
        if (wait_us)
            ::setenv("WATCHDOG_USEC", wait_us, 1);
        if (process)
            ::setenv("WATCHDOG_PID", process, 1);
    }
    ~Environment()
    {
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            ::unsetenv(name);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
};

struct Manager {
    TestFolder folder;
    NotifySocket socket{folder.path() / "notify"};
    Environment environment;

    explicit Manager(const char* wait_us = nullptr, const char* process = nullptr)
        : environment((folder.path() / "notify").string(), wait_us, process)
    {
        REQUIRE(socket.listening());
    }
};

using Words = std::vector<std::string>;
constexpr auto a_moment = 50ms;

} // namespace

TEST_CASE("the service manager hears once that the wall is ready, and that it stops")
{
    Manager manager;
    ServiceManager service;
    service.ready();
    service.ready();
    service.stopping();
    CHECK(manager.socket.during(a_moment) == Words{"READY=1", "STOPPING=1"});
}

TEST_CASE("a proof of life is given twice in the half of the time that the manager waits")
{
    Manager manager("8000000");
    ServiceManager service;
    REQUIRE(service.longest_sleep());
    CHECK(*service.longest_sleep() == 4s);
    const MonoTime start{};
    service.alive(start);
    service.alive(start + 1s);
    CHECK_FALSE(service.proof_due(start + 1s));
    CHECK(manager.socket.during(a_moment) == Words{"WATCHDOG=1"});
    CHECK(service.proof_due(start + 2s));
    service.alive(start + 2s);
    CHECK(manager.socket.during(a_moment) == Words{"WATCHDOG=1"});
}

TEST_CASE("nobody waits for a proof where no watchdog is set, or where it is another process's")
{
    {
        Manager manager;
        ServiceManager service;
        CHECK_FALSE(service.longest_sleep());
        CHECK_FALSE(service.proof_due(MonoTime{}));
        service.alive(MonoTime{});
        CHECK(manager.socket.during(a_moment).empty());
    }
    Manager manager("8000000", "1");
    CHECK_FALSE(ServiceManager().longest_sleep());
}

TEST_CASE("the state of the service is told when it changes, the note before it")
{
    Manager manager;
    ServiceManager service("kiosk.toml:3: theme is wrong");
    service.say("figures 2024-09-30/7");
    service.say("figures 2024-09-30/7");
    service.say("figures 2024-09-30/8");
    CHECK(manager.socket.during(a_moment) ==
          Words{"STATUS=kiosk.toml:3: theme is wrong",
                "STATUS=kiosk.toml:3: theme is wrong; figures 2024-09-30/7",
                "STATUS=kiosk.toml:3: theme is wrong; figures 2024-09-30/8"});
}

TEST_CASE("without a service manager nothing is said and nothing fails")
{
    ServiceManager service("note");
    service.ready();
    service.alive(MonoTime{});
    service.stopping();
    CHECK_FALSE(service.longest_sleep());
}
