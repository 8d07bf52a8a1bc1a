#include "shell/kiosk.h"

#include "shell/control_server.h"
#include "shell/display_file.h"
#include "shell/frame_loop.h"
#include "shell/imgui_session.h"
#include "shell/pin_keeper.h"
#include "shell/resources.h"
#include "shell/service_facts.h"
#include "shell/service_file.h"
#include "shell/status_file.h"
#include "shell/stop_signals.h"
#include "shell/sync_log.h"
#include "shell/version.h"
#include "shell/waker.h"
#include "sync/helper_source.h"
#include "sync/syncer.h"
#include "ui/atlas_textures.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang {

namespace {

// What the panel begins with where nobody has set anything at it.
ServiceSettings installed_service(const Options& options)
{
    return {options.theme.value_or(ThemeChoice::automatic), options.language.value_or(Language::vi),
            options.times.idle, LogVolume::normal};
}

AppSettings app_settings(const Options& options, const DisplaySettings& saved, const ServiceSettings& service)
{
    VisitTimes times = options.times;
    times.idle = service.idle;
    return {.theme = service.theme,
            .language = service.language,
            .start = options.screen.value_or(Route{.place = Place::attract}),
            .times = times,
            .display = {saved, saved, options.display},
            .typing = options.typing.value_or(typing::Method::telex),
            .published_address = options.published_address,
            .schedule = options.schedule,
            .log = service.log};
}

Syncer::Options sync_options(const Options& options, const std::filesystem::path& share, spdlog::logger& log)
{
    const std::filesystem::path data = options.data.empty() ? default_data_folder() : options.data;
    // Where it cannot be made the wall shows the source's figures all the same; the store says what is wrong.
    std::error_code problem;
    std::filesystem::create_directories(data, problem);
    if (problem)
        log.error("--data: making the folder {}: {}", data.string(), problem.message());
    Syncer::Options result;
    result.intake.source = options.source.empty() ? share / "sample.db" : options.source;
    result.intake.data_folder = data;
    result.intake.acceptance = options.acceptance;
    result.intake.import_folders = options.import_folders;
    result.intake.program = fmt::format("bangvang {}", program_version());
    if (options.largest_file_mb)
        result.intake.largest_file = static_cast<std::size_t>(*options.largest_file_mb) << 20;
    return result;
}

// The real disk, the real source through a helper process of this very program, the machine's clocks.
Syncer::World real_world(const std::filesystem::path& source)
{
    const auto open = [](const std::filesystem::path& place) -> std::unique_ptr<Source> {
        return std::make_unique<HelperSource>(
            HelperSource::Options{{"/proc/self/exe", std::string(helper_option)}, place});
    };
    return {std::make_unique<RealFiles>(), open(source),
            [] {
                return Moment{Clock::mono(), Clock().wall()};
            },
            open};
}

// Closed before the server goes, so that no client waits for a loop that has ended.
struct Control {
    ControlQueue queue;
    std::unique_ptr<ControlServer> server;

    explicit Control(Waker& waker) : queue([&waker] { waker.wake(); }) {}
    ~Control() { queue.close(); }
};

constexpr std::string_view display_name = "display.json";
constexpr std::string_view service_name = "service.json";

void set_volume(spdlog::logger& log, LogVolume volume)
{
    log.set_level(volume == LogVolume::warnings ? spdlog::level::warn
                  : volume == LogVolume::normal ? spdlog::level::info
                                                : spdlog::level::trace);
}

// What somebody chose on the screen: as it was kept, and where it is kept from now on.
template <class Settings> struct Kept {
    ReadSettings<Settings> read;
    SettingsFile<Settings> file;

    Kept(const std::filesystem::path& path, const Settings& installed, const SettingsFormat<Settings>& format,
         spdlog::logger& log)
        : read(read_now(path, installed, format)),
          file(std::make_unique<RealFiles>(), path, installed, format,
               [&log](const Error& error) { log.warn("{}", error.message); })
    {
        if (read.problem)
            log.warn("{}", read.problem->message);
    }
    [[nodiscard]] const Settings& settings() const { return read.settings; }

private:
    static ReadSettings<Settings> read_now(const std::filesystem::path& path, const Settings& installed,
                                           const SettingsFormat<Settings>& format)
    {
        RealFiles files;
        return read_settings(files, path, installed, format);
    }
};

// What the technician asks for at the panel; nothing here waits.
struct Orders {
    Syncer& syncer;
    FactsCollector& facts;
    spdlog::logger& log;

    void operator()(ServiceOrder order) const
    {
        switch (order) {
        case ServiceOrder::check_now:
            return syncer.order(SyncOrder::check_now);
        case ServiceOrder::way_back:
            log.warn("the technician goes back to the snapshot before");
            return syncer.order(SyncOrder::way_back);
        case ServiceOrder::undo_way_back:
            log.warn("the technician shows the newest snapshot again");
            return syncer.order(SyncOrder::undo_way_back);
        case ServiceOrder::import_stick:
            return syncer.order(SyncOrder::import_stick);
        case ServiceOrder::power_off:
            log.warn("the technician switches the machine off");
            return facts.power_off();
        case ServiceOrder::restart:
            log.warn("the technician restarts the program"); // the frame loop ends
        }
    }
};

// For the minutes: "a talk of 12:40: title 0:20, podium 2:05".
std::string talk_words(const Presenting& talk)
{
    const auto clock = [](Duration time) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
        return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    };
    Duration all{};
    std::string slides;
    for (const SlideTime& slide : talk.times) {
        all += slide.spent;
        slides += fmt::format("{}{} {}", slides.empty() ? "" : ", ", slide.id, clock(slide.spent));
    }
    return fmt::format("a talk of {}: {}", clock(all), slides);
}

// What runs before the window opens and after it closes. Borrowed.
struct Running {
    const std::filesystem::path& share;
    const std::filesystem::path& data;
    const std::filesystem::path& config; // the one in force; empty: the usual one
    Syncer& syncer;
    PinKeeper& pin;
    const StopSignals& signals;
    Waker& waker;
    Heartbeat& heartbeat;
    ServiceManager& manager;
    spdlog::logger& log;
};

FactsCollector::Parts facts_parts(const Running& running, const Window& window)
{
    return {.data = running.data,
            .share = running.share,
            .sync = [&syncer = running.syncer] { return syncer.status(); },
            .wake = [&waker = running.waker] { waker.wake(); },
            .renderer = window.renderer_name(),
            .touch_points = window.touch_points(),
            .refresh_hz = window.refresh_hz()};
}

// The window and all that draws into it, from opening to closing.
Result<KioskEnd> show(const Options& options, const Running& running)
{
    const auto& [share, data, config, syncer, pin, signals, waker, heartbeat, manager, log] = running;
    Kept display(data / display_name, options.display, display_format, log);
    Kept service(data / service_name, installed_service(options), service_format, log);
    set_volume(log, service.settings().log);
    const DrawWith draw_with = options.draw_with.value_or(DrawWith::automatic);
    const auto window = BV_TRY(
        Window::open({options.window, options.monitor, options.presenter_monitor, draw_with}, waker, log));
    const ImGuiSession imgui;
    const auto renderer = BV_TRY(make_renderer(window->made()));
    const auto wake = [&waker] { waker.wake(); };
    const auto fonts = BV_TRY(Fonts::load(share / "fonts"));
    AtlasTextures small(renderer->textures());
    Art art(small, Baking::in_background, wake);
    PortraitLoader portraits(renderer->textures(), wake, [&syncer] { syncer.suspect_accepted_file(); });
    App app(app_settings(options, display.settings(), service.settings()), {*fonts, art, &portraits});
    const Clock clock(options.now);
    Control control(waker);
    if (!options.control.empty())
        control.server = BV_TRY(ControlServer::start(options.control, control.queue));
    Exporter exporter({.folders = options.export_folders, .config = config}, log, wake);
    SecondScreen second(
        {.monitor = options.presenter_monitor, .fonts = share / "fonts", .draw_with = draw_with}, *window,
        waker, log);
    FactsCollector facts(facts_parts(running, *window));
    const auto save_service = [&](const ServiceSettings& chosen) {
        set_volume(log, chosen.log);
        service.file.save(chosen);
    };
    FrameLoop loop({.window = *window,
                    .renderer = *renderer,
                    .app = app,
                    .portraits = portraits,
                    .slot = syncer.slot(),
                    .clock = clock,
                    .heartbeat = heartbeat,
                    .stop = signals.stop(),
                    .control = &control.queue,
                    .sync = [&syncer] { return syncer.status(); },
                    .refusals = [&syncer] { return syncer.refused_now(); },
                    .save_display = [&display](const DisplaySettings& chosen) { display.file.save(chosen); },
                    .pixel_orbit = options.pixel_orbit && !options.window,
                    .exporter = &exporter,
                    .talk_over = [&log](const Presenting& talk) { log.info("{}", talk_words(talk)); },
                    .second = &second,
                    .service = &manager,
                    .pin = &pin,
                    .facts = &facts,
                    .order = Orders{syncer, facts, log},
                    .save_service = save_service});
    const auto ran = loop.run();
    manager.stopping();
    BV_TRY_VOID(ran);
    return loop.restart_asked() ? KioskEnd::restart : KioskEnd::stopped;
}

nlohmann::json config_json(const ConfigInForce& config)
{
    using Json = nlohmann::json;
    return {{"file", config.file.empty() ? Json() : Json(config.file.string())},
            {"in_force", config_source_name(config.source)},
            {"problem", config.problem ? Json(config.problem->message) : Json()}};
}

// For another process of this program, which takes no wrong file.
std::filesystem::path right_config(const ConfigInForce& config, const std::filesystem::path& data)
{
    return config.source == ConfigSource::last_good ? data / kept_config_name : config.options.config;
}

void note_config(const ConfigInForce& config, spdlog::logger& log)
{
    RealFiles files;
    if (config.problem)
        log.error("configuration: {}", config_trouble(config));
    else if (config.source == ConfigSource::file)
        log.info("configuration: {}", config.file.string());
    if (const auto kept = keep_config(config, files); !kept)
        log.warn("keeping a copy of the configuration: {}", kept.error().message);
}

} // namespace

Result<KioskEnd> run_kiosk(const ConfigInForce& config, spdlog::logger& log)
{
    const Options& options = config.options;
    ServiceManager manager(config_trouble(config)); // before there are threads: it reads the environment
    Waker waker;
    const StopSignals signals([&waker] { waker.wake(); });
    const std::filesystem::path share = BV_TRY(share_folder());
    const Syncer::Options sync = sync_options(options, share, log);
    limit_database_memory(std::size_t{256} << 20);
    note_config(config, log);
    log.info("source: {}; store: {}", sync.intake.source.string(), sync.intake.data_folder.string());
    // Starts first: the snapshot is read while the window opens.
    SyncLog sync_log(log, Clock().wall());
    Syncer syncer(sync, real_world(sync.intake.source), [&waker] { waker.wake(); });
    Heartbeat heartbeat;
    PinKeeper pin(std::make_unique<RealFiles>(), sync.intake.data_folder, argon2id(),
                  [&waker] { waker.wake(); });
    const StatusFile status({sync.intake.data_folder,
                             [&] {
                                 const SyncStatus now = syncer.status();
                                 sync_log.note(now);
                                 return now;
                             },
                             heartbeat, [&log](const Error& error) { log.warn("{}", error.message); },
                             [&pin] { return pin.state(); }, config_json(config)});
    return show(options, {share, sync.intake.data_folder, right_config(config, sync.intake.data_folder),
                          syncer, pin, signals, waker, heartbeat, manager, log});
}

} // namespace bangvang
