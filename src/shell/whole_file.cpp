#include "shell/whole_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <unistd.h>

namespace bangvang {

namespace {

ErrorCode code_of(int problem)
{
    const bool machine = problem == EACCES || problem == EPERM || problem == EROFS || problem == ENOSPC;
    return machine ? ErrorCode::environment : ErrorCode::io;
}

} // namespace

Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes)
{
    std::filesystem::path part = file;
    part += fmt::format(".{}.part", ::getpid());
    errno = 0;
    std::ofstream out(part, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code problem(out ? 0 : (errno != 0 ? errno : EIO), std::generic_category());
    if (!problem)
        std::filesystem::rename(part, file, problem);
    if (!problem)
        return {};
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return fail(code_of(problem.value()), "writing {}: {}", file.string(), problem.message());
}

} // namespace bangvang
