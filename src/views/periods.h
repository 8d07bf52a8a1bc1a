// Which period a screen shows, and the steps of the scrubber that leads to the others.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// The published period with this code; the newest one where the code is empty or unknown. None without any.
[[nodiscard]] std::optional<Ref<Period>> shown_period(const Snapshot& snapshot, std::string_view code);

// What the office calls the period; a month by its name in English.
[[nodiscard]] std::string period_label(const Period& period, Language language);

// The same inside a sentence: "tháng 9/2024", "September 2024".
[[nodiscard]] std::string period_in_sentence(const Period& period, Language language);

// One stop of the scrubber. A stop without a period lies in the future, or was never published.
struct PeriodStep {
    int number{0}; // month 1..12, quarter 1..4; 0 where the kind has no number
    std::optional<Ref<Period>> period;
};

// All stops of the year and kind of `shown`, in order: twelve months, four quarters, two halves; the other
// kinds have one stop a year.
[[nodiscard]] std::vector<PeriodStep> period_steps(const Snapshot& snapshot, Ref<Period> shown);

// The code of the next stop after `shown` that has a period; none after the last.
[[nodiscard]] std::optional<std::string> next_period_code(const Snapshot& snapshot, Ref<Period> shown);

// The first stop with a period: where a play from the last stop starts again.
[[nodiscard]] std::optional<std::string> first_period_code(const Snapshot& snapshot, Ref<Period> shown);

} // namespace bangvang
