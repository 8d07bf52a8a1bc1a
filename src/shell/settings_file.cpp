#include "shell/settings_file.h"

#include <span>
#include <utility>

namespace bangvang {

Result<std::optional<std::string>> read_if_there(Files& files, const std::filesystem::path& file)
{
    const auto bytes = files.read(file);
    if (!bytes && bytes.error().code == ErrorCode::not_found)
        return std::nullopt;
    if (!bytes)
        return tl::unexpected(bytes.error());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

TextSaver::TextSaver(std::unique_ptr<Files> files, std::filesystem::path file,
                     std::function<void(const Error&)> complain)
    : files_(std::move(files)), file_(std::move(file)), complain_(std::move(complain)),
      thread_([this](const std::stop_token& stop) { run(stop); })
{}

void TextSaver::save(std::string text)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(text);
    }
    wake_.notify_one();
}

void TextSaver::run(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, stop, [this] { return waiting_.has_value(); });
        if (!waiting_)
            return; // asked to stop, and nothing is left to write
        const std::string text = *std::exchange(waiting_, {});
        lock.unlock();
        const auto written = replace_durably(*files_, file_, std::as_bytes(std::span(text)));
        if (!written)
            complain_(written.error());
        lock.lock();
    }
}

} // namespace bangvang
