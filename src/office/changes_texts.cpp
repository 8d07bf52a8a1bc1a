// What the wall says around its figures: the campaign, its dates and slogans, the letter, and how points are
// counted.
#include "office/changes.h"

#include "views/format.h"

#include <algorithm>
#include <functional>
#include <span>

namespace bangvang::office {
namespace {

constexpr ChangeTopic topic = ChangeTopic::texts;

std::string date_text(const std::optional<Date>& date)
{
    return date ? format_date(*date) : std::string("–");
}

void tell_text(const Words& name, const std::string& old, const std::string& now, std::vector<Change>& result)
{
    if (old != now)
        add_change(result, topic, "changed", "",
                   {fmt::format("{}: “{}” → “{}”", name.vi, old, now),
                    fmt::format("{}: “{}” → “{}”", name.en, old, now)});
}

void compare_campaign(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    const Campaign& old = before.campaign;
    const Campaign& now = after.campaign;
    tell_text({"cơ quan", "organization"}, old.organization, now.organization, result);
    tell_text({"phong trào", "campaign"}, old.title, now.title, result);
    tell_text({"chủ đề", "theme"}, old.theme, now.theme, result);
    tell_text({"năm", "year"}, std::to_string(old.year), std::to_string(now.year), result);
    if (old.year > now.year)
        result.back().doubt = {"năm của phong trào lùi lại", "the campaign's year goes back"};
    tell_text({"văn bản phát động", "launching letter"}, old.document, now.document, result);
    tell_text({"người ký", "signed by"}, old.signed_by, now.signed_by, result);
    tell_text({"chức vụ người ký", "signer's title"}, old.signer_title, now.signer_title, result);
    tell_text({"nơi theo dõi", "office"}, old.office, now.office, result);
    tell_text({"bắt đầu", "starts on"}, date_text(old.starts_on), date_text(now.starts_on), result);
    tell_text({"kết thúc", "ends on"}, date_text(old.ends_on), date_text(now.ends_on), result);
    if (old.illustrative != now.illustrative)
        add_change(result, topic, "changed", "",
                   now.illustrative
                       ? Words{"mọi số liệu trở thành minh họa", "all figures become illustrative"}
                       : Words{"số liệu không còn là minh họa", "figures are no longer illustrative"});
}

// The date in the header is what everybody reads first.
void compare_date(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    const auto old = as_of(before);
    const auto now = as_of(after);
    if (old == now)
        return;
    add_change(result, topic, "changed", "",
               {fmt::format("số liệu đến ngày: {} → {}", date_text(old), date_text(now)),
                fmt::format("figures through: {} → {}", date_text(old), date_text(now))});
    if (old && (!now || *now < *old))
        result.back().doubt = {"ngày của số liệu lùi lại", "the date of the figures goes back"};
}

// One kind of row: what a row is called, and what else of it the wall shows.
template <class Row> struct RowKind {
    Words name;
    std::function<std::string(const Row&)> title;
    std::function<std::string(const Row&)> rest;
};

template <class Row>
void compare_rows(const std::vector<Row>& before, const std::vector<Row>& after, const RowKind<Row>& kind,
                  std::vector<Change>& result)
{
    const auto find = [&](const std::vector<Row>& rows, const std::string& title) -> const Row* {
        const auto found =
            std::ranges::find_if(rows, [&](const Row& row) { return kind.title(row) == title; });
        return found == rows.end() ? nullptr : &*found;
    };
    const auto say = [&](std::string_view what, std::string_view vi, std::string_view en,
                         const std::string& title) {
        add_change(result, topic, what, "",
                   {fmt::format("{} {}: “{}”", kind.name.vi, vi, title),
                    fmt::format("{} {}: “{}”", kind.name.en, en, title)});
    };
    for (const Row& row : after)
        if (const Row* old = find(before, kind.title(row)); old == nullptr)
            say("added", "mới", "added", kind.title(row));
        else if (kind.rest(*old) != kind.rest(row))
            say("changed", "sửa", "changed", kind.title(row));
    for (const Row& row : before)
        if (find(after, kind.title(row)) == nullptr)
            say("removed", "bỏ", "removed", kind.title(row));
}

void compare_words_of_campaign(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    compare_rows<Slogan>(before.slogans, after.slogans,
                         {{"khẩu hiệu", "slogan"},
                          [](const Slogan& row) { return row.text; },
                          [](const Slogan& row) {
                              return fmt::format("{}|{}|{}", row.source, date_text(row.from),
                                                 date_text(row.until));
                          }},
                         result);
    compare_rows<Movement>(
        before.movements, after.movements,
        {{"phong trào thành phần", "movement"},
         [](const Movement& row) { return row.name; },
         [](const Movement& row) { return fmt::format("{}|{}", row.launched_by, row.summary); }},
        result);
    compare_rows<DocumentSection>(
        before.document, after.document,
        {{"mục của văn bản", "section of the letter"},
         [](const DocumentSection& row) { return fmt::format("{}. {}", row.number, row.heading); },
         [](const DocumentSection& row) { return row.summary; }},
        result);
    compare_rows<Milestone>(before.milestones, after.milestones,
                            {{"mốc thời gian", "milestone"},
                             [](const Milestone& row) { return row.name; },
                             [](const Milestone& row) { return format_date(row.date); }},
                            result);
}

void compare_rules(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    compare_rows<Criterion>(before.criteria, after.criteria,
                            {{"tiêu chí", "criterion"},
                             [](const Criterion& row) { return fmt::format("{} {}", row.code, row.name); },
                             [](const Criterion& row) {
                                 return fmt::format("{}|{}|{}", row.group, row.max_points,
                                                    static_cast<int>(row.kind));
                             }},
                            result);
    compare_rows<Grade>(before.grades, after.grades,
                        {{"mức xếp loại", "grade"},
                         [](const Grade& row) { return row.name; },
                         [](const Grade& row) { return fmt::format("{}", row.min_score.value_or(-1.0)); }},
                        result);
    compare_rows<AwardType>(
        before.award_types, after.award_types,
        {{"danh hiệu", "title"},
         [](const AwardType& row) { return row.name; },
         [](const AwardType& row) { return fmt::format("{}|{}|{}", row.level, row.award_class, row.order); }},
        result);
}

std::string scene_text(const Scene& scene)
{
    const auto minute = [](const std::optional<int>& value) { return value.value_or(-1); };
    return fmt::format("{}|{}|{}|{}|{}|{}|{}", scene.scene, minute(scene.seconds), scene.days,
                       minute(scene.from_minute), minute(scene.until_minute), date_text(scene.from),
                       date_text(scene.until));
}

void compare_playlist(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    if (!std::ranges::equal(before.playlist, after.playlist, {}, scene_text, scene_text))
        add_change(
            result, topic, "changed", "",
            {fmt::format("chương trình phát: {} → {} cảnh", before.playlist.size(), after.playlist.size()),
             fmt::format("playlist: {} → {} scenes", before.playlist.size(), after.playlist.size())});
}

} // namespace

void compare_texts(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    compare_date(before, after, result);
    compare_campaign(before, after, result);
    compare_words_of_campaign(before, after, result);
    compare_rules(before, after, result);
    compare_playlist(before, after, result);
}

} // namespace bangvang::office
