// `bangvang-office publish`: one snapshot to the places where kiosks look for it.
#include "office/commands.h"

#include "office/delivery.h"
#include "office/errands.h"
#include "office/json.h"
#include "office/kiosk_status.h"
#include "office/progress.h"
#include "office/verdict.h"
#include "views/format.h"

#include <algorithm>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

struct Parcel {
    SnapshotFile file;
    Identity identity;
    std::string name;
};

// What a kiosk would refuse is not sent out.
Result<Parcel> pack(const fs::path& snapshot, Language language)
{
    SnapshotFile file = BV_TRY(read_snapshot_file(snapshot));
    const auto accepted = judge_as_kiosk(file, {.site = {}, .keys = {}, .plain_files = true});
    if (!accepted) {
        const Words why = refusal_words(accepted.error());
        return fail_in(language, ErrorCode::invalid_data,
                       {fmt::format("{}: màn hình sẽ không nhận: {}", snapshot.string(), why.vi),
                        fmt::format("{}: a kiosk would not take it: {}", snapshot.string(), why.en)});
    }
    return Parcel{std::move(file), accepted->snapshot.identity, snapshot.filename().string()};
}

std::string json_of(const KioskStatus& kiosk)
{
    return fmt::format(R"({{"name":{},"shows":{},"sequence":{},"phase":{},"problem":{},"said_at":{}}})",
                       json_string(kiosk.name), json_string(kiosk.shown), kiosk.sequence,
                       json_string(kiosk.phase), json_string(kiosk.problem), json_string(kiosk.said_at));
}

std::string json_of(const fs::path& to, const Result<Delivery>& delivery,
                    const std::vector<KioskStatus>& kiosks)
{
    std::string list;
    for (const KioskStatus& kiosk : kiosks)
        list += (list.empty() ? "" : ",") + json_of(kiosk);
    return fmt::format(R"({{"destination":{},"path":{},"copied":{},"error":{},"kiosks":[{}]}})",
                       json_string(to.string()), delivery ? json_string(delivery->path.string()) : "null",
                       delivery.has_value() && !delivery->was_there,
                       delivery ? "null" : json_string(delivery.error().message), list);
}

std::string text_of(const Parcel& parcel, const Result<Delivery>& delivery,
                    const std::vector<KioskStatus>& kiosks, Language language)
{
    if (!delivery)
        return delivery.error().message + '\n';
    const std::string path = delivery->path.string();
    const std::string& id = parcel.identity.id;
    const std::string size = format_number(static_cast<double>(parcel.file.bytes.size()) / 1e6, 1);
    const Words copied{fmt::format("Đã chép {} ({}, {} MB), đọc lại khớp", path, id, size),
                       fmt::format("Copied {} ({}, {} MB), read back the same", path, id, size)};
    const Words kept{fmt::format("Đã có sẵn {} ({})", path, id),
                     fmt::format("Was there already: {} ({})", path, id)};
    std::string text = (delivery->was_there ? kept : copied).in(language) + '\n';
    for (const KioskStatus& kiosk : kiosks)
        text += "  " + kiosk_words(kiosk).in(language) + '\n';
    return text;
}

// The outcome as a digit, then what to print.
std::string carry(const Parcel& parcel, const fs::path& to, const Output& output)
{
    const auto delivery = deliver(parcel.file, parcel.identity, parcel.name, to, output.language);
    std::vector<KioskStatus> kiosks;
    if (delivery)
        kiosks = kiosk_statuses(delivery->path.parent_path());
    const Outcome outcome = delivery ? Outcome::done : outcome_of(delivery.error());
    return std::to_string(static_cast<int>(outcome)) +
           (output.json ? json_of(to, delivery, kiosks) : text_of(parcel, delivery, kiosks, output.language));
}

// What is said of a place that did not answer.
std::string silence(const fs::path& to, const Output& output)
{
    const Words words{fmt::format("{}: không trả lời; ổ mạng hay USB có thể đã mất kết nối", to.string()),
                      fmt::format("{}: no answer; the share or the stick may have gone", to.string())};
    if (output.json)
        return json_of(to, tl::unexpected(Error{ErrorCode::timeout, words.in(output.language)}), {});
    return words.in(output.language) + '\n';
}

} // namespace

Outcome publish(const PublishRequest& request, Output output)
{
    const auto parcel = pack(request.snapshot, output.language);
    if (!parcel)
        return report(parcel.error(), output);
    std::vector<Errand> errands;
    for (const fs::path& to : request.destinations)
        errands.emplace_back([&parcel, &output, to] { return carry(*parcel, to, output); });
    Progress progress(output.terminal, output.language);
    std::size_t waiting = errands.size();
    const auto tell = [&] {
        if (waiting > 0)
            progress.say({fmt::format("Đang chép, còn {} nơi …", waiting),
                          fmt::format("Copying, {} places to go …", waiting)});
    };
    tell();
    Outcome worst = Outcome::done;
    std::string separator = "[\n";
    run_errands(errands, request.patience, [&](std::size_t index, const std::optional<std::string>& ended) {
        const Outcome outcome =
            ended && !ended->empty() ? static_cast<Outcome>(ended->front() - '0') : Outcome::environment;
        const std::string text =
            ended && !ended->empty() ? ended->substr(1) : silence(request.destinations[index], output);
        worst = std::max(worst, outcome);
        --waiting;
        progress.clear();
        if (output.json)
            output.out << std::exchange(separator, ",\n") << text << std::flush;
        else
            (outcome == Outcome::done ? output.out : output.err) << text << std::flush;
        tell();
    });
    if (output.json)
        output.out << "]\n";
    return worst;
}

} // namespace bangvang::office
