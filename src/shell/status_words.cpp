#include "shell/status_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace bangvang {

namespace {

using Json = nlohmann::json;

// Longer than the file is ever left alone: the program, or the machine, has stopped.
constexpr std::chrono::seconds silence{60};

struct Words {
    std::string_view vi;
    std::string_view en;
    [[nodiscard]] std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
};

struct PhaseWords {
    std::string_view phase;
    Words words;
};

constexpr std::array phase_words{
    PhaseWords{"starting", {"đang khởi động", "starting"}},
    PhaseWords{"waiting", {"đang chờ tệp mới", "waiting for a file"}},
    PhaseWords{"reading", {"đang đọc tệp mới", "reading a new file"}},
    PhaseWords{"checking", {"đang kiểm tra tệp mới", "checking a new file"}},
    PhaseWords{"current", {"đang hiển thị số liệu mới nhất", "the newest file is on the wall"}},
    PhaseWords{"refused", {"tệp ở nguồn đã bị từ chối", "the file at the source was refused"}},
    PhaseWords{"unreachable", {"không truy cập được nguồn", "the source cannot be reached"}},
};

constexpr Words running{"Chương trình đang chạy", "The kiosk is running"};
constexpr Words silent{"Chương trình không còn báo trạng thái", "The kiosk no longer reports"};
constexpr Words last_report{"Báo cáo gần nhất", "Last report"};
constexpr Words on_the_wall{"Đang hiển thị", "On the wall"};
constexpr Words nothing_yet{"chưa có số liệu", "no data yet"};
constexpr Words made_at{"lập lúc", "made at"};
constexpr Words source{"Nguồn", "Source"};
constexpr Words state{"Trạng thái", "State"};
constexpr Words last_checked{"Kiểm tra lần cuối", "Last checked"};
constexpr Words source_problem{"Lỗi ở nguồn", "Problem at the source"};
constexpr Words storage_problem{"Lỗi lưu trữ", "Problem of storage"};
constexpr Words floor_words{"Chỉ nhận tệp có số lớn hơn", "Takes files numbered above"};
constexpr Words pin_words{"Mã PIN", "PIN"};
constexpr Words pin_set{"đã đặt", "set"};
constexpr Words pin_not_set{"chưa đặt (bangvang --set-pin)", "not set (bangvang --set-pin)"};
constexpr Words pin_locked{"bị khóa đến", "locked until"};
constexpr Words pin_broken{"không đọc hoặc ghi được tệp", "its file cannot be read or written"};
constexpr Words set_aside{"Kỹ thuật viên đã gác lại gói số", "Set aside by the technician, number"};
constexpr Words lowered{"đã được hạ", "lowered"};
constexpr Words trust{"Chữ ký", "Signature"};
constexpr Words no_key{"máy chưa có khóa công khai của văn phòng, nhận cả tệp không ký",
                       "no public key of the office is installed: unsigned files are taken"};
constexpr Words signed_with{"đã ký bằng khóa", "signed with key"};
constexpr Words not_signed{"số liệu đang hiển thị không có chữ ký đã biết",
                           "what is shown has no known signature"};
constexpr Words plain{"tệp không có lời khai", "a file without a statement"};
constexpr Words dark{"Ảnh không hiển thị được", "Portraits that cannot be drawn"};
constexpr Words configuration{"Cấu hình", "Configuration"};
constexpr Words last_good{"dùng cấu hình tốt gần nhất", "the last good one is in force"};
constexpr Words no_good_one{"chưa có cấu hình tốt nào, máy không nhận số liệu từ nguồn nào",
                            "there is no good one to go back to: no source is looked at"};
constexpr Words drawn{"Lần vẽ gần nhất", "Last drawn"};
constexpr Words refusals{"Tệp bị từ chối", "Refused files"};

// The text at a path like "/sync/phase"; empty where there is none.
std::string text_at(const Json& json, const char* path)
{
    const Json::json_pointer pointer(path);
    if (!json.contains(pointer) || !json.at(pointer).is_string())
        return {};
    return json.at(pointer).get<std::string>();
}

// Words with their code, in the reader's language.
std::string reason_at(const Json& json, const std::string& path, Language language)
{
    const std::string code = text_at(json, (path + "/code").c_str());
    if (code.empty())
        return {};
    return fmt::format("{} [{}]", text_at(json, (path + (language == Language::vi ? "/vi" : "/en")).c_str()),
                       code);
}

std::uint64_t number_at(const Json& json, const char* path)
{
    const Json::json_pointer pointer(path);
    const bool there = json.contains(pointer) && json.at(pointer).is_number_unsigned();
    return there ? json.at(pointer).get<std::uint64_t>() : 0;
}

bool flag_at(const Json& json, const char* path)
{
    const Json::json_pointer pointer(path);
    return json.contains(pointer) && json.at(pointer).is_boolean() && json.at(pointer).get<bool>();
}

void add_line(std::string& out, std::string_view name, std::string_view value)
{
    if (!value.empty())
        out += fmt::format("{}: {}\n", name, value);
}

// Times are kept in UTC and read in the reader's own offset.
std::string local(const std::string& text, const WallTime& now)
{
    const auto time = parse_iso_time(text);
    return time ? iso(WallTime{time->utc, now.offset}) : text;
}

std::string phase_in_words(const std::string& phase, Language language)
{
    const auto* const found = std::ranges::find(phase_words, phase, &PhaseWords::phase);
    return std::string(found == phase_words.end() ? std::string_view(phase) : found->words.in(language));
}

std::string shown_in_words(const Json& json, const WallTime& now, Language language)
{
    const std::string id = text_at(json, "/snapshot/id");
    if (id.empty())
        return std::string(nothing_yet.in(language));
    return fmt::format("{} ({} {})", id, made_at.in(language),
                       local(text_at(json, "/snapshot/made_at"), now));
}

void add_refusals(std::string& out, const Json& json, const WallTime& now, Language language)
{
    const Json::json_pointer pointer("/sync/refusals");
    if (!json.contains(pointer) || !json.at(pointer).is_array() || json.at(pointer).empty())
        return;
    out += fmt::format("{}:\n", refusals.in(language));
    for (const Json& refusal : json.at(pointer))
        out +=
            fmt::format("  {}  {}: {} [{}]\n", local(text_at(refusal, "/at"), now), text_at(refusal, "/file"),
                        text_at(refusal, language == Language::vi ? "/reason_vi" : "/reason_en"),
                        text_at(refusal, "/code"));
}

std::string floor_in_words(const Json& json, Language language)
{
    const std::uint64_t epoch = number_at(json, "/sync/floor/epoch");
    if (epoch == 0)
        return {};
    const bool is_lowered = flag_at(json, "/sync/floor/lowered");
    return fmt::format("{}:{}{}", epoch, number_at(json, "/sync/floor/sequence"),
                       is_lowered ? fmt::format(" ({})", lowered.in(language)) : "");
}

std::string trust_in_words(const Json& json, Language language)
{
    const std::string key = text_at(json, "/sync/trust/signed_by");
    std::string words = std::string(not_signed.in(language));
    if (number_at(json, "/sync/trust/keys") == 0)
        words = std::string(no_key.in(language));
    else if (!key.empty())
        words = fmt::format("{} {}", signed_with.in(language), key);
    return flag_at(json, "/sync/trust/plain") ? fmt::format("{}; {}", words, plain.in(language)) : words;
}

std::string pin_in_words(const Json& json, const WallTime& now, Language language)
{
    const std::string found = text_at(json, "/pin/state");
    if (found == "locked")
        return fmt::format("{} {}", pin_locked.in(language), local(text_at(json, "/pin/locked_until"), now));
    const Words& words = found == "set" ? pin_set : found == "not set" ? pin_not_set : pin_broken;
    return found.empty() ? std::string() : std::string(words.in(language));
}

std::string set_aside_in_words(const Json& json)
{
    const std::uint64_t epoch = number_at(json, "/sync/set_aside/epoch");
    return epoch == 0 ? std::string()
                      : fmt::format("{}:{}", epoch, number_at(json, "/sync/set_aside/sequence"));
}

std::string dark_in_words(const Json& json)
{
    const std::uint64_t count = number_at(json, "/sync/dark_portraits");
    return count == 0 ? std::string() : std::to_string(count);
}

std::string configuration_in_words(const Json& json, Language language)
{
    const std::string problem = text_at(json, "/configuration/problem");
    if (problem.empty())
        return text_at(json, "/configuration/file");
    const bool kept = text_at(json, "/configuration/in_force") == "last_good";
    return fmt::format("{}; {}", problem, (kept ? last_good : no_good_one).in(language));
}

} // namespace

Result<std::string> status_words(std::string_view json_text, const WallTime& now, Language language)
{
    const Json json = Json::parse(json_text, nullptr, false);
    const auto written = parse_iso_time(text_at(json, "/written_at"));
    if (!json.is_object() || !written)
        return fail(ErrorCode::invalid_data, "this is no status of a kiosk");
    const bool alive = now.utc - written->utc < silence;
    std::string out;
    add_line(out, (alive ? running : silent).in(language), text_at(json, "/program"));
    add_line(out, last_report.in(language), local(text_at(json, "/written_at"), now));
    add_line(out, configuration.in(language), configuration_in_words(json, language));
    add_line(out, on_the_wall.in(language), shown_in_words(json, now, language));
    add_line(out, source.in(language), text_at(json, "/sync/source"));
    add_line(out, state.in(language), phase_in_words(text_at(json, "/sync/phase"), language));
    add_line(out, last_checked.in(language), local(text_at(json, "/sync/last_checked"), now));
    add_line(out, source_problem.in(language), reason_at(json, "/sync/source_problem", language));
    add_line(out, storage_problem.in(language), reason_at(json, "/sync/storage_problem", language));
    add_line(out, floor_words.in(language), floor_in_words(json, language));
    add_line(out, set_aside.in(language), set_aside_in_words(json));
    add_line(out, trust.in(language), trust_in_words(json, language));
    add_line(out, dark.in(language), dark_in_words(json));
    add_line(out, pin_words.in(language), pin_in_words(json, now, language));
    add_line(out, drawn.in(language), local(text_at(json, "/heartbeat/last_drawn"), now));
    add_refusals(out, json, now, language);
    return out;
}

Result<std::string> read_status(const std::filesystem::path& folder, const WallTime& now, Language language)
{
    const std::filesystem::path file = folder / "status.json";
    std::ifstream in(file);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        return fail(ErrorCode::not_found, "no kiosk has reported yet: {} cannot be read", file.string());
    auto words = status_words(text.str(), now, language);
    if (!words)
        return fail(words.error().code, "{}: {}", file.string(), words.error().message);
    return words;
}

} // namespace bangvang
