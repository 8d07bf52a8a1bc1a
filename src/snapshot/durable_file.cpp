#include "snapshot/durable_file.h"

#include "snapshot/file_descriptor.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace bangvang {

namespace {

// What the system says of the call before, in words and by kind. A folder that is not there is the machine's
// fault, not a missing input's.
tl::unexpected<Error> refuse(std::string_view what, const std::string& name)
{
    const std::error_code error(errno, std::generic_category());
    const ErrorCode code = code_of(error) == ErrorCode::not_found ? ErrorCode::io : code_of(error);
    return fail(code, "{} {}: {}", what, name, error.message());
}

Result<void> write_all(const FileDescriptor& file, std::span<const std::byte> bytes, const std::string& name)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return refuse("writing", name);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

// An interrupted fsync has not failed: it may be asked again, unlike one that reported an error.
int fsync_whole(int file)
{
    int result = ::fsync(file);
    while (result != 0 && errno == EINTR)
        result = ::fsync(file);
    return result;
}

int open_new(const std::string& name, int flags, unsigned rights = 0644)
{
    return ::open(name.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | flags, rights);
}

// `file` is what opening `name` gave.
Result<void> fill(FileDescriptor file, std::span<const std::byte> bytes, const std::string& name)
{
    if (!file.is_open())
        return refuse("creating", name);
    BV_TRY_VOID(write_all(file, bytes, name));
    if (!file.close())
        return refuse("closing", name);
    return {};
}

// 0, or what the system says.
int sync_at(const std::filesystem::path& path, int flags)
{
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags));
    return file.is_open() && fsync_whole(file.get()) == 0 ? 0 : errno;
}

Result<void> put_in_place(const std::string& temporary, const std::filesystem::path& path,
                          std::span<const std::byte> bytes)
{
    BV_TRY_VOID(fill(FileDescriptor(open_new(temporary, O_EXCL)), bytes, temporary));
    BV_TRY_VOID(sync_file(temporary));
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return refuse("renaming", temporary);
    return {};
}

std::filesystem::path folder_of(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

ErrorCode code_of(std::error_code error)
{
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return ErrorCode::not_found;
    // A file system that has become read-only is a disk that fails, which no freed space will mend.
    const bool lacking = error == std::errc::no_space_on_device || error == std::errc::permission_denied ||
                         error == std::errc::operation_not_permitted || error.value() == EDQUOT;
    return lacking ? ErrorCode::environment : ErrorCode::io;
}

Result<void> write_file(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    return fill(FileDescriptor(open_new(path.string(), O_TRUNC)), bytes, path.string());
}

Result<void> sync_file(const std::filesystem::path& path)
{
    errno = sync_at(path, O_NOFOLLOW);
    return errno == 0 ? Result<void>() : refuse("saving to the disk", path.string());
}

// Some network file systems have no such thing for folders, and need none: the server keeps the names.
Result<void> sync_folder(const std::filesystem::path& folder)
{
    errno = sync_at(folder, O_DIRECTORY);
    if (errno == 0 || errno == EINVAL || errno == ENOTSUP)
        return {};
    return refuse("saving to the disk the folder", folder.string());
}

Result<void> create_durably(const std::filesystem::path& path, std::span<const std::byte> bytes,
                            unsigned rights)
{
    const std::string name = path.string();
    FileDescriptor file(open_new(name, O_EXCL, rights));
    if (!file.is_open())
        return refuse("creating", name); // what is there stays as it is
    auto safe = fill(std::move(file), bytes, name);
    if (safe)
        safe = sync_file(path);
    if (safe)
        safe = sync_folder(folder_of(path));
    if (!safe)
        ::unlink(path.c_str());
    return safe;
}

Result<void> write_durably(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    const std::string temporary = fmt::format("{}.{}.part", path.string(), ::getpid());
    ::unlink(temporary.c_str()); // left by a process of the same number that was cut off
    if (auto placed = put_in_place(temporary, path, bytes); !placed) {
        ::unlink(temporary.c_str());
        return placed;
    }
    return sync_folder(folder_of(path));
}

} // namespace bangvang
