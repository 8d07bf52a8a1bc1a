// Blocks, units, grades, periods, criteria, scores and the council's decisions.
#include "model/rules.h"

#include <bangvang/base/text.h>

#include <cmath>
#include <tuple>

namespace bangvang::rules {

namespace {

constexpr double most_points = 1000.0;

void blocks(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "blocks", snapshot.blocks);
    for (std::size_t i = 0; i < snapshot.blocks.size(); ++i)
        require_text(report, {"blocks", i, "name"}, snapshot.blocks[i].name);
}

void same_names(const Snapshot& snapshot, Report& report)
{
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < snapshot.units.size(); ++i) {
        const auto [first, is_new] = seen.emplace(normalize_name(snapshot.units[i].name), i);
        if (is_new)
            continue;
        const std::string& name = snapshot.units[first->second].name;
        report.warning({"units", i, "name"},
                       fmt::format("\"{}\" và \"{}\" (dòng {}) có thể là một đơn vị", snapshot.units[i].name,
                                   name, first->second + 1),
                       fmt::format("\"{}\" and \"{}\" (row {}) may be one unit", snapshot.units[i].name, name,
                                   first->second + 1));
    }
}

void units(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "units", snapshot.units);
    for (std::size_t i = 0; i < snapshot.units.size(); ++i) {
        const Unit& row = snapshot.units[i];
        require_text(report, {"units", i, "name"}, row.name);
        require_text(report, {"units", i, "short_name"}, row.short_name);
        require_ref(report, {"units", i, "block"}, row.block, snapshot.blocks);
        require_date(report, {"units", i, "from"}, row.from);
        require_date(report, {"units", i, "until"}, row.until);
        require_order(report, {"units", i, "until"}, row.from, row.until);
    }
    same_names(snapshot, report);
}

void grades(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "grades", snapshot.grades);
    std::optional<double> above;
    for (std::size_t i = 0; i < snapshot.grades.size(); ++i) {
        const Grade& row = snapshot.grades[i];
        const Place at{"grades", i, "min_score"};
        require_text(report, {"grades", i, "name"}, row.name);
        if (!row.min_score)
            continue;
        require_between(report, at, *row.min_score, 0, most_points);
        if (above && *row.min_score >= *above)
            report.error(
                at,
                fmt::format("ngưỡng {} không thấp hơn ngưỡng {} của bậc trên; xếp từ cao xuống thấp",
                            vi_number(*row.min_score), vi_number(*above)),
                fmt::format("threshold {} is not below {} of the grade above; order is highest first",
                            en_number(*row.min_score), en_number(*above)));
        above = row.min_score;
    }
}

void periods(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "periods", snapshot.periods);
    for (std::size_t i = 0; i < snapshot.periods.size(); ++i) {
        const Period& row = snapshot.periods[i];
        require_text(report, {"periods", i, "label"}, row.label);
        require_date(report, {"periods", i, "from"}, row.from);
        require_date(report, {"periods", i, "until"}, row.until);
        require_order(report, {"periods", i, "until"}, row.from, row.until);
        if (i == 0)
            continue;
        const Period& before = snapshot.periods[i - 1];
        if (std::tie(row.until, row.from) < std::tie(before.until, before.from))
            require_sorted(report, {"periods", i, "until"}, 1, "ngày kết thúc, ngày bắt đầu",
                           "end, then beginning");
    }
}

// Two periods of one kind never share a day: which of them would be the previous one?
void overlaps(const Snapshot& snapshot, Report& report)
{
    std::map<PeriodKind, std::size_t> last;
    for (std::size_t i = 0; i < snapshot.periods.size(); ++i) {
        const Period& row = snapshot.periods[i];
        if (const auto before = last.find(row.kind); before != last.end()) {
            const Period& other = snapshot.periods[before->second];
            if (row.from <= other.until && row.from.ok() && other.until.ok())
                report.error(
                    {"periods", i, "from"},
                    fmt::format("bắt đầu {} khi kỳ \"{}\" còn đến {}; hai kỳ cùng loại không được chồng nhau",
                                vi_date(row.from), other.label, vi_date(other.until)),
                    fmt::format("begins {} while \"{}\" lasts until {}; periods of one kind must not overlap",
                                iso(row.from), other.label, iso(other.until)));
        }
        last[row.kind] = i;
    }
}

void criteria(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "criteria", snapshot.criteria);
    for (std::size_t i = 0; i < snapshot.criteria.size(); ++i) {
        const Criterion& row = snapshot.criteria[i];
        require_text(report, {"criteria", i, "name"}, row.name);
        require_between(report, {"criteria", i, "max_points"}, row.max_points, 0, most_points);
    }
}

// Rounding in a spreadsheet may leave a trace beyond the hundredths.
constexpr double slack = 0.005;

void score_points(const Snapshot& snapshot, const Score& row, std::size_t i, Report& report)
{
    const Place at{"scores", i, "points"};
    if (!require_finite(report, at, row.points) || !holds(row.criterion, snapshot.criteria))
        return;
    const Criterion& criterion = snapshot[row.criterion];
    if (!std::isfinite(criterion.max_points))
        return;
    const bool penalty = criterion.kind == CriterionKind::penalty;
    const double least = penalty ? -criterion.max_points : 0.0;
    const double most = penalty ? 0.0 : criterion.max_points;
    if (row.points >= least - slack && row.points <= most + slack)
        return;
    report.error(at,
                 fmt::format("thấy {} điểm; tiêu chí \"{}\" cho từ {} đến {}", vi_number(row.points),
                             criterion.name, vi_number(least), vi_number(most)),
                 fmt::format("found {} points; criterion \"{}\" gives {} to {}", en_number(row.points),
                             criterion.name, en_number(least), en_number(most)));
}

void unit_in_period(const Snapshot& snapshot, const Score& row, std::size_t i, Report& report)
{
    const Unit& unit = snapshot[row.unit];
    const Period& period = snapshot[row.period];
    if ((!unit.until || *unit.until >= period.from) && (!unit.from || *unit.from <= period.until))
        return;
    report.warning({"scores", i, "unit"},
                   fmt::format("\"{}\" không hoạt động trong kỳ \"{}\"", unit.name, period.label),
                   fmt::format("\"{}\" did not exist in \"{}\"", unit.name, period.label));
}

void scores(const Snapshot& snapshot, Report& report)
{
    const auto key = [](const Score& row) { return std::tuple(row.period, row.unit, row.criterion); };
    for (std::size_t i = 0; i < snapshot.scores.size(); ++i) {
        const Score& row = snapshot.scores[i];
        const bool period = require_ref(report, {"scores", i, "period"}, row.period, snapshot.periods);
        const bool unit = require_ref(report, {"scores", i, "unit"}, row.unit, snapshot.units);
        require_ref(report, {"scores", i, "criterion"}, row.criterion, snapshot.criteria);
        score_points(snapshot, row, i, report);
        if (period && unit)
            unit_in_period(snapshot, row, i, report);
        if (i > 0)
            require_sorted(report, {"scores", i, "criterion"}, compare(key(snapshot.scores[i - 1]), key(row)),
                           "kỳ, đơn vị, tiêu chí", "period, unit, criterion");
    }
}

void council(const Snapshot& snapshot, Report& report)
{
    const auto key = [](const CouncilStanding& row) { return std::tuple(row.period, row.unit); };
    for (std::size_t i = 0; i < snapshot.council.size(); ++i) {
        const CouncilStanding& row = snapshot.council[i];
        require_ref(report, {"standings", i, "period"}, row.period, snapshot.periods);
        require_ref(report, {"standings", i, "unit"}, row.unit, snapshot.units);
        require_ref(report, {"standings", i, "grade"}, row.grade, snapshot.grades);
        if (row.rank)
            require_between(report, {"standings", i, "rank"}, *row.rank, 1,
                            static_cast<double>(std::max<std::size_t>(snapshot.units.size(), 1)));
        if (i > 0)
            require_sorted(report, {"standings", i, "unit"}, compare(key(snapshot.council[i - 1]), key(row)),
                           "kỳ, đơn vị", "period, unit");
    }
}

} // namespace

void check_standing(const Snapshot& snapshot, Report& report)
{
    blocks(snapshot, report);
    units(snapshot, report);
    grades(snapshot, report);
    periods(snapshot, report);
    overlaps(snapshot, report);
    criteria(snapshot, report);
    scores(snapshot, report);
    council(snapshot, report);
}

} // namespace bangvang::rules
