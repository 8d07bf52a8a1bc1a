// `bangvang-office diff`: what the wall will say otherwise.
#include "office/diff.h"

#include "office/commands.h"
#include "office/json.h"
#include "office/snapshot_file.h"

#include <algorithm>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

struct TopicWords {
    ChangeTopic topic;
    std::string_view code;
    Words heading;
};

const std::vector<TopicWords>& topics()
{
    static const std::vector<TopicWords> all{
        {ChangeTopic::periods, "periods", {"Kỳ thi đua", "Periods"}},
        {ChangeTopic::standings, "standings", {"Bảng xếp hạng", "Standings"}},
        {ChangeTopic::indicators, "indicators", {"Chỉ tiêu", "Indicators"}},
        {ChangeTopic::honors, "honors", {"Tôn vinh", "Honours"}},
        {ChangeTopic::units, "units", {"Đơn vị", "Units"}},
        {ChangeTopic::texts, "texts", {"Nội dung chung", "Texts"}}};
    return all;
}

Words count_words(std::size_t all, std::size_t doubts)
{
    if (all == 0)
        return {"Không có gì thay đổi trên bảng.", "Nothing changes on the wall."};
    if (doubts == 0)
        return {fmt::format("{} thay đổi", all), fmt::format("{} changes", all)};
    return {fmt::format("{} thay đổi, {} điều cần xem lại (dấu !)", all, doubts),
            fmt::format("{} changes, {} of them to be looked at (marked !)", all, doubts)};
}

std::string json_of(const Change& change)
{
    const auto topic = std::ranges::find(topics(), change.topic, &TopicWords::topic);
    const Words doubt = change.doubt.value_or(Words{});
    return fmt::format(R"({{"topic":{},"kind":{},"code":{},"vi":{},"en":{},"doubt_vi":{},"doubt_en":{}}})",
                       json_string(topic->code), json_string(change.kind),
                       change.code.empty() ? "null" : json_string(change.code), json_string(change.words.vi),
                       json_string(change.words.en), change.doubt ? json_string(doubt.vi) : "null",
                       change.doubt ? json_string(doubt.en) : "null");
}

std::string json_of(const Identity& identity)
{
    return fmt::format(R"({{"id":{},"epoch":{},"sequence":{},"made_at":{}}})", json_string(identity.id),
                       identity.epoch, identity.sequence, json_string(iso(identity.made_at)));
}

void print_json(const Snapshot& before, const Snapshot& after, std::span<const Change> list,
                std::ostream& out)
{
    out << fmt::format(R"({{"old":{},"new":{},"doubts":{},"changes":[)", json_of(before.identity),
                       json_of(after.identity), count_doubts(list));
    for (std::size_t i = 0; i < list.size(); ++i)
        out << (i == 0 ? "\n" : ",\n") << json_of(list[i]);
    out << "]}\n";
}

} // namespace

std::size_t count_doubts(std::span<const Change> changes)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(changes, [](const Change& change) { return change.doubt.has_value(); }));
}

void print_changes(std::ostream& stream, std::span<const Change> changes, Language language)
{
    for (const TopicWords& topic : topics()) {
        bool headed = false;
        for (const Change& change : changes) {
            if (change.topic != topic.topic)
                continue;
            if (!headed)
                stream << topic.heading.in(language) << '\n';
            headed = true;
            stream << (change.doubt ? "! " : "  ") << change.words.in(language);
            if (change.doubt)
                stream << " [" << change.doubt->in(language) << ']';
            stream << '\n';
        }
    }
    stream << count_words(changes.size(), count_doubts(changes)).in(language) << '\n';
}

Outcome diff(const fs::path& before, const fs::path& after, Output output)
{
    const auto old = open_snapshot(before);
    if (!old)
        return report(old.error(), output);
    const auto now = open_snapshot(after);
    if (!now)
        return report(now.error(), output);
    const std::vector<Change> list = changes(*old, *now);
    if (output.json) {
        print_json(*old, *now, list, output.out);
        return Outcome::done;
    }
    output.out << fmt::format("{} → {}\n", old->identity.id, now->identity.id);
    print_changes(output.out, list, output.language);
    return Outcome::done;
}

} // namespace bangvang::office
