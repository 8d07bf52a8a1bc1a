#include "office/picture_folder.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

using Parts = std::vector<std::string>;

tl::unexpected<PictureFault> refuse(Words what, Words expected = {})
{
    return tl::unexpected<PictureFault>(PictureFault{std::move(what), std::move(expected)});
}

// /home/…, C:\…, \\server\…, file:///… mean something on one machine only.
bool is_absolute(std::string_view path)
{
    return path.starts_with('/') || path.find("://") != std::string_view::npos ||
           (path.size() >= 2 && path[1] == ':');
}

Parts parts_of(std::string_view path)
{
    Parts parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (const auto part = path.substr(0, end); !part.empty() && part != ".")
            parts.emplace_back(part);
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

tl::expected<Parts, PictureFault> checked_parts(std::string_view cell)
{
    std::string path(cell);
    std::replace(path.begin(), path.end(), '\\', '/');
    Parts parts = parts_of(path);
    const bool leaves = std::find(parts.begin(), parts.end(), "..") != parts.end();
    if (!is_absolute(path) && !leaves && !parts.empty())
        return parts;
    const std::string name = parts.empty() || parts.back() == ".." ? std::string() : parts.back();
    return refuse(
        {"đường dẫn ra ngoài thư mục của bảng tính: chép ảnh vào portraits/ và chỉ ghi tên tệp",
         "the path leaves the workbook's folder: copy the picture to portraits/ and write its name"},
        {name, name});
}

std::string without_extension(std::string_view name)
{
    return std::string(name.substr(0, std::min(name.rfind('.'), name.size())));
}

std::vector<std::string> values(const std::multimap<std::string, std::string>& names, const std::string& key)
{
    std::vector<std::string> found;
    const auto [begin, end] = names.equal_range(key);
    std::transform(begin, end, std::back_inserter(found), [](const auto& entry) { return entry.second; });
    return found;
}

PictureFault ambiguous(const std::vector<std::string>& names)
{
    const std::string list = fmt::format("{}", fmt::join(names, ", "));
    return {{"nhiều tệp có tên gần giống nhau: " + list, "several files with nearly this name: " + list}, {}};
}

} // namespace

PictureFolder::PictureFolder(fs::path workbook_folder)
    : root_(workbook_folder.empty() ? fs::path(".") : std::move(workbook_folder))
{}

// A name that is not UTF-8 cannot be what a cell says, and is not listed. A folder that cannot be read counts
// as empty.
const PictureFolder::Names& PictureFolder::names_in(const Path& folder)
{
    const auto [place, is_new] = listed_.try_emplace(folder);
    if (!is_new)
        return place->second;
    Parts names;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
        names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    for (const std::string& name : names)
        if (const auto composed = to_nfc(name)) {
            place->second.composed.emplace(*composed, name);
            place->second.caseless.emplace(normalize_name(*composed), name);
        }
    return place->second;
}

// The same bytes first, then the same letters, then the same letters but for capitals.
std::vector<std::string> PictureFolder::matches(const Path& folder, const std::string& name)
{
    const Names& names = names_in(folder);
    auto composed = values(names.composed, to_nfc(name).value_or(name));
    if (std::find(composed.begin(), composed.end(), name) != composed.end())
        return {name};
    if (!composed.empty())
        return composed;
    return values(names.caseless, normalize_name(name));
}

// A person often has the name right and the kind wrong: .jpg for .png, a letter without its marks.
PictureFolder::Stopped PictureFolder::missing(const Path& folder, const std::string& name)
{
    PictureFault fault{{"không có tệp ảnh này trong portraits/ hay cạnh bảng tính",
                        "no such file in portraits/ or beside the workbook"},
                       {}};
    for (const auto& [composed, _] : names_in(folder).composed)
        if (fault.expected.vi.empty() && fold(without_extension(composed)) == fold(without_extension(name)))
            fault.expected = {composed, composed};
    const bool says_more = !fault.expected.vi.empty();
    return {std::move(fault), says_more};
}

tl::expected<fs::path, PictureFolder::Stopped> PictureFolder::descend(const Parts& parts)
{
    Path place = root_;
    for (const std::string& part : parts) {
        const auto found = matches(place, part);
        if (found.empty())
            return tl::unexpected<Stopped>(missing(place, part));
        if (found.size() > 1)
            return tl::unexpected<Stopped>(Stopped{ambiguous(found), true});
        place /= found.front();
    }
    return place;
}

tl::expected<fs::path, PictureFault> PictureFolder::inside(const Path& found) const
{
    std::error_code failed;
    const Path root = fs::canonical(root_, failed);
    const Path file = failed ? Path() : fs::canonical(found, failed);
    if (failed)
        return refuse({"không đọc được tệp ảnh: " + failed.message(),
                       "the picture cannot be read: " + failed.message()});
    if (std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first != root.end())
        return refuse({"tệp này là liên kết ra ngoài thư mục của bảng tính: chép chính ảnh vào portraits/",
                       "a link out of the workbook's folder: copy the picture itself to portraits/"});
    if (!fs::is_regular_file(file, failed))
        return refuse({"đây không phải tệp ảnh mà là thư mục hoặc thiết bị",
                       "this is no picture but a folder or a device"});
    return file;
}

tl::expected<fs::path, PictureFault> PictureFolder::find(std::string_view cell)
{
    auto parts = checked_parts(cell);
    if (!parts)
        return tl::unexpected<PictureFault>(std::move(parts.error()));
    Parts in_portraits{"portraits"};
    in_portraits.insert(in_portraits.end(), parts->begin(), parts->end());
    const auto first = descend(in_portraits);
    if (first)
        return inside(*first);
    const auto second = descend(*parts);
    if (second)
        return inside(*second);
    return tl::unexpected<PictureFault>((first.error().says_more ? first : second).error().fault);
}

} // namespace bangvang::office
