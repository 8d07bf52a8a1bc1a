#include "sample.h"

#include "snapshot/digest.h"
#include "snapshot/seal.h"

#include <bangvang/snapshot/statement.h>
#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Statement example()
{
    using namespace std::chrono;
    const std::string abc = "abc";
    return {.site = "lai-chau",
            .epoch = 1,
            .sequence = 1042,
            .size = 10'231'808,
            .blake2b = digest_of(std::as_bytes(std::span(abc))),
            .schema = 1,
            .created = {sys_days(2024y / 10 / 5) + 1h, 420min},
            .fresh_for_days = 7};
}

const std::string example_text = "bangvang1 site=lai-chau epoch=1 seq=1042 size=10231808 "
                                 "blake2b=ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                                 "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923 "
                                 "schema=1 app=42566e67 created=2024-10-05T08:00:00+07:00 fresh=P7D";

std::string with(std::string_view old_part, std::string_view new_part)
{
    std::string text = example_text;
    return text.replace(text.find(old_part), old_part.size(), new_part);
}

} // namespace

TEST_CASE("a statement is one line of text and reads back as it was")
{
    CHECK(to_text(example()) == example_text);
    CHECK(parse_statement(example_text).value() == example());
    Statement anywhere = example();
    anywhere.site.clear();
    CHECK(to_text(anywhere).find("site=- ") != std::string::npos);
    CHECK(parse_statement(to_text(anywhere)).value() == anywhere);
}

TEST_CASE("a statement has one spelling: whatever else means the same is refused")
{
    CHECK_FALSE(parse_statement(""));
    CHECK_FALSE(parse_statement(example_text + " "));
    CHECK_FALSE(parse_statement(example_text + "\n"));
    CHECK_FALSE(parse_statement(example_text + " next=1"));
    CHECK_FALSE(parse_statement(with("seq=1042", "seq=01042")));
    CHECK_FALSE(parse_statement(with("seq=1042", "seq=+1042")));
    CHECK_FALSE(parse_statement(with("seq=1042", "seq=-1")));
    CHECK_FALSE(parse_statement(with("seq=1042", "seq=99999999999999999999999")));
    CHECK_FALSE(parse_statement(with("epoch=1 seq=1042", "seq=1042 epoch=1")));
    CHECK_FALSE(parse_statement(with("blake2b=ba", "blake2b=BA")));
    CHECK_FALSE(parse_statement(with("blake2b=ba", "blake2b=")));
    CHECK_FALSE(parse_statement(with("app=42566e67", "app=42566e68")));
    CHECK_FALSE(parse_statement(with("2024-10-05", "2024-02-30")));
    CHECK_FALSE(parse_statement(with("+07:00", "Z")));
    CHECK_FALSE(parse_statement(with("P7D", "P07D")));
    CHECK_FALSE(parse_statement(with("P7D", "PD")));
    CHECK_FALSE(parse_statement(with("site=lai-chau", "site=Lai Châu")));
    CHECK_FALSE(parse_statement(with("site=lai-chau", "site=")));
    CHECK_FALSE(parse_statement(std::string(5000, 'a')));
    CHECK(parse_statement(with("bangvang1", "bangvang2")).error().code == ErrorCode::unsupported);
    CHECK(parse_statement(with("bangvang1", "wall")).error().code == ErrorCode::invalid_data);
}

TEST_CASE("every single changed letter of a statement is either refused or another statement")
{
    for (std::size_t at = 0; at < example_text.size(); ++at) {
        std::string text = example_text;
        text[at] = static_cast<char>(text[at] ^ 1);
        const auto read = parse_statement(text);
        CHECK_MESSAGE((!read || *read != example() || to_text(*read) == text), text);
    }
}

TEST_CASE("a seal behind a database comes apart into what was put together")
{
    const auto plain = test::sample_bytes();
    auto file = plain;
    const auto seal = make_seal(example(), nullptr);
    file.insert(file.end(), seal.begin(), seal.end());
    const Sealed sealed = split(file);
    CHECK(sealed.database.size() == plain.size());
    CHECK(sealed.statement == example_text);
    CHECK_FALSE(sealed.signature);
    CHECK(sealed_size(std::span(file).last(seal.size()), file.size()) == plain.size());
}

TEST_CASE("an end that is cut, shifted or makes no sense is no seal")
{
    const auto file = test::sealed_sample_bytes();
    const auto database = split(file).database.size();
    for (std::size_t cut = 1; cut <= file.size() - database; ++cut)
        CHECK(split(std::span(file).first(file.size() - cut)).statement.empty());
    auto longer = file;
    longer.push_back(std::byte{0});
    CHECK(split(longer).statement.empty());
    for (std::size_t back = 24; back > 16; --back) { // the two lengths
        auto lied = file;
        lied[lied.size() - back] = std::byte{0xff};
        const Sealed sealed = split(lied);
        CHECK((sealed.statement.empty() || !parse_statement(sealed.statement)));
    }
    CHECK(split({}).statement.empty());
    CHECK_FALSE(sealed_size(file, 10));
}
