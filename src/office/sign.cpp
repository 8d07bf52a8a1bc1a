// `bangvang-office sign`: a signed statement for a snapshot that is there already, whoever made it.
#include "office/commands.h"
#include "office/verdict.h"
#include "snapshot/durable_file.h"
#include "snapshot/fault_words.h"
#include "snapshot/seal.h"

#include <bangvang/snapshot/writer.h>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

// What is to be signed: a snapshot that a kiosk would take but for the signature, and for whom it is.
struct Original {
    SnapshotFile file;
    Identity identity;
    std::string site; // empty: for every kiosk
};

// What is to be written, and where.
struct Signed {
    fs::path path;
    std::vector<std::byte> bytes;
};

tl::unexpected<Error> refuse_to_sign(const fs::path& path, const ReadFailure& failure, Language language)
{
    const auto code = is_of_machine(failure.fault) ? ErrorCode::environment : ErrorCode::invalid_data;
    const Words why = refusal_words(failure);
    return fail_in(language, code,
                   {fmt::format("{} không được ký, vì màn hình sẽ từ chối. {}: {}", path.string(),
                                fault_words(failure.fault).code, why.vi),
                    fmt::format("{} is not signed, for a kiosk would refuse it. {}: {}", path.string(),
                                fault_words(failure.fault).code, why.en)});
}

// An old .minisig may say for whom a plain file is; one that no longer fits the file says nothing.
Judged<Accepted> judge_unsigned(SnapshotFile& file)
{
    const AcceptanceRules anybody{.site = {}, .keys = {}, .plain_files = true};
    auto accepted = judge_as_kiosk(file, anybody);
    if (accepted || file.minisig.empty())
        return accepted;
    file.minisig.clear();
    return judge_as_kiosk(file, anybody);
}

Result<Original> read_original(const SignRequest& request, Language language)
{
    Original original{BV_TRY(read_snapshot_file(request.snapshot)), {}, {}};
    auto accepted = judge_unsigned(original.file);
    if (!accepted)
        return refuse_to_sign(request.snapshot, accepted.error(), language);
    original.identity = std::move(accepted->snapshot.identity);
    const auto& statement = accepted->provenance.statement;
    const std::string kept = statement ? site_text(*statement) : "-";
    original.site = BV_TRY(parse_site(request.site.value_or(kept), language));
    return original;
}

// The statement goes behind the database, in place of one that is there.
Result<Signed> sign_inside(const SignRequest& request, const Original& original, const SecretKey& key)
{
    fs::path target = request.output.value_or(request.snapshot);
    return Signed{
        target, BV_TRY(sealed(original.file.bytes, original.identity, {.site = original.site, .key = &key}))};
}

// A statement that the file carries is repeated word for word, for a kiosk takes no two that differ.
Result<std::string> statement_beside(const SignRequest& request, const Original& original, Language language)
{
    const std::string_view carried = split(original.file.bytes).statement;
    if (carried.empty()) {
        const auto with_statement =
            BV_TRY(sealed(original.file.bytes, original.identity, {.site = original.site}));
        return std::string(split(with_statement).statement);
    }
    if (BV_TRY(parse_statement(carried)).site == original.site)
        return std::string(carried);
    return fail_in(
        language, ErrorCode::usage,
        {fmt::format("{} đã khai nơi nhận khác bên trong, và --minisig không sửa tệp: hãy ký không "
                     "kèm --minisig.",
                     request.snapshot.string()),
         fmt::format("{} names another site inside, and --minisig leaves the file as it is: sign "
                     "it without --minisig.",
                     request.snapshot.string())});
}

// A kiosk looks at the signature in a file before it looks beside the file.
Result<void> check_for_other_signature(const SignRequest& request, const Original& original,
                                       const SecretKey& key, Language language)
{
    const auto carried = split(original.file.bytes).signature;
    if (!carried || carried->key == key.id)
        return {};
    return fail_in(language, ErrorCode::usage,
                   {fmt::format("{} đã mang chữ ký của khóa {}, mà màn hình đọc trước tệp .minisig: hãy ký "
                                "không kèm --minisig.",
                                request.snapshot.string(), to_text(carried->key)),
                    fmt::format("{} carries the signature of key {} already, and a kiosk reads that before a "
                                ".minisig: sign it without --minisig.",
                                request.snapshot.string(), to_text(carried->key))});
}

Result<Signed> sign_beside(const SignRequest& request, const Original& original, const SecretKey& key,
                           Language language)
{
    BV_TRY_VOID(check_for_other_signature(request, original, key, language));
    const std::string statement = BV_TRY(statement_beside(request, original, language));
    const std::string text = to_file(sign_detached(key, digest_of(original.file.bytes), statement));
    const auto bytes = std::as_bytes(std::span(text));
    return Signed{minisig_path(request.snapshot), {bytes.begin(), bytes.end()}};
}

// What a kiosk that knows this key only says to the result.
Judged<void> judge_result(const SignRequest& request, const Original& original, const Signed& made,
                          const PublicKey& key)
{
    if (made.bytes.size() > largest_snapshot)
        return tl::unexpected(ReadFailure{
            ReadFault::too_large,
            {ErrorCode::too_large, fmt::format("{} bytes; at most {}", made.bytes.size(), largest_snapshot)},
            {}});
    const AcceptanceRules rules{.site = original.site, .keys = {key}};
    const std::string_view text(reinterpret_cast<const char*>(made.bytes.data()), made.bytes.size());
    const auto judged = request.form == SignRequest::Form::beside
                            ? judge_seal(original.file.bytes, text, rules)
                            : judge_seal(made.bytes, {}, rules);
    if (!judged)
        return tl::unexpected(judged.error());
    return {};
}

struct Done {
    fs::path path;
    KeyId key;
    bool changed{true}; // signing again what this key has signed gives the same bytes
};

Result<Done> sign_and_write(const SignRequest& request, Language language)
{
    const Original original = BV_TRY(read_original(request, language));
    if (request.output) // only a snapshot is ever replaced
        (void)BV_TRY(identity_at(*request.output, language));
    const SecretKey key = BV_TRY(open_secret_key(request.key, language));
    const Signed made =
        BV_TRY(request.form == SignRequest::Form::beside ? sign_beside(request, original, key, language)
                                                         : sign_inside(request, original, key));
    if (const auto judged = judge_result(request, original, made, key.public_key()); !judged)
        return refuse_to_sign(request.snapshot, judged.error(), language);
    BV_TRY_VOID(told_in(language, write_durably(made.path, made.bytes)));
    return Done{made.path, key.id, made.bytes != original.file.bytes};
}

} // namespace

Outcome sign(const SignRequest& request, Output output)
{
    const auto done = sign_and_write(request, output.language);
    if (!done)
        return report(done.error(), output);
    if (request.form == SignRequest::Form::inside && done->changed)
        output.err << warning_of_old_minisig(done->path, output.language);
    output.out << fmt::format(
        "{} {}, {} {}\n", output.language == Language::vi ? "Đã ghi" : "Wrote", done->path.string(),
        output.language == Language::vi ? "ký bằng khóa" : "signed with key", to_text(done->key));
    return Outcome::done;
}

} // namespace bangvang::office
