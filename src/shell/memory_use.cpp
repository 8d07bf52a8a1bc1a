#include "shell/memory_use.h"

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

} // namespace bangvang
