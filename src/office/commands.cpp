#include "office/commands.h"

#include "office/diff.h"
#include "office/numbering.h"
#include "office/problem_group.h"
#include "office/reviewed.h"
#include "office/snapshot_file.h"
#include "office/version.h"

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

void identify(Snapshot& snapshot, const BuildRequest& request, Number number)
{
    Identity& identity = snapshot.identity;
    identity.epoch = number.epoch;
    identity.sequence = number.sequence;
    identity.made_at = request.now;
    identity.made_by = fmt::format("bangvang-office {}", program_version);
    identity.id = fmt::format("{}/{:02}", iso(as_of(snapshot).value_or(request.now.date())), number.sequence);
    identity.fresh_for_days = request.fresh_for_days.value_or(identity.fresh_for_days);
}

// Who vouches for the file: printed at its end, "(2024-09-30/1042), signed with key …".
Result<std::string> write_signed(const BuildRequest& request, const Draft& draft, Language language)
{
    const std::string site = BV_TRY(parse_site(request.site.value_or("-"), language));
    if (!request.key) {
        BV_TRY_VOID(told_in(
            language, write_snapshot(request.snapshot, draft.snapshot, draft.portraits, {.site = site})));
        return std::string();
    }
    const SecretKey key = BV_TRY(open_secret_key(*request.key, language));
    BV_TRY_VOID(told_in(language, write_snapshot(request.snapshot, draft.snapshot, draft.portraits,
                                                 {.site = site, .key = &key})));
    return fmt::format("{} {}", language == Language::vi ? ", ký bằng khóa" : ", signed with key",
                       to_text(key.id));
}

// The newest snapshot that this one follows: the file that it replaces, or the one it is compared with.
Result<std::optional<Identity>> last_identity(const BuildRequest& request, const std::optional<Snapshot>& old,
                                              Language language)
{
    const auto replaced = BV_TRY(identity_at(request.snapshot, language));
    return later(replaced, old ? std::optional(old->identity) : std::nullopt);
}

Result<std::optional<Snapshot>> compared_snapshot(const BuildRequest& request)
{
    if (request.against.empty())
        return std::optional<Snapshot>();
    return std::optional(BV_TRY(open_snapshot(request.against)));
}

// Whether it may be written: nothing looks like a mistake, or somebody who has read it agrees.
bool agreed(const BuildRequest& request, std::size_t doubts, const Output& output)
{
    if (doubts == 0 || request.yes)
        return true;
    const bool vi = output.language == Language::vi;
    if (request.terminal != nullptr && request.terminal->is_there())
        return request.terminal->confirm(
            vi ? fmt::format("{} điều trông như nhầm lẫn. Vẫn ghi? [c/K] ", doubts)
               : fmt::format("{} changes look like mistakes. Write all the same? [y/N] ", doubts));
    output.err << (vi ? "Chưa ghi gì: có điều trông như nhầm lẫn. Nếu đúng ý, thêm --yes.\n"
                      : "Nothing was written: something looks like a mistake. If it is meant, add --yes.\n");
    return false;
}

} // namespace

Outcome outcome_of(const Error& error)
{
    switch (error.code) {
    case ErrorCode::usage:
        return Outcome::wrong_usage;
    case ErrorCode::io:
    case ErrorCode::environment:
    case ErrorCode::timeout:
        return Outcome::environment;
    case ErrorCode::invalid_data:
    case ErrorCode::not_found:
    case ErrorCode::unsupported:
    case ErrorCode::too_large:
        break;
    }
    return Outcome::refused;
}

Outcome report(const Error& error, const Output& output)
{
    output.err << error.message << '\n';
    return outcome_of(error);
}

Outcome build(const BuildRequest& request, Output output)
{
    Progress progress(output.terminal, output.language);
    auto reviewed = read_and_review(request.input, request.old_fonts, progress);
    progress.clear();
    if (!reviewed)
        return report(reviewed.error(), output);
    if (!reviewed->problems.empty())
        output.err << list_problems(reviewed->problems, output.language);
    if (count(reviewed->problems).errors > 0)
        return Outcome::refused;
    Snapshot& snapshot = reviewed->draft.snapshot;
    const auto old = compared_snapshot(request);
    if (!old)
        return report(old.error(), output);
    const auto last = last_identity(request, *old, output.language);
    if (!last)
        return report(last.error(), output);
    const auto number = next_number({request.sequence, request.epoch}, *last, output.language);
    if (!number)
        return report(number.error(), output);
    identify(snapshot, request, *number);
    output.err << doubts_of_numbering(snapshot.identity, *last, as_of(snapshot), output.language);
    if (*old) {
        const auto list = changes(**old, snapshot);
        print_changes(output.out, list, output.language);
        if (!agreed(request, count_doubts(list), output))
            return Outcome::refused;
    }
    const auto signer = write_signed(request, reviewed->draft, output.language);
    if (!signer)
        return report(signer.error(), output);
    output.err << warning_of_old_minisig(request.snapshot, output.language);
    output.out << fmt::format("{} {} ({}){}\n", output.language == Language::vi ? "Đã ghi" : "Wrote",
                              request.snapshot.string(), snapshot.identity.id, *signer);
    return Outcome::done;
}

} // namespace bangvang::office
