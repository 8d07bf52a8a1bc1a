#include "sample.h"

#include <fmt/format.h>

namespace bangvang::test {

namespace {

std::string show(const std::string& value)
{
    return value;
}
std::string show(double value)
{
    return fmt::format("{}", value);
}
std::string show(int value)
{
    return fmt::format("{}", value);
}
std::string show(std::uint64_t value)
{
    return fmt::format("{}", value);
}
std::string show(Date value)
{
    return iso(value);
}
std::string show(Month value)
{
    return iso(value);
}
std::string show(const WallTime& value)
{
    return iso(value);
}
template <class T>
requires std::is_enum_v<T> std::string show(T value)
{
    return fmt::format("#{}", static_cast<int>(value));
}
template <class T> std::string show(Ref<T> value)
{
    return fmt::format("@{}", value.index);
}
std::string show(const Portrait& p)
{
    return fmt::format("{} {}x{} {}", show(p.format), p.width_px, p.height_px, p.bytes);
}
template <class T> std::string show(const std::optional<T>& value)
{
    return value ? show(*value) : "none";
}

template <class... Fields> std::string line(const Fields&... fields)
{
    std::string text;
    ((text += show(fields) + " | "), ...);
    return text + "\n";
}

std::string dump_words(const Snapshot& s)
{
    const Campaign& c = s.campaign;
    std::string text = line(s.identity.id, s.identity.epoch, s.identity.sequence, s.identity.made_at,
                            s.identity.made_by, s.identity.fresh_for_days);
    text += line(c.organization, c.title, c.theme, c.year, c.launched_on, c.starts_on, c.ends_on, c.document,
                 c.signed_by, c.signer_title, c.office, c.as_of, c.illustrative ? 1 : 0);
    for (const auto& x : s.slogans)
        text += line(x.text, x.source, x.from, x.until, x.weight);
    for (const auto& x : s.movements)
        text += line(x.name, x.launched_by, x.summary);
    for (const auto& x : s.document)
        text += line(x.number, x.heading, x.summary);
    for (const auto& x : s.milestones)
        text += line(x.name, x.date, x.kind);
    for (const auto& x : s.playlist)
        text += line(x.scene, x.seconds, x.days, x.from_minute, x.until_minute, x.from, x.until);
    return text;
}

std::string dump_scores(const Snapshot& s)
{
    std::string text;
    for (const auto& x : s.blocks)
        text += line(x.code, x.name);
    for (const auto& x : s.units)
        text += line(x.code, x.name, x.short_name, x.block, x.kind, x.head, x.from, x.until);
    for (const auto& x : s.grades)
        text += line(x.code, x.name, x.min_score);
    for (const auto& x : s.periods)
        text += line(x.code, x.label, x.kind, x.from, x.until, x.state, x.decision);
    for (const auto& x : s.criteria)
        text += line(x.code, x.group, x.name, x.max_points, x.kind);
    for (const auto& x : s.scores)
        text += line(x.period, x.unit, x.criterion, x.points, x.note);
    for (const auto& x : s.council)
        text += line(x.period, x.unit, x.rank, x.grade, x.place);
    return text;
}

std::string dump_figures(const Snapshot& s)
{
    std::string text;
    for (const auto& x : s.indicators)
        text += line(x.code, x.name, x.short_name, x.unit, x.decimals, x.measure, x.direction, x.parent,
                     x.responsible, x.price_basis, x.source);
    for (const auto& x : s.targets)
        text += line(x.indicator, x.year, x.value, x.decision);
    for (const auto& x : s.readings)
        text += line(x.indicator, x.month, x.value, x.cumulative, x.state, x.source);
    return text;
}

std::string dump_honors(const Snapshot& s)
{
    std::string text;
    for (const auto& x : s.award_types)
        text += line(x.code, x.name, x.short_name, x.award_class, x.target, x.level, x.order);
    for (const auto& x : s.honorees)
        text += line(x.code, x.name, x.kind, x.unit, x.position, x.portrait, x.illustrative ? 1 : 0,
                     x.sort_key, x.search_key);
    for (const auto& x : s.awards)
        text += line(x.honoree, x.type, x.year, x.decision, x.decided_on, x.issuer, x.citation, x.method,
                     x.revoked_on, x.revoke_decision);
    return text;
}

} // namespace

std::string dump(const Snapshot& snapshot)
{
    return dump_words(snapshot) + dump_scores(snapshot) + dump_figures(snapshot) + dump_honors(snapshot);
}

} // namespace bangvang::test
