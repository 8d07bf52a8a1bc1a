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

Result<void> write_all(const FileDescriptor& file, std::span<const std::byte> bytes, const std::string& name)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(ErrorCode::io, "writing {}: {}", name, system_words(errno));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

// A failed fsync is never tried again on the same file: the kernel may have dropped the pages by then.
Result<void> fill_and_sync(FileDescriptor& file, std::span<const std::byte> bytes, const std::string& name)
{
    BV_TRY_VOID(write_all(file, bytes, name));
    if (::fsync(file.get()) != 0)
        return fail(ErrorCode::io, "saving {} to the disk: {}", name, system_words(errno));
    if (!file.close())
        return fail(ErrorCode::io, "closing {}: {}", name, system_words(errno));
    return {};
}

// What cannot be filled is removed again; what was there before is not touched.
Result<void> create_and_sync(const std::string& name, std::span<const std::byte> bytes, unsigned rights)
{
    FileDescriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, rights));
    if (!file.is_open())
        return fail(ErrorCode::io, "creating {}: {}", name, system_words(errno));
    auto written = fill_and_sync(file, bytes, name);
    if (!written)
        ::unlink(name.c_str());
    return written;
}

Result<void> sync_folder(const std::filesystem::path& folder)
{
    const FileDescriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.is_open() || ::fsync(file.get()) != 0)
        return fail(ErrorCode::io, "saving the folder {} to the disk: {}", folder.string(),
                    system_words(errno));
    return {};
}

std::filesystem::path folder_of(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

Result<void> create_durably(const std::filesystem::path& path, std::span<const std::byte> bytes,
                            unsigned rights)
{
    BV_TRY_VOID(create_and_sync(path.string(), bytes, rights));
    auto durable = sync_folder(folder_of(path));
    if (!durable)
        ::unlink(path.c_str());
    return durable;
}

Result<void> write_durably(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    const std::string temporary = fmt::format("{}.{}.part", path.string(), ::getpid());
    ::unlink(temporary.c_str()); // left by a process of the same number that was cut off
    BV_TRY_VOID(create_and_sync(temporary, bytes, 0644));
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return fail(ErrorCode::io, "renaming {} to {}: {}", temporary, path.string(), system_words(error));
    }
    return sync_folder(folder_of(path));
}

} // namespace bangvang
