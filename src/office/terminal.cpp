#include "office/terminal.h"

#include "snapshot/file_descriptor.h"

#include <bangvang/base/text.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

namespace bangvang::office {
namespace {

// While it lives, the terminal shows nothing of what is typed, and the signals of a person who breaks off
// wait: they take effect when the terminal is as it was, for nobody wants a shell that shows nothing.
class Silence {
public:
    Silence() : signals_(take_signals())
    {
        silent_ = tcgetattr(STDIN_FILENO, &terminal_before_) == 0;
        termios silent = terminal_before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        // FLUSH: what was typed before the question is no answer to it.
        silent_ = silent_ && tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        // FLUSH: the rest of a line that was too long must not end up in the shell.
        if (silent_)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminal_before_);
        sigprocmask(SIG_SETMASK, &signals_before_, nullptr);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

    [[nodiscard]] bool holds() const { return silent_ && signals_.is_open(); }

    // Until a line is typed (true) or a signal waits (false). The signal stays pending.
    [[nodiscard]] bool wait_for_line() const
    {
        std::array<pollfd, 2> sources{{{STDIN_FILENO, POLLIN, 0}, {signals_.get(), POLLIN, 0}}};
        while (::poll(sources.data(), sources.size(), -1) < 0)
            if (errno != EINTR)
                return false;
        return sources[1].revents == 0;
    }

private:
    int take_signals()
    {
        sigset_t breaking_off;
        sigemptyset(&breaking_off);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
            sigaddset(&breaking_off, signal);
        sigprocmask(SIG_BLOCK, &breaking_off, &signals_before_);
        return ::signalfd(-1, &breaking_off, SFD_CLOEXEC);
    }

    sigset_t signals_before_{};
    termios terminal_before_{};
    FileDescriptor signals_;
    bool silent_{false};
};

// The terminal hands over whole lines.
Result<Passphrase> read_line()
{
    std::array<char, Passphrase::longest + 2> line{};
    const ssize_t got = ::read(STDIN_FILENO, line.data(), line.size());
    std::string_view typed(line.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    const bool whole = typed.ends_with('\n');
    if (whole)
        typed.remove_suffix(1);
    Passphrase passphrase(typed);
    wipe(line.data(), line.size());
    if (got <= 0)
        return fail(ErrorCode::usage, "không nhận được mật khẩu (no passphrase was typed)");
    if (!whole)
        return fail(ErrorCode::usage, "mật khẩu dài quá {} byte (the passphrase is longer than {} bytes)",
                    Passphrase::longest, Passphrase::longest);
    return passphrase;
}

} // namespace

void wipe(void* bytes, std::size_t size)
{
    if (size > 0) // an empty vector has no bytes to point at
        explicit_bzero(bytes, size);
}

Passphrase::Passphrase(std::string_view letters) : letters_(letters.begin(), letters.end()) {}

Passphrase::~Passphrase()
{
    wipe(letters_.data(), letters_.size());
}

bool StandardTerminal::is_there() const
{
    return ::isatty(STDIN_FILENO) == 1;
}

bool is_yes(std::string_view typed)
{
    const std::string word = fold(typed);
    return word == "c" || word == "co" || word == "y" || word == "yes";
}

bool StandardTerminal::confirm(const std::string& question)
{
    std::cerr << question << std::flush;
    std::string line;
    return std::getline(std::cin, line) && is_yes(line);
}

Result<Passphrase> StandardTerminal::ask(const std::string& question)
{
    const Silence silence;
    if (!silence.holds())
        return fail(
            ErrorCode::environment,
            "không tắt được hiện chữ trên màn hình dòng lệnh (the terminal cannot be kept from showing "
            "what is typed): {}",
            system_words(errno));
    std::cerr << question << std::flush;
    const bool typed = silence.wait_for_line();
    Result<Passphrase> answer =
        typed ? read_line()
              : fail(ErrorCode::usage, "đã dừng khi hỏi mật khẩu (broken off at the passphrase)");
    std::cerr << '\n'; // the person's own line end was not shown either
    return answer;
}

} // namespace bangvang::office
