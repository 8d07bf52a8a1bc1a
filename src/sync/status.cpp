#include "sync/status.h"

#include <nlohmann/json.hpp>

namespace bangvang {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

void remember(std::vector<Refusal>& refusals, Refusal refusal)
{
    const auto oldest = refusal.at.utc - refusal_memory;
    refusals.push_back(std::move(refusal));
    std::erase_if(refusals, [oldest](const Refusal& old) { return old.at.utc < oldest; });
    if (refusals.size() > max_refusals)
        refusals.erase(refusals.begin(), refusals.end() - static_cast<std::ptrdiff_t>(max_refusals));
}

std::string to_text(const std::vector<Refusal>& refusals)
{
    Json list = Json::array();
    for (const Refusal& refusal : refusals)
        list.push_back({{"at", iso(refusal.at)},
                        {"file", refusal.file},
                        {"digest", refusal.digest},
                        {"code", refusal.reason.code},
                        {"vi", refusal.reason.vi},
                        {"en", refusal.reason.en},
                        {"program", refusal.program}});
    // A file's name may be no text at all; then the letters that are none are replaced.
    return list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<Refusal> parse_refusals(std::string_view text)
{
    const Json list = Json::parse(text, nullptr, false);
    std::vector<Refusal> refusals;
    if (!list.is_array())
        return refusals;
    for (const Json& each : list) {
        const auto at = each.is_object() ? parse_iso_time(text_of(each, "at")) : WallTime{};
        if (at && each.is_object() && refusals.size() < max_refusals)
            refusals.push_back({*at,
                                text_of(each, "file"),
                                text_of(each, "digest"),
                                {text_of(each, "code"), text_of(each, "vi"), text_of(each, "en")},
                                text_of(each, "program")});
    }
    return refusals;
}

} // namespace bangvang
