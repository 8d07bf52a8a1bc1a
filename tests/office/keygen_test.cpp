#include "support.h"

#include "snapshot/signing.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::Ran;
using office_tests::TypedAnswers;

namespace {

using Names = std::vector<std::string>;

Ran keygen(const Folder& folder, std::vector<std::string> more)
{
    Names words{"keygen", "-o", (folder.path() / "office").string(), "--lang", "en"};
    words.insert(words.end(), more.begin(), more.end());
    return office_tests::office(words);
}

unsigned rights(const Folder& folder, const std::string& name)
{
    struct stat status {};
    REQUIRE(::stat((folder.path() / name).c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

TEST_CASE("a new pair of keys belongs together, and only its owner reads the secret one")
{
    const Folder folder;
    const Ran made = keygen(folder, {"--no-passphrase"});
    CHECK(made.outcome == Outcome::done);
    CHECK(made.err == "");
    CHECK(folder.names() == Names{"office.key", "office.pub"});
    CHECK(rights(folder, "office.key") == 0600);
    const auto secret = parse_secret_key(folder.read("office.key"), "").value();
    const auto open = parse_public_key(folder.read("office.pub")).value();
    CHECK(secret.public_key() == open);
    CHECK(made.out.find("\n" + to_text(open) + "\n") != std::string::npos);
    CHECK(made.out.find("keys = [\"" + to_text(open) + "\"]") != std::string::npos);
    CHECK(made.out.find(to_text(open.id)) != std::string::npos);
}

TEST_CASE("a key is never overwritten, neither the secret nor the public one")
{
    for (const std::string there : {"office.key", "office.pub"}) {
        CAPTURE(there);
        const Folder folder;
        folder.write(there, "an older key");
        const Ran made = keygen(folder, {"--no-passphrase"});
        CHECK(made.outcome == Outcome::refused);
        CHECK(made.out == "");
        CHECK(made.err.find(there + " is there already") != std::string::npos);
        CHECK(folder.names() == Names{there});
        CHECK(folder.read(there) == "an older key");
    }
}

TEST_CASE("a passphrase file closes the key, without the line end that an editor put there")
{
    const Folder folder;
    folder.write("words", "mật khẩu của văn phòng\n");
    REQUIRE(keygen(folder, {"--passphrase-file", (folder.path() / "words").string()}).outcome ==
            Outcome::done);
    const std::string file = folder.read("office.key");
    CHECK(needs_passphrase(file));
    CHECK(parse_secret_key(file, "mật khẩu của văn phòng")->public_key() ==
          parse_public_key(folder.read("office.pub")).value());
}

TEST_CASE("at a terminal the passphrase is asked for twice, and a slip makes no key")
{
    const Folder folder;
    const auto ask = [&](std::vector<std::string> answers) {
        TypedAnswers terminal(std::move(answers));
        const Ran ran = office_tests::office({"keygen", "-o", (folder.path() / "office").string()}, terminal);
        CHECK(folder.names().empty());
        return ran;
    };
    const Ran slip = ask({"mật khẩu", "mật khảu"});
    CHECK(slip.outcome == Outcome::wrong_usage);
    CHECK(slip.err == "Hai lần nhập mật khẩu khác nhau; chưa tạo khóa nào.\n");
    CHECK(ask({"", ""}).err.find("--no-passphrase") != std::string::npos);
}

TEST_CASE("without a terminal keygen says which options there are")
{
    const Folder folder;
    const Ran made = keygen(folder, {});
    CHECK(made.outcome == Outcome::wrong_usage);
    CHECK(made.err == "Nobody can be asked for the new key's passphrase: give --passphrase-file FILE or "
                      "--no-passphrase.\n");
    CHECK(folder.names().empty());
}

TEST_CASE("a passphrase file that is missing, empty or far too long makes no key")
{
    const Folder folder;
    folder.write("empty", "\n");
    folder.write("long", std::string(1001, 'a'));
    for (const char* name : {"none", "empty", "long"}) {
        CAPTURE(name);
        const Ran made = keygen(folder, {"--passphrase-file", (folder.path() / name).string()});
        CHECK(made.outcome == Outcome::wrong_usage);
        CHECK(made.err.find(name) != std::string::npos);
    }
    CHECK(keygen(folder, {"--passphrase-file", "x", "--no-passphrase"}).outcome == Outcome::wrong_usage);
    CHECK(folder.names() == Names{"empty", "long"});
}

TEST_CASE("a pair of keys needs a name and a place that can be written")
{
    const Folder folder;
    const auto at = [](const std::string& name) {
        return office_tests::office({"keygen", "-o", name, "--no-passphrase"}).outcome;
    };
    CHECK(at(folder.path().string() + "/") == Outcome::wrong_usage);
    CHECK(at("/proc/nowhere/office") == Outcome::environment);
    CHECK(folder.names().empty());
}
