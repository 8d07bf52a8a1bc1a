#include <bangvang/snapshot/reader.h>

#include "snapshot/acceptance.h"
#include "snapshot/file_rules.h"
#include "snapshot/header_rules.h"
#include "snapshot/sqlite.h"
#include "snapshot/table_reader.h"

#include <bangvang/model/check.h>
#include <bangvang/snapshot/image_header.h>

namespace bangvang {

namespace {

// Of processor time: fifty thousand people take two seconds on a slow machine; a bomb is cut off here.
constexpr std::chrono::seconds patience{10};

// The first few broken rules in one sentence; a thousand would help nobody.
Judged<Snapshot> obeying_rules(Snapshot snapshot)
{
    constexpr std::size_t shown = 3;
    std::string en = "checking the figures";
    std::string vi;
    std::size_t errors = 0;
    for (const Violation& broken : check(snapshot)) {
        if (broken.severity != Severity::error || ++errors > shown)
            continue;
        const char* join = errors == 1 ? ": " : "; ";
        en +=
            fmt::format("{}{}, row {}, {}: {}", join, broken.table, broken.row + 1, broken.column, broken.en);
        vi += fmt::format("{}{}, dòng {}, {}: {}", errors == 1 ? "" : "; ", broken.table, broken.row + 1,
                          broken.column, broken.vi);
    }
    if (errors == 0)
        return snapshot;
    if (errors > shown) {
        en += fmt::format("; and {} more", errors - shown);
        vi += fmt::format("; và {} lỗi khác", errors - shown);
    }
    return tl::unexpected(ReadFailure{ReadFault::content, Error{ErrorCode::invalid_data, en}, vi});
}

Judged<Database> open_checked(std::span<const std::byte> bytes)
{
    auto database = judge(ReadFault::damaged, "opening the file", Database::open_bytes(bytes, patience));
    if (!database)
        return database;
    if (auto same = check_schema(*database); !same)
        return judge(ReadFault::foreign_tables, "comparing the tables",
                     Result<Database>(tl::unexpected(same.error())));
    if (auto sound = check_structure(*database); !sound)
        return judge(ReadFault::damaged, "checking the structure",
                     Result<Database>(tl::unexpected(sound.error())));
    if (auto linked = check_links(*database); !linked)
        return judge(ReadFault::content, "checking the links",
                     Result<Database>(tl::unexpected(linked.error())));
    return database;
}

} // namespace

Judged<Snapshot> read_database(std::span<const std::byte> bytes)
{
    if (auto fault = header_fault(bytes))
        return tl::unexpected(std::move(*fault));
    auto database = open_checked(bytes);
    if (!database)
        return tl::unexpected(database.error());
    auto snapshot = judge(ReadFault::content, "reading the tables", read_tables(*database));
    if (!snapshot)
        return snapshot;
    return obeying_rules(std::move(*snapshot));
}

Result<Snapshot> read_snapshot(std::span<const std::byte> bytes)
{
    const auto error_of = [](const ReadFailure& failure) { return failure.error; };
    const auto provenance = judge_seal(bytes, {}, {.plain_files = true});
    if (!provenance)
        return tl::unexpected(provenance.error().error);
    return judge_contents(*provenance).map_error(error_of);
}

Result<Snapshot> load_snapshot(const std::filesystem::path& path)
{
    const auto bytes = BV_TRY(read_file_bytes(path));
    auto snapshot = read_snapshot(bytes);
    if (!snapshot)
        return fail(snapshot.error().code, "{}: {}", path.string(), snapshot.error().message);
    return snapshot;
}

Result<std::optional<std::int64_t>>
each_portrait(const std::filesystem::path& accepted_file, std::int64_t first,
              const std::function<bool(std::span<const std::byte>)>& visit)
{
    // What is done with the pictures counts, too; whoever calls this has a limit of its own.
    Database database = BV_TRY(Database::open_accepted(accepted_file, std::chrono::hours(1)));
    BV_TRY_VOID(check_schema(database));
    Query portraits =
        BV_TRY(database.prepare("SELECT row, image FROM portraits WHERE row >= ? ORDER BY row"));
    portraits.bind(1, first);
    while (BV_TRY(portraits.step()))
        if (!visit(portraits.blob(1)))
            return std::optional(portraits.integer(0) + 1);
    return std::optional<std::int64_t>();
}

void limit_database_memory(std::size_t bytes)
{
    set_heap_limit(bytes);
}

Result<std::vector<std::byte>> read_portrait(const std::filesystem::path& accepted_file,
                                             std::string_view honoree_code)
{
    Database database = BV_TRY(Database::open_accepted(accepted_file, patience));
    BV_TRY_VOID(check_schema(database));
    Query portrait = BV_TRY(database.prepare("SELECT image FROM portraits WHERE honoree = ?"));
    portrait.bind(1, honoree_code);
    if (!BV_TRY(portrait.step()))
        return fail(ErrorCode::not_found, "{} has no portrait of {}", accepted_file.string(), honoree_code);
    const auto image = portrait.blob(0);
    // Judged again: the disk may have changed since the file was accepted.
    BV_TRY(read_image_header(image));
    return std::vector<std::byte>(image.begin(), image.end());
}

} // namespace bangvang
