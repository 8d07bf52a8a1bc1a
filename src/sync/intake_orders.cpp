// What the technician asks for at the panel: a look at once, the way back, a stick.
#include "sync/intake.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bangvang {

namespace {

constexpr std::chrono::seconds longest_import{90};

auto order(const Generation& generation)
{
    return std::tuple(generation.epoch, generation.sequence);
}

Reason import_taken(const Identity& identity)
{
    return {"TAKEN", fmt::format("Đã nhập gói {}.", identity.id), fmt::format("Took {}.", identity.id)};
}

Reason import_nothing()
{
    return {"NOTHINGNEW", "USB không có gói nào mới hơn gói đang chiếu.",
            "The stick has nothing newer than what is shown."};
}

Reason import_no_stick()
{
    return {"NOSTICK", "Không thấy tệp nào trong các thư mục USB đã cho phép.",
            "There is no file in the folders that are allowed for sticks."};
}

Reason import_no_folder()
{
    return {"NOFOLDER", "Cấu hình chưa cho phép thư mục USB nào (import_folders).",
            "The configuration allows no folder for sticks (import_folders)."};
}

} // namespace

void Intake::obey(SyncOrder order, Moment now)
{
    switch (order) {
    case SyncOrder::check_now:
        check_now(now);
        break;
    case SyncOrder::way_back:
        go_back(now);
        break;
    case SyncOrder::undo_way_back:
        undo_way_back(now);
        break;
    case SyncOrder::import_stick:
        begin_import(now);
        break;
    }
}

// Also what was refused is judged once more.
void Intake::check_now(Moment now)
{
    refused_.clear();
    watch_.forget_judgements(now.steady);
    back_off_ = std::chrono::seconds(0);
    next_look_ = now.steady;
}

bool Intake::is_set_aside(const Generation& generation) const
{
    return set_aside_ && order(generation) > order(set_aside_->shown) &&
           order(generation) <= order(set_aside_->rejected);
}

// The order is safe on the disk before the wall changes. The floor stays where it is: what was taken from the
// wall comes back only by undo_way_back(), and something newer passes as ever.
void Intake::go_back(Moment now)
{
    const auto stored = store_.open();
    if (!stored || !current_)
        return;
    const Generation here{current_->identity.epoch, current_->identity.sequence, current_digest_,
                          current_file_};
    const auto before = set_aside_;
    for (const Generation& older : *stored) {
        if (order(older) >= order(here))
            continue;
        set_aside_ = SetAside{before ? before->rejected : here, older};
        note_storage(store_.set_aside(*set_aside_));
        if (restore(older, now))
            return describe_stored();
    }
    set_aside_ = before;
    if (before)
        note_storage(store_.set_aside(*before));
    else
        store_.forget_set_aside();
    describe_stored();
}

void Intake::undo_way_back(Moment now)
{
    if (!set_aside_)
        return;
    store_.forget_set_aside();
    set_aside_.reset();
    restore_newest(now);
    describe_stored();
}

// What there is a way back to, and what was taken from the wall.
void Intake::describe_stored()
{
    const auto as_told = [](const Generation& generation) {
        return StoredFile{generation.epoch, generation.sequence, generation.digest};
    };
    std::optional<StoredFile> previous;
    const auto stored = store_.stored();
    if (stored && current_) {
        const auto here = std::tuple(current_->identity.epoch, current_->identity.sequence);
        const auto older =
            std::ranges::find_if(*stored, [&](const Generation& each) { return order(each) < here; });
        if (older != stored->end())
            previous = as_told(*older);
    }
    p_.board.update([&](SyncStatus& status) {
        status.previous = previous;
        status.set_aside = set_aside_ ? std::optional(as_told(set_aside_->rejected)) : std::nullopt;
        status.digest = current_digest_;
    });
}

void Intake::begin_import(Moment now)
{
    if (import_)
        return;
    if (options_.import_folders.empty() || !p_.open_folder) {
        say_import(ImportStatus::State::failed, import_no_folder());
        return;
    }
    import_ = std::make_unique<Import>();
    import_->give_up = now.steady + longest_import;
    refused_.clear();
    say_import(ImportStatus::State::running, {});
}

void Intake::say_import(ImportStatus::State state, const Reason& reason)
{
    p_.board.update([&](SyncStatus& status) { status.import = {state, reason}; });
}

void Intake::end_import(ImportStatus::State state, const Reason& reason)
{
    import_.reset();
    say_import(state, reason);
}

// What the intake remembers of a place is exchanged for a while, so that a stick is judged exactly as the
// source is.
void Intake::exchange_sides()
{
    std::swap(watch_, import_->watch);
    std::swap(is_folder_, import_->is_folder);
    std::swap(last_was_refused_, import_->was_refused);
    std::swap(pending_, import_->pending);
    std::swap(first_reading_, import_->first_reading);
    std::swap(back_off_, import_->back_off);
    source_ = source_ == &p_.source ? import_->source.get() : &p_.source;
}

// The next of the folders that has files; false when there is none.
bool Intake::open_import_folder()
{
    while (import_->folder < options_.import_folders.size()) {
        if (!import_->source)
            import_->source = p_.open_folder(options_.import_folders[import_->folder]);
        const auto look = import_->source->look();
        if (look && !look->files.empty()) {
            import_->begun = true;
            import_->digest_before = current_digest_;
            import_->refused_before = p_.board.get().refused_now;
            return true;
        }
        import_->source.reset();
        ++import_->folder;
    }
    end_import(ImportStatus::State::failed, import_no_stick());
    return false;
}

void Intake::step_import(Moment now)
{
    if (!import_ || (!import_->begun && !open_import_folder()))
        return;
    exchange_sides();
    const auto look = source_->look();
    if (look) {
        is_folder_ = true;
        const auto due = watch_.take(*look, now.steady);
        if (!due.empty())
            pending_.reset();
        for (const Watch::Due& each : due)
            take_file(each, now);
    }
    const bool settled = look && watch_.is_settled();
    const Reason problem = !look ? look.error() : pending_ ? pending_->reason : still_copying();
    exchange_sides();
    if (settled)
        judge_import();
    else if (!look || now.steady >= import_->give_up)
        end_import(ImportStatus::State::failed, problem);
}

// All that lies there has been judged.
void Intake::judge_import()
{
    const SyncStatus status = p_.board.get();
    if (current_digest_ != import_->digest_before && current_)
        end_import(ImportStatus::State::taken, import_taken(current_->identity));
    else if (status.refused_now != import_->refused_before && !status.refusals.empty())
        end_import(ImportStatus::State::refused, status.refusals.back().reason);
    else
        end_import(ImportStatus::State::nothing, import_nothing());
}

} // namespace bangvang
