// A client of the control channel, as a script would be one.
#pragma once

#include "shell/file_handle.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace bangvang {

class UnixClient {
public:
    explicit UnixClient(const std::filesystem::path& path);

    [[nodiscard]] bool connected() const { return handle_.valid(); }
    void send(std::string_view text);
    // The next line without its end; empty at the end of the stream or after ten seconds of silence.
    [[nodiscard]] std::string line();

private:
    FileHandle handle_;
    std::string received_;
};

// What a kiosk leaves that lost its power: a socket at the path on which nobody listens.
void leave_dead_socket(const std::filesystem::path& path);

} // namespace bangvang
