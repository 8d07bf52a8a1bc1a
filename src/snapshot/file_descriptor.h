// A file descriptor with one owner, and the system's words for an error number.
#pragma once

#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace bangvang {

class FileDescriptor {
public:
    explicit FileDescriptor(int number) : number_(number) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    ~FileDescriptor()
    {
        if (is_open())
            ::close(number_);
    }

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int get() const { return number_; }
    // False with errno where the system reports a late write error.
    [[nodiscard]] bool close()
    {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

private:
    int number_;
};

// strerror for several threads.
[[nodiscard]] inline std::string system_words(int error)
{
    return std::generic_category().message(error);
}

} // namespace bangvang
