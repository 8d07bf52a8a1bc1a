#include "allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace bangvang::bench {

namespace {

std::atomic<std::uint64_t> count{0};

} // namespace

std::uint64_t allocations()
{
    return count;
}

} // namespace bangvang::bench

void* operator new(std::size_t size)
{
    ++bangvang::bench::count;
    if (void* const memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept
{
    std::free(memory);
}
