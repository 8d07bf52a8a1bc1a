#include "shell/resources.h"

#include <cstdlib>

namespace bangvang {

Result<std::filesystem::path> share_folder()
{
    std::error_code problem;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", problem);
    if (problem)
        return fail(ErrorCode::environment, "finding the program's own place in /proc/self/exe: {}",
                    problem.message());
    return program.parent_path().parent_path() / "share/bangvang";
}

std::filesystem::path user_folder(const char* variable, const std::filesystem::path& fallback)
{
    const char* const given = std::getenv(variable);
    if (given && *given == '/')
        return given;
    const char* const home = std::getenv("HOME");
    return std::filesystem::path(home && *home ? home : "/") / fallback;
}

std::filesystem::path default_data_folder()
{
    return user_folder("XDG_STATE_HOME", ".local/state") / "bangvang";
}

} // namespace bangvang
