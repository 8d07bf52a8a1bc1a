// `bangvang-office show`: a snapshot in words, as the wall would say it, and as JSON for scripts.
#include "office/commands.h"
#include "office/json.h"
#include "office/snapshot_file.h"
#include "views/format.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang::office {
namespace {

std::string shown(const std::optional<Date>& date)
{
    return date ? format_date(*date) : std::string("-");
}

std::string_view pace_word(const std::optional<Pace>& pace, Language language)
{
    if (!pace)
        return "-";
    const bool vi = language == Language::vi;
    switch (*pace) {
    case Pace::ahead:
        return vi ? "vượt tiến độ" : "ahead";
    case Pace::on_track:
        return vi ? "đúng tiến độ" : "on track";
    case Pace::behind:
        break;
    }
    return vi ? "chậm tiến độ" : "behind";
}

std::string movement_sign(const Standing& standing)
{
    const auto movement = standing.movement();
    if (!movement)
        return "·";
    return *movement == 0 ? "=" : fmt::format("{:+}", *movement);
}

// The year whose progress the wall shows: the campaign's.
std::vector<Progress> all_progress(const Snapshot& snapshot)
{
    std::vector<Progress> result;
    for (std::uint32_t i = 0; i < snapshot.indicators.size(); ++i)
        if (auto found = progress(snapshot, Ref<Indicator>{i}, snapshot.campaign.year))
            result.push_back(std::move(*found));
    return result;
}

void show_dates(const Snapshot& snapshot, const Output& output)
{
    const bool vi = output.language == Language::vi;
    const DataDates dates = data_dates(snapshot);
    output.out << snapshot.campaign.title << '\n'
               << fmt::format("{} {}, {} {}\n", vi ? "Bản số" : "Snapshot", snapshot.identity.id,
                              vi ? "lập lúc" : "made at", iso(snapshot.identity.made_at))
               << fmt::format("{} {}; {} {}; {} {}; {} {}{}\n", vi ? "Số liệu đến" : "Figures through",
                              shown(as_of(snapshot)), vi ? "xếp hạng" : "standings", shown(dates.standings),
                              vi ? "chỉ tiêu" : "indicators", shown(dates.indicators),
                              vi ? "tôn vinh" : "honours", shown(dates.honors),
                              !snapshot.campaign.illustrative ? ""
                              : vi                            ? "; dữ liệu minh họa"
                                                              : "; illustrative");
}

void show_origin(const Claims& claims, const Output& output)
{
    const bool vi = output.language == Language::vi;
    output.out << fmt::format("{} {}; {} {}\n", vi ? "Nơi nhận" : "Site",
                              site_words(claims).in(output.language), vi ? "chữ ký" : "signature",
                              signature_words(claims, false).in(output.language));
}

void show_standings(const Snapshot& snapshot, const Output& output)
{
    const auto period = latest_period(snapshot);
    if (!period)
        return;
    output.out << '\n' << snapshot[*period].label << '\n';
    for (const Standing& standing : standings(snapshot, *period))
        output.out << fmt::format("{:>3} {:>3}  {:>6}  {}\n", standing.rank, movement_sign(standing),
                                  format_points(standing.total), snapshot[standing.unit].name);
}

void show_indicators(const Snapshot& snapshot, const Output& output)
{
    output.out << '\n' << (output.language == Language::vi ? "Chỉ tiêu" : "Indicators") << '\n';
    for (const Progress& item : all_progress(snapshot)) {
        const Indicator& indicator = snapshot[item.indicator];
        const auto number = [&](const std::optional<double>& value) {
            return value ? format_number(*value, indicator.decimals) : std::string("-");
        };
        output.out << fmt::format("  {}: {} / {} {}, {}, {}\n", indicator.short_name, number(item.value),
                                  number(item.target), indicator.unit,
                                  item.percent ? format_percent(*item.percent, 1) : std::string("-"),
                                  pace_word(item.pace, output.language));
    }
}

void show_counts(const Snapshot& snapshot, const Output& output)
{
    const auto line = [&](fmt::format_string<std::size_t, std::size_t, std::size_t, std::size_t, std::size_t,
                                             std::size_t, std::size_t>
                              format) {
        return fmt::format(format, snapshot.units.size(), snapshot.periods.size(), snapshot.scores.size(),
                           snapshot.indicators.size(), snapshot.readings.size(), snapshot.honorees.size(),
                           snapshot.awards.size());
    };
    output.out
        << '\n'
        << (output.language == Language::vi
                ? line(
                      "{} đơn vị, {} kỳ, {} điểm, {} chỉ tiêu, {} số thực hiện, {} gương mặt, {} khen thưởng")
                : line("{} units, {} periods, {} scores, {} indicators, {} readings, {} honorees, {} awards"))
        << '\n';
}

template <class Items, class ToJson> std::string json_list(const Items& items, ToJson to_json)
{
    std::string list = "[";
    for (const auto& item : items)
        list += (list.size() > 1 ? "," : "") + to_json(item);
    return list + "]";
}

std::string json_number(const std::optional<double>& value)
{
    return value ? fmt::format("{}", *value) : std::string("null");
}

std::string json_standings(const Snapshot& snapshot)
{
    const auto period = latest_period(snapshot);
    if (!period)
        return "null";
    return fmt::format(R"({{"period":{},"rows":{}}})", json_string(snapshot[*period].code),
                       json_list(standings(snapshot, *period), [&](const Standing& row) {
                           const auto movement = row.movement();
                           return fmt::format(R"({{"unit":{},"rank":{},"movement":{},"total":{:.2f}}})",
                                              json_string(snapshot[row.unit].code), row.rank,
                                              movement ? std::to_string(*movement) : "null", row.total);
                       }));
}

std::string json_indicators(const Snapshot& snapshot)
{
    return json_list(all_progress(snapshot), [&](const Progress& item) {
        return fmt::format(R"({{"indicator":{},"month":{},"value":{},"target":{},"percent":{},"pace":{}}})",
                           json_string(snapshot[item.indicator].code), item.month, item.value,
                           json_number(item.target), json_number(item.percent),
                           json_string(pace_word(item.pace, Language::en)));
    });
}

void show_json(const Snapshot& snapshot, const Claims& claims, std::ostream& out)
{
    const auto date = [](const std::optional<Date>& d) {
        return d ? json_string(iso(*d)) : std::string("null");
    };
    out << fmt::format(R"({{"id":{},"epoch":{},"sequence":{},"made_at":{},"site":{},"signed_by":{},)"
                       R"("signature_verified":false,"as_of":{},"standings":{},"indicators":{},)"
                       R"("counts":{{"units":{},"periods":{},"scores":{},"honorees":{},"awards":{}}}}})"
                       "\n",
                       json_string(snapshot.identity.id), snapshot.identity.epoch, snapshot.identity.sequence,
                       json_string(iso(snapshot.identity.made_at)), json_site(claims), json_signer(claims),
                       date(as_of(snapshot)), json_standings(snapshot), json_indicators(snapshot),
                       snapshot.units.size(), snapshot.periods.size(), snapshot.scores.size(),
                       snapshot.honorees.size(), snapshot.awards.size());
}

} // namespace

Outcome show(const std::filesystem::path& path, Output output)
{
    const auto file = read_snapshot_file(path);
    if (!file)
        return report(file.error(), output);
    const auto snapshot = read_snapshot(file->bytes);
    if (!snapshot)
        return report({snapshot.error().code, fmt::format("{}: {}", path.string(), snapshot.error().message)},
                      output);
    const Claims claims = claims_of(*file);
    if (output.json) {
        show_json(*snapshot, claims, output.out);
        return Outcome::done;
    }
    show_dates(*snapshot, output);
    show_origin(claims, output);
    show_standings(*snapshot, output);
    show_indicators(*snapshot, output);
    show_counts(*snapshot, output);
    return Outcome::done;
}

} // namespace bangvang::office
