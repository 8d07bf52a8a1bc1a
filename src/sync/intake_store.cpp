// What is kept on this machine and shown on the wall.
#include "sync/intake.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace bangvang {

namespace {

using Phase = SyncStatus::Phase;

// A program that dies three times over the same bytes has found a file it cannot survive. Fewer may be a
// loss of power or a hand on the plug.
constexpr int most_deaths = 3;
constexpr std::chrono::hours scrub{1};

// These say something about the bytes alone; order, keys and sites may change.
bool is_of_the_bytes(const Reason& reason)
{
    constexpr std::array<std::string_view, 7> codes{"NOTOURS", "DAMAGED", "TABLES", "CONTENT",
                                                    "OPENDB",  "TOOBIG",  "UNSAFE"};
    return std::ranges::find(codes, reason.code) != codes.end();
}

// What was accepted once is not asked again who signed it and for whom: the keys may have changed since, and
// the last good figures stay on the wall.
ImportRules rules_for_stored()
{
    ImportRules rules;
    rules.acceptance.plain_files = true;
    return rules;
}

} // namespace

void Intake::start(Moment now)
{
    next_scrub_ = now.steady + scrub;
    const auto generations = store_.open();
    if (!generations) {
        p_.board.update(
            [&](SyncStatus& status) { status.storage_problem = disk_bad(generations.error().message); });
        return;
    }
    auto refusals = store_.refusals();
    for (const Refusal& refusal : refusals)
        if (!refusal.digest.empty() && is_of_the_bytes(refusal.reason) && refusal.program == options_.program)
            refused_.insert(refusal.digest);
    p_.board.update([&](SyncStatus& status) {
        status.refusals = std::move(refusals);
        status.floor = store_.floor();
    });
    set_aside_ = store_.set_aside();
    restore_newest(now);
    if (set_aside_ && current_ &&
        std::tuple(current_->identity.epoch, current_->identity.sequence) >
            std::tuple(set_aside_->rejected.epoch, set_aside_->rejected.sequence))
        end_set_aside(); // something newer had come, and power went before this was noted
    describe_stored();
}

// But for what the technician took from the wall, unless nothing else can be read.
void Intake::restore_newest(Moment now)
{
    const auto generations = store_.open();
    if (!generations)
        return;
    for (const Generation& generation : *generations)
        if (!is_set_aside(generation) && restore(generation, now))
            return;
    for (const Generation& generation : *generations)
        if (is_set_aside(generation) && restore(generation, now))
            return;
}

// A crash on the way is counted, so that a file which kills the program cannot do it at every start.
tl::expected<Examined, Fault> Intake::examine_marked(std::span<const std::byte> bytes,
                                                     const Fingerprint& print, std::string_view minisig,
                                                     const ImportRules& rules)
{
    if (store_.begin_judging(short_name(print.file)) > most_deaths) {
        store_.end_judging();
        return tl::unexpected(Fault{unsafe(0)});
    }
    auto examined = examine(bytes, print, minisig, rules);
    store_.end_judging();
    return examined;
}

bool Intake::restore(const Generation& generation, Moment now)
{
    const auto bytes = store_.read(generation);
    if (!bytes) {
        note_damage(generation.file, stored_copy_damaged(bytes.error().message), now);
        return false;
    }
    auto examined = examine_marked(*bytes, fingerprint(*bytes), {}, rules_for_stored());
    if (!examined) {
        note_damage(generation.file, examined.error().reason, now);
        return false;
    }
    if (const auto vouched = judge_seal(*bytes, {}, options_.acceptance))
        examined->signed_by = vouched->signed_by;
    // Power went between the rename and the floor: the generation tells how far it had come.
    const Identity identity = examined->snapshot.identity;
    if (!store_.floor().lowered && is_above(identity, store_.floor()))
        note_storage(store_.set_floor({identity.epoch, identity.sequence, generation.digest, false}));
    publish(*std::move(examined), generation.digest, generation.file);
    return true;
}

// Asked for by whoever could not read the accepted file, and every hour by itself.
void Intake::check_stored(Moment now)
{
    if (!suspected_ && now.steady < next_scrub_)
        return;
    suspected_ = false;
    next_scrub_ = now.steady + scrub;
    const auto generation = generation_of(current_file_);
    if (current_file_.empty() || !generation)
        return;
    auto bytes = store_.read(*generation);
    if (!bytes && bytes.error().code != ErrorCode::invalid_data)
        bytes = store_.read(*generation); // a disk may stumble once
    if (bytes)
        return;
    note_damage(current_file_, stored_copy_damaged(bytes.error().message), now);
    // Other bytes are worth nothing; a disk that fails to read may yet succeed at the next start.
    if (bytes.error().code == ErrorCode::invalid_data)
        store_.discard(*generation);
    current_file_.clear();
    copy_lost_ = true;
    next_save_ = next_look_ = now.steady; // the source may still have it
}

// The source did not have it any more: the generation before, whose portraits can be read. With none, what is
// in memory stays.
void Intake::fall_back(Moment now)
{
    if (copy_lost_ && current_file_.empty()) {
        restore_newest(now);
        describe_stored();
    }
    copy_lost_ = false;
}

void Intake::accept(Examined examined, const std::string& digest, const std::filesystem::path& staged)
{
    const Identity identity = examined.snapshot.identity;
    if (staged != store_.staging()) {
        note_storage(store_.set_floor({identity.epoch, identity.sequence, digest, false}));
        end_set_aside();
        publish(std::move(examined), digest, {});
        describe_stored();
        return;
    }
    auto file = store_.commit(staged, identity, digest);
    end_set_aside();
    publish(std::move(examined), digest, file.value_or(std::filesystem::path{}));
    if (file)
        note_storage(store_.accepted(identity, digest));
    else
        note_storage(tl::unexpected(file.error()));
    p_.board.update([this](SyncStatus& status) { status.floor = store_.floor(); });
    describe_stored();
}

// Something newer is on the wall: what was taken from it is history.
void Intake::end_set_aside()
{
    if (!set_aside_)
        return;
    set_aside_.reset();
    store_.forget_set_aside();
}

void Intake::publish(Examined examined, const std::string& digest, const std::filesystem::path& file)
{
    if (current_)
        retired_.push_back(std::move(current_));
    current_ = std::make_shared<const Snapshot>(std::move(examined.snapshot));
    current_digest_ = digest;
    current_file_ = file;
    unproven_ = !file.empty();
    next_proof_ = {};
    next_portrait_ = 0;
    dark_so_far_ = 0;
    p_.board.update([&](SyncStatus& status) {
        status.phase = Phase::current;
        status.shown = current_->identity;
        status.digest = digest;
        status.accepted_file = file;
        status.floor = store_.floor();
        status.trust.signed_by = examined.signed_by ? to_text(*examined.signed_by) : std::string();
        status.trust.plain = examined.plain;
        status.dark_portraits = 0;
    });
    const bool has_portraits = std::ranges::any_of(
        current_->honorees, [](const Honoree& each) { return each.portrait.has_value(); });
    const auto proof = has_portraits ? store_.proof(digest) : Store::Proof{};
    if (unproven_ && proof)
        show_portraits(*proof);
    else
        p_.slot.publish({current_, {}});
}

void Intake::show_portraits(const Store::Proof& proof)
{
    unproven_ = false;
    p_.slot.publish({current_, proof.deadly ? std::filesystem::path{} : current_file_});
    p_.board.update([&](SyncStatus& status) { status.dark_portraits = proof.dark; });
}

void Intake::prove_portraits(Moment now)
{
    constexpr std::chrono::seconds again{60};
    if (!unproven_ || now.steady < next_proof_)
        return;
    const Fetched proved = p_.source.prove(current_file_, next_portrait_);
    Store::Proof proof{dark_so_far_ + proved.dark_portraits, false};
    if (proved.outcome == Fetched::Outcome::crashed) {
        if (++crashes_[current_digest_] < 2)
            return; // at once again: the first time may have been the machine's fault
        proof = {static_cast<std::size_t>(std::ranges::count_if(
                     current_->honorees, [](const Honoree& each) { return each.portrait.has_value(); })),
                 true};
        note_damage(current_file_, proved.fault.reason, now);
    } else if (proved.outcome != Fetched::Outcome::known) {
        next_proof_ = now.steady + again;
        return;
    } else if (proved.next_portrait) {
        next_portrait_ = *proved.next_portrait;
        dark_so_far_ = proof.dark;
        p_.source.nudge(); // goes on after one look for something newer
        return;
    }
    store_.note_proof(current_digest_, proof);
    show_portraits(proof);
}

// A copy of ours, not an arrival: visitors are told nothing.
void Intake::note_damage(const std::filesystem::path& file, const Reason& reason, Moment now)
{
    p_.board.update([&](SyncStatus& status) {
        remember(status.refusals, {now.wall, file.string(), {}, reason, options_.program});
    });
    save_refusals();
}

void Intake::save_refusals()
{
    store_.save_refusals(p_.board.get().refusals);
}

void Intake::note_storage(const Result<void>& result)
{
    p_.board.update([&](SyncStatus& status) {
        if (result)
            status.storage_problem.reset();
        else
            status.storage_problem = result.error().code == ErrorCode::environment
                                         ? disk_full(result.error().message)
                                         : disk_bad(result.error().message);
    });
}

} // namespace bangvang
