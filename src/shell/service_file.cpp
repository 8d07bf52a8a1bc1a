#include "shell/service_file.h"

#include "nav/idle.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

using Json = nlohmann::json;

template <class Value> struct Name {
    Value value;
    std::string_view name;
};
constexpr std::array themes{Name<ThemeChoice>{ThemeChoice::day, "day"},
                            Name<ThemeChoice>{ThemeChoice::lacquer, "lacquer"},
                            Name<ThemeChoice>{ThemeChoice::automatic, "auto"}};
constexpr std::array languages{Name<Language>{Language::vi, "vi"}, Name<Language>{Language::en, "en"}};
constexpr std::array volumes{Name<LogVolume>{LogVolume::warnings, "warnings"},
                             Name<LogVolume>{LogVolume::normal, "normal"},
                             Name<LogVolume>{LogVolume::everything, "everything"}};

struct Time {
    const char* key;
    Seconds IdleTimes::*member;
    const SettingRange& range;
};
constexpr std::array times{Time{"list_s", &IdleTimes::list, idle_wait_range},
                           Time{"detail_s", &IdleTimes::detail, idle_wait_range},
                           Time{"ring_s", &IdleTimes::ring, idle_ring_range}};

template <class Value, std::size_t count>
std::string name_of(Value value, const std::array<Name<Value>, count>& all)
{
    return std::string(std::ranges::find(all, value, &Name<Value>::value)->name);
}

template <class Value, std::size_t count>
Result<void> take(const Json& object, const char* key, Value& value,
                  const std::array<Name<Value>, count>& all)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    const std::string name = found->is_string() ? found->template get<std::string>() : std::string();
    const auto* const entry = std::ranges::find(all, std::string_view(name), &Name<Value>::name);
    if (entry == all.end())
        return fail(ErrorCode::invalid_data, "{} cannot be {}", key, found->dump());
    value = entry->value;
    return {};
}

Result<void> take_time(const Json& object, const Time& time, IdleTimes& idle)
{
    const auto found = object.find(time.key);
    if (found == object.end())
        return {};
    if (!found->is_number() || !time.range.contains(found->get<double>()))
        return fail(ErrorCode::invalid_data, "{} cannot be {}", time.key, found->dump());
    idle.*time.member = Seconds(found->get<double>());
    return {};
}

} // namespace

std::string service_text(const ServiceSettings& chosen, const ServiceSettings& installed)
{
    Json object = Json::object();
    if (chosen.theme != installed.theme)
        object["theme"] = name_of(chosen.theme, themes);
    if (chosen.language != installed.language)
        object["language"] = name_of(chosen.language, languages);
    if (chosen.log != installed.log)
        object["log"] = name_of(chosen.log, volumes);
    for (const Time& time : times)
        if (chosen.idle.*time.member != installed.idle.*time.member)
            object[time.key] = (chosen.idle.*time.member).count();
    return object.dump(2) + "\n";
}

Result<ServiceSettings> parse_service(std::string_view text, const ServiceSettings& installed)
{
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return fail(ErrorCode::invalid_data, "it is not a JSON object");
    ServiceSettings settings = installed;
    BV_TRY_VOID(take(object, "theme", settings.theme, themes));
    BV_TRY_VOID(take(object, "language", settings.language, languages));
    BV_TRY_VOID(take(object, "log", settings.log, volumes));
    for (const Time& time : times)
        BV_TRY_VOID(take_time(object, time, settings.idle));
    return settings;
}

} // namespace bangvang
