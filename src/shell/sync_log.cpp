#include "shell/sync_log.h"

namespace bangvang {

void SyncLog::note(const SyncStatus& status)
{
    if (status.shown && status.shown->id != shown_) {
        shown_ = status.shown->id;
        log_.info("on the wall: {} made at {}", shown_, iso(status.shown->made_at));
    }
    for (const Refusal& refusal : status.refusals) {
        if (last_refusal_ && refusal.at <= *last_refusal_)
            continue;
        last_refusal_ = refusal.at;
        log_.warn("refused {}: {}", refusal.file, refusal.reason_en);
    }
    if (status.source_problem != source_problem_) {
        source_problem_ = status.source_problem;
        if (source_problem_.empty())
            log_.info("the source can be reached again");
        else
            log_.warn("the source cannot be reached: {}", source_problem_);
    }
    if (status.storage_problem != storage_problem_) {
        storage_problem_ = status.storage_problem;
        if (!storage_problem_.empty())
            log_.warn("this machine cannot save: {}", storage_problem_);
    }
}

} // namespace bangvang
