#include "shell/options.h"

#include "shell/route_words.h"
#include "shell/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace bangvang {

namespace {

constexpr int smallest_side_px = 200; // below this no text of the design can be read
constexpr int largest_side_px = 8192; // what every GL 3.3 machine can hold in one texture

std::optional<int> whole_number(std::string_view text)
{
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool is_side(std::optional<int> value)
{
    return value && *value >= smallest_side_px && *value <= largest_side_px;
}

// The options as they were typed, before their values are looked at.
struct Typed {
    std::string source, data, config, language, window, monitor, presenter_monitor, theme, screen, now,
        draw_with, control, shot, tour, export_to, screens, size, lower_floor;
    bool status{false}, present{false}, presenter{false}, check_config{false}, set_pin{false};
    bool version{false};
};

void declare(CLI::App& app, Typed& typed)
{
    app.add_option("--source", typed.source, "snapshot file, or a folder in which the newest counts")
        ->type_name("PATH");
    app.add_option("--data", typed.data, "the kiosk's own store; default $XDG_STATE_HOME/bangvang")
        ->type_name("DIR");
    app.add_option("--config", typed.config, "configuration file (TOML)")->type_name("FILE");
    app.add_option("--lang", typed.language, "language to begin with")->type_name("vi|en");
    app.add_option("--window", typed.window, "a plain window instead of the full screen")->type_name("WxH");
    app.add_option("--monitor", typed.monitor, "name of the monitor to fill")->type_name("NAME");
    app.add_option("--presenter-monitor", typed.presenter_monitor,
                   "name of the monitor for who presents: this slide, the next, notes, time")
        ->type_name("NAME");
    app.add_option("--theme", typed.theme, "colours")->type_name("day|lacquer|auto");
    app.add_option("--draw-with", typed.draw_with, "what draws; auto: the graphics card, where there is one")
        ->type_name("auto|gpu|cpu");
    app.add_option("--screen", typed.screen, "screen to begin with")->type_name("NAME[:CODE]");
    app.add_option("--now", typed.now, "a fixed clock, 2024-10-05T08:00:00+07:00")->type_name("TIME");
    app.add_option("--control", typed.control,
                   "Unix socket that answers questions, for tests and technicians")
        ->type_name("SOCKET");
    app.add_option("--shot", typed.shot, "draw one screen without a window, then exit")
        ->type_name("FILE.png");
    app.add_option("--tour", typed.tour, "draw every screen without a window, then exit")->type_name("DIR");
    app.add_option(
           "--export", typed.export_to,
           "write --screen or --screens to take along, as a PDF or as pictures in a folder, then exit")
        ->type_name("FILE.pdf|DIR/");
    app.add_option("--screens", typed.screens, "pages of --export, with commas between")
        ->type_name("NAME[:CODE],...");
    app.add_option("--size", typed.size,
                   "size of the pictures of --shot, --tour and --export; default 1920x1080")
        ->type_name("WxH");
    app.add_option("--lower-floor", typed.lower_floor,
                   "let snapshots in again that are numbered above this, also older ones")
        ->type_name("EPOCH:NUMBER");
    app.add_flag("--present", typed.present, "begin with the slides of a meeting");
    app.add_flag("--presenter", typed.presenter, "with --shot: the presenter's own screen of a slide");
    app.add_flag("--set-pin", typed.set_pin, "choose the PIN of the service panel");
    app.add_flag("--status", typed.status, "what the running kiosk last said, in words");
    app.add_flag("--check-config", typed.check_config, "say whether the configuration is right, then exit");
    app.add_flag("--version", typed.version, "print the version and exit");
    for (CLI::Option* option : app.get_options())
        option->group("Options");
}

Result<std::optional<WallTime>> read_now(const std::string& text)
{
    if (text.empty())
        return std::optional<WallTime>();
    auto time = parse_iso_time(text);
    if (!time)
        return fail(ErrorCode::usage, "--now wants a time like 2024-10-05T08:00:00+07:00, not \"{}\"", text);
    return std::optional<WallTime>(*time);
}

Result<std::optional<Route>> read_screen(const std::string& text)
{
    if (text.empty())
        return std::optional<Route>();
    auto route = parse_screen(text);
    if (!route)
        return fail(ErrorCode::usage, "--screen: {}", route.error().message);
    return std::optional<Route>(*std::move(route));
}

Result<std::vector<Route>> read_screens(const std::string& text)
{
    std::vector<Route> routes;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        auto route = parse_route_words(std::string_view(text).substr(at, end - at));
        if (!route)
            return fail(ErrorCode::usage, "--screens: {}", route.error().message);
        routes.push_back(*std::move(route));
        at = end + 1;
    }
    return routes;
}

// --present is the deck, at the slide that --screen may name.
Result<Route> presented(const std::optional<Route>& screen)
{
    if (!screen)
        return Route{.place = Place::deck};
    if (screen->place != Place::deck)
        return fail(
            ErrorCode::usage,
            "--present begins with the slides: --screen then names one of them, deck or deck:NAME, not {}",
            screen_name(*screen));
    return *screen;
}

Result<std::optional<Floor>> read_floor(const std::string& text)
{
    if (text.empty())
        return std::optional<Floor>();
    auto floor = parse_floor(text);
    if (!floor)
        return fail(ErrorCode::usage,
                    "--lower-floor wants EPOCH:NUMBER as --status shows them, like 1:1039, not \"{}\"", text);
    return std::optional(*std::move(floor));
}

template <class T, class Parser>
Result<std::optional<T>> read_optional(std::string_view name, const std::string& text, Parser parse)
{
    if (text.empty())
        return std::optional<T>();
    return std::optional<T>(BV_TRY(parse(name, text)));
}

// One of a few words; `all` names them in the error.
template <class T>
Result<T> parse_word(std::string_view what, std::string_view text,
                     std::initializer_list<std::pair<std::string_view, T>> words, std::string_view all)
{
    for (const auto& [word, value] : words)
        if (text == word)
            return value;
    return fail(ErrorCode::usage, "{} is {}, not \"{}\"", what, all, text);
}

bool is_technicians(const Route& route)
{
    return route.place == Place::service || route.place == Place::pin;
}

Result<void> check_export(const Options& options)
{
    const std::filesystem::path& to = options.export_to;
    if (to.empty() && !options.screens.empty())
        return fail(ErrorCode::usage,
                    "--screens are the pages of --export; a kiosk begins with one --screen");
    if (!options.screens.empty() && options.screen)
        return fail(ErrorCode::usage, "--screen and --screens exclude one another: one page or a list");
    if (!to.empty() && (!options.shot.empty() || !options.tour.empty()))
        return fail(ErrorCode::usage, "--export excludes --shot and --tour");
    if (!to.empty() && to.has_filename() && to.extension() != ".pdf")
        return fail(ErrorCode::usage,
                    "--export writes FILE.pdf, or pictures into DIR/; \"{}\" ends in neither", to.string());
    if (!to.empty() && (std::ranges::any_of(options.screens, is_technicians) ||
                        (options.screen && is_technicians(*options.screen))))
        return fail(ErrorCode::usage, "--export: pages of the service panel tell of a running kiosk, "
                                      "which this is not; use --status there");
    return {};
}

// What stands on the presenter's screen belongs to a slide.
Result<void> check_presenter(const Options& options)
{
    if (!options.presenter)
        return {};
    if (options.shot.empty())
        return fail(ErrorCode::usage,
                    "--presenter belongs to --shot; a kiosk takes --presenter-monitor NAME");
    if (options.screen && options.screen->place != Place::deck)
        return fail(ErrorCode::usage, "--presenter draws a slide's notes: --screen is then deck:NAME, not {}",
                    screen_name(*options.screen));
    return {};
}

Result<void> check_combination(const Options& options)
{
    if (!options.shot.empty() && !options.tour.empty())
        return fail(ErrorCode::usage, "--shot and --tour exclude one another: one picture or all of them");
    const bool draws = !options.shot.empty() || !options.tour.empty() || !options.export_to.empty();
    if (options.size && !draws)
        return fail(ErrorCode::usage,
                    "--size belongs to --shot, --tour and --export; a window takes --window WxH");
    BV_TRY_VOID(check_export(options));
    BV_TRY_VOID(check_presenter(options));
    BV_TRY_VOID(check_monitors(options));
    if (!options.shot.empty() && options.shot.extension() != ".png")
        return fail(ErrorCode::usage, "--shot writes PNG pictures; \"{}\" does not end in .png",
                    options.shot.string());
    return {};
}

Result<Options> read_values(const Typed& typed)
{
    Options options;
    options.source = typed.source;
    options.data = typed.data;
    options.config = typed.config;
    options.monitor = typed.monitor;
    options.presenter_monitor = typed.presenter_monitor;
    options.presenter = typed.presenter;
    options.control = typed.control;
    options.shot = typed.shot;
    options.tour = typed.tour;
    options.export_to = typed.export_to;
    options.screens = BV_TRY(read_screens(typed.screens));
    options.status = typed.status;
    options.check_config = typed.check_config;
    options.set_pin = typed.set_pin;
    options.language = BV_TRY(read_optional<Language>("--lang", typed.language, parse_language));
    options.theme = BV_TRY(read_optional<ThemeChoice>("--theme", typed.theme, parse_theme));
    options.draw_with = BV_TRY(read_optional<DrawWith>("--draw-with", typed.draw_with, parse_draw_with));
    options.window = BV_TRY(read_optional<PixelSize>("--window", typed.window, parse_size));
    options.size = BV_TRY(read_optional<PixelSize>("--size", typed.size, parse_size));
    options.screen = BV_TRY(read_screen(typed.screen));
    if (typed.present)
        options.screen = BV_TRY(presented(options.screen));
    options.now = BV_TRY(read_now(typed.now));
    options.lower_floor = BV_TRY(read_floor(typed.lower_floor));
    BV_TRY_VOID(check_combination(options));
    return options;
}

// An empty value is never meant: it comes from a variable that was not set in somebody's script.
Result<void> check_no_empty_value(const CLI::App& app)
{
    for (const CLI::Option* option : app.get_options())
        for (const std::string& value : option->results())
            if (value.empty())
                return fail(ErrorCode::usage, "{} was given an empty value", option->get_name());
    return {};
}

// CLI11 speaks in exceptions; they end here.
Result<std::optional<std::string>> run_parser(CLI::App& app, std::span<const std::string> arguments)
{
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend()); // the order CLI11 asks for
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return std::optional(app.help());
    } catch (const CLI::ParseError& problem) {
        return fail(ErrorCode::usage, "{}", problem.what());
    }
    return std::optional<std::string>();
}

} // namespace

Result<void> check_monitors(const Options& options)
{
    if (options.presenter_monitor.empty() || options.presenter_monitor != options.monitor)
        return {};
    return fail(ErrorCode::usage,
                "monitor and presenter_monitor are both \"{}\": the room and who presents need one each",
                options.monitor);
}

Result<PixelSize> parse_size(std::string_view what, std::string_view text)
{
    const std::size_t cross = text.find('x');
    const auto width = whole_number(text.substr(0, cross));
    const auto height = cross == std::string_view::npos ? std::nullopt : whole_number(text.substr(cross + 1));
    if (!is_side(width) || !is_side(height))
        return fail(ErrorCode::usage, "{} wants WIDTHxHEIGHT with sides from {} to {} pixels, not \"{}\"",
                    what, smallest_side_px, largest_side_px, text);
    return PixelSize{*width, *height};
}

Result<Language> parse_language(std::string_view what, std::string_view text)
{
    return parse_word<Language>(what, text, {{"vi", Language::vi}, {"en", Language::en}}, "vi or en");
}

Result<ThemeChoice> parse_theme(std::string_view what, std::string_view text)
{
    return parse_word<ThemeChoice>(
        what, text,
        {{"day", ThemeChoice::day}, {"lacquer", ThemeChoice::lacquer}, {"auto", ThemeChoice::automatic}},
        "day, lacquer or auto");
}

Result<DrawWith> parse_draw_with(std::string_view what, std::string_view text)
{
    return parse_word<DrawWith>(
        what, text,
        {{"auto", DrawWith::automatic}, {"gpu", DrawWith::graphics_card}, {"cpu", DrawWith::processor}},
        "auto, gpu or cpu");
}

Result<CommandLine> parse_command_line(std::span<const std::string> arguments)
{
    CLI::App app("Bảng Vàng: the golden board, a kiosk that shows an emulation movement.", "bangvang");
    Typed typed;
    declare(app, typed);
    if (auto help = BV_TRY(run_parser(app, arguments)))
        return CommandLine{{}, std::move(help)};
    if (typed.version)
        return CommandLine{{}, fmt::format("bangvang {}\n", program_version())};
    BV_TRY_VOID(check_no_empty_value(app));
    return CommandLine{BV_TRY(read_values(typed)), std::nullopt};
}

} // namespace bangvang
