// service.json in the data folder: what the technician's panel set, above what the configuration says.
#pragma once

#include "nav/service.h"
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

// Only what differs from the configuration is written, so that everything else still follows it.
[[nodiscard]] std::string service_text(const ServiceSettings& chosen, const ServiceSettings& installed);
// The same back; a value that cannot be is an invalid-input error that names it.
[[nodiscard]] Result<ServiceSettings> parse_service(std::string_view text, const ServiceSettings& installed);

// At the start. No file: what was installed. A broken one too, and its error.
struct ReadService {
    ServiceSettings settings;
    std::optional<Error> problem;
};
[[nodiscard]] ReadService read_service(Files& files, const std::filesystem::path& file,
                                       const ServiceSettings& installed);

// Writes in a thread of its own, whole and safe from a loss of power. What was asked for before the end is
// still written.
class ServiceFile {
public:
    ServiceFile(std::unique_ptr<Files> files, std::filesystem::path file, const ServiceSettings& installed,
                std::function<void(const Error&)> complain);
    // UI thread; returns at once. Of several in a row the last one counts.
    void save(const ServiceSettings& settings);

private:
    void run(const std::stop_token& stop);

    std::unique_ptr<Files> files_; // of the thread alone
    std::filesystem::path file_;
    ServiceSettings installed_;
    std::function<void(const Error&)> complain_;
    std::mutex mutex_; // guards waiting_
    std::condition_variable_any wake_;
    std::optional<ServiceSettings> waiting_;
    std::jthread thread_; // last: it stops before anything it uses goes
};

} // namespace bangvang
