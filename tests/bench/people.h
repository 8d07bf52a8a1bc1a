// Campaigns with many people, with the keys of their names as the office stores them.
#pragma once

#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <memory>

namespace bangvang::bench {

[[nodiscard]] Snapshot campaign_of(std::size_t people);
[[nodiscard]] std::shared_ptr<const Snapshot> people(std::size_t count);

} // namespace bangvang::bench
