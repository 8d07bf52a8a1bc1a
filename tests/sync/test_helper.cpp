// The helper process of the tests: the real one, with a decoder that some pictures kill, hang or puzzle.
#include "sync/helper.h"

#include <bangvang/snapshot/image_header.h>

#include <chrono>
#include <csignal>
#include <thread>

namespace {

bool decode(std::span<const std::byte> image)
{
    const auto header = bangvang::read_image_header(image);
    if (!header)
        return false;
    switch (header->width_px) {
    case 1111: {
        std::signal(SIGSEGV, SIG_DFL); // a sanitizer would only report it
        std::raise(SIGSEGV);
        return true;
    }
    case 1112:
        std::this_thread::sleep_for(std::chrono::hours(1));
        return true;
    default:
        return header->width_px != 1113;
    }
}

} // namespace

int main(int count, char** values)
{
    return count == 2 ? bangvang::run_helper({decode}, values[1]) : 2;
}
