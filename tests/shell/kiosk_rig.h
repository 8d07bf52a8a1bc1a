// The real program for process tests: where it lies, a snapshot for it, an X server without a screen.
#pragma once

#include "process.h"
#include "test_folder.h"
#include "unix_client.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bangvang {

[[nodiscard]] inline std::string kiosk_program()
{
    return BANGVANG_KIOSK;
}

// A small campaign as a file that the kiosk accepts: two units, one indicator, one honoree without a
// portrait.
void write_test_snapshot(const std::filesystem::path& file);

// An X server that chooses its display by itself and says it by -displayfd, which is added to the command.
// The name is ":7", or empty when none came up.
struct DisplayServer {
    std::unique_ptr<BackgroundProcess> process;
    std::string name;
};
[[nodiscard]] DisplayServer start_display_server(std::vector<std::string> command,
                                                 const std::filesystem::path& log);

// Xvfb on a display of its own choice, without access control from other machines.
class TestDisplay {
public:
    explicit TestDisplay(const std::vector<std::string>& more = {}); // options for Xvfb
    [[nodiscard]] const std::string& name() const { return server_.name; }

private:
    TestFolder folder_;
    DisplayServer server_;
};

// Where a kiosk finds its files; empty: in its own folder, with the test snapshot already there.
struct KioskSettings {
    std::filesystem::path source;
    std::filesystem::path data;
    Environment environment; // besides the display; its XDG_CONFIG_HOME wins over the kiosk's own folder
};

// The kiosk with a control channel.
class RunningKiosk {
public:
    RunningKiosk(const std::string& display, const std::vector<std::string>& options,
                 const KioskSettings& settings = {});
    // The reply to one request; a null value when the channel does not answer.
    [[nodiscard]] nlohmann::json ask(const nlohmann::json& request);
    // Asks until no frame has been drawn for half a second, at most half a minute; false if it never rests.
    [[nodiscard]] bool wait_until_still();
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] int stop()
    {
        return process_->stop();
    } // the exit code, also of one that has ended by itself
    [[nodiscard]] bool running() { return process_->running(); }
    [[nodiscard]] std::string log() const { return bytes_of(folder_.path() / "kiosk.log"); }
    void kill() { process_->kill(); }
    [[nodiscard]] pid_t id() const { return process_->id(); }

private:
    TestFolder folder_;
    std::unique_ptr<BackgroundProcess> process_;
    std::unique_ptr<UnixClient> client_;
};

} // namespace bangvang
