#include "snapshot/signing.h"

#include "support/folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace bangvang;

namespace {

std::span<const std::byte> bytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

void write(const std::filesystem::path& path, std::string_view text)
{
    std::ofstream(path, std::ios::binary) << text;
}

std::string read(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

// Debian's minisign, an independent program; the exit code.
int minisign(const std::string& arguments)
{
    return std::system(("minisign " + arguments + " >/dev/null 2>&1 </dev/null").c_str());
}

} // namespace

TEST_CASE("what a key signs, its public half verifies, and nothing else")
{
    const SecretKey key = make_secret_key();
    const Signature signature = sign(key, bytes("kết quả"));
    CHECK(verify(key.public_key(), signature, bytes("kết quả")));
    CHECK_FALSE(verify(key.public_key(), signature, bytes("kết qủa")));
    CHECK_FALSE(verify(make_secret_key().public_key(), signature, bytes("kết quả")));
    Signature bent = signature;
    bent[3] ^= std::byte{1};
    CHECK_FALSE(verify(key.public_key(), bent, bytes("kết quả")));
}

TEST_CASE("keys survive their files, with and without a passphrase")
{
    const SecretKey key = make_secret_key();
    CHECK(parse_public_key(to_text(key.public_key())).value() == key.public_key());
    CHECK(parse_public_key("untrusted comment: x\r\n" + to_text(key.public_key()) + "\r\n").value() ==
          key.public_key());
    const std::string open = to_file(key, "").value();
    CHECK_FALSE(needs_passphrase(open));
    CHECK(parse_secret_key(open, "")->key == key.key);
    CHECK_FALSE(parse_public_key("RWnot a key"));
    CHECK_FALSE(parse_public_key(""));
    CHECK_FALSE(parse_secret_key("untrusted comment: x\nRWnothing\n", ""));
    auto damaged = open;
    auto& letter = damaged[damaged.size() - 70]; // within the key; an open key has no checksum behind it
    letter = letter == 'A' ? 'B' : 'A';
    CHECK_FALSE(parse_secret_key(damaged, ""));
}

TEST_CASE("a key with a passphrase opens with it alone")
{
    const SecretKey key = make_secret_key();
    const std::string closed = to_file(key, "mật khẩu").value();
    CHECK(needs_passphrase(closed));
    CHECK(parse_secret_key(closed, "mật khẩu")->key == key.key);
    CHECK(parse_secret_key(closed, "mat khau").error().code == ErrorCode::usage);
}

TEST_CASE("a detached signature holds for its file and its comment together")
{
    const SecretKey key = make_secret_key();
    const Digest digest = digest_of(bytes("file"));
    const auto signature = parse_detached(to_file(sign_detached(key, digest, "seq=7"))).value();
    CHECK(signature.comment == "seq=7");
    CHECK(verify(key.public_key(), signature, digest));
    CHECK_FALSE(verify(key.public_key(), signature, digest_of(bytes("other"))));
    auto other_comment = signature;
    other_comment.comment = "seq=8";
    CHECK_FALSE(verify(key.public_key(), other_comment, digest));
    CHECK_FALSE(parse_detached("untrusted comment: x\n"));
    CHECK_FALSE(parse_detached(""));
}

TEST_CASE("minisign verifies what we sign")
{
    const testing::Folder folder("sign");
    const auto file = (folder.path() / "wall.db").string();
    const SecretKey key = make_secret_key();
    write(file, "figures");
    write(file + ".minisig", to_file(sign_detached(key, digest_of(bytes("figures")), "bangvang1 seq=7")));
    const std::string check = "-V -m " + file + " -P " + to_text(key.public_key());
    CHECK(minisign(check) == 0);
    write(file, "Figures");
    CHECK(minisign(check) != 0);
}

TEST_CASE("we take minisign's keys and verify what it signs")
{
    const testing::Folder folder("minisign");
    const std::string base = folder.path().string();
    const std::string file = base + "/wall.db";
    write(file, "figures");
    REQUIRE(minisign("-G -W -p " + base + "/k.pub -s " + base + "/k.key") == 0);
    REQUIRE(minisign("-S -s " + base + "/k.key -m " + file + " -t 'bangvang1 seq=7'") == 0);
    const PublicKey key = parse_public_key(read(base + "/k.pub")).value();
    const auto signature = parse_detached(read(file + ".minisig")).value();
    CHECK(signature.comment == "bangvang1 seq=7");
    CHECK(verify(key, signature, digest_of(bytes("figures"))));
    CHECK(parse_secret_key(read(base + "/k.key"), "")->public_key() == key);
    // And the other way round: a key of ours signs in minisign's hands.
    const SecretKey ours = make_secret_key();
    write(base + "/ours.key", to_file(ours, "").value());
    REQUIRE(minisign("-S -s " + base + "/ours.key -m " + file + " -t 'bangvang1 seq=8'") == 0);
    CHECK(verify(ours.public_key(), parse_detached(read(file + ".minisig")).value(),
                 digest_of(bytes("figures"))));
    REQUIRE(minisign("-S -l -s " + base + "/k.key -m " + file) == 0);
    CHECK(parse_detached(read(file + ".minisig")).error().code == ErrorCode::unsupported);
}
