#include "support.h"

#include "snapshot/acceptance.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>
#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

#include <filesystem>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Line;
using office_tests::Office;
using office_tests::Ran;

namespace {

using Bytes = std::vector<std::byte>;

Ran verify(const Office& office, const std::string& name, const Line& more = {})
{
    Line words{"verify", office.path(name), "--lang", "en"};
    words.insert(words.end(), more.begin(), more.end());
    return office_tests::office(words);
}

// The code of the reason that a refusal gives to scripts; "accepted" where there is none.
std::string judged(const Office& office, const std::string& name, Line more = {})
{
    more.emplace_back("--json");
    const Ran ran = verify(office, name, more);
    if (ran.out.find(R"("accepted":true,"code":null)") != std::string::npos) {
        CHECK(ran.outcome == Outcome::done);
        return "accepted";
    }
    CHECK(ran.outcome == Outcome::refused);
    constexpr std::string_view before = R"("accepted":false,"code":")";
    const auto at = ran.out.find(before);
    REQUIRE(at != std::string::npos);
    return ran.out.substr(at + before.size(), ran.out.find('"', at + before.size()) - at - before.size());
}

std::string text_of(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Snapshot built(const Office& office)
{
    return load_snapshot(office.path("wall.db")).value();
}

// A build with a key; and beside it wall.db's database alone, as another program would write it.
void make_files(const Office& office, const Line& options = {})
{
    Line words{"--key", office.path("office.key")};
    words.insert(words.end(), options.begin(), options.end());
    REQUIRE(office.build(words).outcome == Outcome::done);
    office.files().write("plain.db", text_of(database_bytes(built(office), {}).value()));
}

std::string changed(std::string text, std::size_t at, char to)
{
    text[at] = text[at] == to ? static_cast<char>(to + 1) : to;
    return text;
}

} // namespace

TEST_CASE("verify tells the number, the date, the site, the signer, the size and the digest of a file")
{
    const Office office;
    make_files(office, {"--site", "lai-chau", "--epoch", "3", "--sequence", "42"});
    const Bytes bytes = read_file_bytes(office.path("wall.db")).value();
    const std::string key = to_text(office.key().id);
    const Ran text = verify(office, "wall.db", {"--key", office.path("office.pub"), "--site", "lai-chau"});
    CHECK(text.outcome == Outcome::done);
    CHECK(text.err == "");
    CHECK(text.out == fmt::format("Accepted: a kiosk takes this file.\n"
                                  "Number: 42, epoch 3 (2024-02-29/42)\n"
                                  "Made at: 2024-10-05T08:00:00+07:00\n"
                                  "Site: lai-chau\n"
                                  "Signature: key {}, verified\n"
                                  "Size: {} bytes\n"
                                  "BLAKE2b-512: {}\n",
                                  key, bytes.size(), hex(digest_of(bytes))));
    CHECK(verify(office, "wall.db").out.find("key " + key + ", not verified here") != std::string::npos);
}

TEST_CASE("verify tells scripts the same, in one JSON object")
{
    const Office office;
    make_files(office, {"--site", "lai-chau"});
    const Bytes bytes = read_file_bytes(office.path("wall.db")).value();
    const Ran json = verify(office, "wall.db", {"--key", to_text(office.key()), "--json"});
    CHECK(json.out ==
          fmt::format(R"({{"file":"{}","accepted":true,"code":null,"reason_vi":null,"reason_en":null,)"
                      R"("id":"2024-02-29/01","epoch":1,"sequence":1,"made_at":"2024-10-05T08:00:00+07:00",)"
                      R"("site":"lai-chau","signed_by":"{}","signature_verified":true,"size":{},)"
                      R"("digest":"{}"}})"
                      "\n",
                      office.path("wall.db"), to_text(office.key().id), bytes.size(), hex(digest_of(bytes))));
}

TEST_CASE(
    "a refusal comes with its code and its reason in the language asked for, and with what the file claims")
{
    const Office office;
    make_files(office, {"--site", "lai-chau"});
    const Ran en = verify(office, "wall.db", {"--site", "dien-bien"});
    CHECK(en.outcome == Outcome::refused);
    CHECK(en.out.find("Refused, OTHERSITE: The new file is meant for another place. Check the stick. "
                      "(made for \"lai-chau\"; this kiosk is \"dien-bien\")\n"
                      "The file says of itself:\nNumber: 1, epoch 1\n") == 0);
    const Ran vi = office_tests::office({"verify", office.path("wall.db"), "--site", "dien-bien"});
    CHECK(vi.out.find("Bị từ chối, OTHERSITE: Tệp mới dành cho nơi khác. Hãy kiểm tra lại thiết bị nhớ.") ==
          0);
    const Ran json = verify(office, "wall.db", {"--site", "dien-bien", "--json"});
    CHECK(json.out.find(R"("reason_vi":"Tệp mới dành cho nơi khác.)") != std::string::npos);
    CHECK(json.out.find(R"("reason_en":"The new file is meant for another place.)") != std::string::npos);
    CHECK(json.out.find(R"("id":null,"epoch":1,"sequence":1)") != std::string::npos);
}

TEST_CASE("verify finds what a kiosk would find about signatures")
{
    const Office office;
    make_files(office);
    REQUIRE(office_tests::office({"keygen", "-o", office.path("other"), "--no-passphrase"}).outcome ==
            Outcome::done);
    const Line ours{"--key", office.path("office.pub")};
    const Line others{"--key", office.path("other.pub")};
    const Line both{"--key", office.path("other.pub"), "--key", to_text(office.key())};
    CHECK(judged(office, "wall.db") == "accepted");
    CHECK(judged(office, "wall.db", ours) == "accepted");
    CHECK(judged(office, "wall.db", both) == "accepted");
    CHECK(judged(office, "wall.db", others) == "BADSIG");
    const std::string good = office.files().read("wall.db");
    office.files().write("bent.db", changed(good, good.size() - 30, 'x'));
    CHECK(judged(office, "bent.db", ours) == "BADSIG");
    REQUIRE(office.build({}).outcome == Outcome::done);
    CHECK(judged(office, "wall.db") == "accepted");
    CHECK(judged(office, "wall.db", ours) == "UNSIGNED");
}

TEST_CASE("the options may stand before the file")
{
    const Office office;
    make_files(office);
    CHECK(office_tests::office({"verify", "--key", office.path("office.pub"), office.path("wall.db")})
              .outcome == Outcome::done);
}

TEST_CASE("a .minisig beside the file counts as it does at the kiosk")
{
    const Office office;
    make_files(office);
    const Line ours{"--key", office.path("office.pub")};
    CHECK(judged(office, "plain.db", ours) == "UNSIGNED");
    REQUIRE(office_tests::office(
                {"sign", office.path("plain.db"), "--key", office.path("office.key"), "--minisig"})
                .outcome == Outcome::done);
    CHECK(judged(office, "plain.db", ours) == "accepted");
    CHECK(judged(office, "plain.db") == "accepted");
    const Ran text = verify(office, "plain.db", ours);
    CHECK(text.out.find("Signature: key " + to_text(office.key().id) + ", verified") != std::string::npos);
    make_files(office); // the next number; the .minisig stays
    CHECK(judged(office, "plain.db", ours) == "PAIR");
    office.files().write("plain.db.minisig", "nonsense");
    CHECK(judged(office, "plain.db", ours) == "BADSIG");
}

TEST_CASE("a file without a statement is taken by a kiosk that takes plain files")
{
    const Office office;
    make_files(office);
    CHECK(judged(office, "plain.db") == "PLAIN");
    CHECK(judged(office, "plain.db", {"--plain"}) == "accepted");
    const Ran text = verify(office, "plain.db", {"--plain"});
    CHECK(text.out.find("Number: 1, epoch 1 (2024-02-29/01)") != std::string::npos);
    CHECK(text.out.find("Site: not stated\nSignature: none\n") != std::string::npos);
    CHECK(verify(office, "plain.db", {"--plain", "--json"}).out.find(R"("site":null,"signed_by":null)") !=
          std::string::npos);
    CHECK(judged(office, "plain.db", {"--plain", "--key", office.path("office.pub")}) == "UNSIGNED");
}

TEST_CASE("verify finds damage, half files, foreign files and open databases")
{
    const Office office;
    make_files(office);
    const std::string whole = office.files().read("wall.db");
    const std::string plain = office.files().read("plain.db");
    const auto put = [&](const std::string& text) { office.files().write("bad.db", text); };
    put(changed(whole, 5000, 'x'));
    CHECK(judged(office, "bad.db") == "DAMAGED");
    put(whole.substr(0, plain.size() / 2));
    CHECK(judged(office, "bad.db") == "COPYING");
    put("một lá thư");
    CHECK(judged(office, "bad.db") == "NOTOURS");
    put("");
    CHECK(judged(office, "bad.db") == "NOTOURS");
    put(changed(changed(plain, 18, '\2'), 19, '\2'));
    CHECK(judged(office, "bad.db", {"--plain"}) == "OPENDB");
    put(changed(plain, 63, '\7')); // user_version
    CHECK(judged(office, "bad.db", {"--plain"}) == "NEWER");
}

TEST_CASE("verify finds foreign tables and figures that break the rules, under a statement that holds")
{
    const Office office;
    make_files(office);
    const Snapshot good = built(office);
    std::string tables = office.files().read("plain.db");
    const auto at = tables.find("CREATE TABLE slogans");
    REQUIRE(at != std::string::npos);
    tables.replace(at, 20, "CREATE TABLE Slogans");
    office.files().write("tables.db", tables);
    CHECK(judged(office, "tables.db", {"--plain"}) == "TABLES");

    Snapshot wrong = good;
    wrong.scores.front().points = 98765; // far beyond its criterion's maximum
    office.files().write("content.db", text_of(snapshot_bytes(wrong, {}).value()));
    CHECK(judged(office, "content.db") == "CONTENT");
    const Ran vi = office_tests::office({"verify", office.path("content.db")});
    CHECK(vi.out.find("scores, dòng 1") != std::string::npos);
}

TEST_CASE("verify refuses a file that is larger than a kiosk takes, without reading it")
{
    const Office office;
    office.files().write("huge.db", "");
    std::filesystem::resize_file(office.path("huge.db"), (std::uintmax_t{256} << 20) + 1);
    CHECK(judged(office, "huge.db") == "TOOBIG");
    const Ran json = verify(office, "huge.db", {"--json"});
    CHECK(json.out.find(R"("size":268435457,"digest":null)") != std::string::npos);
}

TEST_CASE("a file that cannot be read ends with 3, and wrong keys or sites with 2")
{
    const Office office;
    make_files(office);
    const Ran none = verify(office, "none.db");
    CHECK(none.outcome == Outcome::environment);
    CHECK(none.out == "");
    CHECK(none.err.find("none.db") != std::string::npos);
    std::filesystem::create_directory(office.path("folder.db"));
    CHECK(verify(office, "folder.db").outcome == Outcome::environment);
    std::filesystem::create_directory(office.path("wall.db.minisig"));
    CHECK(verify(office, "wall.db").outcome == Outcome::environment);
    const std::vector<Line> wrong{{"--key", office.path("none.pub")},
                                  {"--key", office.path("office.key")},
                                  {"--key", ""},
                                  {"--key"},
                                  {"--site", "Lai Châu"},
                                  {"--sites", "x"}};
    for (const Line& options : wrong) {
        const Ran ran = verify(office, "plain.db", options);
        CHECK(ran.outcome == Outcome::wrong_usage);
        CHECK(ran.out == "");
        CHECK(ran.err != "");
    }
}
