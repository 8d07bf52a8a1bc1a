#include "support.h"

#include "snapshot/acceptance.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Line;
using office_tests::Office;
using office_tests::Ran;

namespace {

Identity written(const Office& office)
{
    return load_snapshot(office.path("wall.db")).value().identity;
}

} // namespace

TEST_CASE("a build says for whom it is and until when its figures are fresh")
{
    const Office office;
    REQUIRE(office.build({"--site", "lai-chau", "--fresh", "3", "--epoch", "2"}).outcome == Outcome::done);
    const auto bytes = read_file_bytes(office.path("wall.db")).value();
    const auto statement = judge_seal(bytes, {}, {.site = "lai-chau"})->statement.value();
    CHECK(statement.site == "lai-chau");
    CHECK(statement.epoch == 2);
    CHECK(statement.sequence == 1);
    CHECK(statement.fresh_for_days == 3);
    CHECK(written(office).fresh_for_days == 3);
    CHECK(written(office).epoch == 2);
}

TEST_CASE("without options a build is for every kiosk, of epoch 1, and fresh as the sheets say")
{
    const Office office;
    const Ran built = office.build({});
    CHECK(built.out.find("signed") == std::string::npos);
    const auto bytes = read_file_bytes(office.path("wall.db")).value();
    const auto statement = judge_seal(bytes, {}, {})->statement.value();
    CHECK(statement.site.empty());
    CHECK(statement.epoch == 1);
    CHECK(statement.fresh_for_days == 7);
    CHECK(office.build({"--site", "-"}).outcome == Outcome::done);
}

TEST_CASE("a build with a key is signed with it, and kiosks that know the key take it")
{
    const Office office;
    const Ran built = office.build({"--key", office.path("office.key")});
    CHECK(built.outcome == Outcome::done);
    CHECK(built.out.find(", signed with key " + to_text(office.key().id) + "\n") != std::string::npos);
    const auto bytes = read_file_bytes(office.path("wall.db")).value();
    CHECK(judge_seal(bytes, {}, {.keys = {office.key()}})->signed_by == office.key().id);
    CHECK_FALSE(judge_seal(bytes, {}, {.keys = {make_secret_key().public_key()}}));
}

TEST_CASE("the number counts on within an epoch, and a new epoch begins at 1")
{
    const Office office;
    const auto number_after = [&](const Line& options) {
        REQUIRE(office.build(options).outcome == Outcome::done);
        return std::pair(written(office).epoch, written(office).sequence);
    };
    using Number = std::pair<std::uint64_t, std::uint64_t>;
    CHECK(number_after({"--epoch", "3", "--sequence", "41"}) == Number{3, 41});
    CHECK(number_after({}) == Number{3, 42});
    CHECK(number_after({"--epoch", "3"}) == Number{3, 43});
    CHECK(number_after({"--epoch", "5"}) == Number{5, 1});
    CHECK(number_after({}) == Number{5, 2});
    CHECK(number_after({"--epoch", "6", "--sequence", "10"}) == Number{6, 10});
}

TEST_CASE("an epoch never falls, and the old file stays")
{
    const Office office;
    REQUIRE(office.build({"--epoch", "3"}).outcome == Outcome::done);
    const std::string before = office.files().read("wall.db");
    const Ran lower = office.build({"--epoch", "2", "--sequence", "9"});
    CHECK(lower.outcome == Outcome::wrong_usage);
    CHECK(lower.err.find("is of epoch 3 already") != std::string::npos);
    CHECK(office.files().read("wall.db") == before);
}

TEST_CASE("what cannot stand in a statement, or opens no key, is wrong usage and writes nothing")
{
    const Office office;
    office.files().write("words", "mật khẩu");
    const std::vector<Line> wrong{{"--site", "Lai Châu"},
                                  {"--site", ""},
                                  {"--epoch", "0"},
                                  {"--epoch", "10000"},
                                  {"--fresh", "0"},
                                  {"--fresh", "401"},
                                  {"--key", office.path("none.key")},
                                  {"--key", office.path("office.pub")},
                                  {"--key", ""},
                                  {"--passphrase-file", office.path("words")}};
    for (const Line& options : wrong) {
        CAPTURE(options[0]);
        CAPTURE(options[1]);
        const Ran ran = office.build(options);
        CHECK(ran.outcome == Outcome::wrong_usage);
        CHECK(ran.out == "");
        CHECK(ran.err != "");
        CHECK(office.files().names() == Line{"office.key", "office.pub", "words"});
    }
}

TEST_CASE("a build beside an old .minisig says that the two no longer belong together")
{
    const Office office;
    office.files().write("wall.db.minisig", "of yesterday's file");
    const Ran built = office.build({});
    CHECK(built.outcome == Outcome::done);
    CHECK(built.err.find("wall.db.minisig is the signature of the old file") != std::string::npos);
}

TEST_CASE("show tells for whom a file is and who signed it, and that it did not verify that")
{
    const Office office;
    const auto show = [&](const Line& more) {
        Line words{"show", office.path("wall.db")};
        words.insert(words.end(), more.begin(), more.end());
        return office_tests::office(words).out;
    };
    const std::string key = to_text(office.key().id);
    REQUIRE(office.build({"--site", "lai-chau", "--key", office.path("office.key")}).outcome ==
            Outcome::done);
    CHECK(show({}).find("\nNơi nhận lai-chau; chữ ký khóa " + key + ", không kiểm tra ở đây\n") !=
          std::string::npos);
    CHECK(show({"--lang", "en"}).find("\nSite lai-chau; signature key " + key + ", not verified here\n") !=
          std::string::npos);
    CHECK(show({"--json"})
              .find(R"("site":"lai-chau","signed_by":")" + key + R"(","signature_verified":false)") !=
          std::string::npos);
    REQUIRE(office.build({}).outcome == Outcome::done);
    CHECK(show({"--lang", "en"}).find("\nSite every kiosk; signature none\n") != std::string::npos);
    CHECK(show({"--json"}).find(R"("site":"-","signed_by":null)") != std::string::npos);
}
