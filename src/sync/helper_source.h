// The source through a helper process that can be killed: whatever lies there, and however it hangs, this
// thread is back in time.
#pragma once

#include "sync/helper_process.h"
#include "sync/source.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace bangvang {

class HelperSource final : public Source {
public:
    struct Options {
        std::vector<std::string> command; // this program as a helper
        std::filesystem::path source;
        // A helper that says nothing for so long hangs: a dead server, a stick that does not answer.
        std::chrono::milliseconds silence{10'000};
        // A file that is not in by then will not come: one byte now and then is no sign of life.
        std::chrono::milliseconds longest{600'000};
    };
    explicit HelperSource(Options options);
    ~HelperSource() override;

    [[nodiscard]] tl::expected<SourceLook, Reason> look() override;
    [[nodiscard]] Fetched fetch(const FetchOrder& order,
                                const std::function<bool(const std::string&)>& wanted) override;
    [[nodiscard]] Fetched prove(const std::filesystem::path& accepted_file, std::int64_t first) override;
    void wait(std::chrono::milliseconds most) override;
    void stop() override;
    void nudge() override;

private:
    enum class Heard { frame, silence, closed, stopped };
    [[nodiscard]] bool is_stopped() const;
    [[nodiscard]] Result<void> ensure_helper();
    // The next frame that is no hint and no sign of life.
    [[nodiscard]] Heard hear(wire::Value& value);
    [[nodiscard]] Heard hear_before(wire::Value& value, std::chrono::steady_clock::time_point end);
    [[nodiscard]] bool ready_before(std::chrono::steady_clock::time_point end, int other);
    void drop_helper();
    [[nodiscard]] Fetched lost(Heard how, const std::string& digest);
    [[nodiscard]] Fetched order(const wire::Value& request,
                                const std::function<bool(const std::string&)>& wanted);
    [[nodiscard]] Fetched hear_verdict(const std::function<bool(const std::string&)>& wanted);

    Options options_;
    std::unique_ptr<HelperProcess> helper_;
    std::vector<std::unique_ptr<HelperProcess>> stuck_; // killed, and held by the kernel all the same
    bool hinted_{false};
    int stop_event_;
    int nudge_event_;
};

} // namespace bangvang
