#include "shell/config.h"

#include "shell/resources.h"
#include "shell/schedule_config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace bangvang {

namespace {

struct Entry {
    std::string_view key;
    std::string what; // "file:line: key", the beginning of what is said of it
    const toml::node& node;
};

std::filesystem::path beside(const std::filesystem::path& file, const std::string& value)
{
    const std::filesystem::path path(value);
    return path.is_absolute() ? path : file.parent_path() / path;
}

// One row a key. The command line wins: a value that is already there stays, but the file's is checked all
// the same.
struct Key {
    std::string_view name;
    Result<void> (*apply)(Options& options, const Entry& entry, const std::filesystem::path& file);
};

Result<std::string> text_of(const Entry& entry)
{
    const auto* const text = entry.node.as_string();
    if (!text)
        return fail(ErrorCode::usage, "{} wants a text in quotation marks", entry.what);
    if (text->get().empty())
        return fail(ErrorCode::usage, "{} is empty", entry.what);
    return text->get();
}

Result<void> apply_site(Options& options, const Entry& entry)
{
    options.acceptance.site = BV_TRY(text_of(entry));
    if (!is_site_name(options.acceptance.site))
        return fail(ErrorCode::usage, "{} is named with 1 to 64 of a-z, 0-9, '-' and '.', not \"{}\"",
                    entry.what, options.acceptance.site);
    return {};
}

Result<void> apply_keys(Options& options, const Entry& entry)
{
    const auto* const list = entry.node.as_array();
    if (!list || list->empty())
        return fail(ErrorCode::usage, "{} wants a list of public keys: [\"RW…\", \"RW…\"]", entry.what);
    for (const auto& each : *list) {
        const auto key = parse_public_key(each.value_or(std::string()));
        if (!key)
            return fail(ErrorCode::usage, "{}: {}", entry.what, key.error().message);
        options.acceptance.keys.push_back(*key);
    }
    return {};
}

Result<void> apply_plain_files(Options& options, const Entry& entry)
{
    const auto* const allowed = entry.node.as_boolean();
    if (!allowed)
        return fail(ErrorCode::usage, "{} is true or false", entry.what);
    options.acceptance.plain_files = allowed->get();
    return {};
}

Result<void> apply_largest_file(Options& options, const Entry& entry)
{
    constexpr int most = 1024; // beyond it the file, twice in memory, is too much for a small machine
    const auto megabytes = entry.node.value_exact<std::int64_t>();
    if (!megabytes || *megabytes < 1 || *megabytes > most)
        return fail(ErrorCode::usage, "{} wants a whole number of megabytes from 1 to {}", entry.what, most);
    options.largest_file_mb = static_cast<int>(*megabytes);
    return {};
}

Result<void> apply_typing(Options& options, const Entry& entry, const std::filesystem::path&)
{
    const auto text = BV_TRY(text_of(entry));
    if (text != "telex" && text != "vni")
        return fail(ErrorCode::usage, "{} is \"telex\" or \"vni\", not \"{}\"", entry.what, text);
    options.typing = text == "vni" ? typing::Method::vni : typing::Method::telex;
    return {};
}

bool is_web_address(std::string_view text)
{
    constexpr std::size_t longest = 300; // beyond it the code's modules are too small for a phone
    const std::size_t host = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : text.size();
    const auto printable = [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '<' && c != '>'; };
    return text.size() <= longest && host < text.size() && text[host] != '/' &&
           std::ranges::all_of(text, printable);
}

Result<void> apply_published_address(Options& options, const Entry& entry, const std::filesystem::path&)
{
    options.published_address = BV_TRY(text_of(entry));
    if (!is_web_address(options.published_address))
        return fail(ErrorCode::usage,
                    "{} wants an address like \"https://thidua.example.vn/\", at most 300 characters, all of "
                    "them ASCII without spaces, not \"{}\"",
                    entry.what, options.published_address);
    return {};
}

Result<void> apply_folders(std::vector<std::filesystem::path>& folders, const Entry& entry)
{
    const auto* const list = entry.node.as_array();
    if (!list || list->empty())
        return fail(ErrorCode::usage, "{} wants a list of folders: [\"/media/usb\", \"/srv/xuat\"]",
                    entry.what);
    for (const auto& each : *list) {
        const std::filesystem::path folder = each.value_or(std::string());
        if (!folder.is_absolute())
            return fail(ErrorCode::usage, "{} wants absolute paths like \"/media/usb\", not \"{}\"",
                        entry.what, folder.string());
        folders.push_back(folder);
    }
    return {};
}

Result<void> apply_schedule(Options& options, const Entry& entry, const std::filesystem::path& file)
{
    options.schedule.rows = BV_TRY(read_schedule(entry.node, file.string(), entry.what));
    return {};
}

Result<void> apply_pixel_orbit(Options& options, const Entry& entry, const std::filesystem::path&)
{
    const auto* const wanders = entry.node.as_boolean();
    if (!wanders)
        return fail(ErrorCode::usage, "{} is true or false", entry.what);
    options.pixel_orbit = wanders->get();
    return {};
}

Result<void> apply_holidays(Options& options, const Entry& entry, const std::filesystem::path&)
{
    options.schedule.holidays = BV_TRY(read_holidays(entry.node, entry.what));
    return {};
}

Result<void> apply_export_folders(Options& options, const Entry& entry, const std::filesystem::path&)
{
    return apply_folders(options.export_folders, entry);
}

Result<void> apply_import_folders(Options& options, const Entry& entry, const std::filesystem::path&)
{
    return apply_folders(options.import_folders, entry);
}

Result<double> number_in(const Entry& entry, const SettingRange& range)
{
    const auto value = entry.node.value<double>();
    if (!entry.node.is_number() || !value || !range.contains(*value))
        return fail(ErrorCode::usage, "{} wants a number from {} to {}", entry.what, range.least, range.most);
    return *value;
}

Result<bool> truth_of(const Entry& entry)
{
    const auto* const truth = entry.node.as_boolean();
    if (!truth)
        return fail(ErrorCode::usage, "{} is true or false", entry.what);
    return truth->get();
}

Result<bool> contrast_of(const Entry& entry)
{
    const auto text = BV_TRY(text_of(entry));
    if (text != "normal" && text != "high")
        return fail(ErrorCode::usage, "{} is \"normal\" or \"high\", not \"{}\"", entry.what, text);
    return text == "high";
}

Result<LargeType> large_type_of(const Entry& entry)
{
    const auto text = BV_TRY(text_of(entry));
    const auto type = parse_large_type(text);
    if (!type)
        return fail(ErrorCode::usage, "{} is \"off\", \"automatic\" or \"on\", not \"{}\"", entry.what, text);
    return *type;
}

// A table of the file, one row a key.
template <class Settings> struct TableKey {
    std::string_view name;
    Result<void> (*apply)(Settings& settings, const Entry& entry);
};

constexpr std::array display_keys{
    TableKey<DisplaySettings>{"diagonal_inch",
                              [](DisplaySettings& display, const Entry& entry) -> Result<void> {
                                  display.diagonal_inch = BV_TRY(number_in(entry, diagonal_range));
                                  return {};
                              }},
    TableKey<DisplaySettings>{"distance_m",
                              [](DisplaySettings& display, const Entry& entry) -> Result<void> {
                                  display.distance_m = BV_TRY(number_in(entry, distance_range));
                                  return {};
                              }},
    TableKey<DisplaySettings>{"lower_edge_cm",
                              [](DisplaySettings& display, const Entry& entry) -> Result<void> {
                                  display.lower_edge_cm = BV_TRY(number_in(entry, lower_edge_range));
                                  return {};
                              }},
    TableKey<DisplaySettings>{"contrast",
                              [](DisplaySettings& display, const Entry& entry) -> Result<void> {
                                  display.high_contrast = BV_TRY(contrast_of(entry));
                                  return {};
                              }},
    TableKey<DisplaySettings>{"large_type",
                              [](DisplaySettings& display, const Entry& entry) -> Result<void> {
                                  display.large_type = BV_TRY(large_type_of(entry));
                                  return {};
                              }},
    TableKey<DisplaySettings>{"reduced_motion",
                              [](DisplaySettings& display, const Entry& entry) -> Result<void> {
                                  display.reduced_motion = BV_TRY(truth_of(entry));
                                  return {};
                              }},
};

template <Seconds IdleTimes::*time> Result<void> apply_idle(VisitTimes& times, const Entry& entry)
{
    const SettingRange range = time == &IdleTimes::ring         ? idle_ring_range
                               : time == &IdleTimes::presenting ? idle_presenting_range
                                                                : idle_wait_range;
    times.idle.*time = Seconds(BV_TRY(number_in(entry, range)));
    return {};
}

constexpr std::array idle_keys{
    TableKey<VisitTimes>{"list_s", apply_idle<&IdleTimes::list>},
    TableKey<VisitTimes>{"detail_s", apply_idle<&IdleTimes::detail>},
    TableKey<VisitTimes>{"ring_s", apply_idle<&IdleTimes::ring>},
    TableKey<VisitTimes>{"presenting_s", apply_idle<&IdleTimes::presenting>},
    TableKey<VisitTimes>{"cleaning_s",
                         [](VisitTimes& times, const Entry& entry) -> Result<void> {
                             times.cleaning = Seconds(BV_TRY(number_in(entry, cleaning_range)));
                             return {};
                         }},
};

template <class Keys> std::string names_of(const Keys& all)
{
    std::vector<std::string_view> names;
    for (const auto& key : all)
        names.push_back(key.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

template <class Settings, std::size_t count>
Result<void> fill(Settings& settings, const std::array<TableKey<Settings>, count>& keys, const Entry& table,
                  const std::filesystem::path& file)
{
    const auto* const entries = table.node.as_table();
    if (!entries)
        return fail(ErrorCode::usage, "{} wants a table: [{}]", table.what, table.key);
    for (const auto& [key, node] : *entries) {
        const Entry entry{
            key.str(),
            fmt::format("{}:{}: {}.{}", file.string(), key.source().begin.line, table.key, key.str()), node};
        const auto* const found = std::ranges::find(keys, entry.key, &TableKey<Settings>::name);
        if (found == keys.end())
            return fail(ErrorCode::usage, "{} is not a key of the configuration; the keys of [{}] are {}",
                        entry.what, table.key, names_of(keys));
        BV_TRY_VOID(found->apply(settings, entry));
    }
    return {};
}

// What the command line has not said already.
template <auto Member, auto Parse>
Result<void> apply_value(Options& options, const Entry& entry, const std::filesystem::path& /*file*/)
{
    const auto text = BV_TRY(text_of(entry));
    const auto value = BV_TRY(Parse(entry.what, text));
    options.*Member = (options.*Member).value_or(value);
    return {};
}

constexpr std::array keys{
    Key{"source",
        [](Options& options, const Entry& entry, const std::filesystem::path& file) -> Result<void> {
            const auto path = beside(file, BV_TRY(text_of(entry)));
            options.source = options.source.empty() ? path : options.source;
            return {};
        }},
    Key{"data",
        [](Options& options, const Entry& entry, const std::filesystem::path& file) -> Result<void> {
            const auto path = beside(file, BV_TRY(text_of(entry)));
            options.data = options.data.empty() ? path : options.data;
            return {};
        }},
    Key{"language", apply_value<&Options::language, parse_language>},
    Key{"theme", apply_value<&Options::theme, parse_theme>},
    Key{"draw_with", apply_value<&Options::draw_with, parse_draw_with>},
    Key{"window", apply_value<&Options::window, parse_size>},
    Key{"monitor",
        [](Options& options, const Entry& entry, const std::filesystem::path&) -> Result<void> {
            const auto text = BV_TRY(text_of(entry));
            options.monitor = options.monitor.empty() ? text : options.monitor;
            return {};
        }},
    Key{"presenter_monitor",
        [](Options& options, const Entry& entry, const std::filesystem::path&) -> Result<void> {
            const auto text = BV_TRY(text_of(entry));
            options.presenter_monitor = options.presenter_monitor.empty() ? text : options.presenter_monitor;
            return {};
        }},
    Key{"site", [](Options& options, const Entry& entry,
                   const std::filesystem::path&) { return apply_site(options, entry); }},
    Key{"keys", [](Options& options, const Entry& entry,
                   const std::filesystem::path&) { return apply_keys(options, entry); }},
    Key{"plain_files", [](Options& options, const Entry& entry,
                          const std::filesystem::path&) { return apply_plain_files(options, entry); }},
    Key{"largest_file_mb", [](Options& options, const Entry& entry,
                              const std::filesystem::path&) { return apply_largest_file(options, entry); }},
    Key{"export_folders", apply_export_folders},
    Key{"import_folders", apply_import_folders},
    Key{"published_address", apply_published_address},
    Key{"pixel_orbit", apply_pixel_orbit},
    Key{"schedule", apply_schedule},
    Key{"holidays", apply_holidays},
    Key{"typing", apply_typing},
    Key{"display",
        [](Options& options, const Entry& table, const std::filesystem::path& file) {
            return fill(options.display, display_keys, table, file);
        }},
    Key{"idle",
        [](Options& options, const Entry& table, const std::filesystem::path& file) {
            return fill(options.times, idle_keys, table, file);
        }},
};

Result<void> apply(Options& options, const Entry& entry, const std::filesystem::path& file)
{
    const auto* const found = std::ranges::find(keys, entry.key, &Key::name);
    if (found != keys.end())
        return found->apply(options, entry, file);
    return fail(ErrorCode::usage, "{} is not a key of the configuration; the keys are {}", entry.what,
                names_of(keys));
}

Result<Options> apply_table(Options options, const toml::table& table, const std::filesystem::path& file)
{
    for (const auto& [key, node] : table) {
        const std::string where = fmt::format("{}:{}: {}", file.string(), key.source().begin.line, key.str());
        BV_TRY_VOID(apply(options, {key.str(), where, node}, file));
    }
    BV_TRY_VOID(check_monitors(options));
    return options;
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

std::filesystem::path config_file(const Options& options)
{
    if (!options.config.empty())
        return options.config;
    const std::filesystem::path own = user_folder("XDG_CONFIG_HOME", ".config") / "bangvang/kiosk.toml";
    std::error_code ignored;
    return std::filesystem::exists(own, ignored) ? own : std::filesystem::path("/etc/bangvang/kiosk.toml");
}

Result<std::string> read_config_file(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::not_found, "{} is not there", file.string());
    std::ifstream in(file);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf() || in.eof()))
        return fail(ErrorCode::usage, "the configuration {} cannot be read", file.string());
    if (text.str().find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::usage, "{}:1: the file is empty", file.string());
    return text.str();
}

Result<Options> with_configuration(Options options)
{
    const std::filesystem::path file = config_file(options);
    const auto text = read_config_file(file);
    if (!text && text.error().code == ErrorCode::not_found) {
        if (options.config.empty())
            return options;
        return fail(ErrorCode::usage, "--config: {}", text.error().message);
    }
    if (!text)
        return tl::unexpected(text.error());
    return with_configuration_text(std::move(options), *text, file);
}

std::filesystem::path data_named_in(std::string_view text, const std::filesystem::path& file)
{
    const toml::parse_result parsed = toml::parse(text, file.string());
    if (!parsed)
        return {};
    const auto named = parsed.table()["data"].value_or(std::string());
    return named.empty() ? std::filesystem::path() : beside(file, named);
}

} // namespace bangvang
