// Whom a kiosk believes: plain files, keys, pairs, files that kill, and the technician.
#include "visit.h"

#include <doctest/doctest.h>

using namespace bangvang;
using test::file_of;
using test::MemoryFiles;
using test::name_of;
using test::stored;
using test::Visit;
using Phase = SyncStatus::Phase;
using Codes = std::vector<std::string>;

namespace {

std::vector<std::byte> plain(std::uint64_t sequence)
{
    return database_bytes(test::small_snapshot(sequence), {}).value();
}

} // namespace

TEST_CASE("a plain file is taken where the kiosk allows it, at rest and after two equal readings")
{
    MemoryFiles files;
    Visit kiosk(files, {.plain_files = true});
    kiosk.start();
    kiosk.source().put(plain(7));
    kiosk.step(4);
    CHECK(kiosk.source().reads() == 0);
    kiosk.step();
    CHECK(kiosk.source().reads() == 1);
    CHECK(kiosk.shown() == 0);
    kiosk.step(2);
    CHECK(kiosk.source().reads() == 2);
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.status().trust.plain);
    kiosk.source().put(file_of(8));
    kiosk.step();
    CHECK(kiosk.shown() == 8);
    CHECK_FALSE(kiosk.status().trust.plain);
}

TEST_CASE("a plain file that changes between its two readings is read twice more")
{
    MemoryFiles files;
    Visit kiosk(files, {.plain_files = true});
    kiosk.start();
    kiosk.source().put(plain(7));
    kiosk.step(5);
    kiosk.source().swap_unseen(plain(8));
    kiosk.step(2);
    CHECK(kiosk.shown() == 0);
    kiosk.step(2);
    CHECK(kiosk.shown() == 8);
    CHECK(kiosk.source().reads() == 3);
}

TEST_CASE("a plain file where none is allowed is refused once it lies at rest")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(plain(7));
    kiosk.step(3);
    CHECK(kiosk.refusals().empty());
    kiosk.step(2);
    CHECK(kiosk.refusals() == Codes{"PLAIN"});
}

TEST_CASE("a kiosk with the office's keys takes its files alone, and says who signed")
{
    MemoryFiles files;
    const SecretKey office = make_secret_key();
    const SecretKey stranger = make_secret_key();
    Visit kiosk(files, {.site = "lai-chau", .keys = {office.public_key()}, .plain_files = true});
    kiosk.start();
    const auto with = [](const SecretKey* key, const char* site) {
        return snapshot_bytes(test::small_snapshot(7), {}, {.site = site, .key = key}).value();
    };
    kiosk.source().put(with(nullptr, "lai-chau"));
    kiosk.step();
    kiosk.source().put(with(&stranger, "lai-chau"));
    kiosk.step();
    kiosk.source().put(with(&office, "dien-bien"));
    kiosk.step();
    CHECK(kiosk.refusals() == Codes{"UNSIGNED", "BADSIG", "OTHERSITE"});
    kiosk.source().put(with(&office, "lai-chau"));
    kiosk.step();
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.status().trust.signed_by == to_text(office.id));
    CHECK(kiosk.status().trust.keys == 1);
    Visit again(files, {.site = "lai-chau", .keys = {office.public_key()}});
    again.start();
    CHECK(again.status().trust.signed_by == to_text(office.id));
}

TEST_CASE("a snapshot and its .minisig that do not fit yet are waited for, then named")
{
    MemoryFiles files;
    const SecretKey office = make_secret_key();
    Visit kiosk(files, {.keys = {office.public_key()}});
    kiosk.start();
    const auto database = plain(7);
    const auto statement = std::string(split(file_of(7)).statement);
    kiosk.source().put(plain(8));
    kiosk.source().put_minisig(to_file(sign_detached(office, digest_of(database), statement)));
    kiosk.step(10);
    CHECK(kiosk.problem() == "PAIR");
    CHECK(kiosk.refusals().empty());
    kiosk.step(210);
    CHECK(kiosk.refusals() == Codes{"PAIR"});
    kiosk.source().put(database);
    kiosk.source().put_minisig(to_file(sign_detached(office, digest_of(database), statement)));
    kiosk.step(5);
    CHECK(kiosk.shown() == 7);
}

TEST_CASE("a file over which the helper dies is tried twice, then never again")
{
    MemoryFiles files;
    {
        Visit kiosk(files);
        kiosk.start();
        kiosk.source().put(file_of(7));
        kiosk.step();
        kiosk.source().crash_over(name_of(file_of(8)));
        kiosk.source().put(file_of(8));
        kiosk.step();
        CHECK(kiosk.refusals().empty());
        kiosk.step(10);
        CHECK(kiosk.refusals() == Codes{"UNSAFE"});
        CHECK(kiosk.source().parses() == 3);
        CHECK(kiosk.shown() == 7);
    }
    Visit again(files);
    again.start();
    again.source().put(file_of(8));
    again.step(3);
    CHECK(again.source().parses() == 0);
    CHECK(again.phase() == Phase::refused);
}

TEST_CASE("figures never wait for portraits, and portraits wait for a decoder that may die of them")
{
    Snapshot snapshot = test::small_snapshot(7);
    snapshot.honorees = {{"H1", "Lò Thị Bình", HonoreeKind::individual, {}, "", {}, false}};
    const PortraitImage picture{"H1", ImageFormat::png, 9, 9, test::png_of(9)};
    const auto file = snapshot_bytes(snapshot, {picture}).value();
    const Fetched busy{.outcome = Fetched::Outcome::source_failed};
    const Fetched deadly{.outcome = Fetched::Outcome::crashed, .fault = {unsafe(11), Patience::retry}};

    MemoryFiles files;
    {
        Visit kiosk(files);
        kiosk.start();
        kiosk.source().put(file);
        kiosk.source().set_proof(busy);
        kiosk.step();
        CHECK(kiosk.shown() == 7);
        CHECK(kiosk.accepted_file().empty());
        CHECK(kiosk.storage_problem().empty());
        // A second's work at a time, with a look for something newer between them.
        kiosk.source().set_proof(
            {.outcome = Fetched::Outcome::known, .dark_portraits = 1, .next_portrait = 20});
        kiosk.step(20);
        CHECK(kiosk.accepted_file().empty());
        CHECK(kiosk.source().proofs() == 2);
        kiosk.source().set_proof({.outcome = Fetched::Outcome::known});
        kiosk.step();
        CHECK_FALSE(kiosk.accepted_file().empty());
        CHECK(kiosk.status().dark_portraits == 1);
        CHECK(kiosk.source().proofs() == 3);
    }
    Visit again(files); // proved once is proved
    again.start();
    CHECK_FALSE(again.accepted_file().empty());
    CHECK(again.status().dark_portraits == 1);
    again.step(3);
    CHECK(again.source().proofs() == 0);

    MemoryFiles other;
    {
        Visit kiosk(other);
        kiosk.start();
        kiosk.source().put(file);
        kiosk.source().set_proof(deadly);
        kiosk.step(5);
        CHECK(kiosk.shown() == 7);
        CHECK(kiosk.accepted_file().empty());
        CHECK(kiosk.refusals() == Codes{"UNSAFE"});
        CHECK(kiosk.source().proofs() == 2);
    }
    Visit warned(other);
    warned.start();
    warned.step(3);
    CHECK(warned.shown() == 7);
    CHECK(warned.accepted_file().empty());
    CHECK(warned.source().proofs() == 0);
}

TEST_CASE("the technician can let older files in again, and newer ones are dropped for good")
{
    MemoryFiles files;
    {
        Visit kiosk(files);
        kiosk.start();
        kiosk.source().put(file_of(1041));
        kiosk.step();
        kiosk.source().put(file_of(1042));
        kiosk.step();
        kiosk.source().put(file_of(1040));
        kiosk.step();
        CHECK(kiosk.refusals() == Codes{"OLDER"});
        const std::string order = "1:1039\n";
        const auto bytes = std::as_bytes(std::span(order));
        files.put("/data/lower-floor", {bytes.begin(), bytes.end()});
        kiosk.step();
        CHECK(kiosk.shown() == 1040);
        CHECK(kiosk.status().floor == Floor{1, 1040, name_of(file_of(1040)), false});
        CHECK_FALSE(files.has("/data/lower-floor"));
        CHECK_FALSE(files.has(stored(1042)));
    }
    Visit again(files);
    again.start();
    CHECK(again.shown() == 1040);
}

TEST_CASE("an order to raise the floor, or one that makes no sense, changes nothing")
{
    MemoryFiles files;
    Visit kiosk(files);
    kiosk.start();
    kiosk.source().put(file_of(7));
    kiosk.step();
    for (const std::string order : {"1:9", "nonsense", "1:7", ":"}) {
        const auto bytes = std::as_bytes(std::span(order));
        files.put("/data/lower-floor", {bytes.begin(), bytes.end()});
        kiosk.step();
        CHECK(kiosk.status().floor == Floor{1, 7, name_of(file_of(7)), false});
        CHECK_FALSE(files.has("/data/lower-floor"));
    }
}
