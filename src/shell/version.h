// The program's version, from the build.
#pragma once

#include <string_view>

namespace bangvang {

[[nodiscard]] constexpr std::string_view program_version()
{
    return BANGVANG_VERSION;
}

} // namespace bangvang
