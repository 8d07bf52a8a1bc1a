// The only code that touches the source: a share, a stick, a folder. It runs in the helper process alone,
// since any of these calls may hang for ever.
#pragma once

#include "sync/source.h"

#include <bangvang/base/result.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace bangvang {

// Remembers the ends of files it has seen, so that a look costs one lstat a file. One thread.
class SourceFiles {
public:
    // `source` is a snapshot, or a folder whose *.db files all count.
    [[nodiscard]] tl::expected<SourceLook, Reason> look(const std::filesystem::path& source);

private:
    [[nodiscard]] SeenFile see(const std::filesystem::path& path, const struct stat& status);
    [[nodiscard]] SourceLook look_into(const std::filesystem::path& folder);

    std::map<std::filesystem::path, SeenFile> seen_;
};

// A file of the source with its .minisig, whole, in memory.
struct SourceBytes {
    std::vector<std::byte> file;
    std::string minisig; // empty: there is none
};

// Reads to the end and one byte further, in steps; `progress` is called between them. Refuses what is no
// regular file, or larger than `largest`, or not as `mark` says before and after. Outcome::staged with a
// result stands for success.
[[nodiscard]] tl::expected<SourceBytes, Fetched> read_source(const FetchOrder& order,
                                                             const std::function<void()>& progress);

// Why a system call on the source failed.
[[nodiscard]] Reason source_reason(int error, std::string_view what);

} // namespace bangvang
