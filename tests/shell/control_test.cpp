#include "shell/control_server.h"
#include "test_folder.h"
#include "unix_client.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include <sys/stat.h>

using namespace bangvang;

namespace {

// Stands in for the frame loop: answers every request with what it was asked.
class Echo {
public:
    explicit Echo(ControlQueue& queue)
        : thread_([&queue](const std::stop_token& stop) {
              while (!stop.stop_requested()) {
                  if (auto request = queue.take())
                      request->reply.set_value({{{"heard", request->body}}, std::nullopt, {}});
                  else
                      std::this_thread::sleep_for(std::chrono::milliseconds(1));
              }
          })
    {}

private:
    std::jthread thread_;
};

struct Rig {
    TestFolder folder;
    std::filesystem::path path{folder.path() / "control"};
    ControlQueue queue{[] {}};
    Echo echo{queue};
    std::unique_ptr<ControlServer> server;

    Rig()
    {
        auto started = ControlServer::start(path, queue);
        REQUIRE(started);
        server = *std::move(started);
    }
};

} // namespace

TEST_CASE("each line of JSON gets one line of JSON, for two clients at once")
{
    const Rig rig;
    UnixClient first(rig.path);
    UnixClient second(rig.path);
    first.send("{\"ask\":\"state\"}\n{\"ask\":\"hits\"}\n");
    second.send("{\"ask\":\"frames\"}\n");
    CHECK(second.line() == R"({"heard":{"ask":"frames"}})");
    CHECK(first.line() == R"({"heard":{"ask":"state"}})");
    CHECK(first.line() == R"({"heard":{"ask":"hits"}})");
}

TEST_CASE("a line that is no JSON object gets an error and the client stays connected")
{
    const Rig rig;
    UnixClient client(rig.path);
    for (const char* line : {"hello\n", "[1,2]\n", "\n", "{\"ask\":\n", "\"\xff\"\n"}) {
        client.send(line);
        CHECK(client.line().starts_with(R"({"error":)"));
    }
    client.send("{\"ask\":\"state\"}\n");
    CHECK(client.line() == R"({"heard":{"ask":"state"}})");
}

TEST_CASE("a client that sends a line without end is dropped and the others go on")
{
    const Rig rig;
    UnixClient flood(rig.path);
    flood.send(std::string(std::size_t{100} << 10, 'x'));
    CHECK(flood.line().empty()); // end of the stream
    UnixClient other(rig.path);
    other.send("{}\n");
    CHECK(other.line() == R"({"heard":{}})");
}

TEST_CASE("only the owner may connect, a stale socket is replaced, and nothing is left behind")
{
    const TestFolder folder;
    const auto path = folder.path() / "control";
    {
        auto first = ControlSocket::listen(path);
        REQUIRE(first);
        struct stat about {};
        REQUIRE(::stat(path.c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
        const auto second = ControlSocket::listen(path);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::environment);
    }
    CHECK_FALSE(std::filesystem::exists(path));
    leave_dead_socket(path);
    CHECK(std::filesystem::exists(path));
    CHECK(ControlSocket::listen(path));
}

TEST_CASE("a file that is no socket is never replaced")
{
    const TestFolder folder;
    const auto path = folder.path() / "notes.txt";
    std::ofstream(path) << "mine";
    CHECK_FALSE(ControlSocket::listen(path));
    CHECK(std::filesystem::file_size(path) == 4);
}

TEST_CASE("questions to a kiosk that closes are answered at once")
{
    ControlQueue queue([] {});
    queue.close();
    CHECK(queue.ask({{"ask", "state"}}).body.contains("error"));
}
