// Whole files, with what stands beside them, through the judgement of statement and signature.
#include "expect.h"
#include "seal_input.h"

#include "snapshot/acceptance.h"

#include <bangvang/snapshot/statement.h>

using namespace bangvang;
using fuzz::expect;

namespace {

AcceptanceRules rules_of(std::uint8_t options)
{
    AcceptanceRules rules;
    rules.plain_files = (options & fuzz::takes_plain) != 0;
    if ((options & fuzz::has_site) != 0)
        rules.site = "lai-chau";
    if ((options & fuzz::knows_key) != 0)
        rules.keys = {fuzz::office_key().public_key()};
    return rules;
}

void expect_whole(std::span<const std::byte> file)
{
    const Sealed parts = split(file);
    const auto size = sealed_size(file, file.size());
    expect(parts.database.data() == file.data(), "the database is the beginning of the file");
    expect(parts.database.size() == size.value_or(file.size()), "both ways to its size agree");
    expect(parts.statement.empty() == !size, "there is a seal where a statement is");
    const std::size_t end = file.size() < longest_seal ? 0 : file.size() - longest_seal;
    expect(sealed_size(file.subspan(end), file.size()) == size, "the file's end is enough to find the seal");
}

void expect_one_spelling(std::string_view text)
{
    if (const auto statement = parse_statement(text))
        expect(to_text(*statement) == text, "a statement has one spelling");
    if (const auto signature = parse_detached(text)) {
        const auto again = parse_detached(to_file(*signature));
        expect(again && again->id == signature->id && again->signature == signature->signature &&
                   again->comment == signature->comment &&
                   again->comment_signature == signature->comment_signature,
               "a .minisig file written and read again is the same");
    }
    if (const auto key = parse_public_key(text))
        expect(parse_public_key(to_text(*key)) == *key, "so is a public key");
    if (!needs_passphrase(text)) // the derivation takes a second by design
        (void)parse_secret_key(text, {});
}

void expect_justified(const Provenance& provenance, const fuzz::SealInput& input,
                      const AcceptanceRules& rules)
{
    expect(provenance.file_digest == digest_of(input.file), "the digest is the file's");
    expect(provenance.signed_by.has_value() == !rules.keys.empty(), "what is asked to be signed is");
    expect(provenance.statement || rules.plain_files,
           "a file without a statement is taken only if that may be");
    if (!provenance.statement)
        return;
    const Statement& statement = *provenance.statement;
    expect(statement.size == provenance.database.size(), "the statement speaks of these bytes");
    expect(statement.blake2b == digest_of(provenance.database), "and of their hash");
    expect(rules.site.empty() || statement.site == rules.site, "and of this site");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto input = fuzz::take_apart(std::as_bytes(std::span(data, size)));
    if (!input)
        return 0;
    expect_whole(input->file);
    expect_one_spelling(input->minisig);
    fuzz::sign_as_told(*input);
    expect_whole(input->file);
    const AcceptanceRules rules = rules_of(input->options);
    const auto provenance = judge_seal(input->file, input->minisig, rules);
    if (provenance)
        expect_justified(*provenance, *input, rules);
    else
        expect(!provenance.error().error.message.empty(), "a refusal has a reason");
    return 0;
}
