#include "snapshot/table_writer.h"

#include "snapshot/inserter.h"
#include "snapshot/names.h"

#include <cassert>
#include <concepts>

namespace bangvang {

namespace {

template <class Names, class Enum> std::string_view word(const Names& names, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    assert(index < names.size());
    return names[index];
}

// The code of the row that a reference means; none for none.
template <class T> std::string_view code_of(const std::vector<T>& table, Ref<T> ref)
{
    assert(ref.index < table.size());
    return table[ref.index].code;
}

template <class T>
std::optional<std::string_view> code_of(const std::vector<T>& table, const std::optional<Ref<T>>& ref)
{
    if (!ref)
        return std::nullopt;
    return code_of(table, *ref);
}

// Calls `fill` for every row; `position` counts from 0.
template <class Rows, class Fill>
requires std::invocable<Fill, Inserter&, std::size_t, const typename Rows::value_type&> Result<void>
write_rows(Database& database, std::string_view table, int columns, const Rows& rows, Fill fill)
{
    Inserter row = BV_TRY(Inserter::into(database, table, columns));
    std::size_t position = 0;
    for (const auto& value : rows) {
        fill(row, position++, value);
        BV_TRY_VOID(row.run());
    }
    return {};
}

Result<void> write_identity(Database& database, const Snapshot& snapshot)
{
    const Identity& id = snapshot.identity;
    Inserter meta = BV_TRY(Inserter::into(database, "meta", 7));
    meta.put(1)
        .put(id.id)
        .put(id.epoch)
        .put(id.sequence)
        .put(id.made_at)
        .put(id.made_by)
        .put(id.fresh_for_days);
    return meta.run();
}

Result<void> write_campaign(Database& database, const Campaign& campaign)
{
    Inserter row = BV_TRY(Inserter::into(database, "campaign", 14));
    row.put(1).put(campaign.organization).put(campaign.title).put(campaign.theme).put(campaign.year);
    row.put(campaign.launched_on).put(campaign.starts_on).put(campaign.ends_on).put(campaign.document);
    row.put(campaign.signed_by).put(campaign.signer_title).put(campaign.office).put(campaign.as_of);
    row.put(campaign.illustrative);
    return row.run();
}

Result<void> write_texts(Database& db, const Snapshot& s)
{
    BV_TRY_VOID(
        write_rows(db, "slogans", 6, s.slogans, [](Inserter& row, std::size_t at, const Slogan& slogan) {
            row.put(at)
                .put(slogan.text)
                .put(slogan.source)
                .put(slogan.from)
                .put(slogan.until)
                .put(slogan.weight);
        }));
    BV_TRY_VOID(write_rows(db, "movements", 4, s.movements,
                           [](Inserter& row, std::size_t at, const Movement& movement) {
                               row.put(at).put(movement.name).put(movement.launched_by).put(movement.summary);
                           }));
    BV_TRY_VOID(write_rows(db, "document", 4, s.document,
                           [](Inserter& row, std::size_t at, const DocumentSection& section) {
                               row.put(at).put(section.number).put(section.heading).put(section.summary);
                           }));
    return write_rows(db, "milestones", 4, s.milestones,
                      [](Inserter& row, std::size_t at, const Milestone& milestone) {
                          row.put(at)
                              .put(milestone.name)
                              .put(milestone.date)
                              .put(word(names::milestone_kind, milestone.kind));
                      });
}

Result<void> write_units(Database& db, const Snapshot& s)
{
    BV_TRY_VOID(write_rows(db, "blocks", 3, s.blocks, [](Inserter& row, std::size_t at, const Block& block) {
        row.put(at).put(block.code).put(block.name);
    }));
    return write_rows(db, "units", 9, s.units, [&s](Inserter& row, std::size_t at, const Unit& unit) {
        row.put(at).put(unit.code).put(unit.name).put(unit.short_name).put(code_of(s.blocks, unit.block));
        row.put(unit.kind).put(unit.head).put(unit.from).put(unit.until);
    });
}

Result<void> write_rules(Database& db, const Snapshot& s)
{
    BV_TRY_VOID(write_rows(db, "grades", 4, s.grades, [](Inserter& row, std::size_t at, const Grade& grade) {
        row.put(at).put(grade.code).put(grade.name).put(grade.min_score);
    }));
    BV_TRY_VOID(
        write_rows(db, "periods", 8, s.periods, [](Inserter& row, std::size_t at, const Period& period) {
            row.put(at).put(period.code).put(period.label).put(word(names::period_kind, period.kind));
            row.put(period.from)
                .put(period.until)
                .put(word(names::period_state, period.state))
                .put(period.decision);
        }));
    return write_rows(db, "criteria", 6, s.criteria,
                      [](Inserter& row, std::size_t at, const Criterion& criterion) {
                          row.put(at)
                              .put(criterion.code)
                              .put(criterion.group)
                              .put(criterion.name)
                              .put(criterion.max_points);
                          row.put(word(names::criterion_kind, criterion.kind));
                      });
}

Result<void> write_scores(Database& db, const Snapshot& s)
{
    BV_TRY_VOID(write_rows(db, "scores", 5, s.scores, [&s](Inserter& row, std::size_t, const Score& score) {
        row.put(code_of(s.periods, score.period)).put(code_of(s.units, score.unit));
        row.put(code_of(s.criteria, score.criterion)).put(score.points).put(score.note);
    }));
    return write_rows(db, "standings", 5, s.council,
                      [&s](Inserter& row, std::size_t, const CouncilStanding& standing) {
                          row.put(code_of(s.periods, standing.period))
                              .put(code_of(s.units, standing.unit))
                              .put(standing.rank);
                          row.put(code_of(s.grades, standing.grade)).put(standing.place);
                      });
}

Result<void> write_indicators(Database& db, const Snapshot& s)
{
    BV_TRY_VOID(write_rows(
        db, "indicators", 12, s.indicators, [&s](Inserter& row, std::size_t at, const Indicator& it) {
            row.put(at).put(it.code).put(it.name).put(it.short_name).put(it.unit).put(it.decimals);
            row.put(word(names::measure, it.measure)).put(word(names::direction, it.direction));
            row.put(code_of(s.indicators, it.parent)).put(code_of(s.units, it.responsible));
            row.put(it.price_basis).put(it.source);
        }));
    BV_TRY_VOID(
        write_rows(db, "targets", 4, s.targets, [&s](Inserter& row, std::size_t, const Target& target) {
            row.put(code_of(s.indicators, target.indicator))
                .put(target.year)
                .put(target.value)
                .put(target.decision);
        }));
    return write_rows(
        db, "readings", 6, s.readings, [&s](Inserter& row, std::size_t, const Reading& reading) {
            row.put(code_of(s.indicators, reading.indicator)).put(reading.month).put(reading.value);
            row.put(reading.cumulative).put(word(names::data_state, reading.state)).put(reading.source);
        });
}

Result<void> write_honorees(Database& db, const Snapshot& s, const std::vector<PortraitImage>& portraits)
{
    BV_TRY_VOID(
        write_rows(db, "honorees", 8, s.honorees, [&s](Inserter& row, std::size_t, const Honoree& honoree) {
            row.put(honoree.code).put(honoree.name).put(word(names::honoree_kind, honoree.kind));
            row.put(code_of(s.units, honoree.unit)).put(honoree.position).put(honoree.illustrative);
            row.put(std::as_bytes(std::span(honoree.sort_key))).put(honoree.search_key);
        }));
    return write_rows(
        db, "portraits", 6, portraits, [](Inserter& row, std::size_t at, const PortraitImage& image) {
            row.put(at).put(image.honoree_code).put(word(names::image_format, image.format));
            row.put(image.width_px).put(image.height_px).put(std::span<const std::byte>(image.bytes));
        });
}

Result<void> write_awards(Database& db, const Snapshot& s)
{
    BV_TRY_VOID(write_rows(
        db, "award_types", 8, s.award_types, [](Inserter& row, std::size_t at, const AwardType& type) {
            row.put(at).put(type.code).put(type.name).put(type.short_name).put(type.award_class);
            row.put(word(names::honoree_kind, type.target)).put(type.level).put(type.order);
        }));
    return write_rows(db, "awards", 11, s.awards, [&s](Inserter& row, std::size_t at, const Award& award) {
        row.put(at)
            .put(code_of(s.honorees, award.honoree))
            .put(code_of(s.award_types, award.type))
            .put(award.year);
        row.put(award.decision).put(award.decided_on).put(award.issuer).put(award.citation).put(award.method);
        row.put(award.revoked_on).put(award.revoke_decision);
    });
}

Result<void> write_playlist(Database& db, const Snapshot& s)
{
    return write_rows(db, "playlist", 8, s.playlist, [](Inserter& row, std::size_t at, const Scene& scene) {
        row.put(at).put(scene.scene).put(scene.seconds).put(scene.days).put(scene.from_minute);
        row.put(scene.until_minute).put(scene.from).put(scene.until);
    });
}

} // namespace

Result<void> write_tables(Database& database, const Snapshot& snapshot,
                          const std::vector<PortraitImage>& portraits)
{
    BV_TRY_VOID(write_identity(database, snapshot));
    BV_TRY_VOID(write_campaign(database, snapshot.campaign));
    BV_TRY_VOID(write_texts(database, snapshot));
    BV_TRY_VOID(write_units(database, snapshot));
    BV_TRY_VOID(write_rules(database, snapshot));
    BV_TRY_VOID(write_scores(database, snapshot));
    BV_TRY_VOID(write_indicators(database, snapshot));
    BV_TRY_VOID(write_honorees(database, snapshot, portraits));
    BV_TRY_VOID(write_awards(database, snapshot));
    return write_playlist(database, snapshot);
}

} // namespace bangvang
