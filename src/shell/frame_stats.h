// How the frames went: counts, and how long building and submitting took.
#pragma once

#include <bangvang/base/time.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace bangvang {

struct Spread {
    double median_ms{0.0};
    double p99_ms{0.0};
    double max_ms{0.0};
};

// The last 512 values. UI thread only.
class Timings {
public:
    void add(Duration value);
    [[nodiscard]] Spread spread() const; // zeros while there are none

private:
    std::array<Duration, 512> values_{};
    std::size_t count_{0}; // ever added
};

struct FrameStats {
    std::uint64_t drawn{0};   // something changed and went to the glass
    std::uint64_t skipped{0}; // built, and nothing had changed
    int vertices{0};          // of the newest frame, as if it were drawn whole
    int draw_calls{0};
    Timings build;  // App::frame
    Timings submit; // drawing and swapping, of the drawn ones
};

} // namespace bangvang
