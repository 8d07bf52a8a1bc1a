#include "shell/exporter.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include <unistd.h>

namespace bangvang {

namespace {

constexpr Duration told_for = std::chrono::seconds(20);

bool takes_files(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored) && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

} // namespace

std::optional<std::filesystem::path> export_folder(const std::vector<std::filesystem::path>& folders)
{
    const auto found = std::ranges::find_if(folders, takes_files);
    return found == folders.end() ? std::nullopt : std::optional(*found);
}

Exporter::Exporter(ExporterSettings settings, spdlog::logger& log, std::function<void()> wake)
    : settings_(std::move(settings)), log_(log), wake_(std::move(wake))
{}

void Exporter::end_with(const TakenAlong& news, MonoTime now)
{
    ended_ = news;
    forget_at_ = now + told_for;
}

void Exporter::start(const std::shared_ptr<const Snapshot>& snapshot, const std::filesystem::path& file,
                     std::vector<Route> routes, Language language, const WallTime& wall, MonoTime now)
{
    look(now);
    if (job_ || routes.empty())
        return;
    const auto folder = export_folder(settings_.folders);
    if (!folder || file.empty()) {
        log_.warn("pages were to be taken along, but {}",
                  folder ? "the figures on the wall could not be saved on this machine"
                         : "none of the folders of export_folders is there and takes files");
        end_with({.kind = TakenAlong::Kind::nowhere}, now);
        return;
    }
    job_ = std::make_unique<ExportJob>(ExportRequest{.snapshot = snapshot,
                                                     .snapshot_file = file,
                                                     .routes = std::move(routes),
                                                     .language = language,
                                                     .theme = settings_.theme,
                                                     .wall = wall,
                                                     .config = settings_.config,
                                                     .folder = *folder,
                                                     .program = settings_.program},
                                       wake_);
}

// A job that has ended goes at once: its thread has nothing left to do.
void Exporter::look(MonoTime now)
{
    if (forget_at_ && now >= *forget_at_) {
        ended_.reset();
        forget_at_.reset();
    }
    if (!job_)
        return;
    const ExportState state = job_->state();
    if (!state.result)
        return;
    if (*state.result) {
        log_.info("taken along: {}", (**state.result).string());
        end_with({.kind = TakenAlong::Kind::written, .file = (**state.result).filename().string()}, now);
    } else {
        log_.warn("nothing was taken along: {}", state.result->error().message);
        end_with({.kind = TakenAlong::Kind::failed}, now);
    }
    job_.reset();
}

std::optional<TakenAlong> Exporter::news(MonoTime now)
{
    look(now);
    if (!job_)
        return ended_;
    const ExportState state = job_->state();
    return TakenAlong{.kind = TakenAlong::Kind::writing, .done = state.done, .total = state.total};
}

} // namespace bangvang
