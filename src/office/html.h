// Text as HTML, for the one page that the office tool writes.
#pragma once

#include <string>
#include <string_view>

namespace bangvang::office {

// `text` with what HTML takes for its own escaped; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string html_text(std::string_view text);

// The same for the contents of a cell that somebody must find: what nobody can see, such as a hard space or a
// line break, is shown as its name in <i>, and a space at either end or after another as "␣".
[[nodiscard]] std::string html_quoted(std::string_view text);

} // namespace bangvang::office
