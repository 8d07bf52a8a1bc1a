#include "shell/exporter.h"

#include <spdlog/spdlog.h>

namespace bangvang {

namespace {

constexpr Duration told_for = std::chrono::seconds(20);

} // namespace

Exporter::Exporter(ExporterSettings settings, spdlog::logger& log, std::function<void()> wake)
    : settings_(std::move(settings)), log_(log), wake_(std::move(wake))
{}

void Exporter::end_with(const TakenAlong& news, MonoTime now)
{
    ended_ = news;
    forget_at_ = now + told_for;
}

void Exporter::start(ExportRequest order, MonoTime now)
{
    look(now);
    if (job_ || order.routes.empty())
        return;
    if (order.snapshot_file.empty()) {
        log_.warn("pages were to be taken along, but the figures on the wall have no file in the store");
        end_with({.kind = TakenAlong::Kind::failed}, now);
        return;
    }
    order.folders = settings_.folders;
    order.config = settings_.config;
    order.program = settings_.program;
    job_ = std::make_unique<ExportJob>(std::move(order), wake_);
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
        const bool nowhere = state.result->error().code == ErrorCode::not_found;
        end_with({.kind = nowhere ? TakenAlong::Kind::nowhere : TakenAlong::Kind::failed}, now);
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
