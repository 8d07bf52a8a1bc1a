#include "shell/set_pin.h"

#include "shell/pin_store.h"
#include "shell/resources.h"
#include "sync/files.h"

#include <sodium.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include <termios.h>
#include <unistd.h>

namespace bangvang {

namespace {

// A line of at most so many letters; wiped when it goes.
class SecretLine {
public:
    SecretLine() = default;
    ~SecretLine() { ::sodium_memzero(letters_.data(), letters_.size()); }
    SecretLine(const SecretLine&) = delete;
    SecretLine& operator=(const SecretLine&) = delete;

    // False at an end of input; a line that is too long is cut, and is then no PIN.
    [[nodiscard]] bool read()
    {
        length_ = 0;
        char letter = 0;
        bool any = false;
        while (::read(STDIN_FILENO, &letter, 1) == 1) {
            any = true;
            if (letter == '\n')
                break;
            if (letter != '\r' && length_ < letters_.size())
                letters_.at(length_++) = letter;
        }
        ::sodium_memzero(&letter, 1);
        return any;
    }
    [[nodiscard]] std::string_view text() const { return {letters_.data(), length_}; }

private:
    std::array<char, 64> letters_{};
    std::size_t length_{0};
};

// What is typed is not shown while this lives.
class NoEcho {
public:
    NoEcho()
    {
        good_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (good_)
            good_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~NoEcho()
    {
        if (good_)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios before_{};
    bool good_{false};
};

Result<void> ask(SecretLine& line, std::string_view question)
{
    fmt::print(stderr, "{}: ", question);
    std::fflush(stderr);
    const NoEcho quiet;
    const bool read = line.read();
    fmt::print(stderr, "\n");
    return read ? Result<void>() : fail(ErrorCode::usage, "no PIN was typed");
}

Result<void> ask_twice(SecretLine& pin, bool vi)
{
    BV_TRY_VOID(ask(pin, vi ? "Mã PIN mới (6 chữ số)" : "New PIN (6 digits)"));
    BV_TRY_VOID(judge_pin(pin.text()));
    SecretLine again;
    BV_TRY_VOID(ask(again, vi ? "Nhập lại" : "Once more"));
    if (again.text() != pin.text())
        return fail(ErrorCode::usage, "the two differ: nothing was changed");
    return {};
}

} // namespace

Result<void> set_pin(const Options& options)
{
    const std::filesystem::path folder = options.data.empty() ? default_data_folder() : options.data;
    const bool vi = options.language.value_or(Language::vi) == Language::vi;
    SecretLine pin;
    if (::isatty(STDIN_FILENO) == 1)
        BV_TRY_VOID(ask_twice(pin, vi));
    else if (!pin.read())
        return fail(ErrorCode::usage, "--set-pin reads the PIN from standard input, and nothing came");
    RealFiles files;
    BV_TRY_VOID(judge_pin(pin.text()));
    BV_TRY_VOID(files.make_folder(folder));
    PinStore store(files, folder, argon2id(), boot_time);
    BV_TRY_VOID(store.set(pin.text()));
    fmt::print("{}\n", vi ? "Đã đặt mã PIN. Giữ biểu tượng 3 giây trên màn hình để nhập."
                          : "The PIN is set. Hold the emblem on the screen for 3 seconds to enter it.");
    return {};
}

} // namespace bangvang
