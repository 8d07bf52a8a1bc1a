// What the helper process may not do any more, once it has begun.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace bangvang {

// At its start: no new rights, no core file, no open files of the kiosk's, gone when the kiosk (its process
// number) goes.
void give_up_rights(const std::string& kiosk);

// Before foreign bytes are read: memory, processor time and file size; where the kernel knows Landlock, no
// file can be written, made, removed or run any more but in `staging`'s folder; none at all where it is
// empty.
void limit_work(const std::filesystem::path& staging, std::size_t largest_file);

} // namespace bangvang
