#include "office/verdict.h"

#include "snapshot/fault_words.h"

namespace bangvang::office {

Judged<Accepted> judge_as_kiosk(const SnapshotFile& file, const AcceptanceRules& rules)
{
    auto provenance = judge_seal(file.bytes, file.minisig, rules);
    if (!provenance)
        return tl::unexpected(provenance.error());
    auto snapshot = judge_contents(*provenance);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return Accepted{*std::move(provenance), *std::move(snapshot)};
}

Words refusal_words(const ReadFailure& failure)
{
    const FaultWords words = fault_words(failure.fault);
    const std::string& detail = failure.error.message;
    return {fmt::format("{} ({})", words.vi, failure.detail_vi.empty() ? detail : failure.detail_vi),
            fmt::format("{} ({})", words.en, detail)};
}

bool is_of_machine(ReadFault fault)
{
    return fault == ReadFault::kiosk_memory || fault == ReadFault::kiosk_time;
}

} // namespace bangvang::office
