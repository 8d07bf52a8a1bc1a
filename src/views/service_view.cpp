#include "views/service_view.h"

#include "nav/idle.h"
#include "views/format.h"
#include "views/service_messages.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bangvang {

namespace {

using Facts = ServiceFacts;

std::string in(const msg::Message& message, Language language)
{
    return std::string(message.in(language));
}

std::string moment(const WallTime& time)
{
    return format_clock(time) + ", " + format_date(time.date());
}

// The first eight digits in two groups, as people read them to each other.
std::string short_digest(const std::string& digest)
{
    return digest.size() < 8 ? digest : digest.substr(0, 4) + " " + digest.substr(4, 4);
}

const msg::Message& phase_words(Facts::Phase phase)
{
    switch (phase) {
    case Facts::Phase::starting:
        return msg::phase_starting;
    case Facts::Phase::waiting:
        return msg::phase_waiting;
    case Facts::Phase::reading:
        return msg::phase_reading;
    case Facts::Phase::checking:
        return msg::phase_checking;
    case Facts::Phase::current:
        return msg::phase_current;
    case Facts::Phase::refused:
        return msg::phase_refused;
    case Facts::Phase::unreachable:
        break;
    }
    return msg::phase_unreachable;
}

Judgement phase_verdict(Facts::Phase phase)
{
    const bool poor = phase == Facts::Phase::refused || phase == Facts::Phase::unreachable;
    return poor ? Judgement::poor : phase == Facts::Phase::current ? Judgement::good : Judgement::none;
}

ServiceRow signature_row(const Facts& facts, Language language)
{
    ServiceRow row{in(msg::signature, language), {}, Judgement::poor};
    if (!facts.signed_by.empty()) {
        row.value = in(msg::signature_good, language);
        row.verdict = Judgement::good;
    } else {
        row.value = in(facts.keys.empty() ? msg::signature_no_key : msg::signature_none, language);
    }
    return row;
}

std::string stored_words(const Facts::Stored& stored, Language language)
{
    return msg::format(msg::snapshot_number, language, stored.sequence) + " · " + short_digest(stored.digest);
}

std::vector<ServiceRow> sync_rows(const Facts& facts, Language language)
{
    const std::string dash = "–";
    std::vector<ServiceRow> rows;
    rows.push_back(
        {in(msg::sync_state, language), in(phase_words(facts.phase), language), phase_verdict(facts.phase)});
    rows.push_back({in(msg::last_check, language), facts.last_checked ? moment(*facts.last_checked) : dash});
    rows.push_back(
        {in(msg::next_check, language), msg::format(msg::every_seconds, language, facts.check_every_s)});
    rows.push_back({in(msg::shown_snapshot, language), facts.shown ? facts.shown->id : dash});
    rows.push_back(
        {in(msg::snapshot_digest, language), facts.digest.empty() ? dash : short_digest(facts.digest)});
    rows.push_back({in(msg::snapshot_made, language), facts.shown ? moment(facts.shown->made_at) : dash});
    if (facts.set_aside)
        rows.push_back({in(msg::set_aside_snapshot, language), stored_words(*facts.set_aside, language),
                        Judgement::poor});
    else
        rows.push_back({in(msg::spare_snapshot, language), facts.previous
                                                               ? stored_words(*facts.previous, language)
                                                               : in(msg::no_spare, language)});
    rows.push_back(signature_row(facts, language));
    return rows;
}

// "06/10 · 09:15 · wall.db": the day, the time, the file's own name.
std::string refused_when(const Facts::Refused& refused, Language language)
{
    const Date date = refused.at.date();
    const std::string day =
        fmt::format("{:02}/{:02}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()));
    const std::string name = refused.file.substr(refused.file.find_last_of('/') + 1);
    return msg::format(msg::refused_at, language, day, format_clock(refused.at), name);
}

std::string bytes_words(double bytes, Language language)
{
    constexpr double mega = 1024.0 * 1024.0;
    if (bytes >= 1024.0 * mega)
        return msg::format(msg::gigabytes, language, format_number(bytes / (1024.0 * mega), 1));
    return msg::format(msg::megabytes, language, format_number(bytes / mega, 0));
}

std::string lasting(Duration time, Language language)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    const auto hours = minutes / 60;
    return hours >= 24 ? msg::format(msg::days_hours, language, hours / 24, hours % 24)
                       : msg::format(msg::hours_minutes, language, hours, minutes % 60);
}

std::vector<ServiceRow> device_rows(const Facts& facts, int width_px, int height_px, Language language)
{
    constexpr double hot = 85.0;
    constexpr double least_free = 1024.0 * 1024.0 * 1024.0;
    const auto free = static_cast<double>(facts.free_bytes);
    return {{in(msg::frames, language),
             facts.refresh_hz > 0 ? msg::format(msg::frames_per_second, language, facts.refresh_hz) : "–"},
            {in(msg::memory, language), bytes_words(static_cast<double>(facts.memory_bytes), language)},
            {in(msg::free_disk, language), bytes_words(free, language),
             free < least_free ? Judgement::poor : Judgement::none},
            {in(msg::temperature, language),
             facts.celsius ? msg::format(msg::celsius, language, format_number(*facts.celsius, 0))
                           : in(msg::no_sensor, language),
             facts.celsius && *facts.celsius >= hot ? Judgement::poor : Judgement::none},
            {in(msg::touch_screen, language),
             facts.touch_points > 0 ? msg::format(msg::touch_points, language, facts.touch_points)
                                    : in(msg::touch_as_mouse, language),
             facts.touch_points > 1 ? Judgement::good : Judgement::none},
            {in(msg::screen_size, language), fmt::format("{} × {}", width_px, height_px)},
            {in(msg::uptime, language), lasting(facts.running, language)},
            {in(msg::version, language), facts.version}};
}

template <class Value> struct Named {
    Value value;
    const char* id;
    const msg::Message& label;
};

template <class Value, std::size_t count>
ServiceSetting choice(const ServiceSettings& now, Value ServiceSettings::*member, const char* id,
                      const msg::Message& label, const std::array<Named<Value>, count>& all,
                      Language language)
{
    ServiceSetting setting{.id = std::string("service.") + id, .label = in(label, language)};
    for (const Named<Value>& each : all) {
        ServiceSettings next = now;
        next.*member = each.value;
        if (now.*member == each.value)
            setting.selected = setting.options.size();
        setting.options.push_back({setting.id + "." + each.id, in(each.label, language), next});
    }
    return setting;
}

ServiceSetting seconds(const ServiceSettings& now, Seconds IdleTimes::*member, const char* id,
                       const msg::Message& label, const SettingRange& range, Language language)
{
    const double value = (now.idle.*member).count();
    const auto moved = [&](int steps) -> std::optional<ServiceSettings> {
        ServiceSettings next = now;
        next.idle.*member = Seconds(range.stepped(value, steps));
        return next == now ? std::nullopt : std::optional(next);
    };
    return {.id = std::string("service.") + id,
            .label = in(label, language),
            .value = msg::format(msg::seconds_short, language, format_number(value, 0)),
            .less = moved(-1),
            .more = moved(1)};
}

std::vector<ServiceSetting> settings_rows(const ServiceSettings& now, Language language)
{
    const std::array themes{Named<ThemeChoice>{ThemeChoice::day, "day", msg::theme_day},
                            Named<ThemeChoice>{ThemeChoice::lacquer, "lacquer", msg::theme_lacquer},
                            Named<ThemeChoice>{ThemeChoice::automatic, "automatic", msg::theme_automatic}};
    const std::array languages{Named<Language>{Language::vi, "vi", msg::vietnamese},
                               Named<Language>{Language::en, "en", msg::english}};
    const std::array volumes{Named<LogVolume>{LogVolume::warnings, "warnings", msg::log_warnings},
                             Named<LogVolume>{LogVolume::normal, "normal", msg::log_normal},
                             Named<LogVolume>{LogVolume::everything, "everything", msg::log_everything}};
    return {choice(now, &ServiceSettings::theme, "theme", msg::theme_row, themes, language),
            choice(now, &ServiceSettings::language, "language", msg::language_row, languages, language),
            choice(now, &ServiceSettings::log, "log", msg::log_row, volumes, language),
            seconds(now, &IdleTimes::list, "list", msg::idle_list, idle_wait_range, language),
            seconds(now, &IdleTimes::detail, "detail", msg::idle_detail, idle_wait_range, language),
            seconds(now, &IdleTimes::ring, "ring", msg::idle_ring, idle_ring_range, language)};
}

// What is linked into the program; third_party/README.md says why. A test compares the two.
std::vector<ServiceRow> parts()
{
    return {{"Dear ImGui", "MIT"},
            {"GLFW", "zlib"},
            {"Xlib, libXext, libXi, libXrandr, libXss", "MIT"},
            {"FreeType", "FTL"},
            {"HarfBuzz", "MIT"},
            {"cairo", "LGPL-2.1 / MPL-1.1"},
            {"libqrencode", "LGPL-2.1+"},
            {"SQLite", "public domain"},
            {"stb_image, stb_image_write", "public domain / MIT"},
            {"fmt", "MIT"},
            {"tl::expected", "CC0"},
            {"utf8proc", "MIT"},
            {"toml++", "MIT"},
            {"CLI11", "BSD-3-Clause"},
            {"JSON for Modern C++", "MIT"},
            {"spdlog", "MIT"},
            {"libsodium", "ISC"},
            {"libsystemd", "LGPL-2.1+"},
            {"Inter, Inter Display", "OFL-1.1"},
            {"Noto Serif Display", "OFL-1.1"}};
}

std::string refusal_note(const Facts& facts, Language language)
{
    if (facts.set_aside)
        return in(msg::set_aside_note, language);
    if (!facts.problem.empty())
        return facts.problem.in(language);
    return in(facts.refusals.empty() ? msg::refused_none : msg::refused_note, language);
}

} // namespace

TwoWords no_pin_words()
{
    return {in(msg::pin_none, Language::vi), in(msg::pin_none, Language::en)};
}

PinView pin_view(const ServiceLook& look, MonoTime now, Language language)
{
    using Kind = PinReport::Kind;
    const PinReport& pin = look.pin;
    const bool locked = pin.kind == Kind::locked;
    PinView view{look.typed, {}, locked || pin.kind == Kind::broken || pin.kind == Kind::wrong, true};
    view.answers = pin.kind == Kind::ready || pin.kind == Kind::wrong || pin.kind == Kind::open;
    if (pin.kind == Kind::checking)
        view.words = in(msg::pin_checking, language);
    if (pin.kind == Kind::broken)
        view.words = in(msg::pin_broken, language);
    if (pin.kind == Kind::none_set)
        view.words = in(msg::pin_none, language);
    if (pin.kind == Kind::wrong)
        view.words =
            msg::format(msg::pin_wrong, static_cast<std::size_t>(pin.tries_left), language, pin.tries_left);
    if (locked) {
        const double left = Seconds(pin.locked_until - now).count();
        const auto minutes = static_cast<std::size_t>(std::max(1.0, std::ceil(left / 60.0)));
        view.words = msg::format(msg::pin_locked, minutes, language, minutes);
    }
    return view;
}

ServiceView service_view(const ServiceLook& look, int width_px, int height_px, Language language)
{
    const Facts none;
    const Facts& facts = look.facts ? *look.facts : none;
    ServiceView view;
    view.sync = sync_rows(facts, language);
    for (const Facts::Refused& refused : facts.refusals)
        view.refusals.push_back({refused.reason.in(language), refused_when(refused, language)});
    view.refusal_count = msg::format(msg::refused_count, language, facts.refusals.size());
    view.refusal_note = refusal_note(facts, language);
    view.device = device_rows(facts, width_px, height_px, language);
    view.settings = settings_rows(look.settings, language);
    for (const Facts::Check& check : facts.checks)
        view.checks.push_back({check.label.in(language), check.value.in(language), check.verdict});
    view.keys = facts.keys;
    view.parts = parts();
    view.import_words = facts.import.state == Facts::Import::State::running
                            ? in(msg::import_running, language)
                        : facts.import.words.empty() ? in(msg::import_hint, language)
                                                     : facts.import.words.in(language);
    view.power_words = facts.power.in(language);
    view.way_back = facts.previous.has_value();
    view.undo = facts.set_aside.has_value();
    return view;
}

} // namespace bangvang
