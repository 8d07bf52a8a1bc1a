#include "shell/route_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace bangvang {

namespace {

bool is_plain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == '.' || c == ':';
}

std::string escaped(std::string_view text)
{
    std::string words;
    for (const char c : text)
        if (is_plain(c))
            words += c;
        else
            words += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return words;
}

std::string plain(std::string_view words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        unsigned value = 0;
        const char* const end = words.data() + std::min(i + 3, words.size());
        if (words[i] == '%' &&
            std::from_chars(words.data() + i + 1, end, value, 16).ptr == words.data() + i + 3) {
            text += static_cast<char>(value);
            i += 2;
        } else {
            text += words[i];
        }
    }
    return text;
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc() && end == text.data() + text.size();
    return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

// One filter: how it is written, and read. What stands at its default is not written.
struct Filter {
    std::string_view name;
    std::string (*write)(const Route&);
    bool (*read)(Route&, const std::string&);
};

template <std::string Route::*member> constexpr Filter text_filter(std::string_view name)
{
    return {name, [](const Route& route) { return route.*member; },
            [](Route& route, const std::string& value) {
                route.*member = value;
                return true;
            }};
}

template <int Route::*member> constexpr Filter number_filter(std::string_view name)
{
    return {
        name,
        [](const Route& route) { return route.*member == 0 ? std::string() : std::to_string(route.*member); },
        [](Route& route, const std::string& value) {
            const auto read = number(value);
            route.*member = read.value_or(0);
            return read.has_value();
        }};
}

template <class Kind, Kind Route::*member, int most> constexpr Filter kind_filter(std::string_view name)
{
    return {name,
            [](const Route& route) {
                const int value = static_cast<int>(route.*member);
                return value == 0 ? std::string() : std::to_string(value);
            },
            [](Route& route, const std::string& value) {
                const auto read = number(value);
                route.*member = static_cast<Kind>(read.value_or(0));
                return read && *read <= most;
            }};
}

template <std::size_t side> constexpr Filter side_filter(std::string_view name)
{
    return {name, [](const Route& route) { return route.sides[side].period; },
            [](Route& route, const std::string& value) {
                route.sides[side].period = value;
                return true;
            }};
}

constexpr std::array filters{text_filter<&Route::period>("period"),
                             text_filter<&Route::block>("block"),
                             kind_filter<HonoreeKind, &Route::kind, 1>("kind"),
                             text_filter<&Route::award_type>("award"),
                             number_filter<&Route::year>("year"),
                             text_filter<&Route::level>("level"),
                             text_filter<&Route::unit>("unit"),
                             kind_filter<HonorOrder, &Route::order, 1>("order"),
                             number_filter<&Route::month>("month"),
                             number_filter<&Route::page>("page"),
                             number_filter<&Route::section>("section"),
                             number_filter<&Route::text_size>("text"),
                             number_filter<&Route::zoom>("zoom"),
                             side_filter<0>("left"),
                             side_filter<1>("right")};

Result<void> read_filter(Route& route, std::string_view word)
{
    const std::size_t equals = std::min(word.find('='), word.size());
    const auto* const filter = std::ranges::find(filters, word.substr(0, equals), &Filter::name);
    if (filter == filters.end()) {
        std::string names;
        for (const Filter& each : filters)
            names += fmt::format("{}{}", names.empty() ? "" : ", ", each.name);
        return fail(ErrorCode::usage, "no filter is called \"{}\"; the filters are {}",
                    word.substr(0, equals), names);
    }
    if (equals == word.size() || !filter->read(route, plain(word.substr(equals + 1))))
        return fail(ErrorCode::usage, "\"{}\" gives the filter {} no value that it can have", word,
                    filter->name);
    return {};
}

} // namespace

std::string route_words(const Route& route)
{
    std::string words = escaped(screen_name(route));
    for (const Filter& filter : filters)
        if (const std::string value = filter.write(route); !value.empty())
            words += fmt::format(";{}={}", filter.name, escaped(value));
    return words;
}

Result<Route> parse_route_words(std::string_view words)
{
    std::size_t at = std::min(words.find(';'), words.size());
    Route route = BV_TRY(parse_screen(plain(words.substr(0, at))));
    while (at < words.size()) {
        const std::size_t end = std::min(words.find(';', at + 1), words.size());
        BV_TRY_VOID(read_filter(route, words.substr(at + 1, end - at - 1)));
        at = end;
    }
    return route;
}

} // namespace bangvang
