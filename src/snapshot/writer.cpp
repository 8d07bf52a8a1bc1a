#include <bangvang/snapshot/writer.h>

#include "snapshot/durable_file.h"
#include "snapshot/sqlite.h"
#include "snapshot/table_writer.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

namespace bangvang {

namespace {

// The header numbers and the tables. Foreign keys wait for the commit: a part may come before its whole.
Result<void> create_tables(Database& database)
{
    BV_TRY_VOID(database.execute("PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA foreign_keys=ON"));
    const std::string numbers = fmt::format("PRAGMA application_id={}; PRAGMA user_version={}",
                                            snapshot_application_id, snapshot_format_version);
    BV_TRY_VOID(database.execute(numbers.c_str()));
    BV_TRY_VOID(database.execute("BEGIN; PRAGMA defer_foreign_keys=ON"));
    return database.execute(snapshot_schema_sql().data());
}

} // namespace

Result<std::vector<std::byte>> snapshot_bytes(const Snapshot& snapshot,
                                              const std::vector<PortraitImage>& portraits)
{
    Database database = BV_TRY(Database::create_in_memory());
    BV_TRY_VOID(create_tables(database));
    BV_TRY_VOID(write_tables(database, snapshot, portraits));
    BV_TRY_VOID(database.execute("COMMIT; VACUUM"));
    return database.bytes();
}

Result<void> write_snapshot(const std::filesystem::path& path, const Snapshot& snapshot,
                            const std::vector<PortraitImage>& portraits)
{
    const auto bytes = BV_TRY(snapshot_bytes(snapshot, portraits));
    // What the kiosk would refuse must not leave the office.
    if (const auto read_back = read_snapshot(bytes); !read_back)
        return fail(read_back.error().code, "reading back what would go to {}: {}", path.string(),
                    read_back.error().message);
    return write_durably(path, bytes);
}

} // namespace bangvang
