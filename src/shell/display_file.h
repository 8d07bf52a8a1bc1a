// display.json in the data folder: what somebody chose on the page Màn hình, above what the configuration
// says.
#pragma once

#include "sync/files.h"

#include <bangvang/base/display.h>
#include <bangvang/base/result.h>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace bangvang {

// Only what differs from the configuration is written, so that everything else still follows it.
[[nodiscard]] std::string display_text(const DisplaySettings& chosen, const DisplaySettings& installed);
// The same back; a value that cannot be is an invalid-input error that names it.
[[nodiscard]] Result<DisplaySettings> parse_display(std::string_view text, const DisplaySettings& installed);

// At the start, before there is a frame. No file: what was installed. A broken one too, and its error.
struct ReadDisplay {
    DisplaySettings settings;
    std::optional<Error> problem;
};
[[nodiscard]] ReadDisplay read_display(Files& files, const std::filesystem::path& file,
                                       const DisplaySettings& installed);

// Writes in a thread of its own, whole and safe from a loss of power. What was asked for before the end is
// still written.
class DisplayFile {
public:
    DisplayFile(std::unique_ptr<Files> files, std::filesystem::path file, const DisplaySettings& installed,
                std::function<void(const Error&)> complain);
    // UI thread; returns at once. Of several in a row the last one counts.
    void save(const DisplaySettings& settings);

private:
    void run(const std::stop_token& stop);

    std::unique_ptr<Files> files_; // of the thread alone
    std::filesystem::path file_;
    DisplaySettings installed_;
    std::function<void(const Error&)> complain_;
    std::mutex mutex_; // guards waiting_
    std::condition_variable_any wake_;
    std::optional<DisplaySettings> waiting_;
    std::jthread thread_; // last: it stops before anything it uses goes
};

} // namespace bangvang
