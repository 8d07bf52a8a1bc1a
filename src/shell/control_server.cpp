#include "shell/control_server.h"

#include "shell/png.h"

#include <array>
#include <cerrno>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

namespace bangvang {

namespace {

constexpr std::size_t longest_line = std::size_t{64} << 10;
constexpr std::size_t most_clients = 16;
constexpr int longest_send_ms = 2000; // a client that does not read is dropped

// Names from the disk may be any bytes; what is no UTF-8 in them is replaced.
std::string to_line(const nlohmann::json& body)
{
    return body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

bool send_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t sent = ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent > 0) {
            text.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        pollfd room{descriptor, POLLOUT, 0};
        if (errno != EAGAIN || ::poll(&room, 1, longest_send_ms) <= 0)
            return false;
    }
    return true;
}

// False at the end of the stream and after an error.
bool receive_some(int descriptor, std::string& text)
{
    std::array<char, 4096> part{};
    const ssize_t size = ::recv(descriptor, part.data(), part.size(), 0);
    if (size > 0)
        text.append(part.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EAGAIN);
}

} // namespace

std::string answer_line(std::string_view line, ControlQueue& queue)
{
    nlohmann::json body = nlohmann::json::parse(line, nullptr, false);
    if (!body.is_object())
        return to_line(control_error("a line has to be one JSON object, like {\"ask\":\"state\"}"));
    const ControlReply reply = queue.ask(std::move(body));
    if (reply.picture)
        if (const auto written = write_png(reply.picture_file, *reply.picture); !written)
            return to_line(control_error(written.error().message));
    return to_line(reply.body);
}

Result<std::unique_ptr<ControlServer>> ControlServer::start(const std::filesystem::path& path,
                                                            ControlQueue& queue)
{
    ControlSocket socket = BV_TRY(ControlSocket::listen(path));
    FileHandle stop_signal(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!stop_signal.valid())
        return fail(ErrorCode::environment, "--control: the system gives no event descriptor");
    return std::unique_ptr<ControlServer>(
        new ControlServer(std::move(socket), std::move(stop_signal), queue));
}

ControlServer::ControlServer(ControlSocket socket, FileHandle stop_signal, ControlQueue& queue)
    : socket_(std::move(socket)), stop_signal_(std::move(stop_signal)), queue_(queue),
      thread_([this](const std::stop_token& stop) { serve(stop); })
{}

ControlServer::~ControlServer()
{
    thread_.request_stop();
    const std::uint64_t one = 1;
    static_cast<void>(!::write(stop_signal_.get(), &one, sizeof(one))); // the counter is far from full
}

void ControlServer::serve(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::vector<pollfd> watched{{stop_signal_.get(), POLLIN, 0}, {socket_.descriptor(), POLLIN, 0}};
        for (const Client& client : clients_)
            watched.push_back({client.handle.get(), POLLIN, 0});
        if (::poll(watched.data(), watched.size(), -1) < 0)
            continue;
        std::size_t at = 2;
        std::erase_if(clients_, [&](Client& client) {
            const bool heard = watched[at++].revents != 0;
            return heard && !serve_client(client);
        });
        if (watched[1].revents != 0)
            accept_all();
    }
}

void ControlServer::accept_all()
{
    for (FileHandle handle = socket_.accept(); handle.valid(); handle = socket_.accept())
        if (clients_.size() < most_clients)
            clients_.push_back({std::move(handle), {}});
}

bool ControlServer::serve_client(Client& client)
{
    if (!receive_some(client.handle.get(), client.received))
        return false;
    for (std::size_t end = client.received.find('\n'); end != std::string::npos;
         end = client.received.find('\n')) {
        const std::string reply = answer_line(std::string_view(client.received).substr(0, end), queue_);
        client.received.erase(0, end + 1);
        if (!send_all(client.handle.get(), reply))
            return false;
    }
    return client.received.size() <= longest_line;
}

} // namespace bangvang
