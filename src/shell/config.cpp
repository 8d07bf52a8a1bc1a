#include "shell/config.h"

#include "shell/resources.h"

#include <toml++/toml.h>

#include <fstream>
#include <sstream>

namespace bangvang {

namespace {

struct Entry {
    std::string_view key;
    std::string value;
    std::string where; // "file:line"
};

std::filesystem::path beside(const std::filesystem::path& file, const std::string& value)
{
    const std::filesystem::path path(value);
    return path.is_absolute() ? path : file.parent_path() / path;
}

// The command line wins: a value that is already there stays, but the file's is checked all the same.
Result<void> apply(Options& options, const Entry& entry, const std::filesystem::path& file)
{
    const std::string what = fmt::format("{}: {}", entry.where, entry.key);
    if (entry.value.empty())
        return fail(ErrorCode::usage, "{} is empty", what);
    if (entry.key == "source")
        options.source = options.source.empty() ? beside(file, entry.value) : options.source;
    else if (entry.key == "data")
        options.data = options.data.empty() ? beside(file, entry.value) : options.data;
    else if (entry.key == "monitor")
        options.monitor = options.monitor.empty() ? entry.value : options.monitor;
    else if (entry.key == "language")
        options.language = options.language.value_or(BV_TRY(parse_language(what, entry.value)));
    else if (entry.key == "theme")
        options.theme = options.theme.value_or(BV_TRY(parse_theme(what, entry.value)));
    else if (entry.key == "window")
        options.window = options.window.value_or(BV_TRY(parse_size(what, entry.value)));
    else
        return fail(
            ErrorCode::usage,
            "{} is not a key of the configuration; the keys are source, data, language, theme, window, "
            "monitor",
            what);
    return {};
}

Result<Options> apply_table(Options options, const toml::table& table, const std::filesystem::path& file)
{
    for (const auto& [key, node] : table) {
        const std::string where = fmt::format("{}:{}", file.string(), key.source().begin.line);
        const auto* const text = node.as_string();
        if (!text)
            return fail(ErrorCode::usage, "{}: {} wants a text in quotation marks", where, key.str());
        BV_TRY_VOID(apply(options, {key.str(), text->get(), where}, file));
    }
    return options;
}

std::filesystem::path usual_place()
{
    const std::filesystem::path own = user_folder("XDG_CONFIG_HOME", ".config") / "bangvang/bangvang.toml";
    std::error_code ignored;
    if (std::filesystem::exists(own, ignored))
        return own;
    const std::filesystem::path shared = "/etc/bangvang/bangvang.toml";
    return std::filesystem::exists(shared, ignored) ? shared : std::filesystem::path();
}

} // namespace

Result<Options> with_configuration_text(Options options, std::string_view text,
                                        const std::filesystem::path& file)
{
    const toml::parse_result parsed = toml::parse(text, file.string());
    if (!parsed)
        return fail(ErrorCode::usage, "{}:{}: {}", file.string(), parsed.error().source().begin.line,
                    parsed.error().description());
    return apply_table(std::move(options), parsed.table(), file);
}

Result<Options> with_configuration(Options options)
{
    const std::filesystem::path file = options.config.empty() ? usual_place() : options.config;
    if (file.empty())
        return options;
    std::ifstream in(file);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        return fail(ErrorCode::usage, "--config: cannot read {}", file.string());
    return with_configuration_text(std::move(options), text.str(), file);
}

} // namespace bangvang
