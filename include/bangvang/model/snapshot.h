// Everything the wall shows, as one immutable value. Built once by a reader or a draft, never changed after.
// Safe to read from any thread; it crosses threads as shared_ptr<const Snapshot>.
#pragma once

#include <bangvang/model/campaign.h>
#include <bangvang/model/honor.h>
#include <bangvang/model/indicator.h>
#include <bangvang/model/ref.h>
#include <bangvang/model/standing.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// Which snapshot this is; order is by (epoch, sequence), never by a clock.
struct Identity {
    std::string id; // "2024-09-30/1042": data date and sequence, for people
    std::uint64_t epoch{1};
    std::uint64_t sequence{0};
    WallTime made_at{};
    std::string made_by;   // program and version
    int fresh_for_days{7}; // the office's promise; after that the wall says that its figures are old
};

struct Snapshot {
    Identity identity;
    Campaign campaign;
    std::vector<Slogan> slogans;
    std::vector<Movement> movements;
    std::vector<DocumentSection> document;
    std::vector<Milestone> milestones;
    std::vector<Block> blocks;
    std::vector<Unit> units;
    std::vector<Grade> grades;              // highest first
    std::vector<Period> periods;            // by end, then by start (latest last)
    std::vector<Criterion> criteria;        // order of the sheet: it is the order of the stack
    std::vector<Score> scores;              // by period, unit, criterion
    std::vector<CouncilStanding> council;   // by period, unit
    std::vector<Indicator> indicators;      // order of the sheet
    std::vector<Target> targets;            // by indicator, year
    std::vector<Reading> readings;          // by indicator, month
    std::vector<AwardType> award_types;     // by order
    std::vector<Honoree> honorees;          // by code
    std::vector<std::uint32_t> name_places; // of each honoree, among all names; see place_names()
    std::vector<Award> awards;              // by honoree, then newest first
    std::vector<Scene> playlist;

    const Block& operator[](Ref<Block> ref) const { return blocks[ref.index]; }
    const Unit& operator[](Ref<Unit> ref) const { return units[ref.index]; }
    const Grade& operator[](Ref<Grade> ref) const { return grades[ref.index]; }
    const Period& operator[](Ref<Period> ref) const { return periods[ref.index]; }
    const Criterion& operator[](Ref<Criterion> ref) const { return criteria[ref.index]; }
    const Indicator& operator[](Ref<Indicator> ref) const { return indicators[ref.index]; }
    const AwardType& operator[](Ref<AwardType> ref) const { return award_types[ref.index]; }
    const Honoree& operator[](Ref<Honoree> ref) const { return honorees[ref.index]; }
    const Award& operator[](Ref<Award> ref) const { return awards[ref.index]; }
};

// Look-ups by code; none when there is no such row.
[[nodiscard]] std::optional<Ref<Block>> find_block(const Snapshot& snapshot, std::string_view code);
[[nodiscard]] std::optional<Ref<Unit>> find_unit(const Snapshot& snapshot, std::string_view code);
[[nodiscard]] std::optional<Ref<Period>> find_period(const Snapshot& snapshot, std::string_view code);
[[nodiscard]] std::optional<Ref<Indicator>> find_indicator(const Snapshot& snapshot, std::string_view code);
[[nodiscard]] std::optional<Ref<AwardType>> find_award_type(const Snapshot& snapshot, std::string_view code);
[[nodiscard]] std::optional<Ref<Honoree>> find_honoree(const Snapshot& snapshot, std::string_view code);

// The clock stands before the moment at which the snapshot was made: then nothing that goes by the clock can
// be kept.
[[nodiscard]] bool clock_is_wrong(const Identity& identity, const WallTime& wall);

// The day through which each kind of figure goes: the end of the newest published period; the end of the
// newest month with a reading; the newest award. campaign.as_of, where given, is what the header says.
struct DataDates {
    std::optional<Date> standings;
    std::optional<Date> indicators;
    std::optional<Date> honors;
    [[nodiscard]] std::optional<Date> newest() const;
};
[[nodiscard]] DataDates data_dates(const Snapshot& snapshot);

// The date the header shows: campaign.as_of, else the newest of the standings' and the indicators'.
[[nodiscard]] std::optional<Date> as_of(const Snapshot& snapshot);

} // namespace bangvang
