#include "design/campaign.h"

#include <algorithm>
#include <array>

namespace bangvang::testing {

namespace {

void set_cumulative(Snapshot& snapshot, std::string_view indicator, double value)
{
    const auto ref = find_indicator(snapshot, indicator);
    for (Reading& reading : snapshot.readings)
        if (reading.indicator == ref &&
            reading.month == Month{std::chrono::year(2024), std::chrono::month(9)})
            reading.cumulative = value;
}

// Five people lead the roll, each with an award of this year.
void set_roll(Snapshot& snapshot)
{
    constexpr std::array first{"CN01", "CN02", "CN03", "CN04", "CN05"};
    int order = -static_cast<int>(first.size());
    for (const char* const code : first) {
        const auto honoree = find_honoree(snapshot, code);
        const auto award = std::ranges::find_if(snapshot.awards, [&](const Award& candidate) {
            return candidate.honoree == honoree && candidate.year == 2024;
        });
        AwardType type = snapshot[award->type];
        type.order = order++;
        award->type = Ref<AwardType>{static_cast<std::uint32_t>(snapshot.award_types.size())};
        snapshot.award_types.push_back(type);
    }
}

// A title that goes before all others.
Ref<AwardType> add_first_type(Snapshot& snapshot, const char* name)
{
    snapshot.award_types.push_back({.code = name, .name = name, .short_name = name, .order = -100});
    return {static_cast<std::uint32_t>(snapshot.award_types.size() - 1)};
}

// The two reasons that the design shows the other way round.
void set_reasons(Snapshot& snapshot)
{
    const auto with = [&](std::string_view words) {
        return std::ranges::find_if(snapshot.scores, [&](const Score& score) {
            return score.note.find(words) != std::string::npos && snapshot[score.period].code == "2024-09";
        });
    };
    std::swap(with("Hoàn thành sớm")->note, with("Chủ trì hội thi")->note);
}

} // namespace

Snapshot design_campaign(Snapshot sample)
{
    set_cumulative(sample, "cn", 6001.4);
    set_cumulative(sample, "bl", 6903.8);
    set_cumulative(sample, "xnk", 27.84);
    sample.indicators[find_indicator(sample, "xk")->index].name = "Xuất khẩu của địa phương";
    set_roll(sample);
    set_reasons(sample);
    sample.honorees[find_honoree(sample, "CN01")->index].position.clear();
    return sample;
}

void set_letter(Snapshot& snapshot, const Spec& reader)
{
    const auto first = std::ranges::find_if(
        reader.texts, [](const SpecText& text) { return text.px == 36 && text.family == "Inter"; });
    if (first != reader.texts.end())
        snapshot.document.at(1).summary = first->text;
}

void add_namesakes(Snapshot& snapshot)
{
    const auto first = find_honoree(snapshot, "CN02");
    const Ref<AwardType> title = add_first_type(snapshot, "Lao động tiên tiến");
    const Ref<AwardType> certificate = add_first_type(snapshot, "Giấy khen");
    snapshot.honorees[first->index].unit.reset();
    const auto award = std::ranges::find(snapshot.awards, *first, &Award::honoree);
    award->type = title;
    award->year = 2024;
    Award given = *award;
    struct Namesake {
        const char* name;
        int year;
        Ref<AwardType> type;
    };
    for (const Namesake& namesake :
         {Namesake{"Lò Thị Bích", 2024, title}, Namesake{"Lò Thị Biên", 2023, certificate},
          Namesake{"Lò Thị Bảo", 2023, title}}) {
        given.honoree = Ref<Honoree>{static_cast<std::uint32_t>(snapshot.honorees.size())};
        given.year = namesake.year;
        given.type = namesake.type;
        snapshot.honorees.push_back(
            {.code = fmt::format("ZZ{}", given.honoree.index), .name = namesake.name});
        snapshot.awards.push_back(given);
    }
}

void forget_scores(Snapshot& snapshot)
{
    snapshot.scores.clear();
    snapshot.council.clear();
    snapshot.periods.clear();
}

} // namespace bangvang::testing
