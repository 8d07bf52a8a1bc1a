// What the pictures were when somebody last looked at them and found them good.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace bangvang::testing {

// Hashes by the name of the picture, and the fonts with which they were drawn: other fonts give other pixels.
struct Reference {
    std::string fonts;
    std::map<std::string, std::string> hashes;
};

// Empty when there is no such file.
[[nodiscard]] Reference read_reference(const std::filesystem::path& file);

// One line a picture, sorted, so that a change shows as the lines that changed.
void write_reference(const std::filesystem::path& file, const Reference& reference);

} // namespace bangvang::testing
