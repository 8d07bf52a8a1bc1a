#include "sync/intake.h"

#include "snapshot/acceptance.h"

#include <tuple>

namespace bangvang {

namespace {

using Phase = SyncStatus::Phase;

// A copy that has not grown for this long has stopped.
constexpr std::chrono::minutes copying_patience{10};

auto order(const Identity& identity)
{
    return std::tuple(identity.epoch, identity.sequence);
}

Judged<Snapshot> judge_file(std::span<const std::byte> file)
{
    const auto provenance = judge_seal(file, {}, {});
    if (!provenance)
        return tl::unexpected(provenance.error());
    return judge_contents(*provenance);
}

} // namespace

Intake::Intake(Files& files, std::filesystem::path source, std::filesystem::path data_folder,
               SnapshotSlot& slot, StatusBoard& board)
    : files_(files), source_(std::move(source)), store_(files, std::move(data_folder)),
      watch_(files, source_), slot_(slot), board_(board)
{
    board_.update([this](SyncStatus& status) { status.source = source_; });
}

void Intake::set_phase(Phase phase)
{
    board_.update([phase](SyncStatus& status) { status.phase = phase; });
}

void Intake::start(WallTime now)
{
    const auto generations = store_.open();
    if (!generations) {
        board_.update([&](SyncStatus& status) { status.storage_problem = generations.error().message; });
        return;
    }
    for (const Generation& generation : *generations)
        if (restore(generation, now))
            return;
}

bool Intake::restore(const Generation& generation, WallTime now)
{
    const auto bytes = store_.read(generation);
    if (!bytes) {
        refuse(generation.file, {},
               {"Bản lưu trên máy này bị hỏng. Máy dùng bản lưu trước đó.",
                "A copy stored on this kiosk is damaged. The one before it is used. (" +
                    bytes.error().message + ")"},
               now);
        return false;
    }
    auto snapshot = judge_file(*bytes);
    if (!snapshot) {
        refuse(generation.file, {}, reason(snapshot.error()), now);
        return false;
    }
    publish(std::make_shared<const Snapshot>(std::move(*snapshot)), generation.digest, generation.file);
    return true;
}

void Intake::step(WallTime now)
{
    // With nothing on the wall a file that lies still is taken at once.
    const auto look = watch_.look(now, current_ ? Watch::Patience::patient : Watch::Patience::eager);
    board_.update([now](SyncStatus& status) { status.last_checked = now; });
    if (!look) {
        report_unreachable(look.error());
        return;
    }
    board_.update([](SyncStatus& status) { status.source_problem.clear(); });
    if (!look->due.empty())
        judge_due(look->due, now);
    else
        set_phase(look->files == 0 || look->resting < look->files ? Phase::waiting : resting_phase());
}

SyncStatus::Phase Intake::resting_phase() const
{
    if (last_was_refused_)
        return Phase::refused;
    return current_ ? Phase::current : Phase::waiting;
}

// A missing file in a folder that is there is only waited for.
void Intake::report_unreachable(const Error& error)
{
    const auto folder = source_.has_parent_path() ? source_.parent_path() : std::filesystem::path(".");
    const bool folder_there = error.code == ErrorCode::not_found && files_.look(folder).has_value();
    board_.update([&](SyncStatus& status) {
        status.phase = folder_there ? Phase::waiting : Phase::unreachable;
        status.source_problem = error.message;
    });
}

// Of several files the newest goes on the wall; older ones beside it are no news.
void Intake::judge_due(const std::vector<std::filesystem::path>& due, WallTime now)
{
    last_was_refused_ = false;
    std::optional<Candidate> best;
    for (const auto& path : due) {
        auto candidate = take(path, now);
        if (candidate && (!best || order(best->snapshot->identity) < order(candidate->snapshot->identity)))
            best = std::move(candidate);
    }
    if (best && is_newer(*best, now))
        accept(*best);
    const auto phase = board_.get().phase;
    if (phase != Phase::waiting && phase != Phase::unreachable)
        set_phase(resting_phase());
}

std::optional<std::vector<std::byte>> Intake::read_at_rest(const std::filesystem::path& path)
{
    set_phase(Phase::reading);
    auto bytes = files_.read(path);
    if (!bytes) {
        watch_.restart(path);
        board_.update([&](SyncStatus& status) {
            status.phase = Phase::unreachable;
            status.source_problem = bytes.error().message;
        });
        return std::nullopt;
    }
    if (!watch_.is_unchanged(path)) {
        watch_.restart(path);
        set_phase(Phase::waiting);
        return std::nullopt;
    }
    return std::move(*bytes);
}

std::optional<Intake::Candidate> Intake::take(const std::filesystem::path& path, WallTime now)
{
    auto bytes = read_at_rest(path);
    if (!bytes)
        return std::nullopt;
    watch_.settle(path, now);
    const std::string hash = short_name(digest_of(*bytes));
    if (hash == current_digest_)
        return std::nullopt;
    if (refused_.contains(hash)) {
        last_was_refused_ = true;
        return std::nullopt;
    }
    set_phase(Phase::checking);
    auto snapshot = judge_file(*bytes);
    if (!snapshot) {
        handle(path, hash, snapshot.error(), now);
        return std::nullopt;
    }
    return Candidate{path, std::move(*bytes), hash, std::make_shared<const Snapshot>(std::move(*snapshot))};
}

void Intake::handle(const std::filesystem::path& path, const std::string& digest, const ReadFailure& failure,
                    WallTime now)
{
    const bool still_copying = failure.fault == ReadFault::incomplete &&
                               now.utc - watch_.unchanged_since(path).utc < copying_patience;
    if (still_copying ||
        (failure.fault == ReadFault::kiosk_memory || failure.fault == ReadFault::kiosk_time)) {
        watch_.restart(path);
        set_phase(Phase::waiting);
        return;
    }
    refuse(path, digest, reason(failure), now);
}

bool Intake::is_newer(const Candidate& candidate, WallTime now)
{
    if (!current_ || order(current_->identity) < order(candidate.snapshot->identity))
        return true;
    if (order(current_->identity) == order(candidate.snapshot->identity))
        refuse(candidate.path, candidate.digest, same_number_twice(candidate.snapshot->identity), now);
    else if (candidate.path == source_)
        refuse(candidate.path, candidate.digest,
               older_than_shown(candidate.snapshot->identity, current_->identity), now);
    return false;
}

// New figures are shown even where they cannot be saved.
void Intake::accept(const Candidate& candidate)
{
    auto saved = store_.save(candidate.snapshot->identity, candidate.digest, candidate.bytes);
    board_.update([&saved](SyncStatus& status) {
        status.storage_problem = saved ? std::string{} : saved.error().message;
    });
    publish(candidate.snapshot, candidate.digest, saved.value_or(std::filesystem::path{}));
}

void Intake::publish(std::shared_ptr<const Snapshot> snapshot, const std::string& digest,
                     std::filesystem::path file)
{
    current_ = std::move(snapshot);
    current_digest_ = digest;
    board_.update([&](SyncStatus& status) {
        status.phase = Phase::current;
        status.shown = current_->identity;
        status.accepted_file = file;
    });
    slot_.publish({current_, std::move(file)});
}

void Intake::refuse(const std::filesystem::path& file, const std::string& digest, const Reason& reason,
                    WallTime now)
{
    if (!digest.empty())
        refused_.insert(digest);
    last_was_refused_ = true;
    board_.update([&](SyncStatus& status) {
        status.phase = Phase::refused;
        remember(status.refusals, {now, file.string(), reason.vi, reason.en});
    });
}

} // namespace bangvang
