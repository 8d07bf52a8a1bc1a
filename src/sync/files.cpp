#include "sync/files.h"

#include "snapshot/durable_file.h"

#include <bangvang/snapshot/reader.h>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <system_error>

namespace bangvang {

namespace {

std::int64_t nanoseconds(const timespec& time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

tl::unexpected<Error> refuse(std::string_view what, const std::filesystem::path& path, std::error_code error)
{
    const bool missing = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    return fail(missing ? ErrorCode::not_found : ErrorCode::io, "{} {}: {}", what, path.string(),
                error.message());
}

} // namespace

Result<FileMark> RealFiles::look(const std::filesystem::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return refuse("looking at", path, std::error_code(errno, std::generic_category()));
    return FileMark{S_ISDIR(status.st_mode),
                    static_cast<std::uint64_t>(status.st_size),
                    static_cast<std::uint64_t>(status.st_dev),
                    static_cast<std::uint64_t>(status.st_ino),
                    nanoseconds(status.st_mtim),
                    nanoseconds(status.st_ctim)};
}

Result<std::vector<std::filesystem::path>> RealFiles::list(const std::filesystem::path& folder)
{
    // More than any office puts there; a folder of a million files must not hold up the wall.
    constexpr std::size_t limit = 10'000;
    std::error_code error;
    std::vector<std::filesystem::path> found;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator() && found.size() < limit;
         entry.increment(error))
        found.push_back(entry->path());
    if (error)
        return refuse("listing", folder, error);
    std::sort(found.begin(), found.end());
    return found;
}

Result<std::vector<std::byte>> RealFiles::read(const std::filesystem::path& path)
{
    return read_file_bytes(path);
}

Result<void> RealFiles::write(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    return write_durably(path, bytes);
}

Result<void> RealFiles::remove(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error)
        return refuse("removing", path, error);
    return {};
}

Result<void> RealFiles::make_folder(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return refuse("creating the folder", path, error);
    return {};
}

} // namespace bangvang
