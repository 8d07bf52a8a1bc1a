#include "office/commands.h"

#include "office/problem_group.h"
#include "office/reviewed.h"
#include "office/snapshot_file.h"
#include "office/version.h"

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

struct Number {
    std::uint64_t epoch{1};
    std::uint64_t sequence{1};
};

// Kiosks order files by epoch, then by sequence: a fallen epoch would never reach a wall.
Result<Number> next_number(const BuildRequest& request, Language language)
{
    const auto old = BV_TRY(identity_at(request.snapshot, language));
    const std::uint64_t epoch = request.epoch.value_or(old ? old->epoch : 1);
    if (old && epoch < old->epoch)
        return fail_in(language, ErrorCode::usage,
                       {fmt::format("--epoch {}: {} đã ở loạt {}; loạt chỉ được giữ nguyên hoặc tăng.", epoch,
                                    request.snapshot.string(), old->epoch),
                        fmt::format("--epoch {}: {} is of epoch {} already, and an epoch never falls.", epoch,
                                    request.snapshot.string(), old->epoch)});
    const std::uint64_t next = old && epoch == old->epoch ? old->sequence + 1 : 1;
    return Number{epoch, request.sequence.value_or(next)};
}

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
        BV_TRY_VOID(write_snapshot(request.snapshot, draft.snapshot, draft.portraits, {.site = site}));
        return std::string();
    }
    const SecretKey key = BV_TRY(open_secret_key(*request.key, language));
    BV_TRY_VOID(
        write_snapshot(request.snapshot, draft.snapshot, draft.portraits, {.site = site, .key = &key}));
    return fmt::format("{} {}", language == Language::vi ? ", ký bằng khóa" : ", signed with key",
                       to_text(key.id));
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
    auto reviewed = read_and_review(request.input, request.old_fonts);
    if (!reviewed)
        return report(reviewed.error(), output);
    if (!reviewed->problems.empty())
        output.err << list_problems(reviewed->problems, output.language);
    if (count(reviewed->problems).errors > 0)
        return Outcome::refused;
    const auto number = next_number(request, output.language);
    if (!number)
        return report(number.error(), output);
    identify(reviewed->draft.snapshot, request, *number);
    const auto signer = write_signed(request, reviewed->draft, output.language);
    if (!signer)
        return report(signer.error(), output);
    output.err << warning_of_old_minisig(request.snapshot, output.language);
    output.out << fmt::format("{} {} ({}){}\n", output.language == Language::vi ? "Đã ghi" : "Wrote",
                              request.snapshot.string(), reviewed->draft.snapshot.identity.id, *signer);
    return Outcome::done;
}

} // namespace bangvang::office
