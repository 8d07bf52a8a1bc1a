#include "shell/config_in_force.h"

#include "shell/config.h"
#include "shell/resources.h"

#include <algorithm>
#include <utility>

namespace bangvang {

namespace {

std::filesystem::path data_folder(const Options& options)
{
    return options.data.empty() ? default_data_folder() : options.data;
}

Result<std::string> read_text(Files& files, const std::filesystem::path& file)
{
    const auto bytes = BV_TRY(files.read(file));
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

// A copy that an older or newer program wrote may be wrong for this one: then it is none.
std::optional<Options> kept(const Options& options, const std::filesystem::path& file, Files& files)
{
    const std::filesystem::path copy = data_folder(options) / kept_config_name;
    const auto text = read_text(files, copy);
    if (!text)
        return std::nullopt;
    auto filled = with_configuration_text(options, *text, file);
    if (!filled)
        return std::nullopt;
    filled->config = copy; // for the process that writes pages to take along
    return *std::move(filled);
}

// Without the file nobody knows whose figures may be trusted, so none are taken: a name where nothing lies.
Options built_in(Options options)
{
    options.source = data_folder(options) / "no-source";
    return options;
}

ConfigInForce without_file(const Options& options, const std::filesystem::path& file, Files& files,
                           Error problem)
{
    ConfigInForce result{.options = options, .source = ConfigSource::built_in, .file = file};
    result.problem = std::move(problem);
    if (auto good = kept(options, file, files)) {
        result.options = *std::move(good);
        result.source = ConfigSource::last_good;
    } else {
        result.options = built_in(options);
    }
    return result;
}

} // namespace

ConfigInForce config_in_force(const Options& options, Files& files)
{
    const std::filesystem::path file = config_file(options);
    auto text = read_config_file(file);
    if (!text && text.error().code == ErrorCode::not_found) {
        if (auto good = kept(options, file, files))
            return {.options = *std::move(good),
                    .source = ConfigSource::last_good,
                    .file = file,
                    .problem = std::move(text).error()};
        return {.options = options};
    }
    if (!text)
        return without_file(options, file, files, std::move(text).error());
    auto filled = with_configuration_text(options, *text, file);
    if (filled)
        return {.options = *std::move(filled),
                .source = ConfigSource::file,
                .file = file,
                .text = *std::move(text)};
    Options told = options;
    if (told.data.empty())
        told.data = data_named_in(*text, file);
    return without_file(told, file, files, std::move(filled).error());
}

Result<void> keep_config(const ConfigInForce& config, Files& files)
{
    if (!config.text)
        return {};
    const std::filesystem::path copy = data_folder(config.options) / kept_config_name;
    if (const auto before = read_text(files, copy); before && *before == *config.text)
        return {};
    return replace_durably(files, copy, std::as_bytes(std::span(*config.text)));
}

std::string_view config_source_name(ConfigSource source)
{
    switch (source) {
    case ConfigSource::file:
        return "file";
    case ConfigSource::last_good:
        return "last_good";
    case ConfigSource::built_in:
        return "built_in";
    case ConfigSource::none:
        break;
    }
    return "none";
}

std::string config_trouble(const ConfigInForce& config)
{
    if (!config.problem)
        return {};
    const std::string_view follows = config.source == ConfigSource::last_good
                                         ? "the last good configuration is in force"
                                         : "there is no good one to go back to, so no source is looked at";
    return fmt::format("{}; {}", config.problem->message, follows);
}

} // namespace bangvang
