// The two languages the glass speaks, known to everything that words a sentence.
#pragma once

namespace bangvang {

enum class Language { vi, en };

} // namespace bangvang
