// Work that may hang, each piece in a process of its own: a share that has gone keeps nobody else waiting,
// and can be left behind.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace bangvang::office {

// Runs in a child process; what it returns is handed over whole. It must not print.
using Errand = std::function<std::string()>;

// What came of the errand `index`: its text, or none where it did not end within the patience or died.
using ErrandEnd = std::function<void(std::size_t index, const std::optional<std::string>& text)>;

// All at once, up to eight at a time; `on_end` is called in this process as each one ends. Those that hang
// are killed and not waited for. To be called from a program with one thread.
void run_errands(std::span<const Errand> errands, std::chrono::seconds patience, const ErrandEnd& on_end);

} // namespace bangvang::office
