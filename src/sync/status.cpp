#include "sync/status.h"

namespace bangvang {

void remember(std::vector<Refusal>& refusals, Refusal refusal)
{
    const auto oldest = refusal.at.utc - refusal_memory;
    refusals.push_back(std::move(refusal));
    std::erase_if(refusals, [oldest](const Refusal& old) { return old.at.utc < oldest; });
    if (refusals.size() > max_refusals)
        refusals.erase(refusals.begin(), refusals.end() - static_cast<std::ptrdiff_t>(max_refusals));
}

} // namespace bangvang
