// Finds the file that a cell names, inside the workbook's folder and nowhere else.
#pragma once

#include "office/picture_fault.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// Folders are listed once each, when a cell first leads there, so that a thousand people take a thousand
// steps. The files must not change meanwhile.
class PictureFolder {
public:
    explicit PictureFolder(std::filesystem::path workbook_folder);

    // `cell` is a file's name or a path below the folder, with / or \ between; first portraits/ is looked
    // into, then the folder itself. Names match in whatever Unicode form the disk has them, and also where
    // only capitals differ. A link is followed as long as it stays inside. The result has no links in it.
    [[nodiscard]] tl::expected<std::filesystem::path, PictureFault> find(std::string_view cell);

private:
    // The names in one folder, by the form in which they are compared, and sorted.
    struct Names {
        std::multimap<std::string, std::string> composed;
        std::multimap<std::string, std::string> caseless;
    };
    using Parts = std::vector<std::string>;
    using Path = std::filesystem::path;
    // Where a way ended too early, and whether there is more to say than that the file is not there.
    struct Stopped {
        PictureFault fault;
        bool says_more{false};
    };

    const Names& names_in(const Path& folder);
    [[nodiscard]] std::vector<std::string> matches(const Path& folder, const std::string& name);
    [[nodiscard]] tl::expected<Path, Stopped> descend(const Parts& parts);
    [[nodiscard]] Stopped missing(const Path& folder, const std::string& name);
    [[nodiscard]] tl::expected<Path, PictureFault> inside(const Path& found) const;

    Path root_;
    std::map<Path, Names> listed_;
};

} // namespace bangvang::office
