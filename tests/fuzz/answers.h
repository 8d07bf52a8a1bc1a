// Answers as coverage: SQLite comes as it is installed, so the fuzzer cannot see which of its paths ran. What
// it says about a file tells nearly as much.
#pragma once

#include <string_view>

namespace bangvang::fuzz {

// An input whose answer was never heard before is kept like one that reached new code. Numbers in it do not
// count, nor what stands behind a bracket or a quotation mark, for there the file itself is quoted.
void note_answer(std::string_view answer);

} // namespace bangvang::fuzz
