#include <bangvang/model/honor.h>

#include <bangvang/model/snapshot.h>

#include <algorithm>
#include <limits>

namespace bangvang {

namespace {

constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();

// Counts people for the choices of one filter; each once, however many of their awards match. They come one
// after the other.
class Counter {
public:
    explicit Counter(std::size_t choices) : last_(choices, nothing) { count_.of.resize(choices); }

    void add(std::size_t person, std::size_t choice)
    {
        if (last_any_ != person)
            ++count_.any;
        last_any_ = person;
        if (choice == nothing || last_[choice] == person)
            return;
        last_[choice] = person;
        ++count_.of[choice];
    }
    [[nodiscard]] HonorCount take() { return std::move(count_); }

private:
    HonorCount count_;
    std::vector<std::size_t> last_; // who was counted last, by choice
    std::size_t last_any_{nothing};
};

template <class Value> std::size_t index_of(const std::vector<Value>& values, const Value& value)
{
    const auto found = std::ranges::find(values, value);
    return found == values.end() ? nothing : static_cast<std::size_t>(found - values.begin());
}

} // namespace

HonorCounts honor_counts(const Snapshot& snapshot, const HonorFilter& filter)
{
    const std::vector<int> years = honor_years(snapshot);
    const std::vector<std::string> levels = honor_levels(snapshot);
    std::vector<std::size_t> level_of_type;
    for (const AwardType& type : snapshot.award_types)
        level_of_type.push_back(index_of(levels, type.level));
    Counter by_kind(2);
    Counter by_type(snapshot.award_types.size());
    Counter by_year(years.size());
    Counter by_unit(snapshot.units.size());
    Counter by_level(levels.size());
    for (const Award& award : snapshot.awards) {
        if (award.revoked_on)
            continue;
        const Honoree& honoree = snapshot[award.honoree];
        const bool kind = !filter.kind || honoree.kind == *filter.kind;
        const bool type = !filter.type || award.type == *filter.type;
        const bool year = !filter.year || award.year == *filter.year;
        const bool unit = !filter.unit || honoree.unit == filter.unit;
        const bool level = !filter.level || snapshot[award.type].level == *filter.level;
        const std::size_t person = award.honoree.index;
        if (type && year && unit && level)
            by_kind.add(person, honoree.kind == HonoreeKind::individual ? 0 : 1);
        if (kind && year && unit && level)
            by_type.add(person, award.type.index);
        if (kind && type && unit && level)
            by_year.add(person, index_of(years, award.year));
        if (kind && type && year && level)
            by_unit.add(person, honoree.unit ? honoree.unit->index : nothing);
        if (kind && type && year && unit)
            by_level.add(person, level_of_type[award.type.index]);
    }
    return {by_kind.take(), by_type.take(), by_year.take(), by_unit.take(), by_level.take()};
}

} // namespace bangvang
