// A small file of settings in the data folder, above what the configuration says.
#pragma once

#include "sync/files.h"

#include <bangvang/base/result.h>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace bangvang {

// How settings stand in their file. Only what differs from the configuration is written, so that everything
// else still follows it.
template <class Settings> struct SettingsFormat {
    std::string (*text)(const Settings& chosen, const Settings& installed);
    // A value that cannot be is an invalid_data error that names it.
    Result<Settings> (*parse)(std::string_view text, const Settings& installed);
};

// At the start, before there is a frame. No file: what was installed. A broken one too, and its error.
template <class Settings> struct ReadSettings {
    Settings settings;
    std::optional<Error> problem;
};

// None where there is no file.
[[nodiscard]] Result<std::optional<std::string>> read_if_there(Files& files,
                                                               const std::filesystem::path& file);

template <class Settings>
[[nodiscard]] ReadSettings<Settings> read_settings(Files& files, const std::filesystem::path& file,
                                                   const Settings& installed,
                                                   const SettingsFormat<Settings>& format)
{
    const auto text = read_if_there(files, file);
    if (!text)
        return {installed, text.error()};
    if (!*text)
        return {installed, {}};
    const auto settings = format.parse(**text, installed);
    if (!settings)
        return {installed, Error{settings.error().code,
                                 fmt::format("{} is ignored: {}", file.string(), settings.error().message)}};
    return {*settings, {}};
}

// Writes one file in a thread of its own, whole and safe from a loss of power. What was asked for before the
// end is still written.
class TextSaver {
public:
    TextSaver(std::unique_ptr<Files> files, std::filesystem::path file,
              std::function<void(const Error&)> complain);
    // Any thread; returns at once. Of several in a row the last one counts.
    void save(std::string text);

private:
    void run(const std::stop_token& stop);

    std::unique_ptr<Files> files_; // of the thread alone
    std::filesystem::path file_;
    std::function<void(const Error&)> complain_;
    std::mutex mutex_; // guards waiting_
    std::condition_variable_any wake_;
    std::optional<std::string> waiting_;
    std::jthread thread_; // last: it stops before anything it uses goes
};

template <class Settings> class SettingsFile {
public:
    SettingsFile(std::unique_ptr<Files> files, std::filesystem::path file, const Settings& installed,
                 const SettingsFormat<Settings>& format, std::function<void(const Error&)> complain)
        : installed_(installed), format_(format),
          saver_(std::move(files), std::move(file), std::move(complain))
    {}
    void save(const Settings& settings) { saver_.save(format_.text(settings, installed_)); }

private:
    Settings installed_;
    SettingsFormat<Settings> format_;
    TextSaver saver_;
};

} // namespace bangvang
