// Which files at the source are worth reading now: those that changed and have since come to rest.
#pragma once

#include "sync/files.h"

#include <bangvang/base/time.h>

#include <filesystem>
#include <map>
#include <vector>

namespace bangvang {

// The source is one file, or a folder whose *.db files all count. A copier may be writing while we look, so a
// file is due only when two successive looks agree, or, for an eager watch, when the kernel has not touched
// it for ten seconds. `files` must outlive the watch.
class Watch {
public:
    Watch(Files& files, std::filesystem::path source) : files_(files), source_(std::move(source)) {}

    struct Look {
        std::vector<std::filesystem::path> due; // to be read now
        std::size_t files{0};                   // how many lie there
        std::size_t resting{0};                 // how many of them have been read already
    };
    enum class Patience { patient, eager };

    // One look at everything. not_found: nothing there; io: cannot be reached.
    [[nodiscard]] Result<Look> look(WallTime now, Patience patience);

    // `path` has been judged as it lies there: not due again until it changes, or for an hour.
    void settle(const std::filesystem::path& path, WallTime now);
    // It changed while it was read, or the machine failed: due again after two equal looks.
    void restart(const std::filesystem::path& path);
    // Since when `path` has looked as it does.
    [[nodiscard]] WallTime unchanged_since(const std::filesystem::path& path) const;
    // Whether it still looks as at the last look.
    [[nodiscard]] bool is_unchanged(const std::filesystem::path& path);

private:
    struct Seen {
        FileMark mark;
        int looks{1};
        bool judged{false};
        WallTime since{};
        WallTime judged_at{};
    };
    [[nodiscard]] Result<std::vector<std::filesystem::path>> candidates();
    void note(const std::filesystem::path& path, const FileMark& mark, WallTime now);

    Files& files_;
    std::filesystem::path source_;
    std::map<std::filesystem::path, Seen> seen_;
};

} // namespace bangvang
