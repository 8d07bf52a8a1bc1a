#include "snapshot/acceptance.h"

#include "snapshot/header_rules.h"

#include <algorithm>

namespace bangvang {

namespace {

template <class... Args>
tl::unexpected<ReadFailure> refuse(ReadFault fault, fmt::format_string<Args...> text, Args&&... args)
{
    return tl::unexpected(ReadFailure{
        fault, Error{ErrorCode::invalid_data, fmt::format(text, std::forward<Args>(args)...)}, {}});
}

const PublicKey* find_key(const std::vector<PublicKey>& keys, const KeyId& id)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&id](const PublicKey& key) { return key.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

// What somebody claims about the file, wherever it stands.
struct Claim {
    std::string statement; // empty: nobody claims anything
    std::optional<SealSignature> signature;
    std::optional<DetachedSignature> detached;
};

Judged<Claim> find_claim(const Sealed& sealed, std::string_view minisig)
{
    Claim claim{std::string(sealed.statement), sealed.signature, std::nullopt};
    if (minisig.empty() || claim.signature)
        return claim;
    auto detached = parse_detached(minisig);
    if (!detached)
        return refuse(ReadFault::bad_signature, "the .minisig file: {}", detached.error().message);
    if (!claim.statement.empty() && claim.statement != detached->comment)
        return refuse(ReadFault::pair, "the .minisig file carries another statement than the snapshot");
    claim.statement = detached->comment;
    claim.detached = *std::move(detached);
    return claim;
}

Judged<Statement> read_statement(const Claim& claim)
{
    auto statement = parse_statement(claim.statement);
    if (statement)
        return *std::move(statement);
    const bool newer = statement.error().code == ErrorCode::unsupported;
    return tl::unexpected(
        ReadFailure{newer ? ReadFault::newer_format : ReadFault::damaged, statement.error(), {}});
}

Judged<void> check_bytes(const Statement& statement, const Provenance& provenance, const Digest& database,
                         const Claim& claim)
{
    const ReadFault fault = claim.detached ? ReadFault::pair : ReadFault::damaged;
    if (statement.size != provenance.database.size())
        return refuse(fault, "the statement speaks of {} bytes, and {} are there", statement.size,
                      provenance.database.size());
    if (statement.blake2b != database)
        return refuse(fault, "the bytes are not the ones of the statement (hash differs)");
    return {};
}

// An unknown key and a bad signature look alike to visitors and different to the technician.
Judged<std::optional<KeyId>> check_signature(const Claim& claim, const Digest& file,
                                             const AcceptanceRules& rules)
{
    if (rules.keys.empty())
        return std::optional<KeyId>{};
    if (!claim.signature && !claim.detached)
        return refuse(ReadFault::not_signed, "there is no signature, and this kiosk wants one");
    const KeyId id = claim.signature ? claim.signature->key : claim.detached->id;
    const PublicKey* const key = find_key(rules.keys, id);
    if (key == nullptr)
        return refuse(ReadFault::bad_signature, "signed with key {}, which this kiosk does not know",
                      to_text(id));
    const bool good =
        claim.signature ? verify(*key, claim.signature->signature, std::as_bytes(std::span(claim.statement)))
                        : verify(*key, *claim.detached, file);
    if (!good)
        return refuse(ReadFault::bad_signature, "the signature with key {} does not fit the file",
                      to_text(id));
    return std::optional(id);
}

Judged<void> check_site(const Statement& statement, const AcceptanceRules& rules)
{
    if (rules.site.empty() || rules.site == statement.site)
        return {};
    return refuse(ReadFault::other_site, "made for \"{}\"; this kiosk is \"{}\"",
                  statement.site.empty() ? "-" : statement.site, rules.site);
}

// Whole by its own header or not, the file says nothing about itself. What is plainly something else is told
// so.
Judged<Provenance> judge_plain(Provenance provenance, const AcceptanceRules& rules)
{
    if (auto fault = header_fault(provenance.database))
        return tl::unexpected(*std::move(fault));
    if (!rules.keys.empty())
        return refuse(ReadFault::not_signed, "there is no statement and no signature");
    if (!rules.plain_files)
        return refuse(ReadFault::no_statement, "there is no statement behind the database");
    return provenance;
}

Judged<void> check_agreement(const Statement& statement, const Snapshot& snapshot)
{
    const Identity& identity = snapshot.identity;
    const bool agree = statement.epoch == identity.epoch && statement.sequence == identity.sequence &&
                       statement.created == identity.made_at &&
                       statement.fresh_for_days == identity.fresh_for_days;
    if (!agree)
        return refuse(ReadFault::damaged, "the statement is of number {}.{}, the figures are of number {}.{}",
                      statement.epoch, statement.sequence, identity.epoch, identity.sequence);
    return {};
}

} // namespace

// The digest of the beginning is taken on the way to that of the whole.
Fingerprint fingerprint(std::span<const std::byte> file)
{
    const std::size_t database = split(file).database.size();
    Hasher hasher;
    hasher.add(file.first(database));
    const Digest first = hasher.finish();
    hasher.add(file.subspan(database));
    return {first, hasher.finish()};
}

Judged<Provenance> judge_seal(std::span<const std::byte> file, const Fingerprint& fingerprint,
                              std::string_view minisig, const AcceptanceRules& rules)
{
    const Sealed sealed = split(file);
    const auto claim = find_claim(sealed, minisig);
    if (!claim)
        return tl::unexpected(claim.error());
    Provenance provenance{sealed.database, std::nullopt, std::nullopt, fingerprint.file};
    if (claim->statement.empty())
        return judge_plain(std::move(provenance), rules);
    auto statement = read_statement(*claim);
    if (!statement)
        return tl::unexpected(statement.error());
    if (auto whole = check_bytes(*statement, provenance, fingerprint.database, *claim); !whole)
        return tl::unexpected(whole.error());
    auto signer = check_signature(*claim, fingerprint.file, rules);
    if (!signer)
        return tl::unexpected(signer.error());
    if (auto ours = check_site(*statement, rules); !ours)
        return tl::unexpected(ours.error());
    provenance.statement = *std::move(statement);
    provenance.signed_by = *signer;
    return provenance;
}

Judged<Snapshot> judge_contents(const Provenance& provenance)
{
    auto snapshot = read_database(provenance.database);
    if (!snapshot || !provenance.statement)
        return snapshot;
    if (auto agree = check_agreement(*provenance.statement, *snapshot); !agree)
        return tl::unexpected(agree.error());
    return snapshot;
}

} // namespace bangvang
