#include "shell/control_queue.h"

#include <chrono>

namespace bangvang {

namespace {

constexpr std::chrono::seconds longest_wait{5};
constexpr std::string_view closing = "the kiosk is closing";

} // namespace

nlohmann::json control_error(std::string_view message)
{
    return {{"error", message}};
}

ControlReply ControlQueue::ask(nlohmann::json body)
{
    std::future<ControlReply> answer;
    {
        const std::lock_guard lock(mutex_);
        if (closed_)
            return {control_error(closing), std::nullopt, {}};
        requests_.push_back({std::move(body), {}});
        answer = requests_.back().reply.get_future();
    }
    wake_();
    if (answer.wait_for(longest_wait) != std::future_status::ready)
        return {control_error("the screen did not answer within five seconds"), std::nullopt, {}};
    return answer.get();
}

std::optional<ControlRequest> ControlQueue::take()
{
    const std::lock_guard lock(mutex_);
    if (requests_.empty())
        return std::nullopt;
    std::optional<ControlRequest> request(std::move(requests_.front()));
    requests_.pop_front();
    return request;
}

bool ControlQueue::waiting() const
{
    const std::lock_guard lock(mutex_);
    return !requests_.empty();
}

void ControlQueue::close()
{
    const std::lock_guard lock(mutex_);
    closed_ = true;
    for (ControlRequest& request : requests_)
        request.reply.set_value({control_error(closing), std::nullopt, {}});
    requests_.clear();
}

} // namespace bangvang
