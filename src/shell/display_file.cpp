#include "shell/display_file.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace bangvang {

namespace {

using Json = nlohmann::json;

struct Figure {
    const char* key;
    double DisplaySettings::*member;
    const SettingRange& range;
};
constexpr std::array figures{Figure{"diagonal_inch", &DisplaySettings::diagonal_inch, diagonal_range},
                             Figure{"distance_m", &DisplaySettings::distance_m, distance_range},
                             Figure{"lower_edge_cm", &DisplaySettings::lower_edge_cm, lower_edge_range}};

struct Switch {
    const char* key;
    bool DisplaySettings::*member;
};
constexpr std::array switches{Switch{"high_contrast", &DisplaySettings::high_contrast},
                              Switch{"reduced_motion", &DisplaySettings::reduced_motion}};
constexpr const char* large_type_key = "large_type";

template <class Value>
Result<void> take(const Json& object, const char* key, Value& value, bool (*allowed)(const Json& json))
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    if (!allowed(*found))
        return fail(ErrorCode::invalid_data, "{} cannot be {}", key, found->dump());
    value = found->get<Value>();
    return {};
}

Result<void> take_figure(const Json& object, const Figure& figure, DisplaySettings& settings)
{
    double value = settings.*figure.member;
    BV_TRY_VOID(take(object, figure.key, value, [](const Json& json) { return json.is_number(); }));
    if (!figure.range.contains(value))
        return fail(ErrorCode::invalid_data, "{} cannot be {}", figure.key, value);
    settings.*figure.member = value;
    return {};
}

Result<void> take_large_type(const Json& object, DisplaySettings& settings)
{
    std::string name(large_type_name(settings.large_type));
    BV_TRY_VOID(take(object, large_type_key, name, [](const Json& json) { return json.is_string(); }));
    const auto type = parse_large_type(name);
    if (!type)
        return fail(ErrorCode::invalid_data, "{} cannot be \"{}\"", large_type_key, name);
    settings.large_type = *type;
    return {};
}

} // namespace

std::string display_text(const DisplaySettings& chosen, const DisplaySettings& installed)
{
    Json object = Json::object();
    for (const Figure& figure : figures)
        if (chosen.*figure.member != installed.*figure.member)
            object[figure.key] =
                std::round(chosen.*figure.member * 10.0) / 10.0; // 1.6 and not 1.6000000000000001
    for (const Switch& each : switches)
        if (chosen.*each.member != installed.*each.member)
            object[each.key] = chosen.*each.member;
    if (chosen.large_type != installed.large_type)
        object[large_type_key] = large_type_name(chosen.large_type);
    return object.dump(2) + "\n";
}

Result<DisplaySettings> parse_display(std::string_view text, const DisplaySettings& installed)
{
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return fail(ErrorCode::invalid_data, "it is not a JSON object");
    DisplaySettings settings = installed;
    for (const Figure& figure : figures)
        BV_TRY_VOID(take_figure(object, figure, settings));
    for (const Switch& each : switches)
        BV_TRY_VOID(take(object, each.key, settings.*each.member,
                         [](const Json& json) { return json.is_boolean(); }));
    BV_TRY_VOID(take_large_type(object, settings));
    return settings;
}

} // namespace bangvang
