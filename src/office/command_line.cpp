#include "office/command_line.h"

#include "office/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace bangvang::office {
namespace {

// What the options fill in; one for all commands, since only one of them runs.
struct Options {
    std::string input;
    std::string snapshot;
    std::optional<std::string> output;
    std::string now;
    std::optional<std::uint64_t> sequence;
    std::optional<std::string> site;
    std::optional<std::uint64_t> epoch;
    std::optional<int> fresh_for_days;
    std::optional<std::string> key;
    Language language{Language::vi};
    bool json{false};
    bool legacy{false};
    std::optional<std::string> report;
    std::string key_name;
    std::string passphrase_file;
    bool no_passphrase{false};
    bool minisig{false};
    std::vector<std::string> public_keys;
    bool plain_files{false};
    std::string against;
    bool yes{false};
    std::vector<std::string> destinations;
    int patience{300};
};

void add_language(CLI::App& command, Options& options)
{
    const std::map<std::string, Language> languages{{"vi", Language::vi}, {"en", Language::en}};
    command.add_option("--lang", options.language, "language of the messages: vi (default) or en")
        ->transform(CLI::CheckedTransformer(languages))
        ->option_text("vi|en");
}

CLI::Option* add_passphrase_file(CLI::App& command, Options& options)
{
    return command
        .add_option("--passphrase-file", options.passphrase_file,
                    "file with the secret key's passphrase; without it the terminal is asked")
        ->option_text("FILE");
}

// The secret key, and what opens it.
CLI::Option* add_signing(CLI::App& command, Options& options)
{
    CLI::Option* const key =
        command.add_option("--key", options.key, "secret key file to sign with")->option_text("FILE");
    add_passphrase_file(command, options)->needs(key);
    return key;
}

void add_now(CLI::App& command, Options& options)
{
    command.add_option("--now", options.now, "a fixed clock: 2024-10-05T08:00:00+07:00")->option_text("TIME");
}

void add_numbering(CLI::App& command, Options& options)
{
    add_now(command, options);
    command
        .add_option("--sequence", options.sequence,
                    "number of the snapshot; default: one more than the old file's")
        ->option_text("N");
    command
        .add_option("--epoch", options.epoch,
                    "1 to 9999; a higher one counts anew from 1; default: the old file's, or 1")
        ->check(CLI::Range(1, 9999))
        ->option_text("N");
    command
        .add_option("--fresh", options.fresh_for_days,
                    "days before the wall calls the figures old, 1 to 400; default: as the sheets say")
        ->check(CLI::Range(1, 400))
        ->option_text("DAYS");
}

void add_against(CLI::App& command, Options& options)
{
    CLI::Option* const against =
        command
            .add_option("--against", options.against,
                        "say what changes from this snapshot, and ask before what looks like a mistake")
            ->option_text("OLD");
    command.add_flag("--yes", options.yes, "do not ask, for scripts")->needs(against);
}

void add_legacy(CLI::App& command, Options& options)
{
    command.add_flag("--legacy", options.legacy,
                     "convert text in the old fonts TCVN3 and VNI, with a warning for each cell");
}

constexpr const char* input_words = "workbook (.xlsx, .ods) or folder of CSV files";

CLI::App* add_template(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("template", "write an empty workbook to fill in");
    command->add_option("FILE", options.output, "FILE.xlsx, or a folder for CSV files")->required();
    add_now(*command, options);
    add_language(*command, options);
    return command;
}

CLI::App* add_build(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("build", "check, then write one snapshot");
    command->add_option("INPUT", options.input, input_words)->required();
    command->add_option("-o,--output", options.snapshot, "snapshot file to write")
        ->required()
        ->option_text("SNAPSHOT");
    command->add_option("--site", options.site, "the kiosk that it is for; default: every kiosk")
        ->option_text("NAME");
    add_legacy(*command, options);
    add_numbering(*command, options);
    add_against(*command, options);
    add_signing(*command, options);
    add_language(*command, options);
    return command;
}

CLI::App* add_diff(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("diff", "say what changes on the wall");
    command->add_option("OLD", options.against, "snapshot that is on the wall")->required();
    command->add_option("NEW", options.snapshot, "snapshot that is to come")->required();
    command->add_flag("--json", options.json, "print one JSON object");
    add_language(*command, options);
    return command;
}

CLI::App* add_check(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("check", "list every problem");
    command->add_option("INPUT", options.input, input_words)->required();
    command->add_flag("--json", options.json, "print one JSON object");
    command->add_option("--report", options.report, "also write a page to read and print")
        ->option_text("FILE.html");
    add_legacy(*command, options);
    add_now(*command, options);
    add_language(*command, options);
    return command;
}

CLI::App* add_show(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("show", "print what a kiosk would show");
    command->add_option("SNAPSHOT", options.snapshot, "snapshot file")->required();
    command->add_flag("--json", options.json, "print one JSON object");
    add_language(*command, options);
    return command;
}

CLI::App* add_sign(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("sign", "sign a snapshot that is there already");
    command->add_option("SNAPSHOT", options.snapshot, "snapshot file")->required();
    add_signing(*command, options)->required();
    command
        ->add_option("--site", options.site,
                     "the kiosk that it is for, - for every one; default: as the file says")
        ->option_text("NAME");
    CLI::Option* const elsewhere =
        command->add_option("-o,--output", options.output, "write there instead of in place")
            ->option_text("OUT");
    command->add_flag("--minisig", options.minisig, "leave the file alone and write SNAPSHOT.minisig")
        ->excludes(elsewhere);
    add_language(*command, options);
    return command;
}

CLI::App* add_verify(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("verify", "say whether a kiosk takes a snapshot, and why not");
    command->add_option("SNAPSHOT", options.snapshot, "snapshot file; a .minisig beside it counts")
        ->required();
    command
        ->add_option("--key", options.public_keys,
                     "a public key (RW...), or a file with one, that the kiosk knows; may be repeated")
        ->allow_extra_args(false) // one each, so that the snapshot may follow
        ->option_text("KEY|FILE");
    command->add_option("--site", options.site, "the kiosk's name")->option_text("NAME");
    command->add_flag("--plain", options.plain_files, "the kiosk takes files without a statement");
    command->add_flag("--json", options.json, "print one JSON object");
    add_language(*command, options);
    return command;
}

CLI::App* add_publish(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("publish", "copy a snapshot to where kiosks look for it");
    command->add_option("SNAPSHOT", options.snapshot, "snapshot file; a .minisig beside it goes along")
        ->required();
    command->add_option("DEST", options.destinations, "folders, shares, sticks; or a file name in one")
        ->required();
    command->add_option("--wait", options.patience, "seconds for a place that does not answer; default: 300")
        ->check(CLI::Range(1, 86400))
        ->option_text("SECONDS");
    command->add_flag("--json", options.json, "print a JSON list, one object a place");
    add_language(*command, options);
    return command;
}

CLI::App* add_keygen(CLI::App& app, Options& options)
{
    CLI::App* command = app.add_subcommand("keygen", "make a pair of keys for signing");
    command->add_option("-o,--output", options.key_name, "writes NAME.key (secret) and NAME.pub (for kiosks)")
        ->required()
        ->option_text("NAME");
    CLI::Option* const file = add_passphrase_file(*command, options);
    command->add_flag("--no-passphrase", options.no_passphrase, "leave the secret key open")->excludes(file);
    add_language(*command, options);
    return command;
}

KeySource key_source(const Options& options, const Surroundings& surroundings)
{
    return {options.key.value_or(""), options.passphrase_file, &surroundings.terminal};
}

OldFonts old_fonts(const Options& options)
{
    return options.legacy ? OldFonts::convert : OldFonts::refuse;
}

Outcome run_build(const Options& options, const Surroundings& surroundings, const Output& output)
{
    BuildRequest request{.input = options.input,
                         .snapshot = options.snapshot,
                         .now = surroundings.now,
                         .sequence = options.sequence,
                         .site = options.site,
                         .epoch = options.epoch,
                         .fresh_for_days = options.fresh_for_days,
                         .key = std::nullopt,
                         .against = options.against,
                         .yes = options.yes,
                         .terminal = &surroundings.terminal,
                         .old_fonts = old_fonts(options)};
    if (options.key)
        request.key = key_source(options, surroundings);
    return build(request, output);
}

Outcome run_template(const Options& options, const Surroundings& surroundings, const Output& output)
{
    return make_template({options.output.value_or(""), surroundings.now}, output);
}

Outcome run_check(const Options& options, const Surroundings& surroundings, const Output& output)
{
    return check_input({options.input, surroundings.now, old_fonts(options), options.report}, output);
}

Outcome run_show(const Options& options, const Surroundings&, const Output& output)
{
    return show(options.snapshot, output);
}

Outcome run_diff(const Options& options, const Surroundings&, const Output& output)
{
    return diff(options.against, options.snapshot, output);
}

Outcome run_sign(const Options& options, const Surroundings& surroundings, const Output& output)
{
    using Form = SignRequest::Form;
    return sign({.snapshot = options.snapshot,
                 .key = key_source(options, surroundings),
                 .site = options.site,
                 .output = options.output,
                 .form = options.minisig ? Form::beside : Form::inside},
                output);
}

Outcome run_verify(const Options& options, const Surroundings&, const Output& output)
{
    return verify({options.snapshot, options.public_keys, options.site, options.plain_files}, output);
}

Outcome run_publish(const Options& options, const Surroundings&, const Output& output)
{
    PublishRequest request{.snapshot = options.snapshot, .destinations = {}, .patience = {}};
    request.destinations.assign(options.destinations.begin(), options.destinations.end());
    request.patience = std::chrono::seconds(options.patience);
    return publish(request, output);
}

Outcome run_keygen(const Options& options, const Surroundings& surroundings, const Output& output)
{
    return keygen({options.key_name, options.passphrase_file, options.no_passphrase, &surroundings.terminal},
                  output);
}

struct Command {
    CLI::App* (*add)(CLI::App&, Options&);
    Outcome (*run)(const Options&, const Surroundings&, const Output&);
};

// In the order of --help.
constexpr std::array commands{
    Command{add_template, run_template}, Command{add_check, run_check},   Command{add_build, run_build},
    Command{add_show, run_show},         Command{add_diff, run_diff},     Command{add_keygen, run_keygen},
    Command{add_sign, run_sign},         Command{add_verify, run_verify}, Command{add_publish, run_publish}};

} // namespace

Outcome run(std::span<const char* const> arguments, const Surroundings& surroundings, std::ostream& out,
            std::ostream& err)
{
    Options options;
    CLI::App app("Checks the main office's sheets and makes the kiosk's snapshot of them.",
                 "bangvang-office");
    app.set_version_flag("--version", fmt::format("bangvang-office {}", program_version));
    app.require_subcommand(1);
    std::array<CLI::App*, commands.size()> added{};
    std::ranges::transform(commands, added.begin(),
                           [&](const Command& command) { return command.add(app, options); });
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError& error) { // the library's way to say help, version and wrong usage
        return app.exit(error, out, err) == 0 ? Outcome::done : Outcome::wrong_usage;
    }
    const auto chosen =
        std::ranges::find_if(added, [](const CLI::App* command) { return command->parsed(); });
    const auto& command = commands.at(static_cast<std::size_t>(chosen - added.begin()));
    Surroundings fixed = surroundings;
    if (!options.now.empty()) {
        const auto now = parse_iso_time(options.now);
        if (!now) {
            err << "--now: " << now.error().message << '\n';
            return Outcome::wrong_usage;
        }
        fixed.now = *now;
    }
    return command.run(options, fixed,
                       Output{out, err, options.language, options.json, surroundings.watched});
}

} // namespace bangvang::office
