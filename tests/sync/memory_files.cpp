#include "memory_files.h"

namespace bangvang::test {

namespace {

tl::unexpected<Error> missing(const std::filesystem::path& path)
{
    return fail(ErrorCode::not_found, "{}: No such file or directory", path.string());
}

} // namespace

std::optional<Error> MemoryFiles::accident(bool changes_disk)
{
    if (++calls_ == failing_)
        return Error{ErrorCode::io, "Input/output error"};
    if (changes_disk && read_only_)
        return Error{ErrorCode::io, "Read-only file system"};
    return std::nullopt;
}

Result<FileMark> MemoryFiles::look(const std::filesystem::path& path)
{
    if (auto error = accident(false))
        return tl::unexpected(*error);
    if (folders_.contains(path))
        return FileMark{true, 0, 1, 0, 0, 0};
    const auto found = files_.find(path);
    if (found == files_.end())
        return missing(path);
    return FileMark{false, found->second.bytes.size(), 1, 1, found->second.changed, found->second.changed};
}

Result<std::vector<std::filesystem::path>> MemoryFiles::list(const std::filesystem::path& folder)
{
    if (auto error = accident(false))
        return tl::unexpected(*error);
    if (!folders_.contains(folder))
        return missing(folder);
    return in(folder);
}

Result<std::vector<std::byte>> MemoryFiles::read(const std::filesystem::path& path)
{
    if (auto error = accident(false))
        return tl::unexpected(*error);
    ++reads_;
    const auto found = files_.find(path);
    if (found == files_.end())
        return missing(path);
    auto bytes = found->second.bytes;
    if (on_read_)
        on_read_();
    return bytes;
}

Result<void> MemoryFiles::write(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    if (auto error = accident(true))
        return tl::unexpected(*error);
    put(path, {bytes.begin(), bytes.end()});
    return {};
}

Result<void> MemoryFiles::remove(const std::filesystem::path& path)
{
    if (auto error = accident(true))
        return tl::unexpected(*error);
    files_.erase(path);
    return {};
}

Result<void> MemoryFiles::make_folder(const std::filesystem::path& path)
{
    if (auto error = accident(true))
        return tl::unexpected(*error);
    folders_.insert(path);
    return {};
}

void MemoryFiles::put(const std::filesystem::path& path, std::vector<std::byte> bytes)
{
    // Far in the future of the tests' clock: such a file is never "at rest since long ago".
    constexpr std::int64_t much_later = 4'000'000'000'000'000'000;
    files_[path] = {std::move(bytes), much_later + ++changes_};
}

std::vector<std::filesystem::path> MemoryFiles::in(const std::filesystem::path& folder) const
{
    std::vector<std::filesystem::path> found;
    for (const auto& [path, file] : files_)
        if (path.parent_path() == folder)
            found.push_back(path);
    return found;
}

} // namespace bangvang::test
