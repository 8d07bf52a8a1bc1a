// The kiosk's entry: options in, one of six things to do, an exit code out.
#include "shell/clock.h"
#include "shell/config.h"
#include "shell/export.h"
#include "shell/kiosk.h"
#include "shell/lower_floor.h"
#include "shell/memory_use.h"
#include "shell/portrait_image.h"
#include "shell/resources.h"
#include "shell/screenshots.h"
#include "shell/set_pin.h"
#include "shell/status_words.h"
#include "sync/helper.h"

#include <spdlog/sinks/stdout_color_sinks.h>

#include <cstdio>
#include <exception>

namespace {

using namespace bangvang;

// As the two programs promise: 1 the input was refused, 2 wrong usage, 3 the environment lacks something.
int exit_code(ErrorCode code)
{
    switch (code) {
    case ErrorCode::usage:
        return 2;
    case ErrorCode::invalid_data:
    case ErrorCode::not_found:
    case ErrorCode::unsupported:
    case ErrorCode::too_large:
        return 1;
    case ErrorCode::io:
    case ErrorCode::environment:
    case ErrorCode::timeout:
        break;
    }
    return 3;
}

Result<void> print_status(const Options& options)
{
    const std::filesystem::path folder = options.data.empty() ? default_data_folder() : options.data;
    const Language language = options.language.value_or(Language::vi);
    fmt::print("{}", BV_TRY(read_status(folder, Clock().wall(), language)));
    return {};
}

Result<void> check_config(const Options& options)
{
    BV_TRY_VOID(with_configuration(options));
    const std::filesystem::path file = config_file(options);
    if (!std::filesystem::exists(file))
        return fail(ErrorCode::not_found, "there is no configuration: {} is not there", file.string());
    fmt::print("{}: right\n", file.string());
    return {};
}

// A file that was named must be right. At its usual place a wrong one is told, and the last good one counts.
Result<ConfigInForce> chosen_config(const Options& options)
{
    RealFiles files;
    if (options.config.empty())
        return config_in_force(options, files);
    return ConfigInForce{
        .options = BV_TRY(with_configuration(options)), .source = ConfigSource::file, .file = options.config};
}

// What a technician asks of a kiosk must have an answer while its configuration is wrong, too.
Result<void> answer(const Options& options)
{
    const ConfigInForce config = BV_TRY(chosen_config(options));
    if (config.problem)
        fmt::print(stderr, "bangvang: {}\n", config_trouble(config));
    if (options.set_pin)
        return set_pin(config.options);
    return options.status ? print_status(config.options) : lower_floor(config.options);
}

// What tells whoever started this program to start it again; docs/operations.md.
constexpr int restart_code = 4;

Result<int> watch_the_wall(const ConfigInForce& config)
{
    return_large_blocks();
    spdlog::logger log("bangvang", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    log.set_pattern("%Y-%m-%d %H:%M:%S %^%l%$ %v");
    return BV_TRY(run_kiosk(config, log)) == KioskEnd::restart ? restart_code : 0;
}

// The kiosk starts this program again to meet what comes from outside; people never do.
int help(const std::string& kiosk)
{
    // As small as a portrait can be wanted: the decoder has then seen all of it.
    constexpr int smallest_px = 32;
    return run_helper(
        {[](std::span<const std::byte> image) { return decode_portrait(image, smallest_px).has_value(); }},
        kiosk);
}

// Everything but the kiosk itself.
Result<void> run_once(const Options& told)
{
    if (told.check_config)
        return check_config(told);
    if (told.status || told.set_pin || told.lower_floor)
        return answer(told);
    const Options options = BV_TRY(with_configuration(told));
    if (!options.shot.empty())
        return run_shot(options);
    if (!options.tour.empty())
        return run_tour(options, stdout);
    return run_export(options, stdout);
}

bool is_once(const Options& options)
{
    return options.check_config || options.status || options.set_pin || options.lower_floor ||
           !options.shot.empty() || !options.tour.empty() || !options.export_to.empty();
}

// The exit code of what was done.
Result<int> run(const std::vector<std::string>& arguments)
{
    const CommandLine line = BV_TRY(parse_command_line(arguments));
    if (line.print) {
        fmt::print("{}", *line.print);
        return 0;
    }
    if (!is_once(line.options))
        return watch_the_wall(BV_TRY(chosen_config(line.options)));
    BV_TRY_VOID(run_once(line.options));
    return 0;
}

// What this program was compiled for; an older processor would end it in the middle of anything.
bool processor_is_able()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char** argv)
{
    if (!processor_is_able()) {
        std::fputs("bangvang: this processor is too old: it lacks SSE 4.2 (x86-64-v2, made since 2009)\n",
                   stderr);
        return exit_code(ErrorCode::environment);
    }
    try {
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        if (arguments.size() == 2 && arguments[0] == helper_option)
            return help(arguments[1]);
        const auto result = run(arguments);
        if (result)
            return *result;
        fmt::print(stderr, "bangvang: {}\n", result.error().message);
        return exit_code(result.error().code);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "bangvang: {}\n", problem.what());
        return 3;
    }
}
