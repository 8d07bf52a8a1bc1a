// What the helper process may say once a file has taken it over, and the small files of the kiosk's own
// store.
//
//   1 byte: which of them | its bytes
#include "expect.h"

#include "snapshot/digest.h"
#include "sync/floor.h"
#include "sync/status.h"
#include "sync/wire.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

using namespace bangvang;
using fuzz::expect;

namespace {

class Channel {
public:
    Channel() { expect(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_.data()) == 0, "there are sockets"); }
    ~Channel()
    {
        ::close(ends_[0]);
        hang_up();
    }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    [[nodiscard]] int kiosk() const { return ends_[0]; }
    void say(std::string_view bytes) const
    {
        const ssize_t sent = ::send(ends_[1], bytes.data(), bytes.size(), MSG_DONTWAIT);
        expect(sent == static_cast<ssize_t>(bytes.size()), "the socket takes it all at once");
    }
    void hang_up()
    {
        if (ends_[1] >= 0)
            ::close(ends_[1]);
        ends_[1] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

// Odd values make the readers throw, which their callers catch.
template <class Read> void try_to(Read read)
{
    try {
        read();
    } catch (const wire::Value::exception&) {
    }
}

void read_value(const wire::Value& value)
{
    try_to([&] {
        const auto look = wire::to_look(value);
        expect(wire::to_value(wire::to_look(wire::to_value(look))) == wire::to_value(look), "a look is kept");
    });
    try_to([&] {
        const auto fetched = wire::to_fetched(value);
        expect(fetched.outcome <= Fetched::Outcome::stopped, "an outcome is one that there is");
        expect(fetched.fault.patience <= Patience::retry, "so is a patience");
        (void)wire::to_fetched(wire::to_value(fetched));
    });
    try_to([&] { (void)wire::to_order(wire::to_value(wire::to_order(value))); });
}

void hear(std::string_view bytes)
{
    Channel channel;
    channel.say(bytes);
    channel.hang_up();
    wire::Receiver receiver(channel.kiosk());
    wire::Value value;
    auto state = receiver.next(value);
    for (; state == wire::Receiver::State::frame; state = receiver.next(value))
        read_value(value);
    expect(state == wire::Receiver::State::closed, "a channel that ended is closed");
}

// The same in a frame of the right length, which is hard to guess.
void hear_frame(std::string_view body)
{
    const auto length = static_cast<std::uint32_t>(body.size());
    std::string frame(sizeof length, '\0');
    std::memcpy(frame.data(), &length, sizeof length);
    hear(frame.append(body));
}

void read_floor(std::string_view text)
{
    (void)parse_floor(text);
    if (const auto record = parse_floor_record(text)) {
        const auto again = parse_floor_record(to_text(*record));
        expect(again && again->floor == record->floor && again->serial == record->serial,
               "a record written and read again is the same");
    }
}

// With the digest that the rest asks for.
void read_checked_floor(std::string_view text)
{
    const std::string sum = short_name(digest_of(std::as_bytes(std::span(text))));
    read_floor(std::string(text) + "check " + sum + "\n");
}

void read_refusals(std::string_view text)
{
    const auto refusals = parse_refusals(text);
    expect(refusals.size() <= max_refusals, "not more refusals are remembered than may be");
    expect(parse_refusals(to_text(refusals)) == refusals, "refusals written and read again are the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    using Reader = void (*)(std::string_view);
    constexpr std::array<Reader, 5> readers{hear, hear_frame, read_floor, read_checked_floor, read_refusals};
    readers[data[0] % readers.size()]({reinterpret_cast<const char*>(data) + 1, size - 1});
    return 0;
}
