#include "shell/metrics_text.h"

#include <bangvang/base/time.h>

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace bangvang {

namespace {

using Json = nlohmann::json;

// Backslash, quotation mark and line end are the format's own.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == '"')
            result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

class Samples {
public:
    explicit Samples(std::string kiosk) : kiosk_(escaped(kiosk)) {}

    void begin(std::string_view name, std::string_view type, std::string_view help)
    {
        name_ = name;
        text_ += fmt::format("# HELP bangvang_{} {}\n# TYPE bangvang_{} {}\n", name, help, name, type);
    }
    void add(std::uint64_t value, std::string_view label = {}, std::string_view of = {})
    {
        const std::string more = label.empty() ? "" : fmt::format(",{}=\"{}\"", label, escaped(of));
        text_ += fmt::format("bangvang_{}{{kiosk=\"{}\"{}}} {}\n", name_, kiosk_, more, value);
    }
    void gauge(std::string_view name, std::string_view help, std::uint64_t value)
    {
        begin(name, "gauge", help);
        add(value);
    }
    // An ISO time; null is not known.
    void time(std::string_view name, std::string_view help, const Json& iso_time)
    {
        const auto read = iso_time.is_string() ? parse_iso_time(iso_time.get<std::string>())
                                               : Result<WallTime>(fail(ErrorCode::not_found, "no time"));
        if (read)
            gauge(name, help, static_cast<std::uint64_t>(read->utc.time_since_epoch().count()));
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string kiosk_;
    std::string name_;
    std::string text_;
};

void add_phases(Samples& samples, const std::string& now)
{
    constexpr std::array phases{"starting", "waiting", "reading",    "checking",
                                "current",  "refused", "unreachable"};
    samples.begin("sync_phase", "gauge", "What becomes of the file at the source; 1 for the phase it is in.");
    for (const std::string_view phase : phases)
        samples.add(phase == now ? 1 : 0, "phase", phase);
}

void add_usage(Samples& samples, const Json& usage)
{
    samples.begin("touches_total", "counter", "Fingers that came down since the start.");
    samples.add(usage.value("touches", std::uint64_t{0}));
    samples.begin("screens_total", "counter", "Screens that came up since the start.");
    const Json screens = usage.value("screens", Json::object());
    for (const auto& [screen, count] : screens.items())
        samples.add(count.get<std::uint64_t>(), "screen", screen);
}

} // namespace

std::string metrics_text(const Json& status)
{
    const Json none = Json::object();
    const Json& sync = status.contains("sync") ? status["sync"] : none;
    const Json& beat = status.contains("heartbeat") ? status["heartbeat"] : none;
    const auto in = [](const Json& object, const char* key) {
        return object.contains(key) ? object[key] : Json();
    };
    Samples samples(status.value("name", std::string()));
    samples.begin("info", "gauge", "Which program this is.");
    samples.add(1, "version", status.value("program", std::string()));
    samples.time("beat_seconds", "When the frame loop last went round.", in(beat, "last_beat"));
    samples.time("drawn_seconds", "When the picture last changed.", in(beat, "last_drawn"));
    samples.begin("frames_drawn_total", "counter", "Frames drawn since the start.");
    samples.add(beat.value("frames_drawn", std::uint64_t{0}));
    if (const Json shown = in(status, "snapshot"); shown.is_object()) {
        samples.gauge("snapshot_sequence", "Number of the snapshot on the wall.",
                      shown.value("sequence", std::uint64_t{0}));
        samples.time("snapshot_made_seconds", "When the snapshot on the wall was made.",
                     in(shown, "made_at"));
        samples.gauge("snapshot_fresh_days", "For how many days it promises to be fresh.",
                      shown.value("fresh_for_days", std::uint64_t{0}));
    }
    add_phases(samples, sync.value("phase", std::string()));
    samples.time("source_checked_seconds", "When the source was last looked at.", in(sync, "last_checked"));
    samples.gauge("refusals", "Files refused in the last thirty days.", in(sync, "refusals").size());
    samples.gauge("source_problem", "1 while something keeps a file from coming.",
                  in(sync, "source_problem").is_object());
    samples.gauge("storage_problem", "1 while this machine cannot save.",
                  in(sync, "storage_problem").is_object());
    samples.gauge("clock_wrong", "1 while the clock stands before the snapshot was made.",
                  status.value("clock_wrong", false));
    add_usage(samples, status.contains("usage") ? status["usage"] : none);
    return samples.take();
}

} // namespace bangvang
