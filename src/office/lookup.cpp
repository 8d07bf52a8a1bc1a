#include "office/lookup.h"

#include "office/nearest.h"

#include <bangvang/base/text.h>

namespace bangvang::office {
namespace {

bool similar(std::string_view text, std::string_view wanted_normal)
{
    return !text.empty() && normalize_name(text) == wanted_normal;
}

} // namespace

void Lookup::add(std::string code, std::string name, std::string short_name)
{
    entries_.push_back({std::move(code), std::move(name), std::move(short_name)});
}

std::optional<Found> Lookup::find(std::string_view text) const
{
    if (text.empty())
        return std::nullopt;
    const std::string normal = normalize_name(text);
    const auto first = [&](NamedBy by, auto&& matches) -> std::optional<Found> {
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (matches(entries_[i]))
                return Found{i, by};
        return std::nullopt;
    };
    if (const auto found = first(NamedBy::code, [&](const Entry& e) { return e.code == text; }))
        return found;
    if (const auto found =
            first(NamedBy::similar_code, [&](const Entry& e) { return similar(e.code, normal); }))
        return found;
    if (const auto found =
            first(NamedBy::name, [&](const Entry& e) { return e.name == text || e.short_name == text; }))
        return found;
    return first(NamedBy::similar_name,
                 [&](const Entry& e) { return similar(e.name, normal) || similar(e.short_name, normal); });
}

std::optional<Words> Lookup::suggestion(std::string_view text) const
{
    Nearest nearest(text);
    for (std::size_t i = 0; i < entries_.size(); ++i)
        for (const std::string* known : {&entries_[i].code, &entries_[i].name, &entries_[i].short_name})
            nearest.consider(i, *known);
    const auto best = nearest.best();
    if (!best)
        return std::nullopt;
    return did_you_mean(entries_[*best].code, entries_[*best].name);
}

std::string Lookup::some_codes(std::size_t limit) const
{
    std::string list;
    for (std::size_t i = 0; i < entries_.size() && i < limit; ++i)
        list += (i == 0 ? "" : ", ") + entries_[i].code;
    return entries_.size() > limit ? list + ", …" : list;
}

} // namespace bangvang::office
