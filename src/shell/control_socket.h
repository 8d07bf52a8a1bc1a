// The Unix socket of the control channel: only its owner may connect, and it goes with the program.
#pragma once

#include "shell/file_handle.h"

#include <bangvang/base/result.h>

#include <filesystem>

namespace bangvang {

// A listening socket at a path, mode 0600. Removes the path when it goes.
class ControlSocket {
public:
    // Replaces a socket that nobody answers on. Anything else at the path, a living socket, or a folder
    // without permission is an environment error; a path too long for a socket is a usage error.
    [[nodiscard]] static Result<ControlSocket> listen(const std::filesystem::path& path);
    ~ControlSocket();
    ControlSocket(ControlSocket&&) noexcept = default;
    ControlSocket& operator=(ControlSocket&&) = delete;

    [[nodiscard]] int descriptor() const { return handle_.get(); }
    [[nodiscard]] FileHandle accept() const; // invalid when nobody waits

private:
    ControlSocket(FileHandle handle, std::filesystem::path path)
        : handle_(std::move(handle)), path_(std::move(path))
    {}

    FileHandle handle_;
    std::filesystem::path path_;
};

} // namespace bangvang
