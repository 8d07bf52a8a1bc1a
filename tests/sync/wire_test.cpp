#include "sync/wire.h"

#include "snapshot/file_descriptor.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

using namespace bangvang;
using wire::Receiver;

namespace {

// What the other side said before it hung up, as a file that can be read like a channel.
class Said {
public:
    explicit Said(const std::string& body) : file_(::memfd_create("said", MFD_CLOEXEC))
    {
        const auto length = static_cast<std::uint32_t>(body.size());
        std::string frame(sizeof length, '\0');
        std::memcpy(frame.data(), &length, sizeof length);
        frame += body;
        REQUIRE(::pwrite(file_.get(), frame.data(), frame.size(), 0) == static_cast<ssize_t>(frame.size()));
    }
    [[nodiscard]] int channel() const { return file_.get(); }

private:
    FileDescriptor file_;
};

Receiver::State hear(const std::string& body)
{
    const Said said(body);
    wire::Value value;
    return Receiver(said.channel()).next(value);
}

} // namespace

TEST_CASE("a frame that opens a level with each of its bytes closes the channel instead of filling the stack")
{
    constexpr std::size_t longest = std::size_t{1} << 20;
    CHECK(hear(std::string(longest, '\x81')) == Receiver::State::closed); // lists of one item
    CHECK(hear(std::string(longest, '\x9f')) == Receiver::State::closed); // lists without a length
    CHECK(hear(std::string(longest, '\x7f')) == Receiver::State::closed); // texts in pieces
    CHECK(hear(std::string(longest, '\xc0')) == Receiver::State::closed); // tags
}

TEST_CASE("a frame that promises more items than anybody could hold closes the channel")
{
    CHECK(hear("\x9b\xff\xff\xff\xff\xff\xff\xff\xff") == Receiver::State::closed);
    CHECK(hear("\xbb\xff\xff\xff\xff\xff\xff\xff\xff") == Receiver::State::closed);
    CHECK(hear("\x82\x01") == Receiver::State::closed);
    CHECK(hear("\x62\x61") == Receiver::State::closed);
    CHECK(hear("") == Receiver::State::closed);
}

TEST_CASE("every value that we send is of the kind that we take")
{
    for (const char* text :
         {R"({"look":"/srv/wall.db"})", R"([1,-1,1e300,true,null,"",[[[[]]]],{"a":{"b":[0]}}])",
          R"([23,24,255,256,65535,65536,4294967295,4294967296,18446744073709551615])"}) {
        const auto value = wire::Value::parse(text);
        const auto cbor = wire::Value::to_cbor(value);
        const Said said(std::string(cbor.begin(), cbor.end()));
        wire::Value heard;
        CHECK(Receiver(said.channel()).next(heard) == Receiver::State::frame);
        CHECK(heard == value);
    }
}
