#include "notify_socket.h"

#include <algorithm>
#include <array>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace bangvang {

NotifySocket::NotifySocket(const std::filesystem::path& path)
{
    FileHandle socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path.string();
    if (name.size() >= sizeof(address.sun_path))
        return;
    std::copy(name.begin(), name.end(), std::begin(address.sun_path));
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface of sockets
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
        return;
    ::chmod(name.c_str(), 0666);
    socket_ = std::move(socket);
}

std::string NotifySocket::next(std::chrono::milliseconds wait)
{
    pollfd ready{socket_.get(), POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(wait.count())) <= 0)
        return {};
    std::array<char, 4096> message{};
    const ssize_t size = ::recv(socket_.get(), message.data(), message.size(), 0);
    return {message.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

std::vector<std::string> NotifySocket::during(std::chrono::milliseconds wait)
{
    std::vector<std::string> heard;
    const auto end = std::chrono::steady_clock::now() + wait;
    for (auto left = wait; left.count() > 0;) {
        std::string message = next(left);
        if (!message.empty())
            heard.push_back(std::move(message));
        left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    }
    return heard;
}

} // namespace bangvang
