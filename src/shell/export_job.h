// An export beside the running wall: this same program once more, as a process of its own. Dear ImGui's
// current context is one for the whole process (GImGui is a plain global), so a second App on a thread would
// draw into the wall's frames; a process shares nothing, may crash or run out of memory, and costs no frame.
#pragma once

#include "shell/options.h"

#include <bangvang/base/result.h>
#include <bangvang/model/snapshot.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace bangvang {

enum class ExportKind { pdf, pictures };

struct ExportRequest {
    std::shared_ptr<const Snapshot> snapshot; // what is on the wall: names the file
    std::filesystem::path snapshot_file;      // the same as it lies in the store
    std::vector<Route> routes;                // at least one
    Language language{Language::vi};
    ThemeChoice theme{ThemeChoice::automatic};
    PixelSize size{1920, 1080};
    WallTime wall{};                              // what the wall's clock says
    std::filesystem::path config{};               // that the kiosk was started with; empty: the usual one
    std::vector<std::filesystem::path> folders{}; // the first that is there and takes files gets it
    ExportKind kind{ExportKind::pdf};
    std::filesystem::path program{}; // empty: this one
};

struct ExportState {
    int done{0}; // pages
    int total{0};
    // The file or folder that was written, FOLDER/bang-vang_2024-09_thu-hang.pdf; none yet. The error
    // `not_found`: no folder takes files.
    std::optional<Result<std::filesystem::path>> result{};
};

// One export. Any thread may ask for its state. Going, it gives up what is not done and waits for the
// process, a page at most, so that nothing half is left.
class ExportJob {
public:
    // `wake` is called on the job's thread whenever the state has changed.
    explicit ExportJob(
        ExportRequest request, std::function<void()> wake = [] {});
    ExportJob(const ExportJob&) = delete;
    ExportJob& operator=(const ExportJob&) = delete;

    [[nodiscard]] ExportState state() const;
    // Gives up: the result, an error of the kind `timeout`, comes a little later. Does not wait.
    void cancel() { thread_.request_stop(); }

private:
    void run(const std::stop_token& stop);
    [[nodiscard]] Result<std::filesystem::path> export_to_end(const std::stop_token& stop);
    void note(std::string_view line);

    ExportRequest request_;
    std::function<void()> wake_;
    mutable std::mutex mutex_; // guards state_
    ExportState state_;
    std::jthread thread_; // last: it uses all of the above
};

} // namespace bangvang
