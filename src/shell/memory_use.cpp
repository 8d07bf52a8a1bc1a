#include "shell/memory_use.h"

#include <malloc.h>

#include <fstream>

#include <unistd.h>

namespace bangvang {

std::size_t resident_bytes()
{
    std::ifstream statm("/proc/self/statm");
    std::size_t whole = 0;
    std::size_t resident = 0;
    if (!(statm >> whole >> resident))
        return 0;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void return_large_blocks()
{
    // Naming a threshold also stops glibc from raising it to the size of the first picture that was freed.
    constexpr int threshold = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, threshold);
    mallopt(M_TRIM_THRESHOLD, threshold);
}

} // namespace bangvang
