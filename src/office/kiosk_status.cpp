#include "office/kiosk_status.h"

#include <bangvang/snapshot/reader.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t largest_status = std::size_t{1} << 20;
constexpr std::size_t most_statuses = 1000;

// The text at a JSON pointer; empty where there is none.
std::string text_at(const Json& json, const char* pointer)
{
    const Json::json_pointer at(pointer);
    return json.contains(at) && json[at].is_string() ? json[at].get<std::string>() : std::string();
}

std::string problem_of(const Json& json)
{
    for (const char* pointer : {"/sync/source_problem/code", "/sync/storage_problem/code"})
        if (auto code = text_at(json, pointer); !code.empty())
            return code;
    return text_at(json, "/sync/phase") == "refused" ? text_at(json, "/sync/refusals/0/code") : std::string();
}

bool is_status_name(const fs::path& file)
{
    const std::string name = file.filename().string();
    return name == "status.json" || name.ends_with(".status.json") ||
           (file.parent_path().filename() == "status" && name.ends_with(".json"));
}

void collect(const fs::path& folder, std::vector<KioskStatus>& result)
{
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (!is_status_name(entry->path()) || result.size() >= most_statuses)
            continue;
        const auto bytes = read_file_bytes(entry->path(), largest_status);
        if (!bytes)
            continue;
        const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        if (auto status = parse_kiosk_status(text, entry->path().filename().string()))
            result.push_back(*std::move(status));
    }
}

} // namespace

Result<KioskStatus> parse_kiosk_status(std::string_view json, const std::string& file_name)
{
    const Json parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_object() || !parsed.contains("sync"))
        return fail(ErrorCode::invalid_data, "{}: not a kiosk's status", file_name);
    KioskStatus status;
    status.name = text_at(parsed, "/name");
    if (status.name.empty())
        status.name = file_name.substr(0, file_name.find('.'));
    status.shown = text_at(parsed, "/snapshot/id");
    const Json::json_pointer sequence("/snapshot/sequence");
    if (parsed.contains(sequence) && parsed[sequence].is_number_unsigned())
        status.sequence = parsed[sequence].get<std::uint64_t>();
    status.phase = text_at(parsed, "/sync/phase");
    status.problem = problem_of(parsed);
    status.said_at = text_at(parsed, "/written_at");
    return status;
}

std::vector<KioskStatus> kiosk_statuses(const fs::path& folder)
{
    std::vector<KioskStatus> result;
    collect(folder, result);
    collect(folder / "status", result);
    std::ranges::sort(result, {}, &KioskStatus::name);
    return result;
}

Words kiosk_words(const KioskStatus& status)
{
    const std::string problem = status.problem.empty() ? "" : fmt::format(", {}", status.problem);
    const std::string at = status.said_at.empty() ? "?" : status.said_at;
    if (status.shown.empty())
        return {fmt::format("{}: chưa chiếu gì{} (lúc {})", status.name, problem, at),
                fmt::format("{}: shows nothing yet{} (at {})", status.name, problem, at)};
    return {fmt::format("{}: đang chiếu {}{} (lúc {})", status.name, status.shown, problem, at),
            fmt::format("{}: shows {}{} (at {})", status.name, status.shown, problem, at)};
}

} // namespace bangvang::office
