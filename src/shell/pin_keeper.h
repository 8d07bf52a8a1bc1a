// Checks PINs on a thread of its own, since Argon2id takes its time and so does the disk.
#pragma once

#include "app/service_desk.h"
#include "shell/pin_store.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace bangvang {

// `wake` is called from the thread when the report has changed.
class PinKeeper {
public:
    PinKeeper(std::unique_ptr<Files> files, std::filesystem::path folder, PinHash hash,
              std::function<void()> wake);
    ~PinKeeper();
    PinKeeper(const PinKeeper&) = delete;
    PinKeeper& operator=(const PinKeeper&) = delete;

    // Any thread; none waits for a check or for the disk.
    void offer(PinAttempt attempt); // wiped when it is checked
    [[nodiscard]] PinReport report() const;
    [[nodiscard]] PinState state() const; // as the status file tells it

private:
    void run(const std::stop_token& stop);
    void check(PinAttempt attempt);
    void look();
    void publish(const PinState& state, PinReport::Kind kind);

    std::unique_ptr<Files> files_; // these two are the thread's alone
    PinStore store_;
    std::function<void()> wake_;
    mutable std::mutex mutex_; // guards the three below
    std::optional<PinAttempt> waiting_;
    PinReport report_;
    PinState state_;
    std::condition_variable_any sleep_;
    std::jthread thread_; // last: it uses all of the above
};

} // namespace bangvang
