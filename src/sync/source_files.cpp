#include "sync/source_files.h"

#include "snapshot/file_descriptor.h"
#include "snapshot/seal.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bangvang {

namespace {

namespace fs = std::filesystem;

// Names looked through in a folder, and files that count: a folder of a million files is no office's.
constexpr std::size_t most_names = 20'000;
constexpr std::size_t most_files = 200;
constexpr std::size_t step = std::size_t{1} << 20;

std::int64_t nanoseconds(const timespec& time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

FileMark mark_of(const struct stat& status)
{
    return {.size = static_cast<std::uint64_t>(status.st_size),
            .device = static_cast<std::uint64_t>(status.st_dev),
            .inode = static_cast<std::uint64_t>(status.st_ino),
            .modified_ns = nanoseconds(status.st_mtim),
            .changed_ns = nanoseconds(status.st_ctim)};
}

fs::path minisig_of(const fs::path& path)
{
    fs::path beside = path;
    return beside += ".minisig";
}

// Any change of the file beside it changes this number; 0 is kept for "none".
std::uint64_t beside(const fs::path& path)
{
    struct stat status {};
    if (::lstat(minisig_of(path).c_str(), &status) != 0)
        return 0;
    const FileMark mark = mark_of(status);
    std::uint64_t folded = 1;
    for (const std::uint64_t part : {mark.size, mark.inode, static_cast<std::uint64_t>(mark.modified_ns),
                                     static_cast<std::uint64_t>(mark.changed_ns)})
        folded = folded * 0x100000001b3U ^ part;
    return folded | 1U;
}

std::string odd_kind(const struct stat& status)
{
    switch (status.st_mode & S_IFMT) {
    case S_IFREG:
        return {};
    case S_IFLNK:
        return "link";
    case S_IFDIR:
        return "folder";
    case S_IFIFO:
        return "pipe";
    case S_IFSOCK:
        return "socket";
    default:
        return "device";
    }
}

int open_source(const fs::path& path)
{
    return ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

// The statement at the end of a file, where one fits its size.
std::optional<Statement> claim_of(const fs::path& path, std::size_t size)
{
    const FileDescriptor file(open_source(path));
    if (!file.is_open())
        return std::nullopt;
    std::vector<std::byte> end(std::min(size, longest_seal));
    const auto at = static_cast<off_t>(size - end.size());
    if (::pread(file.get(), end.data(), end.size(), at) != static_cast<ssize_t>(end.size()))
        return std::nullopt;
    const Sealed sealed = split(end);
    const auto database = sealed_size(end, size);
    const auto statement = parse_statement(sealed.statement);
    if (!database || !statement || statement->size != *database)
        return std::nullopt;
    return *statement;
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

// Calls `visit` with each name until it says false.
void each_name(const fs::path& folder, const std::function<bool(std::string_view)>& visit)
{
    const std::unique_ptr<DIR, CloseFolder> handle(::opendir(folder.c_str()));
    std::size_t names = 0;
    while (handle && names++ < most_names) {
        const dirent* const entry = ::readdir(handle.get());
        if (entry == nullptr || !visit(entry->d_name))
            return;
    }
}

// "snapshot (1).db", "Snapshot.DB", "snapshot.db.part": what people and programs make of a name.
bool is_nearly(std::string_view found, const std::string& wanted)
{
    const std::string stem = fs::path(wanted).stem().string();
    return found != wanted && found.size() >= stem.size() &&
           ::strncasecmp(found.data(), stem.c_str(), stem.size()) == 0 && !found.ends_with(".minisig") &&
           !found.ends_with("-wal") && !found.ends_with("-shm") && !found.ends_with("-journal");
}

// The file is not there; its folder may be.
tl::expected<SourceLook, Reason> look_beside(const fs::path& source, int error)
{
    const fs::path folder = source.has_parent_path() ? source.parent_path() : fs::path(".");
    struct stat status {};
    if (error != ENOENT || ::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
        return tl::unexpected(source_reason(error, fmt::format("looking at {}", source.string())));
    SourceLook look{{}, no_file()};
    const std::string wanted = source.filename().string();
    each_name(folder, [&](std::string_view name) {
        if (is_nearly(name, wanted))
            look.remark = odd_name(name, wanted);
        return look.remark->code == "NOFILE";
    });
    return look;
}

} // namespace

Reason source_reason(int error, std::string_view what)
{
    const std::string words = fmt::format("{}: {}", what, system_words(error));
    switch (error) {
    case EACCES:
    case EPERM:
        return may_not_read(words);
    case EIO:
    case EBADMSG:
    case ENODATA:
        return bad_medium(words);
    default:
        return cannot_reach(words);
    }
}

SeenFile SourceFiles::see(const fs::path& path, const struct stat& status)
{
    FileMark mark = mark_of(status);
    mark.beside = beside(path);
    const auto known = seen_.find(path);
    if (known != seen_.end() && known->second.mark == mark)
        return known->second;
    SeenFile seen{path, mark, odd_kind(status), std::nullopt};
    if (seen.odd_kind.empty())
        seen.claim = claim_of(path, mark.size);
    return seen;
}

SourceLook SourceFiles::look_into(const fs::path& folder)
{
    SourceLook look;
    std::vector<fs::path> paths;
    each_name(folder, [&](std::string_view name) {
        if (name.ends_with(".db") && name.size() > 3)
            paths.push_back(folder / name);
        return true;
    });
    std::sort(paths.begin(), paths.end());
    if (paths.size() > most_files) {
        paths.resize(most_files);
        look.remark = too_many_files(most_files);
    }
    for (const fs::path& path : paths) {
        struct stat status {};
        if (::lstat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode))
            look.files.push_back(see(path, status));
    }
    if (look.files.empty() && !look.remark)
        look.remark = no_file();
    return look;
}

tl::expected<SourceLook, Reason> SourceFiles::look(const fs::path& source)
{
    struct stat status {};
    if (::lstat(source.c_str(), &status) != 0)
        return look_beside(source, errno);
    SourceLook look = S_ISDIR(status.st_mode) ? look_into(source) : SourceLook{{see(source, status)}, {}};
    seen_.clear();
    for (const SeenFile& file : look.files)
        seen_.emplace(file.path, file);
    return look;
}

namespace {

tl::unexpected<Fetched> source_failed(Reason reason)
{
    return tl::unexpected(
        Fetched{.outcome = Fetched::Outcome::source_failed, .fault = {std::move(reason), Patience::retry}});
}

tl::unexpected<Fetched> changed()
{
    return tl::unexpected(Fetched{.outcome = Fetched::Outcome::changed});
}

tl::unexpected<Fetched> refused(Reason reason)
{
    return tl::unexpected(
        Fetched{.outcome = Fetched::Outcome::refused, .fault = {std::move(reason), Patience::none}});
}

Reason larger_than(std::uint64_t size, std::size_t largest)
{
    return reason(ReadFailure{
        ReadFault::too_large,
        Error{ErrorCode::too_large, fmt::format("{} bytes; at most {} are allowed", size, largest)},
        {}});
}

// The five fields that must not move while a file is read.
bool is_as_seen(const FileDescriptor& file, FileMark seen)
{
    struct stat status {};
    seen.beside = 0;
    return ::fstat(file.get(), &status) == 0 && mark_of(status) == seen;
}

std::string read_minisig(const fs::path& path)
{
    constexpr std::size_t longest = 10'000;
    const FileDescriptor file(open_source(minisig_of(path)));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    std::string text(longest, '\0');
    const ssize_t got = ::read(file.get(), text.data(), text.size());
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
}

// To the end, and one byte further, so that a file that grew is noticed.
tl::expected<std::size_t, int> read_steps(const FileDescriptor& file, std::vector<std::byte>& bytes,
                                          const std::function<void()>& progress)
{
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, std::min(step, bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(errno);
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
        progress();
    }
    return filled;
}

} // namespace

tl::expected<SourceBytes, Fetched> read_source(const FetchOrder& order, const std::function<void()>& progress)
{
    const std::string name = order.path.string();
    const FileDescriptor file(open_source(order.path));
    if (!file.is_open())
        return errno == ELOOP    ? refused(not_a_file("link"))
               : errno == ENOENT ? changed()
                                 : source_failed(source_reason(errno, "opening " + name));
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return source_failed(source_reason(errno, "looking at " + name));
    if (!S_ISREG(status.st_mode))
        return refused(not_a_file(odd_kind(status)));
    if (order.mark.size > order.rules.largest)
        return refused(larger_than(order.mark.size, order.rules.largest));
    if (!is_as_seen(file, order.mark))
        return changed();
    SourceBytes bytes{std::vector<std::byte>(order.mark.size + 1), read_minisig(order.path)};
    const auto filled = read_steps(file, bytes.file, progress);
    if (!filled)
        return source_failed(source_reason(filled.error(), "reading " + name));
    if (*filled != order.mark.size || !is_as_seen(file, order.mark))
        return changed();
    bytes.file.resize(*filled);
    return bytes;
}

} // namespace bangvang
