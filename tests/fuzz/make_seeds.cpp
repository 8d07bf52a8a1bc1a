// Writes the seeds that our own code can write, one folder a harness. The stored corpus holds these and what
// hours of running found besides.
#include "seal_input.h"
#include "snapshot/sample.h"

#include "snapshot/sqlite.h"
#include "snapshot/table_writer.h"
#include "sync/floor.h"
#include "sync/status.h"
#include "sync/wire.h"

#include <bangvang/snapshot/schema.h>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace bangvang;

namespace {

using Bytes = std::vector<std::byte>;

// One folder of seeds.
class Folder {
public:
    explicit Folder(std::filesystem::path path) : path_(std::move(path))
    {
        std::filesystem::create_directories(path_);
    }
    void add(const std::string& name, std::span<const std::byte> bytes) const
    {
        std::ofstream out(path_ / name, std::ios::binary);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }

private:
    std::filesystem::path path_;
};

Bytes bytes_of(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

// As the writer does it, with smaller pages: the fuzzer likes small files, and more of their bytes matter.
Result<Bytes> small_database(const test::Sample& sample, int page_size)
{
    Database database = BV_TRY(Database::create_in_memory());
    const std::string numbers =
        fmt::format("PRAGMA page_size={}; PRAGMA encoding='UTF-8'; PRAGMA application_id={}; "
                    "PRAGMA user_version={}; BEGIN",
                    page_size, snapshot_application_id, snapshot_format_version);
    BV_TRY_VOID(database.execute(numbers.c_str()));
    BV_TRY_VOID(database.execute(snapshot_schema_sql().data()));
    BV_TRY_VOID(write_tables(database, sample.snapshot, sample.portraits));
    BV_TRY_VOID(database.execute("COMMIT; VACUUM"));
    return database.bytes();
}

// Campaign and identity, and nothing else.
test::Sample bare_sample()
{
    test::Sample bare;
    const test::Sample full = test::sample();
    bare.snapshot.identity = full.snapshot.identity;
    bare.snapshot.campaign = full.snapshot.campaign;
    return bare;
}

// Trees of more than one page, and texts and pictures that do not fit into one.
test::Sample deep_sample()
{
    test::Sample deep = test::sample();
    Snapshot& s = deep.snapshot;
    for (int i = 0; i < 40; ++i)
        s.milestones.push_back({fmt::format("Ngày {}", i),
                                Date{std::chrono::sys_days(*s.campaign.launched_on) + std::chrono::days(i)},
                                MilestoneKind::phase});
    s.movements[0].summary = std::string(1500, 'x');
    Bytes image = test::png_header(300, 400);
    image.resize(1400);
    deep.portraits[0].bytes = image;
    return deep;
}

void write_databases(const Folder& folder)
{
    folder.add("bare-512", small_database(bare_sample(), 512).value());
    folder.add("sample-512", small_database(test::sample(), 512).value());
    folder.add("sample-1024", small_database(test::sample(), 1024).value());
    folder.add("deep-512", small_database(deep_sample(), 512).value());
}

// The first page is a database to whoever looks at the header only.
Bytes short_database()
{
    Bytes bytes = small_database(bare_sample(), 512).value();
    bytes.resize(512);
    bytes[31] = std::byte{1};
    bytes[28] = bytes[29] = bytes[30] = std::byte{0};
    return bytes;
}

void write_seals(const Folder& folder)
{
    const SecretKey key = fuzz::office_key();
    const Identity identity = test::sample().snapshot.identity;
    const Bytes plain = short_database();
    const Bytes open = sealed(plain, identity, {}).value();
    const Bytes closed = sealed(plain, identity, {.site = "lai-chau", .key = &key}).value();
    const std::string statement(split(closed).statement);
    const std::string beside = to_file(sign_detached(key, digest_of(plain), statement));
    const auto add = [&folder](const std::string& name, const fuzz::SealInput& input) {
        folder.add(name, put_together(input));
    };
    add("plain", {fuzz::takes_plain, {}, plain});
    add("sealed", {0, {}, open});
    add("signed", {fuzz::knows_key | fuzz::has_site, {}, closed});
    add("made-true", {fuzz::knows_key | fuzz::make_true, {}, closed});
    add("any-text", {fuzz::knows_key | fuzz::sign_text, {}, closed});
    add("beside", {fuzz::knows_key, beside, plain});
    add("beside-signed", {fuzz::knows_key | fuzz::sign_beside, statement, plain});
    add("public-key", {0, to_text(key.public_key()), {}});
    add("secret-key", {0, to_file(key, {}).value(), {}});
}

Reason some_reason()
{
    return still_copying();
}

std::string frame(const wire::Value& value)
{
    const auto body = wire::Value::to_cbor(value);
    return {body.begin(), body.end()};
}

void write_wire(const Folder& folder)
{
    const auto add = [&folder](const std::string& name, char kind, const std::string& rest) {
        folder.add(name, bytes_of(kind + rest));
    };
    const FileMark mark{4096, 1, 2, 3, 4, 5};
    const SourceLook look{{{"/srv/wall.db", mark, "link", std::nullopt}}, some_reason()};
    const Fetched fetched{Fetched::Outcome::refused, "00ff", {some_reason(), Patience::rest}, "minisig", 2};
    const FetchOrder order{"/srv/wall.db", mark, "/var/incoming.part", {}};
    add("look", 1, frame(wire::to_value(look)));
    add("problem", 1, frame(wire::to_value(tl::expected<SourceLook, Reason>(tl::unexpected(some_reason())))));
    add("fetched", 1, frame(wire::to_value(fetched)));
    add("order", 1, frame(wire::to_value(order)));
    add("frames", 0, std::string("\3\0\0\0\xa1\x61\x61\x01\0\0\0\xa0", 12));
    const std::string record = to_text(FloorRecord{{1, 1042, "00ff", false}, 7});
    add("floor", 2, record);
    add("floor-short", 2, "1:1042");
    add("floor-checked", 3, record.substr(0, record.find("check")));
    const Refusal refusal{test::sample().snapshot.identity.made_at, "wall.db", "00ff", some_reason(), "0.1"};
    add("refusals", 4, to_text(std::vector{refusal, refusal}));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: make_fuzz_seeds FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    write_databases(Folder(folder / "fuzz_snapshot"));
    write_seals(Folder(folder / "fuzz_seal"));
    write_wire(Folder(folder / "fuzz_wire"));
    const Folder headers(folder / "fuzz_image_header");
    headers.add("png", test::png_header(300, 400));
    headers.add("jpeg", test::jpeg_header(640, 480));
    return 0;
}
