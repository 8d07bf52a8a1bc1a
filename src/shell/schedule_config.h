// The tables [[schedule]] of the configuration.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/base/schedule.h>

#include <toml++/toml.h>

#include <string>
#include <vector>

namespace bangvang {

// `where` names file and line of the list itself. Errors are of the kind usage and name file, line and key:
// an unknown key, a value out of its bounds, a row that says nothing.
[[nodiscard]] Result<std::vector<ScheduleRow>> read_schedule(const toml::node& list, const std::string& file,
                                                             const std::string& where);

// holidays = ["2024-09-02", 2024-09-03]: texts, or dates as the format has them.
[[nodiscard]] Result<std::vector<Date>> read_holidays(const toml::node& list, const std::string& where);

} // namespace bangvang
