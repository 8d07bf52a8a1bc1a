#include "process_use.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace bangvang {

namespace {

// The number behind "Name:" in a file of lines like "Rss:  1234 kB".
std::size_t number_in(const std::filesystem::path& file, const std::string& name)
{
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name + ":"))
            return std::stoul(line.substr(name.size() + 1));
    return 0;
}

} // namespace

ProcessUse use_of(pid_t process)
{
    const std::filesystem::path folder = std::filesystem::path("/proc") / std::to_string(process);
    ProcessUse use{.anonymous_kb = number_in(folder / "smaps_rollup", "Anonymous"),
                   .resident_kb = number_in(folder / "smaps_rollup", "Rss"),
                   .threads = number_in(folder / "status", "Threads")};
    std::error_code gone;
    for (std::filesystem::directory_iterator each(folder / "fd", gone), end; !gone && each != end;
         each.increment(gone))
        ++use.files;
    return use;
}

} // namespace bangvang
