// Award types, the people and collectives honoured, and their awards.
#include "model/rules.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <tuple>

namespace bangvang::rules {

namespace {

void award_types(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "award_types", snapshot.award_types);
    for (std::size_t i = 0; i < snapshot.award_types.size(); ++i) {
        const AwardType& row = snapshot.award_types[i];
        require_text(report, {"award_types", i, "name"}, row.name);
        if (i > 0 && row.order < snapshot.award_types[i - 1].order)
            require_sorted(report, {"award_types", i, "order"}, 1, "thứ bậc", "order");
    }
}

void portrait(const Portrait& picture, std::size_t i, Report& report)
{
    const Place at{"honorees", i, "portrait"};
    require_between(report, at, picture.width_px, 1, 8192);
    require_between(report, at, picture.height_px, 1, 8192);
    if (picture.bytes == 0)
        report.error(at, "ảnh chân dung rỗng", "the portrait is empty");
}

void honorees(const Snapshot& snapshot, Report& report)
{
    for (std::size_t i = 0; i < snapshot.honorees.size(); ++i) {
        const Honoree& row = snapshot.honorees[i];
        require_text(report, {"honorees", i, "code"}, row.code);
        require_text(report, {"honorees", i, "name"}, row.name);
        require_ref(report, {"honorees", i, "unit"}, row.unit, snapshot.units);
        if (row.portrait)
            portrait(*row.portrait, i, report);
        if (i > 0)
            require_sorted(report, {"honorees", i, "code"}, compare(snapshot.honorees[i - 1].code, row.code),
                           "mã", "code");
    }
}

void target_of_award(const Snapshot& snapshot, const Award& row, std::size_t i, Report& report)
{
    const AwardType& type = snapshot[row.type];
    const Honoree& honoree = snapshot[row.honoree];
    if (type.target == honoree.kind)
        return;
    const bool person = honoree.kind == HonoreeKind::individual;
    report.error({"awards", i, "award_type"},
                 fmt::format("\"{}\" dành cho {} nhưng \"{}\" là {}", type.name,
                             person ? "tập thể" : "cá nhân", honoree.name, person ? "cá nhân" : "tập thể"),
                 fmt::format("\"{}\" is for {} but \"{}\" is {}", type.name,
                             person ? "collectives" : "individuals", honoree.name,
                             person ? "an individual" : "a collective"));
}

void revocation(const Award& row, std::size_t i, Report& report)
{
    require_date(report, {"awards", i, "revoked_on"}, row.revoked_on);
    require_order(report, {"awards", i, "revoked_on"}, row.decided_on, row.revoked_on);
    if (row.revoked_on && trim(row.revoke_decision).empty())
        report.warning({"awards", i, "revoke_decision"}, "đã hủy bỏ nhưng thiếu số quyết định hủy bỏ",
                       "is revoked without the number of a decision");
    if (!row.revoked_on && !trim(row.revoke_decision).empty())
        report.error({"awards", i, "revoked_on"}, "có quyết định hủy bỏ nhưng thiếu ngày hủy bỏ",
                     "has a decision to revoke it but no date");
}

void award_row(const Snapshot& snapshot, const Award& row, std::size_t i, Report& report)
{
    const bool honoree = require_ref(report, {"awards", i, "honoree"}, row.honoree, snapshot.honorees);
    const bool type = require_ref(report, {"awards", i, "award_type"}, row.type, snapshot.award_types);
    if (honoree && type)
        target_of_award(snapshot, row, i, report);
    require_year(report, {"awards", i, "year"}, row.year);
    require_text(report, {"awards", i, "decision"}, row.decision);
    if (require_date(report, {"awards", i, "decided_on"}, row.decided_on) &&
        static_cast<int>(row.decided_on.year()) < row.year)
        report.warning(
            {"awards", i, "decided_on"},
            fmt::format("quyết định ngày {} trước năm thành tích {}", vi_date(row.decided_on), row.year),
            fmt::format("decided on {}, before the year honoured, {}", iso(row.decided_on), row.year));
    revocation(row, i, report);
}

void awards(const Snapshot& snapshot, Report& report)
{
    for (std::size_t i = 0; i < snapshot.awards.size(); ++i) {
        const Award& row = snapshot.awards[i];
        award_row(snapshot, row, i, report);
        if (i > 0 && row.honoree < snapshot.awards[i - 1].honoree)
            require_sorted(report, {"awards", i, "honoree"}, 1, "người được khen", "honoree");
    }
}

} // namespace

void check_honor(const Snapshot& snapshot, Report& report)
{
    award_types(snapshot, report);
    honorees(snapshot, report);
    awards(snapshot, report);
}

} // namespace bangvang::rules
