// Text as JSON strings, for the few objects that the office tool prints to scripts.
#pragma once

#include <string>
#include <string_view>

namespace bangvang::office {

// `text` in quotes, with what JSON forbids inside them escaped. Valid UTF-8 passes through.
[[nodiscard]] std::string json_string(std::string_view text);

} // namespace bangvang::office
