// The status as text for node_exporter's textfile collector: the exposition format of Prometheus, version
// 0.0.4 (one "# HELP" and "# TYPE" a metric, a line a sample, a final newline).
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace bangvang {

// `status` is what status.json holds. Times are seconds since 1970; what is not known has no sample.
[[nodiscard]] std::string metrics_text(const nlohmann::json& status);

} // namespace bangvang
