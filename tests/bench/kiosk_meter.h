// The running kiosk from outside: what it takes, and what the glass shows.
#pragma once

#include "lobby.h"
#include "x11_connection.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bangvang::bench {

using SteadyClock = std::chrono::steady_clock;

// Sorted as they came; printed as median and range.
class Series {
public:
    void add(double value) { values_.push_back(value); }
    [[nodiscard]] double share(double of) const; // 0.5: the median; 0 while there are none
    [[nodiscard]] std::size_t count() const { return values_.size(); }

private:
    std::vector<double> values_;
};

// Of a process and its children: proportional set size, bytes.
[[nodiscard]] double pss_mb(pid_t process);
// Of all threads of the process, seconds of a processor since it began.
[[nodiscard]] double processor_s(pid_t process);
// Share of a core over so long, percent.
[[nodiscard]] double load_percent(pid_t process, std::chrono::milliseconds time);

// A square of the glass, as the server has it now.
class Glass {
public:
    explicit Glass(const std::string& server);
    [[nodiscard]] std::string look(Point center, int side = 24);

private:
    std::unique_ptr<Display, CloseConnection> display_;
};

} // namespace bangvang::bench
