#include <bangvang/snapshot/writer.h>

#include "snapshot/durable_file.h"
#include "snapshot/seal.h"
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

Statement statement_of(std::span<const std::byte> database, const Identity& identity, const Sealing& sealing)
{
    return {.site = sealing.site,
            .epoch = identity.epoch,
            .sequence = identity.sequence,
            .size = database.size(),
            .blake2b = digest_of(database),
            .schema = snapshot_format_version,
            .created = identity.made_at,
            .fresh_for_days = identity.fresh_for_days};
}

} // namespace

Result<std::vector<std::byte>> database_bytes(const Snapshot& snapshot,
                                              const std::vector<PortraitImage>& portraits)
{
    Database database = BV_TRY(Database::create_in_memory());
    BV_TRY_VOID(create_tables(database));
    BV_TRY_VOID(write_tables(database, snapshot, portraits));
    BV_TRY_VOID(database.execute("COMMIT; VACUUM"));
    return database.bytes();
}

Result<std::vector<std::byte>> sealed(std::vector<std::byte> file, const Identity& identity,
                                      const Sealing& sealing)
{
    if (!sealing.site.empty() && !is_site_name(sealing.site))
        return fail(ErrorCode::usage, "a site is named with 1 to 64 of a-z, 0-9, '-' and '.', and not \"{}\"",
                    sealing.site);
    file.resize(split(file).database.size());
    const auto seal = make_seal(statement_of(file, identity, sealing), sealing.key);
    file.insert(file.end(), seal.begin(), seal.end());
    return file;
}

Result<std::vector<std::byte>>
snapshot_bytes(const Snapshot& snapshot, const std::vector<PortraitImage>& portraits, const Sealing& sealing)
{
    return sealed(BV_TRY(database_bytes(snapshot, portraits)), snapshot.identity, sealing);
}

Result<void> write_snapshot(const std::filesystem::path& path, const Snapshot& snapshot,
                            const std::vector<PortraitImage>& portraits, const Sealing& sealing)
{
    const auto bytes = BV_TRY(snapshot_bytes(snapshot, portraits, sealing));
    // What the kiosk would refuse must not leave the office.
    if (const auto read_back = read_snapshot(bytes); !read_back)
        return fail(read_back.error().code, "reading back what would go to {}: {}", path.string(),
                    read_back.error().message);
    return write_durably(path, bytes);
}

} // namespace bangvang
