// What an X server shows, as somebody before its glass sees it.
#pragma once

#include <string>
#include <vector>

namespace bangvang {

// The whole screen as red, green, blue, row by row; empty when the server does not answer.
[[nodiscard]] std::vector<unsigned char> glass_of(const std::string& display);

} // namespace bangvang
