// A place on the real disk for tests that need one.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <string>

#include <unistd.h>

namespace bangvang::testing {

// A folder of its own for one test, gone afterwards.
class Folder {
public:
    explicit Folder(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / fmt::format("bangvang-{}-{}", name, ::getpid()))
    {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace bangvang::testing
