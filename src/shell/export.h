// --export: views to take along, as one PDF or as a folder of pictures, each stamped with what it is.
#pragma once

#include "shell/stage.h"

#include <cstdio>
#include <functional>
#include <vector>

namespace bangvang {

struct ExportOrder {
    std::filesystem::path target; // a file that ends in .pdf, else a folder for pictures
    std::vector<Route> routes;
    StageSettings settings; // with a snapshot
    std::filesystem::path fonts;
    std::filesystem::path portraits; // the snapshot's file
};

// Called before each page and after the last one; false gives up.
using ExportProgress = std::function<bool(int done, int total)>;

// Whether `target` asks for a PDF.
[[nodiscard]] bool is_pdf(const std::filesystem::path& target);

// Makes a Stage, and with it ImGui's current context, which is one for the whole process: so this is for a
// process that draws nothing else. Nothing of it is left where it fails or is given up; the latter is an
// error of the kind `timeout`. What was there before under the same name is replaced at the very end.
[[nodiscard]] Result<void> export_pages(const ExportOrder& order, const ExportProgress& progress);

// Exports what the options ask for; a line on `out` for each page and one for the end: "1/3", "2/3", "3/3".
[[nodiscard]] Result<void> run_export(const Options& options, std::FILE* out);

} // namespace bangvang
