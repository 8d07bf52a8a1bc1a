// Who is honoured: people and collectives, titles, awards, revocation.
#pragma once

#include <bangvang/base/time.h>
#include <bangvang/model/ref.h>
#include <bangvang/model/standing.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

enum class HonoreeKind { individual, collective };

struct AwardType {
    std::string code;
    std::string name; // "Chiến sĩ thi đua cơ sở"
    std::string short_name;
    std::string award_class; // title, certificate, medal …
    HonoreeKind target{HonoreeKind::individual};
    std::string level;
    int order{0}; // smaller is higher
};

enum class ImageFormat { jpeg, png };

// The portrait's place in the accepted file; the bytes never enter the model.
struct Portrait {
    ImageFormat format{ImageFormat::jpeg};
    int width_px{0};
    int height_px{0};
    std::size_t bytes{0};
};

struct Honoree {
    std::string code;
    std::string name;
    HonoreeKind kind{HonoreeKind::individual};
    std::optional<Ref<Unit>> unit;
    std::string position;
    std::optional<Portrait> portrait; // only with consent
    bool illustrative{false};
    // Made by the office, so that the wall need not; empty where they were not, and then worked out here.
    std::string sort_key{};   // bytes whose order is that of the names: people by given name, Vietnamese
    std::string search_key{}; // the name's words as they are looked for, "lo thi binh"
};

struct Award {
    Ref<Honoree> honoree;
    Ref<AwardType> type;
    int year{0};
    std::string decision;
    Date decided_on{};
    std::string issuer;
    std::string citation; // paragraphs separated by '\n'
    std::string method;
    std::optional<Date> revoked_on;
    std::string revoke_decision;
};

struct HonorFilter {
    std::optional<HonoreeKind> kind;
    std::optional<Ref<AwardType>> type;
    std::optional<int> year;
    std::optional<Ref<Unit>> unit;
    std::optional<std::string> level; // of the award's type
};

// In which order the board shows its people: the highest award first, or by name as in a telephone book.
enum class HonorOrder { award, name };

// An honoree with the awards that matched, the highest first.
struct HonorEntry {
    Ref<Honoree> honoree;
    std::vector<Ref<Award>> awards; // never empty
};

// Fills Snapshot::name_places, the order of all honorees by name: once, by whoever makes a snapshot of many.
// Without it every roll works the order out for itself, which takes a tenth of a second for 50 000.
void place_names(Snapshot& snapshot);

// Everybody with a standing (not revoked) award that matches, ordered by their best award (order of the award
// type, then newest), then by given name in Vietnamese order; or by the name alone.
[[nodiscard]] std::vector<HonorEntry> honor_roll(const Snapshot& snapshot, const HonorFilter& filter,
                                                 HonorOrder order = HonorOrder::award);

// How many people each choice of one filter would leave while the others stay as they are.
struct HonorCount {
    int any{0};          // with no choice
    std::vector<int> of; // one for each choice, in the order named below
};
struct HonorCounts {
    HonorCount kinds;  // individual, collective
    HonorCount types;  // Snapshot::award_types
    HonorCount years;  // honor_years()
    HonorCount units;  // Snapshot::units
    HonorCount levels; // honor_levels()
};
// One pass over the awards, whatever the number of choices.
[[nodiscard]] HonorCounts honor_counts(const Snapshot& snapshot, const HonorFilter& filter);

// Levels of the award types, the highest award's first; those without one are left out.
[[nodiscard]] std::vector<std::string> honor_levels(const Snapshot& snapshot);

// Years with at least one standing award, newest first.
[[nodiscard]] std::vector<int> honor_years(const Snapshot& snapshot);

} // namespace bangvang
