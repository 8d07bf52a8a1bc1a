#include "sync/files.h"

#include "snapshot/durable_file.h"

#include <bangvang/snapshot/reader.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace bangvang {

namespace {

tl::unexpected<Error> refuse(std::string_view what, const std::filesystem::path& path, std::error_code error)
{
    return fail(code_of(error), "{} {}: {}", what, path.string(), error.message());
}

} // namespace

Result<std::vector<std::filesystem::path>> RealFiles::list(const std::filesystem::path& folder)
{
    // More than this program ever puts there.
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
    // Above the largest size that a kiosk can be told to take; what lies here has passed that limit already.
    constexpr std::size_t largest = std::size_t{1100} << 20;
    return read_file_bytes(path, largest);
}

Result<void> RealFiles::write(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    return write_file(path, bytes);
}

Result<void> RealFiles::sync(const std::filesystem::path& path)
{
    return bangvang::sync_file(path);
}

Result<void> RealFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (error)
        return refuse("renaming", from, error);
    return {};
}

Result<void> RealFiles::sync_folder(const std::filesystem::path& folder)
{
    return bangvang::sync_folder(folder);
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

Result<void> RealFiles::make_private(const std::filesystem::path& path)
{
    constexpr ::mode_t owner_only = S_IRUSR | S_IWUSR;
    struct ::stat folder = {};
    bool good = ::chmod(path.c_str(), owner_only) == 0;
    if (good && ::geteuid() == 0) // the technician as root, for a kiosk that is somebody else
        good = ::stat(path.parent_path().c_str(), &folder) == 0 &&
               ::chown(path.c_str(), folder.st_uid, folder.st_gid) == 0;
    return good ? Result<void>()
                : refuse("protecting", path, std::error_code(errno, std::generic_category()));
}

Result<void> replace_durably(Files& files, const std::filesystem::path& path,
                             std::span<const std::byte> bytes)
{
    std::filesystem::path temporary = path;
    temporary += ".part";
    BV_TRY_VOID(files.write(temporary, bytes));
    if (auto safe = files.sync(temporary); !safe) {
        (void)files.remove(temporary);
        return safe;
    }
    BV_TRY_VOID(files.rename(temporary, path));
    return files.sync_folder(path.parent_path());
}

} // namespace bangvang
