#include <bangvang/snapshot/reader.h>

#include "snapshot/file_descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace bangvang {

namespace {

ErrorCode code_of(int error)
{
    return error == ENOENT || error == ENOTDIR ? ErrorCode::not_found : ErrorCode::io;
}

// Never waits: a FIFO without a writer opens at once, and is then refused as no regular file.
Result<std::size_t> regular_size(const FileDescriptor& file, const std::string& name, std::size_t limit)
{
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return fail(ErrorCode::io, "looking at {}: {}", name, system_words(errno));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::io, "{} is not a normal file", name);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit)
        return fail(ErrorCode::too_large, "{} has {} bytes; at most {} are allowed", name, size, limit);
    return size;
}

} // namespace

Result<std::vector<std::byte>> read_file_bytes(const std::filesystem::path& path, std::size_t limit)
{
    const std::string name = path.string();
    const FileDescriptor file(
        ::open(name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.is_open())
        return fail(code_of(errno), "opening {}: {}", name, system_words(errno));
    const std::size_t size = BV_TRY(regular_size(file, name, limit));

    // One byte more than expected, so that a file that grew meanwhile is noticed.
    std::vector<std::byte> bytes(size + 1);
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::io, "reading {}: {}", name, system_words(errno));
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    if (filled != size)
        return fail(ErrorCode::io, "reading {}: its size changed while it was read", name);
    bytes.resize(size);
    return bytes;
}

} // namespace bangvang
