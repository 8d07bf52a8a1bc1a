#include "office/command_line.h"

#include "office/version.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace bangvang::office {
namespace {

// What the options fill in; one for all commands, since only one of them runs.
struct Options {
    std::string input;
    std::string snapshot;
    std::string now;
    std::optional<std::uint64_t> sequence;
    Language language{Language::vi};
    bool json{false};
};

void add_language(CLI::App& command, Options& options)
{
    const std::map<std::string, Language> languages{{"vi", Language::vi}, {"en", Language::en}};
    command.add_option("--lang", options.language, "language of the messages: vi (default) or en")
        ->transform(CLI::CheckedTransformer(languages))
        ->option_text("vi|en");
}

void add_build(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("build", "check, then write one snapshot");
    command->add_option("INPUT", options.input, "folder of CSV files")->required();
    command->add_option("-o,--output", options.snapshot, "snapshot file to write")
        ->required()
        ->option_text("SNAPSHOT");
    command->add_option("--now", options.now, "a fixed clock: 2024-10-05T08:00:00+07:00")
        ->option_text("TIME");
    command
        ->add_option("--sequence", options.sequence,
                     "number of the snapshot; default: one more than the old file's")
        ->option_text("N");
    add_language(*command, options);
}

void add_check(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("check", "list every problem, write nothing");
    command->add_option("INPUT", options.input, "folder of CSV files")->required();
    command->add_flag("--json", options.json, "print one JSON object");
    add_language(*command, options);
}

void add_show(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("show", "print what a kiosk would show");
    command->add_option("SNAPSHOT", options.snapshot, "snapshot file")->required();
    command->add_flag("--json", options.json, "print one JSON object");
    add_language(*command, options);
}

Outcome run_build(const Options& options, const WallTime& now, const Output& output)
{
    BuildRequest request{options.input, options.snapshot, now, options.sequence};
    if (!options.now.empty()) {
        const auto fixed = parse_iso_time(options.now);
        if (!fixed) {
            output.err << "--now: " << fixed.error().message << '\n';
            return Outcome::wrong_usage;
        }
        request.now = *fixed;
    }
    return build(request, output);
}

} // namespace

Outcome run(std::span<const char* const> arguments, const WallTime& now, std::ostream& out, std::ostream& err)
{
    Options options;
    CLI::App app("Checks the main office's sheets and makes the kiosk's snapshot of them.",
                 "bangvang-office");
    app.set_version_flag("--version", fmt::format("bangvang-office {}", program_version));
    app.require_subcommand(1);
    add_build(app, options);
    add_check(app, options);
    add_show(app, options);
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError& error) { // the library's way to say help, version and wrong usage
        return app.exit(error, out, err) == 0 ? Outcome::done : Outcome::wrong_usage;
    }
    const Output output{out, err, options.language, options.json};
    if (app.got_subcommand("build"))
        return run_build(options, now, output);
    return app.got_subcommand("check") ? check_input(options.input, output) : show(options.snapshot, output);
}

} // namespace bangvang::office
