#include "views/campaign_view.h"

#include <bangvang/base/text.h>

namespace bangvang {

namespace {

constexpr std::string_view lead = "Phong trào thi đua";

bool begins_with_lead(const std::string& title)
{
    return title.starts_with(lead) && title.size() > lead.size() + 1 && title[lead.size()] == ' ';
}

} // namespace

std::string campaign_title(const Snapshot& snapshot)
{
    const std::string& title = snapshot.campaign.title;
    if (!begins_with_lead(title))
        return title;
    return "Thi đua" + title.substr(lead.size());
}

CampaignTitle split_title(const Snapshot& snapshot)
{
    const std::string& title = snapshot.campaign.title;
    if (!begins_with_lead(title))
        return {.lead = {}, .rest = keep_compounds_together(title)};
    return {.lead = std::string(lead), .rest = keep_compounds_together(title.substr(lead.size() + 1))};
}

std::string organization_capitals(const Snapshot& snapshot)
{
    std::string name = upper(snapshot.campaign.organization);
    constexpr std::string_view province = " TỈNH ";
    if (const std::size_t at = name.find(province); at != std::string::npos)
        name[at] = '\n';
    return name;
}

std::string quoted_theme(const Snapshot& snapshot)
{
    if (snapshot.campaign.theme.empty())
        return {};
    return "\u201c" + keep_compounds_together(snapshot.campaign.theme) + "\u201d";
}

} // namespace bangvang
