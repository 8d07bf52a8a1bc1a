#include "sample.h"

#include "snapshot/sqlite.h"

#include <bangvang/snapshot/image_header.h>
#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <functional>

using namespace bangvang;
using test::sample;

namespace {

// The sample as a hostile office would make it: its own schema text, then statements of its choice.
std::string refusal_with_schema(std::string schema, const char* more = "")
{
    Database database = Database::create_in_memory().value();
    const std::string numbers = fmt::format("PRAGMA application_id={}; PRAGMA user_version={}",
                                            snapshot_application_id, snapshot_format_version);
    REQUIRE(database.execute(numbers.c_str()));
    REQUIRE(database.execute(schema.c_str()));
    const auto done = database.execute(more);
    REQUIRE_MESSAGE(done, done.error().message);
    const auto read = read_snapshot(database.bytes().value());
    return read ? "accepted" : read.error().message;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string schema()
{
    return std::string(snapshot_schema_sql());
}

// What the reader says to the sample after a change.
std::string refusal(const std::function<void(test::Sample&)>& change)
{
    auto made = sample();
    change(made);
    const auto bytes = snapshot_bytes(made.snapshot, made.portraits);
    if (!bytes)
        return "not written: " + bytes.error().message;
    const auto read = read_snapshot(*bytes);
    return read ? "accepted" : read.error().message;
}

bool says(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("tables, views, triggers and indexes beyond the agreed ones are refused")
{
    for (const char* extra :
         {"CREATE TABLE extra (a)", "CREATE VIEW v AS SELECT 1", "CREATE INDEX i ON units (name)",
          "CREATE TRIGGER t AFTER INSERT ON units BEGIN SELECT 1; END", "ANALYZE",
          "CREATE VIRTUAL TABLE f USING fts5(a)", "DROP TABLE playlist",
          "ALTER TABLE units ADD COLUMN extra TEXT"})
        CHECK_MESSAGE(says(refusal_with_schema(schema(), extra), "comparing the tables"), extra);
}

TEST_CASE("a view in place of a table is refused")
{
    CHECK(says(refusal_with_schema(schema(), "DROP TABLE meta; CREATE VIEW meta AS SELECT 1"),
               "comparing the tables"));
}

TEST_CASE("one letter that differs in a table's text is a foreign table")
{
    CHECK(says(refusal_with_schema(replaced(schema(), "<= 200", "<= 201")),
               "the table meta is missing or not"));
    CHECK(says(refusal_with_schema(replaced(schema(), "name TEXT", "name  TEXT")), "comparing the tables"));
}

TEST_CASE("a bomb in a CHECK never goes off")
{
    const std::string slow = "CHECK (length(randomblob(1000000000)) > 0)";
    const auto start = std::chrono::steady_clock::now();
    CHECK(says(refusal_with_schema(replaced(schema(), "CHECK (one = 1)", slow)), "comparing the tables"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{2});
}

TEST_CASE("an empty database with the right tables says which one is empty")
{
    CHECK(says(refusal_with_schema(schema()), "table meta is empty"));
}

TEST_CASE("a value that breaks a CHECK of its column is refused although the writer was told to ignore it")
{
    const char* forged = "PRAGMA ignore_check_constraints=ON; INSERT INTO blocks VALUES (0, '', 'x')";
    CHECK(says(refusal_with_schema(schema(), forged), "checking the structure"));
}

TEST_CASE("a link to a row that does not exist is refused")
{
    const char* forged = "INSERT INTO units VALUES (0, 'U', 'n', 's', 'NOBLOCK', '', '', NULL, NULL)";
    CHECK(says(refusal_with_schema(schema(), forged), "checking the links"));
}

TEST_CASE("text that is too long, not composed or not UTF-8 is refused")
{
    CHECK(says(refusal([](auto& s) { s.snapshot.units[0].name = std::string(301, 'x'); }), "not written"));
    CHECK(says(refusal([](auto& s) { s.snapshot.units[0].name = "Ho\xcc\x80"; }), "composed form"));
    CHECK(says(refusal([](auto& s) { s.snapshot.units[0].name = "H\xf2"; }), "not valid UTF-8"));
}

TEST_CASE("control and direction characters in a name are refused")
{
    CHECK(says(refusal([](auto& s) {
                   s.snapshot.units[0].name = "a\x07"
                                              "b";
               }),
               "checking the figures"));
    CHECK(says(refusal([](auto& s) { s.snapshot.units[0].name = "a\u202Eb"; }), "checking the figures"));
}

TEST_CASE("numbers that are not finite never reach a file")
{
    CHECK(says(refusal([](auto& s) { s.snapshot.scores[0].points = std::nan(""); }), "not finite"));
    CHECK(says(refusal([](auto& s) { s.snapshot.readings[1].cumulative = HUGE_VAL; }), "not finite"));
}

TEST_CASE("an infinite number that was forged into a file is refused")
{
    const char* forged = "PRAGMA ignore_check_constraints=ON; INSERT INTO grades VALUES (0, 'A', 'A', 9e999)";
    CHECK_FALSE(says(refusal_with_schema(schema(), forged), "accepted"));
}

TEST_CASE("a portrait that lies about its size or its format is refused")
{
    CHECK(says(refusal([](auto& s) { s.portraits[0].width_px = 299; }), "the picture itself says 300 x 400"));
    CHECK(says(refusal([](auto& s) { s.portraits[1].format = ImageFormat::png; }), "the portrait of H02"));
    CHECK(says(refusal([](auto& s) { s.portraits[0].bytes = test::png_header(30000, 400); }), "30000 x 400"));
    CHECK(says(refusal([](auto& s) { s.portraits[0].bytes.resize(20); }), "without its header"));
    CHECK(says(refusal([](auto& s) { s.portraits[0].bytes.assign(100, std::byte{7}); }),
               "neither a PNG nor a JPEG"));
    CHECK(says(refusal([](auto& s) { s.portraits[0].bytes.resize(max_portrait_bytes + 1); }), "not written"));
    CHECK(says(refusal([](auto& s) { s.portraits[0].honoree_code = "nobody"; }), "not written"));
}

TEST_CASE("the header of a picture gives its format and its size")
{
    const auto png = read_image_header(test::png_header(300, 400)).value();
    CHECK(png.format == ImageFormat::png);
    CHECK(png.width_px == 300);
    CHECK(png.height_px == 400);
    const auto jpeg = read_image_header(test::jpeg_header(4096, 1)).value();
    CHECK(jpeg.format == ImageFormat::jpeg);
    CHECK(jpeg.width_px == 4096);
    CHECK(jpeg.height_px == 1);
    CHECK_FALSE(read_image_header(test::jpeg_header(4097, 1)));
    CHECK_FALSE(read_image_header(test::jpeg_header(0, 1)));
    const auto whole = test::jpeg_header(640, 480);
    for (std::size_t length = 0; length < 17; ++length)
        CHECK_FALSE(read_image_header(std::span(whole).first(length)));
}
