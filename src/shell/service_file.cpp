#include "shell/service_file.h"

#include "nav/idle.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>

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

ReadService read_service(Files& files, const std::filesystem::path& file, const ServiceSettings& installed)
{
    const auto bytes = files.read(file);
    if (!bytes && bytes.error().code == ErrorCode::not_found)
        return {installed, {}};
    if (!bytes)
        return {installed, bytes.error()};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    const auto settings = parse_service(text, installed);
    if (!settings)
        return {installed, Error{settings.error().code,
                                 fmt::format("{} is ignored: {}", file.string(), settings.error().message)}};
    return {*settings, {}};
}

ServiceFile::ServiceFile(std::unique_ptr<Files> files, std::filesystem::path file,
                         const ServiceSettings& installed, std::function<void(const Error&)> complain)
    : files_(std::move(files)), file_(std::move(file)), installed_(installed), complain_(std::move(complain)),
      thread_([this](const std::stop_token& stop) { run(stop); })
{}

void ServiceFile::save(const ServiceSettings& settings)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_ = settings;
    }
    wake_.notify_one();
}

void ServiceFile::run(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, stop, [this] { return waiting_.has_value(); });
        if (!waiting_)
            return; // asked to stop, and nothing is left to write
        const std::string text = service_text(*std::exchange(waiting_, {}), installed_);
        lock.unlock();
        const auto written = replace_durably(*files_, file_, std::as_bytes(std::span(text)));
        if (!written)
            complain_(written.error());
        lock.lock();
    }
}

} // namespace bangvang
