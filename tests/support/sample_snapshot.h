// The sample campaign as the kiosk would read it, made by the office tool from its sheets.
#pragma once

#include <bangvang/model/snapshot.h>

#include <memory>

namespace bangvang::testing {

// Made again on every call, at one fixed instant: equal on every machine and every day.
[[nodiscard]] std::shared_ptr<const Snapshot> sample_snapshot();

} // namespace bangvang::testing
