#include "sync/intake.h"

#include <algorithm>
#include <tuple>

namespace bangvang {

namespace {

using Phase = SyncStatus::Phase;
using Outcome = Fetched::Outcome;

constexpr std::chrono::seconds shortest_back_off{3};
constexpr std::chrono::seconds longest_back_off{60};
constexpr std::chrono::seconds save_again{20};

// A source that hangs or kills its helper is asked less and less often; one that is simply not there costs
// nothing to look for.
bool is_costly(const Reason& reason)
{
    return reason.code == "NOANSWER" || reason.code == "NOHELPER";
}

} // namespace

Intake::Intake(IntakeOptions options, const IntakeParts& parts)
    : options_(std::move(options)), p_(parts), store_(parts.files, options_.data_folder)
{
    p_.board.update([this](SyncStatus& status) {
        status.source = options_.source;
        status.trust.keys = options_.acceptance.keys.size();
        for (const PublicKey& key : options_.acceptance.keys)
            status.trust.key_ids.push_back(to_text(key.id));
        status.trust.plain_files = options_.acceptance.plain_files;
        status.trust.site = options_.acceptance.site;
    });
}

void Intake::step(Moment now)
{
    std::erase_if(retired_, [](const auto& snapshot) { return snapshot.use_count() == 1; });
    obey_technician(now);
    check_stored(now);
    step_import(now);
    look_and_take(now);
    fall_back(now);
    prove_portraits(now);
}

void Intake::look_and_take(Moment now)
{
    if (now.steady < next_look_)
        return;
    if (current_ && current_file_.empty() && now.steady >= next_save_) {
        next_save_ = now.steady + save_again;
        watch_.forget_judgements(now.steady);
    }
    const auto look = source_->look();
    p_.board.update([now](SyncStatus& status) { status.last_checked = now.wall; });
    if (!look) {
        report_unreachable(look.error(), now);
        return;
    }
    back_off_ = std::chrono::seconds(0);
    is_folder_ = look->files.size() != 1 || look->files.front().path != options_.source;
    const auto due = watch_.take(*look, now.steady);
    if (!due.empty()) {
        last_was_refused_ = false;
        pending_.reset();
    }
    for (const Watch::Due& each : due)
        take_file(each, now);
    describe(*look);
}

// What the staff read until the next look.
void Intake::describe(const SourceLook& look)
{
    if (look.files.empty()) {
        set_problem(look.remark);
        set_phase(Phase::waiting);
    } else if (watch_.is_settled()) {
        set_problem(look.remark);
        set_phase(resting_phase());
    } else {
        const Pending pending = pending_.value_or(Pending{still_copying(), Phase::waiting});
        set_problem(pending.reason);
        set_phase(pending.phase);
    }
}

Phase Intake::resting_phase() const
{
    if (last_was_refused_)
        return Phase::refused;
    return current_ ? Phase::current : Phase::waiting;
}

void Intake::report_unreachable(const Reason& reason, Moment now)
{
    set_problem(reason);
    set_phase(Phase::unreachable);
    if (!is_costly(reason))
        return;
    back_off_ = std::clamp(back_off_ * 2, shortest_back_off, longest_back_off);
    next_look_ = now.steady + back_off_;
}

FetchOrder Intake::order_for(const SeenFile& file, const std::filesystem::path& staging) const
{
    return {file.path, file.mark, staging, {options_.acceptance, store_.floor(), options_.largest_file}};
}

// The one on the wall is wanted again only while its copy here is missing.
bool Intake::is_wanted(const std::string& digest) const
{
    if (set_aside_ && digest == set_aside_->rejected.digest)
        return false; // taken from the wall on purpose
    if (digest == current_digest_)
        return current_file_.empty();
    return !refused_.contains(digest);
}

void Intake::take_file(const Watch::Due& due, Moment now)
{
    const SeenFile& file = due.file;
    if (due.recheck) {
        recheck(due, now);
        return;
    }
    if (!file.odd_kind.empty()) {
        watch_.settle(file.path, {}, now.steady);
        refuse(file.path, {}, not_a_file(file.odd_kind), now);
        return;
    }
    // Older files beside the newest one in a folder are no news, and need not be read.
    const Floor& floor = store_.floor();
    if (is_folder_ && file.claim &&
        std::tuple(file.claim->epoch, file.claim->sequence) < std::tuple(floor.epoch, floor.sequence)) {
        watch_.settle(file.path, {}, now.steady);
        return;
    }
    set_phase(Phase::reading);
    const auto fetched = source_->fetch(order_for(file, store_.staging()), [this](const std::string& digest) {
        const bool wanted = is_wanted(digest);
        if (wanted)
            set_phase(Phase::checking);
        return wanted;
    });
    follow(fetched, file, now);
}

// An hour later a file that looks the same is read again, and nothing of it written: its digest tells.
void Intake::recheck(const Watch::Due& due, Moment now)
{
    const std::filesystem::path& path = due.file.path;
    const std::string before = watch_.digest(path);
    if (before.empty()) {
        watch_.settle(path, {}, now.steady);
        return;
    }
    const Fetched fetched = source_->fetch(order_for(due.file, {}), [](const std::string&) { return false; });
    if (fetched.outcome == Outcome::known && fetched.digest == before)
        watch_.settle(path, before, now.steady);
    else if (fetched.outcome == Outcome::known)
        watch_.retry_at(path, now.steady);
    else
        follow(fetched, due.file, now);
    last_was_refused_ = refused_.contains(before);
}

// The floor is lowered by somebody at this machine; what is refused for its order may then come again.
void Intake::obey_technician(Moment now)
{
    const auto order = store_.take_order();
    const Floor& floor = store_.floor();
    if (!order || std::tuple(order->epoch, order->sequence) >= std::tuple(floor.epoch, floor.sequence))
        return; // it can only be lowered; newer files raise it
    note_storage(store_.set_floor(*order));
    refused_.clear();
    watch_.forget_judgements(now.steady);
    p_.board.update([this](SyncStatus& status) { status.floor = store_.floor(); });
}

void Intake::set_phase(Phase phase)
{
    p_.board.update([phase](SyncStatus& status) { status.phase = phase; });
}

void Intake::set_problem(std::optional<Reason> problem)
{
    p_.board.update([&problem](SyncStatus& status) { status.source_problem = std::move(problem); });
}

} // namespace bangvang
