// `bangvang-office verify`: would a kiosk take this file, and if not, why.
#include "office/commands.h"
#include "office/json.h"
#include "office/verdict.h"
#include "snapshot/fault_words.h"

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

// What is known of a file; of a refused one that is only what it says of itself.
struct Facts {
    std::optional<Identity> number; // without its id where only a statement tells it
    Claims claims;
    std::uintmax_t size{0};
    std::optional<Digest> digest; // none: the file was too large to read
};

struct Verdict {
    Facts facts;
    std::optional<ReadFailure> refusal;
    bool signature_holds{false};
};

Result<AcceptanceRules> rules_of(const VerifyRequest& request, Language language)
{
    AcceptanceRules rules;
    rules.site = BV_TRY(parse_site(request.site.value_or("-"), language));
    rules.plain_files = request.plain_files;
    for (const std::string& key : request.keys)
        rules.keys.push_back(BV_TRY(find_public_key(key, language)));
    return rules;
}

Facts claimed_facts(const SnapshotFile& file)
{
    Facts facts;
    facts.claims = claims_of(file);
    if (const auto& statement = facts.claims.statement) {
        facts.number.emplace();
        facts.number->epoch = statement->epoch;
        facts.number->sequence = statement->sequence;
        facts.number->made_at = statement->created;
    }
    facts.size = file.bytes.size();
    facts.digest = digest_of(file.bytes);
    return facts;
}

// A file that no kiosk would read to its end is refused like any other; one that cannot be read at all is not
// judged.
Result<Verdict> judge_path(const fs::path& path, const AcceptanceRules& rules)
{
    const auto file = read_snapshot_file(path);
    if (!file && file.error().code == ErrorCode::too_large) {
        std::error_code ignored;
        Verdict verdict{{}, ReadFailure{ReadFault::too_large, file.error(), {}}};
        verdict.facts.size = fs::file_size(path, ignored);
        return verdict;
    }
    if (!file)
        return tl::unexpected(file.error());
    auto accepted = judge_as_kiosk(*file, rules);
    if (!accepted)
        return Verdict{claimed_facts(*file), std::move(accepted).error()};
    Verdict verdict{claimed_facts(*file), std::nullopt, accepted->provenance.signed_by.has_value()};
    verdict.facts.number = std::move(accepted->snapshot.identity);
    return verdict;
}

Outcome outcome_of(const Verdict& verdict)
{
    if (!verdict.refusal)
        return Outcome::done;
    return is_of_machine(verdict.refusal->fault) ? Outcome::environment : Outcome::refused;
}

Words judgement(const Verdict& verdict)
{
    if (!verdict.refusal)
        return {"Được nhận: màn hình sẽ nhận tệp này.", "Accepted: a kiosk takes this file."};
    const std::string_view code = fault_words(verdict.refusal->fault).code;
    const Words why = refusal_words(*verdict.refusal);
    return {fmt::format("Bị từ chối, {}: {}", code, why.vi), fmt::format("Refused, {}: {}", code, why.en)};
}

Words number_words(const Identity& number)
{
    const std::string id = number.id.empty() ? number.id : fmt::format(" ({})", number.id);
    return {fmt::format("{}, loạt {}{}", number.sequence, number.epoch, id),
            fmt::format("{}, epoch {}{}", number.sequence, number.epoch, id)};
}

void print_text(const Verdict& verdict, const Output& output)
{
    const Language language = output.language;
    const auto line = [&](const Words& name, const Words& value) {
        output.out << fmt::format("{}: {}\n", name.in(language), value.in(language));
    };
    const auto plain = [](const std::string& text) { return Words{text, text}; };
    const Facts& facts = verdict.facts;
    output.out << judgement(verdict).in(language) << '\n';
    if (verdict.refusal && facts.number)
        output.out << Words{"Tệp tự khai:", "The file says of itself:"}.in(language) << '\n';
    if (facts.number) {
        line({"Số", "Number"}, number_words(*facts.number));
        line({"Lập lúc", "Made at"}, plain(iso(facts.number->made_at)));
        line({"Nơi nhận", "Site"}, site_words(facts.claims));
    }
    line({"Chữ ký", "Signature"}, signature_words(facts.claims, verdict.signature_holds));
    line({"Kích thước", "Size"}, {fmt::format("{} byte", facts.size), fmt::format("{} bytes", facts.size)});
    if (facts.digest)
        line({"BLAKE2b-512", "BLAKE2b-512"}, plain(hex(*facts.digest)));
}

std::string json_or_null(bool known, const std::string& text)
{
    return known ? json_string(text) : "null";
}

std::string json_number(const std::optional<Identity>& number)
{
    if (!number)
        return R"("id":null,"epoch":null,"sequence":null,"made_at":null)";
    return fmt::format(R"("id":{},"epoch":{},"sequence":{},"made_at":{})",
                       json_or_null(!number->id.empty(), number->id), number->epoch, number->sequence,
                       json_string(iso(number->made_at)));
}

void print_json(const Verdict& verdict, const fs::path& path, std::ostream& out)
{
    const bool refused = verdict.refusal.has_value();
    const Words why = refused ? refusal_words(*verdict.refusal) : Words{};
    const std::string code(refused ? fault_words(verdict.refusal->fault).code : std::string_view{});
    const Facts& facts = verdict.facts;
    out << fmt::format(R"({{"file":{},"accepted":{},"code":{},"reason_vi":{},"reason_en":{},{},"site":{},)"
                       R"("signed_by":{},"signature_verified":{},"size":{},"digest":{}}})"
                       "\n",
                       json_string(path.string()), !refused, json_or_null(refused, code),
                       json_or_null(refused, why.vi), json_or_null(refused, why.en),
                       json_number(facts.number), json_site(facts.claims), json_signer(facts.claims),
                       verdict.signature_holds, facts.size,
                       facts.digest ? json_string(hex(*facts.digest)) : "null");
}

} // namespace

Outcome verify(const VerifyRequest& request, Output output)
{
    const auto rules = rules_of(request, output.language);
    if (!rules)
        return report(rules.error(), output);
    const auto verdict = judge_path(request.snapshot, *rules);
    if (!verdict) { // whatever the system's reason: nobody knows what a kiosk would say
        output.err << verdict.error().message << '\n';
        return Outcome::environment;
    }
    if (output.json)
        print_json(*verdict, request.snapshot, output.out);
    else
        print_text(*verdict, output);
    return outcome_of(*verdict);
}

} // namespace bangvang::office
