#include "shell/graphics_card.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace bangvang {

namespace {

bool asked_for_software()
{
    const char* const value = std::getenv("LIBGL_ALWAYS_SOFTWARE");
    return value && (std::string_view(value) == "1" || std::string_view(value) == "true");
}

bool renders(const std::filesystem::path& folder)
{
    std::error_code none;
    for (std::filesystem::directory_iterator each(folder, none), end; !none && each != end;
         each.increment(none))
        if (each->path().filename().string().starts_with("renderD"))
            return true;
    return false;
}

} // namespace

bool graphics_card_there(const std::filesystem::path& devices)
{
    std::error_code none;
    return !asked_for_software() &&
           (renders(devices / "dri") || std::filesystem::exists(devices / "nvidiactl", none));
}

} // namespace bangvang
