// The real program at a real terminal: what is typed must not be seen, and the terminal must come back.
#include "support.h"

#include <doctest/doctest.h>

#include <array>
#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using office_tests::Folder;

namespace {

// The program at a pseudo-terminal of its own; the test is the person in front of it.
class Session {
public:
    explicit Session(std::vector<std::string> words)
    {
        std::string program = BANGVANG_OFFICE_PROGRAM;
        std::vector<char*> arguments{program.data()};
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        process_ = ::forkpty(&terminal_, nullptr, nullptr, nullptr);
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            ::execv(arguments.front(), arguments.data());
            ::_exit(127);
        }
    }
    ~Session()
    {
        if (process_ > 0) { // a check failed half-way
            ::kill(process_, SIGKILL);
            ::waitpid(process_, nullptr, 0);
        }
        ::close(terminal_);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void type(std::string_view text) const
    {
        REQUIRE(::write(terminal_, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }

    // Until the program has shown this.
    void wait_for(std::string_view text)
    {
        while (seen_.find(text) == std::string::npos && read_some()) {
        }
        CHECK(seen_.find(text) != std::string::npos);
    }

    [[nodiscard]] bool shows_what_is_typed() const
    {
        termios settings{};
        REQUIRE(tcgetattr(terminal_, &settings) == 0);
        return (settings.c_lflag & ECHO) != 0;
    }

    int end()
    {
        while (read_some()) {
        }
        int status = 0;
        REQUIRE(::waitpid(process_, &status, 0) == process_);
        process_ = 0;
        return status;
    }

    [[nodiscard]] const std::string& seen() const { return seen_; }

private:
    bool read_some()
    {
        constexpr int patience_ms = 30000;
        pollfd source{terminal_, POLLIN, 0};
        REQUIRE(::poll(&source, 1, patience_ms) > 0);
        std::array<char, 1024> text{};
        const ssize_t got = ::read(terminal_, text.data(), text.size());
        seen_.append(text.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
        return got > 0;
    }

    pid_t process_{0};
    int terminal_{-1};
    std::string seen_;
};

std::vector<std::string> keygen_words(const Folder& folder)
{
    return {"keygen", "-o", (folder.path() / "office").string(), "--lang", "en"};
}

} // namespace

TEST_CASE("a passphrase that is typed at the terminal is not shown")
{
    const Folder folder;
    Session session(keygen_words(folder));
    session.wait_for("Passphrase for the new key: ");
    CHECK_FALSE(session.shows_what_is_typed());
    session.type("bí mật\n");
    session.wait_for("The passphrase again: ");
    session.type("bí mạt\n");
    session.wait_for("The two passphrases differ");
    const int status = session.end();
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 2);
    CHECK(session.seen().find("bí") == std::string::npos);
    CHECK(session.shows_what_is_typed());
    CHECK(folder.names().empty());
}

TEST_CASE("breaking off at the passphrase ends the program and gives the terminal back")
{
    const Folder folder;
    Session session(keygen_words(folder));
    session.wait_for("Passphrase for the new key: ");
    session.type("bí m\x03");
    const int status = session.end();
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGINT);
    CHECK(session.shows_what_is_typed());
    CHECK(folder.names().empty());
}

TEST_CASE("an end of input instead of a passphrase is told, and so is one too long")
{
    const Folder folder;
    Session ended(keygen_words(folder));
    ended.wait_for("Passphrase for the new key: ");
    ended.type("\x04");
    ended.wait_for("no passphrase was typed");
    CHECK(WEXITSTATUS(ended.end()) == 2);
    Session endless(keygen_words(folder));
    endless.wait_for("Passphrase for the new key: ");
    endless.type(std::string(1500, 'a') + "\n");
    endless.wait_for("longer than 1000 bytes");
    CHECK(WEXITSTATUS(endless.end()) == 2);
    CHECK(folder.names().empty());
}
