#include "unix_client.h"

#include <array>
#include <cstring>

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

namespace bangvang {

namespace {

constexpr timeval patience{10, 0};

sockaddr_un address_of(const std::filesystem::path& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string().substr(0, sizeof(address.sun_path) - 1);
    std::memcpy(address.sun_path, text.data(), text.size());
    return address;
}

FileHandle new_socket()
{
    return FileHandle(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

} // namespace

UnixClient::UnixClient(const std::filesystem::path& path) : handle_(new_socket())
{
    const sockaddr_un address = address_of(path);
    ::setsockopt(handle_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    ::setsockopt(handle_.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
    if (::connect(handle_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
        handle_.reset();
}

void UnixClient::send(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t sent = ::send(handle_.get(), text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return; // the other side has closed; line() will say so
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string UnixClient::line()
{
    std::array<char, 4096> part{};
    std::size_t end = received_.find('\n');
    while (end == std::string::npos) {
        const ssize_t size = ::recv(handle_.get(), part.data(), part.size(), 0);
        if (size <= 0)
            return {};
        received_.append(part.data(), static_cast<std::size_t>(size));
        end = received_.find('\n');
    }
    std::string text = received_.substr(0, end);
    received_.erase(0, end + 1);
    return text;
}

void leave_dead_socket(const std::filesystem::path& path)
{
    const sockaddr_un address = address_of(path);
    const FileHandle handle = new_socket();
    static_cast<void>(::bind(handle.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)));
}

} // namespace bangvang
