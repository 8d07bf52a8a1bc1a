// The problems of an input as one HTML page that a person reads on any screen or prints on A4. It holds all
// it needs: no script, no font, no picture from elsewhere.
#pragma once

#include "office/problem.h"
#include "office/workbook.h"

#include <bangvang/base/time.h>

#include <string>
#include <string_view>

namespace bangvang::office {

// How every such page begins, and nothing else does.
inline constexpr std::string_view problem_page_mark = "<!-- bangvang-office: problems -->";

struct PageFacts {
    std::string input; // its full name
    WallTime now;
    Language language{Language::vi};
};

// `problems` are sorted; `workbook` gives the cells around them.
[[nodiscard]] std::string problem_page(const PageFacts& facts, const std::vector<Problem>& problems,
                                       const Workbook& workbook);

// Usage where something lies at `path` that is no such page and so must not be replaced.
[[nodiscard]] Result<void> may_hold_problem_page(const std::filesystem::path& path, Language language);

} // namespace bangvang::office
