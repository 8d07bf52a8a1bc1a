#include "office/delivery.h"

#include "snapshot/durable_file.h"
#include "snapshot/file_descriptor.h"
#include "views/format.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <tuple>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

constexpr double megabyte = 1e6;

Result<fs::path> target_of(const fs::path& to, const std::string& name, Language language)
{
    std::error_code failed;
    if (fs::is_directory(to, failed))
        return to / name;
    const fs::path file = to.has_parent_path() ? to : fs::path(".") / to;
    if (to.extension() == ".db" && fs::is_directory(file.parent_path(), failed))
        return file;
    return fail_in(
        language, ErrorCode::environment,
        {fmt::format("{}: không có thư mục này; USB đã cắm, ổ mạng đã kết nối chưa?", to.string()),
         fmt::format("{}: no such folder; is the stick in, is the share connected?", to.string())});
}

// A snapshot whose copy was cut off: its head says what it was to become.
bool is_torn_snapshot(std::span<const std::byte> bytes)
{
    const auto at = [&](std::size_t i) { return std::to_integer<std::uint32_t>(bytes[i]); };
    return bytes.empty() || (bytes.size() >= 72 && ((at(68) << 24U) | (at(69) << 16U) | (at(70) << 8U) |
                                                    at(71)) == snapshot_application_id);
}

auto place(const Identity& identity)
{
    return std::tuple(identity.epoch, identity.sequence);
}

tl::unexpected<Error> keep(const fs::path& target, const Words& why, Language language)
{
    return fail_in(
        language, ErrorCode::invalid_data,
        {fmt::format("{}: {}", target.string(), why.vi), fmt::format("{}: {}", target.string(), why.en)});
}

// Whether the very same file lies there; an error where something lies there that must stay.
Result<bool> look_at(const fs::path& target, const SnapshotFile& file, const Identity& identity,
                     Language language)
{
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(target, failed)))
        return false;
    const auto bytes = BV_TRY(read_file_bytes(target, largest_snapshot));
    if (std::ranges::equal(bytes, file.bytes))
        return true;
    const auto there = read_snapshot(bytes);
    if (!there && is_torn_snapshot(bytes))
        return false;
    if (!there)
        return keep(target,
                    {"tệp ở đó không phải bản dữ liệu, nên không ghi đè",
                     "the file there is no snapshot, so it is not replaced"},
                    language);
    const Identity& other = there->identity;
    if (place(other) > place(identity))
        return keep(target,
                    {fmt::format("ở đó đã có bản mới hơn ({})", other.id),
                     fmt::format("a newer one lies there ({})", other.id)},
                    language);
    if (place(other) == place(identity))
        return keep(
            target,
            {fmt::format("ở đó có bản khác mang cùng số {}; hãy lập lại để có số mới", other.sequence),
             fmt::format("another one with the same number {} lies there; build again for a new one",
                         other.sequence)},
            language);
    return false;
}

// The old file stays until the new one is whole, so both must have room.
Result<void> check_room(const fs::path& target, std::size_t size, Language language)
{
    struct statvfs room {};
    const fs::path folder = target.parent_path();
    if (::statvfs(folder.c_str(), &room) != 0)
        return {}; // writing will say more
    const double free = static_cast<double>(room.f_bavail) * static_cast<double>(room.f_frsize);
    if (room.f_blocks == 0 || free >= static_cast<double>(size))
        return {};
    const double need = static_cast<double>(size) / megabyte;
    return fail_in(language, ErrorCode::environment,
                   {fmt::format("{}: không đủ chỗ: cần {} MB, còn {} MB", folder.string(),
                                format_number(need, 1), format_number(free / megabyte, 1)),
                    fmt::format("{}: not enough room: {} MB needed, {} MB left", folder.string(),
                                format_number(need, 1), format_number(free / megabyte, 1))});
}

// From the medium and not from memory, as far as the system lets us.
void forget_pages(const fs::path& path)
{
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.is_open())
        ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
}

// What a copy left that was cut off an hour ago or earlier. The times compared are the medium's own.
void remove_leftovers(const fs::path& target)
{
    std::error_code failed;
    const auto now = fs::last_write_time(target, failed);
    const std::string start = target.filename().string() + ".";
    for (fs::directory_iterator entry(target.parent_path(), failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(start) && name.ends_with(".part") &&
            entry->last_write_time(ignored) + std::chrono::hours(1) < now && !ignored)
            fs::remove(entry->path(), ignored);
    }
}

Result<void> put(const fs::path& target, std::span<const std::byte> bytes, Language language)
{
    BV_TRY_VOID(told_in(language, write_durably(target, bytes)));
    forget_pages(target);
    const auto again = BV_TRY(read_file_bytes(target, largest_snapshot));
    if (std::ranges::equal(again, bytes))
        return {};
    return fail_in(
        language, ErrorCode::io,
        {fmt::format("{}: đọc lại không khớp; ổ này có thể đã hỏng", target.string()),
         fmt::format("{}: what was read back differs; the medium may be broken", target.string())});
}

} // namespace

Result<Delivery> deliver(const SnapshotFile& file, const Identity& identity, const std::string& name,
                         const fs::path& to, Language language)
{
    const fs::path target = BV_TRY(target_of(to, name, language));
    const bool same = BV_TRY(look_at(target, file, identity, language));
    if (!same)
        BV_TRY_VOID(check_room(target, file.bytes.size() + file.minisig.size(), language));
    // First the signature: for a moment it is beside the old file, which kiosks have taken already.
    if (!file.minisig.empty())
        BV_TRY_VOID(put(minisig_path(target), std::as_bytes(std::span(file.minisig)), language));
    if (!same)
        BV_TRY_VOID(put(target, file.bytes, language));
    if (!same)
        remove_leftovers(target);
    return Delivery{target, same};
}

} // namespace bangvang::office
