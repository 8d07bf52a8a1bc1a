// The sheets that decide the ranking: periods, criteria, scores, standings.
#include "office/importer.h"

#include <cmath>
#include <tuple>

namespace bangvang::office {
namespace {

// Which of the two ways of writing a penalty a sheet uses; the first one seen decides.
enum class PenaltyStyle { none, negative_points, positive_points };

PenaltyStyle style_of(double points, CriterionKind kind)
{
    if (points < 0)
        return PenaltyStyle::negative_points;
    return kind == CriterionKind::penalty && points > 0 ? PenaltyStyle::positive_points : PenaltyStyle::none;
}

// One sheet that mixes both styles cannot be read: "-2" may then mean a penalty or a penalty taken back.
void check_style(Row& row, PenaltyStyle style, PenaltyStyle& sheet_style)
{
    if (sheet_style == PenaltyStyle::none)
        sheet_style = style;
    if (style != PenaltyStyle::none && style != sheet_style)
        row.error("points",
                  {"điểm trừ trong một bảng chỗ ghi số âm, chỗ ghi số dương",
                   "penalties of one sheet are negative in one place and positive in another"},
                  {"chỉ một cách cho cả bảng", "one way for the whole sheet"});
}

} // namespace

void Importer::periods()
{
    Collected<Period> periods;
    each("periods", [&](Row& row) {
        Period period;
        period.code = row.text("code");
        period.label = row.text("label");
        period.kind = static_cast<PeriodKind>(row.choice("kind").value_or(0));
        period.from = row.date("from").value_or(Date{});
        period.until = row.date("until").value_or(Date{});
        const std::size_t state = row.choice("state").value_or(0);
        period.state = state == 1 ? PeriodState::provisional : PeriodState::published;
        period.decision = row.text("decision");
        const std::size_t entry = name(periods_, period.code, period.label);
        const bool is_draft = state == 0;
        if (row.ok() && !is_draft)
            periods.add(std::move(period), row.number(), entry);
    });
    periods.sort([](const Period& a, const Period& b) {
        return std::tuple(a.until, a.from) < std::tuple(b.until, b.from);
    });
    periods.finish("periods", draft_.snapshot.periods, draft_.origins, periods_);
}

void Importer::criteria()
{
    Collected<Criterion> criteria;
    each("criteria", [&](Row& row) {
        Criterion criterion{row.text("code"), row.text("group"), row.text("name"),
                            row.number("max_points").value_or(0.0),
                            static_cast<CriterionKind>(row.choice("kind").value_or(0))};
        const std::size_t entry = name(criteria_, criterion.code, criterion.name);
        criterion_kinds_.push_back(criterion.kind);
        if (row.ok())
            criteria.add(std::move(criterion), row.number(), entry);
    });
    criteria.finish("criteria", draft_.snapshot.criteria, draft_.origins, criteria_);
}

void Importer::scores()
{
    Collected<Score> scores;
    PenaltyStyle sheet_style = PenaltyStyle::none;
    each("scores", [&](Row& row) {
        const auto period = refer(row, "period", periods_);
        const auto unit = refer(row, "unit", units_);
        const auto entry = row.reference("criterion", criteria_.lookup);
        const double points = row.number("points").value_or(0.0);
        std::string note = row.paragraphs("note");
        const CriterionKind kind = entry ? criterion_kinds_[*entry] : CriterionKind::standard;
        check_style(row, style_of(points, kind), sheet_style);
        const auto criterion = entry ? criteria_.refs[*entry] : std::nullopt;
        if (!row.ok() || !period || !unit || !criterion)
            return;
        const double stored = kind == CriterionKind::penalty && points > 0 ? -points : points;
        scores.add({*period, *unit, *criterion, stored, std::move(note)}, row.number());
    });
    scores.sort([](const Score& a, const Score& b) {
        return std::tuple(a.period, a.unit, a.criterion) < std::tuple(b.period, b.unit, b.criterion);
    });
    scores.finish("scores", draft_.snapshot.scores, draft_.origins);
}

void Importer::standings()
{
    Collected<CouncilStanding> council;
    each("standings", [&](Row& row) {
        const auto period = refer(row, "period", periods_);
        const auto unit = refer(row, "unit", units_);
        const auto rank = row.integer("rank");
        const auto grade = refer(row, "grade", grades_);
        std::string place = row.text("place");
        if (row.ok() && period && unit)
            council.add({*period, *unit, rank, grade, std::move(place)}, row.number());
    });
    council.sort([](const CouncilStanding& a, const CouncilStanding& b) {
        return std::tuple(a.period, a.unit) < std::tuple(b.period, b.unit);
    });
    council.finish("standings", draft_.snapshot.council, draft_.origins);
}

} // namespace bangvang::office
