#include "support.h"

#include "snapshot/acceptance.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

#include <cstdlib>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Line;
using office_tests::Office;
using office_tests::Ran;
using office_tests::TypedAnswers;

namespace {

using Bytes = std::vector<std::byte>;

Ran sign(const Office& office, const std::string& name, const Line& more = {})
{
    Line words{"sign", office.path(name), "--key", office.path("office.key"), "--lang", "en"};
    words.insert(words.end(), more.begin(), more.end());
    return office_tests::office(words);
}

Bytes bytes_of(const Office& office, const std::string& name)
{
    return read_file_bytes(office.path(name)).value();
}

// wall.db without its statement, as another program would write it: plain.db.
void make_plain(const Office& office)
{
    REQUIRE(office.build({}).outcome == Outcome::done);
    const Bytes built = bytes_of(office, "wall.db");
    const auto database = split(built).database;
    office.files().write("plain.db", {reinterpret_cast<const char*>(database.data()), database.size()});
}

// Debian's minisign, an independent program; the exit code.
int minisign(const Office& office, const std::string& words)
{
    return std::system(fmt::format("cd '{}' && minisign {} >/dev/null 2>&1 </dev/null",
                                   office.files().path().string(), words)
                           .c_str());
}

std::string site_of(const Office& office, const std::string& name, const std::string& minisig = {})
{
    const Bytes file = bytes_of(office, name);
    const auto judged = judge_seal(file, minisig, {.keys = {office.key()}});
    REQUIRE(judged);
    return judged->statement->site;
}

} // namespace

TEST_CASE("a file is signed in place and keeps the site that it named")
{
    const Office office;
    REQUIRE(office.build({"--site", "lai-chau"}).outcome == Outcome::done);
    const Ran ran = sign(office, "wall.db");
    CHECK(ran.outcome == Outcome::done);
    CHECK(ran.err == "");
    CHECK(ran.out.find("signed with key " + to_text(office.key().id)) != std::string::npos);
    CHECK(site_of(office, "wall.db") == "lai-chau");
    CHECK(office.files().names() == Line{"office.key", "office.pub", "wall.db"});
    const std::string signed_once = office.files().read("wall.db");
    CHECK(sign(office, "wall.db").outcome == Outcome::done);
    CHECK(office.files().read("wall.db") == signed_once);
    CHECK(load_snapshot(office.path("wall.db"))->identity.sequence == 1);
}

TEST_CASE("the site changes when it is given, and - is every kiosk")
{
    const Office office;
    REQUIRE(office.build({"--site", "lai-chau"}).outcome == Outcome::done);
    REQUIRE(sign(office, "wall.db", {"--site", "dien-bien"}).outcome == Outcome::done);
    CHECK(site_of(office, "wall.db") == "dien-bien");
    REQUIRE(sign(office, "wall.db", {"--site", "-"}).outcome == Outcome::done);
    CHECK(site_of(office, "wall.db").empty());
    CHECK(sign(office, "wall.db", {"--site", "Điện Biên"}).outcome == Outcome::wrong_usage);
}

TEST_CASE("a file is signed to another place, and the first stays as it was")
{
    const Office office;
    make_plain(office);
    const std::string before = office.files().read("plain.db");
    CHECK(sign(office, "plain.db", {"-o", office.path("signed.db"), "--site", "lai-chau"}).outcome ==
          Outcome::done);
    CHECK(office.files().read("plain.db") == before);
    CHECK(site_of(office, "signed.db") == "lai-chau");
    // Only a snapshot is ever replaced.
    CHECK(sign(office, "plain.db", {"-o", office.path("wall.db")}).outcome == Outcome::done);
    office.files().write("letter.txt", "một lá thư");
    CHECK(sign(office, "plain.db", {"-o", office.path("letter.txt")}).outcome == Outcome::refused);
    CHECK(office.files().read("letter.txt") == "một lá thư");
}

TEST_CASE("a file that another program made gets its statement and its signature")
{
    const Office office;
    make_plain(office);
    const Bytes plain = bytes_of(office, "plain.db");
    CHECK(sign(office, "plain.db").outcome == Outcome::done);
    const Bytes made = bytes_of(office, "plain.db");
    const auto judged = judge_seal(made, {}, {.keys = {office.key()}}).value();
    CHECK(judged.signed_by == office.key().id);
    CHECK(Bytes(judged.database.begin(), judged.database.end()) == plain);
    CHECK(judge_contents(judged));
}

TEST_CASE("minisign verifies a .minisig of ours, beside a plain file and beside one with its statement")
{
    const Office office;
    make_plain(office);
    for (const std::string name : {"plain.db", "wall.db"}) {
        CAPTURE(name);
        const std::string before = office.files().read(name);
        const Ran ran = sign(office, name, {"--minisig"});
        CHECK(ran.outcome == Outcome::done);
        CHECK(office.files().read(name) == before);
        CHECK(minisign(office, "-V -p office.pub -m " + name) == 0);
        CHECK(site_of(office, name, office.files().read(name + ".minisig")).empty());
    }
}

TEST_CASE("what minisign signs with our key and our statement, a kiosk takes")
{
    const Office office;
    make_plain(office);
    const Bytes built = bytes_of(office, "wall.db");
    const std::string statement(split(built).statement);
    REQUIRE(minisign(office, "-S -s office.key -m plain.db -t '" + statement + "'") == 0);
    CHECK(site_of(office, "plain.db", office.files().read("plain.db.minisig")).empty());
}

TEST_CASE("a plain file keeps the site that the .minisig beside it names, if the two belong together")
{
    const Office office;
    make_plain(office);
    REQUIRE(sign(office, "plain.db", {"--minisig", "--site", "lai-chau"}).outcome == Outcome::done);
    const Ran inside = sign(office, "plain.db");
    CHECK(inside.err.find("plain.db.minisig is the signature of the old file") != std::string::npos);
    CHECK(site_of(office, "plain.db") == "lai-chau");
    make_plain(office); // the next number
    CHECK(sign(office, "plain.db", {"--minisig"}).outcome == Outcome::done);
    CHECK(site_of(office, "plain.db", office.files().read("plain.db.minisig")).empty());
}

TEST_CASE("a .minisig cannot say what the file itself says otherwise")
{
    const Office office;
    REQUIRE(office.build({"--site", "lai-chau"}).outcome == Outcome::done);
    CHECK(sign(office, "wall.db", {"--minisig", "--site", "dien-bien"}).outcome == Outcome::wrong_usage);
    CHECK(sign(office, "wall.db", {"--minisig", "-o", office.path("x.db")}).outcome == Outcome::wrong_usage);
    REQUIRE(office_tests::office({"keygen", "-o", office.path("other"), "--no-passphrase"}).outcome ==
            Outcome::done);
    REQUIRE(
        office_tests::office({"sign", office.path("wall.db"), "--key", office.path("other.key")}).outcome ==
        Outcome::done);
    const Ran beside = sign(office, "wall.db", {"--minisig"});
    CHECK(beside.outcome == Outcome::wrong_usage);
    CHECK(beside.err.find("a kiosk reads that before a .minisig") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(office.path("wall.db.minisig")));
}

TEST_CASE("what a kiosk would refuse is not signed, and stays as it was")
{
    const Office office;
    make_plain(office);
    std::string damaged = office.files().read("wall.db");
    damaged[5000] = damaged[5000] == 'x' ? 'y' : 'x';
    const std::map<std::string, std::string> bad{
        {"letter.db", "một lá thư"},
        {"damaged.db", damaged},
        {"half.db", office.files().read("plain.db").substr(0, 8192)},
        {"longer.db", office.files().read("plain.db") + "x"},
    };
    for (const auto& [name, text] : bad) {
        CAPTURE(name);
        office.files().write(name, text);
        for (const Line& options : {Line{}, Line{"--minisig"}}) {
            const Ran ran = sign(office, name, options);
            CHECK(ran.outcome == Outcome::refused);
            CHECK(ran.out == "");
            CHECK(ran.err.find("is not signed, for a kiosk would refuse it") != std::string::npos);
        }
        CHECK(office.files().read(name) == text);
        CHECK_FALSE(std::filesystem::exists(office.path(name + ".minisig")));
    }
    CHECK(sign(office, "none.db").outcome == Outcome::refused);
}

TEST_CASE("a statement about other figures than the file's own is not signed")
{
    const Office office;
    make_plain(office);
    Identity identity = load_snapshot(office.path("wall.db"))->identity;
    identity.sequence += 1;
    const Bytes wrong = sealed(bytes_of(office, "plain.db"), identity, {}).value();
    office.files().write("wrong.db", {reinterpret_cast<const char*>(wrong.data()), wrong.size()});
    CHECK(sign(office, "wrong.db").err.find("DAMAGED") != std::string::npos);
}

TEST_CASE("a closed key signs once its passphrase is typed or read, and asks in the same way as keygen")
{
    const Office office;
    REQUIRE(office.build({}).outcome == Outcome::done);
    TypedAnswers twice({"bí mật", "bí mật"});
    REQUIRE(office_tests::office({"keygen", "-o", office.path("closed"), "--lang", "en"}, twice).outcome ==
            Outcome::done);
    const Line words{"sign", office.path("wall.db"), "--key", office.path("closed.key"), "--lang", "en"};
    const Ran nobody = office_tests::office(words);
    CHECK(nobody.outcome == Outcome::wrong_usage);
    CHECK(nobody.err.find("--passphrase-file FILE") != std::string::npos);

    TypedAnswers once({"bí mật"});
    CHECK(office_tests::office(words, once).outcome == Outcome::done);
    CHECK(once.asked() == Line{"Passphrase of the key " + office.path("closed.key") + ": "});

    office.files().write("words", "bi mat\r\n");
    Line wrong = words;
    wrong.insert(wrong.end(), {"--passphrase-file", office.path("words")});
    const Ran refused = office_tests::office(wrong);
    CHECK(refused.outcome == Outcome::wrong_usage);
    CHECK(refused.err.find("the passphrase is wrong") != std::string::npos);
    office.files().write("words", "bí mật\r\n");
    CHECK(office_tests::office(wrong).outcome == Outcome::done);
}

TEST_CASE("sign wants a key, and says so")
{
    const Office office;
    REQUIRE(office.build({}).outcome == Outcome::done);
    const Ran ran = office_tests::office({"sign", office.path("wall.db")});
    CHECK(ran.outcome == Outcome::wrong_usage);
    CHECK(ran.err.find("--key") != std::string::npos);
}
