#include "touch_server.h"

#include <array>
#include <bit>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace bangvang {

namespace {

enum Kind : std::uint32_t {
    version = 0,
    wait_for_sync = 1,
    motion = 2,
    button_change = 4,
    key_change = 5,
    touch_change = 6
};

constexpr int answer_ms = 10'000;
constexpr std::size_t valuators = 64;
constexpr float axis_range = 65'536.0F; // of the driver's absolute axes

template <class T> void put(std::vector<std::byte>& message, T value)
{
    const auto bytes = std::bit_cast<std::array<std::byte, sizeof(T)>>(value);
    message.insert(message.end(), bytes.begin(), bytes.end());
}

void pad_to_eight(std::vector<std::byte>& message)
{
    message.resize((message.size() + 7) / 8 * 8);
}

std::vector<std::byte> message(Kind kind, std::initializer_list<std::uint32_t> words)
{
    std::vector<std::byte> made;
    put(made, std::uint32_t{0}); // the length, known at the end
    put(made, static_cast<std::uint32_t>(kind));
    for (const std::uint32_t word : words)
        put(made, word);
    return made;
}

void write_all(int descriptor, std::vector<std::byte>& message)
{
    const auto length = static_cast<std::uint32_t>(message.size());
    std::memcpy(message.data(), &length, sizeof(length));
    static_cast<void>(::send(descriptor, message.data(), message.size(), MSG_NOSIGNAL));
}

int connect_to(const std::filesystem::path& path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof(address.sun_path) - 1);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

InputDevice::InputDevice(const std::filesystem::path& socket) : handle_(connect_to(socket))
{
    if (!handle_.valid())
        return;
    std::vector<std::byte> hello = message(version, {});
    put(hello, std::uint16_t{1});
    put(hello, std::uint16_t{1});
    write_all(handle_.get(), hello);
    constexpr std::size_t answer_size = 12;
    if (!read(answer_size))
        handle_.reset();
}

bool InputDevice::read(std::size_t size)
{
    std::array<char, 64> answer{};
    pollfd ready{handle_.get(), POLLIN, 0};
    std::size_t got = 0;
    while (got<size&& ::poll(&ready, 1, answer_ms)> 0) {
        const ssize_t part = ::recv(handle_.get(), answer.data(), size - got, 0);
        if (part <= 0)
            return false;
        got += static_cast<std::size_t>(part);
    }
    return got == size;
}

void InputDevice::touch(std::uint32_t slot, std::uint32_t what, Point share)
{
    send(message(touch_change, {slot, what}), share, 2);
}

void InputDevice::move_pointer(Point share)
{
    constexpr std::uint32_t absolute = 1;
    send(message(motion, {absolute}), share, 2);
}

void InputDevice::button(bool press)
{
    constexpr std::uint32_t relative = 0;
    constexpr std::uint32_t left = 1;
    send(message(button_change, {relative, left, press ? 1U : 0U}), {}, 0);
}

void InputDevice::key(std::uint32_t code, bool press)
{
    std::vector<std::byte> event = message(key_change, {code, press ? 1U : 0U});
    write_all(handle_.get(), event);
    wait_until_done();
}

void InputDevice::stroke(std::uint32_t code)
{
    for (const std::uint32_t press : {1U, 0U}) {
        std::vector<std::byte> event = message(key_change, {code, press});
        write_all(handle_.get(), event);
    }
}

// After the words come the axes: which of them are set, their values, and room for values before
// acceleration.
void InputDevice::send(std::vector<std::byte> message, Point share, std::uint32_t axes)
{
    pad_to_eight(message);
    put(message, std::uint32_t{0}); // no values before acceleration
    put(message, (std::uint64_t{1} << axes) - 1);
    pad_to_eight(message);
    std::array<double, valuators> values{};
    values[0] = static_cast<double>(share.x * axis_range);
    values[1] = static_cast<double>(share.y * axis_range);
    for (const double value : values)
        put(message, value);
    message.resize(message.size() + valuators * sizeof(double));
    write_all(handle_.get(), message);
    wait_until_done();
}

void InputDevice::wait_until_done()
{
    std::vector<std::byte> question = message(wait_for_sync, {});
    write_all(handle_.get(), question);
    constexpr std::size_t answer_size = 8;
    static_cast<void>(read(answer_size));
}

} // namespace bangvang
