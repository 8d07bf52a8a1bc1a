#include "shell/control_desk.h"

#include "app/pointing.h"
#include "nav/present.h"

#include "shell/memory_use.h"
#include "shell/status_file.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

using Json = nlohmann::json;

constexpr std::string_view known_requests =
    "known are {\"ask\":\"state\"}, hits, text, frames, and {\"do\":\"shot\",\"path\":…}, "
    "{\"do\":\"tap\",\"id\":…} or x and y, {\"do\":\"action\",\"screen\":…}";
// How long a tap of the channel holds the glass: shorter than any long press.
constexpr Duration tap_time = std::chrono::milliseconds(40);

std::string text_of(const Json& request, const char* key)
{
    const auto found = request.find(key);
    return found != request.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double to_tenths(float value)
{
    return std::round(static_cast<double>(value) * 10.0) / 10.0;
}

Json pixels(const Rect& units, const Layout& layout)
{
    return {to_tenths(units.x * layout.scale + layout.origin_px.x),
            to_tenths(units.y * layout.scale + layout.origin_px.y), to_tenths(units.w * layout.scale),
            to_tenths(units.h * layout.scale)};
}

Json or_null(const std::optional<WallTime>& time)
{
    return time ? Json(iso(*time)) : Json();
}

Json snapshot_state(const Snapshot* snapshot)
{
    if (!snapshot)
        return nullptr;
    const auto date = as_of(*snapshot);
    return {{"id", snapshot->identity.id},
            {"sequence", snapshot->identity.sequence},
            {"made_at", iso(snapshot->identity.made_at)},
            {"as_of", date ? Json(iso(*date)) : Json()}};
}

Json sync_state(const SyncStatus& status, Language language)
{
    Json refusals = Json::array();
    for (const Refusal& refusal : status.refusals)
        refusals.push_back({{"at", iso(refusal.at)},
                            {"file", refusal.file},
                            {"code", refusal.reason.code},
                            {"reason", language == Language::vi ? refusal.reason.vi : refusal.reason.en}});
    return {{"phase", phase_name(status.phase)},
            {"last_checked", or_null(status.last_checked)},
            {"source_problem", reason_json(status.source_problem)},
            {"storage_problem", reason_json(status.storage_problem)},
            {"floor", floor_json(status.floor)},
            {"set_aside", set_aside_json(status.set_aside)},
            {"trust", trust_json(status.trust)},
            {"dark_portraits", status.dark_portraits},
            {"refusals", std::move(refusals)}};
}

const char* cover_name(Cover cover)
{
    return cover == Cover::black ? "black" : cover == Cover::white ? "white" : "";
}

const char* tool_name(Tool tool)
{
    switch (tool) {
    case Tool::spotlight:
        return "spotlight";
    case Tool::laser:
        return "laser";
    case Tool::draw:
        return "draw";
    case Tool::none:
        break;
    }
    return "";
}

// How long each slide of the talk, or of the last one, was on the screen.
Json talk_times(const Navigation& navigation, MonoTime now)
{
    Json list = Json::array();
    for (const SlideTime& time : slide_times(navigation, now))
        list.push_back({{"slide", time.id}, {"seconds", std::floor(Seconds(time.spent).count())}});
    return list;
}

Json state(const ControlFacts& facts)
{
    const Navigation& navigation = facts.app.navigation();
    const Seconds idle = facts.now - navigation.touched_at;
    return {{"screen", screen_name(navigation.top())},
            {"presenting", navigation.presenting.on},
            {"cover", cover_name(navigation.presenting.cover)},
            {"tool", tool_name(navigation.presenting.tool)},
            {"lens", fmt::format("{:.1f}", lens_of(navigation.presenting).factor)},
            {"presenter_screen", name_of(facts.second ? facts.second->state() : SecondScreenState::off)},
            {"presenter_monitor", facts.second ? facts.second->monitor() : std::string()},
            {"overview", navigation.presenting.overview ? "yes" : ""},
            {"language", navigation.language == Language::vi ? "vi" : "en"},
            {"theme", facts.app.theme() == ThemeName::day ? "day" : "lacquer"},
            {"snapshot", snapshot_state(facts.app.snapshot())},
            {"sync", sync_state(facts.sync(), navigation.language)},
            {"talk", talk_times(navigation, facts.now)},
            {"idle_seconds", std::max(idle.count(), 0.0)}};
}

Json hits(const ControlFacts& facts)
{
    Json list = Json::array();
    for (const Hit& hit : facts.app.hits().hits())
        list.push_back({{"id", hit.id}, {"rect", pixels(hit.rect, facts.layout)}});
    return {{"hits", std::move(list)}};
}

Json texts(const ControlFacts& facts)
{
    Json list = Json::array();
    for (const DrawnText& text : facts.app.texts())
        list.push_back({{"text", text.text}, {"rect", pixels(text.rect, facts.layout)}});
    return {{"text", std::move(list)}};
}

Json spread(const Timings& timings)
{
    const Spread s = timings.spread();
    return {{"median", s.median_ms}, {"p99", s.p99_ms}, {"max", s.max_ms}};
}

Json frames(const ControlFacts& facts)
{
    return {{"frames_drawn", facts.stats.drawn},
            {"frames_skipped", facts.stats.skipped},
            {"vertices", facts.stats.vertices},
            {"draw_calls", facts.stats.draw_calls},
            {"presenter_frames", facts.second ? facts.second->drawn() : 0},
            {"build_ms", spread(facts.stats.build)},
            {"submit_ms", spread(facts.stats.submit)},
            {"texture_bytes", facts.texture_bytes},
            {"resident_bytes", resident_bytes()}};
}

ControlWish refused(std::string reason)
{
    return {{}, false, std::move(reason)};
}

std::optional<Point> tap_point(const Json& request, const App& app, const Layout& layout)
{
    const auto x = request.find("x");
    const auto y = request.find("y");
    if (x != request.end() && y != request.end() && x->is_number() && y->is_number())
        return Point{x->get<float>(), y->get<float>()};
    const Hit* const hit = app.hits().find(text_of(request, "id"));
    if (!hit)
        return std::nullopt;
    return hit->rect.center() * layout.scale + layout.origin_px;
}

ControlWish wish_tap(const Json& request, const App& app, const Layout& layout, MonoTime now)
{
    const auto at = tap_point(request, app, layout);
    if (!at)
        return refused(fmt::format("nothing on the frame is called \"{}\"", text_of(request, "id")));
    return {{{PointerEvent::Kind::down, 0, *at, now - tap_time}, {PointerEvent::Kind::up, 0, *at, now}},
            false,
            {}};
}

ControlWish wish_action(const Json& request, App& app, MonoTime now)
{
    auto route = parse_screen(text_of(request, "screen"));
    if (!route)
        return refused(std::move(route).error().message);
    app.act(Open{*std::move(route)}, now);
    return {};
}

} // namespace

ControlWish prepare(const nlohmann::json& request, App& app, const Layout& layout, MonoTime now)
{
    const std::string ask = text_of(request, "ask");
    const std::string what = text_of(request, "do");
    if (ask == "state" || ask == "hits" || ask == "text" || ask == "frames")
        return {{}, ask == "text", {}};
    if (what == "tap")
        return wish_tap(request, app, layout, now);
    if (what == "action")
        return wish_action(request, app, now);
    if (what == "shot")
        return text_of(request, "path").empty() ? refused("a shot needs a path") : ControlWish{};
    return refused(fmt::format("this is no known request; {}", known_requests));
}

ControlReply answer(const nlohmann::json& request, const ControlWish& wish, const ControlFacts& facts)
{
    if (!wish.refusal.empty())
        return {control_error(wish.refusal), std::nullopt, {}};
    const std::string ask = text_of(request, "ask");
    if (ask == "state")
        return {state(facts), std::nullopt, {}};
    if (ask == "hits")
        return {hits(facts), std::nullopt, {}};
    if (ask == "text")
        return {texts(facts), std::nullopt, {}};
    if (ask == "frames")
        return {frames(facts), std::nullopt, {}};
    Json done{{"ok", true}};
    if (text_of(request, "do") != "shot")
        return {std::move(done), std::nullopt, {}};
    done["path"] = text_of(request, "path");
    return {std::move(done), facts.read_picture(), text_of(request, "path")};
}

} // namespace bangvang
