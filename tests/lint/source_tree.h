// The source files of a project as the lint reads them: lines, code without comments and strings, and
// includes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bangvang::lint {

struct Include {
    int line{0};
    std::string target; // what stands between the quotes or brackets
    bool quoted{false};
};

struct SourceFile {
    std::string path{};               // relative to the project, with forward slashes
    std::vector<std::string> lines{}; // as written
    std::vector<std::string> code{};  // the same lines, with comments and literals blanked out
    std::vector<Include> includes{};
};

// Every .h and .cpp below the named folders of `root`, in order of their paths. Folders that do not exist are
// empty.
[[nodiscard]] std::vector<SourceFile> read_sources(const std::filesystem::path& root,
                                                   const std::vector<std::string>& folders);

// The layer that a file belongs to: src/ui/canvas.cpp and include/bangvang/model/honor.h are in ui and model.
// Empty for what lies in no layer.
[[nodiscard]] std::string layer_of(const std::string& path);

} // namespace bangvang::lint
