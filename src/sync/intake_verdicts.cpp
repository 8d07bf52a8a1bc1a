// What follows from the verdict on one file.
#include "sync/intake.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

using Phase = SyncStatus::Phase;
using Outcome = Fetched::Outcome;

constexpr std::chrono::seconds shortest_retry{3};
constexpr std::chrono::seconds longest_retry{60};
// Two equal readings of a plain file lie at least so far apart.
constexpr std::chrono::seconds between_readings{5};
constexpr int most_crashes = 2;

} // namespace

void Intake::follow(const Fetched& fetched, const SeenFile& file, Moment now)
{
    switch (fetched.outcome) {
    case Outcome::staged:
        take_staged(fetched, file, store_.staging(), now);
        break;
    case Outcome::known:
        watch_.settle(file.path, fetched.digest, now.steady);
        last_was_refused_ = last_was_refused_ || refused_.contains(fetched.digest);
        break;
    case Outcome::refused:
        hold_against(fetched, file, now);
        break;
    case Outcome::changed:
        watch_.restart(file.path, now.steady);
        break;
    case Outcome::source_failed:
        retry_later(file.path, fetched.fault.reason, Phase::unreachable, now);
        break;
    case Outcome::storage_failed:
        take_unsaved(fetched, file, now);
        break;
    case Outcome::crashed:
        count_crash(fetched, file, now);
        break;
    case Outcome::stopped:
        break;
    }
}

// A fault that the rest of a copy would mend is not held against the file before its time.
void Intake::hold_against(const Fetched& fetched, const SeenFile& file, Moment now)
{
    const MonoTime since = watch_.unchanged_since(file.path);
    const Reason& reason = fetched.fault.reason;
    switch (fetched.fault.patience) {
    case Patience::retry:
        retry_later(file.path, reason, Phase::waiting, now);
        return;
    case Patience::rest:
        if (!watch_.is_at_rest(file.path, now.steady)) {
            wait_for(file.path, still_copying(), std::max(since + rest, now.steady));
            return;
        }
        break;
    case Patience::copying:
        if (now.steady < since + copying_patience) {
            wait_for(file.path, reason.code == "PAIR" ? reason : still_copying(), since + copying_patience);
            return;
        }
        break;
    case Patience::none:
        break;
    }
    watch_.settle(file.path, fetched.digest, now.steady);
    if (!is_folder_ || reason.code != "OLDER") // beside the newest one it is no news
        refuse(file.path, fetched.digest, reason, now);
}

void Intake::wait_for(const std::filesystem::path& path, const Reason& reason, MonoTime until)
{
    watch_.retry_at(path, until);
    pending_ = {reason, Phase::waiting};
}

void Intake::retry_later(const std::filesystem::path& path, const Reason& reason, Phase phase, Moment now)
{
    pending_ = {reason, phase};
    back_off_ = std::clamp(back_off_ * 2, shortest_retry, longest_retry);
    watch_.retry_at(path, now.steady + back_off_);
}

// One crash may have been the machine's; a second one is the file's.
void Intake::count_crash(const Fetched& fetched, const SeenFile& file, Moment now)
{
    if (++crashes_[fetched.digest] < most_crashes) {
        wait_for(file.path, fetched.fault.reason, now.steady);
        return;
    }
    crashes_.erase(fetched.digest);
    watch_.settle(file.path, fetched.digest, now.steady);
    refuse(file.path, fetched.digest, fetched.fault.reason, now);
}

// The disk does not take it: it goes through memory and is shown until the machine is switched off.
void Intake::take_unsaved(const Fetched& fetched, const SeenFile& file, Moment now)
{
    p_.board.update([&](SyncStatus& status) { status.storage_problem = fetched.fault.reason; });
    if (fetched.digest == current_digest_) {
        watch_.settle(file.path, fetched.digest, now.steady);
        return;
    }
    const auto spare = options_.spare_folder / fmt::format("bangvang-{}.part", fetched.digest.substr(0, 16));
    const Fetched again = source_->fetch(order_for(file, spare), [](const std::string&) { return true; });
    if (again.outcome == Outcome::staged)
        take_staged(again, file, spare, now);
    else if (again.outcome == Outcome::storage_failed)
        retry_later(file.path, again.fault.reason, Phase::waiting, now);
    else
        follow(again, file, now);
    (void)p_.files.remove(spare);
}

// Without a statement nothing says that a copy is whole: two readings must be equal.
bool Intake::is_second_reading(const std::filesystem::path& path, const std::string& digest, Moment now)
{
    const bool second = first_reading_ && first_reading_->path == path && first_reading_->digest == digest &&
                        now.steady - first_reading_->at >= between_readings;
    if (second) {
        first_reading_.reset();
        return true;
    }
    if (!first_reading_ || first_reading_->path != path || first_reading_->digest != digest)
        first_reading_ = Reading{path, digest, now.steady};
    wait_for(path, still_copying(), first_reading_->at + between_readings);
    return false;
}

// The helper found it good; the same is asked again of the bytes that lie here, and the model made of them.
void Intake::take_staged(const Fetched& fetched, const SeenFile& file, const std::filesystem::path& staged,
                         Moment now)
{
    const auto bytes = p_.files.read(staged);
    const Fingerprint print = bytes ? fingerprint(*bytes) : Fingerprint{};
    if (!bytes || short_name(print.file) != fetched.digest) {
        (void)p_.files.remove(staged);
        const Reason problem =
            disk_bad(bytes ? "what was written is not what is read back" : bytes.error().message);
        p_.board.update([&](SyncStatus& status) { status.storage_problem = problem; });
        retry_later(file.path, problem, Phase::waiting, now);
        return;
    }
    auto examined = examine_marked(*bytes, print, fetched.minisig, order_for(file, staged).rules);
    if (!examined) {
        (void)p_.files.remove(staged);
        hold_against({.outcome = Outcome::refused, .digest = fetched.digest, .fault = examined.error()}, file,
                     now);
        return;
    }
    if (examined->plain && !is_second_reading(file.path, fetched.digest, now)) {
        (void)p_.files.remove(staged);
        return;
    }
    watch_.settle(file.path, fetched.digest, now.steady);
    accept(*std::move(examined), fetched.digest, staged);
}

void Intake::refuse(const std::filesystem::path& file, const std::string& digest, const Reason& reason,
                    Moment now)
{
    // Forgotten all together once they are many: each is then judged once more, and years cost no memory.
    constexpr std::size_t most_digests = 10'000;
    if (refused_.size() >= most_digests)
        refused_.clear();
    if (!digest.empty())
        refused_.insert(digest);
    last_was_refused_ = true;
    p_.board.update([&](SyncStatus& status) {
        ++status.refused_now;
        remember(status.refusals, {now.wall, file.string(), digest, reason, options_.program});
    });
    save_refusals();
}

} // namespace bangvang
