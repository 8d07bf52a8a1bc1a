// The body of stb_image; its settings stand in CMakeLists.txt, but for where its memory comes from.
#include <cstddef>
#include <cstdlib>

namespace {

// What the largest portrait takes while it is decoded: 16 million pixels of four times two bytes. A small PNG
// can unpack to gigabytes, and only a process with a limit of its own would notice.
constexpr std::size_t most_memory = (std::size_t{16} * 1000 * 1000 * 8) + (std::size_t{1} << 20);

// Zeroed: a scan may name a table that no file has filled.
void* take_memory(std::size_t size)
{
    return size > most_memory ? nullptr : std::calloc(1, size);
}

void* take_more_memory(void* memory, std::size_t size)
{
    return size > most_memory ? nullptr : std::realloc(memory, size);
}

} // namespace

#define STBI_MALLOC(size) take_memory(size)
#define STBI_REALLOC(memory, size) take_more_memory(memory, size)
#define STBI_FREE(memory) std::free(memory)
#include <stb/stb_image.h>
