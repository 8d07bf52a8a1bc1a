#include "shell/sync_log.h"

namespace bangvang {

// Waiting for a file is no news; everything else is told when it begins and when it is over.
void SyncLog::note_problem(const std::optional<Reason>& now, std::string& before, std::string_view over)
{
    const bool waits = now && (now->code == "NOFILE" || now->code == "COPYING");
    const std::string code = now && !waits ? now->code : std::string();
    if (code == before)
        return;
    before = code;
    if (code.empty())
        log_.info("{}", over);
    else
        log_.warn("{}: {}", code, now->en);
}

void SyncLog::note_trust(const Trust& trust)
{
    const std::string who =
        trust.signed_by.empty() ? "not signed with one" : "signed with " + trust.signed_by;
    std::string words = "no public key is installed: unsigned files are taken";
    if (trust.keys > 0)
        words = fmt::format("{} public keys are installed; the file on the wall is {}", trust.keys, who);
    if (trust.plain)
        words += "; it came without a statement";
    if (words == trust_)
        return;
    trust_ = words;
    log_.info("{}", trust_);
}

void SyncLog::note_refusals(const std::vector<Refusal>& refusals)
{
    for (const Refusal& refusal : refusals) {
        if (refusal.at < last_refusal_ ||
            (refusal.at == last_refusal_ && told_.contains(refusal.digest + refusal.file)))
            continue;
        if (refusal.at != last_refusal_)
            told_.clear();
        last_refusal_ = refusal.at;
        told_.insert(refusal.digest + refusal.file);
        log_.warn("refused {}: {}: {}", refusal.file, refusal.reason.code, refusal.reason.en);
    }
}

void SyncLog::note(const SyncStatus& status)
{
    if (status.shown && status.shown->id != shown_) {
        shown_ = status.shown->id;
        log_.info("on the wall: {} made at {}", shown_, iso(status.shown->made_at));
        note_trust(status.trust);
    }
    note_refusals(status.refusals);
    note_problem(status.source_problem, source_problem_, "the source is as it should be again");
    note_problem(status.storage_problem, storage_problem_, "this machine can save again");
    if (status.floor.lowered && !floor_lowered_)
        log_.warn("the technician lowered the floor to {}:{}", status.floor.epoch, status.floor.sequence);
    floor_lowered_ = status.floor.lowered;
    if (status.dark_portraits > 0 && status.dark_portraits != dark_portraits_)
        log_.warn("{} portraits cannot be drawn; their medallions are shown", status.dark_portraits);
    dark_portraits_ = status.dark_portraits;
}

} // namespace bangvang
