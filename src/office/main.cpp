// bangvang-office: the main office's tool. Everything it does lives in the library beside this file.
#include "office/command_line.h"

#include <chrono>
#include <csignal>
#include <ctime>
#include <exception>
#include <iostream>
#include <unistd.h>

namespace {

// The machine's clock and its offset from UTC, read once: everything below takes the time as an argument.
bangvang::WallTime local_now()
{
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return {std::chrono::sys_seconds{std::chrono::seconds{seconds}},
            std::chrono::minutes{local.tm_gmtoff / 60}};
}

} // namespace

int main(int count, char** values)
{
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error like a full disk, not an end
    try {
        bangvang::office::StandardTerminal terminal;
        const auto outcome = bangvang::office::run(
            {values, static_cast<std::size_t>(count)},
            {local_now(), terminal, ::isatty(STDERR_FILENO) == 1 ? &std::cerr : nullptr}, std::cout,
            std::cerr);
        std::cout.flush();
        // A full disk or a closed pipe swallowed the result.
        return std::cout ? static_cast<int>(outcome) : 3;
    } catch (const std::exception& error) { // out of memory and its like, from the libraries
        std::cerr << "bangvang-office: " << error.what() << '\n';
        return 3;
    }
}
