// Pages that somebody before the wall asks for: where they go, one export at a time, and what to say of it.
#pragma once

#include "app/app.h"
#include "shell/export_job.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace spdlog {
class logger;
}

namespace bangvang {

// What stays the same for all exports of one run.
struct ExporterSettings {
    std::vector<std::filesystem::path> folders; // the first that is there and takes files gets them
    std::filesystem::path config;               // the one in force; empty: the usual one
    std::filesystem::path program{};            // empty: this one
};

// UI thread only; the work is done by a process of its own, and no call waits for it.
class Exporter {
public:
    Exporter(ExporterSettings settings, spdlog::logger& log, std::function<void()> wake);

    // Begins, unless one is running. Folders, configuration and program of the order are filled in here; its
    // snapshot's file is the store's, empty where there is none, and then nothing can be taken along.
    void start(ExportRequest order, MonoTime now);
    // How far it is, or for a while how it ended; none where nothing is to be said.
    [[nodiscard]] std::optional<TakenAlong> news(MonoTime now);
    // When that changes without the job's doing.
    [[nodiscard]] std::optional<MonoTime> next_change() const { return forget_at_; }

private:
    void end_with(const TakenAlong& news, MonoTime now);
    void look(MonoTime now);

    ExporterSettings settings_;
    spdlog::logger& log_;
    std::function<void()> wake_;
    std::unique_ptr<ExportJob> job_;      // null: none runs
    std::optional<TakenAlong> ended_;     // how the last one ended
    std::optional<MonoTime> forget_at_{}; // when nobody needs to know any more
};

} // namespace bangvang
