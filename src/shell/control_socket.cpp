#include "shell/control_socket.h"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace bangvang {

namespace {

constexpr int waiting_clients = 8;

std::string system_words()
{
    return std::generic_category().message(errno);
}

Result<sockaddr_un> address_of(const std::filesystem::path& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof(address.sun_path))
        return fail(ErrorCode::usage, "--control: {} is too long for a socket, which may have {} bytes", text,
                    sizeof(address.sun_path) - 1);
    std::memcpy(address.sun_path, text.data(), text.size());
    return address;
}

const sockaddr* generic(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

FileHandle new_socket()
{
    return FileHandle(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

// A kiosk that was switched off leaves its socket behind; one that still runs answers.
Result<void> remove_stale(const std::filesystem::path& path, const sockaddr_un& address)
{
    std::error_code problem;
    const auto status = std::filesystem::symlink_status(path, problem);
    if (status.type() == std::filesystem::file_type::not_found)
        return {};
    if (status.type() != std::filesystem::file_type::socket)
        return fail(ErrorCode::environment, "--control: {} exists and is not a socket", path.string());
    const FileHandle probe = new_socket();
    if (::connect(probe.get(), generic(address), sizeof(address)) == 0)
        return fail(ErrorCode::environment, "--control: another kiosk answers at {}", path.string());
    std::filesystem::remove(path, problem);
    return {};
}

// The mode has to be right from the first moment on, so the mask is narrowed around bind.
int bind_private(int descriptor, const sockaddr_un& address)
{
    const mode_t mask = ::umask(0177);
    const int result = ::bind(descriptor, generic(address), sizeof(address));
    ::umask(mask);
    return result;
}

} // namespace

Result<ControlSocket> ControlSocket::listen(const std::filesystem::path& path)
{
    const sockaddr_un address = BV_TRY(address_of(path));
    BV_TRY_VOID(remove_stale(path, address));
    FileHandle handle = new_socket();
    if (!handle.valid() || bind_private(handle.get(), address) != 0)
        return fail(ErrorCode::environment, "--control: making the socket {}: {}", path.string(),
                    system_words());
    ControlSocket made(std::move(handle), path);
    if (::listen(made.descriptor(), waiting_clients) != 0)
        return fail(ErrorCode::environment, "--control: listening at {}: {}", path.string(), system_words());
    return made;
}

ControlSocket::~ControlSocket()
{
    std::error_code ignored;
    if (handle_.valid())
        std::filesystem::remove(path_, ignored);
}

FileHandle ControlSocket::accept() const
{
    return FileHandle(::accept4(handle_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
}

} // namespace bangvang
