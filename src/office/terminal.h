// The person at the keyboard, who can be asked for what must not stand on a command line.
#pragma once

#include <bangvang/base/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// Wiped from memory when it goes. It moves and is never copied, so that nothing of it stays behind.
class Passphrase {
public:
    // In bytes. minisign, which must be able to open the same keys, reads no longer ones.
    static constexpr std::size_t longest = 1000;

    explicit Passphrase(std::string_view letters);
    ~Passphrase();
    Passphrase(const Passphrase&) = delete;
    Passphrase& operator=(const Passphrase&) = delete;
    Passphrase(Passphrase&&) noexcept = default;
    Passphrase& operator=(Passphrase&&) = delete;

    [[nodiscard]] std::string_view text() const { return {letters_.data(), letters_.size()}; }

private:
    std::vector<char> letters_;
};

// Overwrites what must not be found in memory later, in a way that no compiler leaves out.
void wipe(void* bytes, std::size_t size);

class Terminal {
public:
    virtual ~Terminal() = default;
    // Whether anybody can be asked.
    [[nodiscard]] virtual bool is_there() const = 0;
    // One line, not shown while it is typed. An error where the person broke off or the terminal fails.
    [[nodiscard]] virtual Result<Passphrase> ask(const std::string& question) = 0;
    // True for "c", "có", "y" or "yes", false for anything else, also an end of input.
    [[nodiscard]] virtual bool confirm(const std::string& question) = 0;
};

// Standard input, where it is a terminal; questions go to standard error.
class StandardTerminal final : public Terminal {
public:
    [[nodiscard]] bool is_there() const override;
    [[nodiscard]] Result<Passphrase> ask(const std::string& question) override;
    [[nodiscard]] bool confirm(const std::string& question) override;
};

// What a person types to agree, in either language; case, marks and spaces around it do not matter.
[[nodiscard]] bool is_yes(std::string_view typed);

} // namespace bangvang::office
