#include "sync/watch.h"

#include <algorithm>

namespace bangvang {

namespace {

using namespace std::chrono;

// A copier may keep size and times; once an hour every file is read again.
constexpr hours reread{1};
// Long enough for any copier that is still at work to have written something.
constexpr seconds rest{10};

bool is_at_rest(const FileMark& mark, WallTime now)
{
    const auto changed = sys_time<nanoseconds>(nanoseconds(mark.changed_ns));
    return now.utc >= changed + rest;
}

} // namespace

Result<std::vector<std::filesystem::path>> Watch::candidates()
{
    if (!BV_TRY(files_.look(source_)).folder)
        return std::vector{source_};
    auto found = BV_TRY(files_.list(source_));
    std::erase_if(found, [](const std::filesystem::path& path) { return path.extension() != ".db"; });
    return found;
}

void Watch::note(const std::filesystem::path& path, const FileMark& mark, WallTime now)
{
    const auto [entry, is_new] = seen_.try_emplace(path, Seen{mark, 1, false, now, {}});
    if (is_new)
        return;
    Seen& seen = entry->second;
    if (seen.mark != mark)
        seen = Seen{mark, 1, false, now, {}};
    else
        ++seen.looks;
    if (seen.judged && now.utc - seen.judged_at.utc >= reread)
        seen.judged = false;
}

Result<Watch::Look> Watch::look(WallTime now, Patience patience)
{
    const auto paths = BV_TRY(candidates());
    std::erase_if(seen_, [&paths](const auto& entry) {
        return std::find(paths.begin(), paths.end(), entry.first) == paths.end();
    });
    Look result;
    for (const auto& path : paths) {
        const auto mark = files_.look(path);
        if (!mark || mark->folder)
            continue; // gone since the listing
        note(path, *mark, now);
        const Seen& seen = seen_.at(path);
        const bool ready = seen.looks > 1 || (patience == Patience::eager && is_at_rest(*mark, now));
        ++result.files;
        result.resting += seen.judged ? 1 : 0;
        if (!seen.judged && ready)
            result.due.push_back(path);
    }
    return result;
}

void Watch::settle(const std::filesystem::path& path, WallTime now)
{
    if (const auto found = seen_.find(path); found != seen_.end()) {
        found->second.judged = true;
        found->second.judged_at = now;
    }
}

void Watch::restart(const std::filesystem::path& path)
{
    if (const auto found = seen_.find(path); found != seen_.end()) {
        found->second.looks = 0;
        found->second.judged = false;
    }
}

WallTime Watch::unchanged_since(const std::filesystem::path& path) const
{
    const auto found = seen_.find(path);
    return found == seen_.end() ? WallTime{} : found->second.since;
}

bool Watch::is_unchanged(const std::filesystem::path& path)
{
    const auto found = seen_.find(path);
    const auto mark = files_.look(path);
    return mark && found != seen_.end() && found->second.mark == *mark;
}

} // namespace bangvang
