#include "snapshot/file_rules.h"

#include <bangvang/snapshot/schema.h>

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

struct SchemaRow {
    std::array<std::string, 4> fields; // type, name, tbl_name, sql
    friend bool operator==(const SchemaRow&, const SchemaRow&) = default;
};

// At most `limit` rows: a file with twenty thousand tables is not worth reading to its end.
Result<std::vector<SchemaRow>> schema_rows(Database& database, std::size_t limit)
{
    Query rows =
        BV_TRY(database.prepare("SELECT type,name,tbl_name,sql FROM sqlite_schema ORDER BY type,name"));
    std::vector<SchemaRow> found;
    while (found.size() < limit && BV_TRY(rows.step())) {
        SchemaRow& row = found.emplace_back();
        for (int column = 0; column < 4; ++column)
            row.fields[static_cast<std::size_t>(column)] = rows.text(column);
    }
    return found;
}

Result<std::vector<SchemaRow>> agreed_schema()
{
    Database database = BV_TRY(Database::create_in_memory());
    BV_TRY_VOID(database.execute(snapshot_schema_sql().data()));
    return schema_rows(database, 1000);
}

} // namespace

Result<void> check_schema(Database& database)
{
    const auto agreed = BV_TRY(agreed_schema());
    const auto found = BV_TRY(schema_rows(database, agreed.size() + 1));
    const auto [expected, differing] =
        std::mismatch(agreed.begin(), agreed.end(), found.begin(), found.end());
    if (expected != agreed.end())
        return fail(ErrorCode::invalid_data, "the {} {} is missing or not the agreed one",
                    expected->fields[0], expected->fields[1]);
    if (differing != found.end())
        return fail(ErrorCode::invalid_data, "there is more in it than the agreed tables");
    return {};
}

Result<void> check_structure(Database& database)
{
    Query check = BV_TRY(database.prepare("PRAGMA quick_check(1)"));
    if (!BV_TRY(check.step()))
        return fail(ErrorCode::invalid_data, "quick_check gave no answer");
    // The answer may quote the file; only its first line of plain letters is repeated.
    std::string answer(check.text(0).substr(0, 200));
    if (answer == "ok")
        return {};
    std::replace_if(
        answer.begin(), answer.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return fail(ErrorCode::invalid_data, "{}", answer);
}

Result<void> check_links(Database& database)
{
    Query check = BV_TRY(database.prepare("PRAGMA foreign_key_check"));
    if (BV_TRY(check.step()))
        return fail(ErrorCode::invalid_data, "a row of table {} names a row of table {} that does not exist",
                    check.text(0), check.text(2));
    return {};
}

} // namespace bangvang
