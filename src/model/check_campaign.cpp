// The campaign, its texts and dates, and what plays on the wall.
#include "model/rules.h"

#include <bangvang/base/schedule.h>
#include <bangvang/base/text.h>

#include <set>

namespace bangvang::rules {

namespace {

void campaign_row(const Snapshot& snapshot, Report& report)
{
    const Campaign& c = snapshot.campaign;
    require_text(report, {"campaign", 0, "organization"}, c.organization);
    require_text(report, {"campaign", 0, "title"}, c.title);
    require_year(report, {"campaign", 0, "year"}, c.year);
    require_date(report, {"campaign", 0, "launched_on"}, c.launched_on);
    require_date(report, {"campaign", 0, "starts_on"}, c.starts_on);
    require_date(report, {"campaign", 0, "ends_on"}, c.ends_on);
    require_date(report, {"campaign", 0, "as_of"}, c.as_of);
    require_order(report, {"campaign", 0, "ends_on"}, c.starts_on, c.ends_on);
    require_between(report, {"campaign", 0, "fresh_for_days"}, snapshot.identity.fresh_for_days, 1, 400);
    if (snapshot.slogans.empty())
        report.warning({"slogans", 0, "text"}, "chưa có khẩu hiệu nào; cần ít nhất một",
                       "has no slogan; at least one is due");
}

void slogans(const Snapshot& snapshot, Report& report)
{
    for (std::size_t i = 0; i < snapshot.slogans.size(); ++i) {
        const Slogan& row = snapshot.slogans[i];
        require_text(report, {"slogans", i, "text"}, row.text);
        require_date(report, {"slogans", i, "from"}, row.from);
        require_date(report, {"slogans", i, "until"}, row.until);
        require_order(report, {"slogans", i, "until"}, row.from, row.until);
        require_between(report, {"slogans", i, "weight"}, row.weight, 0, 1000);
    }
}

void reading_matter(const Snapshot& snapshot, Report& report)
{
    for (std::size_t i = 0; i < snapshot.movements.size(); ++i)
        require_text(report, {"movements", i, "name"}, snapshot.movements[i].name);
    std::set<std::string_view> numbers;
    for (std::size_t i = 0; i < snapshot.document.size(); ++i) {
        const DocumentSection& row = snapshot.document[i];
        require_text(report, {"document", i, "number"}, row.number);
        require_text(report, {"document", i, "heading"}, row.heading);
        require_text(report, {"document", i, "summary"}, row.summary);
        if (!numbers.insert(row.number).second)
            report.warning({"document", i, "number"}, fmt::format("mục số {} đã có ở trên", row.number),
                           fmt::format("section {} already stands above", row.number));
    }
    for (std::size_t i = 0; i < snapshot.milestones.size(); ++i) {
        require_text(report, {"milestones", i, "name"}, snapshot.milestones[i].name);
        require_date(report, {"milestones", i, "date"}, snapshot.milestones[i].date);
    }
}

void scene_times(const Scene& row, std::size_t i, Report& report)
{
    constexpr int day = 24 * 60;
    if (row.from_minute)
        require_between(report, {"playlist", i, "from_time"}, *row.from_minute, 0, day);
    if (row.until_minute)
        require_between(report, {"playlist", i, "until_time"}, *row.until_minute, 0, day);
    if (row.from_minute && row.until_minute && *row.from_minute >= *row.until_minute)
        report.error({"playlist", i, "until_time"}, "giờ kết thúc phải sau giờ bắt đầu",
                     "the end must be later than the beginning");
}

void notice(const Scene& row, std::size_t i, Report& report)
{
    if (!row.scene.starts_with(notice_mark))
        return;
    const std::size_t letters = length(notice_of(row));
    if (letters == 0)
        report.error({"playlist", i, "scene"},
                     "thông báo chưa có lời; ví dụ \"thông báo: Họp cơ quan lúc 14:00\"",
                     "the notice has no words; for example \"notice: Assembly at 14:00\"");
    else if (letters > longest_notice)
        report.error({"playlist", i, "scene"},
                     fmt::format("thông báo dài {} chữ cái; nhiều nhất {} để đọc kịp khi đi qua", letters,
                                 longest_notice),
                     fmt::format("the notice has {} letters; at most {} can be read in passing", letters,
                                 longest_notice));
}

void playlist(const Snapshot& snapshot, Report& report)
{
    for (std::size_t i = 0; i < snapshot.playlist.size(); ++i) {
        const Scene& row = snapshot.playlist[i];
        require_text(report, {"playlist", i, "scene"}, row.scene);
        notice(row, i, report);
        if (row.seconds)
            require_between(report, {"playlist", i, "seconds"}, *row.seconds, 3, 3600);
        if (!parse_weekdays(row.days))
            report.error(
                {"playlist", i, "days"},
                fmt::format("thấy \"{}\"; cần ngày trong tuần như 1-5 hoặc 1,3,5 (1 là thứ Hai)", row.days),
                fmt::format("found \"{}\"; days read as 1-5 or 1,3,5 (1 is Monday)", row.days));
        scene_times(row, i, report);
        require_date(report, {"playlist", i, "from"}, row.from);
        require_date(report, {"playlist", i, "until"}, row.until);
        require_order(report, {"playlist", i, "until"}, row.from, row.until);
    }
}

} // namespace

void check_campaign(const Snapshot& snapshot, Report& report)
{
    campaign_row(snapshot, report);
    slogans(snapshot, report);
    reading_matter(snapshot, report);
    playlist(snapshot, report);
}

} // namespace bangvang::rules
