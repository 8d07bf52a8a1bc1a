#include "sync/watch.h"

#include <algorithm>
#include <tuple>

namespace bangvang {

namespace {

constexpr int looks_at_rest = 3;
constexpr std::chrono::hours reread{1};

auto number(const SeenFile& file)
{
    return file.claim ? std::tuple(file.claim->epoch, file.claim->sequence)
                      : std::tuple(std::uint64_t{0}, std::uint64_t{0});
}

} // namespace

bool Watch::is_rested(const Entry& entry, MonoTime now)
{
    return entry.looks >= looks_at_rest && now - entry.since >= rest;
}

bool Watch::is_due(const Entry& entry, MonoTime now)
{
    if (entry.judged_at)
        return now - *entry.judged_at >= reread;
    if (entry.due_at)
        return now >= *entry.due_at;
    return entry.file.claim.has_value() || !entry.file.odd_kind.empty() || is_rested(entry, now);
}

void Watch::note(const SeenFile& file, MonoTime now)
{
    const auto [at, is_new] = entries_.try_emplace(file.path, Entry{file, 1, now});
    Entry& entry = at->second;
    if (is_new)
        return;
    if (entry.file.mark == file.mark && entry.file.odd_kind == file.odd_kind)
        ++entry.looks;
    else
        entry = Entry{file, 1, now};
}

std::vector<Watch::Due> Watch::take(const SourceLook& look, MonoTime now)
{
    std::erase_if(entries_, [&look](const auto& entry) {
        return std::ranges::find(look.files, entry.first, &SeenFile::path) == look.files.end();
    });
    std::vector<Due> due;
    for (const SeenFile& file : look.files) {
        note(file, now);
        const Entry& entry = entries_.at(file.path);
        if (is_due(entry, now))
            due.push_back({entry.file, entry.judged_at.has_value()});
    }
    std::ranges::stable_sort(due, std::ranges::greater{}, [](const Due& each) { return number(each.file); });
    return due;
}

void Watch::settle(const std::filesystem::path& path, const std::string& digest, MonoTime now)
{
    if (const auto found = entries_.find(path); found != entries_.end()) {
        found->second.judged_at = now;
        found->second.due_at.reset();
        found->second.digest = digest;
    }
}

void Watch::retry_at(const std::filesystem::path& path, MonoTime when)
{
    if (const auto found = entries_.find(path); found != entries_.end()) {
        found->second.judged_at.reset();
        found->second.due_at = when;
    }
}

void Watch::restart(const std::filesystem::path& path, MonoTime now)
{
    if (const auto found = entries_.find(path); found != entries_.end())
        found->second = Entry{found->second.file, 0, now};
}

void Watch::forget_judgements(MonoTime now)
{
    for (auto& [path, entry] : entries_) {
        entry.judged_at.reset();
        entry.due_at = now;
    }
}

MonoTime Watch::unchanged_since(const std::filesystem::path& path) const
{
    const auto found = entries_.find(path);
    return found == entries_.end() ? MonoTime{} : found->second.since;
}

bool Watch::is_at_rest(const std::filesystem::path& path, MonoTime now) const
{
    const auto found = entries_.find(path);
    return found != entries_.end() && is_rested(found->second, now);
}

std::string Watch::digest(const std::filesystem::path& path) const
{
    const auto found = entries_.find(path);
    return found == entries_.end() ? std::string() : found->second.digest;
}

bool Watch::is_settled() const
{
    return std::ranges::all_of(entries_,
                               [](const auto& entry) { return entry.second.judged_at.has_value(); });
}

} // namespace bangvang
