#include "snapshot/sqlite.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

std::string document()
{
    const auto bytes = read_file_bytes(BANGVANG_SOURCE_DIR "/docs/snapshot-format.md").value();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The part of the document under the heading of one table.
std::string section(const std::string& text, const std::string& table)
{
    const auto begin = text.find("\n### `" + table + "`");
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find("\n### ", begin + 1) - begin);
}

} // namespace

TEST_CASE("the format's document explains every table and every column of the schema")
{
    const std::string text = document();
    Database database = Database::create_in_memory().value();
    REQUIRE(database.execute(snapshot_schema_sql().data()));
    Query columns = database
                        .prepare("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                                 "WHERE t.type = 'table'")
                        .value();
    int seen = 0;
    for (; columns.step().value(); ++seen) {
        const std::string table(columns.text(0));
        const std::string column(columns.text(1));
        CHECK_MESSAGE(section(text, table).find("| `" + column + "` |") != std::string::npos,
                      table << "." << column << " is not in docs/snapshot-format.md");
    }
    CHECK(seen > 100);
}

TEST_CASE("the format's document names the numbers of the header")
{
    const std::string text = document();
    CHECK(text.find(fmt::format("{:#010x}", snapshot_application_id)) != std::string::npos);
    CHECK(text.find(fmt::format("user_version = {}", snapshot_format_version)) != std::string::npos);
}
