#include "memory_files.h"

#include <algorithm>

namespace bangvang::test {

namespace {

tl::unexpected<Error> missing(const std::filesystem::path& path)
{
    return fail(ErrorCode::not_found, "{}: No such file or directory", path.string());
}

} // namespace

std::optional<Error> MemoryFiles::accident(const std::filesystem::path* changed)
{
    if (++calls_ == cut_)
        throw PowerLost{};
    if (calls_ == failing_ && accident_ == Accident::broken)
        return Error{ErrorCode::io, "Input/output error"};
    if (calls_ == failing_ && accident_ == Accident::full && changed != nullptr)
        return Error{ErrorCode::environment, "No space left on device"};
    if (changed != nullptr && !stopped_folder_.empty() && changed->parent_path() == stopped_folder_)
        return Error{ErrorCode::environment, stopped_words_};
    return std::nullopt;
}

Result<std::vector<std::filesystem::path>> MemoryFiles::list(const std::filesystem::path& folder)
{
    if (auto error = accident(nullptr))
        return tl::unexpected(*error);
    if (!folders_.contains(folder))
        return missing(folder);
    return in(folder);
}

Result<std::vector<std::byte>> MemoryFiles::read(const std::filesystem::path& path)
{
    if (auto error = accident(nullptr))
        return tl::unexpected(*error);
    const auto found = names_.find(path);
    if (found == names_.end())
        return missing(path);
    auto bytes = found->second->bytes;
    if (calls_ == failing_ && accident_ == Accident::half_read)
        bytes.resize(bytes.size() / 2);
    return bytes;
}

Result<void> MemoryFiles::write(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    if (auto error = accident(&path))
        return tl::unexpected(*error);
    ++writes_;
    auto& file = names_[path];
    if (!file)
        file = std::make_shared<File>();
    file->bytes.assign(bytes.begin(), bytes.end());
    return {};
}

Result<void> MemoryFiles::sync(const std::filesystem::path& path)
{
    if (auto error = accident(&path))
        return tl::unexpected(*error);
    const auto found = names_.find(path);
    if (found == names_.end())
        return missing(path);
    found->second->safe = found->second->bytes;
    return {};
}

Result<void> MemoryFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (auto error = accident(&to))
        return tl::unexpected(*error);
    const auto found = names_.find(from);
    if (found == names_.end())
        return missing(from);
    names_[to] = found->second;
    names_.erase(from);
    return {};
}

Result<void> MemoryFiles::sync_folder(const std::filesystem::path& folder)
{
    if (auto error = accident(nullptr))
        return tl::unexpected(*error);
    std::erase_if(safe_names_, [&](const auto& name) { return name.first.parent_path() == folder; });
    for (const auto& [path, file] : names_)
        if (path.parent_path() == folder)
            safe_names_[path] = file;
    return {};
}

Result<void> MemoryFiles::remove(const std::filesystem::path& path)
{
    if (auto error = accident(&path))
        return tl::unexpected(*error);
    names_.erase(path);
    return {};
}

Result<void> MemoryFiles::make_folder(const std::filesystem::path& path)
{
    if (auto error = accident(&path))
        return tl::unexpected(*error);
    folders_.insert(path);
    return {};
}

void MemoryFiles::put(const std::filesystem::path& path, std::vector<std::byte> bytes)
{
    auto file = std::make_shared<File>(File{bytes, bytes});
    names_[path] = file;
    safe_names_[path] = file;
}

void MemoryFiles::stop_changes(const std::filesystem::path& folder, std::string words)
{
    stopped_folder_ = folder;
    stopped_words_ = std::move(words);
}

void MemoryFiles::lose_power(Unsafe unsafe, unsigned seed)
{
    std::mt19937 chance(seed);
    const auto keeps = [&] {
        return unsafe == Unsafe::kept || (unsafe == Unsafe::by_chance && chance() % 2 == 0);
    };
    const bool all_names = unsafe == Unsafe::names_only || unsafe == Unsafe::kept;
    Names after = all_names ? names_ : safe_names_;
    if (unsafe == Unsafe::by_chance) {
        for (const auto& [path, file] : names_) // names that came
            if (keeps())
                after[path] = file;
        std::erase_if(after, [&](const auto& name) { return !names_.contains(name.first) && keeps(); });
    }
    names_.clear();
    for (const auto& [path, file] : after) {
        // Bytes that were never made safe: there, or a hole of the right length, or nothing at all.
        auto bytes = file->bytes;
        if (!keeps())
            bytes = file->safe.value_or(std::vector<std::byte>(unsafe == Unsafe::lost ? 0 : bytes.size()));
        names_[path] = std::make_shared<File>(File{bytes, bytes});
    }
    safe_names_ = names_;
    heal();
}

std::vector<std::filesystem::path> MemoryFiles::in(const std::filesystem::path& folder) const
{
    std::vector<std::filesystem::path> found;
    for (const auto& [path, file] : names_)
        if (path.parent_path() == folder)
            found.push_back(path);
    return found;
}

} // namespace bangvang::test
