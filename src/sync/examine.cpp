#include "sync/examine.h"

namespace bangvang {

namespace {

Patience patience(ReadFault fault)
{
    switch (fault) {
    case ReadFault::incomplete:
    case ReadFault::pair:
        return Patience::copying;
    case ReadFault::damaged:
        return Patience::rest;
    case ReadFault::kiosk_memory:
    case ReadFault::kiosk_time:
        return Patience::retry;
    default:
        return Patience::none;
    }
}

// Some copiers make the file in its full length first and fill it later: zeros are bytes that are still to
// come.
bool is_unfilled(std::span<const std::byte> file)
{
    const auto zero = [](std::byte byte) { return byte == std::byte{0}; };
    return file.size() >= 100 && (std::all_of(file.begin(), file.begin() + 100, zero) ||
                                  std::all_of(file.end() - 100, file.end(), zero));
}

Fault fault_of(const ReadFailure& failure, std::span<const std::byte> file)
{
    const bool may_still_come = failure.fault == ReadFault::not_ours || failure.fault == ReadFault::damaged;
    if (may_still_come && is_unfilled(file))
        return {still_copying(), Patience::copying};
    return {reason(failure), patience(failure.fault)};
}

std::optional<Fault> out_of_order(const Identity& offered, const Fingerprint& fingerprint, const Floor& floor)
{
    switch (rank_above(floor, offered, short_name(fingerprint.file))) {
    case Rank::older:
        return Fault{older_than_shown(offered, floor.sequence)};
    case Rank::twice:
        return Fault{same_number_twice(offered)};
    case Rank::leap:
        return Fault{leaps_ahead(offered, floor.sequence)};
    case Rank::newer:
    case Rank::repeated:
        break;
    }
    return std::nullopt;
}

Identity identity_of(const Statement& statement)
{
    Identity identity;
    identity.epoch = statement.epoch;
    identity.sequence = statement.sequence;
    return identity;
}

} // namespace

tl::expected<Examined, Fault> examine(std::span<const std::byte> file, const Fingerprint& fingerprint,
                                      std::string_view minisig, const ImportRules& rules)
{
    const auto provenance = judge_seal(file, fingerprint, minisig, rules.acceptance);
    if (!provenance)
        return tl::unexpected(fault_of(provenance.error(), file));
    const auto& statement = provenance->statement;
    if (statement)
        if (auto fault = out_of_order(identity_of(*statement), fingerprint, rules.floor))
            return tl::unexpected(*std::move(fault));
    auto snapshot = judge_contents(*provenance);
    if (!snapshot)
        return tl::unexpected(fault_of(snapshot.error(), file));
    if (!statement)
        if (auto fault = out_of_order(snapshot->identity, fingerprint, rules.floor))
            return tl::unexpected(*std::move(fault));
    return Examined{*std::move(snapshot), provenance->signed_by, !statement};
}

} // namespace bangvang
