// The control channel: one JSON line for each JSON line, for several clients, on a thread of its own.
#pragma once

#include "shell/control_queue.h"
#include "shell/control_socket.h"

#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace bangvang {

// Started by the constructor, ended by the destructor; close the queue first, so that nobody waits for an
// answer.
class ControlServer {
public:
    // `queue` outlives the server.
    [[nodiscard]] static Result<std::unique_ptr<ControlServer>> start(const std::filesystem::path& path,
                                                                      ControlQueue& queue);
    ~ControlServer();
    ControlServer(const ControlServer&) = delete;
    ControlServer& operator=(const ControlServer&) = delete;

private:
    struct Client {
        FileHandle handle;
        std::string received; // up to the next line end
    };
    ControlServer(ControlSocket socket, FileHandle stop_signal, ControlQueue& queue);
    void serve(const std::stop_token& stop);
    void accept_all();
    [[nodiscard]] bool serve_client(Client& client); // false: the client is done

    ControlSocket socket_;
    FileHandle stop_signal_; // readable once the server is to end
    ControlQueue& queue_;
    std::vector<Client> clients_; // the thread's own
    std::jthread thread_;         // last: it uses all of the above
};

// The reply to one line, with its line end; a line that is no JSON object gets {"error": …}. Writes the
// picture of
// {"do":"shot"}. Blocks until the UI thread has answered.
[[nodiscard]] std::string answer_line(std::string_view line, ControlQueue& queue);

} // namespace bangvang
