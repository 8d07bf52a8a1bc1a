#include "sample.h"

#include "snapshot/acceptance.h"

#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

using Bytes = std::vector<std::byte>;

const test::Sample& made()
{
    static const test::Sample sample = test::sample();
    return sample;
}

Bytes file(const Sealing& sealing = {})
{
    return snapshot_bytes(made().snapshot, made().portraits, sealing).value();
}

Bytes plain()
{
    return test::sample_bytes();
}

std::optional<ReadFault> fault(std::span<const std::byte> bytes, const AcceptanceRules& rules,
                               std::string_view minisig = {})
{
    const auto judged = judge_seal(bytes, minisig, rules);
    return judged ? std::nullopt : std::optional(judged.error().fault);
}

} // namespace

TEST_CASE("a file with its statement is taken, and the statement speaks of the figures")
{
    const Bytes bytes = file({.site = "lai-chau"});
    const auto provenance = judge_seal(bytes, {}, {.site = "lai-chau"}).value();
    CHECK(provenance.statement->sequence == made().snapshot.identity.sequence);
    CHECK(provenance.database.size() == provenance.statement->size);
    CHECK(provenance.file_digest == digest_of(bytes));
    CHECK_FALSE(provenance.signed_by);
    CHECK(judge_contents(provenance)->identity.id == made().snapshot.identity.id);
}

TEST_CASE("not a single changed byte of the database passes the hash")
{
    const Bytes good = file();
    const std::size_t database = split(good).database.size();
    for (std::size_t at = 0; at < database; at += 97) {
        Bytes bad = good;
        bad[at] ^= std::byte{1};
        CHECK(fault(bad, {}) == ReadFault::damaged);
    }
}

TEST_CASE("a torn mix of two good files of one size is damaged, though SQLite sees nothing")
{
    auto other = made().snapshot;
    other.identity.sequence += 1;
    other.identity.id.back() = other.identity.id.back() == '9' ? '8' : '9';
    const Bytes one = file();
    const Bytes two = snapshot_bytes(other, made().portraits).value();
    REQUIRE(one.size() == two.size());
    for (std::size_t page = 4096; page < split(one).database.size(); page += 4096) {
        Bytes torn(two.begin(), two.begin() + static_cast<std::ptrdiff_t>(page));
        torn.insert(torn.end(), one.begin() + static_cast<std::ptrdiff_t>(page), one.end());
        if (torn != one && torn != two)
            CHECK(fault(torn, {}) == ReadFault::damaged);
    }
}

TEST_CASE("a plain database is taken only where the kiosk allows it")
{
    CHECK(fault(plain(), {}) == ReadFault::no_statement);
    CHECK_FALSE(fault(plain(), {.plain_files = true}));
    Bytes short_one = plain();
    short_one.resize(8192);
    CHECK(fault(short_one, {.plain_files = true}) == ReadFault::incomplete);
    Bytes longer = plain();
    longer.push_back(std::byte{0});
    CHECK(fault(longer, {.plain_files = true}) == ReadFault::damaged);
    CHECK(fault(Bytes(5000, std::byte{'x'}), {.plain_files = true}) == ReadFault::not_ours);
    CHECK(fault({}, {.plain_files = true}) == ReadFault::not_ours);
}

TEST_CASE("once a kiosk knows a key, only files signed with it are taken")
{
    const SecretKey office = make_secret_key();
    const SecretKey reserve = make_secret_key();
    const SecretKey stranger = make_secret_key();
    const AcceptanceRules rules{.keys = {office.public_key(), reserve.public_key()}, .plain_files = true};
    CHECK(judge_seal(file({.key = &office}), {}, rules)->signed_by == office.id);
    CHECK(judge_seal(file({.key = &reserve}), {}, rules)->signed_by == reserve.id);
    CHECK(fault(file({.key = &stranger}), rules) == ReadFault::bad_signature);
    CHECK(fault(file(), rules) == ReadFault::not_signed);
    CHECK(fault(plain(), rules) == ReadFault::not_signed);
    // A kiosk without keys takes signed files as it takes others.
    CHECK_FALSE(fault(file({.key = &stranger}), {}));

    // The stranger's signature under the office's name.
    Bytes forged = file({.key = &stranger});
    const std::size_t key_at = forged.size() - 24 - 72;
    std::copy(office.id.begin(), office.id.end(), forged.begin() + static_cast<std::ptrdiff_t>(key_at));
    CHECK(fault(forged, rules) == ReadFault::bad_signature);
}

TEST_CASE("a file for another site is refused, by name")
{
    CHECK(fault(file({.site = "dien-bien"}), {.site = "lai-chau"}) == ReadFault::other_site);
    CHECK(fault(file(), {.site = "lai-chau"}) == ReadFault::other_site);
    CHECK_FALSE(fault(file({.site = "dien-bien"}), {}));
    CHECK(judge_seal(file({.site = "dien-bien"}), {}, {.site = "lai-chau"})
              .error()
              .error.message.find("made for \"dien-bien\"; this kiosk is \"lai-chau\"") != std::string::npos);
}

TEST_CASE("a .minisig beside the file counts as its statement and signature")
{
    const SecretKey office = make_secret_key();
    const AcceptanceRules rules{.keys = {office.public_key()}};
    const Bytes database = plain();
    const Bytes whole = file();
    const std::string statement(split(whole).statement);
    const std::string minisig = to_file(sign_detached(office, digest_of(database), statement));
    const auto provenance = judge_seal(database, minisig, rules).value();
    CHECK(provenance.signed_by == office.id);
    CHECK(provenance.statement->sequence == made().snapshot.identity.sequence);

    // Beside a file that carries its statement too, the signature is over the file as it lies.
    const std::string over_all = to_file(sign_detached(office, digest_of(whole), statement));
    CHECK_FALSE(fault(whole, rules, over_all));
    CHECK(fault(whole, rules, minisig) == ReadFault::bad_signature);

    // The new one of the pair has come, the other not yet.
    auto next = made().snapshot;
    next.identity.sequence += 1;
    CHECK(fault(database_bytes(next, {}).value(), rules, minisig) == ReadFault::pair);
    CHECK(fault(snapshot_bytes(next, {}).value(), rules, minisig) == ReadFault::pair);
    CHECK(fault(database, rules, "nonsense") == ReadFault::bad_signature);
}

TEST_CASE("a statement of a newer form asks for a newer program")
{
    Bytes bytes = file();
    bytes[split(bytes).database.size() + 8] = std::byte{'2'}; // bangvang2
    CHECK(fault(bytes, {}) == ReadFault::newer_format);
}

TEST_CASE("a statement about other figures than the file's own is no proof")
{
    auto identity = made().snapshot.identity;
    identity.sequence += 1;
    const Bytes bytes = sealed(plain(), identity, {}).value();
    const auto provenance = judge_seal(bytes, {}, {});
    REQUIRE(provenance);
    CHECK(judge_contents(*provenance).error().fault == ReadFault::damaged);
}

TEST_CASE("sealing again replaces the statement that was there")
{
    const SecretKey office = make_secret_key();
    const Bytes again =
        sealed(file(), made().snapshot.identity, {.site = "lai-chau", .key = &office}).value();
    CHECK(again == file({.site = "lai-chau", .key = &office}));
    CHECK_FALSE(sealed(plain(), made().snapshot.identity, {.site = "Lai Châu"}));
}
